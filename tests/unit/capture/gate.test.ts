import { describe, expect, it } from 'vitest';
import { pictureAllowed, stubOf, withholds } from '@/lib/capture/gate';
import { snapshot } from '@/tests/fixtures/snapshot';

const said = (answer: 'no' | 'yes' | 'not-sure') => ({ asked: true, answer, mediaSeen: 1 });
const notAsked = { asked: false, answer: null, mediaSeen: 0 };

describe('the safety gate', () => {
  it('withholds on yes and on not sure', () => {
    expect([said('yes'), said('not-sure'), said('no'), notAsked].map(withholds)).toEqual([true, true, false, false]);
  });

  it('allows a picture only after a no, or where there is nothing to ask about', () => {
    expect(pictureAllowed(said('no'), true)).toBe(true);
    expect(pictureAllowed(notAsked, false)).toBe(true);
    expect(pictureAllowed(notAsked, true)).toBe(false);
    expect(pictureAllowed(said('yes'), false)).toBe(false);
    expect(pictureAllowed({ asked: true, answer: null, mediaSeen: 1 }, false)).toBe(false);
  });

  it('keeps address and ids in a stub and nothing of what was said or by whom', () => {
    const post = snapshot({
      text: 'words that must not stay',
      author: 'Somebody Else',
      media: ['https://pbs.example/1.jpg'],
    });
    const stub = stubOf(post);
    expect(stub).toEqual({
      platform: post.platform,
      openedAddress: post.openedAddress,
      permalink: post.permalink.value,
      id: post.id.value,
      ids: post.ids,
    });
    expect(JSON.stringify(stub)).not.toMatch(/words that|Somebody|pbs\.example/);
  });
});
