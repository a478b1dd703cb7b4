import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CONCERNS, type Concern } from '@/lib/concerns';
import { wholeCustody } from '@/lib/store/custody';
import { type Decision, OUTCOMES, type Outcome } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { readPeriods, USUAL_PERIODS, writePeriods } from '@/lib/store/retention';
import {
  dueAmong,
  isDue,
  RETENTION_CLASSES,
  retentionClassOf,
  retentionOf,
  reviewDay,
} from '@/lib/store/retention-class';
import { flagRow } from '@/tests/fixtures/flag-row';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const decided = (outcome: Outcome, concern: Concern | null, at = '2026-11-21T09:00:00.000Z'): Decision => ({
  at,
  by: SAM,
  outcome,
  concern,
  categoryId: null,
  clauseRef: null,
  asSuggested: false,
  note: '',
  onCheck: null,
});
const flag = (...decisions: Decision[]): FlagRow => ({ ...flagRow({}), decisions });
const classOf = (outcome: Outcome, concern: Concern | null) => retentionClassOf(flag(decided(outcome, concern)));

describe('what a flag is kept as', () => {
  it('is undecided until a person decides, whatever the check suggests', () => {
    expect(retentionClassOf(flag())).toBe('undecided');
  });

  it('follows the latest decision', () => {
    expect(retentionClassOf(flag(decided('safeguarding', null), decided('no-action', null)))).toBe('no-action');
  });

  it('tells complaint, policy, law, staff and children apart', () => {
    expect(classOf('complaint', 'complaint-school')).toBe('complaint');
    expect(classOf('breaches-policy', 'negative-offensive-named')).toBe('policy-breach');
    expect(classOf('breaches-policy', 'defamatory')).toBe('defamation');
    expect(classOf('breaches-policy', 'threat-violence')).toBe('threat-hate-legal');
    expect(classOf('breaches-policy', 'racist')).toBe('threat-hate-legal');
    expect(classOf('breaches-policy', null)).toBe('policy-breach');
    expect(classOf('safeguarding', 'self-harm')).toBe('child-protection');
  });

  it('keeps what is about sexual abuse or an allegation about staff so, also where it came to nothing', () => {
    for (const outcome of OUTCOMES) {
      expect(classOf(outcome, 'grooming-sexual-contact')).toBe('sexual-abuse');
      expect(classOf(outcome, 'intimate-image-child')).toBe('sexual-abuse');
      expect(classOf(outcome, 'allegation-staff')).toBe('staff-allegation');
    }
  });

  it('keeps what was withheld as child protection, also after a decision', () => {
    const stub = { platform: 'x', openedAddress: 'https://x.com/home', permalink: null, id: null, ids: {} } as const;
    expect(retentionClassOf({ stub, decisions: [decided('no-action', null)] })).toBe('child-protection');
  });

  it('is one of the classes for every outcome and concern', () => {
    for (const outcome of OUTCOMES)
      for (const concern of [...CONCERNS, null]) expect(RETENTION_CLASSES).toContain(classOf(outcome, concern));
  });
});

describe('the day of review', () => {
  const due = (row: FlagRow) => reviewDay(retentionOf(row), USUAL_PERIODS);

  it('counts from the decision, and from the capture where there is none', () => {
    expect(due(flag())).toBe('2027-02-18');
    expect(due(flag(decided('no-action', null)))).toBe('2027-02-19');
    expect(due(flag(decided('breaches-policy', 'threat-violence')))).toBe('2032-11-21');
  });

  it('is the day itself for a complaint, which belongs into the complaints file', () => {
    expect(due(flag(decided('complaint', 'complaint-school')))).toBe('2026-11-21');
  });

  it('never comes by itself where sexual abuse is concerned', () => {
    const retention = retentionOf(flag(decided('safeguarding', 'grooming-sexual-contact')));
    expect(reviewDay(retention, USUAL_PERIODS)).toBeNull();
    expect(isDue(retention, USUAL_PERIODS, '2199-01-01')).toBe(false);
  });

  it('comes a day later, never earlier, where the year has no such day', () => {
    expect(due(flag(decided('breaches-policy', 'defamatory', '2028-02-29T12:00:00.000Z')))).toBe('2029-03-01');
  });

  it('is the day that a person set, for as long as the flag is still the same kind of thing', () => {
    const kept = {
      day: '2027-09-01',
      as: 'no-action',
      at: '2026-11-22T09:00:00.000Z',
      by: SAM,
      why: 'Appeal',
    } as const;
    expect(due({ ...flag(decided('no-action', null)), keptUntil: kept })).toBe('2027-09-01');
    expect(due({ ...flag(decided('safeguarding', null)), keptUntil: kept })).toBe('2051-11-21');
  });

  it('makes a flag due on the day itself and not the day before, and never while it is held', () => {
    const retention = retentionOf(flag(decided('no-action', null)));
    expect(isDue(retention, USUAL_PERIODS, '2027-02-18')).toBe(false);
    expect(isDue(retention, USUAL_PERIODS, '2027-02-19')).toBe(true);
    expect(isDue({ ...retention, held: true }, USUAL_PERIODS, '2030-01-01')).toBe(false);
  });

  it('is the same for one flag and among many', () => {
    const rows = [flag(), flag(decided('no-action', null)), flag(decided('complaint', null))].map((row) => ({
      retention: retentionOf(row),
    }));
    const held = { retention: { ...retentionOf(flag(decided('complaint', null))), held: true } };
    const all = [...rows, ...rows, held, { retention: null }];
    for (const today of ['2026-11-20', '2026-11-21', '2027-02-18', '2027-02-19']) {
      const due = all.filter(({ retention }) => retention && isDue(retention, USUAL_PERIODS, today));
      expect(dueAmong(all, USUAL_PERIODS, today)).toEqual(due);
    }
  });

  it('is never before what it counts from, for any time that can be set', () => {
    const period = fc.oneof(
      fc.record({ unit: fc.constant('days' as const), count: fc.nat(3_650) }),
      fc.record({ unit: fc.constant('years' as const), count: fc.integer({ min: 1, max: 75 }) }),
    );
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    void fc.assert(
      fc.property(period, day, (one, at) => {
        const from = at.toISOString().slice(0, 10);
        const found = reviewDay(
          { as: 'no-action', from, until: null, held: false },
          { ...USUAL_PERIODS, 'no-action': one },
        );
        expect(found !== null && found >= from).toBe(true);
      }),
    );
  });
});

describe('the times that a school sets', () => {
  it('are the usual ones until somebody changes them, and where what is stored makes no sense', async () => {
    expect(await readPeriods()).toEqual(USUAL_PERIODS);
    await fakeBrowser.storage.local.set({ retention: { 'no-action': { unit: 'days', count: -4 } } });
    expect(await readPeriods()).toEqual(USUAL_PERIODS);
  });

  it('are kept, and each change stands in the log with what was before', async () => {
    await writePeriods({ ...USUAL_PERIODS, 'no-action': { count: 30, unit: 'days' } }, SAM);
    expect((await readPeriods())['no-action']).toEqual({ count: 30, unit: 'days' });
    const [line, ...others] = await wholeCustody();
    expect(others).toEqual([]);
    expect(JSON.parse(line?.line ?? '')).toMatchObject({
      act: 'retention-changed',
      who: SAM,
      detail: { 'no-action': { before: '90 days', after: '30 days' } },
    });
    await writePeriods(await readPeriods(), SAM);
    expect((await wholeCustody()).length).toBe(1);
  });

  it('cannot give sexual abuse a time', async () => {
    await writePeriods({ ...USUAL_PERIODS, 'sexual-abuse': { count: 1, unit: 'days' } }, SAM);
    expect((await readPeriods())['sexual-abuse']).toBeNull();
  });
});
