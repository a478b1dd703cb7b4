export interface Size {
  width: number;
  height: number;
}

/** How far two pictures agree, pixel by pixel, from their top left corner. Says nothing about what is in them. */
export interface PixelComparison {
  /** Share (0–1) of the compared pixels that differ in any channel, as a decimal string: records hold no floats. */
  share: string;
  /** Share of those that differ by more than a tint: sites colour a post under the pointer, and that is nearly all of it. */
  clearShare: string;
  /** What both pictures have. What one of them has more of is not compared. */
  compared: Size;
}

/** Pixels of one picture, four bytes each, from row `top` on. */
export type Rows = (top: number, rows: number, width: number) => Uint8ClampedArray;

/** Red, green and blue together may differ by so much (of 765) before it is more than a tint. */
const TINT = 90;

/** Rows that are held in memory at a time. */
const BAND = 500;

/** @returns null where the pictures have no pixel in common. */
export function comparePixels(first: Size & { rows: Rows }, second: Size & { rows: Rows }): PixelComparison | null {
  const width = Math.min(first.width, second.width);
  const height = Math.min(first.height, second.height);
  if (width < 1 || height < 1) return null;
  const found = { any: 0, clear: 0 };
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    count(first.rows(top, rows, width), second.rows(top, rows, width), found);
  }
  const all = width * height;
  return { share: shareOf(found.any, all), clearShare: shareOf(found.clear, all), compared: { width, height } };
}

/** Four digits, and never none where a pixel differs, nor all where one does not. */
function shareOf(different: number, all: number): string {
  const rounded = Math.round((different / all) * 10_000) / 10_000;
  if (different > 0 && rounded === 0) return '0.0001';
  if (different < all && rounded === 1) return '0.9999';
  return String(rounded);
}

function count(a: Uint8ClampedArray, b: Uint8ClampedArray, found: { any: number; clear: number }): void {
  const apart = (i: number) => Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  for (let i = 0; i < a.length; i += 4) {
    const colours = apart(i) + apart(i + 1) + apart(i + 2);
    if (colours + apart(i + 3) > 0) found.any += 1;
    if (colours > TINT) found.clear += 1;
  }
}
