import { describe, expect, it } from 'vitest';
import { custodyFault, readCustodyLine } from '@/components/register/custody-line';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import { appendCustody, custodyOf } from '@/lib/store/custody';
import { addFlag, decide } from '@/lib/store/flags';
import { allListings } from '@/lib/store/register';
import { flagRow } from '@/tests/fixtures/flag-row';

const who = { name: 'Sam Fielding', role: 'Deputy head' };

/** What the check might have said; a person need not agree. */
const check: CheckResult = {
  ruleset: 'test',
  language: { declared: 'en', checked: true, note: null },
  suggestions: [
    {
      concern: 'racist',
      strand: null,
      sense: null,
      strength: 'strong',
      score: 900,
      policy: null,
      evidence: [{ start: 0, end: 3, reason: 'test' }],
      against: [],
      suppressedBy: null,
      caution: null,
    },
  ],
  suppressed: [],
  charactersChecked: 40,
};

async function logged() {
  const { seq: _, ...told } = flagRow({});
  const flag = await addFlag({ ...told, check });
  await appendCustody({ at: '2026-11-20T10:00:00.000Z', flagId: flag.id, act: 'captured', who, detail: { tiles: 2 } });
  const rows = await custodyOf(flag.id);
  const row = rows[0];
  if (!row) throw new Error('nothing was logged');
  return { flag, row };
}

describe('a line of the custody log', () => {
  it('is read from its own text', async () => {
    const { row } = await logged();
    expect(readCustodyLine(row.line)).toEqual({
      seq: 1,
      at: '2026-11-20T10:00:00.000Z',
      act: 'captured',
      name: 'Sam Fielding',
      role: 'Deputy head',
    });
    expect(await custodyFault(row)).toBeNull();
  });

  it('is found out where its text was changed', async () => {
    const { row } = await logged();
    expect(await custodyFault({ ...row, line: row.line.replace('Sam', 'Pam') })).toBe('changed');
  });

  it('is found out where it is filed as something else', async () => {
    const { row } = await logged();
    expect(await custodyFault({ ...row, act: 'noted' })).toBe('differs');
    expect(await custodyFault({ ...row, flagId: 'another' })).toBe('differs');
    expect(await custodyFault({ ...row, at: '2026-11-19T10:00:00.000Z' })).toBe('differs');
  });

  it.each(['', 'not json', '[]', 'null', '{"who":7}'])('does not stop the page where it is “%s”', (line) => {
    const told = readCustodyLine(line);
    expect(told === null || told.act === null).toBe(true);
  });
});

describe('the category of a line in the register', () => {
  it('is the person’s, also where the person chose none', async () => {
    const { flag } = await logged();
    expect((await allListings())[0]?.concern).toBe('racist');
    await decide(flag.id, {
      at: '2026-11-20T11:00:00.000Z',
      by: who,
      outcome: 'no-action',
      concern: null,
      categoryId: null,
      clauseRef: null,
      asSuggested: false,
      note: '',
      onCheck: null,
    });
    const [line] = await allListings();
    expect(line?.state).toBe('no-action');
    expect(line?.concern).toBeNull();
  });
});
