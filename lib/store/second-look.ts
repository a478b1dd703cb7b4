import type { PixelComparison, Size } from '@/lib/capture/compare-pixels';
import type { Comparison } from '@/lib/capture/compare-posts';
import type { FoundBy, PictureFault } from '@/lib/capture-state';
import type { PageChange } from '@/lib/geometry';
import type { SaidInstead } from '@/lib/platforms/says-gone';
import type { PictureSummary } from './capture-row';
import type { Person } from './person';

/**
 * Why a second look cannot tell. None of these says that the post was removed: it could not be found from here, by this account,
 * in this browser, at that moment. `says-unavailable`: the site names several reasons at once.
 */
export const CANNOT_TELL = [
  'tab-closed',
  'other-site',
  'login-wall',
  'no-answer',
  'not-found',
  'other-posts',
  'too-little',
  'says-unavailable',
] as const;
export type CannotTell = (typeof CANNOT_TELL)[number];

/** Why two pictures were not held against each other. */
export const NO_PIXELS = ['first-has-none', 'first-damaged', 'other-scale', 'no-post'] as const;

/** What came of the picture of a second look. It never decides: a page of one post draws it otherwise than a feed. */
export type LookPicture =
  | { state: 'none'; faults: PictureFault[] }
  | { state: 'alone'; summary: PictureSummary; why: (typeof NO_PIXELS)[number] }
  | { state: 'compared'; summary: PictureSummary; first: Size; pixels: PixelComparison };

/** One more look at a flagged post, at its own address in a tab of its own, on a person's press. */
export interface SecondLook {
  /** 1 for the first one; its files are named `look-01-…`. */
  number: number;
  by: Person;
  /** When the tab was opened, and when the last of it was read. ISO 8601 UTC. */
  from: string;
  to: string;
  addressOpened: string;
  /** Where the tab stood when it was read; null where nothing could be read. */
  addressArrived: string | null;
  /** Null where the post was not found. */
  foundBy: FoundBy | null;
  result: 'same' | 'differs' | 'cannot-tell' | 'gone';
  /** What the site itself said in the place of the post. Looks of an earlier version do not have it. */
  said?: SaidInstead | null;
  /** Set where the result is `cannot-tell`. */
  why: CannotTell | null;
  /** Null where the post was not found. */
  comparison: Comparison | null;
  /** Null where the post was not found. */
  picture: LookPicture | null;
  /** What was done to the page for the picture. Nothing of it is ever pressed for a second look. */
  pageChanges: PageChange[];
}
