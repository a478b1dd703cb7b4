// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MarkedText } from '@/components/policy/marked-text';
import { reasonsOf } from '@/components/policy/reasons';
import { cutIntoRuns } from '@/components/policy/runs';
import { portionEnd } from '@/components/ui/captured-text';
import { revealHidden } from '@/lib/hidden-characters';
import type { CheckResult, Span, Suggestion } from '@/lib/policy/check/suggestion';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

const seen = (text: string) =>
  revealHidden(text).map((piece) => (typeof piece === 'string' ? piece : `[${piece.code}]`));

describe('hidden characters', () => {
  it('shows an override as a label and leaves the stored order of the words', () => {
    expect(seen('pay \u202egnihton\u202c now')).toEqual(['pay ', '[RLO]', 'gnihton', '[PDF]', ' now']);
  });

  it('shows zero-width spaces, soft hyphens, control characters and characters without a name', () => {
    expect(seen('a\u200bb\u00adc\u0007d\u{e0041}')).toEqual([
      'a',
      '[ZWSP]',
      'b',
      '[SHY]',
      'c',
      '[U+0007]',
      'd',
      '[U+E0041]',
    ]);
  });

  it('leaves ordinary spelling alone: line breaks, emoji families, flags of nations and scripts that join', () => {
    for (const text of [
      'one\n\ttwo\r\n',
      '👩‍👩‍👧 ❤️ 👍🏽 🏳️‍🌈 🧑‍⚕️',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} up',
      'می‌خواهم',
      'क्‍ष',
    ])
      expect(seen(text)).toEqual([text]);
  });

  it('does not take a joiner between Latin letters for spelling', () => {
    expect(seen('sc\u200dhool')).toEqual(['sc', '[ZWJ]', 'hool']);
  });

  it('shows the half of a character, and a code point that is none, by their numbers', () => {
    expect(seen('a\ud83db\uffffc😀')).toEqual(['a', '[U+D83D]', 'b', '[U+FFFF]', 'c😀']);
  });

  it('loses no visible character', () => {
    const text = 'x\u200by 😀\u2066z\u2069';
    expect(
      revealHidden(text)
        .filter((piece) => typeof piece === 'string')
        .join(''),
    ).toBe('xy 😀z');
  });
});

describe('portions of a long text', () => {
  it('never end between the halves of a character', () => {
    const text = `${'a'.repeat(9)}😀b`;
    expect(portionEnd(text, 10)).toBe(11);
    expect(portionEnd(text, 9)).toBe(9);
    expect(portionEnd(text, 500)).toBe(text.length);
  });
});

describe('runs of marks', () => {
  it('cut overlapping marks where they begin and end, and cover the whole text once', () => {
    const runs = cutIntoRuns(20, [
      { start: 2, end: 8, n: 1 },
      { start: 5, end: 12, n: 2 },
      { start: 15, end: 99, n: 3 },
      { start: 30, end: 40, n: 4 },
    ]);
    expect(runs.map(({ start, end, marks }) => [start, end, marks.map(({ n }) => n)])).toEqual([
      [0, 2, []],
      [2, 5, [1]],
      [5, 8, [1, 2]],
      [8, 12, [2]],
      [12, 15, []],
      [15, 20, [3]],
    ]);
  });
});

const span = (start: number, end: number, reason: string): Span => ({ start, end, reason });
const suggestion = (evidence: Span[]): Suggestion => ({
  concern: 'racist',
  strand: null,
  sense: null,
  strength: 'possible',
  score: 1,
  policy: null,
  evidence,
  against: [],
  suppressedBy: null,
  caution: null,
});
const check = (...suggestions: Suggestion[]): CheckResult => ({
  ruleset: 'test',
  language: { declared: 'en', checked: true, note: null },
  suggestions,
  suppressed: [],
  charactersChecked: 100,
});

describe('reasons', () => {
  it('are numbered in the order of the text, the same words with the same reason once', () => {
    const reasons = reasonsOf([
      suggestion([span(10, 14, 'b'), span(0, 4, 'a')]),
      suggestion([span(0, 4, 'a'), span(0, 4, 'c')]),
    ]);
    expect(reasons.map(({ number, start, why, owners }) => [number, start, why, owners])).toEqual([
      [1, 0, 'a', [0, 1]],
      [2, 0, 'c', [1]],
      [3, 10, 'b', [0]],
    ]);
    expect(reasonsOf([])).toEqual([]);
  });
});

describe('the marked text', () => {
  const show = (text: string, result: CheckResult | null) =>
    renderToStaticMarkup(
      createElement(MarkedText, {
        text,
        lang: 'en',
        reasons: reasonsOf(result?.suggestions ?? []),
        scope: 's',
        atLeast: 0,
      }),
    );

  it('shows captured markup as text', () => {
    const html = show('<img src=x onerror=alert(1)><script>x</script>', null);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;');
    expect(html).not.toMatch(/<img|<script/);
  });

  it('isolates the text from its surroundings and lets it choose its direction', () => {
    expect(show('שלום', null)).toMatch(/<div class="ui-captured" dir="auto" lang="en">שלום<\/div>/);
  });

  it('marks the words and joins every mark to its explanation', () => {
    const html = show('I will find you', check(suggestion([span(7, 15, 'says what will be done')])));
    const host = document.createElement('div');
    host.innerHTML = html;
    const link = host.querySelector('mark a');
    expect(link?.textContent).toBe('find you');
    expect(link?.getAttribute('href')).toBe('#s-reason-1');
    expect(link?.getAttribute('aria-describedby')).toBe('s-reason-1');
    expect(link?.getAttribute('title')).toBe('says what will be done');
    expect(host.textContent).toBe('I will find you');
  });

  it('shows only the beginning of a text of a megabyte at first', () => {
    const html = show('word '.repeat(200_000), null);
    expect(html.length).toBeLessThan(5_000);
    expect(html).toContain('common_showMore');
  });
});
