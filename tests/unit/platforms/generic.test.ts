import { describe, expect, it } from 'vitest';
import { momentStated, readGeneric } from '@/lib/platforms/generic';
import { picked } from '@/lib/platforms/picked';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

const ADDRESS = 'https://www.marlbrook-gazette.example/news/parking/';
const read = (html: string) => {
  const doc = openHtml(`<html lang="en-GB"><body>${html}</body></html>`, ADDRESS);
  return readGeneric({ root: pick(doc, '#part'), kind: 'post' }, 'web', 'picked');
};

describe('a part of a page that no adapter knows', () => {
  it('is read by what its markup says: words, author, moment and address', () => {
    const post = read(`<li id="part"><a rel="author" href="/people/sam">Sam Pellow</a>
      <a href="#comment-9"><time datetime="2025-11-10T09:12:45+01:00">today</time></a>
      <p>The gate is <b>never</b> open.</p><p hidden>Not this.</p></li>`);
    expect(post).toMatchObject({
      reading: 'picked',
      platform: 'web',
      key: null,
      id: { value: null, strategy: 'none' },
      author: {
        name: { value: 'Sam Pellow', strategy: 'author-mark' },
        profile: { value: 'https://www.marlbrook-gazette.example/people/sam' },
      },
      time: { exact: '2025-11-10T08:12:45.000Z', source: 'datetime', shown: 'today' },
      permalink: { value: `${ADDRESS}#comment-9`, strategy: 'time-link' },
      openedAddress: ADDRESS,
      textLanguage: 'en-GB',
    });
    expect(post.text.value).toContain('The gate is never open.');
    expect(post.text.value).not.toContain('Not this');
  });

  it('of two authors or two moments takes neither', () => {
    const post = read(`<div id="part"><b rel="author">Ann</b><b rel="author">Ben</b>
      <time datetime="2025-11-10T09:12:45Z">10 Nov</time><time datetime="2025-11-11T09:12:45Z">11 Nov</time>words</div>`);
    expect(post.author.name).toMatchObject({ value: null, strategy: 'none' });
    expect(post.time).toMatchObject({ exact: null, source: 'none' });
  });

  it('never takes a date or a time without a zone for a moment', () => {
    expect(read('<p id="part"><time datetime="2025-11-10">10 Nov</time></p>').time).toMatchObject({
      exact: null,
      source: 'shown-text',
      shown: '10 Nov',
    });
    expect(momentStated('2025-11-10T09:12')).toBeNull();
    expect(momentStated('2025-13-10T09:12Z')).toBeNull();
    expect(momentStated('2025-11-10T09:12Z')).toBe('2025-11-10T09:12:00.000Z');
  });

  it('keeps links that lead somewhere, and no scripts', () => {
    const post = read(
      '<p id="part"><a href="javascript:alert(1)">no</a> <a href="/map">the map</a> <a href="/map">again</a></p>',
    );
    expect(post.links).toEqual([{ href: 'https://www.marlbrook-gazette.example/map', text: 'the map' }]);
  });

  it('has no identity: it is never taken for a post that was seen before', () => {
    const doc = openHtml('<p id="part">words</p>', ADDRESS);
    const adapter = picked('facebook');
    const candidate = { root: pick(doc, '#part'), kind: 'post' as const };
    expect(adapter.key(candidate)).toBeNull();
    expect(adapter.extract(candidate)).toMatchObject({ platform: 'facebook', reading: 'picked', key: null });
    expect(adapter.collect(doc)).toEqual([]);
  });
});
