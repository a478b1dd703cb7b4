import type { Reading } from './reading';
import type { Span } from './suggestion';

/** A piece of text in the format of British personal details. */
export interface Format {
  kind: 'phone' | 'email' | 'postcode' | 'plate' | 'national-insurance' | 'sort-code' | 'date-of-birth' | 'handle';
  /** Folded. */
  text: string;
  span: Span;
  sentence: number;
}

/** `double seven`, `oh`: how people read a telephone number out. */
const DIGIT_WORDS: ReadonlyMap<string, number> = new Map(
  'zero oh o nought one two three four five six seven eight nine'.split(' ').map((word) => [word, 1]),
);
const REPEATS: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
]);

/** How many digits a number written in words has. */
function digitsInWords(text: string): number {
  let digits = 0;
  let times = 1;
  for (const word of text.split(/[^a-z]+/)) {
    const repeat = REPEATS.get(word);
    if (repeat === undefined && DIGIT_WORDS.has(word)) digits += times;
    times = repeat ?? 1;
  }
  return digits;
}

const SPOKEN = '(?:zero|nought|double|treble|triple|one|oh|o|two|three|four|five|six|seven|eight|nine)';

interface Shape {
  kind: Format['kind'];
  pattern: RegExp;
  says: string;
  /** @param written the words as they stand in the post, letters large or small */
  accept?: (text: string, written: string) => boolean;
}

/**
 * Every quantifier is bounded and no two neighbours match the same character, so that the time is linear. Boundaries are
 * checked by hand, without lookbehind.
 */
const FORMATS: readonly Shape[] = [
  {
    kind: 'phone',
    // 07700 900123, +44 7700 900123, 01632 960 001, (020) 7946 0000, digits written apart, and o for 0
    pattern: /\(?(?:\+ ?44|0044|[0o])[ ().-]{0,3}[1-37](?:[ ().-]{0,2}[\do]){8,9}/g,
    says: 'a telephone number',
    accept: (text) => {
      const digits = text
        .replace(/o/g, '0')
        .replace(/\D/g, '')
        .replace(/^(?:0044|44)0?/, '0');
      return digits.length === 10 || digits.length === 11;
    },
  },
  {
    kind: 'phone',
    // oh double seven double oh, nine zero zero …
    pattern: new RegExp(`(?:zero|oh|o|nought|double)(?:[ ,.-]{1,2}${SPOKEN}){6,12}`, 'g'),
    says: 'a telephone number in words',
    accept: (text) => digitsInWords(text) >= 10 && digitsInWords(text) <= 12,
  },
  {
    kind: 'email',
    pattern: /[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g,
    says: 'an e-mail address',
  },
  {
    kind: 'email',
    // p.jones(at)example(dot)com, p.jones at example dot com
    pattern:
      /[a-z0-9][a-z0-9._%+-]{0,63} ?(?:[([]at[)\]]|@| at ) ?[a-z0-9-]{1,63}(?: ?(?:[([]dot[)\]]| dot ) ?[a-z0-9-]{1,63}){1,4}/g,
    says: 'an e-mail address',
  },
  {
    kind: 'postcode',
    pattern: /[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}/g,
    says: 'a postcode',
    // `a1 2nd` and the like are not postcodes; no area begins with q, v or x.
    accept: (text) => /^[^qvx]/.test(text) && !/\d(?:st|nd|rd|th)$/.test(text),
  },
  {
    kind: 'plate',
    pattern: /[a-hj-pr-z][a-hj-pr-y]\d{2} ?[a-hj-pr-z]{3}/g,
    says: 'a car’s registration number',
  },
  {
    kind: 'plate',
    // AB 12 CDE, A123 BCD, ABC 123D: `of 34 now` reads the same in small letters
    pattern:
      /(?:[a-hj-pr-z][a-hj-pr-y] \d{2} [a-hj-pr-z]{3}|[a-hj-npr-y]\d{1,3} ?[a-hj-pr-z]{3}|[a-hj-pr-z]{3} ?\d{1,3}[a-hj-npr-y])/g,
    says: 'a car’s registration number',
    accept: (_, written) => !/\p{Ll}/u.test(written),
  },
  {
    kind: 'plate',
    // reg: b16 abc, plate is F3N 1CK
    pattern:
      /(?:reg|registration|number ?plate|plates?)(?: (?:number|no|is|was)){0,2}[ :=-]{1,3}[a-z\d]{2,4} ?[a-z\d]{1,4}/g,
    says: 'a car’s registration number',
    accept: (text) => /\d/.test(text),
  },
  {
    kind: 'national-insurance',
    // QQ is not given out, and stands in forms and examples
    pattern: /(?:qq|[a-ceghj-prstw-z][a-ceghj-nprstw-z])[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]/g,
    says: 'a National Insurance number',
  },
  { kind: 'sort-code', pattern: /\d{2}-\d{2}-\d{2}/g, says: 'a bank sort code' },
  {
    kind: 'date-of-birth',
    pattern:
      /(?:dob|d\.o\.b\.?|date of birth|birthday|birthdate|born)(?: is| was| on|:|=){0,2} {0,2}(?:the )?\d{1,2}(?:st|nd|rd|th)?[ /.-]{1,2}(?:\d{1,2}|[a-z]{3,9})[ /.,-]{1,2}\d{2,4}/g,
    says: 'a date of birth',
  },
  {
    kind: 'handle',
    pattern:
      /(?:instagram|insta|snapchat|snap|tiktok|tik tok|discord|handle|username|gamertag|twitter|bereal|roblox)(?: (?:name|user|account|id|tag)){0,1}(?:'s| is|:| -|=){0,1} {0,2}@?[a-z0-9._]{3,30}/g,
    says: 'an account of somebody',
    // Names of accounts have a sign or a figure in them; `insta is great` has neither.
    accept: (text) => /@|[a-z][\d_]|[a-z]\.[a-z]/.test(text),
  },
];

const isWord = (c: string) => /[\p{L}\p{N}]/u.test(c);
const MAX_OF_KIND = 20;

/** Finds personal details by their format. Linear in the length of the text. */
export function findFormats(reading: Reading): Format[] {
  const { folded, foldedStarts, foldedEnds, tokens, segments } = reading;
  const found: Format[] = [];
  for (const { kind, pattern, says, accept } of FORMATS) {
    let count = 0;
    for (const match of folded.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isWord(folded.charAt(from - 1)) || isWord(folded.charAt(to))) continue;
      const start = foldedStarts[from] ?? 0;
      const end = foldedEnds[to - 1] ?? start;
      if (folded.charAt(from - 1) === '£' || (accept && !accept(match[0], reading.text.slice(start, end)))) continue;
      const token = tokens.findIndex((t) => t.end > start);
      found.push({
        kind,
        text: match[0],
        span: { start, end, reason: says },
        sentence: token < 0 ? 0 : (segments.sentenceOf[token] ?? 0),
      });
      if (++count >= MAX_OF_KIND) break;
    }
  }
  return found;
}
