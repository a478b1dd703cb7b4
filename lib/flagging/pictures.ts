import { pictureAllowed } from '@/lib/capture/gate';
import type { Front, FrontLook } from '@/lib/capture/in-front';
import type { Quota } from '@/lib/capture/quota';
import { type ScreenTile, type TileResult, takeTile } from '@/lib/capture/screenshot';
import type { PictureFault } from '@/lib/capture-state';
import type { PageChange, TileMeasure } from '@/lib/geometry';
import { askPage } from '@/lib/messages/page';
import type { Safety } from '@/lib/messages/protocol';

/** More tiles than this (about half a minute) are not taken; what is missing is said. */
const MAX_TILES = 64;
/** Tries for one tile while the page moves or another capture is in the way. */
const ATTEMPTS = 5;
/** Share of a tile that something else may cover before it is no picture of the post. */
const COVERED = 0.1;

export interface PictureRun {
  tiles: ScreenTile[];
  faults: PictureFault[];
  /** What was done to the page; known once it has been put back. */
  changes: Promise<PageChange[]>;
  from: string;
  to: string;
}

export interface PictureJob {
  flagId: string;
  /** Which post of the flag: 0 for the flagged one, n for the nth that is kept with it. */
  item: number;
  key: string | null;
  safety: Safety;
  tabId: number;
  front: Front;
  quota: Quota;
  /** See `TileSource.ahead`. */
  ahead: (tile: ScreenTile) => void;
  /** Resolves when the text is on the disk: the page may be made ready before, but no pixel is taken. */
  durable: Promise<unknown>;
  /** Stores a tile as soon as it is known to be of the post. Runs beside the next tile; its failure fails the run. */
  onTile: (tile: ScreenTile, index: number) => Promise<void>;
}

const objection =
  (job: PictureJob) =>
  (m: TileMeasure): PictureFault | null => {
    if (m.key !== job.key) return 'post-gone';
    if (!m.same) return 'post-changed';
    if (!pictureAllowed(job.safety, m.showsMedia)) return 'media-appeared';
    if (m.slice.width < 1 || m.slice.height < 1) return 'nothing-to-show';
    if (m.covered > COVERED) return 'post-covered';
    return null;
  };

const bottomOf = (m: TileMeasure) => m.slice.y + m.slice.height - m.post.y;
const topOf = (m: TileMeasure) => m.slice.y - m.post.y;

/** Takes one tile, again where the page was moving, never beyond the browser's quota. */
async function tileAt(
  job: PictureJob,
  first: TileMeasure,
  looked: FrontLook | undefined,
  again: () => Promise<TileMeasure | null>,
): Promise<TileResult> {
  let measure: TileMeasure | null = first;
  let result: TileResult | null = null;
  for (let attempt = 0; attempt < ATTEMPTS && measure; attempt++) {
    if (attempt > 0) {
      await job.quota.ready();
      measure = await again();
      if (!measure) break;
    }
    result = await takeTile(
      {
        tabId: job.tabId,
        front: job.front,
        looked: attempt === 0 ? looked : undefined,
        ahead: job.ahead,
        quota: job.quota,
        measure: async () => (await askPage(job.tabId, 'measure', { flagId: job.flagId }))?.measure ?? null,
        objection: objection(job),
      },
      measure,
    );
    if (result.ok || !result.retry) return result;
  }
  return result ?? { ok: false, fault: 'page-gone', retry: false, detail: 'the page did not answer' };
}

async function collect(
  job: PictureJob,
  first: TileMeasure,
  looked: FrontLook,
  stored: Promise<void>[],
): Promise<Pick<PictureRun, 'tiles' | 'faults'>> {
  const tiles: ScreenTile[] = [];
  let measure = first;
  let offset = 0;
  for (;;) {
    const at = offset;
    const again = async () => (await askPage(job.tabId, 'tile', { flagId: job.flagId, offset: at }))?.measure ?? null;
    const result = await tileAt(job, measure, tiles.length === 0 ? looked : undefined, again);
    if (!result.ok) return { tiles, faults: [result.fault] };
    const { tile } = result;
    const known = tiles[0];
    if (known && Math.abs(known.postHeight - tile.postHeight) > 1) return { tiles, faults: ['post-changed'] };
    const reached = bottomOf(tile.measure);
    // A gap to what was reached before would be a hole in the picture.
    if (topOf(tile.measure) > offset + 1) return { tiles, faults: ['cannot-scroll'] };
    tiles.push(tile);
    const whole = reached >= tile.measure.post.height - 1;
    stored.push(job.onTile(tile, tiles.length));
    if (whole)
      return { tiles, faults: tile.measure.slice.width < tile.measure.post.width - 1 ? ['cannot-scroll'] : [] };
    if (tiles.length >= MAX_TILES) return { tiles, faults: ['cut-by-limit'] };
    if (reached <= offset + 1) return { tiles, faults: ['cannot-scroll'] };
    offset = reached;
    const [next] = await Promise.all([askPage(job.tabId, 'tile', { flagId: job.flagId, offset }), job.quota.ready()]);
    if (!next?.measure) return { tiles, faults: ['page-gone'] };
    measure = next.measure;
  }
}

/**
 * Takes the pictures of a flagged post, tile by tile. The page is put back as it was, whatever happens.
 *
 * @returns the tiles that are safe to keep and what stood in the way of others. Never another tab's or post's pixels.
 */
export async function takePictures(job: PictureJob): Promise<PictureRun> {
  await job.quota.ready();
  const from = new Date().toISOString();
  const stored: Promise<void>[] = [];
  let taken: Pick<PictureRun, 'tiles' | 'faults'> = { tiles: [], faults: ['page-gone'] };
  let undone: ReturnType<typeof askPage<'unstage'>>;
  try {
    const [staged, looked] = await Promise.all([
      askPage(job.tabId, 'stage', { flagId: job.flagId, item: job.item }),
      job.front.look(job.tabId),
      job.durable,
    ]);
    if (staged?.measure) taken = await collect(job, staged.measure, looked, stored);
    else if (staged) taken = { tiles: [], faults: ['post-gone'] };
  } finally {
    // The page's own timer puts it back should the worker die before this.
    undone = askPage(job.tabId, 'unstage', { flagId: job.flagId });
  }
  // The tiles are the evidence; they have to be safe before anything is made of them.
  await Promise.all(stored);
  return { ...taken, from, to: new Date().toISOString(), changes: undone.then((answer) => answer?.changes ?? []) };
}
