import type { OwnPlace } from '@/lib/platforms/own-place';
import type { ModerationAct } from '@/lib/store/moderation-act';

/** What the maintainer of a page can do about a comment on one platform. Flagpost does none of it; it says what each does. */
export interface ActFacts {
  act: ModerationAct;
  /** How much it takes away: 0 nothing, 4 most. The least that works comes first. */
  weight: 0 | 1 | 2 | 3 | 4;
  reversible: 'yes' | 'no' | 'untold';
  /** Whether somebody is shut out by it: then for a time only, with a way to object. */
  shutsOut: boolean;
  /** How well what is said of it is known: by a second-hand source, or as general knowledge that nobody has checked. */
  known: 'second-hand' | 'unchecked';
}

const LEFT_UP: ActFacts = { act: 'left-up', weight: 0, reversible: 'yes', shutsOut: false, known: 'second-hand' };
const one = (
  act: ModerationAct,
  weight: ActFacts['weight'],
  reversible: ActFacts['reversible'],
  more: Partial<ActFacts> = {},
): ActFacts => ({ act, weight, reversible, shutsOut: false, known: 'second-hand', ...more });

const SHUTS_OUT = { shutsOut: true };
const UNCHECKED = { known: 'unchecked' } as const;

const ACTS: Record<OwnPlace['platform'], readonly ActFacts[]> = {
  facebook: [
    LEFT_UP,
    one('hide-comment', 1, 'yes'),
    one('remove-follower', 2, 'untold'),
    one('delete-comment', 3, 'no'),
    one('ban', 4, 'yes', SHUTS_OUT),
  ],
  instagram: [
    LEFT_UP,
    one('restrict', 1, 'yes', SHUTS_OUT),
    one('delete-comment', 3, 'no', UNCHECKED),
    one('block', 4, 'yes', SHUTS_OUT),
  ],
  x: [LEFT_UP, one('mute', 1, 'yes'), one('hide-reply', 1, 'yes'), one('block', 4, 'yes', SHUTS_OUT)],
};

/** In a group nobody can be removed as a follower of a page, and nothing is known of hiding. */
const IN_GROUP: readonly ActFacts[] = [
  LEFT_UP,
  one('delete-comment', 3, 'no', UNCHECKED),
  one('ban', 4, 'yes', { ...SHUTS_OUT, ...UNCHECKED }),
];

/** The acts of a place, the least first. */
export const actsAt = ({ platform, kind }: Pick<OwnPlace, 'platform' | 'kind'>): readonly ActFacts[] =>
  kind === 'group' ? IN_GROUP : ACTS[platform];

/** The least that takes something off the page there, beside which anything heavier needs a reason. */
export const leastAt = (place: Pick<OwnPlace, 'platform' | 'kind'>): ActFacts | null =>
  actsAt(place).find(({ act, weight }) => weight > 0 && act !== 'mute') ?? null;
