// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

const NUMBER = '3580000000000000021';
const ADDRESS = `https://www.instagram.com/stories/lowmoor.news/${NUMBER}/`;

describe('a story on Instagram', () => {
  let doc: Document;
  const open = (address = ADDRESS) => {
    doc = openPage('instagram/story.html', address);
  };
  const only = () => {
    const [candidate, another] = instagram.collect(doc);
    if (!candidate || another) throw new Error('not one story');
    return candidate;
  };

  beforeEach(() => open());

  it('is known by the address of the page, and read without the people beside it and in it', () => {
    expect(only().root.id).toBe('story');
    expect(instagram.extract(only())).toMatchObject({
      kind: 'story',
      key: `instagram:post:${NUMBER}`,
      id: { value: NUMBER, strategy: 'location', rank: 0 },
      ids: { media: NUMBER, author: '7700001' },
      permalink: { value: ADDRESS },
      author: { handle: { value: 'lowmoor.news' }, name: { value: 'Lowmoor News' } },
      time: { shown: '2 zz', exact: '2025-03-03T10:15:00.000Z', source: 'datetime', strategy: 'story-time' },
      text: { value: '', strategy: 'no-text' },
      media: [{ kind: 'image', address: 'https://scontent.cdninstagram.com/v/t51.2885-15/gate.jpg', alt: 'zz a gate' }],
      missing: [],
      doubts: [],
    });
  });

  it('is found around its picture and its bar, and not around a neighbour', () => {
    const at = (selector: string) => instagram.candidateAt(pick(doc, selector))?.root.id ?? null;
    expect(at('#story img[alt="zz a gate"]')).toBe('story');
    expect(at('#story textarea')).toBe('story');
    expect(at('#viewer > div > div:first-child img')).toBeNull();
  });

  it('points at its menu', () => {
    const menu = instagram.menuButton(only());
    expect(menu?.querySelectorAll('circle')).toHaveLength(3);
    expect(pick(doc, '#story').contains(menu)).toBe(true);
  });

  it('offers nothing to open, and has nothing to point at for its time', () => {
    expect(instagram.folds(only())).toEqual([]);
    expect(instagram.answers(only())).toEqual([]);
    expect(instagram.timeLink(only())).toBeNull();
  });

  it('is the same under the name in other letters', () => {
    open(`https://www.instagram.com/stories/Lowmoor.News/${NUMBER}/`);
    expect(instagram.key(only())).toBe(`instagram:post:${NUMBER}`);
  });

  it('has no id while the address names none', () => {
    open('https://www.instagram.com/stories/lowmoor.news/');
    expect(instagram.extract(only())).toMatchObject({
      kind: 'story',
      key: null,
      id: { value: null },
      permalink: { value: null },
      author: { handle: { value: 'lowmoor.news' } },
      time: { exact: '2025-03-03T10:15:00.000Z' },
    });
  });

  it("is not read under somebody else's address", () => {
    open(`https://www.instagram.com/stories/ines.calloway/${NUMBER}/`);
    expect(instagram.collect(doc)).toEqual([]);
    // The neighbour is no more than a picture to press.
    open(`https://www.instagram.com/stories/tobias.reed/${NUMBER}/`);
    expect(instagram.collect(doc)).toEqual([]);
  });

  it('is not read where its picture lies in one block with another time', () => {
    const [, time] = [...pick(doc, '#story').querySelectorAll('img,time')].reverse();
    pick(doc, '#story').append(pick(doc, 'time[datetime="2025-03-03T10:15:00.000Z"]').cloneNode(true));
    expect(time).toBeDefined();
    expect(instagram.collect(doc)).toEqual([]);
  });

  it("takes another time in the page's data under its number for a doubt", () => {
    const script = pick(doc, 'script');
    script.textContent = script.textContent?.replace('1740996900', '1740990000') ?? '';
    expect(instagram.extract(only()).doubts).toEqual([
      {
        field: 'time',
        readings: [
          { value: '2025-03-03T10:15:00.000Z', strategy: 'story-time' },
          { value: '2025-03-03T08:20:00.000Z', strategy: 'page-data' },
        ],
      },
    ]);
  });
});

describe('a highlight on Instagram', () => {
  it('is a story whose collection is named, and which of it nobody guesses', () => {
    const doc = openPage('instagram/highlight.html', 'https://www.instagram.com/stories/highlights/17900000000000000/');
    const [candidate, another] = instagram.collect(doc);
    if (!candidate) throw new Error('no story');
    expect(another).toBeUndefined();
    expect(instagram.extract(candidate)).toMatchObject({
      kind: 'story',
      key: null,
      id: { value: null, strategy: 'none' },
      ids: { highlight: '17900000000000000' },
      permalink: { value: null },
      openedAddress: 'https://www.instagram.com/stories/highlights/17900000000000000/',
      author: { handle: { value: 'lowmoor.news', strategy: 'story-head' } },
      time: { exact: '2024-09-02T07:30:00.000Z', source: 'datetime' },
      media: [{ kind: 'video', address: null, alt: null }],
      doubts: [],
    });
    expect(instagram.candidateAt(pick(doc, 'video'))?.root).toBe(candidate.root);
  });
});
