import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasExif, imageType } from '@/lib/capture/image-type';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));

describe('the type of a picture', () => {
  it.each([
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF', [1, 0, 0, 0], 'WEBP')],
    ['image/avif', bytes([0, 0, 0, 28], 'ftypavif')],
  ])('is %s by its first bytes', (type, file) => expect(imageType(file)).toBe(type));

  it.each([
    ['a drawing that can run scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a page', bytes('<!doctype html>')],
    ['a video', bytes([0, 0, 0, 28], 'ftypmp42')],
    ['nothing', bytes('')],
  ])('is none for %s', (_name, file) => expect(imageType(file)).toBeNull());

  it('is told of any bytes without falling over', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (file) => {
        expect([true, false]).toContain(hasExif(file));
        expect(imageType(file) === null || file.length >= 3).toBe(true);
      }),
    );
  });

  it('comes with camera data where the file has them', () => {
    expect(hasExif(bytes([0xff, 0xd8, 0xff, 0xe1, 0, 20], 'Exif\0\0II'))).toBe(true);
    expect(hasExif(bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'))).toBe(false);
    expect(hasExif(bytes('Exif\0\0'))).toBe(false);
  });
});
