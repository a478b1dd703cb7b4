import { describe, expect, it } from 'vitest';
import { reduceHistory } from '@/components/policy-editor/use-draft';
import { emptyDraft } from '@/lib/policy/draft/draft';
import { changeMark, citePassage, quotePassage, removeMark, replaceText } from '@/lib/policy/draft/marks';
import { THORNBECK } from '@/tests/fixtures/policy/thornbeck';
import { draftOf, markedAs, passageWith, sourceOf, thornbeckDraft } from './drafts';

describe('marks', () => {
  it('stand in the order of the text, whatever the order in which they were made', () => {
    let draft = markedAs(draftOf(THORNBECK), 'category', 'Threats of violence');
    draft = markedAs(draft, 'category', 'Racist comments');
    expect(draft.categories.map(({ label }) => label)).toEqual(['Racist comments', 'Threats of violence']);
  });

  it('can be several of one sentence, each with an id of its own', () => {
    const draft = markedAs(markedAs(draftOf(THORNBECK), 'category', 'Racist'), 'category', 'Racist');
    expect(draft.categories.map(({ id }) => id)).toEqual(['unacceptable-use-5', 'unacceptable-use-5-2']);
  });

  it('are changed and removed one at a time', () => {
    const draft = thornbeckDraft();
    const id = draft.categories[0]?.id ?? '';
    const changed = changeMark(draft, 'category', id, { label: 'Allegations' });
    expect(changed.categories[0]?.label).toBe('Allegations');
    expect(changed.categories.slice(1)).toEqual(draft.categories.slice(1));
    expect(removeMark(draft, 'category', id).categories).toEqual(draft.categories.slice(1));
  });
});

describe('another text in place of the first', () => {
  it('keeps every mark at its sentence, wherever that stands now', () => {
    const draft = thornbeckDraft();
    const moved = replaceText(draft, sourceOf(THORNBECK.replace('• Racist', '• Spreading lies\n• Racist')));
    const racist = moved.categories.find(({ label }) => label === 'Racist comments');
    expect(moved.passages.find(({ id }) => id === racist?.clause)).toMatchObject({
      ref: '2. Unacceptable use, bullet 6',
      text: 'Racist comments',
    });
    expect(moved.categories).toHaveLength(draft.categories.length);
    expect(moved.passages.some(({ gone }) => gone)).toBe(false);
  });

  it('does not forget what was marked and is no longer there', () => {
    const draft = quotePassage(thornbeckDraft(), passageWith(thornbeckDraft(), 'not exhaustive').id, true);
    const moved = replaceText(draft, sourceOf(THORNBECK.replace('• Racist comments\n', '')));
    const racist = moved.categories.find(({ label }) => label === 'Racist comments');
    expect(moved.passages.filter(({ gone }) => gone)).toEqual([
      expect.objectContaining({ id: racist?.clause, text: 'Racist comments' }),
    ]);
    expect(passageWith(moved, 'not exhaustive').quoted).toBe(true);
  });

  it('keeps a reference that a person has given, and counts the others anew', () => {
    const draft = thornbeckDraft();
    const racist = passageWith(draft, 'Racist comments').id;
    const cited = citePassage(draft, racist, '2 (e)');
    const moved = replaceText(cited, sourceOf(THORNBECK.replace('• Racist', '• Spreading lies\n• Racist')));
    expect(passageWith(moved, 'Racist comments').ref).toBe('2 (e)');
    expect(passageWith(moved, 'Threats of violence').ref).toBe('2. Unacceptable use, bullet 8');
  });

  it('does not hang a mark on another sentence that has the old place', () => {
    const draft = markedAs(draftOf('Rules\n\n- Threats\n- Racism'), 'category', 'Threats');
    const moved = replaceText(draft, sourceOf('Rules\n\n- Racism\n- Lies'));
    const clause = moved.categories[0]?.clause;
    expect(moved.passages.find(({ id }) => id === clause)).toMatchObject({ text: 'Threats', gone: true });
  });
});

describe('taking back', () => {
  const first = emptyDraft();
  const named = (name: string) => ({ ...first, about: { ...first.about, name } });
  const start = { past: [], now: first, future: [], field: null };

  it('goes back and forth through steps', () => {
    const one = reduceHistory(start, { do: 'change', draft: named('A'), field: null });
    const two = reduceHistory(one, { do: 'change', draft: named('B'), field: null });
    const back = reduceHistory(two, { do: 'undo' });
    expect(back.now.about.name).toBe('A');
    expect(reduceHistory(back, { do: 'redo' }).now.about.name).toBe('B');
    expect(reduceHistory(reduceHistory(back, { do: 'undo' }), { do: 'undo' }).now).toBe(first);
  });

  it('takes what was typed into one field as one step', () => {
    const typed = ['T', 'Th', 'Tho'].reduce(
      (history, name) => reduceHistory(history, { do: 'change', draft: named(name), field: 'about.name' }),
      start as Parameters<typeof reduceHistory>[0],
    );
    expect(reduceHistory(typed, { do: 'undo' }).now).toBe(first);
  });

  it('forgets what was taken back once something else is done', () => {
    const one = reduceHistory(start, { do: 'change', draft: named('A'), field: null });
    const other = reduceHistory(reduceHistory(one, { do: 'undo' }), { do: 'change', draft: named('C'), field: null });
    expect(reduceHistory(other, { do: 'redo' })).toBe(other);
  });
});
