import { describe, expect, test } from 'vitest';
import { concernTitle, helplinePack } from '@/lib/report/helpline-pack';
import type { FlagRow } from '@/lib/store/flag-row';
import type { ReportMark } from '@/lib/store/report-mark';
import { snapshot } from '@/tests/fixtures/snapshot';

const BY = { name: 'Sam Fielding', role: 'Deputy head' };
const MARK: ReportMark = {
  at: '2026-11-20T11:00:00.000Z',
  by: BY,
  filedAt: '2026-11-20T10:55:00.000Z',
  reference: 'CAS-0042',
  filedBy: 'Sam Fielding',
  surface: 'account',
  labels: ['Report Account', 'Hate'],
};
const TOLD = { schoolName: 'Heron Lane Primary School', role: 'Deputy head', concern: concernTitle('racist') };
const POST = snapshot({ text: 'Tobin Ashgrove is a liar', author: 'Bramwell Oakes' });
const flag = (told: Partial<FlagRow> = {}) =>
  ({ platform: 'x', snapshot: POST, reports: [MARK], reportAnswers: [], ...told }) as FlagRow;

describe('the text for a helpline', () => {
  test('tells what, where, when and how it was reported, and the answer', () => {
    const reportAnswers: FlagRow['reportAnswers'] = [
      {
        at: MARK.at,
        by: BY,
        report: MARK.at,
        outcome: 'not-removed',
        on: '2026-11-21',
        words: 'Tobin stays',
        receipts: [],
      },
    ];
    expect(helplinePack('posh', flag({ reportAnswers }), TOLD)).toBe(
      [
        'For the Professionals Online Safety Helpline (POSH)',
        '',
        'From: Deputy head, Heron Lane Primary School.',
        `What it is about: a post on X. Kind of matter: ${TOLD.concern}.`,
        `Where it is: ${POST.permalink.value}`,
        'Reported to the platform: 20 November 2026 at 10:55 UTC, as an account.',
        'Chosen there: Report Account → Hate.',
        'Reference of the platform: CAS-0042.',
        'Answer of the platform, 2026-11-21: it says that it stays.',
        '',
        'What we ask: whether the platform should look at it again, and whether you can pass it on.',
        'No names are given here. Call pupils by their initials when you are asked.',
      ].join('\n'),
    );
  });

  test('gives no name of anybody, no words of the post and none of the answer', () => {
    const reportAnswers: FlagRow['reportAnswers'] = [
      { at: MARK.at, by: BY, report: MARK.at, outcome: 'other', on: '2026-11-21', words: 'Tobin stays', receipts: [] },
    ];
    for (const step of ['posh', 'rhc'] as const)
      expect(helplinePack(step, flag({ reportAnswers }), TOLD)).not.toMatch(/Tobin|liar|Bramwell|Sam|Fielding/);
  });

  test('says what is not known instead of leaving it out', () => {
    const bare: ReportMark = { at: MARK.at, by: BY, filedAt: MARK.filedAt, reference: '', filedBy: 'Sam Fielding' };
    const text = helplinePack('rhc', flag({ reports: [bare], snapshot: null }), {
      ...TOLD,
      schoolName: null,
      role: '',
    });
    expect(text).toContain('From: a school.');
    expect(text).toContain('The platform gave no reference.');
    expect(text).toContain('Which rows were chosen was not noted.');
    expect(text).toContain('the page gave no address of its own');
    expect(text).toContain('The platform has not answered so far.');
  });

  test('is not there where nothing was reported', () => {
    expect(helplinePack('posh', flag({ reports: [] }), TOLD)).toBeNull();
  });
});
