import { beforeAll, describe, expect, it } from 'vitest';
import { withCasework } from '@/lib/bundle/casework';
import type { Recipient } from '@/lib/bundle/choices';
import type { BundleFacts, BundleIncident } from '@/lib/bundle/facts';
import { harmfulContentPack, poshPack } from '@/lib/bundle/paper/helpline';
import { incidentRecord } from '@/lib/bundle/paper/incident-record';
import { officerPage } from '@/lib/bundle/paper/officer';
import { solicitorsBrief } from '@/lib/bundle/paper/solicitor';
import { statement } from '@/lib/bundle/paper/statement';
import { paperText } from '@/lib/bundle/paper/text';
import { parsePack } from '@/lib/policy/pack';
import type { FlagRow } from '@/lib/store/flag-row';
import type { IncidentEntry, IncidentTold } from '@/lib/store/incident';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { withActs } from '../../fixtures/casework';
import { readDocuments } from '../../fixtures/read-entries';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
let facts: BundleFacts;
beforeAll(async () => {
  ({ facts } = await bundleFixture());
});

/** The facts for a solicitor, with everything done about the first item that a school can do. */
function forWhom(
  recipient: Recipient,
  change: (flag: FlagRow) => FlagRow = (flag) => flag,
  redacted = false,
): BundleFacts {
  const copy = structuredClone(facts);
  copy.choices = { ...copy.choices, recipient, redacted };
  const [first] = copy.items;
  if (first) first.flag = withCasework(change(withActs(first.flag)), copy.choices);
  return copy;
}
const words = (copy: BundleFacts) => paperText(solicitorsBrief(copy)).replace(/\s+/g, ' ');

const answered = (flag: FlagRow): FlagRow => ({
  ...flag,
  reportAnswers: [
    {
      ...{ at: '2026-11-23T09:00:00.000Z', by: SAM, report: flag.reports[0]?.at ?? '', outcome: 'not-removed' },
      ...{ on: '2026-11-23', words: 'It follows our rules.', receipts: [] },
    },
  ],
});

const entry = (number: number, told: IncidentTold): IncidentEntry => ({
  ...{ number, at: `2026-11-2${number}T10:00:00.000Z`, by: SAM, told },
});

/** An incident in which the first step of the policy was taken and the second left out. */
function incidentIn({ policies: [policy] }: BundleFacts): BundleIncident {
  const read = policy && parsePack(policy.source);
  if (!policy || !read?.ok) throw new Error('The fixture has no policy.');
  const [first, second] = read.pack.ladder;
  const step = { pack: policy.sha256, on: '2026-11-22', note: '', departures: [] };
  const taken = { ...step, stepId: first?.id ?? '', result: 'done', outcome: 'no-answer', reason: '' } as const;
  const left = {
    ...step,
    stepId: second?.id ?? '',
    result: 'left-out',
    outcome: null,
    reason: 'It was gone.',
  } as const;
  return {
    reference: 'I-2026-0007',
    title: 'Posts of T.',
    entries: [
      entry(1, { kind: 'told', who: 'the parent of T.', role: '', on: '2026-11-21', how: 'a meeting', note: '' }),
      entry(2, { kind: 'step', step: { ...taken, doneBy: 'Chair of governors' } }),
      entry(3, { kind: 'step', step: left }),
    ],
  };
}
/** Decided as a breach of the policy, with everything that a list of its steps is worked out from. */
const breach = (flag: FlagRow): FlagRow => ({
  ...flag,
  decisions: flag.decisions.map((one) => ({
    ...one,
    outcome: 'breaches-policy',
    concern: 'defamatory',
    modifiers: [],
  })),
});

describe('the brief for a solicitor', () => {
  it('tells what the school decided and did about an item, in the order of time', () => {
    const told = words(forWhom('solicitor'));
    const table = told.slice(told.indexOf('What the school did about it, and when'));
    const inOrder = [
      'What the school did about it, and when',
      'Treated as something that cannot wait: a threat to somebody’s life',
      'Told: Police, not an emergency',
      'Decided: ',
      'On the school’s own page: Comment hidden',
      'On the school’s own page: Person banned from the page',
    ].map((one) => table.indexOf(one));
    expect(inOrder).not.toContain(-1);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    for (const one of ['CAD 4417', 'a parent of year 4', 'Hiding was tried.', 'Agreed on 20 November.'])
      expect(told).toContain(one);
  });

  it('gives the three answers apart, and says that none of them is legal advice', () => {
    const told = words(forWhom('solicitor'));
    expect(told).toContain('Possible law (not legal advice)');
    expect(told).toContain('Three separate things: none follows from another. Information only, not legal advice');
    expect(words(facts)).not.toContain('The three answers that stood beside the latest decision');
  });

  it('tells when it was taken off the school’s own page, and asks for other requests', () => {
    const told = words(forWhom('solicitor'));
    expect(told).toContain('Comment hidden: 20 November 2026 at 12:00:00 UTC');
    expect(told).toContain('Any other request to take it down: [TO COMPLETE: by whom, to whom, when, answer]');
  });

  it('tells the steps of the incident, and which others the policy prints', () => {
    const copy = forWhom('solicitor', breach);
    const told = words({ ...copy, incident: incidentIn(copy) });
    expect(told).toContain('Incident I-2026-0007: Posts of T.');
    expect(told).toContain('Told on 21 November 2026: the parent of T.');
    expect(told).toContain('no answer came; by Chair of governors');
    expect(told).toContain('reason: It was gone.');
    const list = told.slice(told.indexOf('Steps that the policy prints: Exhibit SF/1'));
    expect(list).toMatch(/open.{0,40} taken .*left out; the reason stands above.*not noted/);
    expect(list).toContain('That nothing is noted of a step does not show that it was not taken');
  });

  it('does not list steps for what was not decided to be a breach of the policy', () => {
    const copy = forWhom('solicitor');
    const told = words({ ...copy, incident: incidentIn(copy) });
    expect(told).toContain('What the school did in the incident as a whole');
    expect(told).not.toContain('Steps that the policy prints');
  });

  it('says where no course of an incident is in the bundle', () => {
    expect(words(forWhom('solicitor'))).toContain('No course of an incident is in this bundle.');
  });

  it('has no typed words of it in a redacted copy', () => {
    const told = words(forWhom('solicitor', undefined, true));
    expect(told).toContain('Person banned from the page');
    for (const one of ['CAD 4417', 'teaching assistant', 'a parent of year 4', 'Nest Fairweather'])
      expect(told).not.toContain(one);
  });
});

describe('what the site answered to a report', () => {
  const says =
    'Of the answer of the site it is noted, for 23 November 2026: it says that it stays; in its words: “It follows our rules.”.';

  it('stands in the brief, the statement and the record for the school’s own system', () => {
    const copy = forWhom('solicitor', answered);
    const made = { tagManifest: 'a1'.repeat(32), zip: '' };
    for (const paper of [solicitorsBrief(copy), statement(copy, made), incidentRecord(copy, null)])
      expect(paperText(paper).replace(/\s+/g, ' '), paper.title).toContain(says);
  });

  it('is told to the helplines, who ask for it; where none is noted it is left to complete', () => {
    for (const pack of [poshPack, harmfulContentPack]) {
      const told = paperText(pack(forWhom('helpline', answered))).replace(/\s+/g, ' ');
      expect(told).toContain(`What the platform answered: ${says}`);
      expect(paperText(pack(forWhom('helpline'))).replace(/\s+/g, ' ')).not.toContain(says);
      expect(told).toContain('[TO COMPLETE: its answer and when it came, or that there was none]');
    }
  });
});

describe('what could not wait and was done at once', () => {
  it('stands in the record for the school’s own system and on the page for the officer', () => {
    const copy = forWhom('police');
    const record = paperText(incidentRecord(copy, null)).replace(/\s+/g, ' ');
    expect(record).toContain('Treated as a threat to somebody’s life on 20 November 2026 at 10:31:00 UTC');
    expect(record).toMatch(/Police, not an emergency told on .*Nest Fairweather.*; reference CAD 4417\./);
    expect(record).toContain('Comment hidden. Reason: It names a teaching assistant.');
    expect(record).toContain('How it came to the school: somebody told the school.');
    const page = paperText(officerPage(copy)).replace(/\s+/g, ' ');
    expect(page).toContain('Treated by the school as: a threat to somebody’s life');
    expect(page).toMatch(
      /Told so far, as noted: Police, not an emergency, on 20 November 2026 .* reference CAD 4417\./,
    );
  });

  it('is not in the record where the reasons of the school stay out', () => {
    const copy = forWhom('governors');
    copy.choices.include.notes = false;
    const record = paperText(incidentRecord(copy, null));
    expect(record).toContain('Comment hidden.');
    expect(record).not.toContain('It names a teaching assistant.');
  });
});

it('the page for the officer begins each item with its words, and no more of them than tell which post it is', () => {
  const copy = forWhom('police', (flag) => {
    if (flag.snapshot) flag.snapshot.text.value = `A long one ${'and on '.repeat(80)}to the end`;
    return flag;
  });
  const page = paperText(officerPage(copy)).replace(/\s+/g, ' ');
  expect(page).toContain('Words, beginning: A long one and on');
  expect(page).not.toContain('to the end');
});

it('a line of the log is cut in the report where its detail is long, and whole in the file of the log', async () => {
  const copy = structuredClone(facts);
  const at = copy.log.findIndex((one) => !('withheld' in one) && one.act === 'decided');
  const line = copy.log[at];
  if (!line || 'withheld' in line) throw new Error('The fixture decides nothing.');
  const long = `${'because '.repeat(60)}of its end`;
  copy.log[at] = { ...line, line: JSON.stringify({ ...JSON.parse(line.line), detail: { long } }) };
  const papers = await readDocuments(copy);
  expect(papers.get('data/custody-log.jsonl')?.toString('utf8')).toContain('of its end');
  const report = papers.get('data/report.html')?.toString('utf8') ?? '';
  expect(report).toContain('because because');
  expect(report).not.toContain('of its end');
});
