import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Stretch } from '@/lib/capture/compare-text';

const cut = (text: string, stretches: readonly Stretch[]) => stretches.map(({ start, end }) => text.slice(start, end));

const without = (text: string, stretches: readonly Stretch[]) =>
  stretches.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);

const hostile = fc.string({ unit: 'binary', maxLength: 200 });
const words = fc
  .array(fc.constantFrom('Mrs', 'Thornbury-Vale', 'is', 'not', ' ', '\n', ', ', 'a', '🙂', 'ŵyna', 'مدرسة', '\u200d'))
  .map((parts) => parts.join(''));

describe('two texts held against each other', () => {
  it('have no difference where they are equal to the last character', () => {
    fc.assert(fc.property(fc.oneof(hostile, words), (text) => compareTexts(text, text) === null));
  });

  it('are the same outside the stretches that are marked, whatever they hold', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, words), fc.oneof(hostile, words), (first, second) => {
        fc.pre(first !== second);
        const marks = compareTexts(first, second);
        expect(marks).not.toBeNull();
        if (!marks) return;
        expect(without(first, marks.first)).toBe(without(second, marks.second));
        expect(marks.first.length + marks.second.length).toBeGreaterThan(0);
      }),
    );
  });

  it('show a single changed character in a marked stretch of either', () => {
    fc.assert(
      fc.property(words, words, fc.constantFrom('x', '0', 'é', '🙃', '\u200b'), (before, after, put) => {
        const marks = compareTexts(`${before}y${after}`, `${before}${put}${after}`);
        const at = before.length;
        expect(marks?.first.some(({ start, end }) => start <= at && at < end)).toBe(true);
        expect(marks?.second.some(({ start, end }) => start <= at && at + put.length <= end)).toBe(true);
      }),
    );
  });

  it('are marked word by word', () => {
    const [first, second] = [
      'Mrs Thornbury-Vale is a thief and a liar',
      'Mrs Thornbury-Vale is a good head and a liar',
    ];
    const marks = compareTexts(first, second);
    expect(cut(first, marks?.first ?? [])).toEqual(['thief']);
    expect(cut(second, marks?.second ?? [])).toEqual(['good head']);
  });

  it('have the same words where only spaces and line breaks differ, and that is still told', () => {
    const marks = compareTexts('School was closed\n\nagain', 'School was closed again ');
    expect(marks).toMatchObject({ sameWords: true });
    expect(marks?.first).toEqual([{ start: 17, end: 19 }]);
  });

  it('have other words where a space divides or joins one', () => {
    expect(compareTexts('the rapist', 'therapist')?.sameWords).toBe(false);
  });

  it('are marked as a whole where they are long and have nothing in common', () => {
    const first = 'a '.repeat(4_000);
    const second = 'b\n'.repeat(4_000);
    expect(compareTexts(first, second)).toEqual({
      first: [{ start: 0, end: first.length }],
      second: [{ start: 0, end: second.length }],
      sameWords: false,
    });
  });
});
