import type { Concern } from '@/lib/concerns';
import type { NotRight } from './decision';
import type { SealedRow } from './sealed-row';

export interface StoredJudged extends SealedRow {
  seq: number;
}

/** How the check did on one decided flag: only what is counted, and nothing of the post. */
export interface JudgedRow {
  seq: number;
  ruleset: string;
  shown: Concern[];
  agreed: Concern[];
  notRight: { concern: Concern; why: NotRight }[];
  missed: Concern | null;
}
