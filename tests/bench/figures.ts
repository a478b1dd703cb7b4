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

/**
 * Between which values the median of what is measured lies with a probability of at least 95 %, whatever its distribution: the
 * order statistics that the binomial distribution names. Narrows with the square root of the number of values.
 *
 * @returns null for fewer than six values, of which nothing can be said.
 */
export function medianInterval(values: readonly number[]): { low: number; high: number } | null {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  // The chance that at most `k` of `n` values lie below the median.
  let below = 0;
  let chance = 0.5 ** n;
  let k = -1;
  while (below + chance <= 0.025) {
    below += chance;
    k += 1;
    chance *= (n - k) / (k + 1);
  }
  const [low, high] = [sorted[k], sorted[n - 1 - k]];
  return low === undefined || high === undefined ? null : { low, high };
}

export const line = (name: string, f: Figures, unit = 'ms'): string =>
  `${name.padEnd(44)} ${String(f.median).padStart(8)} ${unit}   p25–p75 ${f.p25}–${f.p75}   min–max ${f.min}–${f.max}   n=${f.n}`;
