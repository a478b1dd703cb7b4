import { type Draft, emptyDraft, type MarkKind } from '@/lib/policy/draft/draft';
import { addMark, replaceText } from '@/lib/policy/draft/marks';
import { proposeCategory, proposeRule, proposeStep } from '@/lib/policy/draft/propose';
import { proposeAbout } from '@/lib/policy/draft/propose-about';
import { THORNBECK } from '@/tests/fixtures/policy/thornbeck';

export const sourceOf = (text: string): Draft['source'] => ({ text, fileName: null, sha256: 'a'.repeat(64) });

/** A draft of a text with what the text says about itself, and nothing marked. */
export function draftOf(text: string): Draft {
  const draft = replaceText(emptyDraft(), sourceOf(text));
  return { ...draft, about: { ...draft.about, ...proposeAbout(text) } };
}

export function passageWith(draft: Draft, words: string) {
  const found = draft.passages.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no passage with "${words}"`);
  return found;
}

/** Marks the passage with these words as its own words propose. */
export function markedAs(draft: Draft, kind: MarkKind, words: string): Draft {
  const passage = passageWith(draft, words);
  if (kind === 'category') return addMark(draft, kind, proposeCategory(passage));
  if (kind === 'step') return addMark(draft, kind, proposeStep(passage, draft));
  return addMark(draft, kind, proposeRule(passage));
}

/** The policy of Thornbeck Primary, marked as its school business manager would mark it. */
export function thornbeckDraft(text = THORNBECK): Draft {
  const marks: [MarkKind, string][] = [
    ['category', 'allegations about staff'],
    ['category', 'defamatory statements'],
    ['category', 'Racist comments'],
    ['category', 'Threats of violence'],
    ['step', 'speak to the parent first'],
    ['step', 'asked to remove the post'],
    ['step', 'complaints procedure'],
    ['step', 'formal warning'],
    ['step', 'taking legal advice'],
    ['step', 'always contact the police'],
    ['step', 'designated safeguarding lead'],
    ['rule', 'Only the designated member of staff'],
  ];
  return marks.reduce((draft, [kind, words]) => markedAs(draft, kind, words), draftOf(text));
}
