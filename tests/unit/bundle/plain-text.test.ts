import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, plainLines } from '@/lib/bundle/pdf/plain-text';

const lines = (text: string, width: number) => [...plainLines(text, width, (line) => line.length)];

describe('what a standard font shows', () => {
  it.each(['It’s “£5” – naïve…', 'Two  spaces\tand a tab', 'A\u00a0B', ''])('takes %j', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    'ŵ',
    'Zażółć',
    'e\u0301',
    'soft\u00adhyphen',
    'zero\u200bwidth',
    'שלום',
    '中',
    '👍',
    'bell\u0007',
    '\ud800',
  ])('does not take %j', (text) => {
    expect(isPlain(text)).toBe(false);
  });
});

describe('lines of a plain text', () => {
  it('break at spaces, and keep empty lines and spaces inside', () => {
    expect(lines('one two  three\r\n\nfour', 10)).toEqual(['one two', 'three', '', 'four']);
    expect(lines('a  b', 10)).toEqual(['a  b']);
  });

  it('break a word that is longer than a line', () => {
    expect(lines('see abcdefghijkl', 5)).toEqual(['see', 'abcde', 'fghij', 'kl']);
  });

  it('never are too long, and lose nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc \n\té'), maxLength: 60 });
    void fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (told, width) => {
        const made = lines(told, width);
        expect(Math.max(...made.map((line) => line.length))).toBeLessThanOrEqual(width);
        expect(made.join('').replace(/\s/g, '')).toBe(told.replace(/\s/g, ''));
      }),
    );
  });
});
