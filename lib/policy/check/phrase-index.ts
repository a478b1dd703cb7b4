import { compilePhrase, firstOf, matchPhrase, type Node, type PhraseTarget, wordsOf } from './phrase';

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
}

export interface PhraseIndex {
  byWord: ReadonlyMap<string, readonly Entry[]>;
  byMention: readonly (readonly [string, readonly Entry[]])[];
  byNumber: readonly Entry[];
  /** Every literal word of every phrase. */
  words: ReadonlySet<string>;
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
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const [group, { phrases }] of Object.entries(groups)) {
    for (const source of phrases) {
      const root = compilePhrase(source, macros);
      const entry = { group, root };
      const first = firstOf(root);
      for (const word of first.words) put(byWord, word, entry);
      for (const mention of first.mentions) put(byMention, mention, entry);
      if (first.number) byNumber.push(entry);
      wordsOf(root, words);
    }
  }
  return { byWord, byMention: [...byMention], byNumber, words };
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
  for (let at = 0; at < target.length; at++) {
    const here = new Map<string, number>();
    const to = limit(at);
    const attempt = (entries: readonly Entry[] | undefined) => {
      for (const { group, root } of entries ?? []) {
        if ((counts.get(group) ?? 0) >= MAX_HITS_OF_GROUP) continue;
        const end = matchPhrase(root, target, at, to);
        if (end > (here.get(group) ?? at)) here.set(group, end);
      }
    };
    for (const form of target.forms(at)) attempt(index.byWord.get(form));
    for (const [name, entries] of index.byMention) if (target.mentionEnd(at, name) > at) attempt(entries);
    if (target.isNumber(at)) attempt(index.byNumber);
    for (const [group, end] of here) {
      hits.push({ group, from: at, to: end });
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return hits;
}
