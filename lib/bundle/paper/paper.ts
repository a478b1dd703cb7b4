/**
 * A piece of a line. A string is ours. `said`: somebody else's words, kept apart so that they cannot turn the direction of ours or
 * end our line. `blank`: what nobody but a person can fill in. `code`: a hash, an address, a number.
 */
export type Inline = string | { said: string } | { blank: string } | { strong: string } | { code: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; words: Inline[] }
  /** Lines that stand together, as in an address. */
  | { kind: 'lines'; lines: Inline[][] }
  /** In a frame: to be read before the rest. */
  | { kind: 'notice'; words: Inline[] }
  /** Numbered from 1 to the end of the paper. */
  | { kind: 'numbered'; words: Inline[] }
  | { kind: 'bullets'; items: Inline[][] }
  /** Words of a post, line by line as they were kept. */
  | { kind: 'quote'; text: string }
  /** `widths` in hundredths of the page. The first row of cells is the head. */
  | { kind: 'table'; head: string[]; widths: number[]; rows: Inline[][][] };

/** One paper, whatever it is written as: Word, HTML and plain text say the same. */
export interface Paper {
  title: string;
  /** Of the bundle; stands on every page. */
  reference: string;
  /** True for what a person has to check, complete and sign: every page says DRAFT. */
  draft: boolean;
  /** True where every page is to be signed. */
  signedEachPage: boolean;
  /** A letter: it begins with its own first line, and says nothing above it that is not for the reader. */
  isLetter?: true;
  /** ISO 8601 UTC: the only time that its file carries. */
  madeAt: string;
  blocks: Block[];
}

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
export const paragraph = (...words: Inline[]): Block => ({ kind: 'paragraph', words });
export const lines = (all: Inline[][]): Block => ({ kind: 'lines', lines: all });
export const notice = (...words: Inline[]): Block => ({ kind: 'notice', words });
export const numbered = (...words: Inline[]): Block => ({ kind: 'numbered', words });
export const bullets = (items: Inline[][]): Block => ({ kind: 'bullets', items });
export const blank = (label: string): Inline => ({ blank: label });
export const said = (text: string): Inline => ({ said: text });
export const strong = (text: string): Inline => ({ strong: text });
export const code = (text: string): Inline => ({ code: text });

/** A table of two columns: what, and what is known of it. */
export const facts = (rows: [string, Inline[]][], head: [string, string] = ['What', 'As recorded']): Block => ({
  kind: 'table',
  head,
  widths: [30, 70],
  rows: rows.map(([name, value]) => [[name], value]),
});
