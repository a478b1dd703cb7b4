import { FILLERS } from '@/lib/policy/check/lexicon/insults';
import type { Mention } from '@/lib/policy/check/mention';
import { hitsOf, mentionsInSentence, type Reading, resolved, sentenceAt } from '@/lib/policy/check/reading';
import { wordSet } from '@/lib/policy/check/words';

/** How a word is tied to the one it is said of. */
export interface Said {
  link: 'predicate' | 'vocative' | 'apposition' | 'fragment' | 'near' | 'none';
  /** Whom it is said of, pronouns resolved; null where nobody is named. */
  of: Mention | null;
  /** The words that tie it to them. */
  pronoun: boolean;
}

const BE = wordSet("is 's are was were am be been being = remains looks seems sounds acts becomes became stays");
const PEOPLE = wordSet('staff pupil own-child child own-circle person third you self school org');
/** What may stand between a subject and its verb; anything else is a verb of its own: `the work they send home is a joke`. */
const AFTER_SUBJECT = wordSet(
  'who that which really just always still clearly obviously actually also honestly seriously on in at from of and with my the a over there here both all literally quite genuinely',
);
const DETERMINERS = wordSet('a an the such that absolute total complete proper right');
const NEGATIONS = wordSet('not never no hardly');
const REACH = 8;

const mentionEndingBy = (mentions: readonly Mention[], at: number, within: number): Mention | null => {
  let best: Mention | null = null;
  for (const m of mentions) if (m.to <= at && m.to >= at - within && PEOPLE.has(m.kind)) best = m;
  return best;
};

const said = (link: Said['link'], mention: Mention | null): Said => ({
  link,
  of: mention ? resolved(mention) : null,
  pronoun: mention?.kind === 'third',
});

/**
 * Finds of whom a word is said: `X is a …`, `you …`, `that … X`, `what a … X is`, or a sentence of its own after one about X.
 */
export function saidOf(reading: Reading, hit: { from: number; to: number }): Said {
  const { tokens, segments } = reading;
  const sentence = segments.sentences[sentenceAt(reading, hit.from)];
  if (!sentence) return said('none', null);
  const mentions = mentionsInSentence(reading, sentenceAt(reading, hit.from));
  const inside = mentions.find((m) => m.from < hit.to && m.to > hit.from && m.kind !== 'org' && m.kind !== 'child');
  if (inside && inside.to - inside.from < hit.to - hit.from) return said('predicate', inside);

  const around = mentions.find(
    (m) => m.kind === 'staff' && m.from <= hit.from && hit.to <= m.to && m.to - m.from > hit.to - hit.from,
  );
  if (around) return said('apposition', around);

  let at = hit.from - 1;
  const adjectives = hitsOf(reading, 'insult.adjective');
  const fills = (i: number) =>
    FILLERS.has(tokens[i]?.word ?? '') ||
    NEGATIONS.has(tokens[i]?.word ?? '') ||
    adjectives.some((a) => a.from <= i && i < a.to);
  // Up to two words that the lexicon does not know may stand before a name-calling: `is a spoilt little brat`.
  const unknown = (i: number) => {
    if (mentions.some((m) => m.from <= i && i < m.to)) return false;
    for (let j = i - 1; j >= i - 2 && j >= sentence.from; j--) {
      if (DETERMINERS.has(tokens[j]?.word ?? '')) return true;
      if (BE.has(tokens[j]?.word ?? '')) return false;
    }
    return false;
  };
  const mentionOver = (i: number) => mentions.find((m) => m.from <= i && i < m.to);
  while (
    at >= sentence.from &&
    hit.from - at <= REACH &&
    (fills(at) || unknown(at)) &&
    !BE.has(tokens[at]?.word ?? '')
  ) {
    // `the little` of `the little one` belongs to a mention that ends before the insult, not to the filling.
    const over = mentionOver(at);
    if (over && over.to <= hit.from && over.kind !== 'org' && over.from < at) break;
    at--;
  }
  const word = tokens[at]?.word ?? '';
  const next = mentions.find((m) => m.from >= hit.to && m.from <= hit.to + 3 && m.kind !== 'org' && m.kind !== 'self');

  if (at < sentence.from) {
    // The sentence begins with the insult: `Useless woman that Mrs Pugh`, or a fragment after a sentence about somebody.
    if (next && (next.kind === 'staff' || next.kind === 'pupil')) return said('apposition', next);
    const before = mentionsInSentence(reading, sentenceAt(reading, hit.from) - 1).filter(
      (m) => m.kind !== 'self' && m.kind !== 'org',
    );
    const last = before[before.length - 1] ?? null;
    return last && (last.kind === 'third' || last.kind === 'staff' || last.kind === 'pupil')
      ? said('fragment', last)
      : said('none', null);
  }
  // `Oscar needs a bath, dirty little tramp`: a name-calling of its own after a comma.
  const apart = reading.segments.clauseOf[at] !== reading.segments.clauseOf[hit.from];
  const before = mentions.filter(
    (m) => m.to <= at + 1 && (m.kind === 'staff' || m.kind === 'pupil' || m.kind === 'third'),
  );
  if (apart && !next && before[0] && !BE.has(word)) return said('fragment', before[0]);
  if (word === 'what') {
    const before = mentionEndingBy(mentions, at, 0);
    if (next ?? before) return said('predicate', next ?? before);
  }
  if (BE.has(word)) {
    // `so is Mr X`, `is Mr X a …`: the one spoken of may stand right behind the verb.
    const subject = mentionEndingBy(mentions, at, 5);
    if (subject && subject.to < at && !AFTER_SUBJECT.has(tokens[subject.to]?.word ?? '')) return said('none', null);
    if (subject) return said('predicate', subject);
    const inverted = mentions.find((m) => m.from === at + 1 && m.to <= hit.from);
    return inverted ? said('predicate', inverted) : said('none', null);
  }
  const here = mentionOver(at);
  if (here?.kind === 'you') {
    const named = mentionEndingBy(mentions, here.from, 1);
    return said('vocative', named && (named.kind === 'staff' || named.kind === 'pupil') ? named : here);
  }
  if (next && (next.kind === 'staff' || next.kind === 'pupil') && next.from - hit.to <= 2 && next.by !== 'words')
    return said('apposition', next);
  if (here && here.to === at + 1 && (here.kind === 'staff' || here.kind === 'pupil' || here.kind === 'third')) {
    if (here.by !== 'words' || here.kind !== 'third') return said('apposition', here);
  }
  const close = mentions
    .filter((m) => m.kind === 'staff' || m.kind === 'pupil')
    .find((m) => Math.abs(m.from - hit.from) <= 10);
  return close ? said('near', close) : said('none', here ?? null);
}

/** Which kind of target a mention is for weighing. */
export function targetFeature(of: Mention | null): 'named' | 'role' | 'you' | 'pronoun' | 'person' | null {
  if (!of) return null;
  if (of.kind === 'pupil') return 'named';
  if (of.kind === 'staff') return of.by === 'words' ? 'role' : 'named';
  if (of.kind === 'you') return 'you';
  if (of.kind === 'third') return 'pronoun';
  if (of.kind === 'person' || of.kind === 'child') return 'person';
  return null;
}

/** Plain words for whom a mention names. */
export function describes(of: Mention): string {
  switch (of.kind) {
    case 'staff':
      if (of.by === 'words') return 'speaks of somebody by their job at the school';
      if (of.by === 'title') return 'names somebody with a title; not on the school’s list';
      return of.by === 'near' ? 'looks like the name of a member of staff' : 'names a member of staff';
    case 'pupil':
      return of.by === 'first-name' ? 'has the first name of a pupil' : 'names a pupil';
    case 'school':
      return of.by === 'name' ? 'names the school' : 'speaks of the school';
    case 'own-child':
      return 'speaks of the author’s own child';
    case 'child':
      return 'speaks of a child';
    case 'you':
      return 'speaks to somebody';
    case 'third':
      return 'speaks of somebody without a name';
    case 'org':
      return 'speaks of another organisation or thing';
    case 'own-circle':
      return 'speaks of the author’s own family or friends';
    case 'self':
      return 'speaks of the author';
    case 'person':
      return 'speaks of somebody outside the school';
  }
}
