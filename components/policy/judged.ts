import type { CheckResult, Suggestion } from '@/lib/policy/check/suggestion';
import type { FurtherCheck, TextRef } from '@/lib/store/check-row';
import type { Judgement, OnCheck } from '@/lib/store/decision';

/** A suggestion as a person can contradict it. */
export interface Shown {
  suggestion: Suggestion;
  /** The text that it is of; what it was read with, where that told whom the author means. */
  text: TextRef;
}

/** Which text a further check stands for, where one name has to do. */
export const nameOf = ({ text, readWith }: FurtherCheck): TextRef => readWith ?? text;

/** All that was suggested for a flag, the post's own first. */
export const shownOf = (check: CheckResult | null, further: readonly FurtherCheck[]): Shown[] => [
  ...(check?.suggestions ?? []).map((suggestion) => ({ suggestion, text: 'post' as const })),
  ...further.flatMap((one) => one.suggestions.map((suggestion) => ({ suggestion, text: nameOf(one) }))),
];

type Named = Pick<Judgement, 'concern' | 'strand' | 'sense' | 'text'>;

export const keyOf = ({ concern, strand, sense, text }: Named): string => [text, concern, strand, sense].join(' ');
export const keyOfShown = ({ suggestion, text }: Shown): string => keyOf({ ...suggestion, text });

/** Why a person called a suggestion not right; null where nobody did. */
export const whyNotRight = (onCheck: OnCheck | null, shown: Shown): Judgement['why'] | null =>
  onCheck?.notRight.find((one) => keyOf(one) === keyOfShown(shown))?.why ?? null;

/** The element in which a suggestion is contradicted; `scope` keeps two flags on one page apart. */
export const judgeId = (scope: string, shown: Shown): string =>
  `${scope}-judge-${keyOfShown(shown).replace(/[^\w]+/g, '-')}`;
