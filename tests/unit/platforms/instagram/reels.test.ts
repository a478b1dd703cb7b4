// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { openPage, pick } from '@/tests/fixtures/markup/open-page';

describe('the reels viewer of Instagram', () => {
  let doc: Document;
  const read = (id: string) => instagram.extract({ root: pick(doc, `#${id}`), kind: 'post' });
  const key = (id: string) => instagram.key({ root: pick(doc, `#${id}`), kind: 'post' });

  /** Lays the reels out one below the other, 700 px each, in a window of 800 px that starts at `scrolled`. */
  const open = (address: string, scrolled: number) => {
    doc = openPage('instagram/reels.html', address);
    Object.defineProperty(doc.defaultView, 'innerHeight', { value: 800 });
    for (const [place, id] of ['reel-1', 'reel-2', 'reel-3', 'reel-4'].entries()) {
      const top = place * 700 - scrolled;
      pick(doc, `#${id}`).getBoundingClientRect = () => ({ top, bottom: top + 700, height: 700 }) as DOMRect;
    }
  };

  beforeEach(() => open('https://www.instagram.com/reels/DReelOne001/', 0));

  it('gives the filled slots, each with the buttons beside it', () => {
    expect(instagram.collect(doc).map(({ root: { id } }) => id)).toEqual(['reel-1', 'reel-2', 'reel-3']);
    expect(instagram.candidateAt(pick(doc, '#heart-3 svg'))?.root.id).toBe('reel-3');
    expect(instagram.candidateAt(pick(doc, '#slot-1 video'))?.root.id).toBe('reel-1');
    expect(instagram.candidateAt(pick(doc, '#reel-4 svg'))).toBeNull();
    expect(instagram.candidateAt(pick(doc, '#list'))).toBeNull();
  });

  it('reads the reel in the middle with the address of the page', () => {
    expect(read('reel-1')).toMatchObject({
      kind: 'reel',
      key: 'instagram:post:DReelOne001',
      id: { value: 'DReelOne001', strategy: 'location', rank: 0 },
      ids: { media: '3580000000000000011', author: '7700001' },
      permalink: { value: 'https://www.instagram.com/p/DReelOne001/' },
      author: { handle: { value: 'lowmoor.news' } },
      time: { shown: null, exact: '2025-03-03T10:15:00.000Z', source: 'json' },
      text: { value: 'Gate song', strategy: 'reel-caption' },
      fullText: { value: 'Gate song\n\n#gate #lowmoor' },
      textCut: true,
      media: [{ kind: 'video', address: null, alt: null }],
      counts: [
        { what: 'likes', value: 529060, raw: '529K' },
        { what: 'comments', value: 1154, raw: '1,154' },
      ],
    });
    expect(instagram.menuButton({ root: pick(doc, '#reel-1'), kind: 'post' })?.id).toBe('menu-1');
  });

  it('knows another one by author and caption, and leaves the rest without a name', () => {
    expect(read('reel-2').id).toEqual({ value: 'DReelTwo002', strategy: 'page-data', rank: 1 });
    expect(read('reel-3')).toMatchObject({ kind: 'reel', key: null, id: { value: null, strategy: 'none' } });
  });

  it('gives the address to the one in the middle after scrolling', () => {
    open('https://www.instagram.com/reels/DReelThree3/', 1400);
    expect(key('reel-3')).toBe('instagram:post:DReelThree3');
    expect(key('reel-1')).toBe('instagram:post:DReelOne001');
  });

  it('does not give an address that lags behind to the next reel', () => {
    open('https://www.instagram.com/reels/DReelTwo002/', 1400);
    expect(key('reel-3')).toBeNull();
    open('https://www.instagram.com/reels/DReelThree3/', 700);
    expect(key('reel-2')).toBe('instagram:post:DReelTwo002');
  });

  it('keeps both codes where address and data disagree about the reel that the page was opened with', () => {
    open('https://www.instagram.com/reels/DSomething9/', 0);
    expect(read('reel-1')).toMatchObject({
      id: { value: 'DSomething9', strategy: 'location-against-page-data', rank: 2 },
      ids: { codeInPageData: 'DReelOne001' },
      time: { exact: null },
      fullText: { value: null },
      doubts: [
        {
          field: 'id',
          readings: [
            { value: 'DSomething9', strategy: 'location-against-page-data' },
            { value: 'DReelOne001', strategy: 'page-data' },
          ],
        },
        {
          field: 'permalink',
          readings: [
            { value: 'https://www.instagram.com/p/DSomething9/', strategy: 'location-against-page-data' },
            { value: 'https://www.instagram.com/p/DReelOne001/', strategy: 'page-data' },
          ],
        },
      ],
    });
  });

  it('gives the address to none that is on its way through the middle', () => {
    open('https://www.instagram.com/reels/DReelThree3/', 1060);
    expect(key('reel-2')).toBe('instagram:post:DReelTwo002');
    expect(key('reel-3')).toBeNull();
    open('https://www.instagram.com/reels/DReelThree3/', 1250);
    expect(key('reel-3')).toBe('instagram:post:DReelThree3');
  });

  it('does not give an address to the next reel that it was seen with the last one under', () => {
    open('https://www.instagram.com/reels/DReelThree3/', 1400);
    pick(doc, 'script').remove();
    expect(key('reel-3')).toBe('instagram:post:DReelThree3');
    const name = pick(doc, '#reel-3 a[href="/quiet.corner/reels/"]');
    name.setAttribute('href', '/ines.calloway/reels/');
    expect(key('reel-3')).toBeNull();
    name.setAttribute('href', '/quiet.corner/reels/');
    expect(key('reel-3')).toBe('instagram:post:DReelThree3');
  });

  it('changes the identity of a slot that is used again for another reel', () => {
    expect(key('reel-2')).toBe('instagram:post:DReelTwo002');
    pick(doc, '#reel-2 a[href="/tobias.reed/reels/"]').setAttribute('href', '/quiet.corner/reels/');
    expect(read('reel-2')).toMatchObject({ key: null, ids: {}, time: { exact: null }, permalink: { value: null } });
  });

  it('offers the cut caption as what can be opened, and nothing where starting and stopping would be pressed', () => {
    const folds = (id: string) => instagram.folds({ root: pick(doc, `#${id}`), kind: 'post' });
    expect(folds('reel-1').map(({ what, control }) => [what, control.textContent])).toEqual([
      ['text', 'Gate song… zz'],
    ]);
    expect(read('reel-1').missing).toEqual([
      { what: 'text', shown: 9, total: 25, raw: '… zz' },
      { what: 'comments', shown: 0, total: 1154, raw: null },
    ]);
    expect(folds('reel-2')).toEqual([]);
    pick(doc, '#reel-1 [aria-disabled="false"]').removeAttribute('role');
    expect(folds('reel-1')).toEqual([]);
    expect(read('reel-1').textCut).toBe(true);
  });

  it('names none by the address while nothing is laid out', () => {
    doc = openPage('instagram/reels.html', 'https://www.instagram.com/reels/DReelThree3/');
    expect(key('reel-3')).toBeNull();
  });

  it('does not join two reels of one author with the same caption', () => {
    open('https://www.instagram.com/reels/DReelThree3/', 1400);
    const script = pick(doc, 'script');
    const twins = script.textContent?.replace('"tobias.reed"', '"lowmoor.news"').replace('"Second"', '"Gate song"');
    script.textContent = twins ?? '';
    expect(key('reel-1')).toBeNull();
  });
});
