import type { PostSnapshot } from '@/lib/platforms/platform';
import type { PolicyPack } from '@/lib/policy/pack';
import type { AccountUsed, Attention, CameBy } from '@/lib/store/attention';
import type { FlagRow } from '@/lib/store/flag-row';

const DAY_MS = 86_400_000;
/** So many posts of one author in so many days, or so many visits, ask for a sign-off. Set by us and by no rule of law. */
export const VIEWING = { flags: 3, flagDays: 90, visits: 2, visitDays: 14 } as const;

type Author = Pick<FlagRow, 'platform' | 'snapshot' | 'supplied'>;

/**
 * By what an author is known again: the number that the site gives, the handle, the address of the profile. A name alone is
 * nobody: two parents may have the same. A copy that somebody gave to the school was no visit of the school's.
 */
export function authorKeys({ platform, snapshot, supplied }: Author): string[] {
  if (!snapshot || supplied) return [];
  const { ids, author } = snapshot;
  const handle = author.handle.value?.replace(/^@/, '').toLowerCase();
  const profile = author.profile.value && profilePath(author.profile.value);
  return [ids.author && `id:${ids.author}`, handle && `handle:${handle}`, profile && `profile:${profile}`]
    .filter((key): key is string => Boolean(key))
    .map((key) => `${platform} ${key}`);
}

/** Host and path of a profile's address; `profile.php` is told apart by its number. */
function profilePath(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const id = pathname === '/profile.php' ? `?id=${searchParams.get('id') ?? ''}` : '';
  return `${hostname.replace(/^(www|m|mobile)\./, '')}${pathname.replace(/\/+$/, '')}${id}`.toLowerCase();
}

/** True where the page that was open was the author's own profile and not a feed, a group or a post. */
function wasOnProfile({ tabAddress, snapshot }: Pick<FlagRow, 'tabAddress' | 'snapshot'>): boolean {
  const profile = snapshot?.author.profile.value;
  return Boolean(tabAddress && profile) && profilePath(tabAddress ?? '') === profilePath(profile ?? '');
}

export interface Viewing {
  /** Different posts of the author that were flagged in the last 90 days, this one included. */
  flags: number;
  /** Second looks, and captures on the author's own profile, in the last 14 days. */
  visits: number;
  /** This may be persistent viewing: a second person has to agree before it goes on. */
  asks: boolean;
}

/** The same post flagged twice is one post. */
const postOf = ({ id, snapshot }: Pick<FlagRow, 'id' | 'snapshot'>): string => snapshot?.key ?? id;

/**
 * How often one author has been looked at, worked out from the flags themselves each time it is asked. Nothing about the author is
 * kept for it.
 *
 * @param others flags that may be of the same author; those that are not, and this one, are left out. @param now epoch ms.
 */
export function viewingOf(flag: FlagRow, others: readonly FlagRow[], now: number): Viewing {
  const keys = new Set(authorKeys(flag));
  if (keys.size === 0) return { flags: 0, visits: 0, asks: false };
  const same = others.filter((one) => one.id !== flag.id && authorKeys(one).some((key) => keys.has(key)));
  const all = [flag, ...same];
  const since = (days: number, ms: number) => ms > now - days * DAY_MS && ms <= now;
  const recent = all.filter(({ createdAtMs }) => since(VIEWING.flagDays, createdAtMs));
  const flags = new Set(recent.map(postOf)).size;
  const looks = all.flatMap(({ secondLooks }) => secondLooks.map(({ from }) => Date.parse(from)));
  const onProfile = all.filter(wasOnProfile).map(({ createdAtMs }) => createdAtMs);
  const visits = [...looks, ...onProfile].filter((ms) => since(VIEWING.visitDays, ms)).length;
  return { flags, visits, asks: flags >= VIEWING.flags || visits >= VIEWING.visits };
}

/** True where somebody has agreed for this flag, not longer ago than visits are counted. */
export const isAgreed = ({ viewingSignOffs }: Pick<FlagRow, 'viewingSignOffs'>, now: number): boolean =>
  viewingSignOffs.some(({ at }) => Date.parse(at) > now - VIEWING.visitDays * DAY_MS);

/** What of the answer to “how did this come to attention?” is still missing. */
export interface AttentionDraft {
  how: CameBy | null;
  from: string;
  account: AccountUsed | null;
  relation: string;
}
export type AttentionFault = 'how' | 'account' | 'from';

export function attentionFaults({ how, from, account }: AttentionDraft): AttentionFault[] {
  const faults: AttentionFault[] = [];
  if (!how) faults.push('how');
  if (!account) faults.push('account');
  // Somebody who belongs there has to have shown it: the school does not go in by itself.
  if (how === 'closed-space' && account !== 'lent' && from.trim() === '') faults.push('from');
  return faults;
}

/** A closed space seen through somebody else's account: nothing is decided on what was seen so. */
export const isRefused = (attention: Pick<Attention, 'how' | 'account'> | null): boolean =>
  attention?.how === 'closed-space' && attention.account === 'lent';

/** What the page itself tells of the account: nobody was signed in. */
export const accountSeen = (post: Pick<PostSnapshot, 'loggedIn'> | null): AccountUsed | null =>
  post?.loggedIn === false ? 'none' : null;

/**
 * True where a person has said that a pupil wrote it: nothing further is captured, looked at or reported, and it goes to the
 * safeguarding lead. So for every policy, also where it is silent; not where the policy itself allows to open pupils' accounts.
 */
export function isPupilStop(flag: Pick<FlagRow, 'decisions'>, pack: PolicyPack | null): boolean {
  const said = flag.decisions.at(-1)?.modifiers?.includes('author-is-pupil') ?? false;
  return said && pupilRule(pack) !== 'allowed';
}

/** What the policy says about opening pupils' accounts. */
export const pupilRule = (pack: PolicyPack | null) =>
  pack?.designation.find(({ about }) => about === 'pupil-accounts')?.rule ?? 'silent';
