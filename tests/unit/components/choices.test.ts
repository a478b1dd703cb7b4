import { describe, expect, it } from 'vitest';
import { allChoices, choicesFor } from '@/components/policy/choices';
import { decidedFacts } from '@/components/policy/decided-facts';
import { CONCERNS } from '@/lib/concerns';
import type { CheckResult, Suggestion } from '@/lib/policy/check/suggestion';
import { type PolicyPack, packSchema } from '@/lib/policy/pack';
import type { FurtherCheck } from '@/lib/store/check-row';
import type { Decision } from '@/lib/store/decision';

const clause = (id: string) => ({ id, ref: `Part ${id}`, says: 'Says so.' });
const pack: PolicyPack = packSchema.parse({
  schema: 1,
  id: 'ashcombe-vale',
  code: 'AV',
  name: 'Ashcombe Vale Primary',
  schools: [{ name: 'Ashcombe Vale Primary', shortNames: ['Ashcombe Vale'] }],
  nation: 'england',
  document: {
    title: 'Social media',
    sha256: 'a'.repeat(64),
    adopted: null,
    adoptedAsPrinted: null,
    review: '2021-01',
    reviewAsPrinted: null,
    responsible: null,
  },
  audience: ['Parents'],
  protects: ['Pupils'],
  listIsExamples: true,
  clauses: [clause('1'), clause('2'), clause('3')],
  categories: [
    {
      id: 'allegations',
      label: 'Allegations',
      clause: '1',
      readings: [
        { concern: 'allegation-staff', verdict: 'listed', onlyIf: ['malicious', 'fictitious'] },
        { concern: 'pupil-allegation-bullying', verdict: 'listed' },
      ],
    },
    { id: 'racism', label: 'Racism', clause: '2', readings: [{ concern: 'racist', verdict: 'listed' }] },
    {
      id: 'police',
      label: 'For the police',
      clause: '3',
      readings: [{ concern: 'racist', verdict: 'police-trigger', arguable: true }],
    },
  ],
  ladder: [
    {
      id: 'talk',
      label: 'Talk',
      kind: 'talk',
      clause: '1',
      modality: 'will',
      verb: 'will',
      owner: 'School',
      order: 1,
      audience: 'anyone',
    },
  ],
  designation: [{ id: 'd', about: 'designation', rule: 'silent', says: 'Nothing is said.' }],
});

const suggestion = (concern: Suggestion['concern'], categoryId: string | null): Suggestion => ({
  concern,
  strand: null,
  sense: null,
  strength: 'strong',
  score: 1,
  policy: categoryId ? { categoryId, label: '', clauseId: '', clauseRef: '', verdict: 'listed' } : null,
  evidence: [{ start: 0, end: 1, reason: 'r' }],
  against: [],
  suppressedBy: null,
  caution: null,
});
const check = (...suggestions: Suggestion[]): CheckResult => ({
  ruleset: 'test',
  language: { declared: 'en', checked: true, note: null },
  suggestions,
  suppressed: [],
  charactersChecked: 1,
});
const decision = (over: Partial<Decision>): Decision => ({
  at: '2026-11-20T12:00:00.000Z',
  by: { name: 'P', role: '' },
  outcome: 'breaches-policy',
  concern: null,
  categoryId: null,
  clauseRef: null,
  asSuggested: false,
  note: '',
  onCheck: null,
  ...over,
});

describe('what can be chosen', () => {
  it('holds every concern and every category of the policy, each exactly once', () => {
    const groups = choicesFor(pack, check(suggestion('racist', 'racism'), suggestion('self-harm', null)));
    const values = allChoices(groups).map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(new Set(allChoices(groups).map(({ concern }) => concern))).toEqual(new Set([...CONCERNS, null]));
    expect(groups.suggested.map(({ value }) => value)).toEqual(['racism/racist', '/self-harm']);
    expect(groups.listed.map(({ value }) => value)).toEqual([
      'allegations/allegation-staff',
      'allegations/pupil-allegation-bullying',
    ]);
    expect(groups.besides.map(({ value }) => value)).toEqual(['police/racist']);
  });

  it('carries the clause as it is cited', () => {
    expect(choicesFor(pack, null).listed.at(-1)?.clauseRef).toBe('Part 2');
  });

  it('keeps a concern that the check places outside the list apart from a category that only holds under a condition', () => {
    const groups = choicesFor(pack, check(suggestion('allegation-staff', null)));
    expect(groups.suggested.map(({ value }) => value)).toEqual(['/allegation-staff']);
    expect(groups.listed.map(({ value }) => value)).toContain('allegations/allegation-staff');
  });

  it('offers what was found in other texts after what was found in the post, each once', () => {
    const further: FurtherCheck = {
      ...check(),
      text: 'alt-1',
      readWith: null,
      suggestions: [suggestion('self-harm', null), suggestion('racist', 'racism')].map((one) => ({
        ...one,
        evidence: [{ start: 0, end: 1, reason: 'r', in: 'alt-1' }],
        against: [],
      })),
      suppressed: [],
    };
    const groups = choicesFor(pack, check(suggestion('racist', 'racism')), [further]);
    expect(groups.suggested.map(({ value }) => value)).toEqual(['racism/racist', '/self-harm']);
  });

  it('offers every concern where no policy is installed', () => {
    const groups = choicesFor(null, null);
    expect(groups.listed).toEqual([]);
    expect(groups.outside).toHaveLength(CONCERNS.length);
  });

  it('leaves out a suggestion for a category that the policy no longer has', () => {
    expect(choicesFor(pack, check(suggestion('racist', 'gone'))).suggested).toEqual([]);
  });
});

describe('what a decision makes known', () => {
  it('takes the condition of a chosen category as judged', () => {
    const facts = decidedFacts(pack, null, decision({ categoryId: 'allegations', concern: 'allegation-staff' }));
    expect(facts.modifiers).toEqual(['malicious', 'fictitious']);
  });

  it('takes an arguable reading as adopted once a person has chosen it', () => {
    expect(decidedFacts(pack, null, decision({ categoryId: 'police', concern: 'racist' })).adopted).toEqual(['police']);
  });

  it('knows the ground of hate that the check named for the same concern, and of no other', () => {
    const result = check({ ...suggestion('hate-other', null), strand: 'faith' });
    expect(decidedFacts(pack, result, null).strand).toBe('faith');
    expect(decidedFacts(pack, result, decision({ concern: 'racist', categoryId: 'racism' })).strand).toBeNull();
  });
});
