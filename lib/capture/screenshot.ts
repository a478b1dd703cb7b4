import { browser } from '#imports';
import type { PictureFault } from '@/lib/capture-state';
import type { Rect, TileMeasure } from '@/lib/geometry';
import type { Front, FrontLook } from './in-front';
import type { Quota } from './quota';

export interface ScreenTile {
  /** Pixels of the slice, cut from the window's picture without loss. */
  bitmap: ImageBitmap;
  /** Where it lies in the post, device pixels from the post's top left corner. */
  left: number;
  top: number;
  /** The post's whole size in device pixels at that moment. */
  postWidth: number;
  postHeight: number;
  measure: TileMeasure;
  at: string;
}

export type TileResult =
  | { ok: true; tile: ScreenTile }
  | { ok: false; fault: PictureFault; retry: boolean; detail: string };

export interface TileSource {
  tabId: number;
  front: Front;
  /** A look from a moment ago, instead of a new one before the tile: any switch since then changes the token after it. */
  looked: FrontLook | undefined;
  quota: Quota;
  /** Measures the post now, without moving anything. */
  measure: () => Promise<TileMeasure | null>;
  /**
   * Gets the tile as soon as it is cut, while it is still being found out whether it is good: work on it may begin, nothing
   * of it may be stored.
   */
  ahead: (tile: ScreenTile) => void;
  /** Why this measure rules a picture out, or null. */
  objection: (measure: TileMeasure) => PictureFault | null;
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
const sameRect = (a: Rect, b: Rect) =>
  near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);

const refused = (fault: PictureFault, detail: string, retry = true): TileResult => ({
  ok: false,
  fault,
  retry,
  detail,
});

/** True for what a second try can mend, which scrolls the post back: a person went on reading meanwhile. */
const mayPass = (fault: PictureFault) => fault === 'post-covered' || fault === 'nothing-to-show';

/**
 * Takes one tile: what the window shows of the post in this moment.
 *
 * The pixels are kept only if the tab was in front before and after, nothing was switched in between, and the post stood
 * in the same place with the same content before and after. A refused tile leaves no pixel behind.
 */
export async function takeTile(source: TileSource, before: TileMeasure): Promise<TileResult> {
  const objection = source.objection(before);
  if (objection) return refused(objection, 'before the tile', mayPass(objection));
  const front = source.looked === undefined ? await source.front.look(source.tabId) : source.looked;
  if (front === null) return refused('tab-not-in-front', 'before the tile', false);
  const at = new Date().toISOString();
  try {
    const scale = await scaleFor(source.tabId, before.devicePixelRatio);
    source.quota.spent();
    const address = await browser.tabs.captureVisibleTab(front.windowId, { format: 'png', ...scale });
    const looking = Promise.all([source.measure(), source.front.look(source.tabId)]);
    const result = await cut(pngBytes(address), before, at);
    if (result.ok) source.ahead(result.tile);
    const [after, frontAfter] = await looking;
    return wrongAfter(source, before, after, front, frontAfter) ?? result;
  } catch (error) {
    const message = String(error instanceof Error ? error.message : error);
    const armed = !/permission/i.test(message);
    return refused(armed ? 'capture-refused' : 'tab-not-armed', message, armed);
  }
}

/**
 * Firefox draws the picture anew, by default at the zoom as it is named (1.1), while the page stands on the screen at a zoom
 * that its own units allow (60/55): the picture would be cut in the wrong place. It takes a scale, which it multiplies with the
 * zoom. Chrome hands out what is on the screen.
 */
async function scaleFor(tabId: number, devicePixelRatio: number): Promise<{ scale?: number }> {
  if (!import.meta.env.FIREFOX) return {};
  return { scale: devicePixelRatio / (await browser.tabs.getZoom(tabId)) };
}

/** What a second look found wrong with a picture that was just taken, or null. */
function wrongAfter(
  source: TileSource,
  before: TileMeasure,
  after: TileMeasure | null,
  front: NonNullable<FrontLook>,
  frontAfter: FrontLook,
): TileResult | null {
  if (frontAfter?.token !== front.token) return refused('tab-not-in-front', 'after the tile', false);
  if (!after) return refused('page-gone', 'after the tile', false);
  const later = source.objection(after);
  if (later) return refused(later, 'after the tile', mayPass(later));
  if (!sameRect(before.post, after.post) || !sameRect(before.slice, after.slice))
    return refused('post-moving', 'the post moved while the tile was taken');
  return null;
}

/** The bytes behind a `data:` address. Decoded here, because fetching one takes several turns longer. */
function pngBytes(address: string): Uint8Array<ArrayBuffer> {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Width and height from a PNG's header (W3C PNG specification, 11.2.1). */
function pngSize(bytes: Uint8Array<ArrayBuffer>): { width: number; height: number } {
  if (bytes.length < 24) throw new Error('The browser gave no picture.');
  const header = new DataView(bytes.buffer, 16, 8);
  return { width: header.getUint32(0), height: header.getUint32(4) };
}

/** Cuts the post's slice out of the window's picture. */
async function cut(png: Uint8Array<ArrayBuffer>, measure: TileMeasure, at: string): Promise<TileResult> {
  const dpr = measure.devicePixelRatio;
  const x = Math.max(0, Math.round(measure.slice.x * dpr));
  const y = Math.max(0, Math.round(measure.slice.y * dpr));
  const width = Math.round((measure.slice.x + measure.slice.width) * dpr) - x;
  const height = Math.round((measure.slice.y + measure.slice.height) * dpr) - y;
  if (width < 1 || height < 1) return refused('nothing-to-show', 'the post has no visible part', false);
  const whole = pngSize(png);
  // A picture of another scale than the page reports would be cut in the wrong place. The page tells its height in whole CSS
  // pixels, so that one of them may be missing or too many.
  if (Math.abs(whole.height - measure.viewport.height * dpr) > dpr + 1)
    return refused('scale-unknown', `picture ${whole.height} high, page ${measure.viewport.height} at ${dpr}`);
  // Rounding may reach a pixel beyond the edge; more than that means that page and picture disagree.
  if (x + width > whole.width + 2 || y + height > whole.height + 2)
    return refused('scale-unknown', 'the slice reaches beyond the picture');
  const bitmap = await createImageBitmap(
    new Blob([png], { type: 'image/png' }),
    x,
    y,
    Math.min(width, whole.width - x),
    Math.min(height, whole.height - y),
  );
  return {
    ok: true,
    tile: {
      bitmap,
      left: x - Math.round(measure.post.x * dpr),
      top: y - Math.round(measure.post.y * dpr),
      postWidth: Math.round(measure.post.width * dpr),
      postHeight: Math.round(measure.post.height * dpr),
      measure,
      at,
    },
  };
}
