import { comparePosts, verdictOf } from '@/lib/capture/compare-posts';
import type { CustodyEntry } from '@/lib/evidence/custody';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { PolicyPack } from '@/lib/policy/pack';
import { keptAtHand } from '@/lib/store/at-hand';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagById } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { flagsLike } from '@/lib/store/restraint';
import type { CannotTell, SecondLook } from '@/lib/store/second-look';
import { type LookPlace, lookPlace, type NoSecondLook } from './can-look-again';
import { lookPrefix } from './item-prefix';
import { type LookShot, photographAgain } from './look-picture';
import { type OpenedPost, openAgain, PATIENCE } from './open-again';
import { photographProof } from './proof-picture';
import { postFiles } from './record';
import { isAgreed, isPupilStop, isRefused, VIEWING, viewingOf } from './restraint';
import { closeFlag, type StoryTools } from './story';

export interface LookTools extends StoryTools {
  /** Does the work when no page is being photographed and no record written. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  patience?: typeof PATIENCE;
}

const REFUSALS: Record<NoSecondLook, string> = {
  withheld: 'A post that was withheld is not opened again.',
  'not-recorded': 'The capture of this flag has not ended yet.',
  'other-website': 'Only posts of the three sites can be found again.',
  'no-address': 'The page told no address at which this post could be found again.',
};

/** @throws Error with a sentence for the person where the post cannot be looked for. */
async function flagToFind(flagId: string): Promise<{ flag: FlagRow; place: LookPlace }> {
  const flag = await flagById(flagId);
  if (!flag) throw new Error('This flag is not stored any more.');
  const place = lookPlace(flag);
  if (typeof place === 'string') throw new Error(REFUSALS[place]);
  return { flag, place };
}

/** What may not be looked at again: what was seen through a lent account, a pupil's post, and an author who was looked at often, without the agreement of two people. */
async function refuseRestrained(flag: FlagRow, pack: PolicyPack | null): Promise<void> {
  if (isRefused(flag.attention)) throw new Error('A post that was seen through a lent account is not opened again.');
  if (isPupilStop(flag, pack)) throw new Error('A post that a pupil wrote is not opened again.');
  const now = Date.now();
  const viewing = viewingOf(flag, await flagsLike(flag, now - VIEWING.flagDays * DAY_MS), now);
  if (viewing.asks && !isAgreed(flag, now))
    throw new Error('This author was looked at often. Two people have to agree first, on the page of the flag.');
}

const DAY_MS = 86_400_000;

/**
 * Opens a flagged post once more at its own address, in a tab in which nobody can have altered it before, holds what stands there
 * against what was captured, and keeps both in a new record. The first record stays as it is.
 *
 * @param windowId where to open the tab.
 * @throws Error with a sentence for the person where nothing was opened; nothing is stored then.
 */
export function lookAgain(flagId: string, windowId: number, tools: LookTools): Promise<SecondLook> {
  return keptAtHand(flagId, async () => {
    const { flag, place } = await flagToFind(flagId);
    const { person: by, pack } = await tools.installation();
    await refuseRestrained(flag, pack);
    const lookId = crypto.randomUUID();
    const from = new Date().toISOString();
    const opened = await openAgain(place, lookId, windowId, tools.patience ?? PATIENCE);
    return tools.inTurn(() => keepLook(flagId, { place, by, lookId, from, opened }, tools));
  });
}

interface Looked {
  place: LookPlace;
  by: Person;
  lookId: string;
  from: string;
  opened: OpenedPost;
}

type Judged = Pick<SecondLook, 'foundBy' | 'comparison' | 'result' | 'why'> & { post: PostSnapshot | null };

const cannotTell = (why: CannotTell | null): Judged => ({
  post: null,
  foundBy: null,
  comparison: null,
  result: 'cannot-tell',
  why,
});

function judge(first: PostSnapshot, { post, foundBy, why }: OpenedPost): Judged {
  if (!post) return why === 'gone' ? { ...cannotTell(null), result: 'gone' } : cannotTell(why);
  const comparison = comparePosts(first, post);
  // What stands alone at an address and shares neither words nor author with the flag may be another post: nothing of it is kept.
  const shares = comparison.same.some((field) => field === 'text' || field.startsWith('author-'));
  if (foundBy === 'address' && !shares) return cannotTell('other-posts');
  const verdict = verdictOf(comparison, first);
  const found = { post, foundBy, comparison };
  if (verdict === 'too-little') return { ...found, result: 'cannot-tell', why: verdict };
  return { ...found, result: verdict, why: null };
}

/** Compares, takes the picture where there may be one, and stores all of it in one go. */
async function keepLook(flagId: string, looked: Looked, tools: LookTools): Promise<SecondLook> {
  const { place, by, lookId, from, opened } = looked;
  const { tabId, arrived } = opened;
  // Anew: a decision or a picture may have come while the page was loading.
  const { flag } = await flagToFind(flagId);
  const number = flag.secondLooks.length + 1;
  const { post, ...judged } = judge(place.first, opened);
  const there = { lookId, number, tabId, arrived };
  const shot = post
    ? await shotOf(() => photographAgain(flag, { ...there, post }, tools))
    : judged.result === 'gone'
      ? await shotOf(() => photographProof(flag, { ...there, place }, tools))
      : null;
  const look: SecondLook = {
    number,
    by,
    from,
    to: new Date().toISOString(),
    addressOpened: place.address,
    addressArrived: arrived,
    ...judged,
    said: opened.said,
    picture: shot?.picture ?? null,
    pageChanges: shot?.pageChanges ?? [],
  };
  const texts = post ? await postFiles(flagId, lookPrefix(number), post) : [];
  const files = [...texts, ...(shot?.files ?? [])];
  const added = (f: FlagRow): FlagRow => ({ ...f, secondLooks: [...f.secondLooks, look] });
  await closeFlag(flagId, 'second-look', tools, added, by, { files, detail: detailOf(look) });
  return look;
}

/** A picture that fails is said and takes nothing else with it. */
async function shotOf(photograph: () => Promise<LookShot>): Promise<LookShot> {
  try {
    return await photograph();
  } catch (error) {
    reportError(error);
    return { picture: { state: 'none', faults: ['stopped-early'] }, files: [], pageChanges: [] };
  }
}

const detailOf = ({
  number,
  result,
  why,
  said,
  addressOpened,
  addressArrived,
}: SecondLook): CustodyEntry['detail'] => ({
  look: number,
  result,
  why,
  opened: addressOpened,
  arrived: addressArrived,
  ...(said && { said: said.words }),
});
