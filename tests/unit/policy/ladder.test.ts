import { describe, expect, test } from 'vitest';
import { CONCERNS, type Concern } from '@/lib/concerns';
import { type LadderFacts, ladderFor } from '@/lib/policy/ladder';
import type { PolicyPack } from '@/lib/policy/pack';
import { safetyFirst } from '@/lib/policy/safety';
import { builtInPacks } from '@/policies/index';

const packs = builtInPacks();
const [whitley, avenue, stWenn, bradgate, westbrook] = packs as [
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
  PolicyPack,
];

const view = (pack: PolicyPack, concern: Concern, facts: Partial<LadderFacts> = {}) =>
  ladderFor(pack, concern, { modifiers: [], childAtRisk: false, ...facts });
const states = (...args: Parameters<typeof view>) =>
  Object.fromEntries(view(...args).steps.map((s) => [s.step.id, s.state]));
const stepOf = (id: string, ...args: Parameters<typeof view>) => {
  const found = view(...args).steps.find((s) => s.step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

describe('the order of a ladder', () => {
  test('is the policy’s own: talk, removal, then what follows a refusal', () => {
    expect(states(whitley, 'negative-offensive-named')).toEqual({
      principle: 'open',
      talk: 'open',
      'ask-removal': 'open',
      'legal-advice': 'waits',
      letter: 'waits',
      police: 'waits',
      block: 'waits',
      'platform-report': 'waits',
      'legal-action': 'waits',
    });
    expect(view(whitley, 'negative-offensive-named').steps.map((s) => s.step.order)).toEqual([
      0, 1, 2, 3, 3, 3, 3, 3, 3,
    ]);
  });

  test('never opens a report to the platform before a policy’s talk', () => {
    for (const pack of [whitley, avenue, bradgate])
      for (const concern of CONCERNS)
        for (const { step, state } of view(pack, concern).steps)
          if (step.kind === 'platform-report') expect(state).not.toBe('open');
  });

  test('puts St Wenn’s report to the platform first for defamation', () => {
    const open = view(stWenn, 'defamatory').steps.filter((s) => s.state === 'open');
    expect(open.map((s) => s.step.id)).toEqual(['report-abuse', 'take-down', 'meeting']);
  });

  test('leaves the steps to the governors at Westbrook and needs no refusal', () => {
    expect(view(westbrook, 'photo-other-children').steps.map((s) => [s.step.id, s.step.owner, s.state])).toEqual([
      ['ask-removal', 'Governing Body', 'open'],
      ['complaints-procedure', 'Governing Body', 'open'],
      ['letter', 'Governing Body', 'open'],
      ['ban-photography', 'School', 'open'],
    ]);
  });
});

describe('a condition', () => {
  test('of refusing and continuing needs both', () => {
    const refused = stepOf('letter', bradgate, 'defamatory', { modifiers: ['refused'] });
    expect(refused.state).toBe('waits');
    expect(refused.conditions).toEqual([
      { needs: 'refused', met: true, because: 'modifier' },
      { needs: 'continues', met: false, because: 'nobody-said' },
    ]);
    const both = stepOf('letter', bradgate, 'defamatory', { modifiers: ['refused'], confirmed: ['continues'] });
    expect(both.state).toBe('open');
  });

  test('of the school’s own forum holds a block back elsewhere', () => {
    const facts: Partial<LadderFacts> = { modifiers: ['refused'], confirmed: ['continues'] };
    expect(stepOf('block', whitley, 'defamatory', facts).state).toBe('waits');
    expect(stepOf('block', whitley, 'defamatory', { ...facts, modifiers: ['refused', 'own-page'] }).state).toBe('open');
  });

  test('of a second post at the same person is not taken for continuing after a refusal', () => {
    const facts: Partial<LadderFacts> = { modifiers: ['refused', 'repeat-same-target'] };
    expect(stepOf('letter', whitley, 'defamatory', facts).state).toBe('waits');
  });
});

describe('Avenue and Recreation Road', () => {
  test.each(['threat-violence', 'racist', 'hate-other'] as const)('always goes to the police for %s', (concern) => {
    const police = stepOf('police-always', avenue, concern);
    expect(police).toMatchObject({ state: 'open', conditions: [], skipNeedsReason: true });
    expect(police.step).toMatchObject({ modality: 'always', verb: 'will always be reported' });
  });

  test('goes to the police for any remark once it is judged abusive', () => {
    const unjudged = stepOf('police-always-abusive', avenue, 'negative-offensive-named');
    expect(unjudged).toMatchObject({ state: 'waits', skipNeedsReason: false });
    const judged = stepOf('police-always-abusive', avenue, 'defamatory', { modifiers: ['abusive'] });
    expect(judged).toMatchObject({ state: 'open', skipNeedsReason: true });
  });

  test('has one police step for each concern, whoever wrote it', () => {
    for (const modifiers of [['author-is-staff'], ['author-is-pupil'], []] as const) {
      const ids = view(avenue, 'racist', { modifiers }).steps.map((s) => s.step.id);
      expect(ids.filter((id) => id.startsWith('police'))).toEqual(['police-always']);
    }
  });

  test('keeps contact and meeting before what comes later, although they stand in two ladders', () => {
    expect(view(avenue, 'racist').steps.map((s) => [s.step.order, s.step.id])).toEqual([
      [0, 'police-always'],
      [1, 'contact-parent'],
      [1, 'meeting'],
      [2, 'ban-photography'],
      [2, 'request-removal'],
      [2, 'block'],
      [3, 'platform-report'],
      [3, 'local-authority'],
      [3, 'legal-advice'],
    ]);
  });

  test('needs no refusal for the police but one for platform, local authority and lawyer', () => {
    expect(states(avenue, 'racist', { modifiers: ['malicious'] })).toEqual({
      'police-always': 'open',
      'contact-parent': 'open',
      meeting: 'open',
      'ban-photography': 'waits',
      'request-removal': 'open',
      block: 'waits',
      'platform-report': 'waits',
      'local-authority': 'waits',
      'legal-advice': 'waits',
    });
    expect(stepOf('local-authority', avenue, 'racist', { modifiers: ['refused'] }).state).toBe('open');
  });
});

describe('St Wenn’s first steps beyond defamation', () => {
  const steps = (extended?: Record<string, boolean>) => {
    const { 'report-abuse': report, 'take-down': takeDown, meeting } = states(stWenn, 'racist', { extended });
    return { report, takeDown, meeting };
  };

  test('are removal and meeting until the head decides', () => {
    expect(steps()).toEqual({ report: 'waits', takeDown: 'open', meeting: 'open' });
    expect(stepOf('meeting', stWenn, 'racist').conditions).toEqual([
      { needs: 'defamatory', met: true, because: 'extended-by-default' },
    ]);
  });

  test('follow the head’s decision', () => {
    expect(steps({ 'take-down': false, meeting: false })).toEqual({
      report: 'waits',
      takeDown: 'waits',
      meeting: 'waits',
    });
    expect(steps({ 'report-abuse': true }).report).toBe('open');
  });

  test('are a duty only where the policy itself prints them', () => {
    expect(stepOf('meeting', stWenn, 'racist').skipNeedsReason).toBe(false);
    expect(stepOf('meeting', stWenn, 'defamatory').skipNeedsReason).toBe(true);
    expect(stepOf('meeting', stWenn, 'racist', { confirmed: ['defamatory'] }).skipNeedsReason).toBe(true);
  });
});

describe('the author', () => {
  test('who is staff never meets the parents’ steps', () => {
    for (const pack of packs)
      for (const concern of CONCERNS) {
        const { audiences, steps } = view(pack, concern, { modifiers: ['author-is-staff'] });
        expect(audiences).toEqual(['staff']);
        expect(steps.filter((s) => !['staff', 'anyone'].includes(s.step.audience))).toEqual([]);
      }
    expect(Object.keys(states(westbrook, 'confidential-info', { modifiers: ['author-is-staff'] }))).toEqual([
      'staff-head',
      'staff-discipline',
    ]);
  });

  test('who is a pupil is met with the pupils’ steps', () => {
    const facts: Partial<LadderFacts> = { modifiers: ['author-is-pupil'] };
    expect(states(westbrook, 'pupil-allegation-bullying', facts)).toEqual({ 'anti-bullying': 'open' });
    expect(states(stWenn, 'defamatory', facts)).toEqual({ 'report-abuse-pupil': 'open' });
    expect(view(whitley, 'defamatory', facts).steps).toEqual([]);
  });

  test('who is staff and under investigation is not disciplined before a breach is found', () => {
    const facts: Partial<LadderFacts> = { modifiers: ['author-is-staff'] };
    expect(states(stWenn, 'logo-misuse', facts)).toEqual({
      'staff-investigation': 'open',
      'staff-discipline': 'waits',
    });
  });
});

describe('safety', () => {
  const FIRST: [Concern, string[]][] = [
    ['threat-violence', ['emergency-services', 'police', 'safeguarding-lead']],
    ['grooming-sexual-contact', ['emergency-services', 'police', 'safeguarding-lead', 'allegation-lead']],
    ['intimate-image-child', ['emergency-services', 'safeguarding-lead', 'police', 'allegation-lead']],
    ['self-harm', ['emergency-services', 'safeguarding-lead']],
    ['radicalisation', ['emergency-services', 'safeguarding-lead']],
  ];

  test.each(FIRST)('comes first for %s in every school', (concern, contacts) => {
    for (const pack of packs) expect(view(pack, concern).safety.map((s) => s.contact)).toEqual(contacts);
  });

  test('is not claimed for any other concern', () => {
    const others = CONCERNS.filter((c) => !FIRST.some(([concern]) => concern === c));
    for (const concern of others) expect(view(whitley, concern).safety).toEqual([]);
  });

  test.each([whitley, stWenn, bradgate])(
    'opens the police to a threat at $code although the print waits for a refusal',
    (pack) => {
      const police = stepOf('police', pack, 'threat-violence');
      expect(police.state).toBe('open-for-safety');
      expect(police.step.modality).toBe('consider');
      expect(police.conditions.every((c) => !c.met)).toBe(true);
    },
  );

  test('holds every step that would warn the author until police or safeguarding lead have spoken', () => {
    expect(states(whitley, 'grooming-sexual-contact')).toMatchObject({
      talk: 'held',
      'ask-removal': 'held',
      'platform-report': 'held',
      police: 'open-for-safety',
    });
    expect(states(whitley, 'grooming-sexual-contact', { cleared: true })).toMatchObject({
      talk: 'open',
      'ask-removal': 'open',
      'platform-report': 'waits',
      police: 'open-for-safety',
    });
  });

  test('takes St Wenn’s extremism concern to the child protection person at once', () => {
    expect(stepOf('extremism-referral', stWenn, 'radicalisation').state).toBe('open');
  });

  test('asks whether a child was harmed before an allegation or a complaint goes anywhere', () => {
    for (const concern of ['allegation-staff', 'complaint-school'] as const) {
      const asked = view(bradgate, concern, { childAtRisk: undefined });
      expect(asked.askChildAtRisk).toBe(true);
      expect(asked.steps.find((s) => s.step.id === 'talk')?.state).toBe('held');
      expect(view(bradgate, concern).askChildAtRisk).toBe(false);
      expect(stepOf('talk', bradgate, concern).state).toBe('open');
    }
  });

  test('takes an allegation that staff harmed a child to safeguarding and the LADO', () => {
    const facts = { modifiers: [], childAtRisk: true };
    expect(safetyFirst('allegation-staff', facts).map((s) => s.contact)).toEqual([
      'emergency-services',
      'safeguarding-lead',
      'allegation-lead',
    ]);
    expect(stepOf('talk', whitley, 'allegation-staff', { childAtRisk: true }).state).toBe('held');
  });

  test('is owed at once to a protected child in a picture', () => {
    const { safety, steps } = view(avenue, 'photo-other-children', { modifiers: ['protected-child'] });
    expect(safety).toContainEqual({ contact: 'safeguarding-lead', when: 'at-once' });
    expect(steps.find((s) => s.step.id === 'contact-parent')?.state).toBe('held');
  });

  test('is owed at once to a child who is threatened', () => {
    expect(safetyFirst('threat-violence', { modifiers: [] })).toContainEqual({
      contact: 'safeguarding-lead',
      when: 'if-child-involved',
    });
    expect(safetyFirst('threat-violence', { modifiers: [], childAtRisk: true })).toContainEqual({
      contact: 'safeguarding-lead',
      when: 'at-once',
    });
  });
});

test('a principle is never something to skip', () => {
  for (const pack of [whitley, bradgate]) expect(stepOf('principle', pack, 'defamatory').skipNeedsReason).toBe(false);
});

test('working a ladder out leaves pack and facts as they were', () => {
  const before = JSON.stringify(avenue);
  const facts: LadderFacts = Object.freeze({ modifiers: Object.freeze(['refused'] as const), childAtRisk: true });
  ladderFor(avenue, 'threat-violence', facts);
  expect(JSON.stringify(avenue)).toBe(before);
});
