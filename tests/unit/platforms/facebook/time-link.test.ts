import { describe, expect, it, vi } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { longDate } from '@/lib/platforms/facebook/long-date';
import { card, data, onlyPost, page, story } from './pages';

const first = (doc: Document) => {
  const [candidate] = facebook.collect(doc);
  if (!candidate) throw new Error('no post');
  return candidate;
};

describe('a long date', () => {
  const here = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

  it.each([
    ['Friday 14 November 2025 at 15:02', here(2025, 10, 14, 15, 2)],
    ['Friday, 14 November 2025 at 09:05', here(2025, 10, 14, 9, 5)],
    ['14 November 2025 at 15:02', here(2025, 10, 14, 15, 2)],
    ['Friday, November 14, 2025 at 3:02\u202fPM', here(2025, 10, 14, 15, 2)],
    ['Friday, November 14, 2025 at 12:30 AM', here(2025, 10, 14, 0, 30)],
    ['Nov 14, 2025, 12:30 pm', here(2025, 10, 14, 12, 30)],
    ['2025-11-14T15:02:41Z', '2025-11-14T15:02:00.000Z'],
    ['2025-11-14T15:02+01:00', '2025-11-14T14:02:00.000Z'],
  ])('%s is %s', (text, exact) => {
    expect(longDate(text)).toBe(exact);
  });

  it.each([
    '2h',
    'Yesterday at 15:02',
    '14 November at 15:02',
    'Thursday 14 November 2025 at 15:02',
    '31 November 2025 at 15:02',
    '14 November 2025 at 3:02',
    '14 November 2025 at 25:02',
    '14 November 2025 at 13:02 PM',
    '14 November 1999 at 15:02',
    '14/11/2025 15:02',
    '14 Tachwedd 2025 am 15:02',
    'Shared on 14 November 2025 at 15:02',
    '2025-11-14T15:02',
    '2025-11-14',
    '2025-13-44T15:02Z',
    '',
  ])('is not read out of "%s"', (text) => {
    expect(longDate(text)).toBeNull();
  });

  it('is none for a minute that the clock shows twice, or never', () => {
    vi.stubEnv('TZ', 'Europe/London');
    expect(longDate('Sunday 26 October 2025 at 00:30')).toBe('2025-10-25T23:30:00.000Z');
    expect(longDate('Sunday 26 October 2025 at 01:30')).toBeNull();
    expect(longDate('Sunday 30 March 2025 at 01:30')).toBeNull();
    vi.unstubAllEnvs();
  });
});

describe('the link to point at', () => {
  it('is the time link, where neither an address nor a time is told without', () => {
    const doc = page(card());
    expect(facebook.timeLink(first(doc))).toBe(doc.querySelector('[role="link"]'));
  });

  it('is the time link, where the address is told but only a relative time', () => {
    expect(facebook.timeLink(first(page(card({ timeHref: '/sam.example/posts/22' }))))).not.toBeNull();
  });

  it('is none where the data of the page tells both', () => {
    expect(facebook.timeLink(first(page(data(story('22')) + card({ timeHref: '/sam.example/posts/22' }))))).toBeNull();
  });

  it('is none for an advert', () => {
    expect(facebook.timeLink(first(page(card({ timeHref: '/ads/about/' }))))).toBeNull();
  });

  it('is the time of a comment that no data tells', () => {
    const html = `<div role="article" aria-label="Comment"><a href="/u.example?comment_id=${btoa('comment:66_67')}">U</a>
      <ul><li><a id="when" href="/groups/77/posts/66/?comment_id=67">1h</a></li></ul></div>`;
    const doc = page(html);
    expect(facebook.timeLink(first(doc))?.id).toBe('when');
    const told = data({ __typename: 'Comment', legacy_fbid: '67', created_time: 1_760_000_000 });
    expect(facebook.timeLink(first(page(html + told)))).toBeNull();
  });
});

describe('a post whose time link was pointed at', () => {
  const pointed = (tip: string, named = true) => {
    const doc = page(card({ timeHref: '/sam.example/posts/22?__cft__[0]=a' }));
    const link = doc.querySelector<HTMLElement>('[role="link"]');
    doc.body.insertAdjacentHTML('beforeend', `<div role="tooltip" id="tip"><span>${tip}</span></div>`);
    if (named) link?.setAttribute('aria-describedby', 'tip');
    return { doc, link };
  };

  it('has the address that the link then leads to, and the time of the tooltip to the minute', () => {
    const { doc } = pointed('Friday 14 November 2025 at 15:02');
    const post = onlyPost(doc);
    expect(post.id).toMatchObject({ value: '22', strategy: 'time-link' });
    expect(post.permalink.value).toBe('https://www.facebook.com/sam.example/posts/22/');
    expect(post.time).toEqual({
      shown: 'Friday 14 November 2025 at 15:02',
      exact: new Date(2025, 10, 14, 15, 2).toISOString(),
      source: 'tooltip',
      precision: 'minute',
      strategy: 'tooltip',
      rank: 1,
    });
    expect(facebook.timeLink(first(doc))).toBeNull();
  });

  it('keeps the words of a tooltip in another language, without an exact time', () => {
    const { doc } = pointed('Dydd Gwener, 14 Tachwedd 2025 am 15:02');
    expect(onlyPost(doc).time).toMatchObject({
      shown: 'Dydd Gwener, 14 Tachwedd 2025 am 15:02',
      exact: null,
      source: 'shown-text',
      strategy: 'tooltip',
    });
  });

  it('takes the only tooltip of the page while the link has the focus, and not before', () => {
    const { doc, link } = pointed('Friday 14 November 2025 at 15:02', false);
    expect(onlyPost(doc).time).toMatchObject({ shown: '2h', exact: null });
    link?.focus();
    expect(onlyPost(doc).time.source).toBe('tooltip');
    doc.body.insertAdjacentHTML('beforeend', '<div role="tooltip">Public 1</div>');
    expect(onlyPost(doc).time).toMatchObject({ shown: '2h', exact: null });
  });

  it('is not given the words of a tooltip that tells no time', () => {
    const { doc } = pointed('Shared with everyone');
    expect(onlyPost(doc).time).toMatchObject({ shown: '2h', strategy: 'attribution-link' });
  });

  it('is in doubt where tooltip and data of the page are minutes apart', () => {
    const { doc } = pointed('Friday 14 November 2025 at 15:02');
    doc.body.insertAdjacentHTML('beforeend', data(story('22')));
    const post = onlyPost(doc);
    expect(post.time.source).toBe('json');
    expect(post.doubts).toEqual([
      {
        field: 'time',
        readings: [
          { value: '2025-10-09T08:53:20.000Z', strategy: 'json' },
          { value: new Date(2025, 10, 14, 15, 2).toISOString(), strategy: 'tooltip' },
        ],
      },
    ]);
  });
});
