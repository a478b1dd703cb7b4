import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, byKey, LEAST, moved, resized } from '@/components/bundle/redact/boxes';
import { routeOf } from '@/components/register/route';

const SIZE = { width: 200, height: 100 };
const key = (name: string, more: Partial<Record<'shiftKey' | 'altKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ...more,
});

const far = fc.double({ min: -500, max: 500, noNaN: true });

describe('a box over a picture', () => {
  it('covers every pixel between two points, from whichever corner it is drawn', () => {
    const box = { x: 10, y: 20, width: 31, height: 11 };
    expect(between({ x: 10.9, y: 20.2 }, { x: 40.1, y: 30.5 }, SIZE)).toEqual(box);
    expect(between({ x: 40.1, y: 30.5 }, { x: 10.9, y: 20.2 }, SIZE)).toEqual(box);
  });

  it('is none where the pointer hardly went', () =>
    expect(between({ x: 10, y: 20 }, { x: 11, y: 60 }, SIZE)).toBeNull());

  it('goes by ten pixels with the arrow keys, by one with Alt, and changes its size with Shift', () => {
    const box = { x: 50, y: 50, width: 20, height: 20 };
    expect(byKey(box, key('ArrowRight'), SIZE)).toEqual({ ...box, x: 60 });
    expect(byKey(box, key('ArrowUp', { altKey: true }), SIZE)).toEqual({ ...box, y: 49 });
    expect(byKey(box, key('ArrowDown', { shiftKey: true }), SIZE)).toEqual({ ...box, height: 30 });
    expect(byKey(box, key('ArrowLeft', { shiftKey: true, altKey: true }), SIZE)).toEqual({ ...box, width: 19 });
    expect(byKey(box, key('a'), SIZE)).toBeNull();
  });

  it('never leaves the picture, wherever it is drawn, moved or sized', () =>
    fc.assert(
      fc.property(far, far, far, far, far, far, (ax, ay, bx, by, right, down) => {
        const box = between({ x: ax, y: ay }, { x: bx, y: by }, SIZE);
        if (!box) return;
        for (const one of [box, moved(box, right, down, SIZE), resized(box, right, down, SIZE)]) {
          expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(SIZE.width);
          expect(one.y + one.height).toBeLessThanOrEqual(SIZE.height);
          expect(Math.min(one.width, one.height)).toBeGreaterThanOrEqual(LEAST);
          for (const value of Object.values(one)) expect(Number.isInteger(value)).toBe(true);
        }
      }),
    ));
});

it('is reached by an address of the register', () => {
  expect(routeOf('#/redact/5F0C-1')).toEqual({ page: 'redact', id: '5f0c-1' });
  expect(routeOf('#/flag/5f0c')).toEqual({ page: 'flag', id: '5f0c' });
  expect(routeOf('#/redact/../x')).toEqual({ page: 'list' });
});
