// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FurtherFindings } from '@/components/policy/further-findings';
import { notCheckedWords } from '@/components/policy/language-words';
import { Suggestions } from '@/components/policy/policy-step';
import type { CheckResult, Suggestion } from '@/lib/policy/check/suggestion';
import type { FurtherCheck, PlacedSpan } from '@/lib/store/check-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagRow } from '@/tests/fixtures/flag-row';
import { snapshot } from '@/tests/fixtures/snapshot';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

const suggestion: Suggestion = {
  concern: 'negative-offensive-named',
  strand: null,
  sense: null,
  strength: 'possible',
  score: 700,
  policy: null,
  evidence: [],
  against: [],
  suppressedBy: null,
  caution: null,
};
const check: CheckResult = {
  ruleset: '2026-11-27.1',
  language: { declared: 'en', checked: true, note: null },
  suggestions: [],
  suppressed: [],
  charactersChecked: 10,
};

const further = (
  text: FurtherCheck['text'],
  evidence: PlacedSpan[],
  over: Partial<FurtherCheck> = {},
): FurtherCheck => ({
  ...check,
  text,
  readWith: null,
  suggestions: evidence.length > 0 ? [{ ...suggestion, evidence, against: [] }] : [],
  suppressed: [],
  ...over,
});

const flag = (over: Partial<FlagRow>): FlagRow => ({
  ...flagRow({}),
  check,
  snapshot: {
    ...snapshot({ text: 'He is an idiot' }),
    media: [{ kind: 'image', address: null, alt: 'Mr Odell, the idiot' }],
    related: [
      {
        relation: 'parent',
        id: null,
        address: null,
        author: 'Another Parent',
        handle: null,
        text: 'Saw Mr Odell today',
      },
    ],
  },
  ...over,
});

/** The marked words of each blockquote, in order. */
function marked(html: string): string[][] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('.policy-further-text blockquote')].map((quote) =>
    [...quote.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
  );
}

const show = (row: FlagRow) =>
  renderToStaticMarkup(createElement(FurtherFindings, { flag: row, pack: null, scope: 's' }));

describe('what was found in other texts of a flag', () => {
  it('marks an alternative text at its own words, and says that the author need not have written it', () => {
    const html = show(
      flag({ furtherChecks: [further('alt-1', [{ start: 14, end: 19, reason: 'an insulting name', in: 'alt-1' }])] }),
    );
    expect(marked(html)).toEqual([['idiot']]);
    expect(html).toContain('policy_further_in policy_further_alt 1');
    expect(html).toContain('policy_further_whoseAlt');
    expect(html).not.toContain('policy_further_whoseOther');
  });

  it('marks both texts where one only says who is meant, numbers the marks through, and names whose words they are', () => {
    const html = show(
      flag({
        furtherChecks: [
          further(
            'post',
            [
              { start: 4, end: 12, reason: 'names a member of staff', in: 'related-1' },
              { start: 9, end: 14, reason: 'an insulting name', in: 'post' },
            ],
            { readWith: 'related-1' },
          ),
        ],
      }),
    );
    expect(marked(html)).toEqual([['idiot'], ['Mr Odell']]);
    expect(html).toContain('policy_further_inReply');
    expect(html).toContain('policy_further_whoseOther Another Parent');
    const page = new DOMParser().parseFromString(html, 'text/html');
    const told = [...page.querySelectorAll('.policy-evidence > li')].map((li) => [
      li.getAttribute('value'),
      li.querySelector('q')?.textContent,
      li.textContent?.includes('policy_further_answered'),
    ]);
    expect(told).toEqual([
      ['1', 'idiot', false],
      ['2', 'Mr Odell', true],
    ]);
  });

  it('names the texts in which nothing was found apart from those that were not checked', () => {
    const language = { declared: null, checked: false, note: 'not checked in this language' };
    const html = show(flag({ furtherChecks: [further('alt-1', []), further('related-1', [], { language })] }));
    expect(html).toContain('policy_further_nothing policy_further_alt 1');
    expect(html).toContain('policy_further_unread policy_further_quoted');
    expect(marked(html)).toEqual([]);
  });

  it('is nothing at all for a post with no such texts', () => {
    expect(show(flag({}))).toBe('');
  });
});

describe('a text in another language', () => {
  const suggestions = (language: CheckResult['language']) =>
    renderToStaticMarkup(
      createElement(Suggestions, {
        flag: flag({ check: { ...check, language } }),
        pack: null,
        packSha256: null,
        reasons: [],
        scope: 's',
        onShow: () => {},
      }),
    );

  it('is called not checked, never free of findings', () => {
    const html = suggestions({ declared: 'pl', checked: false, note: 'not checked in this language' });
    expect(html).toContain('policy_notCheckedIn Polish');
    expect(html).not.toContain('policy_nothing');
    expect(html).toContain('policy_ruleset 2026-11-27.1');
    expect(suggestions({ declared: 'en', checked: true, note: null })).toContain('policy_nothing');
  });

  it('is named only where the page declares one, and tells what little was looked for', () => {
    const words = (declared: string | null, note: string) => notCheckedWords({ declared, checked: false, note });
    expect(words(null, 'not checked in this language')).toBe('policy_notChecked policy_notCheckedHint');
    expect(words('not a tag', 'not checked in this language')).toBe('policy_notChecked policy_notCheckedHint');
    expect(words('en-GB', 'not checked in this language')).toBe('policy_notChecked policy_notCheckedHint');
    expect(words('cy', 'not checked in this language: a short list of Welsh words only')).toBe(
      'policy_notCheckedIn Welsh policy_notCheckedBut a short list of Welsh words only policy_notCheckedHint',
    );
  });
});
