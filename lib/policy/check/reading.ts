import type { CheckInput, Span } from '@/lib/policy/check/suggestion';
import { findMentions } from './entities';
import { compiledLexicon, type GroupId, LEXICON } from './lexicon/all';
import type { Mention, MentionKind } from './mention';
import { namesOf } from './names';
import { cut, normalise } from './normalise';
import { findPhrases, type PhraseHit } from './phrase-index';
import type { Vocabulary } from './readings';
import { type Segments, segment } from './segment';
import { type Token, tokenise } from './tokens';

export type Hit = PhraseHit<GroupId>;

/** A post as the rules see it: words, sentences, people, and what the lexicon found. */
export interface Reading {
  input: CheckInput;
  /** The captured text, cut; all offsets point into it. */
  text: string;
  /** Folded text, for formats that are not words. */
  folded: string;
  foldedStarts: Int32Array;
  foldedEnds: Int32Array;
  tokens: readonly Token[];
  segments: Segments;
  mentions: readonly Mention[];
  hits: ReadonlyMap<GroupId, readonly Hit[]>;
}

/** What `<…>` in a phrase matches. */
const CLASSES: Readonly<Record<string, readonly MentionKind[]>> = {
  staff: ['staff'],
  pupil: ['pupil'],
  'own-child': ['own-child'],
  kid: ['pupil', 'own-child', 'child'],
  school: ['school'],
  self: ['self'],
  you: ['you'],
  third: ['third'],
  named: ['staff', 'pupil'],
  someone: ['staff', 'pupil', 'own-child', 'child', 'own-circle', 'person', 'you', 'third'],
};

/** Reads a post: the stages before the rules, in order. Pure; the same input gives the same reading in every browser. */
export function read(input: CheckInput): Reading {
  const text = cut(input.text);
  const names = namesOf(input.pack, input.roster);
  const { phrases, people, masked } = compiledLexicon();
  const vocabulary: Vocabulary = {
    has: (word) => phrases.words.has(word) || people.words.has(word) || names.words.has(word),
    masked,
  };
  const normalised = normalise(text);
  const tokens = tokenise(normalised, text, vocabulary);
  const segments = segment(tokens, normalised);
  const mentions = findMentions(tokens, segments, names, people, vocabulary);
  const mentionFrom = new Map(mentions.map((mention) => [mention.from, mention]));
  const target = {
    length: tokens.length,
    forms: (i: number) => tokens[i]?.forms ?? [],
    isNumber: (i: number) => tokens[i]?.kind === 'number',
    isStart: (i: number) => segments.sentences[segments.sentenceOf[i] ?? 0]?.from === i,
    mentionEnd: (i: number, name: string) => {
      // `<code>`: a word with a figure in it, such as C4417Y.
      if (name === 'code') return /\d/.test(text.slice(tokens[i]?.start, tokens[i]?.end)) ? i + 1 : -1;
      const mention = mentionFrom.get(i);
      if (!mention || !CLASSES[name]?.includes(mention.kind)) return -1;
      return name === 'named' && mention.by === 'words' ? -1 : mention.to;
    },
  };
  const sentenceEnd = (i: number) => segments.sentences[segments.sentenceOf[i] ?? 0]?.to ?? tokens.length;
  const hits = new Map<GroupId, Hit[]>();
  for (const hit of findPhrases(phrases, target, sentenceEnd) as Hit[]) {
    const listed = hits.get(hit.group);
    if (listed) listed.push(hit);
    else hits.set(hit.group, [hit]);
  }
  return {
    input,
    text,
    folded: normalised.text,
    foldedStarts: normalised.starts,
    foldedEnds: normalised.ends,
    tokens,
    segments,
    mentions,
    hits,
  };
}

const NONE: readonly Hit[] = [];

export const hitsOf = (reading: Reading, ...groups: GroupId[]): readonly Hit[] => {
  const [only] = groups;
  if (groups.length === 1 && only) return reading.hits.get(only) ?? NONE;
  return groups.flatMap((group) => reading.hits.get(group) ?? NONE).sort((a, b) => a.from - b.from);
};

export const sentenceAt = (reading: Reading, token: number): number => reading.segments.sentenceOf[token] ?? 0;

export const hitsInSentence = (reading: Reading, sentence: number, ...groups: GroupId[]): Hit[] =>
  hitsOf(reading, ...groups).filter((hit) => sentenceAt(reading, hit.from) === sentence);

export const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/** The characters of tokens `from`–`to` of the captured text, with a reason. */
export function spanOf(reading: Reading, range: { from: number; to: number }, reason: string): Span {
  const first = reading.tokens[range.from];
  const last = reading.tokens[Math.max(range.from, range.to - 1)];
  return { start: first?.start ?? 0, end: Math.max(last?.end ?? 0, first?.end ?? 0), reason };
}

/** The words of a hit with what its group says about them. */
export const spanOfHit = (reading: Reading, hit: Hit): Span => spanOf(reading, hit, LEXICON[hit.group].says);

/** A mention without the person a pronoun stands for resolved to nobody else. */
export const resolved = (mention: Mention): Mention =>
  mention.kind === 'third' ? (mention.stands ?? mention) : mention;

export const mentionsInSentence = (reading: Reading, sentence: number): Mention[] =>
  reading.mentions.filter((mention) => sentenceAt(reading, mention.from) === sentence);

const NEGATORS = new Set(['not', 'never', 'no', 'nobody', 'none', 'without', 'nor', 'neither', 'hardly']);
/** After these a negation does not deny: `not only`, `not being funny`, `no wonder`. */
const NOT_DENYING = new Set([
  'only',
  'just',
  'being',
  'wonder',
  'doubt',
  'idea',
  'matter',
  'exactly',
  'even',
  'to',
  'one',
]);

/** The token that denies what is said at `at`, at most five words before it in the same clause; -1 where there is none. */
export function negationBefore(reading: Reading, at: number, reach = 5): number {
  const { tokens, segments } = reading;
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    if (segments.clauseOf[i] !== segments.clauseOf[at]) return -1;
    if (NEGATORS.has(tokens[i]?.word ?? '') && !NOT_DENYING.has(tokens[i + 1]?.word ?? '')) return i;
  }
  return -1;
}

export const isQuoted = (reading: Reading, hit: { from: number; to: number }): boolean => {
  for (let i = hit.from; i < hit.to; i++) if (!reading.segments.quoted[i]) return false;
  return hit.to > hit.from;
};
