import type { CaptureState } from '@/lib/capture-state';
import type { Concern } from '@/lib/concerns';
import type { PostKind, SourceId } from '@/lib/platforms/platform';
import type { Outcome } from './decision';
import type { ReportAnswer } from './report-mark';
import type { Retention } from './retention-class';
import type { SealedRow } from './sealed-row';

export const REGISTER_STATES = ['to-decide', 'decided', 'reported', 'no-action', 'withheld', 'interrupted'] as const;

export type RegisterState = (typeof REGISTER_STATES)[number];

/** What figures about many flags are counted from: nothing that names anybody. */
export interface Counted {
  /** What was decided; null where nothing was. */
  outcome: Outcome | null;
  /** Of the decision. */
  concern: Concern | null;
  /** The platform's last answer as noted; null where it was not reported. */
  answer: 'none-noted' | ReportAnswer['outcome'] | null;
  /** Whole days from the capture to the day on which somebody noted that it was gone; null where nobody did. */
  goneAfter: number | null;
}

/** The line of a flag in the register: small, so that ten thousand of them fit in memory. */
export interface ListingRow {
  seq: number;
  id: string;
  createdAtMs: number;
  platform: SourceId;
  kind: PostKind | null;
  author: string;
  excerpt: string;
  concern: Concern | null;
  state: RegisterState;
  capture: CaptureState;
  hasPicture: boolean;
  /** A third-party copy. Lines of before there were any do not have it. */
  supplied?: true;
  /** Not there for what names no school: it belongs to the first. */
  schoolId?: string;
  /** Case-folded text, author, address and notes, at most 20,000 characters: what the search box looks through. */
  haystack: string;
  /** What its day of review is reckoned from; null in lines of an earlier version. */
  retention: Retention | null;
  /** Lines of an earlier version do not have it. */
  counted?: Counted;
}

export interface StoredListing extends SealedRow {
  seq: number;
  id: string;
  createdAtMs: number;
}
