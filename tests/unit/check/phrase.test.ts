import { describe, expect, it } from 'vitest';
import { compiledLexicon, LEXICON } from '@/lib/policy/check/lexicon/all';
import { compilePhrase, matchPhrase } from '@/lib/policy/check/phrase';
import { findPhrases, indexPhrases, phrases } from '@/lib/policy/check/phrase-index';

const target = (text: string, mentions: Record<number, number> = {}) => {
  const words = text.split(' ');
  return {
    length: words.length,
    forms: (i: number) => [words[i] ?? ''],
    isNumber: (i: number) => /^\d/.test(words[i] ?? ''),
    isStart: (i: number) => i === 0,
    mentionEnd: (i: number) => mentions[i] ?? -1,
  };
};
const ends = (phrase: string, text: string, mentions = {}) =>
  matchPhrase(compilePhrase(phrase, { will: 'will|going to' }), target(text, mentions), 0, text.split(' ').length);

describe('the phrase language', () => {
  it.each([
    ['a b', 'a b', 2],
    ['(a|b) c', 'b c', 2],
    ['~hit him', 'hitting him', 2],
    ['idiot+', 'idiots', 1],
    ['i {will} go', 'i going to go', 4],
    ['a b? c', 'a c', 2],
    ['a ..2 c', 'a x y c', 4],
    ['a ..2 c', 'a x y z c', -1],
    ['a _ c', 'a x c', 3],
    ['a #', 'a 12', 2],
    ['^ a', 'a', 1],
    ['(a b|c) d', 'a b d', 3],
    ["don't go".replace("n't", ' not'), 'do not go', 3],
  ])('matches %s', (phrase, text, end) => {
    expect(ends(phrase, text)).toBe(end);
  });

  it('takes a mention whole', () => {
    expect(ends('<staff> left', 'the old head left', { 0: 3 })).toBe(4);
  });

  it.each([
    ['(a', /missing \)/],
    ['a)', /unexpected \)/],
    ['a|b', /stray \|/],
    ['(a|b?)', /optional alternative/],
    ['{nothing}', /unknown macro/],
    ["don't", /never becomes one token/],
    ['a? b?', /must begin/],
    ['..2 a', /must begin/],
  ])('refuses %s', (phrase, reason) => {
    expect(() => compilePhrase(phrase, {})).toThrow(reason);
  });

  it('keeps the longest find of a group for each start', () => {
    const index = indexPhrases({ g: { says: '', phrases: phrases('a, a b') } }, {});
    expect(findPhrases(index, target('a b'), () => 2)).toEqual([{ group: 'g', from: 0, to: 2 }]);
  });

  it('finds a phrase whichever of its words the text has', () => {
    const index = indexPhrases({ g: { says: '', phrases: phrases('a ..2 (b c|d) e?, a ..3 (f|<staff>) g') } }, {});
    const found = (text: string, mentions = {}) =>
      findPhrases(index, target(text, mentions), () => text.split(' ').length).map((hit) => hit.to);
    expect(found('a x d')).toEqual([3]);
    expect(found('a b c e')).toEqual([4]);
    expect(found('a x f g')).toEqual([4]);
    expect(found('a x y g', { 2: 3 })).toEqual([4]);
    expect(found('a b e')).toEqual([]);
  });

  it('tries no way onward twice where gaps stand behind gaps', () => {
    const phrase = compilePhrase('a ..8 b? ..8 c? ..8 d? ..8 e? ..8 f', {});
    let looks = 0;
    const words = 'a '.repeat(60).trim().split(' ');
    const counting = { ...target(words.join(' ')), forms: (i: number) => [words[looks++ < 0 ? 0 : i] ?? ''] };
    expect(matchPhrase(phrase, counting, 0, 60)).toBe(-1);
    expect(looks).toBeLessThan(3000);
  });

  it('stops at the limit of a sentence', () => {
    const index = indexPhrases({ g: { says: '', phrases: phrases('a b') } }, {});
    expect(findPhrases(index, target('a b'), () => 1)).toEqual([]);
  });

  it('bounds the finds of one group', () => {
    const index = indexPhrases({ g: { says: '', phrases: phrases('a') } }, {});
    const words = 'a '.repeat(500).trim();
    expect(findPhrases(index, target(words), () => 500).length).toBeLessThanOrEqual(60);
  });
});

describe('the lexicon', () => {
  it('compiles, and knows thousands of words', () => {
    expect(compiledLexicon().phrases.words.size).toBeGreaterThan(3000);
  });

  it('gives every group a reason in plain words', () => {
    for (const [id, group] of Object.entries(LEXICON)) {
      expect(group.says.length, id).toBeGreaterThan(5);
      expect(group.phrases.length, id).toBeGreaterThan(0);
    }
  });
});
