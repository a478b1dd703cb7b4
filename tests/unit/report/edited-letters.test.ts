import { describe, expect, it, test } from 'vitest';
import { blanksIn, partsOfText } from '@/lib/report/letters/edited';
import { asksAnswer, isToAuthor, lettersFor } from '@/lib/report/letters/for-step';
import { BLANK, blanksOf, LETTER_KINDS, type LetterFacts, letterText } from '@/lib/report/letters/letter';
import { draftLetter } from '@/lib/report/letters/letters';
import { pupilsNamedIn } from '@/lib/report/letters/names';
import { builtInPacks } from '@/policies/index';

const FACTS: LetterFacts = {
  school: 'Marlbrook Primary School',
  reference: 'I-2026-0007',
  day: '2026-11-27',
  to: 'Mx Reedham',
  owner: 'Headteacher',
  sender: { name: 'Sam Fielding', role: 'Deputy head' },
  posts: [
    {
      what: 'a comment on Facebook',
      address: 'https://www.facebook.com/1',
      posted: null,
      seen: '20 November 2026',
      reference: 'flag 1',
    },
    { what: 'a post on X', address: null, posted: null, seen: '21 November 2026', reference: 'flag 2' },
  ],
  policy: { name: 'Social media policy', clauses: [], step: null, reviewPassed: null },
  answerBy: null,
  before: ['On 21 November 2026 the school wrote to you about it.'],
};

describe.each(LETTER_KINDS)('a letter that was edited as text: %s', (kind) => {
  const draft = draftLetter(kind, FACTS);
  const text = letterText(draft);

  it('has the same blanks', () => {
    expect(blanksIn(text)).toBe(blanksOf(draft));
  });

  it('keeps its headings, its lists and its blanks', () => {
    const of = (parts: typeof draft.parts) =>
      parts.filter(({ kind: one }) => one === 'heading' || one === 'item' || one === 'blank');
    expect(of(partsOfText(text))).toEqual(of(draft.parts));
  });
});

test('a line to sign on is no blank, so that a whole letter is not called a draft', () => {
  const whole = {
    ...FACTS,
    answerBy: '2026-12-04',
    policy: { name: 'P', clauses: [{ ref: '1', says: 'No.' }], step: null, reviewPassed: null },
  };
  expect(blanksIn(letterText(draftLetter('removal-request', whole)))).toBe(0);
  expect(blanksIn(letterText(draftLetter('removal-request', { ...whole, to: null })))).toBe(1);
  expect(blanksIn(`Dear ${BLANK}\n\n[To be filled in: times]`)).toBe(2);
});

test('carriage returns of another program change nothing', () => {
  expect(partsOfText('A\r\nB\r\n\r\nDear C\r\n')).toEqual([
    { kind: 'line', text: 'A' },
    { kind: 'paragraph', text: 'B' },
    { kind: 'paragraph', text: 'Dear C' },
  ]);
});

describe('the letters that a step needs', () => {
  test('fit every step of every policy', () => {
    const row = (n: number) =>
      (builtInPacks()[n]?.ladder ?? []).map((step) => `${step.id}: ${lettersFor(step)[0] ?? '–'}`);
    expect(row(4)).toEqual([
      'ask-removal: governors-letter',
      'complaints-procedure: complaints-signpost',
      'letter: governors-letter',
      'police: police-referral',
      'ban-photography: –',
      'anti-bullying: –',
      'staff-head: –',
      'staff-discipline: –',
    ]);
    expect(row(0)).toEqual([
      'principle: –',
      'talk: invitation',
      'complaints-procedure: complaints-signpost',
      'ask-removal: removal-request',
      'legal-advice: –',
      'letter: formal-warning',
      'police: police-referral',
      'block: block-notice',
      'platform-report: host-report',
      'legal-action: –',
    ]);
  });

  test('are all reached by some step, and only those to the author ask them for an answer', () => {
    const reached = new Set(builtInPacks().flatMap(({ ladder }) => ladder.flatMap(lettersFor)));
    expect([...reached].sort()).toEqual([...LETTER_KINDS].sort());
    for (const kind of LETTER_KINDS) if (asksAnswer(kind)) expect(isToAuthor(kind)).toBe(true);
  });
});

describe('a pupil', () => {
  const pupils = [
    { name: 'Wren Oddicombe', role: '' },
    { name: 'Tyler', role: '' },
    { name: "Mia O'Hare (twin)", role: '' },
  ];
  test('whom the school has listed is found by the full name, whatever the spaces and capitals', () => {
    expect(pupilsNamedIn('about WREN\n oddicombe and others', pupils)).toEqual(['Wren Oddicombe']);
  });
  test('is not found by initials, by a first name, or inside another name', () => {
    expect(pupilsNamedIn('W. O., Tyler, and Wren Oddicombeshire', pupils)).toEqual([]);
  });
});
