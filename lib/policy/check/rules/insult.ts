import type { Mention } from '@/lib/policy/check/entities';
import {
  type Hit,
  hitsOf,
  isQuoted,
  mentionsInSentence,
  negationBefore,
  overlaps,
  type Reading,
  resolved,
  sentenceAt,
  spanOf,
  spanOfHit,
} from '@/lib/policy/check/reading';
import { type Candidate, candidate } from '@/lib/policy/check/score';
import { counterSpeech, rejectedWords } from './stance';
import { describes, type Said, saidOf, targetFeature } from './target';

export const INSULT_FEATURES = {
  'insult.gross': 'gross',
  'insult.noun': 'name',
  'insult.adjective': 'adjective',
  'insult.phrase': 'phrase',
  'insult.pile-on': 'pile-on',
  'sexist.slur': 'slur',
  'welsh.insult': 'welsh',
} as const;
export type InsultGroup = keyof typeof INSULT_FEATURES;

/** Words that name people outside the school's concern. */
const OUTSIDE: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>([
  'self',
  'own-child',
  'own-circle',
  'org',
  'school',
]);

const VERDICTS = new Set([
  'disgrace',
  'joke',
  'embarrassment',
  'waste',
  'nightmare',
  'disgusting',
  'pathetic',
  'useless',
  'hopeless',
  'laughable',
  'shameless',
]);

interface Insult {
  hit: Hit;
  said: Said;
  feature: ReturnType<typeof targetFeature>;
}

/** A phrase brings its own grammar; a single word has to be tied to somebody. */
export function tiedInsult(reading: Reading, hit: Hit): Insult | null {
  const said = saidOf(reading, hit);
  const whole = hit.group === 'insult.phrase' || hit.group === 'insult.pile-on';
  if (whole && !said.of) {
    const [near] = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter(
      (m) => ['staff', 'pupil', 'third', 'you'].includes(resolved(m).kind) && !overlaps(m, hit),
    );
    if (near)
      return { hit, said: { link: 'near', of: near, pronoun: near.kind === 'third' }, feature: targetFeature(near) };
  }
  const feature = targetFeature(said.of);
  if (said.link === 'none') return null;
  // `Disgrace.` as a sentence of its own is a verdict on what happened, not on the person.
  const afterInsult = hitsOf(reading, ...(Object.keys(INSULT_FEATURES) as InsultGroup[])).some(
    (other) => sentenceAt(reading, other.from) === sentenceAt(reading, hit.from) - 1,
  );
  const verdict = hit.to - hit.from === 1 && VERDICTS.has(reading.tokens[hit.from]?.word ?? '');
  if (verdict && said.link === 'fragment' && !afterInsult) return null;
  // `Clarks you're a joke`: said to a firm as often as to a person.
  const here = mentionsInSentence(reading, sentenceAt(reading, hit.from));
  if (verdict && said.of?.kind === 'you' && !here.some((m) => m.kind === 'staff' || m.kind === 'pupil')) return null;
  if (said.link === 'near' && !whole && hit.group !== 'insult.gross' && hit.group !== 'sexist.slur') return null;
  return { hit, said, feature };
}

/** Insults and derogatory remarks about people; against a pupil they are bullying as well. */
export function insults(reading: Reading): Candidate[] {
  const remark = candidate('negative-offensive-named');
  const bullying = candidate('pupil-allegation-bullying', { sense: 'bullying' });
  let pupil = false;
  let insulted = false;
  let rejected: { reason: string } | null = null;
  let accepted = 0;
  for (const hit of hitsOf(reading, ...(Object.keys(INSULT_FEATURES) as InsultGroup[]))) {
    const insult = tiedInsult(reading, hit);
    if (!insult) continue;
    const { said, feature } = insult;
    if (said.of && OUTSIDE.has(said.of.kind)) continue;
    if (!feature) continue;
    const slot = INSULT_FEATURES[hit.group as InsultGroup];
    const spans = [spanOfHit(reading, hit), said.of ? spanOf(reading, said.of, describes(said.of)) : null];
    const denied =
      hit.group === 'insult.pile-on' || hit.group === 'insult.phrase' ? -1 : negationBefore(reading, hit.from, 4);
    const told = rejectedWords(reading, hit);
    if (denied >= 0 || told) {
      rejected ??= told ?? { reason: 'says that it is not so' };
      remark.despite(
        'reported',
        ...(told?.spans ?? [spanOf(reading, { from: denied, to: denied + 1 }, 'says that it is not so')]),
      );
      if (accepted === 0) remark.because(slot, ...spans);
      remark.because(said.link === 'near' ? 'near' : feature);
      continue;
    }
    accepted++;
    insulted = true;
    remark.because(slot, ...spans);
    remark.because(said.link === 'near' && feature !== 'named' && feature !== 'pronoun' ? 'near' : feature);
    if (isQuoted(reading, hit)) remark.despite('reported', spanOf(reading, hit, 'quoted words'));
    if (said.of?.kind === 'pupil' && said.link !== 'none') {
      pupil = true;
      bullying.because(hit.group === 'insult.pile-on' ? 'pile-on' : 'insult', ...spans);
      bullying.because('named');
    }
  }
  if (insulted)
    for (const rally of hitsOf(reading, 'insult.rally').filter((r) => !overlaps(r, { from: -1, to: 0 })))
      remark.because('rally', spanOfHit(reading, rally));
  const counter = counterSpeech(reading)[0];
  if (counter && accepted > 0) remark.despite('counter', spanOfHit(reading, counter));
  if (accepted === 0 && rejected) remark.withdraw(rejected.reason);
  const candidates = [remark.done()];
  if (pupil) candidates.push(bullying.done());
  return candidates;
}
