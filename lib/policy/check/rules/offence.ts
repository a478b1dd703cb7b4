import { type Reading, spanOf } from '@/lib/policy/check/reading';
import { type Candidate, candidate } from '@/lib/policy/check/score';
import { offenceScores } from '@/lib/policy/check/scores/offence';

/** In sixteenths of a logit, see `offenceScores`: how bad the worst word of a text has to be for any to be shown. */
const WORST = -16;
/** How bad every other word has to be, and how near to the worst: beside `idiot`, `silly` is no offence. */
const MARKED = -20;
const NEAR = 24;

/**
 * Offensive words, whoever they are said of. Only where no school's policy is installed: a policy asks whether somebody of the
 * school is meant, and much that is coarse (`bloody freezing at the gates`) is nobody's business.
 */
export function offensiveLanguage(reading: Reading): Candidate[] {
  if (reading.input.pack !== null) return [];
  const scores = offenceScores(reading);
  const worst = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const least = worst < WORST ? Number.POSITIVE_INFINITY : Math.max(MARKED, worst - NEAR);
  const isMarked = (i: number) => (scores[i] ?? Number.NEGATIVE_INFINITY) >= least;
  const found = candidate('negative-offensive-named', { sense: 'language' });
  for (let i = 0; i < scores.length; i++) {
    if (!isMarked(i)) continue;
    let to = i + 1;
    while (isMarked(to)) to++;
    found.because('language', spanOf(reading, { from: i, to }, 'an offensive word'));
    i = to - 1;
  }
  return found.has('language') ? [found.done()] : [];
}
