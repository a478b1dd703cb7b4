import { describe, expect, it } from 'vitest';
import type { ExpectedPost } from '@/tests/pages/answer-key';
import { add, compare, noComparison } from '@/tests/pages/compare';
import type { FoundPost } from '@/tests/pages/read-in-page';

const wanted = (fields: Partial<ExpectedPost> = {}): ExpectedPost => ({
  kind: 'post',
  id: '1',
  handle: 'marigold_finch',
  time: '2025-03-03T10:15:00.000Z',
  ad: false,
  textLength: 19,
  textStart: 'Who shut the gate',
  ...fields,
});

const found = (fields: Partial<FoundPost> = {}): FoundPost => ({
  kind: 'post',
  key: null,
  id: '1',
  author: null,
  handle: 'marigold_finch',
  time: '2025-03-03T10:15:00.000Z',
  text: 'Who shut  the\ngate?!',
  shown: null,
  advert: false,
  failure: null,
  ...fields,
});

describe('comparing what is found on a saved page with what is expected', () => {
  it('counts a post and each of its fields', () => {
    const result = compare([wanted()], [found()]);
    expect(result).toEqual({
      posts: { expected: 1, found: 1 },
      comments: { expected: 0, found: 0 },
      fields: {
        id: { expected: 1, right: 1 },
        author: { expected: 1, right: 1 },
        time: { expected: 1, right: 1 },
        text: { expected: 1, right: 1 },
      },
      adverts: { expected: 0, found: 0, mistaken: 0 },
      extra: 0,
      faults: [],
    });
  });

  it('matches a post with a wrong id by author and beginning, and counts the id as wrong', () => {
    const result = compare([wanted()], [found({ id: '2' })]);
    expect(result.posts.found).toBe(1);
    expect(result.fields.id).toEqual({ expected: 1, right: 0 });
    expect(result.faults).toEqual(['id of post 1 by marigold_finch is wrong: "2"']);
  });

  it('does not match a comment to a post', () => {
    const result = compare([wanted({ kind: 'comment' })], [found()]);
    expect(result).toMatchObject({ comments: { expected: 1, found: 0 }, extra: 1 });
    expect(result.faults).toHaveLength(2);
  });

  it('counts the second of two finds of one post as not there', () => {
    expect(compare([wanted()], [found(), found()])).toMatchObject({ posts: { found: 1 }, extra: 1 });
  });

  it("counts a missing post's fields as expected", () => {
    expect(compare([wanted()], []).fields.text).toEqual({ expected: 1, right: 0 });
  });

  it('does not count what the key does not tell', () => {
    const result = compare([wanted({ id: null, time: null, textLength: undefined, textStart: undefined })], [found()]);
    expect(result.fields).toMatchObject({ id: { expected: 0 }, time: { expected: 0 }, text: { expected: 0 } });
    expect(result.faults).toEqual([]);
  });

  it('lets what may be found be found, and counts it nowhere', () => {
    const perhaps = wanted({ id: null, maybe: true, textLength: undefined, textStart: undefined });
    expect(compare([perhaps], [found({ id: '9' })])).toMatchObject({
      posts: { expected: 0, found: 0 },
      extra: 0,
      faults: [],
    });
    expect(compare([perhaps], [])).toMatchObject({ faults: [] });
  });

  it.each([
    ['Who shut the gate?', true],
    ['Who shut the gate?!!!!', true],
    ['Who shut the gate?!!!!!', false],
    ['Who shut the door?!', false],
  ])('takes a text within three characters that begins the same: %s', (text, right) => {
    expect(compare([wanted()], [found({ text })]).fields.text.right).toBe(right ? 1 : 0);
  });

  it('allows a long text three parts in a hundred', () => {
    const long = wanted({ textLength: 1000, textStart: 'a' });
    expect(compare([long], [found({ text: 'a'.repeat(970) })]).fields.text.right).toBe(1);
    expect(compare([long], [found({ text: 'a'.repeat(969) })]).fields.text.right).toBe(0);
  });

  it('takes a line break of the page for no difference, and a missing letter for one', () => {
    const one = wanted({ textStart: 'One lineand another', textLength: 20 });
    expect(compare([one], [found({ text: 'One line\nand another.' })]).fields.text.right).toBe(1);
    expect(compare([one], [found({ text: 'One line\nand nother..' })]).fields.text.right).toBe(0);
  });

  it('takes the words with the control at their end where the words alone are too short', () => {
    const one = wanted({ textStart: 'A long tale', textLength: 24 });
    expect(
      compare([one], [found({ text: 'A long tale …', shown: 'A long tale … Read it all' })]).fields.text.right,
    ).toBe(1);
    expect(compare([one], [found({ text: 'A long tale …' })]).fields.text.right).toBe(0);
  });

  it('does not take a text for right where none is expected', () => {
    const one = wanted({ textStart: '', textLength: 0 });
    expect(compare([one], [found({ text: 'words that nobody wrote' })]).fields.text.right).toBe(0);
  });

  it('compares times to the second', () => {
    expect(compare([wanted()], [found({ time: '2025-03-03T10:15:00.900Z' })]).fields.time.right).toBe(1);
    expect(compare([wanted()], [found({ time: '2025-03-03T10:15:01.000Z' })]).fields.time.right).toBe(0);
    expect(compare([wanted()], [found({ time: null })]).fields.time.right).toBe(0);
  });

  it('tells missed adverts from mistaken ones', () => {
    expect(compare([wanted({ ad: true })], [found()]).adverts).toEqual({ expected: 1, found: 0, mistaken: 0 });
    expect(compare([wanted()], [found({ advert: true })]).adverts).toEqual({ expected: 0, found: 0, mistaken: 1 });
  });

  it('does not match a post that could not be read', () => {
    const result = compare([wanted()], [found({ failure: 'TypeError: x' })]);
    expect(result.faults[1]).toContain('TypeError: x');
  });

  it('adds pages up', () => {
    const total = noComparison();
    add(total, compare([wanted()], [found()]));
    add(total, compare([wanted()], []));
    expect(total).toMatchObject({ posts: { expected: 2, found: 1 }, fields: { id: { expected: 2, right: 1 } } });
    expect(total.faults).toEqual(['not found: post 1 by marigold_finch']);
  });
});
