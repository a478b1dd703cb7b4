import type { Reading } from './reading';
import type { Span } from './suggestion';

/** A piece of text in the format of British personal details. */
export interface Format {
  kind: 'phone' | 'email' | 'postcode' | 'plate' | 'national-insurance' | 'sort-code' | 'date-of-birth';
  /** Folded. */
  text: string;
  span: Span;
  sentence: number;
}

/**
 * Every quantifier is bounded and no two neighbours match the same character, so that the time is linear. Boundaries are
 * checked by hand, without lookbehind.
 */
const FORMATS: readonly { kind: Format['kind']; pattern: RegExp; says: string; accept?: (text: string) => boolean }[] =
  [
    {
      kind: 'phone',
      // 07700 900123, +44 7700 900123, 01632 960 001, (020) 7946 0000, and digits written apart
      pattern: /\(?(?:\+ ?44|0044|0)[ ().-]{0,3}[1-37](?:[ ().-]{0,2}\d){8,9}/g,
      says: 'a telephone number',
      accept: (text) => {
        const digits = text.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');
        return digits.length === 10 || digits.length === 11;
      },
    },
    {
      kind: 'email',
      pattern: /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g,
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
      pattern: /[a-hj-pr-y][a-hj-pr-y]\d{2} ?[a-hj-pr-z]{3}/g,
      says: 'a car’s registration number',
    },
    {
      kind: 'national-insurance',
      pattern: /[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]/g,
      says: 'a National Insurance number',
    },
    { kind: 'sort-code', pattern: /\d{2}-\d{2}-\d{2}/g, says: 'a bank sort code' },
    {
      kind: 'date-of-birth',
      pattern:
        /(?:dob|d\.o\.b\.?|date of birth|born)(?: is| was| on|:|=){0,2} {0,2}(?:the )?\d{1,2}(?:st|nd|rd|th)?[ /.-]{1,2}(?:\d{1,2}|[a-z]{3,9})[ /.,-]{1,2}\d{2,4}/g,
      says: 'a date of birth',
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
      if (folded.charAt(from - 1) === '£' || (accept && !accept(match[0]))) continue;
      const start = foldedStarts[from] ?? 0;
      const end = foldedEnds[to - 1] ?? start;
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
