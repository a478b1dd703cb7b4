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

/** The preview of a picture; an empty JPEG where the browser cannot show it. @throws Error where there is no memory for it. */
export async function previewOf(picture: Content): Promise<Preview> {
  let bitmap: ImageBitmap;
  try {
    // Not by an ImageDecoder: what it has decoded stays in shared memory long after it was closed.
    bitmap = await createImageBitmap(picture instanceof Blob ? picture : new Blob([picture]));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return noPreview();
    throw error;
  }
  try {
    const { width, height } = previewSize(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no memory for a picture.');
    // JPEG knows no transparency: what shows nothing would be black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    // Its pixels go at once, not when it is collected.
    canvas.width = 0;
    canvas.height = 0;
    // As bytes: the browser's main process keeps every Blob that somebody still names.
    return { jpeg: new Uint8Array(await drawn.arrayBuffer()), width, height };
  } finally {
    bitmap.close();
  }
}
