import { oneLine } from '@/lib/report/quoting';
import type { Inline } from './paper';

/** Marks that turn the direction of what follows, left open by whoever wrote the text. */
const OPEN_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
/** What XML, and so a Word file, cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** The text with a sign for every character that a paper cannot show; nothing is dropped unseen. */
export const shown = (text: string): string => text.replace(NOT_XML, '\ufffd');

/** Somebody else's words inside a line of ours: on one line, and unable to turn what follows. */
export const asSaid = (text: string): string => oneLine(shown(text), Number.POSITIVE_INFINITY) ?? '';

/** Lines of a quotation. Each is a paragraph of its own, so that a mark which turns the direction ends with it. */
export const quotedLines = (text: string): string[] =>
  shown(text.replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\n')).split('\n');

/** How a blank looks: it must not be mistaken for something known. */
export const blankWords = (label: string): string => `[TO COMPLETE: ${label}]`;

export function plainWords(words: readonly Inline[]): string {
  return words
    .map((word) => {
      if (typeof word === 'string') return word;
      if ('said' in word) return asSaid(word.said);
      if ('blank' in word) return blankWords(word.blank);
      return 'strong' in word ? word.strong : asSaid(word.code).replace(OPEN_MARKS, '');
    })
    .join('');
}

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;

/** Whether a line begins from the right: by its first letter, as a browser does it with `dir="auto"`. */
export function isFromRight(text: string): boolean {
  const first = LETTER.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
