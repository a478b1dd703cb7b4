import type { Mention } from '@/lib/policy/check/mention';
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
import { offenceScores } from '@/lib/policy/check/scores/offence';
import type { Span } from '@/lib/policy/check/suggestion';
import { wordSet } from '@/lib/policy/check/words';
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
export const INSULTING = Object.keys(INSULT_FEATURES) as InsultGroup[];

/** From here on (in sixteenths of a logit) a word that the lexicon does not have counts as one that runs somebody down. */
const SCORED = 4;

/** Words that the trained scores know as offensive and the lexicon does not have; they have to be tied to somebody like any other. */
function scoredInsults(reading: Reading, known: readonly Hit[]): Hit[] {
  const listed = new Set(known.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
  const hits: Hit[] = [];
  offenceScores(reading).forEach((score, i) => {
    if (score >= SCORED && reading.tokens[i]?.kind === 'word' && !listed.has(i))
      hits.push({ group: 'insult.adjective', from: i, to: i + 1 });
  });
  return hits;
}

const PLAINLY: ReadonlySet<Said['link']> = new Set<Said['link']>(['predicate', 'vocative']);

/** Words so coarse, or of a language so little known here, that a name in the same sentence is tie enough. */
const UNTIED: ReadonlySet<string> = new Set(['insult.gross', 'sexist.slur', 'welsh.insult']);

/** Words that name people outside the school's concern. */
const OUTSIDE: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>([
  'self',
  'own-child',
  'own-circle',
  'org',
  'school',
]);

const VERDICTS = wordSet(
  'disgrace joke embarrassment waste nightmare disgusting pathetic useless hopeless laughable shameless',
);

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
  const afterInsult = hitsOf(reading, ...INSULTING).some(
    (other) => sentenceAt(reading, other.from) === sentenceAt(reading, hit.from) - 1,
  );
  const verdict = hit.to - hit.from === 1 && VERDICTS.has(reading.tokens[hit.from]?.word ?? '');
  if (verdict && said.link === 'fragment' && !afterInsult) return null;
  // `Clarks you're a joke`: said to a firm as often as to a person.
  const here = mentionsInSentence(reading, sentenceAt(reading, hit.from));
  if (verdict && said.of?.kind === 'you' && !here.some((m) => m.kind === 'staff' || m.kind === 'pupil')) return null;
  if (said.link === 'near' && !whole && !UNTIED.has(hit.group)) return null;
  return { hit, said, feature };
}

/** Insults and derogatory remarks about people; against a pupil they are bullying as well. */
export function insults(reading: Reading): Candidate[] {
  const remark = candidate('negative-offensive-named');
  const bullying = candidate('pupil-allegation-bullying', { sense: 'bullying' });
  const aside: { insult: Insult; reason: string; spans: readonly Span[] }[] = [];
  const count = ({ hit, said, feature }: Insult) => {
    remark.because(
      INSULT_FEATURES[hit.group as InsultGroup],
      spanOfHit(reading, hit),
      said.of ? spanOf(reading, said.of, describes(said.of)) : null,
    );
    const loose = said.link === 'near' && feature !== 'named' && feature !== 'pronoun';
    if (feature) remark.because(loose ? 'near' : feature);
  };
  let standing = 0;
  const listed = hitsOf(reading, ...INSULTING);
  const scored = scoredInsults(reading, listed);
  for (const hit of [...listed, ...scored].sort((a, b) => a.from - b.from)) {
    const insult = tiedInsult(reading, hit);
    // `I will knock Quayle out`: a verb, not a name for him. Only a plain tie tells the two apart.
    if (insult && scored.includes(hit) && !PLAINLY.has(insult.said.link)) continue;
    if (!insult?.feature || (insult.said.of && OUTSIDE.has(insult.said.of.kind))) continue;
    const told = rejectedWords(reading, hit);
    const whole = hit.group === 'insult.pile-on' || hit.group === 'insult.phrase';
    const denial = whole ? -1 : negationBefore(reading, hit.from, 4);
    if (told) aside.push({ insult, ...told });
    else if (denial >= 0) {
      const word = spanOf(reading, { from: denial, to: denial + 1 }, 'says that it is not so');
      aside.push({ insult, reason: 'says that it is not so', spans: [word] });
    } else {
      standing++;
      count(insult);
      if (isQuoted(reading, hit)) remark.despite('reported', spanOf(reading, hit, 'quoted words'));
      if (insult.said.of?.kind === 'pupil') {
        bullying.because(
          hit.group === 'insult.pile-on' ? 'pile-on' : 'insult',
          spanOfHit(reading, hit),
          spanOf(reading, insult.said.of, describes(insult.said.of)),
        );
        bullying.because('named');
      }
    }
  }
  if (standing === 0) {
    for (const { insult, reason, spans } of aside) {
      count(insult);
      remark.withdraw(reason, ...spans);
    }
    return [remark.done()];
  }
  for (const rally of hitsOf(reading, 'insult.rally')) remark.because('rally', spanOfHit(reading, rally));
  const counter = counterSpeech(reading)[0];
  if (counter) remark.despite('counter', spanOfHit(reading, counter));
  return bullying.has('named') ? [remark.done(), bullying.done()] : [remark.done()];
}
