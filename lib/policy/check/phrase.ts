import { EXPANSIONS } from './fold-tables';
import { nounForms, verbForms } from './inflect';

/**
 * A small language for phrases of a post, matched over tokens:
 *
 *     word            that word; `don't` and `gonna` are taken as the tokens they become
 *     (a b|c)         either sequence                {name}    a named sequence
 *     ~hit            any form of the verb           idiot+    singular or plural
 *     x?              may be absent                  ..3       up to three words of any kind
 *     _               one word of any kind           <staff>   somebody or something spoken of
 *     #               a number                       ^         (first) only at the start of a sentence
 *
 * Phrases never cross the end of a sentence. Every phrase is a graph without loops, so the work per start is bounded
 * whatever the text.
 */
export type Node =
  | { kind: 'words'; words: ReadonlySet<string>; next: Node }
  | { kind: 'mention'; name: string; next: Node }
  | { kind: 'any'; next: Node }
  | { kind: 'number'; next: Node }
  | { kind: 'start'; next: Node }
  /** `gap`: numbered through the phrase where words of any kind may follow, so that no way onward is tried twice. */
  | { kind: 'split'; options: readonly Node[]; gap: number }
  | { kind: 'end' };

/** What a phrase is matched against. */
export interface PhraseTarget {
  /** Number of tokens. */
  length: number;
  forms(index: number): readonly string[];
  isNumber(index: number): boolean;
  /** True where a sentence begins. */
  isStart(index: number): boolean;
  /** Index after a mention of that class that begins at `index`, or -1. */
  mentionEnd(index: number, name: string): number;
}

type Tree =
  | { kind: 'words'; words: string[] }
  | { kind: 'mention'; name: string }
  | { kind: 'any' }
  | { kind: 'number' }
  | { kind: 'start' }
  | { kind: 'gap'; most: number }
  | { kind: 'sequence'; items: Tree[] }
  | { kind: 'choice'; options: Tree[] };

const END: Node = { kind: 'end' };

/** Reads one phrase. Throws on a fault in the phrase: that is a fault of the lexicon, caught by its tests. */
function parse(source: string, macros: Readonly<Record<string, string>>, depth = 0): Tree {
  if (depth > 8) throw new Error(`phrase macros nest too deeply: ${source}`);
  const pieces = source.match(/[()|?]|\{[a-z-]+\}|<[a-z-]+>|\.\.\d|[^\s()|?{}<>]+|\s+/g) ?? [];
  let at = 0;
  const fault = (what: string) => new Error(`${what} in phrase: ${source}`);

  const unit = (piece: string): Tree => {
    if (piece === '|' || piece === '?') throw fault(`stray ${piece}`);
    if (piece === '_') return { kind: 'any' };
    if (piece === '#') return { kind: 'number' };
    if (piece === '^') return { kind: 'start' };
    if (/^\.\.\d$/.test(piece)) return { kind: 'gap', most: Number(piece.slice(2)) };
    if (piece.startsWith('<')) return { kind: 'mention', name: piece.slice(1, -1) };
    if (piece.startsWith('{')) {
      const body = macros[piece.slice(1, -1)];
      if (body === undefined) throw fault(`unknown macro ${piece}`);
      return parse(`(${body})`, macros, depth + 1);
    }
    if (piece.startsWith('~')) return { kind: 'words', words: verbForms(piece.slice(1)) };
    if (piece.endsWith('+')) return { kind: 'words', words: nounForms(piece.slice(0, -1)) };
    if (piece.includes("'") && piece !== "'s") throw fault(`${piece} never becomes one token`);
    const words = EXPANSIONS.get(piece);
    if (!words) return { kind: 'words', words: [piece] };
    return { kind: 'sequence', items: words.map((word) => ({ kind: 'words', words: [word] })) };
  };

  const choice = (options: Tree[]): Tree => {
    const [only] = options;
    if (options.length === 1 && only) return only;
    const words = options.flatMap((o) => (o.kind === 'words' ? o.words : []));
    const others = options.filter((o) => o.kind !== 'words');
    if (words.length === 0) return { kind: 'choice', options: others };
    return others.length === 0
      ? { kind: 'words', words }
      : { kind: 'choice', options: [{ kind: 'words', words }, ...others] };
  };

  const sequence = (inside: boolean): Tree => {
    const items: Tree[] = [];
    while (at < pieces.length) {
      const piece = pieces[at] ?? '';
      if (piece === ')' || (inside && piece === '|')) break;
      at++;
      if (/^\s+$/.test(piece)) continue;
      let item = piece === '(' ? group() : unit(piece);
      if (pieces[at] === '?') {
        at++;
        item = { kind: 'choice', options: [item, { kind: 'sequence', items: [] }] };
      }
      items.push(item);
    }
    const [only] = items;
    return items.length === 1 && only ? only : { kind: 'sequence', items };
  };

  const group = (): Tree => {
    const options = [sequence(true)];
    while (pieces[at] === '|') {
      at++;
      options.push(sequence(true));
    }
    if (pieces[at] !== ')') throw fault('missing )');
    // `(a|b?)` would make the whole group optional without saying so.
    if (
      options.some((o) => o.kind === 'choice' && o.options.some((x) => x.kind === 'sequence' && x.items.length === 0))
    )
      throw fault('optional alternative');
    at++;
    return choice(options);
  };

  const tree = sequence(false);
  if (at < pieces.length) throw fault('unexpected )');
  return tree;
}

/** Numbers the gaps of one phrase. */
type Counter = { gaps: number };

function build(tree: Tree, next: Node, counter: Counter): Node {
  switch (tree.kind) {
    case 'words':
      return { kind: 'words', words: new Set(tree.words), next };
    case 'mention':
      return { kind: 'mention', name: tree.name, next };
    case 'any':
      return { kind: 'any', next };
    case 'number':
      return { kind: 'number', next };
    case 'start':
      return { kind: 'start', next };
    case 'gap': {
      let node = next;
      for (let i = 0; i < tree.most; i++)
        node = { kind: 'split', options: [next, { kind: 'any', next: node }], gap: counter.gaps++ };
      return node;
    }
    case 'sequence':
      return tree.items.reduceRight<Node>((after, item) => build(item, after, counter), next);
    case 'choice':
      return { kind: 'split', options: tree.options.map((option) => build(option, next, counter)), gap: -1 };
  }
}

/** Compiles a phrase. Throws where the phrase is written wrongly or could match without a word. */
export function compilePhrase(source: string, macros: Readonly<Record<string, string>>): Node {
  const root = build(parse(source, macros), END, { gaps: 0 });
  const first = firstOf(root);
  if (first.open) throw new Error(`phrase must begin with a word, number or mention: ${source}`);
  return root;
}

export interface First {
  words: Set<string>;
  mentions: Set<string>;
  number: boolean;
  /** It could begin with any word, or match nothing at all. */
  open: boolean;
}

/** What a phrase can begin with, for the index. */
export function firstOf(
  node: Node,
  first: First = { words: new Set(), mentions: new Set(), number: false, open: false },
) {
  if (node.kind === 'words') for (const word of node.words) first.words.add(word);
  else if (node.kind === 'mention') first.mentions.add(node.name);
  else if (node.kind === 'number') first.number = true;
  else if (node.kind === 'start') firstOf(node.next, first);
  else if (node.kind === 'split') for (const option of node.options) firstOf(option, first);
  else first.open = true;
  return first;
}

/** Every literal word of a phrase. */
export function wordsOf(node: Node, into: Set<string> = new Set(), seen: Set<Node> = new Set()): Set<string> {
  if (seen.has(node)) return into;
  seen.add(node);
  if (node.kind === 'words') for (const word of node.words) into.add(word);
  if (node.kind === 'split') for (const option of node.options) wordsOf(option, into, seen);
  else if (node.kind !== 'end') wordsOf(node.next, into, seen);
  return into;
}

const smallest = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | null =>
  sets.reduce<ReadonlySet<string> | null>((best, set) => (best && best.size <= set.size ? best : set), null);

/**
 * Sets of words of each of which the phrase has at least one, wherever it matches: a text without one of them need not be
 * looked at. Not every such set is found.
 */
export function needsOf(
  node: Node,
  known: Map<Node, readonly ReadonlySet<string>[]> = new Map(),
): readonly ReadonlySet<string>[] {
  const before = known.get(node);
  if (before) return before;
  let needs: readonly ReadonlySet<string>[] = [];
  if (node.kind === 'words') needs = [node.words, ...needsOf(node.next, known)];
  else if (node.kind === 'split') {
    const ways = node.options.map((option) => needsOf(option, known));
    const all = (ways[0] ?? []).filter((set) => ways.every((way) => way.includes(set)));
    const only = ways.map((way) => smallest(way.filter((set) => !all.includes(set))));
    // Each way has a word of its own: one of all these words is there.
    const either = only.every((set) => set !== null) ? [new Set(only.flatMap((set) => [...(set ?? [])]))] : [];
    needs = [...either, ...all];
  } else if (node.kind !== 'end') needs = needsOf(node.next, known);
  known.set(node, needs);
  return needs;
}

/** Ways onward that failed while one phrase is tried from one start: bounds the work of gaps behind gaps. */
export interface Tried {
  from: number;
  /** Differs for every trial; what `failed` holds of earlier ones counts for nothing. */
  trial: number;
  failed: Int32Array;
}

const MAX_GAPS = 64;
const MAX_REACH = 64;

export const noneTried = (): Tried => ({ from: 0, trial: 0, failed: new Int32Array(MAX_GAPS * MAX_REACH) });

/** Index after the phrase if it matches from `at` and ends at or before `limit`, else -1. */
export function matchPhrase(root: Node, target: PhraseTarget, at: number, limit: number, tried = noneTried()): number {
  tried.from = at;
  tried.trial++;
  return match(root, target, at, limit, tried);
}

function match(node: Node, target: PhraseTarget, at: number, limit: number, tried: Tried): number {
  switch (node.kind) {
    case 'end':
      return at;
    case 'split': {
      const reach = at - tried.from;
      const place = node.gap >= 0 && node.gap < MAX_GAPS && reach < MAX_REACH ? node.gap * MAX_REACH + reach : -1;
      if (place >= 0 && tried.failed[place] === tried.trial) return -1;
      for (const option of node.options) {
        const end = match(option, target, at, limit, tried);
        if (end >= 0) return end;
      }
      if (place >= 0) tried.failed[place] = tried.trial;
      return -1;
    }
    case 'mention': {
      const end = at < limit ? target.mentionEnd(at, node.name) : -1;
      return end >= 0 && end <= limit ? match(node.next, target, end, limit, tried) : -1;
    }
    case 'any':
      return at < limit ? match(node.next, target, at + 1, limit, tried) : -1;
    case 'start':
      return target.isStart(at) ? match(node.next, target, at, limit, tried) : -1;
    case 'number':
      return at < limit && target.isNumber(at) ? match(node.next, target, at + 1, limit, tried) : -1;
    case 'words': {
      if (at >= limit) return -1;
      for (const form of target.forms(at))
        if (node.words.has(form)) return match(node.next, target, at + 1, limit, tried);
      return -1;
    }
  }
}
