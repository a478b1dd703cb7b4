import { comparePixels, type Rows } from '@/lib/capture/compare-pixels';
import { PART_HEIGHT, stitch } from '@/lib/capture/stitch';
import { readClock } from '@/lib/clock';
import type { PageChange } from '@/lib/geometry';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { NewArtefact } from '@/lib/store/artefact-row';
import { artefactsOf, DamagedArtefact, readArtefact } from '@/lib/store/artefacts';
import type { PictureSummary } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { LookPicture } from '@/lib/store/second-look';
import { captionOf } from './caption-of';
import { lookPrefix } from './item-prefix';
import { takePictures } from './pictures';
import { artefact } from './record';
import { pictureSummary, type StoryTools } from './story';

export interface LookShot {
  picture: LookPicture;
  files: NewArtefact[];
  pageChanges: PageChange[];
}

/** A post that stands open for a second look. */
export interface LookedAt {
  lookId: string;
  number: number;
  tabId: number;
  arrived: string | null;
  post: PostSnapshot;
}

/**
 * Photographs the post of a second look by the rules of the first: only in a tab that may be photographed, only while it is in
 * front, and only after the answer that was given to the safety question at the first look.
 */
export async function photographAgain(flag: FlagRow, looked: LookedAt, tools: StoryTools): Promise<LookShot> {
  const { lookId, number, tabId, arrived, post } = looked;
  if (!(await tools.arming.armed(tabId, arrived ?? undefined)))
    return { picture: { state: 'none', faults: ['tab-not-armed'] }, files: [], pageChanges: [] };
  const run = await takePictures({
    flagId: lookId,
    item: 0,
    key: post.key,
    safety: flag.safety,
    tabId,
    front: tools.front,
    quota: tools.quota,
    // The flag itself has long been on the disk.
    durable: Promise.resolve(),
    // The joined picture is kept when all of it is there; a second look that is cut short leaves nothing.
    onTile: async () => {},
    ahead: () => {},
  });
  const pageChanges = await run.changes;
  const [first] = run.tiles;
  if (!first) {
    if (run.faults.includes('tab-not-armed')) await tools.arming.disarm(tabId);
    return { picture: { state: 'none', faults: run.faults }, files: [], pageChanges };
  }
  const shown = { ...flag, tabAddress: arrived, clicked: readClock() };
  const told = { at: first.at, tiles: run.tiles.length, faults: run.faults };
  const parts = await stitch(run.tiles, first.measure.devicePixelRatio, (part, of) => {
    const { lines } = captionOf(shown, post, told, part, of);
    return { lines: [`Second look ${number}`, ...lines] };
  });
  const summary = pictureSummary(run, parts.length);
  for (const { bitmap } of run.tiles) bitmap.close();
  const name = (i: number) => `${lookPrefix(number)}screenshot-${String(i + 1).padStart(2, '0')}.png`;
  const files = await Promise.all(parts.map(({ blob }, i) => artefact(flag.id, name(i), 'screenshot', blob)));
  const [joined] = parts;
  const picture: LookPicture = joined
    ? await heldAgainstFirst(flag, summary, joined.blob)
    : { state: 'alone', summary, why: 'first-has-none' };
  return { picture, files, pageChanges };
}

/** Holds the first part of the picture against the first part of the flag's own. */
async function heldAgainstFirst(flag: FlagRow, summary: PictureSummary, second: Blob): Promise<LookPicture> {
  const before = flag.picture;
  const file = (await artefactsOf(flag.id)).find(({ name }) => name === 'screenshot-01.png');
  if (!before || !file) return { state: 'alone', summary, why: 'first-has-none' };
  if (before.devicePixelRatio !== summary.devicePixelRatio) return { state: 'alone', summary, why: 'other-scale' };
  let first: Blob;
  try {
    first = await readArtefact(file);
  } catch (error) {
    if (error instanceof DamagedArtefact) return { state: 'alone', summary, why: 'first-damaged' };
    throw error;
  }
  const [a, b] = await Promise.all([drawn(first, before), drawn(second, summary)]);
  const pixels = comparePixels(a, b);
  a.bitmap.close();
  b.bitmap.close();
  if (!pixels) return { state: 'alone', summary, why: 'first-has-none' };
  return { state: 'compared', summary, first: { width: before.width, height: before.height }, pixels };
}

/** The post's own pixels of a joined picture: the strip with date and address below them left out. */
async function drawn(file: Blob, { width, height }: PictureSummary) {
  const bitmap = await createImageBitmap(file);
  const rows: Rows = (top, count, columns) => {
    const canvas = new OffscreenCanvas(columns, count);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('The browser gave no canvas to draw on.');
    context.drawImage(bitmap, 0, -top);
    return context.getImageData(0, 0, columns, count).data;
  };
  return { bitmap, width, height: Math.min(height, PART_HEIGHT), rows };
}
