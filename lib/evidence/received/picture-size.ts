import { LONGEST_SIDE, MOST_PIXELS } from './limits';
import { NotKept } from './refusal';

export interface PictureSize {
  width: number;
  height: number;
}

const ascii = (view: DataView, at: number, length: number) =>
  Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('');

const png = (view: DataView): PictureSize | null =>
  ascii(view, 12, 4) === 'IHDR' ? { width: view.getUint32(16), height: view.getUint32(20) } : null;

const gif = (view: DataView): PictureSize => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) });

/** A frame header: SOF0 to SOF15 without the three that are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // The end, or the pixels, before any size.
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

function webp(view: DataView): PictureSize | null {
  const chunk = ascii(view, 12, 4);
  if (chunk === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const READERS: Record<string, (view: DataView) => PictureSize | null> = {
  'image/png': png,
  'image/gif': gif,
  'image/jpeg': jpeg,
  'image/webp': webp,
};

/**
 * How large a picture states to be, read without unpacking it: a few kilobytes can unpack to more than a computer holds.
 *
 * @throws NotKept where it states none or is too large to be drawn.
 */
export function pictureSize(bytes: Uint8Array, mime: string): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureSize | null;
  try {
    size = READERS[mime]?.(view) ?? null;
  } catch (error) {
    // Cut off before its size.
    if (error instanceof RangeError) throw new NotKept('damaged', error);
    throw error;
  }
  if (!size || size.width === 0 || size.height === 0) throw new NotKept('damaged');
  const { width, height } = size;
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new NotKept('too-many-pixels');
  return size;
}
