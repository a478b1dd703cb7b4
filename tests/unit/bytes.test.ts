import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { toBase64, toBase64Bytes } from '@/lib/base64';
import { bytesOf, letGo, sizeOf } from '@/lib/bytes';

it('leaves nothing of bytes that were let go, each time', () => {
  for (let i = 0; i < 3; i++) {
    const bytes = new Uint8Array(100_000).fill(7);
    letGo(bytes);
    expect([bytes.length, bytes.buffer.byteLength]).toEqual([0, 0]);
  }
});

it('reads content from memory as it is, and from the disk as a copy', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await bytesOf(bytes)).toBe(bytes);
  expect(await bytesOf(new Blob([bytes]))).toEqual(bytes);
  expect([sizeOf(bytes), sizeOf(new Blob([bytes]))]).toEqual([3, 3]);
});

it('writes Base64 as bytes as it does as a text, whatever the length', () => {
  for (const length of [0, 1, 2, 3, 4, 12_287, 12_288, 12_289, 24_577, 100_001]) {
    const bytes = new Uint8Array(randomBytes(length));
    expect(new TextDecoder().decode(toBase64Bytes(bytes))).toBe(toBase64(bytes));
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});
