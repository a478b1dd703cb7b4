import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '@/lib/evidence/received/picture-size';
import { NotKept } from '@/lib/evidence/received/refusal';
import { gifOf, jpegOf, png, pngOf, webpOf } from '@/tests/fixtures/received/files';

const refusalOf = (bytes: Uint8Array, mime: string): string | null => {
  try {
    pictureSize(bytes, mime);
    return null;
  } catch (error) {
    if (error instanceof NotKept) return error.refusal;
    throw error;
  }
};

describe('the size that a picture states', () => {
  it.each([
    ['image/png', png(24, 16), 24, 16],
    ['image/jpeg', jpegOf(1170, 2532), 1170, 2532],
    ['image/gif', gifOf(320, 200), 320, 200],
    ['image/webp', webpOf(1080, 1920, 'VP8 '), 1080, 1920],
    ['image/webp', webpOf(1080, 1920, 'VP8L'), 1080, 1920],
    ['image/webp', webpOf(1080, 1920, 'VP8X'), 1080, 1920],
  ])('is read from %s without unpacking it', (mime, bytes, width, height) => {
    expect(pictureSize(bytes, mime)).toEqual({ width, height });
  });

  it('is refused where a browser could not hold the picture, however small its file is', () => {
    const bomb = pngOf(60_000, 60_000);
    expect(bomb.length).toBeLessThan(1_000);
    expect(refusalOf(bomb, 'image/png')).toBe('too-many-pixels');
    expect(refusalOf(pngOf(4_294_967_295, 1), 'image/png')).toBe('too-many-pixels');
    expect(refusalOf(pngOf(12_000, 12_000), 'image/png')).toBe('too-many-pixels');
    expect(refusalOf(webpOf(16_000_000, 2, 'VP8X'), 'image/webp')).toBe('too-many-pixels');
    // A long screenshot of a phone is no bomb.
    expect(refusalOf(pngOf(1_440, 30_000), 'image/png')).toBe(null);
  });

  it('is missing from what is cut off, empty or no picture', () => {
    expect(refusalOf(png().slice(0, 12), 'image/png')).toBe('damaged');
    expect(refusalOf(pngOf(0, 16), 'image/png')).toBe('damaged');
    expect(refusalOf(jpegOf(8, 8).slice(0, 40), 'image/jpeg')).toBe('damaged');
    expect(refusalOf(new Uint8Array(Buffer.from('ffd8ffda0000000000000000', 'hex')), 'image/jpeg')).toBe('damaged');
  });

  it('is found or refused for any bytes, and always comes to an end', async () => {
    const mimes = fc.constantFrom('image/png', 'image/jpeg', 'image/gif', 'image/webp');
    await fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), mimes, (random, mime) => {
        expect([null, 'damaged', 'too-many-pixels']).toContain(refusalOf(random, mime));
      }),
    );
  });
});
