import { hitsOf, overlaps, type Reading, spanOfHit } from '@/lib/policy/check/reading';
import { type Candidate, candidate } from '@/lib/policy/check/score';
import { counterSpeech, rejectedWords } from './stance';

/** Support for extreme violence or a banned group. Strong belief and protest are neither. */
export function radicalisation(reading: Reading): Candidate[] {
  const support = hitsOf(reading, 'extremism.support');
  if (support.length === 0) return [];
  const found = candidate('radicalisation');
  let standing = 0;
  for (const hit of support) {
    found.because('support', spanOfHit(reading, hit));
    const told = rejectedWords(reading, hit);
    if (told) found.despite('counter', ...told.spans);
    else standing++;
  }
  for (const hit of hitsOf(reading, 'extremism.term').filter((t) => !support.some((s) => overlaps(s, t))))
    found.because('term', spanOfHit(reading, hit));
  const context = hitsOf(reading, 'extremism.context').find((c) => !support.some((s) => overlaps(s, c)));
  if (context) found.despite('context', spanOfHit(reading, context));
  const counter = counterSpeech(reading)[0];
  if (counter) found.despite('counter', spanOfHit(reading, counter));
  if (standing === 0) found.withdraw('tells of what others said, and speaks against it');
  return [found.done()];
}
