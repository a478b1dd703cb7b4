import { describe, expect, it } from 'vitest';
import { BLANK, blanksOf, LETTER_KINDS, type LetterFacts, letterText } from '@/lib/report/letters/letter';
import { draftLetter } from '@/lib/report/letters/letters';

const FACTS: LetterFacts = {
  school: 'Marlbrook Primary School',
  reference: '2026-0007',
  day: '2026-11-27',
  to: 'Mx Reedham',
  owner: 'Governing Body',
  sender: { name: 'Sam Fielding', role: 'Deputy head' },
  posts: [
    {
      what: 'a comment on Facebook',
      address: 'https://www.facebook.com/marlbrook/posts/1',
      posted: '19 November 2026 at 18:02 UTC',
      seen: '20 November 2026 at 09:10 UTC',
      reference: 'AB/1',
    },
  ],
  policy: {
    name: 'Social media policy',
    clauses: [{ ref: 'Inappropriate uses, bullet 4', says: 'No offensive remarks about named people' }],
    step: { ref: 'Procedure, paragraph 3', label: 'Ask for removal' },
    reviewPassed: '2021-01-31',
  },
  answerBy: '2026-12-04',
  before: ['On 21 November 2026 the school spoke with you by telephone.'],
};
const NOTHING: LetterFacts = {
  ...FACTS,
  school: null,
  to: null,
  sender: null,
  policy: null,
  answerBy: null,
  before: [],
  posts: [{ what: 'a post on X', address: null, posted: null, seen: '20 November 2026', reference: 'FP' }],
};

describe.each(LETTER_KINDS)('a letter: %s', (kind) => {
  const text = letterText(draftLetter(kind, FACTS));

  it('names the reference, the post by its address and when it was seen', () => {
    for (const part of ['2026-0007', 'https://www.facebook.com/marlbrook/posts/1', '20 November 2026', 'AB/1'])
      if (kind !== 'complaints-signpost') expect(text).toContain(part);
    expect(text).toContain('27 November 2026');
  });

  it('threatens nothing, concludes nothing and promises nothing', () => {
    expect(text).not.toMatch(
      /\b(?:sue|prosecut\w+|libel\w*|slander\w*|illegal\w*|guilty|crime|criminal|liable|must)\b/i,
    );
    expect(text).not.toMatch(/will be (?:removed|taken down|reported to the police)/i);
  });

  it('leaves a blank for what nobody knows, and never the word null', () => {
    const bare = draftLetter(kind, NOTHING);
    expect(blanksOf(bare)).toBeGreaterThan(blanksOf(draftLetter(kind, FACTS)) - 1);
    expect(letterText(bare)).not.toMatch(/null|undefined|NaN/);
    expect(letterText(bare)).toContain(BLANK);
  });

  it('is signed for whom the policy names, by the person who sends it', () => {
    expect(text).toContain('Sam Fielding');
    expect(text).toContain('for the Governing Body');
    const own = draftLetter(kind, { ...FACTS, owner: 'Deputy head' });
    expect(letterText(own)).not.toContain('for the Deputy head');
  });
});

describe('a letter about the school’s own policy', () => {
  it('says that the policy is past its review', () => {
    expect(letterText(draftLetter('removal-request', FACTS))).toContain('to be reviewed by 31 January 2021');
  });

  it('tells what was done before it', () => {
    expect(letterText(draftLetter('formal-warning', FACTS))).toContain('spoke with you by telephone');
  });

  it('points to the complaints procedure and makes no condition of it', () => {
    for (const kind of ['invitation', 'removal-request', 'formal-warning', 'governors-letter'] as const)
      expect(letterText(draftLetter(kind, FACTS))).toMatch(/complain/);
    expect(letterText(draftLetter('complaints-signpost', FACTS))).toContain('do not have to take anything down');
  });
});
