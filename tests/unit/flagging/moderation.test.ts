import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Concern } from '@/lib/concerns';
import {
  type ActCase,
  type ActDraft,
  faultsOf,
  faultsOfReview,
  initialled,
  latestReview,
  packBlocks,
  saysCriticism,
} from '@/lib/flagging/moderation';
import { actsAt, leastAt } from '@/lib/flagging/moderation-acts';
import { parsePack } from '@/lib/policy/pack';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { addFlag, flagById } from '@/lib/store/flags';
import { addModeration, addUncaptured, flagsWithKey, NotCaptured, readModerationLog } from '@/lib/store/moderation';
import type { Moderation } from '@/lib/store/moderation-act';
import stWenn from '@/policies/st-wenn.json?raw';
import westbrook from '@/policies/westbrook-old-hall.json?raw';
import { flagRow } from '@/tests/fixtures/flag-row';
import { ROSTER } from '@/tests/fixtures/sites/school';

const packOf = (source: string) => {
  const parsed = parsePack(source);
  if (!parsed.ok) throw new Error('The pack does not parse.');
  return parsed.pack;
};
const RECORD = { revision: 1, sha256: 'a'.repeat(64), at: '2026-11-27T09:00:00.000Z', signature: null };
const checkOf = (concerns: Concern[]): FlagRow['check'] => ({
  ruleset: '2026-11-27.1',
  language: { declared: 'en', checked: true, note: null },
  suggestions: concerns.map((concern) => ({
    concern,
    strand: null,
    sense: null,
    strength: 'strong',
    score: 900,
    policy: null,
    evidence: [{ start: 0, end: 3, reason: 'a word' }],
    against: [],
    suppressedBy: null,
    caution: null,
  })),
  suppressed: [],
  charactersChecked: 38,
});
const captured = (told: Partial<FlagRow> = {}): FlagRow => ({ ...flagRow({}), record: RECORD, ...told });

const FACEBOOK = { platform: 'facebook', kind: 'page' } as const;
const given = (told: Partial<ActCase> = {}): ActCase => ({
  place: FACEBOOK,
  flag: captured({ check: checkOf(['racist']) }),
  pack: packOf(stWenn),
  pupils: ROSTER.pupils,
  today: '2026-11-27',
  ...told,
});
const draft = (told: Partial<ActDraft> = {}): ActDraft => ({
  act: 'hide-comment',
  ground: 'hate',
  rule: 'No hateful language.',
  reason: 'It tells families to leave because of where they come from.',
  whyNotLess: '',
  reviewOn: '',
  told: '',
  governors: '',
  alike: false,
  ...told,
});
const complaint = given({ flag: captured({ check: checkOf(['complaint-school']) }) });

describe('capture comes before every act', () => {
  it.each([
    ['there is no flag', null],
    ['it is still being captured', captured({ capture: 'capturing', step: 'stitching', record: null })],
    [
      'its capture was interrupted before its record',
      captured({ capture: 'interrupted', step: 'drafted', record: null }),
    ],
    ['nothing of it could be kept', captured({ capture: 'withheld', snapshot: null })],
  ])('nothing can be written down while %s', (_what, flag) => {
    for (const { act } of actsAt(FACEBOOK))
      expect(faultsOf(draft({ act }), given({ flag }))).toEqual({ act: 'not-captured' });
  });

  it('can be written down once its record is there, also without a picture', () => {
    expect(faultsOf(draft(), given())).toEqual({});
    expect(faultsOf(draft(), given({ flag: captured({ capture: 'text-only', picture: null }) }))).toEqual({});
  });
});

describe('what is done', () => {
  it('is only what the site has', () => {
    expect(faultsOf(draft({ act: 'hide-reply' }), given())).toEqual({ act: 'not-there' });
    expect(faultsOf(draft({ act: 'hide-comment' }), given({ place: { platform: 'x', kind: 'account' } }))).toEqual({
      act: 'not-there',
    });
    expect(faultsOf(draft({ act: 'hide-comment' }), given({ place: { platform: 'facebook', kind: 'group' } }))).toEqual(
      {
        act: 'not-there',
      },
    );
  });

  it('begins with the least: what is heavier than hiding has to say why hiding would not do', () => {
    expect(leastAt(FACEBOOK)?.act).toBe('hide-comment');
    expect(faultsOf(draft({ act: 'delete-comment' }), given())).toEqual({ whyNotLess: 'needs-why-not-less' });
    expect(faultsOf(draft({ act: 'delete-comment', whyNotLess: 'Hidden twice and posted again.' }), given())).toEqual(
      {},
    );
    expect(faultsOf(draft({ act: 'ban' }), given())).toMatchObject({ whyNotLess: 'needs-why-not-less' });
    expect(leastAt({ platform: 'x', kind: 'account' })?.act).toBe('hide-reply');
    const ranks = (['facebook', 'instagram', 'x'] as const).map((platform) =>
      actsAt({ platform, kind: 'page' }).map(({ weight }) => weight),
    );
    for (const weights of ranks) expect(weights).toEqual([...weights].sort((a, b) => a - b));
  });

  it('needs a ground, a rule and a reason; leaving a comment up needs only the reason', () => {
    const empty = draft({ ground: null, rule: ' ', reason: '' });
    expect(faultsOf(empty, given())).toEqual({ ground: 'needs-ground', rule: 'needs-rule', reason: 'needs-reason' });
    expect(faultsOf({ ...empty, act: 'left-up' }, given())).toEqual({ reason: 'needs-reason' });
    expect(faultsOf({ ...empty, act: 'left-up', reason: 'A complaint, answered.' }, complaint)).toEqual({});
  });

  it('shuts nobody out for good: a ban has a day of review within a year, and a way to object', () => {
    const ban = draft({ act: 'ban', whyNotLess: 'Third threat.' });
    expect(faultsOf(ban, given())).toEqual({ reviewOn: 'needs-review', told: 'needs-told' });
    const told = 'Told by message today; can write to the clerk to the governors.';
    expect(faultsOf({ ...ban, told, reviewOn: '2026-11-27' }, given())).toEqual({ reviewOn: 'needs-review' });
    expect(faultsOf({ ...ban, told, reviewOn: '2027-11-28' }, given())).toEqual({ reviewOn: 'review-too-far' });
    expect(latestReview('2026-11-27')).toBe('2027-11-27');
    expect(faultsOf({ ...ban, told, reviewOn: '2027-02-26' }, given())).toEqual({});
  });

  it('says that a policy without such a step leaves a ban to the governors', () => {
    const pack = packOf(westbrook);
    expect(packBlocks(pack)).toBe(false);
    expect(packBlocks(packOf(stWenn))).toBe(true);
    const ban = draft({ act: 'ban', whyNotLess: 'Third threat.', told: 'Told; clerk.', reviewOn: '2027-02-26' });
    expect(faultsOf(ban, given({ pack }))).toEqual({ governors: 'needs-governors' });
    expect(faultsOf({ ...ban, governors: 'Full governors, 25 November' }, given({ pack }))).toEqual({});
    // Hiding shuts nobody out.
    expect(faultsOf(draft(), given({ pack }))).toEqual({});
  });
});

describe('criticism', () => {
  it('is not taken down for being criticism', () => {
    for (const ground of ['off-topic', 'other', 'allegation'] as const)
      expect(faultsOf(draft({ ground, alike: true }), complaint)).toMatchObject({ ground: 'is-criticism' });
    for (const reason of [
      'It complains about the office again.',
      'Negative about the school.',
      'This damages our reputation.',
      'Makes us look bad',
      'We disagree with it.',
    ])
      expect(faultsOf(draft({ ground: 'abuse', reason, alike: true }), complaint)).toEqual({ reason: 'is-criticism' });
  });

  it('comes down only for what else it does, and only if praise would have come down too', () => {
    const named = draft({ ground: 'child-named', reason: 'It names a child, T.A., in full.' });
    expect(faultsOf(named, complaint)).toEqual({ alike: 'needs-alike' });
    expect(faultsOf({ ...named, alike: true }, complaint)).toEqual({});
  });

  it('is what a person decided it is, whatever the check said', () => {
    const decision = { outcome: 'complaint', concern: 'complaint-school' } as Decision;
    const flag = captured({ check: checkOf(['negative-offensive-named']), decisions: [decision] });
    expect(faultsOf(draft({ ground: 'abuse' }), given({ flag }))).toEqual({ alike: 'needs-alike' });
    const breach = { outcome: 'breaches-policy', concern: 'racist' } as Decision;
    const other = captured({ check: checkOf(['complaint-school']), decisions: [breach] });
    expect(faultsOf(draft(), given({ flag: other }))).toEqual({});
  });

  it('is not taken for the reason where the words are about something else', () => {
    expect(saysCriticism('It threatens the caretaker.')).toBe(false);
    expect(saysCriticism('Publishes a home address.')).toBe(false);
    expect(saysCriticism('Criticises the head')).toBe(true);
  });
});

describe('pupils', () => {
  it('stand in the log by their initials', () => {
    const reason = 'It names Tobin Ashgrove in Year 5.';
    expect(faultsOf(draft({ reason }), given())).toEqual({ reason: 'names-pupil' });
    expect(faultsOf(draft({ reason: 'It names T.A. in Year 5.' }), given())).toEqual({});
    expect(initialled('It names tobin  ashgrove, and Mali Ferncastle’s mother.', ROSTER.pupils)).toBe(
      'It names TA, and MF’s mother.',
    );
    expect(faultsOfReview({ outcome: 'lifted', reason, reviewOn: '' }, ROSTER.pupils, '2026-11-27')).toEqual({
      reason: 'names-pupil',
    });
  });
});

describe('the moderation log', () => {
  const by = { name: 'Owen Prydderch-Lowe', role: 'Deputy head' };
  const moderation = (told: Partial<Moderation> = {}): Moderation => ({
    at: '2026-11-27T10:00:00.000Z',
    by,
    act: 'hide-comment',
    rule: 'No hateful language.',
    reason: 'It tells families to leave.',
    reviewOn: null,
    told: '',
    ...told,
  });
  beforeEach(async () => {
    fakeBrowser.reset();
    await Promise.all([db.flags.clear(), db.listing.clear(), db.custody.clear()]);
  });

  it('takes nothing for a comment that has not been captured, and writes nothing of it', async () => {
    const flag = await addFlag(captured({ step: 'stitched', record: null, capture: 'capturing' }));
    await expect(addModeration(flag.id, moderation())).rejects.toThrow(NotCaptured);
    expect((await flagById(flag.id))?.moderation).toEqual([]);
    expect(await wholeCustody()).toEqual([]);
  });

  it('keeps what was done at the flag, with its line in the custody log', async () => {
    const flag = await addFlag(captured());
    await addModeration(flag.id, moderation({ act: 'ban', reviewOn: '2027-01-08' }));
    await addModeration(flag.id, moderation({ at: '2027-01-08T10:00:00.000Z', act: 'lifted' }));
    expect((await flagById(flag.id))?.moderation.map(({ act }) => act)).toEqual(['ban', 'lifted']);
    const log = await wholeCustody();
    expect(log.map(({ act, flagId }) => [act, flagId])).toEqual([
      ['moderated', flag.id],
      ['moderated', flag.id],
    ]);
    const { lines } = await readModerationLog();
    // What was lifted is not due any more.
    expect(lines.map(({ act, due }) => [act, due])).toEqual([
      ['lifted', null],
      ['ban', null],
    ]);
  });

  it('has what is due for review', async () => {
    const flag = await addFlag(captured());
    await addModeration(flag.id, moderation({ act: 'ban', reviewOn: '2027-01-08' }));
    expect((await readModerationLog()).lines[0]?.due).toBe('2027-01-08');
  });

  it('says of a comment that was removed uncaptured no more than that', async () => {
    const told = { page: 'School page', platform: 'facebook', act: 'delete-comment' } as const;
    await addUncaptured({ at: '2026-11-27T11:00:00.000Z', by, reason: 'A threat, deleted in haste.', ...told });
    const { lines } = await readModerationLog();
    expect(lines).toMatchObject([{ flagId: null, rule: '', reason: 'A threat, deleted in haste.', ...told }]);
    expect(await db.flags.count()).toBe(0);
  });

  it('finds the flag of a comment by its own number, not by a like one', async () => {
    const [one, other] = [captured(), captured({ ...flagRow({ id: '19000000000000000012' }), record: RECORD })];
    await addFlag(one);
    await addFlag(other);
    const found = await flagsWithKey([one.id, other.id], 'x:post:1900000000000000001');
    expect(found.map(({ id }) => id)).toEqual([one.id]);
  });
});
