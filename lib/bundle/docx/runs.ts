import type { IRunOptions } from 'docx';

/** Fonts that Word and its like have, by what they are asked to write. */
export const FONTS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;
const JAPANESE = { ...FONTS, eastAsia: 'Yu Gothic' } as const;
const KOREAN = { ...FONTS, eastAsia: 'Malgun Gothic' } as const;
const EMOJI = {
  ascii: 'Segoe UI Emoji',
  hAnsi: 'Segoe UI Emoji',
  cs: 'Segoe UI Emoji',
  eastAsia: 'Segoe UI Emoji',
} as const;
export const CODE_FONTS = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: 'Consolas' } as const;
/** Style of hashes and addresses: letters of one width. */
export const CODE = 'Code';
/** Their size in half points. */
export const CODE_SIZE = 18;

export type Writing = 'plain' | 'from-right' | 'emoji' | 'chinese' | 'japanese' | 'korean';

const EMOJI_PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const FROM_RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

function writingOf(sign: string): Writing | null {
  // Only what is drawn as a picture: © and digits are letters of their font.
  if (EMOJI_PICTURE.test(sign) && (/\p{Emoji_Presentation}/u.test(sign) || sign.includes('\ufe0f'))) return 'emoji';
  if (FROM_RIGHT.test(sign)) return 'from-right';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)) return 'japanese';
  if (/\p{Script=Hangul}/u.test(sign)) return 'korean';
  if (/\p{Script=Han}/u.test(sign)) return 'chinese';
  return /\p{L}|\p{N}/u.test(sign) ? 'plain' : null;
}

/** Latin letters and the signs that go with them, none of which is drawn as a picture. */
const LATIN_ALONE = /^[ -\u00a8\u00aa-\u00ad\u00af-\u024f\u2010-\u2027]*$/;
const CHARACTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Cuts a text into stretches of one kind of writing, so that each gets a font which has it. Spaces and signs stay with what they
 * follow. No character that a person sees is cut in two.
 */
export function stretches(text: string): { text: string; as: Writing }[] {
  // Most of a paper is: hashes, addresses, our own English.
  if (LATIN_ALONE.test(text)) return text === '' ? [] : [{ text, as: 'plain' }];
  const made: { text: string; as: Writing }[] = [];
  for (const { segment } of CHARACTERS.segment(text)) {
    const as = writingOf(segment);
    const last = made.at(-1);
    if (last && (as === null || as === last.as) && last.as !== 'emoji') last.text += segment;
    else if (last && as === 'emoji' && last.as === 'emoji') last.text += segment;
    else made.push({ text: segment, as: as ?? 'plain' });
  }
  return made;
}

/** What is not the font of the whole paper. */
const LOOKS: Record<Writing, Pick<IRunOptions, 'font' | 'rightToLeft'>> = {
  plain: {},
  'from-right': { rightToLeft: true },
  emoji: { font: EMOJI },
  chinese: {},
  japanese: { font: JAPANESE },
  korean: { font: KOREAN },
};

/** What a Word file is told about a text: one entry for each stretch. `also` says how all of it looks. */
export const runsOf = (text: string, also: IRunOptions = {}): IRunOptions[] =>
  stretches(text).map((one) => ({ ...also, ...LOOKS[one.as], text: one.text }));

/** Hashes and addresses: letters of one width, where they are Latin. */
export const codeRuns = (text: string): IRunOptions[] =>
  stretches(text).map((one) =>
    one.as === 'plain' ? { style: CODE, text: one.text } : { ...LOOKS[one.as], text: one.text, size: CODE_SIZE },
  );
