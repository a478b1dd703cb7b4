import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '@/lib/capture/caption';

const fits = (width: number) => (line: string) => line.length <= width;

describe('wrapping the caption', () => {
  it('breaks at spaces where there are any', () => {
    expect(wrap('Captured at the school on Friday', fits(14))).toEqual(['Captured at', 'the school on', 'Friday']);
  });

  it('breaks inside an address that is longer than the picture is wide', () => {
    expect(wrap('https://x.com/i/status/18', fits(10))).toEqual(['https://x.', 'com/i/stat', 'us/18']);
  });

  it('loses no character but the spaces at breaks', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, fits(width));
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
