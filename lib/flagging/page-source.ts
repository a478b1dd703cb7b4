import { pictureAllowed } from '@/lib/capture/gate';
import { isInert, type SourceFault } from '@/lib/capture/source';
import { inTime } from '@/lib/messages/in-time';
import { askPage } from '@/lib/messages/page';
import type { SourceOutcome } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { addArtefacts, updateFlag } from '@/lib/store/flags';
import { itemPrefix } from './item-prefix';
import { artefact } from './record';

/** The largest posts take a second or two, on a busy machine some more (ms). */
const ANSWERS_WITHIN = 20_000;

export const postAt = (flag: FlagRow, item: number) =>
  item === 0 ? flag.snapshot : (flag.attached[item - 1]?.snapshot ?? null);

/** The outcome in the place of an earlier one for the same post. */
const withOutcome = (flag: FlagRow, outcome: SourceOutcome): FlagRow => ({
  ...flag,
  sources: [...flag.sources.filter(({ item }) => item !== outcome.item), outcome].sort((a, b) => a.item - b.item),
});

/**
 * Asks the page for the source of one post and stores it, if it still is the post that was flagged.
 *
 * @returns the flag with what came of it.
 */
async function keepSourceOf(flag: FlagRow, item: number, tabId: number): Promise<FlagRow> {
  const from = new Date().toISOString();
  const post = postAt(flag, item);
  const answer = await inTime(askPage(tabId, 'source', { flagId: flag.id, item }), ANSWERS_WITHIN);
  const source = answer?.source;
  const to = new Date().toISOString();
  const without = (why: SourceFault) =>
    updateFlag(flag.id, (f) =>
      withOutcome(f, { item, file: null, why, nodes: 0, bytes: 0, cut: false, leftOut: null, from, to }),
    );
  if (!answer) return without('page-gone');
  if (!source || !post) return without('post-gone');
  // What the page's side says of itself is compared here, with what was stored at the click.
  const sameText = source.text === null || source.text === post.text.value;
  if (source.key !== post.key || !source.same || !sameText) return without('changed');
  if (!pictureAllowed(flag.safety, source.showsMedia)) return without('media-appeared');
  if (!isInert(source.html)) return without('not-inert');
  const blob = new Blob([source.html], { type: 'text/html;charset=utf-8' });
  const file = await artefact(flag.id, `${itemPrefix(item)}post.html`, 'source', blob);
  const { nodes, cut, leftOut } = source;
  const outcome = { item, file: file.name, why: null, nodes, bytes: file.bytes, cut, leftOut, from, to };
  return addArtefacts([file], flag.id, (f) => withOutcome(f, outcome));
}

/** The page source of every post of a flag that has none yet. */
export async function keepSources(flag: FlagRow, tabId: number): Promise<FlagRow> {
  let after = flag;
  for (let item = 0; item <= flag.attached.length; item += 1) {
    // A file that is stored stays as it is, also when a picture is added later.
    if (after.sources.some((one) => one.item === item && one.file !== null)) continue;
    after = await keepSourceOf(after, item, tabId);
  }
  return after;
}
