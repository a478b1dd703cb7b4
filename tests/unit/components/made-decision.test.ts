import { describe, expect, test } from 'vitest';
import { allChoices, choicesFor } from '@/components/policy/choices';
import { decidedFacts } from '@/components/policy/decided-facts';
import { judgedModifiers, lacksCondition, withVerdicts } from '@/components/policy/made-decision';
import { authorOf } from '@/components/policy/modifier-fields';
import type { Decision } from '@/lib/store/decision';
import { builtInPacks } from '@/policies/index';
import { flagRow } from '@/tests/fixtures/flag-row';

const [, ar, , , wo] = builtInPacks();
if (!ar || !wo) throw new Error('packs are missing');

const decision = (told: Partial<Decision>): Decision => ({
  at: '2026-11-27T10:00:00.000Z',
  by: { name: 'Sam Fielding', role: 'Deputy head' },
  outcome: 'breaches-policy',
  concern: 'negative-offensive-named',
  categoryId: null,
  clauseRef: null,
  asSuggested: false,
  note: '',
  onCheck: null,
  modifiers: [],
  ...told,
});
const choice = (value: string) => allChoices(choicesFor(wo, null)).find((one) => one.value === value) ?? null;

describe('what a person judged', () => {
  test('holds who wrote it and where it stands, each once, in the order of the vocabulary', () => {
    expect(judgedModifiers('pupil', 'own-page', ['repeat-same-target', 'malicious'])).toEqual([
      'author-is-pupil',
      'own-page',
      'malicious',
      'repeat-same-target',
    ]);
    expect(judgedModifiers('other', 'reported-to-us', [])).toEqual([]);
    expect(authorOf(judgedModifiers('staff', null, []))).toBe('staff');
    expect(authorOf(['own-page'])).toBe('other');
  });

  test('has to meet the condition of a category that holds only under one', () => {
    const malicious = choice('malicious-or-fictitious/defamatory');
    expect(malicious?.reading?.onlyIf).toEqual(['malicious', 'fictitious']);
    expect(lacksCondition(malicious, [])).toBe(true);
    expect(lacksCondition(malicious, ['abusive'])).toBe(true);
    expect(lacksCondition(malicious, ['fictitious'])).toBe(false);
    expect(lacksCondition(choice('/impersonation'), [])).toBe(false);
    expect(lacksCondition(null, [])).toBe(false);
  });

  test('is what policy and law are read by, and nothing that was not ticked', () => {
    const said = decision({ concern: 'defamatory', categoryId: 'malicious-or-fictitious', modifiers: ['fictitious'] });
    expect(decidedFacts(wo, null, said).modifiers).toEqual(['fictitious']);
    expect(decidedFacts(wo, null, decision({ modifiers: ['abusive'] })).modifiers).toEqual(['abusive']);
  });
});

describe('the ground of hate', () => {
  test('is the person’s where they named one, and decides what policy and law are read', () => {
    const said = decision({ concern: 'hate-other', strand: 'sexist' });
    expect(decidedFacts(ar, null, said).strand).toBe('sexist');
    const { verdicts } = withVerdicts(flagRow({}), said, { pack: ar, sha256: 'b'.repeat(64) });
    expect(verdicts?.policy?.verdict).toBe('police-trigger');
    expect(verdicts?.law.because).toContain('Sex was not one of the five');
    expect(verdicts?.law.cards).toContain('L-CPA');
  });
});

describe('what is kept with a decision', () => {
  const installed = { pack: ar, sha256: 'b'.repeat(64) };
  test('abusive words are for the police by one policy, whatever the law makes of them: both are kept', () => {
    const { verdicts } = withVerdicts(flagRow({}), decision({ modifiers: ['abusive'] }), installed);
    expect(verdicts?.policy).toMatchObject({ verdict: 'police-trigger', packSha256: installed.sha256, review: null });
    expect(verdicts?.law).toMatchObject({ verdict: 'none-usual' });
  });
  test('a complaint is kept as a complaint, whatever it was filed under', () => {
    const { verdicts } = withVerdicts(flagRow({}), decision({ outcome: 'complaint' }), installed);
    expect(verdicts).toMatchObject({
      policy: { verdict: 'asked-not-to' },
      platform: { verdict: 'no-category' },
      law: { verdict: 'none-usual', cards: ['L-HRA', 'L-COMPLAINT'] },
    });
  });
  test('where nothing is decided on nothing is kept, and of another website no platform', () => {
    expect(withVerdicts(flagRow({}), decision({ concern: null }), installed).verdicts).toBeUndefined();
    const web = { ...flagRow({}), platform: 'web' as const };
    expect(withVerdicts(web, decision({}), installed).verdicts?.platform).toBeNull();
    expect(withVerdicts(web, decision({}), null).verdicts?.policy).toBeNull();
  });
});
