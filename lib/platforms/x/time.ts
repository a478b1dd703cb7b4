import type { PostSnapshot } from '@/lib/platforms/platform';
import type { Identity } from './identity';
import { line } from './post-parts';
import { idTime } from './snowflake';

type PostTime = PostSnapshot['time'];

/** Page and id agree to the second where both are right; one second more for rounding. */
const TOLERANCE_S = 1;

/**
 * When a post was published. The `time` beside the post's own link is first choice. The id holds the moment too: it stands in
 * where no time is shown, and where the two disagree it wins, for a page can show a wrong time but not under a wrong id.
 *
 * Of an edited post both tell when this version was published; the first version's time is not in the page.
 */
export function readTime(identity: Identity, linked: boolean): PostTime {
  const { time, id, edited } = identity;
  const shown = line(time);
  const stated = momentOf(time);
  const held = id.value === null ? null : idTime(id.value);
  const of = edited ? { of: 'this-version' as const } : {};
  if (stated !== null && (!linked || held === null || isSameMoment(stated, held))) {
    return {
      shown,
      exact: iso(stated),
      source: 'datetime',
      precision: 'second',
      ...of,
      strategy: linked ? 'time-link' : 'time-alone',
      rank: linked ? 0 : 1,
    };
  }
  if (held !== null) {
    const strategy = stated === null ? 'id-time' : 'id-time-against-datetime';
    return { shown, exact: iso(held), source: 'snowflake', precision: 'second', ...of, strategy, rank: 2 };
  }
  if (shown !== null) {
    return { shown, exact: null, source: 'shown-text', precision: null, ...of, strategy: 'shown-text', rank: 3 };
  }
  return { shown: null, exact: null, source: 'none', precision: null, strategy: 'none', rank: -1 };
}

/** The two moments of a post whose page shows another time than its id holds, the id's first; null where all is well. */
export function contradiction(identity: Identity, linked: boolean): { held: string; stated: string } | null {
  const held = identity.id.value === null ? null : idTime(identity.id.value);
  const stated = momentOf(identity.time);
  // The page may show when an edited post was first published; the id tells this version's moment.
  if (!linked || identity.edited || held === null || stated === null || isSameMoment(stated, held)) return null;
  return { held: iso(held), stated: iso(stated) };
}

const isSameMoment = (one: number, other: number): boolean =>
  Math.abs(Math.floor(one / 1000) - Math.floor(other / 1000)) <= TOLERANCE_S;

/** What a `time` element states, in ms since 1970; null where it states no moment with its zone. */
export function momentOf(time: Element | null): number | null {
  const stated = time?.getAttribute('datetime') ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(stated)) return null;
  const ms = Date.parse(stated);
  return Number.isNaN(ms) ? null : ms;
}

/** To the second, as X itself writes it. */
const iso = (ms: number) => new Date(Math.floor(ms / 1000) * 1000).toISOString();

/** True where an id's own moment and the time shown beside it are one, or where the id holds none. */
export function agrees(id: string, time: Element | null): boolean {
  const held = idTime(id);
  const stated = momentOf(time);
  return held === null || stated === null || isSameMoment(stated, held);
}
