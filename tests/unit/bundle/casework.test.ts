import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { withCasework } from '@/lib/bundle/casework';
import { RECIPIENTS, type Recipient } from '@/lib/bundle/choices';
import type { BundleFacts } from '@/lib/bundle/facts';
import { redactFlag } from '@/lib/bundle/redact-flag';
import { termOf } from '@/lib/bundle/struck';
import { givenLines } from '@/lib/bundle/withheld-lines';
import { TRIAGE } from '@/lib/store/cannot-wait';
import type { FlagRow } from '@/lib/store/flag-row';
import { MODERATION } from '@/lib/store/moderation-act';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { withActs } from '../../fixtures/casework';
import { readDocuments } from '../../fixtures/read-entries';

let facts: BundleFacts;
let flag: FlagRow;
beforeAll(async () => {
  ({ facts } = await bundleFixture());
  flag = withActs(facts.items[0]?.flag as FlagRow);
});

/** The bundle for somebody, with the flag as it is frozen for them. */
function forWhom(recipient: Recipient, redacted = false): BundleFacts {
  const copy = structuredClone(facts);
  copy.choices = { ...copy.choices, recipient, redacted };
  const [first] = copy.items;
  if (first) first.flag = withCasework(structuredClone(flag), copy.choices);
  return copy;
}
const reportOf = async (copy: BundleFacts) => {
  const papers = await readDocuments(copy);
  const page = new JSDOM(papers.get('data/report.html')?.toString('utf8')).window.document;
  const textOf = (id: string) => page.getElementById(id)?.textContent ?? '';
  return { papers, item: textOf('item-0001'), common: textOf('common'), page };
};

describe('a report for those who are told what the school did', () => {
  it('gives the three answers as they stood when it was decided, apart from each other', async () => {
    const { item } = await reportOf(forWhom('police'));
    expect(item).toContain('2.1: Allegations about staff are listed. (listed in the policy)');
    expect(item).toContain('Review was due 2025-09: PAST on that day.');
    expect(item).toContain('It acts only where the right person reports it.');
    expect(item).toContain('Possible law (not legal advice)');
    expect(item).toContain('Possibly a civil claim of the person concerned.');
    expect(item).toContain('Defamation (Defamation Act 2013, section 1): ');
    expect(item).toContain('Information only, not legal advice');
    expect(item.indexOf('What people decided')).toBeLessThan(item.indexOf('The three answers as they stood then'));
  });

  it('tells what could not wait and who was told, with the reference they gave', async () => {
    const { item } = await reportOf(forWhom('solicitor'));
    expect(item).toContain('a threat to somebody’s life');
    expect(item).toContain('Told: Police, not an emergency');
    expect(item).toContain('CAD 4417');
  });

  it('tells what was done on the school’s own page, by which house rule and why', async () => {
    const { item } = await reportOf(forWhom('governors'));
    expect(item).toContain('Comment hidden');
    expect(item).toContain('No attacks on named people.');
    expect(item).toContain('It names a teaching assistant.');
    expect(item).toContain('Person banned from the page');
    expect(item.indexOf('Comment hidden')).toBeLessThan(item.indexOf('Person banned from the page'));
  });

  it('has words for every kind of urgency and every act', async () => {
    for (const kind of TRIAGE) {
      const copy = forWhom('police');
      const [first] = copy.items;
      if (first?.flag.triage) first.flag.triage.kind = kind;
      expect((await reportOf(copy)).item, kind).toMatch(
        /What could not wait(?:a threat|a child|self-harm|an indecent)/,
      );
    }
    for (const act of MODERATION) {
      const copy = forWhom('police');
      const [first] = copy.items;
      if (first) first.flag.moderation = first.flag.moderation.map((one) => ({ ...one, act }));
      expect((await reportOf(copy)).item, act).not.toContain(`What was done${act}`);
    }
  });

  it('puts every act into the chronology and one line of each into the index', async () => {
    const { papers } = await reportOf(forWhom('police'));
    const chronology = papers.get('data/chronology.csv')?.toString('utf8') ?? '';
    for (const what of [
      'Treated as something that cannot wait: a threat to somebody’s life',
      'Told: Police, not an emergency',
      'On the school’s own page: Comment hidden',
      'On the school’s own page: Person banned from the page',
    ])
      expect(chronology).toContain(`"${what}"`);
    expect(chronology).toContain(
      '"it abuses a named person; It names a teaching assistant.; house rule: No attacks on named people."',
    );
    const [, first] = (papers.get('data/index.csv')?.toString('utf8') ?? '').split('\r\n');
    expect(first).toContain(
      '"listed in the policy","it acts only where the right person reports it","possibly a civil claim of the person concerned","a threat to somebody’s life","Person banned from the page"',
    );
  });

  it('is the same bytes for the same choices', async () => {
    const [one, two] = [await readDocuments(forWhom('police')), await readDocuments(forWhom('police'))];
    for (const [path, bytes] of one) expect(two.get(path)?.equals(bytes), path).toBe(true);
  });
});

describe('what the school did', () => {
  const told: Recipient[] = ['police', 'solicitor', 'governors'];

  it('is told to nobody else', async () => {
    for (const recipient of RECIPIENTS.filter((one) => !told.includes(one))) {
      const { papers } = await reportOf(forWhom(recipient));
      const all = [...papers.values()].map((bytes) => bytes.toString('utf8')).join('\n');
      for (const words of [
        'CAD 4417',
        'No attacks on named people',
        'a parent of year 4',
        'claim of the person concerned',
      ])
        expect(all, recipient).not.toContain(words);
    }
  });

  it('stands in the log for those who are told, and by its hash alone for everybody else', () => {
    const acts = ['captured', 'attention-noted', 'triaged', 'decided', 'moderated', 'viewing-agreed'];
    const rows = acts.map((act, i) => ({
      ...{ seq: i + 1, flagId: flag.id, at: '2026-11-20T10:00:00.000Z', act, prev: '' },
      ...{ line: JSON.stringify({ detail: {} }), sha256: String(i) },
    }));
    for (const recipient of RECIPIENTS) {
      const given = givenLines(rows, { ...facts.choices, recipient }, [flag.id], []);
      const shown = given.flatMap((one) => ('withheld' in one ? [] : [one.act]));
      expect(shown, recipient).toEqual(told.includes(recipient) ? acts : ['captured', 'decided']);
    }
  });

  it('goes into a redacted copy by kind, day and role, and without a word that was typed', async () => {
    for (const recipient of told) {
      const { item } = await reportOf(forWhom(recipient, true));
      expect(item, recipient).toContain('Told: Police, not an emergency');
      expect(item, recipient).toContain('Person banned from the page');
      for (const words of ['CAD 4417', 'teaching assistant', 'a parent of year 4', 'Nest Fairweather'])
        expect(item, recipient).not.toContain(words);
    }
  });

  it('leaves how it came to attention for everybody, without who told the school', async () => {
    for (const recipient of RECIPIENTS.filter((one) => !told.includes(one))) {
      const { item, common } = await reportOf(forWhom(recipient));
      expect(item, recipient).toContain('somebody told the school');
      expect(item + common, recipient).not.toContain('how the post was found: not asked for');
    }
    const { item, common } = await reportOf(facts);
    expect(item + common).toContain('how the post was found: not asked for');
  });

  it('is still in the records, and the first file that is read says so to whoever is told of it nowhere else', async () => {
    for (const recipient of RECIPIENTS)
      for (const redacted of [false, true]) {
        const readMe = (await readDocuments(forWhom(recipient, redacted))).get('READ-ME-FIRST.txt')?.toString('utf8');
        const expected = !redacted && !told.includes(recipient);
        expect(readMe?.includes('It tells more than the report: who told'), `${recipient} ${redacted}`).toBe(expected);
      }
  });

  it('keeps its meaning where a word of it is struck', () => {
    const terms = [termOf('ban', 0), termOf('threat', 1), termOf('abuse', 2)].filter((one) => one !== null);
    const copy = redactFlag(withCasework(flag, { recipient: 'police', redacted: true }), terms).flag;
    expect(copy.triage?.kind).toBe('threat');
    expect(copy.moderation.map(({ act, ground }) => [act, ground])).toEqual([
      ['hide-comment', 'abuse'],
      ['ban', 'abuse'],
    ]);
  });

  it('is not made up for flags of an earlier version', () => {
    const { decisions } = withCasework(facts.items[0]?.flag as FlagRow, facts.choices);
    expect(decisions[0]).not.toHaveProperty('verdicts');
  });
});
