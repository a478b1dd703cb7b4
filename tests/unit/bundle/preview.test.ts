import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newPassphrase } from '@/lib/bundle/passphrase';
import { piecesOf } from '@/lib/bundle/preview';

it('cuts a tall picture into pieces that can be read, and loses no row of it', () => {
  expect(piecesOf(600, 2978)).toEqual([
    { top: 0, height: 993, scale: 1 },
    { top: 993, height: 993, scale: 1 },
    { top: 1986, height: 992, scale: 1 },
  ]);
  expect(piecesOf(2000, 1000)).toEqual([{ top: 0, height: 1000, scale: 0.5 }]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: 1, max: 70_000 }), (width, height) => {
      const pieces = piecesOf(width, height);
      let next = 0;
      for (const piece of pieces) {
        expect(piece.top).toBe(next);
        expect(Math.round(piece.height * piece.scale)).toBeLessThanOrEqual(1_000);
        next += piece.height;
      }
      expect(next).toBe(height);
      expect(Math.round(width * (pieces[0]?.scale ?? 9))).toBeLessThanOrEqual(1_000);
    }),
  );
});

it('draws six words anew each time', () => {
  const drawn = Array.from({ length: 50 }, newPassphrase);
  for (const one of drawn) expect(one.split('-').filter((word) => /^[a-z]{3,8}$/.test(word)).length).toBe(6);
  expect(new Set(drawn).size).toBe(50);
});
