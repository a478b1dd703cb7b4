import { describe, expect, test } from 'vitest';
import { canAddPicture } from '@/lib/flagging/can-add-picture';
import { makeRecord } from '@/lib/flagging/record';
import {
  attentionFaults,
  authorKeys,
  isAgreed,
  isPupilStop,
  isRefused,
  pupilRule,
  VIEWING,
  viewingOf,
} from '@/lib/flagging/restraint';
import type { Modifier } from '@/lib/policy/pack';
import type { FlagRow } from '@/lib/store/flag-row';
import type { SecondLook } from '@/lib/store/second-look';
import { builtInPacks } from '@/policies/index';
import { flagRow } from '@/tests/fixtures/flag-row';
import { secondLook } from '@/tests/fixtures/second-look';

const NOW = Date.UTC(2026, 10, 27, 12);
const DAY = 86_400_000;
const daysAgo = (days: number) => NOW - days * DAY;

/** A flag of an author, so many days ago. Every one is a post of its own unless told otherwise. */
let count = 0;
function flag(days: number, more: Partial<FlagRow> & { handle?: string; post?: string } = {}): FlagRow {
  const { handle = 'brook.watcher', post = String(1_900_000_000_000_000_000n + BigInt(++count)), ...rest } = more;
  return { ...flagRow({ handle, id: post }), createdAtMs: daysAgo(days), ...rest };
}
const look = (days: number): SecondLook =>
  secondLook(flagRow({}), null, { from: new Date(daysAgo(days)).toISOString() });

describe('repeated viewing of one author', () => {
  // biome-ignore format: a table
  test.each([
    // what there is                                        posts  visits  asks
    ['the first post',                                      [],                                              1, 0, false],
    ['a second post',                                       [flag(3)],                                       2, 0, false],
    ['a third post within 90 days',                         [flag(3), flag(89)],                             3, 0, true],
    ['a third post after 90 days',                          [flag(3), flag(91)],                             2, 0, false],
    ['the same post flagged three times',                   [flag(1, { post: '7' }), flag(2, { post: '7' })], 2, 0, false],
    ['posts of somebody else',                              [flag(1, { handle: 'other' }), flag(2, { handle: 'other' })], 1, 0, false],
    ['the same handle on another site',                     [flag(1, { platform: 'instagram' }), flag(2, { platform: 'instagram' })], 1, 0, false],
    ['one second look',                                     [flag(5, { secondLooks: [look(4)] })],           2, 1, false],
    ['two second looks within 14 days',                     [flag(5, { secondLooks: [look(4), look(1)] })],  2, 2, true],
    ['a second look that is older than 14 days',            [flag(20, { secondLooks: [look(15), look(1)] })], 2, 1, false],
    ['a capture on the profile and a second look',          [flag(5, { tabAddress: 'https://x.com/brook.watcher/', secondLooks: [look(1)] })], 2, 2, true],
    ['a copy that a parent gave to the school',             [flag(1), flag(2, { supplied: {} as FlagRow['supplied'] })], 2, 0, false],
  ])('%s', (_name, others, flags, visits, asks) => {
    expect(viewingOf(flag(0), others, NOW)).toEqual({ flags, visits, asks });
  });

  test('the author is known by the number that the site gives, whatever the handle is by now', () => {
    const renamed = flag(2, { handle: 'new.name' });
    const before = flag(0);
    for (const one of [renamed, before]) if (one.snapshot) one.snapshot.ids.author = '4417';
    expect(viewingOf(before, [renamed], NOW).flags).toBe(2);
  });

  test('two people of one name are two people', () => {
    const keys = authorKeys(flag(0));
    expect(keys).toEqual(['x handle:brook.watcher', 'x profile:x.com/brook.watcher']);
    expect(JSON.stringify(keys)).not.toContain('Marlbrook Parent');
  });

  test('of an author whom the page does not tell nothing is counted', () => {
    const unknown = flag(0);
    if (unknown.snapshot) {
      unknown.snapshot.author.handle.value = null;
      unknown.snapshot.author.profile.value = null;
    }
    expect(viewingOf(unknown, [flag(1), flag(2), flag(3)], NOW)).toEqual({ flags: 0, visits: 0, asks: false });
  });

  test('an agreement holds for as many days as visits are counted', () => {
    const agreed = (days: number) => ({
      viewingSignOffs: [
        {
          at: new Date(daysAgo(days)).toISOString(),
          by: { name: 'S', role: '' },
          flags: 3,
          visits: 0,
          agreedBy: 'H',
          reason: 'R',
        },
      ],
    });
    expect(isAgreed(agreed(VIEWING.visitDays - 1), NOW)).toBe(true);
    expect(isAgreed(agreed(VIEWING.visitDays + 1), NOW)).toBe(false);
    expect(isAgreed({ viewingSignOffs: [] }, NOW)).toBe(false);
  });
});

describe('a picture that is still missing', () => {
  const waiting = { ...flagRow({}), faults: ['tab-not-armed' as const] };
  const by = (...modifiers: Modifier[]) => ({ ...waiting, decisions: [{ modifiers }] }) as unknown as FlagRow;
  test('can be added, but never of what a pupil wrote', () => {
    expect(canAddPicture(waiting)).toBe(true);
    expect(canAddPicture(by('own-page'))).toBe(true);
    expect(canAddPicture(by('author-is-pupil'))).toBe(false);
  });
});

describe('the record of a flag', () => {
  test('tells who designated the collector, how it came, what was urgent and who agreed', async () => {
    const by = { name: 'Sam Fielding', role: 'Deputy head' };
    const at = '2026-11-27T10:00:00.000Z';
    const attention = { at, by, how: 'own-page', from: '', account: 'school', relation: '' } as const;
    const signOff = { at, by, flags: 3, visits: 0, agreedBy: 'Mrs Thornbury-Vale', reason: 'Threats' };
    const told = { ...flagRow({}), designation: { by: 'The governors', on: '2026-09-01' }, attention };
    const { row } = await makeRecord(
      { ...told, triage: { at, by, kind: 'threat', told: [] }, viewingSignOffs: [signOff] },
      [],
    );
    expect(JSON.parse(await row.blob.text())).toMatchObject({
      collector: by,
      designatedBy: { by: 'The governors', on: '2026-09-01' },
      attention,
      urgent: { kind: 'threat' },
      viewingAgreed: [signOff],
    });
  });
});

describe('how it came to attention', () => {
  // biome-ignore format: a table
  test.each([
    // how              account   from        missing                refused
    [null,             null,     '',         ['how', 'account'],    false],
    ['own-page',       'school', '',         [],                    false],
    ['seen-in-passing','none',   '',         [],                    false],
    ['reported-to-us', 'own',    '',         [],                    false],
    ['own-page',       'lent',   '',         [],                    false],
    ['closed-space',   'own',    '  ',       ['from'],              false],
    ['closed-space',   'own',    'A parent', [],                    false],
    ['closed-space',   'lent',   '',         [],                    true],
    ['closed-space',   'lent',   'A parent', [],                    true],
  ] as const)('%s with account %s, from "%s"', (how, account, from, missing, refused) => {
    expect(attentionFaults({ how, account, from, relation: '' })).toEqual(missing);
    if (how && account) expect(isRefused({ how, account })).toBe(refused);
  });
  test('a flag that nobody was asked about is not refused', () => expect(isRefused(null)).toBe(false));
});

describe('a pupil’s own profile', () => {
  const said = (...modifiers: Modifier[]) => ({ decisions: [{ modifiers }] }) as unknown as Pick<FlagRow, 'decisions'>;
  const [wp, , sw] = builtInPacks();
  if (!wp || !sw) throw new Error('packs are missing');

  test('is a stop under every policy that is built in, whether it speaks of it or not', () => {
    for (const pack of builtInPacks()) expect(isPupilStop(said('author-is-pupil'), pack)).toBe(true);
    expect([pupilRule(wp), pupilRule(sw)]).toEqual(['silent', 'forbidden']);
    expect(isPupilStop(said('author-is-pupil'), null)).toBe(true);
  });
  test('is none where the policy allows to open pupils’ accounts, and none for other authors', () => {
    const allows = { ...wp, designation: wp.designation.map((one) => ({ ...one, rule: 'allowed' as const })) };
    expect(isPupilStop(said('author-is-pupil'), allows)).toBe(false);
    expect(isPupilStop(said('author-is-staff'), sw)).toBe(false);
    expect(isPupilStop({ decisions: [] }, sw)).toBe(false);
  });
  test('ends with a later decision that says it was no pupil', () => {
    const decisions = [...said('author-is-pupil').decisions, ...said('own-page').decisions];
    expect(isPupilStop({ decisions }, sw)).toBe(false);
  });
});
