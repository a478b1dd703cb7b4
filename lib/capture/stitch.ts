import { type Caption, layCaption } from './caption';
import type { ScreenTile } from './screenshot';

/** Longest picture of a post, device pixels; a longer post goes on in numbered parts. */
export const PART_HEIGHT = 20_000;

const context2d = (canvas: OffscreenCanvas) => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no canvas to draw on.');
  return context;
};

/** A tile as its own lossless file. */
export async function tilePng(tile: ScreenTile): Promise<Blob> {
  const canvas = new OffscreenCanvas(tile.bitmap.width, tile.bitmap.height);
  context2d(canvas).drawImage(tile.bitmap, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

export interface Part {
  blob: Blob;
  width: number;
  height: number;
  /** Where this part begins in the post, device pixels. */
  top: number;
}

/**
 * Joins tiles to the picture of the post, each with a caption under it, outside the post's pixels.
 *
 * @param tiles in order, overlapping or touching; later ones are drawn over earlier ones.
 * @param caption is given the number of the part and of all parts.
 */
export async function stitch(
  tiles: readonly Pick<ScreenTile, 'bitmap' | 'left' | 'top'>[],
  scale: number,
  caption: (part: number, parts: number) => Caption,
): Promise<Part[]> {
  const left = Math.min(...tiles.map((t) => t.left));
  const right = Math.max(...tiles.map((t) => t.left + t.bitmap.width));
  const top = Math.min(...tiles.map((t) => t.top));
  const bottom = Math.max(...tiles.map((t) => t.top + t.bitmap.height));
  const width = right - left;
  const count = Math.max(1, Math.ceil((bottom - top) / PART_HEIGHT));
  const parts: Part[] = [];
  for (let i = 0; i < count; i++) {
    const from = top + i * PART_HEIGHT;
    const height = Math.min(PART_HEIGHT, bottom - from);
    const probe = context2d(new OffscreenCanvas(1, 1));
    const strip = layCaption(probe, caption(i + 1, count), width, scale);
    const canvas = new OffscreenCanvas(width, height + strip.height);
    const context = context2d(canvas);
    for (const tile of tiles) context.drawImage(tile.bitmap, tile.left - left, tile.top - from);
    strip.draw(context, height);
    parts.push({ blob: await canvas.convertToBlob({ type: 'image/png' }), width, height, top: from - top });
  }
  return parts;
}
