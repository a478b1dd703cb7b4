import { describe, expect, it } from 'vitest';
import { check } from '@/lib/policy/check/check';
import { clauseFor } from '@/lib/policy/check/clause';
import { checked, NO_CONTEXT, PACK, ROSTER } from './school';

describe('the policy’s clause for a concern', () => {
  it('is the strongest reading that holds', () => {
    expect(clauseFor(PACK, 'allegation-staff', null, NO_CONTEXT)).toEqual({
      categoryId: 'allegations',
      label: 'Allegations',
      clauseId: 'list-1',
      clauseRef: 'List, bullet 1',
      verdict: 'listed',
    });
  });

  it('is a reading without conditions rather than a stronger one with', () => {
    expect(clauseFor(PACK, 'complaint-school', null, NO_CONTEXT)).toMatchObject({ verdict: 'asked-not-to' });
  });

  it('is named even where it holds only under a condition', () => {
    expect(clauseFor(PACK, 'defamatory', null, NO_CONTEXT)).toMatchObject({ clauseId: 'list-3', verdict: 'listed' });
  });

  it('is of the ground of hate that the policy names, and of no other', () => {
    expect(clauseFor(PACK, 'hate-other', 'homophobic', NO_CONTEXT)).toMatchObject({ clauseId: 'police' });
    expect(clauseFor(PACK, 'hate-other', 'faith', NO_CONTEXT)).toBeNull();
    expect(clauseFor(PACK, 'hate-other', null, NO_CONTEXT)).toBeNull();
  });

  it('is of the staff code first only where the author is staff', () => {
    const pack: typeof PACK = {
      ...PACK,
      categories: [
        {
          id: 'staff',
          label: 'Staff code',
          clause: 'staff-4',
          readings: [{ concern: 'defamatory', verdict: 'staff-code-only', onlyIf: [], strands: [] }],
        },
        {
          id: 'malicious',
          label: 'Malicious remarks',
          clause: 'list-3',
          readings: [{ concern: 'defamatory', verdict: 'listed', onlyIf: ['malicious'], strands: [] }],
        },
      ],
    };
    expect(clauseFor(pack, 'defamatory', null, NO_CONTEXT)).toMatchObject({ categoryId: 'malicious' });
    expect(clauseFor(pack, 'defamatory', null, { ...NO_CONTEXT, authorIsStaff: true })).toMatchObject({
      categoryId: 'staff',
    });
  });

  it('names the ground of hate where two are equally strong', () => {
    const reading = { concern: 'hate-other' as const, verdict: 'listed' as const, onlyIf: [] };
    const pack: typeof PACK = {
      ...PACK,
      categories: [
        { id: 'any', label: 'Offensive', clause: 'list-1', readings: [{ ...reading, strands: [] }] },
        { id: 'faith', label: 'Against a faith', clause: 'list-3', readings: [{ ...reading, strands: ['faith'] }] },
      ],
    };
    expect(clauseFor(pack, 'hate-other', 'faith', NO_CONTEXT)).toMatchObject({ categoryId: 'faith' });
    expect(clauseFor(pack, 'hate-other', 'trans', NO_CONTEXT)).toMatchObject({ categoryId: 'any' });
  });

  it('is null outside the policy’s list and without a policy', () => {
    expect(clauseFor(PACK, 'self-harm', null, NO_CONTEXT)).toBeNull();
    expect(clauseFor(null, 'allegation-staff', null, NO_CONTEXT)).toBeNull();
  });

  it('stands with the suggestion, or says that there is none', () => {
    const { suggestions } = checked('I will kill Mr Quayle. I want to die.');
    expect(suggestions.find((s) => s.concern === 'threat-violence')?.policy?.verdict).toBe('police-trigger');
    expect(suggestions.find((s) => s.concern === 'self-harm')?.policy).toBeNull();
  });

  it('does not change what is suggested', () => {
    const text = 'Mr Quayle hit my son';
    const bare = check({ text, language: null, context: NO_CONTEXT, pack: null, roster: ROSTER });
    expect(bare.suggestions.map((s) => [s.concern, s.score])).toEqual(
      checked(text).suggestions.map((s) => [s.concern, s.score]),
    );
    expect(bare.suggestions.every((s) => s.policy === null)).toBe(true);
  });
});
