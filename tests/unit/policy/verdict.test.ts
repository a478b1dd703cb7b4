import { describe, expect, test } from 'vitest';
import type { Concern } from '@/lib/concerns';
import type { PolicyPack } from '@/lib/policy/pack';
import { policyVerdict, type VerdictFacts } from '@/lib/policy/verdict';
import { builtInPacks } from '@/policies/index';

const [whitley, avenue, stWenn, bradgate, westbrook] = builtInPacks() as [
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
];

const read = (pack: PolicyPack, concern: Concern, facts: Partial<VerdictFacts> = {}) => {
  const { verdict, clauses } = policyVerdict(pack, concern, { modifiers: [], ...facts });
  return [verdict, ...clauses.map((c) => c.clause.id)];
};

describe('what a policy says about a concern', () => {
  test('becomes stronger once a person judges the post malicious', () => {
    expect(read(avenue, 'allegation-staff')).toEqual(['asked-not-to', 'parents-4', 'protected-staff']);
    expect(read(avenue, 'allegation-staff', { modifiers: ['malicious'] })).toEqual([
      'listed',
      'parents-5',
      'parents-4',
      'protected-staff',
    ]);
  });

  test('reaches made-up posts that are not malicious at Westbrook, and there only', () => {
    expect(read(westbrook, 'defamatory', { modifiers: ['fictitious'] })[0]).toBe('listed');
    expect(read(avenue, 'defamatory', { modifiers: ['fictitious'] })[0]).toBe('guidance-only');
  });

  test('follows the ground of hate', () => {
    expect(read(bradgate, 'hate-other', { strand: 'homophobic' })).toEqual(['listed', 'c-3-4-6']);
    expect(read(bradgate, 'hate-other', { strand: 'disability' })).toEqual(['not-covered']);
    expect(read(bradgate, 'hate-other', { strand: 'disability', modifiers: ['abusive'] })).toEqual([
      'listed',
      'c-3-4-4',
    ]);
  });

  test('no longer asks for a ground once another one is named', () => {
    const grounds = (strand: VerdictFacts['strand']) =>
      policyVerdict(bradgate, 'hate-other', { modifiers: [], strand }).conditional.flatMap((c) => c.missing.strands);
    expect(grounds(null)).toEqual(['homophobic']);
    expect(grounds('trans')).toEqual([]);
  });

  test('does not count an arguable reading until the school has adopted it', () => {
    expect(read(whitley, 'hate-other')).toEqual(['not-covered']);
    expect(read(whitley, 'hate-other', { adopted: ['police-prejudicial'] })).toEqual(['police-trigger', 'measures-3']);
    expect(read(stWenn, 'self-harm', { adopted: ['harm-or-threats'] })).toEqual(['listed', 'uses-6']);
  });

  test('does not hold parents’ rules against staff, nor staff rules against parents', () => {
    expect(read(avenue, 'complaint-school', { modifiers: ['author-is-staff'] })).toEqual([
      'staff-code-only',
      'staff-4',
    ]);
    expect(read(westbrook, 'negative-offensive-named')).toEqual(['not-covered']);
    expect(read(stWenn, 'defamatory')).not.toContain('code-2');
    expect(read(stWenn, 'defamatory', { modifiers: ['author-is-staff'] })).toContain('code-2');
  });

  test('says so where only the staff code speaks of it, whoever wrote the post', () => {
    expect(read(stWenn, 'logo-misuse')).toEqual(['staff-code-only', 'code-1']);
    expect(read(stWenn, 'logo-misuse', { modifiers: ['author-is-pupil'] })).toEqual(['staff-code-only', 'code-1']);
  });

  test('knows a rule for pupils once the author is one', () => {
    expect(read(westbrook, 'pupil-allegation-bullying', { modifiers: ['author-is-pupil'] })).toEqual(['listed', 'd-1']);
    const asked = policyVerdict(westbrook, 'pupil-allegation-bullying', { modifiers: ['author-is-staff'] });
    expect(asked.conditional.map((c) => c.clause.id)).toEqual([]);
  });

  test('is nothing at all where the policy is silent, whatever other schools say', () => {
    const silent = policyVerdict(whitley, 'photo-other-children', { modifiers: ['malicious', 'abusive', 'own-page'] });
    expect(silent).toEqual({ verdict: 'not-covered', clauses: [], conditional: [] });
  });

  test('cites clauses of the pack itself', () => {
    for (const pack of [whitley, avenue, stWenn, bradgate, westbrook]) {
      const { clauses, conditional } = policyVerdict(pack, 'allegation-staff', { modifiers: [] });
      for (const read of [...clauses, ...conditional]) expect(pack.clauses).toContain(read.clause);
    }
  });
});

test('a pack without the clause that a category names is an error, not silence', () => {
  const broken = { ...bradgate, clauses: bradgate.clauses.filter((c) => c.id !== 'c-3-4-3') };
  expect(() => policyVerdict(broken, 'defamatory', { modifiers: [] })).toThrow('no clause "c-3-4-3"');
});
