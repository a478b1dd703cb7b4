import {
  type Hit,
  hitsOf,
  isQuoted,
  overlaps,
  type Reading,
  sentenceAt,
  spanOf,
  spanOfHit,
} from '@/lib/policy/check/reading';
import type { Span } from '@/lib/policy/check/suggestion';
import { wordSet } from '@/lib/policy/check/words';

const SAYING = wordSet(
  'called calling said says saying wrote write written shouted shouting screamed use used using telling tell yelled chanted spray sprayed scrawled posted put',
);

/** Words that speak against hate or abuse, without those inside `I'm not racist but`. */
export function counterSpeech(reading: Reading): readonly Hit[] {
  const denials = hitsOf(reading, 'hate.denial');
  return hitsOf(reading, 'hate.counter').filter((hit) => !denials.some((denial) => overlaps(denial, hit)));
}

const APPROVING = wordSet('right agree agreed true correct spot exactly preach lol haha amen');

/** `Somebody left a comment saying "…"`: words in quotation marks, told of others, with no word of agreement. */
function toldByOthers(reading: Reading, hit: { from: number; to: number }): { from: number; to: number } | null {
  if (reading.tokens.some((t) => APPROVING.has(t.word))) return null;
  const sentence = sentenceAt(reading, hit.from);
  const before = reading.mentions.filter((m) => sentenceAt(reading, m.from) === sentence && m.to <= hit.from);
  const [subject] = before;
  if (!subject || subject.kind === 'self' || subject.kind === 'own-circle') return null;
  for (let i = hit.from - 1; i >= subject.to; i--)
    if (SAYING.has(reading.tokens[i]?.word ?? '') && !reading.segments.quoted[i]) return { from: i, to: i + 1 };
  return null;
}

/** The author passes on words of others and speaks against them: what says so, or null. */
export function rejectedWords(
  reading: Reading,
  hit: { from: number; to: number },
): { reason: string; spans: Span[] } | null {
  const counter = counterSpeech(reading).filter((c) => !overlaps(c, hit));
  const [first] = counter;
  const teller = isQuoted(reading, hit) ? toldByOthers(reading, hit) : null;
  if (teller)
    return { reason: 'quotes what somebody else said', spans: [spanOf(reading, teller, 'tells of what others said')] };
  if (!first) return null;
  if (isQuoted(reading, hit))
    return {
      reason: 'the words are quoted, and the post speaks against them',
      spans: [spanOf(reading, hit, 'quoted words'), spanOfHit(reading, first)],
    };
  const sentence = sentenceAt(reading, hit.from);
  for (let i = hit.from - 1; i >= Math.max(0, hit.from - 8) && sentenceAt(reading, i) === sentence; i--)
    if (SAYING.has(reading.tokens[i]?.word ?? ''))
      return {
        reason: 'tells of what others said, and speaks against it',
        spans: [spanOf(reading, { from: i, to: i + 1 }, 'tells of what others said'), spanOfHit(reading, first)],
      };
  return null;
}

const CALLED = wordSet('called calling calls');
const OURSELVES = wordSet('i we me us ill id ive');

/** `whoever called Mrs Pugh an old witch`: the word that tells of what others said; -1 where the author says it. */
export function calledByOthers(reading: Reading, hit: { from: number; to: number }): number {
  const { tokens, segments } = reading;
  if (tokens.some((token) => APPROVING.has(token.word))) return -1;
  const sentence = sentenceAt(reading, hit.from);
  for (let i = hit.from - 1; i >= hit.from - 8 && sentenceAt(reading, i) === sentence; i--) {
    if (!CALLED.has(tokens[i]?.word ?? '')) continue;
    for (let k = i - 1; k >= i - 4 && segments.clauseOf[k] === segments.clauseOf[i]; k--)
      if (OURSELVES.has(tokens[k]?.word ?? '')) return -1;
    return i;
  }
  return -1;
}
