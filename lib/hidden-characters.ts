/** Characters that a person cannot see and that can change what a line seems to say, with the short name shown for each. */
const NAMES: ReadonlyMap<number, readonly [code: string, name: string]> = new Map([
  [0x00ad, ['SHY', 'soft hyphen']],
  [0x034f, ['CGJ', 'combining grapheme joiner']],
  [0x061c, ['ALM', 'Arabic letter mark']],
  [0x115f, ['HCF', 'Hangul filler']],
  [0x1160, ['HJF', 'Hangul filler']],
  [0x17b4, ['KIV', 'Khmer filler']],
  [0x17b5, ['KIV', 'Khmer filler']],
  [0x180e, ['MVS', 'Mongolian separator']],
  [0x200b, ['ZWSP', 'zero-width space']],
  [0x200c, ['ZWNJ', 'zero-width non-joiner']],
  [0x200d, ['ZWJ', 'zero-width joiner']],
  [0x200e, ['LRM', 'left-to-right mark']],
  [0x200f, ['RLM', 'right-to-left mark']],
  [0x2028, ['LSEP', 'line separator']],
  [0x2029, ['PSEP', 'paragraph separator']],
  [0x202a, ['LRE', 'left-to-right embedding']],
  [0x202b, ['RLE', 'right-to-left embedding']],
  [0x202c, ['PDF', 'end of direction change']],
  [0x202d, ['LRO', 'left-to-right override']],
  [0x202e, ['RLO', 'right-to-left override']],
  [0x2060, ['WJ', 'word joiner']],
  [0x2066, ['LRI', 'left-to-right isolate']],
  [0x2067, ['RLI', 'right-to-left isolate']],
  [0x2068, ['FSI', 'first strong isolate']],
  [0x2069, ['PDI', 'end of isolate']],
  [0x2800, ['BLNK', 'blank Braille pattern']],
  [0x3164, ['HF', 'Hangul filler']],
  [0xfeff, ['BOM', 'zero-width no-break space']],
  [0xffa0, ['HF', 'Hangul filler']],
]);

export interface HiddenCharacter {
  /** Short, for the eye: `RLO`. */
  code: string;
  /** In words, for the ear: `right-to-left override`. */
  name: string;
}

export type Piece = string | HiddenCharacter;

/**
 * Tabs, line breaks and variation selectors are ordinary; everything else that has no shape of its own is suspect, and so are
 * halves of characters and code points that are none: no file holds them as they are.
 */
const SUSPECT =
  /(?![\t\n\r]|\p{Variation_Selector})(?:\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u2028\u2029\u2800])/u;

const BEFORE_JOINER = /(?:\p{Extended_Pictographic}|\p{Variation_Selector}|\p{Emoji_Modifier})$/u;
const AFTER_JOINER = /^[\p{Extended_Pictographic}\u2640\u2642\u2695\u2696]/u;
/** Scripts whose ordinary spelling uses joiners. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Mongolian}]/u;

const isTag = (point: number) => point >= 0xe0020 && point <= 0xe007f;

/** True where the character is ordinary spelling: joiners inside emoji and inside scripts that need them. */
function isSpelling(point: number, before: string, after: string): boolean {
  if (point !== 0x200c && point !== 0x200d) return false;
  if (point === 0x200d && BEFORE_JOINER.test(before) && AFTER_JOINER.test(after)) return true;
  return JOINING.test(before.slice(-2)) && JOINING.test(after.slice(0, 2));
}

function nameOf(point: number): HiddenCharacter {
  const known = NAMES.get(point);
  if (known) return { code: known[0], name: known[1] };
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: hex, name: hex };
}

/**
 * Splits a text into what is seen and what hides in it, in stored order. Joined again (hidden characters left out) it is the
 * text without them; nothing else is changed.
 */
export function revealHidden(text: string): Piece[] {
  if (!SUSPECT.test(text)) return text === '' ? [] : [text];
  const pieces: Piece[] = [];
  let seen = '';
  let flagOpen = false;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    const char = String.fromCodePoint(point);
    const next = at + char.length;
    // The flags of England, Scotland and Wales are a black flag followed by invisible letters.
    if (point === 0x1f3f4) flagOpen = true;
    else if (!isTag(point)) flagOpen = false;
    const hidden =
      SUSPECT.test(char) &&
      !(flagOpen && isTag(point)) &&
      !isSpelling(point, text.slice(Math.max(0, at - 4), at), text.slice(next, next + 4));
    if (hidden) {
      if (seen) pieces.push(seen);
      seen = '';
      pieces.push(nameOf(point));
    } else seen += char;
    at = next;
  }
  if (seen) pieces.push(seen);
  return pieces;
}
