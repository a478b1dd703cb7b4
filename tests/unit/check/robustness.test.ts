import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { check, RULESET } from '@/lib/policy/check/check';
import { MAX_CHARACTERS } from '@/lib/policy/check/normalise';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import { checked, NO_CONTEXT, PACK, ROSTER, suggested } from './school';

const sound = (text: string, result: CheckResult) => {
  expect(result.ruleset).toBe(RULESET);
  expect(result.charactersChecked).toBeLessThanOrEqual(Math.min(text.length, MAX_CHARACTERS));
  const seen = new Set<string>();
  for (const suggestion of [...result.suggestions, ...result.suppressed]) {
    expect(suggestion.evidence.length).toBeGreaterThan(0);
    expect(suggestion.score).toBeGreaterThanOrEqual(0);
    expect(suggestion.score).toBeLessThanOrEqual(1000);
    expect(Number.isInteger(suggestion.score)).toBe(true);
    for (const span of [...suggestion.evidence, ...suggestion.against]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(result.charactersChecked);
      expect(span.reason).not.toBe('');
    }
    const key = `${suggestion.concern} ${suggestion.strand} ${suggestion.sense}`;
    expect(seen.has(key), key).toBe(false);
    seen.add(key);
  }
  expect(result.suggestions.every((s) => s.suppressedBy === null)).toBe(true);
  expect(result.suppressed.every((s) => s.suppressedBy !== null)).toBe(true);
};

/** Pieces that the rules care about, in any order, with anything between them. */
const PIECES = [
  'Mr Quayle', 'Oscar Delaney', 'Thornbeck', 'the head', 'my son', 'she', 'you', 'is', 'not', 'a', 'idiot', 'd1ckhead', 'f**k',
  'i d i o t', 'kill', 'I will', 'stab', 'hit', 'him', '07700 900123', 'ZZ99 9ZZ', '"', "'", '. ', '? ', '\n', ', ', ' but ',
  'again', 'why', 'joke', 'nudes', 'Snapchat', "don't tell your mum", 'go back to your own country', 'gay', '🔪', '🤡', '\u200b',
  'іdіоt', '@quayle', 'https://example.com', '£28', '\ud800', '\udc00', 'ﷺ', '👨‍👩‍👧', 'é', 'ΰ', 'İ', 'ß',
]; // biome-ignore format: one line per piece would say less

describe('any text', () => {
  it('is checked without an error, and every offset lies inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => sound(text, checked(text))),
      { numRuns: 300 },
    );
  });

  it('made of pieces that the rules care about is checked just as soundly', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue);
        sound(text, checked(text, { hasMedia: pieces.length % 2 === 0, recipientIsPupil: pieces.length % 3 === 0 }));
      }),
      { numRuns: 600 },
    );
  });

  it('of up to 100,000 characters is cut, and neither fails nor points outside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 9_000, max: 100_000 }),
        (pieces, length) => {
          const unit = `${pieces.join(' ')} `;
          const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
          sound(text, checked(text));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says how much of a long post was looked at', () => {
    const text = `${'All is well. '.repeat(1000)}Mr Quayle is an idiot`;
    const result = checked(text);
    expect(result.charactersChecked).toBe(MAX_CHARACTERS);
    expect(result.suggestions).toEqual([]);
  });

  it('gives the same result every time', () => {
    const text = 'Mr Quayle is an idiot and I will smash his face in, this school is a joke 🤡';
    expect(JSON.stringify(checked(text))).toBe(JSON.stringify(checked(text)));
  });

  it('is checked in time that grows with its length and no faster', () => {
    const units = [
      'she is ',
      'I will kill him ',
      '" \' ',
      '0 7 7 ',
      'a@',
      'f**',
      'f u c k ',
      'aaaab ',
      '1!1|',
      'mrs ',
      '(0',
      'you are an absolute ',
    ];
    const spent = (length: number) => {
      const from = performance.now();
      for (const unit of units) checked(unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
      return performance.now() - from;
    };
    spent(2_000);
    const short = Math.min(...[1, 2, 3, 4, 5].map(() => spent(2_500)));
    const long = Math.min(...[1, 2, 3, 4, 5].map(() => spent(10_000)));
    // Four times the text; quadratic work would take sixteen times as long.
    expect(long / short).toBeLessThan(10);
  });

  it('may come without a pack, a roster or a language', () => {
    const empty = { staff: [], pupils: [] };
    sound('', check({ text: '', language: null, context: NO_CONTEXT, pack: null, roster: empty }));
    sound('hi', check({ text: 'hi', language: 'xx-invalid-tag', context: NO_CONTEXT, pack: PACK, roster: ROSTER }));
  });

  it('may meet a roster of odd names', () => {
    const odd = {
      staff: [
        { name: '   ', role: '' },
        { name: 'Mr', role: '' },
        { name: '!!!', role: '' },
      ],
      pupils: [{ name: "O'Neil-van D'Arcy", role: '' }],
    };
    const text = "O'Neil-van D'Arcy is an idiot";
    const result = check({ text, language: null, context: NO_CONTEXT, pack: PACK, roster: odd });
    sound(text, result);
    expect(result.suggestions.map((s) => s.concern)).toContain('negative-offensive-named');
  });
});

describe('all concerns', () => {
  const EXAMPLES: Record<(typeof CONCERNS)[number], [string, Parameters<typeof suggested>[1]?]> = {
    'allegation-staff': ['Mr Quayle slapped my son'],
    'pupil-allegation-bullying': ['Oscar Delaney stole my son’s phone'],
    'complaint-school': ['This school is a shambles'],
    defamatory: ['Mrs Ellery is a fraud'],
    'negative-offensive-named': ['Mr Quayle is an idiot'],
    racist: ['Okafor should go back to Africa'],
    'hate-other': ['Mr Lund is a poof'],
    'threat-violence': ['I will smash his face in'],
    'photo-other-children': ['The whole class in the nativity, tag your kids', { hasMedia: true }],
    'grooming-sexual-contact': ['Follow me on Instagram, but never tell your parents'],
    'intimate-image-child': ['nudes of Nadia'],
    'under-13-account': ['im 10 follow my tiktok'],
    impersonation: ['fake account pretending to be Mr Quayle'],
    'logo-misuse': ['Selling mugs with the Thornbeck crest on'],
    'confidential-info': ['Callum Frith has a social worker'],
    radicalisation: ['Hitler was right'],
    'self-harm': ['I want to kill myself'],
  };

  it.each(CONCERNS)('%s can be suggested', (concern) => {
    const [text, context] = EXAMPLES[concern];
    expect(suggested(text, context)).toContain(concern);
  });
});
