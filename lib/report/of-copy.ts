import type { ReportCard } from './flow';

/**
 * The same card for a copy that somebody gave to the school: whom to tell, the law and the ways to report stay; the texts go. They
 * state where a post is and what it says, and nobody at the school has seen either.
 */
export const reportOfCopy = (card: ReportCard): ReportCard => ({
  ...card,
  textToCopy: null,
  texts: [],
  handOver: null,
});
