import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { letterFactsOf } from '@/lib/bundle/letter/facts';
import { type KeptLetter, letterDocx, letterPaper, letterTxt } from '@/lib/bundle/letter/paper';
import type { LadderStep, PolicyPack } from '@/lib/policy/pack';
import { isToAuthor } from '@/lib/report/letters/for-step';
import { LETTER_KINDS, type LetterKind, letterText } from '@/lib/report/letters/letter';
import { draftLetter } from '@/lib/report/letters/letters';
import { type Incident, type IncidentTold, incidentOf } from '@/lib/store/incident';
import { builtInPacks } from '@/policies/index';
import { flagRow } from '@/tests/fixtures/flag-row';

const SHA = 'a'.repeat(64);
const BY = { name: 'Sam Fielding', role: 'Deputy head' };
const [whitley, avenue, stWenn, bradgate, westbrook] = builtInPacks() as [
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
];

/** Which step of which policy each letter is written for here. */
const FOR: Record<LetterKind, [PolicyPack, string]> = {
  invitation: [whitley, 'talk'],
  'removal-request': [whitley, 'ask-removal'],
  'formal-warning': [whitley, 'letter'],
  'governors-letter': [westbrook, 'letter'],
  'block-notice': [avenue, 'block'],
  'host-report': [bradgate, 'platform-report'],
  'complaints-signpost': [stWenn, 'complaints-procedure'],
  'police-referral': [avenue, 'police-always'],
  'local-authority': [avenue, 'local-authority'],
};

const stepOf = (pack: PolicyPack, id: string): LadderStep => {
  const found = pack.ladder.find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

function incident(pack: PolicyPack, done: readonly string[]): Incident {
  const told: IncidentTold[] = [
    { kind: 'opened', title: 'A post', schoolId: null, purpose: '', basis: 'public-task' },
    {
      kind: 'treated-as',
      as: {
        concern: 'negative-offensive-named',
        categoryId: null,
        clauseRef: null,
        packId: pack.id,
        packSha256: SHA,
        modifiers: ['malicious'],
        strand: null,
        adopted: [],
      },
    },
    ...done.map((stepId): IncidentTold => {
      const step = { stepId, pack: SHA, outcome: null, note: '', reason: '', departures: [] };
      return { kind: 'step', step: { ...step, result: 'done', on: '2026-11-21' } };
    }),
  ];
  const entries = told.map((one, i) => ({ number: i + 1, at: '2026-11-20T10:00:00.000Z', by: BY, told: one }));
  return incidentOf({ seq: 7, id: crypto.randomUUID(), createdAtMs: Date.UTC(2026, 10, 20), entries });
}

function facts(kind: LetterKind, done: readonly string[] = [], flags = [flagRow({ seq: 3 })]) {
  const [pack, id] = FOR[kind];
  const one = incident(pack, done);
  if (!one.treatedAs) throw new Error('not treated');
  return letterFactsOf({
    incident: one,
    as: one.treatedAs.as,
    flags,
    pack,
    step: stepOf(pack, id),
    school: pack.schools[0]?.name ?? null,
    to: isToAuthor(kind) ? 'Mx Reedham' : null,
    sender: BY,
    day: '2026-11-27',
    answerBy: '2026-12-04',
    toAuthor: isToAuthor(kind),
  });
}
const written = (kind: LetterKind, done: readonly string[] = []) => letterText(draftLetter(kind, facts(kind, done)));
const kept = (text: string): KeptLetter => ({
  title: 'A letter',
  reference: 'I-2026-0007',
  text,
  at: '2026-11-27T10:00:00.000Z',
});

describe('a letter of one of two schools', () => {
  const thornbeck = {
    head: 'Mrs Thornbury-Vale',
    contact: ['Mill Lane, Thornbeck', '020 7946 0123', 'office@thornbeck.example'],
  };
  const of = (kind: LetterKind, details: typeof thornbeck | null) =>
    letterText(
      draftLetter(kind, { ...facts(kind), school: 'Thornbeck', head: details?.head, contact: details?.contact }),
    );

  test('stands under the name, address and telephone number of that school', () => {
    expect(of('invitation', thornbeck)).toMatch(
      /^Thornbeck\nMill Lane, Thornbeck\n020 7946 0123\noffice@thornbeck\.example\n27 November 2026\n/,
    );
    expect(of('police-referral', thornbeck)).toContain('Thornbeck: referral to the police\n\nMill Lane, Thornbeck');
    expect(of('invitation', null)).toMatch(/^Thornbeck\n27 November 2026\n/);
  });

  test('is signed for the head by name only where the step is the head’s', () => {
    const forHead = (owner: string) =>
      letterText(draftLetter('removal-request', { ...facts('removal-request'), owner, head: 'Mrs Thornbury-Vale' }));
    expect(forHead('Headteacher')).toContain('\nfor Mrs Thornbury-Vale, Headteacher\n');
    expect(forHead('Governing Body')).toContain('\nfor the Governing Body\n');
    expect(forHead('Governing Body')).not.toContain('Thornbury-Vale');
  });

  test('is made with what the facts of the incident’s school say', () => {
    const [pack, id] = FOR.invitation;
    const one = incident(pack, []);
    if (!one.treatedAs) throw new Error('not treated');
    const about = { incident: one, as: one.treatedAs.as, flags: [], pack, step: stepOf(pack, id), to: null };
    const made = letterFactsOf({
      ...about,
      school: 'Thornbeck',
      details: thornbeck,
      sender: BY,
      day: '2026-11-27',
      answerBy: null,
      toAuthor: true,
    });
    expect(made).toMatchObject({ school: 'Thornbeck', ...thornbeck });
  });
});

describe.each(LETTER_KINDS)('a letter of an incident: %s', (kind) => {
  const text = written(kind);

  test('says nothing of what the post said, and nothing of a pack’s own remarks', () => {
    expect(text).not.toContain('disgrace');
    expect(text).not.toMatch(/no title line|every school of the trust|undefined|null/);
  });

  test('says the same as a Word file, line by line', async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await (await letterDocx(kept(text))).arrayBuffer()),
    });
    const lines = (all: string) =>
      all
        .split('\n')
        .map((line) => line.replace(/^- /, '').replace('[To be filled in: ', '[TO COMPLETE: ').trim())
        .filter(Boolean);
    expect(lines(value)).toEqual(lines(text));
  });
});

describe('a letter', () => {
  test('with blanks says DRAFT in both kinds of file, and one without does not', async () => {
    const draft = kept('Dear [__________]\n\nWe write.');
    expect(letterPaper(draft).draft).toBe(true);
    expect(await letterTxt(draft).text()).toMatch(/^DRAFT/);
    const whole = kept('Dear Mx Reedham\n\nWe write.');
    expect(letterPaper(whole).draft).toBe(false);
    expect(await letterTxt(whole).text()).toBe(whole.text);
  });

  test('keeps the lines of an address together and apart from the lines that follow', () => {
    const { blocks } = letterPaper(
      kept('Marlbrook Primary School\n27 November 2026\n\nDear Mx Reedham\n\n- one\n- two'),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['lines', 'paragraph', 'bullets']);
  });

  test('gives the same bytes twice', async () => {
    const [a, b] = await Promise.all([
      letterDocx(kept(written('invitation'))),
      letterDocx(kept(written('invitation'))),
    ]);
    expect(Buffer.from(await a.arrayBuffer()).equals(Buffer.from(await b.arrayBuffer()))).toBe(true);
  });
});

describe('what a letter tells', () => {
  test('to the author is the day and what was done between the school and them; the police are not theirs to hear of', () => {
    const text = written('block-notice', ['police-always', 'contact-parent']);
    expect(facts('block-notice', ['police-always', 'contact-parent']).before).toEqual([
      'On 21 November 2026 the school asked for it to be taken down.',
    ]);
    expect(text).toContain('posted 20 November 2026, seen by the school on 20 November 2026');
    expect(text).not.toMatch(/police|UTC/i);
  });

  test('to police and host is the moment, with the account and the number of the post', () => {
    const text = written('police-referral', ['contact-parent']);
    expect(text).toContain('On 21 November 2026 the author was asked to take it down.');
    expect(text).toContain('20 November 2026 at 08:00 UTC');
    expect(text).toContain('@marlbrookmum');
    expect(text).toContain('1900000000000000001');
  });

  test('is the time on the clock beside UTC where they differ', () => {
    const summer = flagRow({ seq: 1 });
    const time = { ...summer.snapshot, time: { ...summer.snapshot?.time, exact: '2026-07-20T23:30:00.000Z' } };
    const [post] = facts('police-referral', [], [{ ...summer, snapshot: time as typeof summer.snapshot }]).posts;
    expect(post?.posted).toBe('20 July 2026 at 23:30 UTC (00:30 in London)');
    const [toAuthor] = facts('invitation', [], [{ ...summer, snapshot: time as typeof summer.snapshot }]).posts;
    expect(toAuthor?.posted).toBe('21 July 2026');
  });

  test('is the rule that the policy lists, and no guidance', () => {
    expect(facts('removal-request').policy?.clauses.map(({ ref }) => ref)).toEqual([
      'Inappropriate uses of social media sites, bullet 4',
    ]);
  });

  test('is in whose name: the office that the policy names, else the school', () => {
    expect(facts('governors-letter').owner).toBe('Governing Body');
    expect(facts('host-report').owner).toBe('Bradgate Education Partnership');
    expect(facts('complaints-signpost').owner).toBe('St Wenn School');
  });

  test('of a flag of which nothing was kept is its address and when', () => {
    const flag = flagRow({ seq: 5 });
    const stub = { platform: 'x' as const, openedAddress: '', permalink: 'https://x.com/a/status/5', id: '5', ids: {} };
    expect(facts('police-referral', [], [{ ...flag, snapshot: null, stub }]).posts).toEqual([
      {
        what: 'something on X',
        address: 'https://x.com/a/status/5',
        posted: null,
        seen: '20 November 2026 at 10:00 UTC',
        reference: 'flag\u00a05',
      },
    ]);
  });
});
