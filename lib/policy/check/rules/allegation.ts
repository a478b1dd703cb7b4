import {
  hitsInSentence,
  hitsOf,
  overlaps,
  type Reading,
  sentenceAt,
  spanOf,
  spanOfHit,
} from '@/lib/policy/check/reading';
import { type Candidate, type CandidateBuilder, candidate } from '@/lib/policy/check/score';
import { wordSet } from '@/lib/policy/check/words';
import { type Accusation, accusations, isFindableChild, referred } from './accusation';
import { describes } from './target';

type About = 'allegation-staff' | 'pupil-allegation-bullying';

/** Which kind of harm an allegation is of; the gravest wins. */
const SENSES = ['sexual', 'harm', 'cruel', 'substance', 'dishonest', 'conduct'] as const;

const INDEFINITE = new Set(['a', 'an', 'another', 'some', 'every']);

/** Signs that soften or contradict what a post says somebody did. */
function stance(reading: Reading, builder: CandidateBuilder<About | 'defamatory'>, list: readonly Accusation[]) {
  for (const { hit } of list) {
    const sentence = sentenceAt(reading, hit.from);
    const hedge = hitsInSentence(reading, sentence, 'hedge').find((h) => !overlaps(h, hit));
    if (hedge) builder.despite('hedged', spanOfHit(reading, hedge));
    if (reading.segments.sentences[sentence]?.question) builder.despite('question');
  }
  for (const hit of hitsOf(reading, 'accuse.denied')) builder.despite('defended', spanOfHit(reading, hit));
  // `a school in Ohio …, because the principal …`: another school, unless somebody of this one is named.
  const away = reading.mentions.find((m) => m.kind === 'org' && INDEFINITE.has(reading.tokens[m.from]?.word ?? ''));
  const anyone = list.some((a) => a.by?.by !== 'words' || a.by.kind === 'pupil');
  if (away && !anyone) builder.despite('elsewhere', spanOf(reading, away, 'speaks of somewhere else'));
  const news = hitsOf(reading, 'news')[0];
  if (news) {
    builder.despite('news', spanOfHit(reading, news));
    // Heads, teachers and nurses are in the news everywhere; without a name it is not this school's.
    if (!anyone && list.every((a) => a.by?.kind !== 'school')) builder.despite('elsewhere');
  }
  const praise = hitsOf(reading, 'praise').find((p) => !list.some(({ hit }) => overlaps(hit, p)));
  if (praise) builder.despite('praise', spanOfHit(reading, praise));
}

/** Allegations that somebody who works for the school did something wrong. Whether it is true is not asked. */
export function staffAllegations(reading: Reading): Candidate[] {
  const list = accusations(reading).filter((a) => a.kind !== 'wrong' && referred(a) !== null);
  const builderFor = (part: readonly Accusation[]) => {
    const sense = SENSES.find((kind) => part.some((a) => a.kind === kind)) ?? null;
    const builder = candidate('allegation-staff', { sense });
    for (const a of part) {
      const who = referred(a);
      if (!who || a.kind === 'wrong') continue;
      builder.because(a.kind, spanOfHit(reading, a.hit));
      builder.because(who, a.named ? spanOf(reading, a.named, describes(a.by ?? a.named)) : null);
    }
    stance(reading, builder, part);
    return builder;
  };
  const stands = list.filter((a) => a.denied < 0);
  if (stands.length > 0) return [builderFor(stands).done()];
  const denied = list[0];
  if (!denied) return [];
  const builder = builderFor(list);
  const word = { from: denied.denied, to: denied.denied + 1 };
  builder.withdraw('says that it did not happen', spanOf(reading, word, 'says that it did not happen'));
  return [builder.done()];
}

/** Allegations that a pupil did something wrong. */
export function pupilAllegations(reading: Reading): Candidate[] {
  const list = accusations(reading).filter((a) => {
    if (a.kind === 'conduct') return false;
    if (a.by?.kind === 'pupil') return true;
    return isFindableChild(reading, a.by);
  });
  const stands = list.filter((a) => a.denied < 0);
  const part = stands.length > 0 ? stands : list;
  const [first] = part;
  if (!first) return [];
  const builder = candidate('pupil-allegation-bullying', { sense: 'accusation' });
  for (const a of part) {
    if (a.kind === 'conduct') continue;
    builder.because(a.kind === 'dishonest' ? 'wrong' : a.kind, spanOfHit(reading, a.hit));
    builder.because(
      a.by?.kind === 'pupil' ? 'named' : 'child',
      a.named ? spanOf(reading, a.named, describes(a.by ?? a.named)) : null,
    );
  }
  stance(reading, builder, part);
  if (stands.length === 0)
    builder.withdraw(
      'says that it did not happen',
      spanOf(reading, { from: first.denied, to: first.denied + 1 }, 'denies it'),
    );
  return [builder.done()];
}

const LABELS = wordSet(
  'liar liars fraud frauds thief thieves crook crooks paedo paedophile nonce rapist conman criminal groomer',
);

/**
 * Statements of fact that would lower somebody, or the school, in the eyes of others. Courts decide whether words are
 * defamatory; the checker only points at statements of that kind.
 */
export function defamation(reading: Reading): Candidate[] {
  const list = accusations(reading).filter((a) => a.denied < 0 && referred(a) !== null && a.kind !== 'wrong');
  if (list.length === 0) return [];
  const builder = candidate('defamatory');
  for (const a of list) {
    const who = referred(a);
    if (!who || a.kind === 'wrong') continue;
    if (who === 'school' && a.kind !== 'dishonest') continue;
    builder.because(a.kind, spanOfHit(reading, a.hit));
    const label = reading.tokens.slice(a.hit.from, a.hit.to).some((t) => LABELS.has(t.word));
    if (label) builder.because('label');
    builder.because(who, a.named ? spanOf(reading, a.named, describes(a.by ?? a.named)) : null);
  }
  const opinion = hitsOf(reading, 'opinion')[0];
  if (opinion) builder.despite('opinion', spanOfHit(reading, opinion));
  stance(reading, builder, list);
  return [builder.done()];
}
