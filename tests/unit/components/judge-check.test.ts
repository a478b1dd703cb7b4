// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { JudgeCheck } from '@/components/policy/judge-check';
import { type Shown, whyNotRight } from '@/components/policy/judged';
import type { Suggestion } from '@/lib/policy/check/suggestion';
import type { OnCheck } from '@/lib/store/decision';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

const TEXT = 'A useless idiot and a bloody fool';

const shown = (over: Partial<Suggestion>, text: Shown['text'] = 'post'): Shown => ({
  text,
  suggestion: {
    concern: 'negative-offensive-named',
    strand: null,
    sense: null,
    strength: 'possible',
    score: 700,
    policy: null,
    evidence: [{ start: 10, end: 15, reason: 'an insulting name' }],
    against: [],
    suppressedBy: null,
    caution: null,
    ...over,
  },
});

const THREE = [
  shown({}),
  shown({ sense: 'language', evidence: [{ start: 22, end: 28, reason: 'a swear word' }] }),
  shown({}, 'alt-1'),
];

const show = (value: OnCheck) => {
  const html = renderToStaticMarkup(
    createElement(JudgeCheck, { shown: THREE, textOf: () => TEXT, value, onChange: () => {}, scope: 's' }),
  );
  return new DOMParser().parseFromString(html, 'text/html');
};

it('suggestions of one concern can be told apart, each by its words, with a box of its own', () => {
  const page = show({ notRight: [], missed: null });
  const labels = [...page.querySelectorAll('label')].slice(0, 3);
  expect(labels.map((label) => label.textContent?.includes('“idiot”'))).toEqual([true, false, true]);
  expect(labels[1]?.textContent).toContain('“bloody”');
  expect(labels[2]?.textContent).toContain('policy_judge_elsewhere');
  const boxes = labels.map((label) => page.getElementById(label.htmlFor)?.localName);
  expect(boxes).toEqual(['select', 'select', 'select']);
  expect(new Set(labels.map((label) => label.htmlFor)).size).toBe(3);
});

it('what was said of one suggestion is said of no other', () => {
  const said: OnCheck = {
    notRight: [
      { concern: 'negative-offensive-named', strand: null, sense: 'language', text: 'post', why: 'joke-or-idiom' },
    ],
    missed: 'racist',
  };
  expect(THREE.map((one) => whyNotRight(said, one))).toEqual([null, 'joke-or-idiom', null]);
  const chosen = [...show(said).querySelectorAll('option[selected]')].map((option) => option.getAttribute('value'));
  expect(chosen).toEqual(['', 'joke-or-idiom', '', 'racist']);
});

it('only a concern that was not suggested can have been missed', () => {
  const page = show({ notRight: [], missed: null });
  const missed = [...(page.querySelectorAll('select')[3]?.options ?? [])].map(({ value }) => value);
  expect(missed).not.toContain('negative-offensive-named');
  expect(missed).toContain('racist');
});
