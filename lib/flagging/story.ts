import { browser } from '#imports';
import type { Front } from '@/lib/capture/in-front';
import type { Quota } from '@/lib/capture/quota';
import type { ScreenTile } from '@/lib/capture/screenshot';
import { stitch, tilePng } from '@/lib/capture/stitch';
import type { PictureFault } from '@/lib/capture-state';
import type { CustodyAct } from '@/lib/evidence/custody';
import { askPage } from '@/lib/messages/page';
import { addArtefacts, artefactsOf, flagById, recordFlag, updateFlag } from '@/lib/store/flags';
import type { FlagRow, PictureSummary } from '@/lib/store/rows';
import type { Arming } from './arm';
import { captionOf } from './caption-of';
import { checkFlag } from './checking';
import type { Installation } from './installation';
import { type PictureRun, takePictures } from './pictures';
import { artefact, makeRecord, textArtefacts } from './record';

export interface StoryTools {
  front: Front;
  quota: Quota;
  arming: Arming;
  installation: () => Promise<Installation>;
}

/** Faults that one more gesture on the page can mend. */
const MENDABLE: readonly PictureFault[] = [
  'tab-not-armed',
  'tab-not-in-front',
  'post-gone',
  'post-covered',
  'post-moving',
  'capture-refused',
  'stopped-early',
];

export const canAddPicture = (flag: FlagRow): boolean =>
  flag.snapshot !== null && flag.picture === null && flag.faults.some((fault) => MENDABLE.includes(fault));

const pictureSummary = (run: PictureRun, parts: number): PictureSummary => {
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

/** Takes, joins and stores the pictures. What was safe before a failure stays stored. */
async function photograph(flag: FlagRow, tabId: number, tools: StoryTools): Promise<FlagRow> {
  const name = (index: number) => `tile-${String(index).padStart(2, '0')}.png`;
  const onTile = async (tile: ScreenTile, index: number) => {
    const { left, top } = tile;
    const { width, height } = tile.bitmap;
    const place = { index, left, top, width, height };
    const [row, scale] = await Promise.all([
      tilePng(tile).then((png) => artefact(flag.id, name(index), 'tile', png, place)),
      browser.tabs.getZoom(tabId),
    ]);
    await addArtefacts([row], flag.id, (f) => ({
      ...f,
      capture: 'capturing',
      step: 'first-tile',
      zoom: String(scale),
      faults: [],
    }));
  };
  const job = {
    flagId: flag.id,
    key: flag.snapshot?.key ?? null,
    safety: flag.safety,
    tabId,
    front: tools.front,
    quota: tools.quota,
    onTile,
  };
  const run = await takePictures(job);
  if (run.tiles.length === 0)
    return updateFlag(flag.id, (f) => ({ ...f, faults: run.faults, pageChanges: [...f.pageChanges, ...run.changes] }));
  const scale = run.tiles[0]?.measure.devicePixelRatio ?? 1;
  const [parts] = await Promise.all([
    stitch(run.tiles, scale, (part, of) => captionOf(flag, run, part, of)),
    updateFlag(flag.id, (f) => ({ ...f, step: 'stitching' })),
  ]);
  const picture = pictureSummary(run, parts.length);
  for (const tile of run.tiles) tile.bitmap.close();
  const rows = await Promise.all(
    parts.map((part, i) =>
      artefact(flag.id, `screenshot-${String(i + 1).padStart(2, '0')}.png`, 'screenshot', part.blob),
    ),
  );
  return addArtefacts(rows, flag.id, (f) => ({
    ...f,
    step: 'stitched',
    faults: run.faults,
    pageChanges: [...f.pageChanges, ...run.changes],
    picture,
  }));
}

const endState = (flag: FlagRow): FlagRow['capture'] => {
  if (flag.stub) return 'withheld';
  if (flag.faults.includes('stopped-early')) return 'interrupted';
  if (!flag.picture) return 'text-only';
  return flag.faults.length > 0 ? 'partial' : 'complete';
};

/** Checks the text, makes the record and stores both with the custody line. The end of every story, also a short one. */
export async function closeFlag(
  id: string,
  act: CustodyAct,
  tools: Pick<StoryTools, 'installation'>,
): Promise<FlagRow> {
  const installation = await tools.installation();
  const flag = await updateFlag(id, (f) => ({ ...f, step: 'checked', check: f.check ?? checkFlag(f, installation) }));
  const closed: FlagRow = { ...flag, capture: endState(flag), step: 'recorded', worker: null };
  const texts = flag.record ? [] : await textArtefacts(flag);
  const files = [...texts, ...(await artefactsOf(id))];
  const { row, revision } = await makeRecord(closed, files);
  const entry = {
    at: row.at,
    flagId: id,
    act,
    who: flag.collector,
    detail: { record: row.sha256, revision, files: files.length, capture: closed.capture },
  };
  await recordFlag(
    [...texts, row],
    id,
    (f) => ({
      ...f,
      capture: closed.capture,
      step: 'recorded',
      worker: null,
      record: { revision, sha256: row.sha256, at: row.at },
    }),
    entry,
  );
  return closed;
}

/**
 * What happens after the text of a flag is safe: pictures where they may be taken, check, record. Every outcome ends with a
 * record; a failure leaves the flag with what was stored and says why.
 */
export async function tellStory(flag: FlagRow, tab: { id: number; url?: string }, tools: StoryTools): Promise<void> {
  let act: CustodyAct = flag.stub ? 'withheld' : 'captured';
  if (flag.record) act = 'picture-added';
  if (flag.snapshot) {
    try {
      if (await tools.arming.armed(tab.id, tab.url)) {
        const after = await photograph(flag, tab.id, tools);
        if (after.faults.includes('tab-not-armed')) await tools.arming.disarm(tab.id);
      } else {
        await updateFlag(flag.id, (f) => ({ ...f, faults: ['tab-not-armed'] }));
      }
    } catch (error) {
      // A full disk or a lost page: what is stored stays, and the record says that the picture stopped early.
      await updateFlag(flag.id, (f) => ({
        ...f,
        faults: [...new Set<PictureFault>([...f.faults, 'stopped-early'])],
        notes: [
          ...f.notes,
          {
            at: new Date().toISOString(),
            by: { name: 'Flagpost', role: '' },
            text: `The picture stopped: ${String(error)}`,
          },
        ],
      }));
    }
  }
  const closed = await closeFlag(flag.id, act, tools);
  await askPage(tab.id, 'finished', { flagId: flag.id, state: closed.capture, canAddPicture: canAddPicture(closed) });
}

/** Closes what an earlier start of the worker left behind. @returns the flags that were called interrupted. */
export async function recover(
  unfinished: readonly FlagRow[],
  worker: string,
  tools: Pick<StoryTools, 'installation'>,
): Promise<FlagRow[]> {
  const closed: FlagRow[] = [];
  for (const left of unfinished) {
    if (left.worker === worker) continue;
    const flag = await flagById(left.id);
    if (!flag) continue;
    if (!flag.stub)
      await updateFlag(flag.id, (f) => ({ ...f, faults: [...new Set<PictureFault>([...f.faults, 'stopped-early'])] }));
    closed.push(await closeFlag(flag.id, flag.stub ? 'withheld' : 'interrupted', tools));
  }
  return closed;
}
