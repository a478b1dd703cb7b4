/** Rows of a picture, red, green, blue for each pixel, from the top. */
export interface PixelRows {
  width: number;
  height: number;
  /** @returns `count` rows from `top`, three bytes for each pixel. */
  rgb(top: number, count: number): Uint8Array<ArrayBuffer>;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Rows that are worked on at once: a long picture does not fit into memory twice. */
const PORTION = 256;

function chunk(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(body.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, body.length);
  for (let i = 0; i < 4; i += 1) made[4 + i] = type.charCodeAt(i);
  made.set(body, 8);
  view.setUint32(8 + body.length, crc32(made.subarray(4, 8 + body.length)));
  return made;
}

/** Each row as its difference to the one above: pages have many rows that are alike. */
function filtered(rows: Uint8Array, above: Uint8Array, stride: number): Uint8Array<ArrayBuffer> {
  const count = rows.length / stride;
  const made = new Uint8Array(count * (stride + 1));
  for (let y = 0; y < count; y += 1) {
    const to = y * (stride + 1);
    made[to] = 2;
    for (let x = 0; x < stride; x += 1) {
      const up = y === 0 ? above[x] : rows[(y - 1) * stride + x];
      made[to + 1 + x] = (rows[y * stride + x] ?? 0) - (up ?? 0);
    }
  }
  return made;
}

function* scanlines({ width, height, rgb }: PixelRows): Generator<Uint8Array<ArrayBuffer>> {
  const stride = width * 3;
  let above = new Uint8Array(stride);
  for (let top = 0; top < height; top += PORTION) {
    const rows = rgb(top, Math.min(PORTION, height - top));
    yield filtered(rows, above, stride);
    above = rows.slice(rows.length - stride);
  }
}

/**
 * A PNG of nothing but pixels: 8 bits of red, green and blue, no alpha, no text, no time, no profile. The same pixels give the same
 * bytes in the same browser.
 *
 * @throws RangeError where there are no pixels.
 */
export async function plainPng(rows: PixelRows): Promise<Blob> {
  if (rows.width < 1 || rows.height < 1) throw new RangeError('A picture without pixels.');
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, rows.width);
  view.setUint32(4, rows.height);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = scanlines(rows);
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(to) {
      const { value, done } = lines.next();
      if (done) to.close();
      else to.enqueue(value);
    },
  });
  const deflated = source.pipeThrough(new CompressionStream('deflate'));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = deflated.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(chunk('IDAT', read.value));
  return new Blob([SIGNATURE, chunk('IHDR', head), ...pieces, chunk('IEND', new Uint8Array())], { type: 'image/png' });
}

/** Kinds of the pieces of a PNG, in order; null where it is none, or anything stands behind its end. */
export function pngPieces(bytes: Uint8Array<ArrayBuffer>): string[] | null {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kinds: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    kinds.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    at = end;
  }
  return at === bytes.length && kinds.at(-1) === 'IEND' ? kinds : null;
}
