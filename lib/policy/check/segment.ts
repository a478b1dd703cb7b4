import type { NormalisedText } from './normalise';
import type { Token } from './tokens';

export interface Sentence {
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
  /** Ends with a question mark. */
  question: boolean;
}

export interface Segments {
  sentences: readonly Sentence[];
  /** For each token: its sentence, its clause (numbered through the text), and 1 where it stands in quotation marks. */
  sentenceOf: Int32Array;
  clauseOf: Int32Array;
  quoted: Uint8Array;
}

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'mx',
  'dr',
  'st',
  'rev',
  'prof',
  'approx',
  'eg',
  'ie',
  'etc',
  'vs',
  'no',
  'e',
  'i',
]);
const CLAUSE_WORDS = new Set([
  'but',
  'because',
  'although',
  'though',
  'however',
  'while',
  'whereas',
  'unless',
  'whilst',
]);

/** Quotations longer than this are taken for a stray mark. */
const LONGEST_QUOTATION = 400;

/** Ranges of normalised text between quotation marks, marks left out. */
function quotations(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  const wordAt = (i: number) => /[\p{L}\p{N}]/u.test(text.charAt(i));
  let double = -1;
  let single = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      if (double >= 0 && i - double <= LONGEST_QUOTATION) {
        ranges.push([double + 1, i]);
        double = -1;
      } else double = i;
    } else if (c === "'") {
      if (single >= 0 && !wordAt(i + 1) && i - single <= LONGEST_QUOTATION) {
        ranges.push([single + 1, i]);
        single = -1;
      } else if (!wordAt(i - 1) && wordAt(i + 1)) single = i;
    } else if (c === '\n') single = -1;
  }
  return ranges;
}

function breakBetween(gap: string, before: Token, after: Token): 'sentence' | 'clause' | null {
  if (gap.includes('\n')) return 'sentence';
  if (/[!?]/.test(gap)) return 'sentence';
  if (/\.\.|…/.test(gap)) return 'clause';
  // `Mrs O. said`, `C. Frith`: a letter that stands for a name.
  const initial = before.capital && before.word.length === 1 && before.word !== 'i' && /^\. ?$/.test(gap);
  if (gap.includes('.') && !ABBREVIATIONS.has(before.word) && !initial) return 'sentence';
  if (/[,;:()]| - /.test(gap) || CLAUSE_WORDS.has(after.word)) return 'clause';
  return null;
}

/** Sentences, clauses and quotations. Linear in the length of the text. */
export function segment(tokens: readonly Token[], { text }: NormalisedText): Segments {
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(tokens.length);
  const clauseOf = new Int32Array(tokens.length);
  const quoted = new Uint8Array(tokens.length);
  let from = 0;
  let clause = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before) {
      const gap = text.slice(before.to, token.from);
      const kind = breakBetween(gap, before, token);
      if (kind === 'sentence') {
        sentences.push({ from, to: i, question: gap.includes('?') });
        from = i;
      }
      if (kind) clause++;
    }
    sentenceOf[i] = sentences.length;
    clauseOf[i] = clause;
  });
  const last = tokens[tokens.length - 1];
  if (last) sentences.push({ from, to: tokens.length, question: text.slice(last.to, last.to + 8).includes('?') });

  let next = 0;
  for (const [start, end] of quotations(text).sort((a, b) => a[0] - b[0])) {
    while (next < tokens.length && (tokens[next]?.from ?? 0) < start) next++;
    for (let i = next; i < tokens.length && (tokens[i]?.to ?? 0) <= end; i++) quoted[i] = 1;
  }
  return { sentences, sentenceOf, clauseOf, quoted };
}
