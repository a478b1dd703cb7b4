import {
  compilePhrase,
  firstOf,
  matchPhrase,
  type Node,
  needsOf,
  noneTried,
  type PhraseTarget,
  wordsOf,
} from './phrase';

/** Phrases that say the same kind of thing. */
export interface PhraseGroup {
  /** Why such words count, in plain words, to follow the words themselves. */
  says: string;
  /** Phrases in the language of `phrase.ts`. */
  phrases: readonly string[];
}

export interface PhraseHit<G extends string = string> {
  group: G;
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
}

interface Entry {
  group: string;
  root: Node;
  /** Numbers of the sets of words of each of which a text has to have one. */
  needs: readonly number[];
}

/** How many sets of words are asked for before a phrase is tried. */
const MOST_NEEDS = 3;

export interface PhraseIndex {
  byWord: ReadonlyMap<string, readonly Entry[]>;
  byMention: readonly (readonly [string, readonly Entry[]])[];
  byNumber: readonly Entry[];
  /** Every literal word of every phrase. */
  words: ReadonlySet<string>;
  /** Word → the sets it is in. */
  needsByWord: ReadonlyMap<string, readonly number[]>;
  needCount: number;
}

/** Splits `idiot+, waste of space` into phrases. */
export const phrases = (...lists: string[]): string[] =>
  lists
    .join(',')
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');

/** Compiles groups into one index. Throws where a phrase is written wrongly. */
export function indexPhrases(
  groups: Readonly<Record<string, PhraseGroup>>,
  macros: Readonly<Record<string, string>>,
): PhraseIndex {
  const byWord = new Map<string, Entry[]>();
  const byMention = new Map<string, Entry[]>();
  const byNumber: Entry[] = [];
  const words = new Set<string>();
  const needsByWord = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  const numberOf = (set: ReadonlySet<string>): number => {
    const key = [...set].join(' ');
    const listed = numbers.get(key);
    if (listed !== undefined) return listed;
    const number = numbers.size;
    numbers.set(key, number);
    for (const word of set) {
      const sets = needsByWord.get(word);
      if (sets) sets.push(number);
      else needsByWord.set(word, [number]);
    }
    return number;
  };
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const [group, { phrases }] of Object.entries(groups)) {
    for (const source of phrases) {
      const root = compilePhrase(source, macros);
      const needs = [...needsOf(root)].sort((a, b) => a.size - b.size).slice(0, MOST_NEEDS);
      const entry = { group, root, needs: needs.map(numberOf) };
      const first = firstOf(root);
      for (const word of first.words) put(byWord, word, entry);
      for (const mention of first.mentions) put(byMention, mention, entry);
      if (first.number) byNumber.push(entry);
      wordsOf(root, words);
    }
  }
  return { byWord, byMention: [...byMention], byNumber, words, needsByWord, needCount: numbers.size };
}

/** More finds of one group say nothing new, and bound the work that follows. */
const MAX_HITS_OF_GROUP = 60;

/**
 * Finds every group's phrases, the longest for each start, in the order of the text.
 *
 * @param limit index after the last token that a phrase beginning at a token may reach.
 */
export function findPhrases(index: PhraseIndex, target: PhraseTarget, limit: (at: number) => number): PhraseHit[] {
  const hits: PhraseHit[] = [];
  const counts = new Map<string, number>();
  const tried = noneTried();
  const met = wordsMet(index, target);
  const possible = (entries: readonly Entry[]): readonly Entry[] =>
    entries.filter(({ needs }) => {
      for (const need of needs) if (met[need] === 0) return false;
      return true;
    });
  const NONE: readonly Entry[] = [];
  const byWord = new Map<string, readonly Entry[]>();
  const entriesOf = (form: string): readonly Entry[] => {
    const known = byWord.get(form);
    if (known) return known;
    const entries = possible(index.byWord.get(form) ?? NONE);
    byWord.set(form, entries);
    return entries;
  };
  const byMention = index.byMention.map(([name, entries]) => [name, possible(entries)] as const);
  const byNumber = possible(index.byNumber);
  /** Group → where its longest phrase from here ends. */
  const here = new Map<string, number>();
  const attempt = (entries: readonly Entry[], at: number, to: number) => {
    for (const { group, root } of entries) {
      if ((counts.get(group) ?? 0) >= MAX_HITS_OF_GROUP) continue;
      const end = matchPhrase(root, target, at, to, tried);
      if (end > (here.get(group) ?? at)) here.set(group, end);
    }
  };
  for (let at = 0; at < target.length; at++) {
    const to = limit(at);
    for (const form of target.forms(at)) attempt(entriesOf(form), at, to);
    for (const [name, entries] of byMention)
      if (entries.length > 0 && target.mentionEnd(at, name) > at) attempt(entries, at, to);
    if (byNumber.length > 0 && target.isNumber(at)) attempt(byNumber, at, to);
    if (here.size === 0) continue;
    for (const [group, end] of here) {
      hits.push({ group, from: at, to: end });
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    here.clear();
  }
  return hits;
}

/** By the number of a set of words: 1 where the text has one of them. */
function wordsMet(index: PhraseIndex, target: PhraseTarget): Uint8Array {
  const met = new Uint8Array(index.needCount);
  const seen = new Set<string>();
  for (let i = 0; i < target.length; i++)
    for (const form of target.forms(i)) {
      if (seen.has(form)) continue;
      seen.add(form);
      for (const need of index.needsByWord.get(form) ?? []) met[need] = 1;
    }
  return met;
}
