import { describe, expect, it } from 'vitest';
import { wordsOfPicture } from '@/lib/flagging/picture-words';

const wordsIn = (alt: string) => {
  const words = wordsOfPicture(alt);
  return words && alt.slice(words.start, words.end);
};

describe('the words of an alternative text that somebody wrote', () => {
  it.each([
    ['Mrs Varley asleep at her desk', 'Mrs Varley asleep at her desk'],
    ["May be an image of text that says 'Mrs Varley is a waste of space'", 'Mrs Varley is a waste of space'],
    [
      "Photo by Marlbrook Mum on November 20, 2026. May be an image of 2 people and text that says 'She can't teach'.",
      "She can't teach",
    ],
    ['May be a meme of text that says “Marlbrook: where dreams go to die”', 'Marlbrook: where dreams go to die'],
    ["May be an image of text that says 'one' and text that says 'two'", "one' and text that says 'two"],
  ])('of %s are %s', (alt, words) => expect(wordsIn(alt)).toBe(words));

  it.each([
    'May be an image of a child',
    'Photo by Marlbrook Mum on November 20, 2026.',
    'No photo description available.',
    'Image',
    ' ',
    'Embedded video',
  ])('are none where only a machine speaks, or nobody: %s', (alt) => expect(wordsOfPicture(alt)).toBeNull());
});
