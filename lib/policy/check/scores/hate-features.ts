import type { Strand } from '@/lib/concerns';
import type { GroupId } from '@/lib/policy/check/lexicon/all';
import type { Reading } from '@/lib/policy/check/reading';

/** Slots of the table of weights; features share them by hash. */
export const SLOTS = 1 << 16;

/** Longer words are looked at by their beginning only. */
const LONGEST = 20;

/** How far a word may stand from a group to be taken together with it. */
const NEAR = 5;

/** Texts are scored in pieces of whole sentences; one of so many words is a post of ordinary length. */
const PIECE = 50;

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** FNV-1a of a text, going on from another hash. */
function hashOf(text: string, from: number): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return step(hash, 0x20);
}

const slotOf = (hash: number): number => ((hash >>> 0) ^ (hash >>> 16)) & (SLOTS - 1);

const kind = (name: string): number => hashOf(name, BASIS);
const WORD = kind('word');
const PAIR = kind('pair');
const LETTERS = kind('letters');
const AFTER_GROUP = kind('after group');
const BEFORE_GROUP = kind('before group');
const STRAND = kind('strand');
const FOUND = kind('found');
const SIGN = kind('sign');
const GROUP_WORD = hashOf('group', kind('unit'));

/** Groups of the lexicon that say whether a text is hateful, or speaks against hate. */
const TELLING: readonly GroupId[] = [
  'race.slur',
  'race.exclusion',
  'race.swamped',
  'race.stereotype',
  'race.insinuation',
  'homophobic.slur',
  'homophobic.attack',
  'homophobic.ambiguous',
  'trans.slur',
  'trans.attack',
  'sexist.slur',
  'sexist.attack',
  'sexist.sexual',
  'disability.slur',
  'disability.attack',
  'faith.slur',
  'faith.attack',
  'hate.counter',
  'hate.denial',
  'hate.identity',
  'hostile.any',
  'attack.nature',
  'attack.habit',
  'attack.exclusion',
  'attack.death',
  'attack.violence',
  'attack.rid',
  'attack.move',
  'attack.hate',
  'attack.wish',
  'attack.question',
  'attack.saying',
  'attack.judged',
  'insult.gross',
];

const TELLING_SLOTS: ReadonlyMap<string, number> = new Map(
  TELLING.map((group) => [group, slotOf(hashOf(group, FOUND))]),
);

/** A protected group spoken of at tokens `from`–`to`. */
export interface GroupPlace {
  strand: Strand;
  from: number;
  to: number;
}

/** A part of a text with its features; several may stand for one token. */
export interface Piece {
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
  slots: number[];
  /** For each slot the token that it was made for, -1 where it was made for the whole piece. */
  owners: number[];
}

/** Sentences put together until they are a post of ordinary length. */
function pieces({ segments, tokens }: Reading): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  for (const { to } of segments.sentences)
    if (to - from >= PIECE) {
      ranges.push({ from, to: Math.min(to, from + 4 * PIECE) });
      from = to;
    }
  if (from < tokens.length) ranges.push({ from, to: Math.min(tokens.length, from + 4 * PIECE) });
  return ranges;
}

/**
 * What the scores know of a text: its words, pairs of them, their letters, signs that are no words, which words stand near a
 * group, and which groups of the lexicon were found. In pairs every protected group is one and the same word, so that what is
 * learnt of one group holds for all.
 */
export function hateFeatures(reading: Reading, groups: readonly GroupPlace[]): Piece[] {
  const { tokens, folded } = reading;
  const groupAt = new Map<number, GroupPlace>();
  for (const group of groups) for (let i = group.from; i < group.to; i++) groupAt.set(i, group);
  return pieces(reading).map(({ from, to }) => {
    const slots: number[] = [];
    const owners: number[] = [];
    const add = (hash: number, owner: number) => {
      slots.push(slotOf(hash));
      owners.push(owner);
    };
    let before = BASIS;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (!token) break;
      const word = token.word.length > LONGEST ? token.word.slice(0, LONGEST) : token.word;
      const group = groupAt.get(i);
      const own = hashOf(word, WORD);
      add(own, i);
      if (group && i > group.from) continue;
      if (group) add(hashOf(group.strand, STRAND), i);
      const unit = group ? GROUP_WORD : own;
      add(step(Math.imul(before ^ PAIR, PRIME) ^ unit, 1), i);
      before = unit;
      if (!group && token.kind === 'word') addLetters(word, i, add);
      for (const other of groups) {
        if (i >= other.to && i < other.to + NEAR) add(Math.imul(own ^ AFTER_GROUP, PRIME), i);
        else if (i < other.from && i >= other.from - NEAR) add(Math.imul(own ^ BEFORE_GROUP, PRIME), i);
      }
    }
    addSigns(folded, tokens[from]?.from ?? 0, tokens[to]?.from ?? folded.length, add);
    for (const [group, slot] of TELLING_SLOTS)
      if (reading.hits.get(group as GroupId)?.some((hit) => hit.from >= from && hit.from < to)) {
        slots.push(slot);
        owners.push(-1);
      }
    return { from, to, slots, owners };
  });
}

/** Three to five letters at a time, with the word's ends. */
function addLetters(word: string, owner: number, add: (hash: number, owner: number) => void): void {
  const framed = `^${word}$`;
  for (let at = 0; at + 3 <= framed.length; at++) {
    let hash = LETTERS;
    for (let k = 0; k < 5 && at + k < framed.length; k++) {
      hash = step(hash, framed.charCodeAt(at + k));
      if (k >= 2) add(hash, owner);
    }
  }
}

/** Signs that are no words to the lexicon: other emoji, flags as pairs of letters. */
function addSigns(folded: string, from: number, to: number, add: (hash: number, owner: number) => void): void {
  let flag = 0;
  let found = 0;
  for (let i = from; i < to && found < PIECE; i++) {
    const code = folded.codePointAt(i) ?? 0;
    if (code < 0x2190) continue;
    if (code > 0xffff) i++;
    const isFlag = code >= 0x1f1e6 && code <= 0x1f1ff;
    if (isFlag && flag === 0) {
      flag = code;
      continue;
    }
    add(step(step(SIGN, code & 0xffff), isFlag ? flag & 0xffff : 0), -1);
    flag = 0;
    found++;
  }
}
