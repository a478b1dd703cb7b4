// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SecondLooks } from '@/components/flag/second-look';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagRow } from '@/tests/fixtures/flag-row';
import { secondLook } from '@/tests/fixtures/second-look';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

const flag = (over: Partial<FlagRow> = {}): FlagRow => ({
  ...flagRow({ text: 'Mrs Example is a thief' }),
  record: { revision: 1, sha256: '', at: '2026-11-20T10:00:00.000Z', signature: null },
  ...over,
});

const show = (shown: FlagRow) => renderToStaticMarkup(createElement(SecondLooks, { flag: shown, artefacts: [] }));

describe('the second look on the screen', () => {
  it('is offered where the post has an address, and nowhere where it was withheld', () => {
    expect(show(flag())).toContain('flag_look_open');
    expect(show(flag({ snapshot: null, capture: 'withheld' }))).toBe('');
    expect(show(flag({ safety: { asked: true, answer: 'not-sure', mediaSeen: 1 } }))).toBe('');
    const web = show(flag({ platform: 'web' }));
    expect(web).toContain('flag_look_otherWebsite');
    expect(web).not.toContain('<button');
  });

  it('shows both texts, and marks the words that one has and the other has not', () => {
    const first = flag();
    const html = show({ ...first, secondLooks: [secondLook(first, { text: 'Mrs Example is a good head' })] });
    expect(html).toContain('flag_look_results_differs');
    expect(html).toContain('<mark>thief</mark>');
    expect(html).toContain('<mark>good head</mark>');
    expect(html).toContain('flag_look_means_edited');
    expect(html).toContain('flag_look_means_altered');
  });

  it('says with sameness what it does not prove, and which picture there is', () => {
    const first = flag();
    const html = show({ ...first, secondLooks: [secondLook(first, { text: 'Mrs Example is a thief' })] });
    expect(html).toContain('flag_look_results_same');
    expect(html).toContain('flag_look_sameLimits');
    expect(html).toContain('flag_look_noPicture flag_faults_tab_not_armed');
    expect(html).not.toContain('<mark>');
  });

  it('tells a picture by share and sizes, with the sentence that it says nothing alone', () => {
    const first = flag();
    const summary = {
      tiles: 1,
      parts: 1,
      width: 600,
      height: 240,
      devicePixelRatio: '1',
      from: '2026-11-20T12:00:01.000Z',
      to: '2026-11-20T12:00:02.000Z',
      faults: [],
    };
    const picture = {
      state: 'compared' as const,
      summary,
      first: { width: 598, height: 200 },
      pixels: { share: '0.9', clearShare: '0.0213', compared: { width: 598, height: 200 } },
    };
    const html = show({ ...first, secondLooks: [secondLook(first, { text: 'Mrs Example is a thief' }, { picture })] });
    expect(html).toContain('flag_look_pixels 2.13 90 598 × 200 598 × 200 600 × 240');
    expect(html).toContain('flag_look_pixelsHint');
  });

  it('never shows markup of a captured text as markup', () => {
    const first = flag();
    const text = '<img src=x onerror=alert(1)> Mrs Example';
    const html = show({ ...first, secondLooks: [secondLook(first, { text, author: '<b>Somebody</b>' })] });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;');
  });

  it('says why it cannot tell', () => {
    const first = flag();
    expect(show({ ...first, secondLooks: [secondLook(first, null)] })).toContain('flag_look_why_not_found');
  });
});
