import { describe, expect, it } from 'vitest';
import { comparePixels, type Rows } from '@/lib/capture/compare-pixels';

/** A grey picture in which `changed` pixels, counted from the top left corner, are of another shade. */
function grey(width: number, height: number, changed = 0, shade = 0) {
  const rows: Rows = (top, count, columns) => {
    const data = new Uint8ClampedArray(columns * count * 4).fill(200);
    for (let y = 0; y < count; y++)
      for (let x = 0; x < columns; x++)
        if ((top + y) * width + x < changed) data.fill(shade, (y * columns + x) * 4, (y * columns + x) * 4 + 3);
    return data;
  };
  return { width, height, rows };
}

describe('two pictures held against each other', () => {
  it('agree in every pixel where they are the same, and keep to what both have', () => {
    expect(comparePixels(grey(60, 1_300), grey(40, 1_200))).toEqual({
      share: '0',
      clearShare: '0',
      compared: { width: 40, height: 1_200 },
    });
  });

  it('tell the share that differs, also beyond the rows that are read at a time', () => {
    expect(comparePixels(grey(10, 1_200), grey(10, 1_200, 6_000))?.share).toBe('0.5');
  });

  it('tell a tint apart from what differs clearly', () => {
    const tinted = comparePixels(grey(10, 100), grey(10, 100, 1_000, 190));
    expect(tinted).toMatchObject({ share: '1', clearShare: '0' });
    expect(comparePixels(grey(10, 100), grey(10, 100, 250, 60))).toMatchObject({ share: '0.25', clearShare: '0.25' });
  });

  it('never round a difference away, nor make one whole', () => {
    expect(comparePixels(grey(500, 500), grey(500, 500, 1))?.share).toBe('0.0001');
    expect(comparePixels(grey(500, 500), grey(500, 500, 249_999))?.share).toBe('0.9999');
  });

  it('have nothing to compare where one of them is empty', () => {
    expect(comparePixels(grey(0, 10), grey(10, 10))).toBeNull();
  });
});
