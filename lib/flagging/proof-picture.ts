import { browser } from '#imports';
import type { PictureFault } from '@/lib/capture-state';
import { lookPrefix } from './item-prefix';
import type { LookShot } from './look-picture';
import { artefact } from './record';
import type { StoryTools } from './story';

const none = (fault: PictureFault): LookShot => ({
  picture: { state: 'none', faults: [fault] },
  files: [],
  pageChanges: [],
});

/**
 * A picture of the window in which a site says that a post is not there: the page shows no post, so nothing of one can be in it. By
 * the rules of every picture: only in a tab that may be photographed, and only while it is in front.
 */
export async function photographProof(
  flagId: string,
  { number, tabId, arrived }: { number: number; tabId: number; arrived: string | null },
  { arming, front, quota }: Pick<StoryTools, 'arming' | 'front' | 'quota'>,
): Promise<LookShot> {
  if (!(await arming.armed(tabId, arrived ?? undefined))) return none('tab-not-armed');
  const before = await front.look(tabId);
  if (!before) return none('tab-not-in-front');
  await quota.ready();
  const from = new Date().toISOString();
  quota.spent();
  const address = await browser.tabs.captureVisibleTab(before.windowId, { format: 'png' });
  const after = await front.look(tabId);
  // Whatever else came in front meanwhile is nobody's proof.
  if (after?.token !== before.token) return none('tab-not-in-front');
  const png = await (await fetch(address)).blob();
  const bitmap = await createImageBitmap(png);
  const { width, height } = bitmap;
  bitmap.close();
  const file = await artefact(flagId, `${lookPrefix(number)}screenshot-01.png`, 'screenshot', png);
  const to = new Date().toISOString();
  const summary = { tiles: 1, parts: 1, width, height, devicePixelRatio: '1', from, to, faults: [] };
  return { picture: { state: 'alone', summary, why: 'no-post' }, files: [file], pageChanges: [] };
}
