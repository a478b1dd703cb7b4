import type { Preview } from './facts';

/** Long side of a preview, px. */
const LONGEST = 1_000;
const QUALITY = 0.8;

/**
 * Pieces of a picture of so many pixels as a report shows it: no wider than a preview, and cut where it is too long, because a tall
 * post shrunk as a whole could not be read. Pure. In pixels of the picture.
 */
export function piecesOf(width: number, height: number): { top: number; height: number; scale: number }[] {
  const scale = Math.min(1, LONGEST / width);
  const pieces = Math.max(1, Math.ceil((height * scale) / LONGEST));
  const each = Math.ceil(height / pieces);
  return Array.from({ length: pieces }, (_, i) => {
    const top = i * each;
    return { top, height: Math.min(each, height - top), scale };
  }).filter((piece) => piece.height > 0);
}

/**
 * Previews of a picture, from its top down; none where the browser cannot show it: the file itself is in the bag all the same.
 *
 * @throws Error where there is no memory for it.
 */
export async function previewsOf(picture: Blob): Promise<Preview[]> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(picture);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return [];
    throw error;
  }
  try {
    const previews: Preview[] = [];
    for (const { top, height, scale } of piecesOf(bitmap.width, bitmap.height)) {
      const canvas = new OffscreenCanvas(
        Math.max(1, Math.round(bitmap.width * scale)),
        Math.max(1, Math.round(height * scale)),
      );
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no memory for a picture.');
      // JPEG knows no transparency: what shows nothing would be black.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, top, bitmap.width, height, 0, 0, canvas.width, canvas.height);
      const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
      previews.push({ jpeg, width: canvas.width, height: canvas.height });
    }
    return previews;
  } finally {
    bitmap.close();
  }
}
