import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newPassphrase } from '@/lib/bundle/passphrase';
import { previewSize } from '@/lib/bundle/preview';

it('makes a preview as wide as can be read, and no taller than a canvas can be', () => {
  expect(previewSize(600, 2_978)).toEqual({ width: 600, height: 2_978 });
  expect(previewSize(2_000, 1_000)).toEqual({ width: 1_000, height: 500 });
  void fc.assert(
    fc.property(fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: 1, max: 70_000 }), (width, height) => {
      const size = previewSize(width, height);
      expect(size.width).toBeLessThanOrEqual(1_000);
      expect(size.height).toBeLessThanOrEqual(30_000);
      expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    }),
  );
});

it('draws six words anew each time', () => {
  const drawn = Array.from({ length: 50 }, newPassphrase);
  for (const one of drawn) expect(one.split('-').filter((word) => /^[a-z]{3,8}$/.test(word)).length).toBe(6);
  expect(new Set(drawn).size).toBe(50);
});
