import type { Content } from '@/lib/bytes';
import type { Preview } from './facts';

/** Width of a preview, px: a post stays readable, however tall it is. */
const WIDEST = 1_000;
/** No canvas and no JPEG is taller (px); a picture that is gets narrower. */
const TALLEST = 30_000;
const QUALITY = 0.8;

/** What stands for a picture that the browser cannot show: the file itself is in the bag all the same. */
const noPreview = (): Preview => ({ jpeg: new Uint8Array(), width: 0, height: 0 });

/** Size of the preview of a picture of so many pixels. Pure. */
export function previewSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Pixels of a picture, upright. */
interface Drawable {
  image: CanvasImageSource;
  width: number;
  height: number;
  close(): void;
}

/** What the types of a page do not know yet, as far as it is used here. */
interface Decoder {
  decode(): Promise<{ image: CanvasImageSource & { displayWidth: number; displayHeight: number; close(): void } }>;
  close(): void;
}
type Decoders = { ImageDecoder?: new (of: { data: Uint8Array<ArrayBuffer>; type: string }) => Decoder };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const text = new TextDecoder('latin1');
/** Where a PNG can say that it lies on its side: before its pixels, which follow within so many bytes. */
const HEAD = 4_096;

/** Whether bytes are a PNG that shows as it is stored. */
function isPlainPng(bytes: Uint8Array): boolean {
  if (PNG.some((byte, at) => bytes[at] !== byte)) return false;
  const head = text.decode(bytes.subarray(0, HEAD));
  const pixels = head.indexOf('IDAT');
  return pixels > 0 && !head.slice(0, pixels).includes('eXIf');
}

/** Without a Blob, which the browser's main process would have to take first: screenshots are PNG. */
async function decoded(bytes: Uint8Array<ArrayBuffer>): Promise<Drawable | null> {
  const { ImageDecoder } = globalThis as Decoders;
  if (!ImageDecoder || !isPlainPng(bytes)) return null;
  const decoder = new ImageDecoder({ data: bytes, type: 'image/png' });
  try {
    const { image } = await decoder.decode();
    return { image, width: image.displayWidth, height: image.displayHeight, close: () => image.close() };
  } catch (error) {
    // What it does not take, the other way may.
    if (error instanceof DOMException) return null;
    throw error;
  } finally {
    decoder.close();
  }
}

async function opened(picture: Content): Promise<Drawable | null> {
  const plain = picture instanceof Blob ? null : await decoded(picture);
  if (plain) return plain;
  try {
    const image = await createImageBitmap(picture instanceof Blob ? picture : new Blob([picture]));
    return { image, width: image.width, height: image.height, close: () => image.close() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
    throw error;
  }
}

/** The preview of a picture; an empty JPEG where the browser cannot show it. @throws Error where there is no memory for it. */
export async function previewOf(picture: Content): Promise<Preview> {
  const drawable = await opened(picture);
  if (!drawable) return noPreview();
  try {
    const { width, height } = previewSize(drawable.width, drawable.height);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no memory for a picture.');
    // JPEG knows no transparency: what shows nothing would be black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(drawable.image, 0, 0, width, height);
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    // Its pixels go at once, not when it is collected.
    canvas.width = 0;
    canvas.height = 0;
    // As bytes: the browser's main process keeps every Blob that somebody still names.
    return { jpeg: new Uint8Array(await drawn.arrayBuffer()), width, height };
  } finally {
    drawable.close();
  }
}
