import { browser } from '#imports';
import type { Front } from '@/lib/capture/in-front';
import type { Quota } from '@/lib/capture/quota';
import type { ScreenTile } from '@/lib/capture/screenshot';
import { stitch, tilePng } from '@/lib/capture/stitch';
import type { PictureFault } from '@/lib/capture-state';
import type { CustodyAct, CustodyEntry } from '@/lib/evidence/custody';
import { inTime } from '@/lib/messages/in-time';
import { askPage } from '@/lib/messages/page';
import type { PlatformClock } from '@/lib/platform-clock';
import type { NewArtefact } from '@/lib/store/artefact-row';
import type { PictureSummary } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { addArtefacts, filesOf, flagById, recordFlag, updateFlag } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { VaultLocked } from '@/lib/store/vault/seal';
import type { Arming } from './arm';
import { isBeingReceived } from './being-received';
import { canAddPicture } from './can-add-picture';
import { captionOf } from './caption-of';
import { checkAttached, checkFlag, checkFurther } from './checking';
import { forFlag, type Installation } from './installation';
import { itemPrefix } from './item-prefix';
import { keepMedia } from './media-files';
import { whyNotStored } from './no-room';
import { keepSources } from './page-source';
import { type PictureRun, takePictures } from './pictures';
import { artefact, limitsArtefact, makeRecord, textArtefacts } from './record';
import { keyToSign, signatureOf } from './signature';

/** A flag whose number is given when it is stored. */
export type NewFlag = Omit<FlagRow, 'seq'>;

export interface StoryTools {
  front: Front;
  quota: Quota;
  arming: Arming;
  installation: () => Promise<Installation>;
}

export const pictureSummary = (run: PictureRun, parts: number): PictureSummary => {
  const right = Math.max(...run.tiles.map((t) => t.left + t.bitmap.width));
  const left = Math.min(...run.tiles.map((t) => t.left));
  const bottom = Math.max(...run.tiles.map((t) => t.top + t.bitmap.height));
  return {
    tiles: run.tiles.length,
    parts,
    width: right - left,
    height: bottom - Math.min(...run.tiles.map((t) => t.top)),
    devicePixelRatio: String(run.tiles[0]?.measure.devicePixelRatio ?? 1),
    from: run.from,
    to: run.to,
    faults: run.faults,
  };
};

async function tileFile(flagId: string, item: number, tile: ScreenTile, index: number) {
  const { left, top, bitmap } = tile;
  const place = { index, left, top, width: bitmap.width, height: bitmap.height };
  const name = `${itemPrefix(item)}tile-${String(index).padStart(2, '0')}.png`;
  return artefact(flagId, name, 'tile', await tilePng(tile), place);
}

/** What came of the pictures of one post of the flag. */
type PictureOutcome = Pick<FlagRow, 'picture' | 'faults'>;

const withOutcome = (flag: FlagRow, item: number, outcome: PictureOutcome): FlagRow =>
  item === 0
    ? { ...flag, ...outcome }
    : { ...flag, attached: flag.attached.map((one, i) => (i === item - 1 ? { ...one, ...outcome } : one)) };

/**
 * Takes, joins and stores the pictures of one post of the flag. What was safe before a failure stays stored.
 *
 * @param item 0 for the flagged post, n for the nth one kept with it.
 */
async function photograph(
  flag: NewFlag,
  item: number,
  durable: Promise<unknown>,
  tabId: number,
  tools: StoryTools,
): Promise<FlagRow> {
  const post = item === 0 ? flag.snapshot : (flag.attached[item - 1]?.snapshot ?? null);
  const zoom = browser.tabs.getZoom(tabId).then(String);
  const join = async (tiles: readonly ScreenTile[], at: string, faults: readonly PictureFault[]) => {
    const scale = tiles[0]?.measure.devicePixelRatio ?? 1;
    const told = { at, tiles: tiles.length, faults };
    const parts = await stitch(tiles, scale, (part, of) => captionOf(flag, post, told, part, of));
    const name = (i: number) => `${itemPrefix(item)}screenshot-${String(i + 1).padStart(2, '0')}.png`;
    return Promise.all(parts.map((part, i) => artefact(flag.id, name(i), 'screenshot', part.blob)));
  };
  // The first tile's file is made while the page is still being asked whether the tile is good.
  let early: { of: ScreenTile; file: Promise<NewArtefact> } | null = null;
  const run = await takePictures({
    flagId: flag.id,
    item,
    key: post?.key ?? null,
    safety: flag.safety,
    tabId,
    front: tools.front,
    quota: tools.quota,
    durable,
    async onTile(tile, index) {
      const [file, scale] = await Promise.all([
        early?.of === tile ? early.file : tileFile(flag.id, item, tile, index),
        zoom,
      ]);
      const told = { capture: 'capturing', step: 'first-tile', zoom: scale, faults: [] } as const;
      await addArtefacts([file], flag.id, (f) => (item === 0 ? { ...f, ...told, faults: [] } : f));
    },
    ahead(tile) {
      if (tile.top > 0) return;
      early = { of: tile, file: tileFile(flag.id, item, tile, 1) };
      // Waited for where the tile is good; where it is not, nobody wants the file, nor its failure.
      void Promise.allSettled([early.file]);
    },
  });
  const [first] = run.tiles;
  if (!first) {
    const changes = await run.changes;
    return updateFlag(flag.id, (f) => ({
      ...withOutcome(f, item, { picture: null, faults: run.faults }),
      pageChanges: [...f.pageChanges, ...changes],
    }));
  }
  const single = run.tiles.length === 1 && run.faults.length === 0;
  const [files, changes] = await Promise.all([
    join(run.tiles, first.at, run.faults),
    run.changes,
    // The journal of a short story would cost as much as the story.
    single ? null : updateFlag(flag.id, (f) => ({ ...f, step: 'stitching' })),
  ]);
  const picture = pictureSummary(run, files.length);
  for (const { bitmap } of run.tiles) bitmap.close();
  return addArtefacts(files, flag.id, (f) => ({
    ...withOutcome(f, item, { picture, faults: run.faults }),
    step: 'stitched',
    pageChanges: [...f.pageChanges, ...changes],
  }));
}

/** Faults of the tab, which the next post would meet again. */
const OF_THE_TAB: readonly PictureFault[] = ['tab-not-armed', 'tab-not-in-front', 'page-gone'];

/** The flagged post first, then what is kept with it, one after the other. */
async function photographAll(
  flag: NewFlag,
  durable: Promise<unknown>,
  tabId: number,
  tools: StoryTools,
): Promise<FlagRow> {
  let after = await photograph(flag, 0, durable, tabId, tools);
  for (let item = 1; item <= flag.attached.length; item += 1) {
    const stops = after.faults.filter((fault) => OF_THE_TAB.includes(fault));
    after =
      stops.length > 0
        ? await updateFlag(flag.id, (f) => withOutcome(f, item, { picture: null, faults: stops }))
        : await photograph(flag, item, durable, tabId, tools);
  }
  return after;
}

const endState = (flag: FlagRow): FlagRow['capture'] => {
  if (flag.stub) return 'withheld';
  if (flag.faults.includes('stopped-early')) return 'interrupted';
  if (flag.supplied) return 'received';
  if (!flag.picture) return 'text-only';
  const whole = ({ picture, faults }: PictureOutcome) => picture !== null && faults.length === 0;
  return [flag, ...flag.attached].every(whole) ? 'complete' : 'partial';
};

/** The comparison nearest to the click: a later one, made for a picture that is added, only where there was none. */
const withClock =
  (heard: PlatformClock | null) =>
  (flag: FlagRow): FlagRow =>
    heard === null || flag.platformClock?.state === 'compared' ? flag : { ...flag, platformClock: heard };

/** A flag is checked once, under the rules and the policy of that day; and not before the roster can be read. */
function checked(flag: FlagRow, installation: Installation): FlagRow {
  if (installation.locked) return flag;
  const attached = checkAttached(flag, installation);
  if (flag.check) return { ...flag, attached };
  return { ...flag, attached, check: checkFlag(flag, installation), furtherChecks: checkFurther(flag, installation) };
}

/**
 * Checks the text, makes the record and stores both with the custody line. The end of every story, also a short one.
 *
 * @param more what else this end changes of the flag. @param by who acts, where it is not the collector.
 * @param along files that are stored with the record, and what the custody line tells besides.
 */
export async function closeFlag(
  id: string,
  act: CustodyAct,
  tools: Pick<StoryTools, 'installation'>,
  more: (flag: FlagRow) => FlagRow = (same) => same,
  by: Person | null = null,
  along: { files: NewArtefact[]; detail: CustodyEntry['detail'] } = { files: [], detail: {} },
): Promise<FlagRow> {
  const [installation, stored] = await Promise.all([tools.installation(), flagById(id)]);
  if (!stored) throw new Error(`No flag ${id}.`);
  const changed = more(stored);
  const flag = checked(changed, await forFlag(installation, changed));
  const closed: FlagRow = { ...flag, capture: endState(flag), step: 'recorded', worker: null };
  const texts = [...(flag.record ? [] : await textArtefacts(flag)), ...along.files];
  const key = await keyToSign();
  const kept = [...texts, ...(await filesOf(id))];
  const limits = await limitsArtefact(closed, kept, key?.fingerprint);
  const files = [...kept, limits];
  const { row, revision } = await makeRecord(closed, files, key?.fingerprint);
  const signature = key && (await signatureOf(key, row.blob));
  const entry = {
    at: row.at,
    flagId: id,
    act,
    who: by ?? flag.collector,
    // The signature of an earlier revision stands here alone.
    detail: {
      ...along.detail,
      record: row.sha256,
      revision,
      files: files.length,
      capture: closed.capture,
      signature: signature?.der ?? null,
      key: signature?.key ?? null,
    },
  };
  await recordFlag(
    [...texts, limits, row],
    id,
    (f) => ({
      ...more(f),
      attached: f.attached.map((one, i) => ({ ...one, check: closed.attached[i]?.check ?? one.check })),
      check: closed.check,
      furtherChecks: closed.furtherChecks,
      capture: closed.capture,
      step: 'recorded',
      worker: null,
      record: { revision, sha256: row.sha256, at: row.at, signature },
    }),
    entry,
  );
  return closed;
}

/** The page source and the pictures of a post as files. Whatever stands in their way, the flag stays whole and says so. */
async function keepPageFiles(id: string, tabId: number): Promise<void> {
  try {
    const flag = await flagById(id);
    if (flag?.snapshot) await keepMedia(await keepSources(flag, tabId), tabId);
  } catch (error) {
    // A full disk, most likely: what could not be stored is missing among the files, and the limits of the capture name it.
    reportError(error);
  }
}

/** How long the end of a story waits for the site's clock, which was asked for at its beginning (ms). */
const CLOCK_WAIT_MS = 1_500;

const askClock = async ({ id, platform }: NewFlag, tabId: number): Promise<PlatformClock | null> =>
  platform === 'web' ? null : ((await askPage(tabId, 'clock', { flagId: id }))?.clock ?? null);

/**
 * What happens after a flag was made: pictures where they may be taken, check, record. Every outcome ends with a record; a
 * failure leaves the flag with what was stored and says why.
 *
 * @param durable resolves when the flag's text is on the disk. No pixel is taken before; where it fails, so does the story.
 */
export async function tellStory(
  flag: NewFlag,
  durable: Promise<unknown>,
  tab: { id: number; url?: string },
  tools: StoryTools,
): Promise<void> {
  let act: CustodyAct = flag.stub ? 'withheld' : 'captured';
  if (flag.record) act = 'picture-added';
  const clock = durable.then(() => askClock(flag, tab.id));
  // Waited for at the end; where the text could not be stored, the story itself says so.
  void Promise.allSettled([clock]);
  if (flag.snapshot) {
    try {
      if (await tools.arming.armed(tab.id, tab.url)) {
        const after = await photographAll(flag, durable, tab.id, tools);
        if (after.faults.includes('tab-not-armed')) await tools.arming.disarm(tab.id);
      } else {
        await durable;
        await updateFlag(flag.id, (f) => ({ ...f, faults: ['tab-not-armed'] }));
      }
    } catch (error) {
      // Nothing was stored, then, and whoever asked for the flag is told.
      await durable;
      // A full disk or a lost page: what is stored stays, and the record says that the picture stopped early.
      const text = `The picture stopped: ${whyNotStored(error)}`;
      await updateFlag(flag.id, (f) => ({
        ...f,
        faults: [...new Set<PictureFault>([...f.faults, 'stopped-early'])],
        notes: [...f.notes, { at: new Date().toISOString(), by: { name: 'Flagpost', role: '' }, text }],
      }));
    }
  }
  await durable;
  if (flag.snapshot) await keepPageFiles(flag.id, tab.id);
  const also = withClock(await inTime(clock, CLOCK_WAIT_MS));
  const closed = await closeFlag(flag.id, act, tools, also).catch(async (error: unknown) => {
    await tellUnfinished(flag.id, tab.id);
    throw error;
  });
  await askPage(tab.id, 'finished', { flagId: flag.id, state: closed.capture, canAddPicture: canAddPicture(closed) });
}

/**
 * Tells the page that a flag has no record yet, for want of room most likely. What is stored of it stays; the same gesture goes on
 * with it, and the next start of the worker closes it.
 */
async function tellUnfinished(flagId: string, tabId: number): Promise<void> {
  const flag = await readable(flagId);
  if (flag) await askPage(tabId, 'finished', { flagId, state: 'interrupted', canAddPicture: canAddPicture(flag) });
}

/**
 * Closes what an earlier start of the worker left behind. What it left while the vault was locked waits until it is opened.
 *
 * @returns the flags that were called interrupted.
 */
export async function recover(
  unfinished: readonly string[],
  worker: string,
  tools: Pick<StoryTools, 'installation'>,
): Promise<FlagRow[]> {
  const closed: FlagRow[] = [];
  for (const id of unfinished) {
    const flag = await readable(id);
    // What a page of the extension is taking in is that page's to finish.
    if (!flag || flag.worker === worker || (await isBeingReceived(flag))) continue;
    if (!flag.stub)
      await updateFlag(flag.id, (f) => ({ ...f, faults: [...new Set<PictureFault>([...f.faults, 'stopped-early'])] }));
    closed.push(await closeFlag(flag.id, flag.stub ? 'withheld' : 'interrupted', tools));
  }
  return closed;
}

async function readable(id: string): Promise<FlagRow | undefined> {
  try {
    return await flagById(id);
  } catch (error) {
    if (error instanceof VaultLocked) return undefined;
    throw error;
  }
}
