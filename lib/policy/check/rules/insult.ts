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
import { calledByOthers, counterSpeech, rejectedWords } from './stance';
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

const PERSON_NOUNS = wordSet(
  'woman man person human lady bloke girl boy lad lass kid child teacher head headteacher ta individual creature specimen',
);

/**
 * `the rudest woman I ever met, that Pugh`: the one person of the sentence, named at its end or its beginning, and an insult
 * beside a noun for a person. Null where the sentence is not built so.
 */
function namedApart(reading: Reading, hit: Hit): Mention | null {
  if (![hit.to, hit.to + 1].some((i) => PERSON_NOUNS.has(reading.tokens[i]?.word ?? ''))) return null;
  const sentence = reading.segments.sentences[sentenceAt(reading, hit.from)];
  const people = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter(
    (m) => m.kind === 'staff' || m.kind === 'pupil',
  );
  const [only] = people;
  if (!sentence || !only || people.length > 1 || overlaps(only, hit)) return null;
  return only.to === sentence.to || only.from === sentence.from ? only : null;
}

/** `Mrs Okafor's dog` is no name for Mrs Okafor. */
function isOwned(reading: Reading, hit: Hit, of: Mention): boolean {
  return hit.group === 'insult.noun' && of.to === hit.from - 1 && reading.tokens[of.to]?.word === "'s";
}

const EXPERIENCED = wordSet('met seen known come encountered heard had');

/** As `negationBefore`; `never met such a …` denies nothing. */
function denialBefore(reading: Reading, hit: Hit): number {
  const at = negationBefore(reading, hit.from, 4);
  return at >= 0 && EXPERIENCED.has(reading.tokens[at + 1]?.word ?? '') ? -1 : at;
}

const ROLES = wordSet(
  'witch sheep goat donkey cow pig dragon clown rat monster beast troll ogre villain snake toad dog monkey shepherd devil demon worm swine tramp brute',
);
const STAGE = wordSet(
  'nativity panto pantomime play played playing plays production musical costume costumes dressed dressing assembly role cast show drama rehearsal stage halloween',
);

/** `a sheep in the nativity`: the word that speaks of a part or a costume; -1 where none does. */
function partInPlay(reading: Reading, hit: Hit): number {
  if (!ROLES.has(reading.tokens[hit.to - 1]?.word ?? '')) return -1;
  const sentence = sentenceAt(reading, hit.from);
  return reading.tokens.findIndex((token, i) => STAGE.has(token.word) && sentenceAt(reading, i) === sentence);
}

interface Insult {
  hit: Hit;
  said: Said;
  feature: ReturnType<typeof targetFeature>;
}

/** A phrase brings its own grammar; a single word has to be tied to somebody. */
export function tiedInsult(reading: Reading, hit: Hit): Insult | null {
  const said = saidOf(reading, hit);
  if (said.of && isOwned(reading, hit, said.of)) return null;
  const whole = hit.group === 'insult.phrase' || hit.group === 'insult.pile-on';
  // `let us all ignore Oscar`, `everyone ignore Oscar`: those who are called upon are not whom it is about.
  const callsUpon = hit.group === 'insult.pile-on' && (said.of?.kind === 'self' || said.of?.kind === 'person');
  if (whole && (!said.of || callsUpon)) {
    const [near] = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter(
      (m) => ['staff', 'pupil', 'third', 'you'].includes(resolved(m).kind) && (said.of !== null || !overlaps(m, hit)),
    );
    if (near)
      return { hit, said: { link: 'near', of: near, pronoun: near.kind === 'third' }, feature: targetFeature(near) };
  }
  const apart = said.link === 'none' || said.link === 'near' ? namedApart(reading, hit) : null;
  if (apart) return { hit, said: { link: 'apposition', of: apart, pronoun: false }, feature: targetFeature(apart) };
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
    const denial = whole ? -1 : denialBefore(reading, hit);
    const caller = calledByOthers(reading, hit);
    const part = partInPlay(reading, hit);
    if (told) aside.push({ insult, ...told });
    else if (caller >= 0 || part >= 0) {
      const reason = caller >= 0 ? 'tells of what others said' : 'speaks of a part in a play, or of a costume';
      const from = caller >= 0 ? caller : part;
      aside.push({ insult, reason, spans: [spanOf(reading, { from, to: from + 1 }, reason)] });
    } else if (denial >= 0) {
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
