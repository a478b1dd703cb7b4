import type { LadderStep } from '@/lib/policy/pack';
import type { LetterKind } from './letter';

/** The letters and forms that a step can be taken with, the fitting one first. Empty where it needs none of them. */
export function lettersFor({ kind, owner }: Pick<LadderStep, 'kind' | 'owner'>): LetterKind[] {
  const governors = /\bgovern(?:or|ors|ing)\b/i.test(owner);
  switch (kind) {
    case 'talk':
    case 'meeting':
      return ['invitation'];
    case 'ask-removal':
      return governors ? ['governors-letter', 'removal-request'] : ['removal-request', 'governors-letter'];
    case 'letter':
      return governors ? ['governors-letter', 'formal-warning'] : ['formal-warning', 'governors-letter'];
    case 'complaints-procedure':
      return ['complaints-signpost'];
    case 'platform-report':
      return ['host-report'];
    case 'local-authority':
      return ['local-authority'];
    case 'block-own-page':
      return ['block-notice'];
    case 'police':
      return ['police-referral'];
    default:
      return [];
  }
}

/** Letters that ask for an answer by a day. */
export const asksAnswer = (kind: LetterKind): boolean =>
  ['invitation', 'removal-request', 'formal-warning', 'governors-letter'].includes(kind);

/** Letters to the person who posted. The others go to somebody else, who is told of more and with other words. */
export const isToAuthor = (kind: LetterKind): boolean =>
  !['host-report', 'police-referral', 'local-authority'].includes(kind);
