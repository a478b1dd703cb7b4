import type { CheckResult, Span, Suggestion } from '@/lib/policy/check/suggestion';
import type { ModelAnswer, ModelQuestion } from '@/lib/policy/second-opinion';
import type { Person } from './person';

/**
 * A text of a flag: the post's own, the longer one that the page holds of it, the nth alternative text of its pictures, the nth
 * related post, the nth one kept with it. Numbers count from 1.
 */
export type TextRef = 'post' | 'full' | `alt-${number}` | `related-${number}` | `with-${number}`;

/** A stretch of one of the texts of a flag. */
export interface PlacedSpan extends Span {
  in: TextRef;
}

export interface PlacedSuggestion extends Suggestion {
  evidence: PlacedSpan[];
  against: PlacedSpan[];
}

/** The check of a text other than the post's own, or of the post's own together with what it answers. */
export interface FurtherCheck extends CheckResult {
  text: TextRef;
  /** The text of somebody else that only told whom the author means; null where there was none. */
  readWith: TextRef | null;
  suggestions: PlacedSuggestion[];
  suppressed: PlacedSuggestion[];
}

/** What the browser's own model answered about a post. It stands beside the check and is no part of it. */
export interface SecondOpinion {
  at: string;
  by: Person;
  browser: { name: string; version: string; os: string };
  /** What the browser said about its model just before: `available` … */
  availability: string;
  /** As far as the browser tells; it gives the model no name. Decimal strings. */
  model: { topK: string | null; temperature: string | null };
  question: ModelQuestion;
  answer: ModelAnswer;
}
