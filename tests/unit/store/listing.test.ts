import { describe, expect, it } from 'vitest';
import { fold, listingOf, registerState } from '@/lib/store/listing';
import { flagRow } from '@/tests/fixtures/flag-row';

describe('folding for the search', () => {
  it.each([
    ['ÉCOLE', 'ecole'],
    ['Ysgol Gŵyr', 'ysgol gwyr'],
    ['ﬁne', 'fine'],
    ['id\u200biot', 'idiot'],
    ['مدرسة', 'مدرسة'],
  ])('finds %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('the register line of a flag', () => {
  it('carries what is searched and what is shown', () => {
    const line = listingOf(flagRow({ text: 'A Long Tale about Mrs Example', author: 'Dilys Ŵyn' }));
    expect(line.author).toBe('Dilys Ŵyn');
    expect(line.haystack).toContain('dilys wyn');
    expect(line.haystack).toContain('a long tale');
    expect(line.excerpt).toBe('A Long Tale about Mrs Example');
  });

  it('stays small for a text of a megabyte', () => {
    const line = listingOf(flagRow({ text: 'word '.repeat(220_000) }));
    expect(JSON.stringify(line).length).toBeLessThan(25_000);
  });

  it('tells where a flag stands', () => {
    const decision = {
      at: '',
      by: { name: '', role: '' },
      concern: null,
      categoryId: null,
      clauseRef: null,
      asSuggested: false,
      note: '',
      onCheck: null,
    };
    expect(registerState(flagRow({}))).toBe('to-decide');
    expect(registerState({ ...flagRow({}), capture: 'interrupted' })).toBe('interrupted');
    expect(registerState({ ...flagRow({}), decisions: [{ ...decision, outcome: 'no-action' }] })).toBe('no-action');
    expect(registerState({ ...flagRow({}), decisions: [{ ...decision, outcome: 'breaches-policy' }] })).toBe('decided');
    expect(registerState({ ...flagRow({}), capture: 'withheld' })).toBe('withheld');
    const mark = { at: '', by: { name: '', role: '' }, filedAt: '', reference: '', filedBy: '' };
    expect(registerState({ ...flagRow({}), reports: [mark] })).toBe('reported');
  });
});

it('shows no half of a character at the end of a long text', () => {
  const row = listingOf(flagRow({ text: `${'a'.repeat(239)}🙃 and more` }));
  expect(row.excerpt).toBe('a'.repeat(239));
  expect(listingOf(flagRow({ text: `${'a'.repeat(238)}🙃` })).excerpt).toBe(`${'a'.repeat(238)}🙃`);
});
