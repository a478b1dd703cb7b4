import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, MAX_CHARACTERS, normalise } from '@/lib/policy/check/normalise';

/** What the normalised characters `from`–`to` stand for in the original. */
const original = (text: string, part: string): string => {
  const { text: folded, starts, ends } = normalise(text);
  const at = folded.indexOf(part);
  return text.slice(starts[at], ends[at + part.length - 1]);
};

describe('normalising', () => {
  it.each([
    ['capitals', 'IDIOT', 'idiot'],
    ['accents', 'ídïôt', 'idiot'],
    ['zero-width characters', 'id\u200bi\u200dot', 'idiot'],
    ['soft hyphens', 'id\u00adiot', 'idiot'],
    ['full-width letters', 'ｉｄｉｏｔ', 'idiot'],
    ['mathematical letters', '𝒊𝒅𝒊𝒐𝒕', 'idiot'],
    ['squared letters', '🅸🅳🅸🅾🆃', 'idiot'],
    ['Cyrillic look-alikes', 'іdіоt', 'idiot'],
    ['Greek look-alikes', 'ιdιοτ is it', 'idiot is it'],
    ['small capitals', 'ɪᴅɪᴏᴛ', 'idiot'],
    ['curly quotes', '“don’t”', '"don\'t"'],
    ['the Welsh circumflex', 'tŵr', 'twr'],
    ['ligatures', 'ﬁne', 'fine'],
  ])('folds %s', (_, from, to) => {
    expect(normalise(from).text).toBe(to);
  });

  it('leaves words of another alphabet as they are', () => {
    expect(normalise('Сегодня хорошая погода').text).toBe('сегодня хорошая погода');
  });

  it('writes emoji as words', () => {
    expect(normalise('you 🤡').text.trim()).toBe('you  clown');
  });

  it('finds the way back to the captured characters', () => {
    expect(original('a ｉｄ\u200bｉｏｔ b', 'idiot')).toBe('ｉｄ\u200bｉｏｔ');
    expect(original('𝒊𝒅𝒊𝒐𝒕', 'diot')).toBe('𝒅𝒊𝒐𝒕');
    expect(original('x 🤡 y', 'clown')).toBe('🤡');
    expect(original('Æthel', 'aethel')).toBe('Æthel');
  });

  it('keeps every offset inside the text and in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { text: folded, starts, ends } = normalise(text);
        let last = 0;
        for (let i = 0; i < folded.length; i++) {
          const start = starts[i] ?? -1;
          const end = ends[i] ?? -1;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('never cuts a character in two', () => {
    const text = `${'a'.repeat(MAX_CHARACTERS - 1)}🤡`;
    expect(cut(text)).toBe('a'.repeat(MAX_CHARACTERS - 1));
    expect(cut('short')).toBe('short');
  });
});
