import { execFileSync } from 'node:child_process';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pngPieces } from '@/lib/bundle/plain-png';
import { type OpenPicture, redactPicture } from '@/lib/bundle/redact-picture';
import { asFile, readPng, speckled } from '@/tests/fixtures/pictures';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const decoded = async (file: Blob) => PNG.sync.read(Buffer.from(await file.arrayBuffer()));

describe('a redacted picture', () => {
  it('has opaque boxes, grown to whole pixels, and every other pixel as it was', async () => {
    const before = speckled(120, 700);
    const { blob, width, height } = await redactPicture(
      asFile(before),
      [
        { x: 10.4, y: 250.5, width: 30.2, height: 20.1 },
        { x: 117, y: 697, width: 3, height: 3 },
      ],
      readPng,
    );
    expect([width, height]).toEqual([120, 700]);
    const after = await decoded(blob);
    let inside = 0;
    for (let y = 0; y < 700; y += 1)
      for (let x = 0; x < 120; x += 1) {
        const at = (y * 120 + x) * 4;
        const pixel = [...after.data.subarray(at, at + 4)];
        const isIn = (x >= 10 && x < 41 && y >= 250 && y < 271) || (x >= 117 && y >= 697);
        if (isIn) {
          inside += 1;
          const isFrame = x < 100 && (x === 10 || x === 40 || y === 250 || y === 270);
          expect(pixel).toEqual(isFrame ? [255, 255, 255, 255] : [0, 0, 0, 255]);
        } else if (pixel.some((value, i) => value !== before.data[at + i])) throw new Error(`changed at ${x},${y}`);
      }
    expect(inside).toBe(31 * 21 + 9);
  });

  it('is written anew: no text, time, profile or place of the old file, and no way to see through', async () => {
    const before = speckled(40, 30);
    const whole = await bytesOf(asFile(before));
    const text = new TextEncoder().encode('Comment\0by Tyler Brampton');
    // A text chunk before the end; a decoder that checks its sum is told to let it pass by `readPng` below.
    const zlib = await import('node:zlib');
    const body = Buffer.concat([Buffer.from('tEXt'), text]);
    const chunk = Buffer.alloc(body.length + 8);
    chunk.writeUInt32BE(text.length, 0);
    body.copy(chunk, 4);
    chunk.writeUInt32BE(zlib.crc32(body), body.length + 4);
    const file = new Blob([whole.slice(0, -12), new Uint8Array(chunk), whole.slice(-12)]);
    expect(pngPieces(await bytesOf(file))).toContain('tEXt');
    const { blob } = await redactPicture(file, [], readPng);
    const out = await bytesOf(blob);
    expect(new Set(pngPieces(out))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    // Colour type 2: red, green and blue.
    expect(out[25]).toBe(2);
    expect(Buffer.from(out).includes('Tyler')).toBe(false);
    expect(Buffer.compare((await decoded(blob)).data, before.data)).toBe(0);
  });

  it('is the same, byte for byte, each time', async () => {
    const one = () => redactPicture(asFile(speckled(300, 520)), [{ x: 1, y: 1, width: 50, height: 500 }], readPng);
    const [a, b] = [await one(), await one()];
    expect(await bytesOf(a.blob)).toEqual(await bytesOf(b.blob));
  });

  it('is read by a program that knows nothing of us', async () => {
    const { blob } = await redactPicture(asFile(speckled(64, 64)), [{ x: 0, y: 0, width: 64, height: 10 }], readPng);
    const told = execFileSync('file', ['-'], { input: Buffer.from(await blob.arrayBuffer()), encoding: 'utf8' });
    expect(told).toContain('PNG image data, 64 x 64, 8-bit/color RGB, non-interlaced');
  });

  it.each([
    ['beyond the right edge', { x: 35, y: 0, width: 6, height: 5 }],
    ['above the top', { x: 0, y: -0.5, width: 6, height: 5 }],
    ['without size', { x: 3, y: 3, width: 0, height: 5 }],
    ['of no number', { x: Number.NaN, y: 3, width: 2, height: 5 }],
  ])('is refused with a box %s', async (_, box) => {
    await expect(redactPicture(asFile(speckled(40, 30)), [box], readPng)).rejects.toMatchObject({ why: 'box-outside' });
  });

  it('is refused where a pixel can be seen through', async () => {
    await expect(redactPicture(asFile(speckled(4, 4, 128)), [], readPng)).rejects.toMatchObject({ why: 'see-through' });
  });

  it('is refused where what came out does not have the boxes', async () => {
    let opened = 0;
    // The second reading is of the finished file: here it shows the old pixels still.
    const lying = async (file: Blob): Promise<OpenPicture> => readPng(opened++ === 0 ? file : asFile(speckled(40, 30)));
    await expect(
      redactPicture(asFile(speckled(40, 30)), [{ x: 1, y: 1, width: 9, height: 9 }], lying),
    ).rejects.toMatchObject({ why: 'not-burnt-in' });
  });
});
