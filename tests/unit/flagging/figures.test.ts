import { describe, expect, it } from 'vitest';
import { figuresCsv } from '@/lib/bundle/figures-csv';
import { type Asked, figures, type Told } from '@/lib/flagging/figures';
import type { Shown } from '@/lib/flagging/suppression';
import { countedOf } from '@/lib/store/counted';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { listingOf } from '@/lib/store/listing';
import type { Counted } from '@/lib/store/listing-row';
import { flagRow } from '@/tests/fixtures/flag-row';

const NOTHING: Counted = { outcome: null, concern: null, answer: null, goneAfter: null };
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const schools = [
  { id: 'marlbrook', name: 'Marlbrook', packId: 'a' },
  { id: 'thornbeck', name: 'Thornbeck', packId: 'a' },
];
const asked = (part: Partial<Asked> = {}): Asked => ({
  days: { from: '2026-09-01', to: '2026-12-31' },
  school: null,
  schools: schools.slice(0, 1),
  ...part,
});

const line = (part: Partial<Told['lines'][number]> = {}): Told['lines'][number] => ({
  createdAtMs: new Date('2026-10-05T12:00:00').getTime(),
  platform: 'x',
  capture: 'complete',
  counted: NOTHING,
  ...part,
});
const many = (n: number, part: Partial<Told['lines'][number]> = {}) => Array.from({ length: n }, () => line(part));
const only = (lines: Told['lines'], part: Partial<Told> = {}): Told => ({
  lines,
  tombstones: [],
  incidents: [],
  ...part,
});
const some = (parts: { key: string; shown: Shown }[] | null | undefined) =>
  Object.fromEntries(
    (parts ?? [])
      .filter(({ shown }) => shown.state !== 'shown' || shown.count > 0)
      .map(({ key, shown }) => [key, shown.state === 'shown' ? shown.count : shown.state]),
  );

const DECIDED: Counted = { ...NOTHING, outcome: 'no-action' };
const decided = (n: number, part: Partial<Told['lines'][number]> = {}) => many(n, { counted: DECIDED, ...part });
const shown = (count: number) => ({ state: 'shown', count });

describe('figures of a term', () => {
  it('break down what was decided, and nothing that the check alone suggested', () => {
    const racist = { ...NOTHING, outcome: 'breaches-policy', concern: 'racist' } as const;
    const told = only([
      ...many(12, { counted: racist }),
      ...decided(6, { platform: 'facebook' }),
      ...many(7),
      ...many(3, { capture: 'withheld' }),
    ]);
    const made = figures(told, asked());
    expect(made).toMatchObject({
      decided: shown(18),
      undecided: shown(7),
      withheld: { state: 'few' },
      deleted: shown(0),
    });
    expect(some(made.concerns.parts)).toEqual({ racist: 12, 'no-category': 6 });
    expect(some(made.outcomes.parts)).toEqual({ 'breaches-policy': 12, 'no-action': 6 });
    expect(some(made.platforms.parts)).toEqual({ x: 12, facebook: 6 });
  });

  it('take in the first moment of the first day and the last of the last, by the clock of the device', () => {
    const at = (moment: string) => line({ createdAtMs: new Date(moment).getTime() });
    const inside = [at('2026-09-01T00:00:00'), at('2026-12-31T23:59:59.999')];
    const outside = [at('2026-08-31T23:59:59.999'), at('2027-01-01T00:00:00')];
    expect(figures(only([...many(4), ...inside, ...outside]), asked()).undecided).toEqual(shown(6));
  });

  it('count what has been deleted since by itself, because nothing of it is known', () => {
    const createdAtMs = new Date('2026-10-05T12:00:00').getTime();
    const told = only(decided(10), { tombstones: Array.from({ length: 7 }, () => ({ createdAtMs })) });
    expect(figures(told, asked())).toMatchObject({ decided: shown(10), deleted: shown(7) });
    expect(some(figures(told, asked()).platforms.parts)).toEqual({ x: 10 });
  });

  it('tell what the platforms answered, of all that was decided on', () => {
    const answer = (value: Counted['answer']) => ({ counted: { ...DECIDED, answer: value } });
    const told = only([...decided(9), ...many(6, answer('removed')), ...many(5, answer('none-noted'))]);
    expect(some(figures(told, asked()).answers.parts)).toEqual({ 'not-reported': 9, removed: 6, 'none-noted': 5 });
  });

  it('tell the median and the range of the days until it was gone, from ten on', () => {
    const gone = (days: readonly number[]) =>
      only(days.map((goneAfter) => line({ counted: { ...DECIDED, goneAfter } })));
    expect(figures(gone([9, 1, 2, 3, 4, 5, 6, 7, 8, 40]), asked()).gone).toEqual({ median: 5.5, least: 1, most: 40 });
    expect(figures(gone([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), asked()).gone).toEqual({ median: 5, least: 0, most: 10 });
    expect(figures(gone([9, 1, 2, 3, 4, 5, 6, 7, 8]), asked()).gone).toBeNull();
  });

  it('tell nothing of these days where the number of removed posts is hidden', () => {
    const gone = (n: number, answer: Counted['answer']) => many(n, { counted: { ...DECIDED, answer, goneAfter: 3 } });
    expect(figures(only([...gone(12, null), ...gone(6, 'removed')]), asked()).gone).toMatchObject({ median: 3 });
    expect(figures(only([...gone(12, null), ...gone(3, 'removed')]), asked()).gone).toBeNull();
  });

  it('count incidents by the day on which they were opened, and tell how they ended', () => {
    const opened = { at: '2026-10-05T12:00:00.000Z', by: SAM, purpose: '', basis: 'public-task' as const };
    const closed = { kind: 'closed', outcome: 'resolved-by-talk', words: '', number: 2, at: '', by: SAM } as const;
    const ended = Array.from({ length: 6 }, () => ({ schoolId: null, opened, state: 'closed' as const, closed }));
    const open = Array.from({ length: 5 }, () => ({ schoolId: null, opened, state: 'open' as const, closed: null }));
    expect(some(figures(only([], { incidents: [...ended, ...open] }), asked()).incidents.parts)).toEqual({
      'resolved-by-talk': 6,
      open: 5,
    });
  });
});

describe('figures of a year', () => {
  it('are told by term', () => {
    const spring = { createdAtMs: new Date('2027-02-01T12:00:00').getTime() };
    const { terms } = figures(
      only([...decided(11), ...decided(6, spring)]),
      asked({ days: { from: '2026-09-01', to: '2027-08-31' } }),
    );
    expect(some(terms?.counted.parts)).toEqual({ '2026-autumn': 11, '2026-spring': 6 });
  });

  it('are not told by term where there is one', () => {
    expect(figures(only(decided(11)), asked()).terms).toBeNull();
  });
});

describe('figures of a trust', () => {
  const told = only([
    ...decided(11),
    ...decided(6, { schoolId: 'thornbeck' }),
    ...decided(7, { schoolId: 'marlbrook' }),
    ...decided(5, { schoolId: 'gone' }),
  ]);

  it('are told by school, with what names none at the first and a school that is not set up here apart', () => {
    expect(some(figures(told, asked({ schools })).schools?.parts)).toEqual({ marlbrook: 18, thornbeck: 6, '': 5 });
  });

  it('can be those of one school', () => {
    const { decided: total, schools: by } = figures(told, asked({ schools, school: 'thornbeck' }));
    expect(total).toEqual({ state: 'shown', count: 6 });
    expect(by).toBeNull();
  });
});

describe('what is counted of a flag', () => {
  const answer = (outcome: 'removed' | 'not-removed', on: string) => ({
    at: '',
    by: SAM,
    report: '',
    outcome,
    on,
    words: '',
    receipts: [],
  });
  const decision: Decision = {
    at: '',
    by: SAM,
    outcome: 'breaches-policy',
    concern: 'racist',
    categoryId: null,
    clauseRef: null,
    asSuggested: true,
    note: '',
    onCheck: null,
  };
  // The fixture was captured on 20 November 2026.
  const flag = (part: Partial<FlagRow>) => countedOf({ ...flagRow({}), ...part });

  it('is the last decision and the last answer', () => {
    const reports = [{ at: '', by: SAM, filedAt: '', reference: '', filedBy: '' }];
    expect(flag({})).toEqual(NOTHING);
    expect(flag({ decisions: [decision, { ...decision, outcome: 'no-action', concern: null }] }).outcome).toBe(
      'no-action',
    );
    expect(flag({ reports }).answer).toBe('none-noted');
    expect(flag({ reports, reportAnswers: [answer('not-removed', '2026-11-22')] }).answer).toBe('not-removed');
  });

  it('is how many days it took until the first time that somebody noted that it was gone', () => {
    const removed = [answer('removed', '2026-11-27'), answer('removed', '2026-11-24T09:00:00.000Z')];
    expect(flag({ reportAnswers: removed }).goneAfter).toBe(4);
    expect(flag({ reportAnswers: [answer('removed', '2026-11-20')] }).goneAfter).toBe(0);
  });

  it('is not known where nobody noted it, or a day before the capture was', () => {
    expect(flag({ reportAnswers: [answer('not-removed', '2026-11-27')] }).goneAfter).toBeNull();
    expect(flag({ reportAnswers: [answer('removed', '2026-11-19')] }).goneAfter).toBeNull();
    expect(flag({ reportAnswers: [answer('removed', 'last week')] }).goneAfter).toBeNull();
  });

  it('stands in the line of the register', () => {
    expect(listingOf({ ...flagRow({}), decisions: [decision] }).counted).toEqual({
      ...NOTHING,
      outcome: 'breaches-policy',
      concern: 'racist',
    });
  });
});

describe('the table for a spreadsheet', () => {
  const words = {
    head: ['table', 'part', 'number'],
    few: 'fewer than 5',
    heldBack: 'not shown',
    notBrokenDown: 'too few',
  } as const;

  it('holds every number as the page shows it, and nothing that a spreadsheet could run', async () => {
    const tables = [
      {
        title: 'By school',
        whole: { name: 'all', count: { state: 'shown', count: 40 } as const },
        rows: [
          { name: '=HYPERLINK("https://example.org")', shown: { state: 'few' } as const },
          { name: 'Marlbrook, "Primary"', shown: { state: 'held-back' } as const },
          { name: '-1', shown: { state: 'shown', count: 0 } as const },
        ],
      },
      { title: 'Incidents', whole: { name: 'all', count: { state: 'few' } as const }, rows: null },
      { title: 'Beside', whole: null, rows: [{ name: 'deleted', shown: { state: 'shown', count: 7 } as const }] },
    ];
    let text = '';
    for await (const piece of figuresCsv([['school', '@Marlbrook']], tables, words)) text += piece;
    expect(text.split('\r\n')).toEqual([
      '\ufeff"table","part","number"',
      `"","school","'@Marlbrook"`,
      '"By school","all","40"',
      `"By school","'=HYPERLINK(""https://example.org"")","fewer than 5"`,
      '"By school","Marlbrook, ""Primary""","not shown"',
      `"By school","'-1","0"`,
      '"Incidents","all","fewer than 5"',
      '"Incidents","too few",""',
      '"Beside","deleted","7"',
      '',
    ]);
  });
});
