export interface Figures {
  n: number;
  median: number;
  p25: number;
  p75: number;
  min: number;
  max: number;
}

const at = (sorted: readonly number[], share: number) => {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
};

const round = (value: number) => Math.round(value * 100) / 100;

/** Median and spread of some measurements, rounded to hundredths. */
export function figures(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    n: sorted.length,
    median: round(at(sorted, 0.5)),
    p25: round(at(sorted, 0.25)),
    p75: round(at(sorted, 0.75)),
    min: round(sorted[0] ?? Number.NaN),
    max: round(sorted.at(-1) ?? Number.NaN),
  };
}

export const line = (name: string, f: Figures, unit = 'ms'): string =>
  `${name.padEnd(44)} ${String(f.median).padStart(8)} ${unit}   p25–p75 ${f.p25}–${f.p75}   min–max ${f.min}–${f.max}   n=${f.n}`;
