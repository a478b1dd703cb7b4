import { folded, needle, placesOf } from '@/lib/flagging/folded';
import { pngPieces } from './plain-png';
import { overTexts } from './redact-flag';
import { HIDDEN_WORDS } from './redaction';
import { readingsOf } from './text-readings';

/** A word that was to be struck would have gone out all the same. Nothing is made then. */
export class WordLeft extends Error {
  override name = 'WordLeft';
  constructor(
    /** Which of the words to strike; from 0. */
    readonly index: number,
    /** Where it stands: a field of the flag, or a file. */
    readonly where: string,
  ) {
    super(`A word that is to be hidden would have been left in ${where}.`);
  }
}

interface Wanted {
  index: number;
  term: string;
  /** Written in Latin letters, where a name stands apart from other words. */
  isLatin: boolean;
}

const wantedOf = (words: readonly string[]): Wanted[] =>
  words.flatMap((word, index) => {
    const term = needle(word);
    return term === null || !/[\p{L}\p{N}\p{S}]/u.test(term)
      ? []
      : [{ index, term, isLatin: /[\p{Script=Latin}\p{N}]/u.test(term) }];
  });

/** Where words stand in a text however it is read; null where none does. Knows nothing of how they were struck. */
function firstIn(text: string, wanted: readonly Wanted[]): number | null {
  for (const reading of readingsOf(text.replaceAll(HIDDEN_WORDS, ' · '))) {
    const level = folded(reading);
    for (const { index, term, isLatin } of wanted)
      if (placesOf(level, term).some(({ apart }) => apart || !isLatin)) return index;
  }
  return null;
}

/** Every text of a value. @throws WordLeft */
export function refuseInTexts(value: unknown, words: readonly string[], where: string): void {
  const wanted = wantedOf(words);
  overTexts(value, (text, field) => {
    const index = firstIn(text, wanted);
    if (index !== null) throw new WordLeft(index, field === '' ? where : field);
    return text;
  });
}

/** Every byte of a file, as each of the encodings that texts are kept in. @throws WordLeft */
export async function refuseInFile(file: Blob, words: readonly string[], where: string): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Pixels, deflated: nothing else may be in it, and no text can be.
  const pieces = pngPieces(bytes);
  if (pieces?.every((kind) => kind === 'IHDR' || kind === 'IDAT' || kind === 'IEND')) return;
  const wanted = wantedOf(words);
  // Of two bytes of any text a sign of some other script can be made; of four hardly two that belong together.
  const longer = wanted.filter(({ term }) => [...term].length > 1);
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'latin1']) {
    const index = firstIn(new TextDecoder(encoding).decode(bytes), encoding.startsWith('utf-16') ? longer : wanted);
    if (index !== null) throw new WordLeft(index, where);
  }
}
