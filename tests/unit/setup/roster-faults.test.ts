import { describe, expect, it } from 'vitest';
import { MOST_PUPILS, MOST_STAFF, rosterFault } from '@/components/setup/roster-faults';
import { parseRosterLines, rosterLines } from '@/lib/policy/roster';
import { readRoster, writeRoster } from '@/lib/store/settings';

describe('a list of names', () => {
  it.each(['', '\n\n', 'Mrs Hargreaves (Head)\n\nMr Penhallick', `${'x'.repeat(120)} (${'y'.repeat(120)})`])(
    'is accepted as %j',
    (text) => {
      expect(rosterFault(text, 10)).toBeNull();
    },
  );

  it.each([
    ['Mrs Hargreaves (Head)\n(Office)', { kind: 'needs-name', line: 2 }],
    [`\n\n${'x'.repeat(121)}`, { kind: 'line-too-long', line: 3 }],
    [`Mrs Hargreaves (${'x'.repeat(121)})`, { kind: 'line-too-long', line: 1 }],
    ['A\r\nB\r\nC', { kind: 'too-many', people: 3 }],
  ])('is refused as %j', (text, fault) => {
    expect(rosterFault(text, 2)).toEqual(fault);
  });

  it('counts a name that is there twice once', () => {
    expect(rosterFault('Mrs Hargreaves\nmrs hargreaves', 1)).toBeNull();
  });

  it('can be stored and read back as long as there is no fault', async () => {
    const most = (count: number) => Array.from({ length: count }, (_, i) => `Person ${i} (Year ${i % 7})`).join('\n');
    const staff = most(MOST_STAFF);
    const pupils = most(MOST_PUPILS);
    expect([rosterFault(staff, MOST_STAFF), rosterFault(pupils, MOST_PUPILS)]).toEqual([null, null]);
    await writeRoster({ staff: parseRosterLines(staff), pupils: parseRosterLines(pupils) });
    const stored = await readRoster();
    if (stored.state !== 'ok') throw new Error('not stored');
    expect(rosterLines(stored.value.staff)).toBe(staff);
    expect(rosterLines(stored.value.pupils)).toBe(pupils);
  });
});
