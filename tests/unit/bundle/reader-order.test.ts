import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReaderOrder, rightToLeftLetters } from '@/lib/bundle/pdf/reader-order';

const RIGHT = /[\u05be\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u200f]/u;
const LEFT_OR_NUMBER = /[A-Za-z\u4e00-\u9fff\u200e0-9\u0660-\u0669.,:+\-/%]/u;

/**
 * How pdftotext (Poppler 22) makes a line of what it finds from left to right on a page that runs from the left: everything from a
 * letter of the right up to the next letter of the left, number or sign of numbers is turned round.
 */
function asPopplerReads(signs: readonly string[]): string {
  let read = '';
  for (let at = 0; at < signs.length; ) {
    if (!RIGHT.test(signs[at] ?? '')) {
      read += signs[at];
      at += 1;
      continue;
    }
    let end = at;
    while (end < signs.length && !LEFT_OR_NUMBER.test(signs[end] ?? '')) end += 1;
    read += signs.slice(at, end).reverse().join('');
    at = end;
  }
  return read;
}

const withoutMarks = (text: string) => text.replace(/[\u200e\u200f]/g, '');

describe('the order of signs under a painted line', () => {
  it('leaves a line from the left as it is, every pair of halves in one piece', () => {
    expect(inReaderOrder('Ŵyna 👍🏽 中')).toEqual(['Ŵ', 'y', 'n', 'a', ' ', '👍', '🏽', ' ', '中']);
  });

  it('turns a stretch from the right round and ends it with a mark', () => {
    expect(inReaderOrder('(שלום) a')).toEqual(['(', 'ם', 'ו', 'ל', 'ש', '\u200e', ')', ' ', 'a']);
  });

  it('keeps a vowel sign at the end of a stretch with its letter', () => {
    expect(withoutMarks(asPopplerReads(inReaderOrder('السَّلامُ!')))).toBe('السَّلامُ!');
  });

  it('comes out as it was written, whatever stands beside what', () => {
    const sign = fc.constantFrom(
      ...'שלוםמرحباپٹ',
      ...'abcXYZ',
      ...'0129',
      ...'٠١٢',
      ...' .,:!?()[]“”\'"-+/%…',
      '中',
      'ُ',
      'ָ',
      '👍',
    );
    void fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const line = signs.join('');
        expect(withoutMarks(asPopplerReads(inReaderOrder(line)))).toBe(line);
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts the letters from the right', () => {
    expect(rightToLeftLetters('Hi שלום, 2026')).toBe(4);
  });
});
