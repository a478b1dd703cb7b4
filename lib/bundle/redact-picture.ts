import { imageType } from '@/lib/capture/image-type';
import { type PixelRows, plainPng, pngPieces } from './plain-png';
import type { RedactedBox } from './redaction';

export const PICTURE_REFUSALS = ['not-read', 'box-outside', 'not-burnt-in', 'see-through'] as const;
/** A picture that cannot be redacted. Nothing of it goes out. */
export class PictureNotRedacted extends Error {
  override name = 'PictureNotRedacted';
  constructor(
    readonly why: (typeof PICTURE_REFUSALS)[number],
    told: string,
  ) {
    super(told);
  }
}

type Box = Pick<RedactedBox, 'x' | 'y' | 'width' | 'height'>;
interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A box grown to whole pixels. @throws PictureNotRedacted where it is empty or any of it lies outside. */
export function wholePixels({ x, y, width, height }: Box, picture: { width: number; height: number }): Edges {
  const edges = {
    left: Math.floor(x),
    top: Math.floor(y),
    right: Math.ceil(x + width),
    bottom: Math.ceil(y + height),
  };
  const isInside =
    width > 0 &&
    height > 0 &&
    edges.left >= 0 &&
    edges.top >= 0 &&
    edges.right <= picture.width &&
    edges.bottom <= picture.height;
  if (!isInside) throw new PictureNotRedacted('box-outside', 'A box lies outside the picture, or has no size.');
  return edges;
}

/** Wide enough to be seen on a dark page, and no wider. */
const FRAME = 1;
/** A smaller box has no frame. */
const FRAMED = 8;

/** Writes a box into rows, black with a light edge; the edge lies inside the box. */
function burn(rows: Uint8Array, top: number, width: number, { left, right, ...box }: Edges): void {
  const count = rows.length / (width * 3);
  const isFramed = right - left >= FRAMED && box.bottom - box.top >= FRAMED;
  for (let y = Math.max(box.top, top); y < Math.min(box.bottom, top + count); y += 1) {
    const isEdgeRow = y < box.top + FRAME || y >= box.bottom - FRAME;
    for (let x = left; x < right; x += 1) {
      const isEdge = isFramed && (isEdgeRow || x < left + FRAME || x >= right - FRAME);
      rows.fill(isEdge ? 255 : 0, ((y - top) * width + x) * 3, ((y - top) * width + x) * 3 + 3);
    }
  }
}

/** The same picture with boxes written over its pixels. */
export const burnt = (picture: PixelRows, boxes: readonly Edges[]): PixelRows => ({
  width: picture.width,
  height: picture.height,
  rgb(top, count) {
    const rows = picture.rgb(top, count);
    for (const box of boxes) burn(rows, top, picture.width, box);
    return rows;
  },
});

/** A picture being read; `close` gives its memory back. */
export interface OpenPicture extends PixelRows {
  close(): void;
}
export type ReadPicture = (file: Blob) => Promise<OpenPicture>;

/** Three bytes for each pixel of four. @throws PictureNotRedacted where one can be seen through. */
export function withoutAlpha(rgba: Uint8ClampedArray | Uint8Array): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    if (rgba[from + 3] !== 255) throw new PictureNotRedacted('see-through', 'A pixel can be seen through.');
    made[to] = rgba[from] ?? 0;
    made[to + 1] = rgba[from + 1] ?? 0;
    made[to + 2] = rgba[from + 2] ?? 0;
  }
  return made;
}

/**
 * Opens a picture upright, on white where it can be seen through. Of a moving picture the first one.
 *
 * @throws PictureNotRedacted where the browser cannot read it.
 */
export async function openPicture(file: Blob): Promise<OpenPicture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw Object.assign(new PictureNotRedacted('not-read', 'The picture cannot be read.'), { cause });
  }
  const { width, height } = bitmap;
  return {
    width,
    height,
    rgb(top, count) {
      const context = new OffscreenCanvas(width, count).getContext('2d', { willReadFrequently: true });
      if (!context) throw new PictureNotRedacted('not-read', 'The browser gave no canvas to draw on.');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, count);
      context.drawImage(bitmap, 0, -top);
      return withoutAlpha(context.getImageData(0, 0, width, count).data);
    },
    close: () => bitmap.close(),
  };
}

/** Rows that are compared at once. */
const PORTION = 256;
/** What a picture in a copy is made of, and nothing else: no text, time, place or profile. */
const PIECES: ReadonlySet<string> = new Set(['IHDR', 'IDAT', 'IEND']);

/** Reads the finished file again: every box is in it, and the rest is as it was. */
async function verified(file: Blob, wanted: PixelRows, read: ReadPicture): Promise<void> {
  const pieces = pngPieces(new Uint8Array(await file.arrayBuffer()));
  const refuse = (told: string) => new PictureNotRedacted('not-burnt-in', told);
  if (!pieces || pieces.some((kind) => !PIECES.has(kind))) throw refuse('More than pixels is in the file.');
  const found = await read(file);
  try {
    if (found.width !== wanted.width || found.height !== wanted.height) throw refuse('The size is another one.');
    for (let top = 0; top < wanted.height; top += PORTION) {
      const count = Math.min(PORTION, wanted.height - top);
      const [is, should] = [found.rgb(top, count), wanted.rgb(top, count)];
      if (is.length !== should.length || is.some((byte, i) => byte !== should[i]))
        throw refuse('The pixels are not what they should be.');
    }
  } finally {
    found.close();
  }
}

/**
 * Burns boxes into a picture and writes it anew, as PNG of nothing but pixels. What came out is read again, and compared.
 *
 * @param read opens a picture; the browser's own way where left out.
 * @throws PictureNotRedacted where the picture cannot be read, a box lies outside it, or what came out is not as it should be.
 */
export async function redactPicture(
  file: Blob,
  boxes: readonly Box[],
  read: ReadPicture = openPicture,
): Promise<{ blob: Blob; width: number; height: number; isMoving: boolean }> {
  const picture = await read(file);
  try {
    const wanted = burnt(
      picture,
      boxes.map((box) => wholePixels(box, picture)),
    );
    const blob = await plainPng(wanted);
    await verified(blob, wanted, read);
    return { blob, width: picture.width, height: picture.height, isMoving: await mayMove(file) };
  } finally {
    picture.close();
  }
}

/** True where a file may hold more pictures than the first. */
async function mayMove(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = imageType(bytes);
  if (type === 'image/gif') return true;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  if (type === 'image/avif') return text.slice(8, 12) === 'avis';
  return (type === 'image/webp' && text.includes('ANIM')) || (type === 'image/png' && text.includes('acTL'));
}
