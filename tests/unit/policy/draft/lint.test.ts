import { describe, expect, it } from 'vitest';
import { buildPack } from '@/lib/policy/draft/build';
import type { About, Draft } from '@/lib/policy/draft/draft';
import { ADVICE, ERRORS, lint, type Rule } from '@/lib/policy/draft/lint';
import { changeMark, citePassage, quotePassage, removeMark, replaceText } from '@/lib/policy/draft/marks';
import { THORNBECK } from '@/tests/fixtures/policy/thornbeck';
import { draftOf, markedAs, passageWith, sourceOf, thornbeckDraft } from './drafts';

const TODAY = '2026-11-27';
const found = (draft: Draft) => lint(draft, { today: TODAY });
const rules = (draft: Draft): Rule[] => found(draft).map(({ rule }) => rule);
const good = thornbeckDraft();
const about = (part: Partial<About>): Draft => ({ ...good, about: { ...good.about, ...part } });
const without = (kind: 'police' | 'safeguarding' | 'complaints-procedure'): Draft => ({
  ...good,
  ladder: good.ladder.filter((step) => step.kind !== kind),
});
const eachStep = (part: Partial<Draft['ladder'][number]>): Draft => ({
  ...good,
  ladder: good.ladder.map((step) => ({ ...step, ...part })),
});
const firstOf = (list: readonly { id: string }[]) => list[0]?.id ?? '';

/** For each rule a draft in which it fires. In the policy of Thornbeck as it is marked, only `QUIET` do not stay silent. */
const CASES: Record<Rule, () => Draft> = {
  'no-name': () => about({ name: ' ' }),
  'bad-code': () => about({ code: 'tp' }),
  'no-school': () => about({ schools: '' }),
  'no-title': () => about({ title: '' }),
  'no-document': () => ({ ...good, source: { ...good.source, sha256: '' } }),
  'bad-adopted': () => about({ adopted: 'last spring' }),
  'bad-review': () => about({ review: '2027-02-30' }),
  'no-audience': () => about({ audience: '' }),
  'no-protects': () => about({ protects: '\n' }),
  'no-category': () => ({ ...good, categories: [] }),
  'no-step': () => ({ ...good, ladder: [] }),
  'category-unnamed': () => changeMark(good, 'category', firstOf(good.categories), { label: '' }),
  'category-without-concern': () => changeMark(good, 'category', firstOf(good.categories), { readings: [] }),
  'step-incomplete': () => changeMark(good, 'step', firstOf(good.ladder), { verb: '' }),
  'rule-empty': () => changeMark(good, 'rule', firstOf(good.designation), { says: '' }),
  'does-not-parse': () => about({ title: 'x'.repeat(201) }),
  'sentence-gone': () => replaceText(good, sourceOf(THORNBECK.replace('• Racist comments\n', ''))),
  'no-review-date': () => about({ review: '' }),
  'review-passed': () => about({ review: '2026-10' }),
  'no-adopted-date': () => about({ adopted: '' }),
  'names-person': () => changeMark(good, 'step', firstOf(good.ladder), { owner: 'Mrs Quillfeather' }),
  'no-police-step': () => without('police'),
  'police-names-nothing': () => ({
    ...good,
    ladder: good.ladder.map((step) => (step.kind === 'police' ? { ...step, concerns: [] } : step)),
  }),
  'police-waits': () => ({
    ...good,
    ladder: good.ladder.map((step) => (step.kind === 'police' ? { ...step, needs: ['refused' as const] } : step)),
  }),
  'no-safeguarding-step': () => without('safeguarding'),
  'no-first-step': () => eachStep({ needs: ['refused'] }),
  'category-without-route': () => eachStep({ concerns: ['self-harm'] }),
  'no-complaints-route': () => markedAs(without('complaints-procedure'), 'category', 'Raising complaints'),
  'complaint-as-misuse': () => markedAs(good, 'category', 'Raising complaints'),
  'threat-not-covered': () => ({ ...good, categories: good.categories.filter(({ label }) => !/Threat/.test(label)) }),
  'nobody-designated': () => removeMark(good, 'rule', firstOf(good.designation)),
  'cites-nothing': () => quotePassage(good, passageWith(good, 'not exhaustive').id, true),
  'sentence-cut': () => ({
    ...good,
    passages: good.passages.map((one) => (one.text === 'Racist comments' ? { ...one, text: 'x'.repeat(601) } : one)),
  }),
  'same-name-twice': () => markedAs(good, 'category', 'Racist comments'),
  'looks-unmarked': () => good,
};
const QUIET: readonly Rule[] = ['looks-unmarked'];

describe('the check of a draft', () => {
  it('has nothing to say of a whole one but what is left to mark', () => {
    expect(rules(good)).toEqual(['looks-unmarked']);
    expect(buildPack(good).result.ok).toBe(true);
  });

  it.each([...ERRORS, ...ADVICE])('finds %s, and only where it is', (rule) => {
    expect(rules(CASES[rule]())).toContain(rule);
    if (!QUIET.includes(rule)) expect(rules(good)).not.toContain(rule);
  });

  it.each(ERRORS)('%s is an error, and no pack comes of it', (rule) => {
    const draft = CASES[rule]();
    expect(found(draft).find((one) => one.rule === rule)?.level).toBe('error');
    expect(buildPack(draft).result.ok).toBe(false);
  });

  it.each(ADVICE)('%s is advice, and the pack works all the same', (rule) => {
    const draft = CASES[rule]();
    expect(found(draft).every(({ level }) => level === 'advice')).toBe(true);
    expect(buildPack(draft).result.ok).toBe(true);
  });

  it('never calls a draft complete of which no pack can be made', () => {
    for (const draft of [
      draftOf(''),
      draftOf(THORNBECK),
      about({ remarks: 'x'.repeat(601) }),
      eachStep({ owner: 'x'.repeat(81) }),
    ]) {
      expect(buildPack(draft).result.ok).toBe(false);
      expect(found(draft)[0]?.level).toBe('error');
    }
  });

  it('tells where each thing is mended', () => {
    expect(found(about({ review: '' }))[0]?.at).toEqual({ part: 'about', field: 'review' });
    expect(found(about({ title: 'x'.repeat(201) }))[0]?.at).toEqual({ part: 'about', field: 'title' });
    expect(found(eachStep({ owner: 'x'.repeat(81) }))[0]?.at).toMatchObject({
      part: 'mark',
      passage: good.ladder[0]?.clause,
    });
  });

  it('leads to the sentence whose reference is missing', () => {
    const { id } = passageWith(good, 'Racist comments');
    expect(found(citePassage(good, id, ''))[0]).toMatchObject({
      rule: 'does-not-parse',
      at: { part: 'mark', passage: id },
    });
  });

  it('takes an office for no person', () => {
    for (const owner of ['Head', 'Chair of Governors', 'Deputy Head Teacher', 'Miss out no step'])
      expect(rules(about({ responsible: owner })), owner).not.toContain('names-person');
    for (const owner of ['Ida Penrose', 'Dr Penrose', 'Ida Penrose (Head)'])
      expect(rules(about({ responsible: owner })), owner).toContain('names-person');
  });

  it('has nothing left to say once everything is marked', () => {
    let draft = good;
    for (const words of ['Abusive or offensive', 'Homophobic', 'Photos or videos'])
      draft = markedAs(draft, 'category', words);
    draft = markedAs(draft, 'step', 'social media provider');
    draft = markedAs(draft, 'category', 'Raising complaints');
    expect(rules(draft)).toEqual(['complaint-as-misuse']);
  });
});
