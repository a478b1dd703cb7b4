import { describe, expect, test } from 'vitest';
import { CONCERNS, type Concern } from '@/lib/concerns';
import { ladderFor } from '@/lib/policy/ladder';
import type { PolicyPack } from '@/lib/policy/pack';
import { policyVerdict } from '@/lib/policy/verdict';
import { lawOf } from '@/lib/report/freeze';
import { builtInPacks } from '@/policies/index';
import { card } from './cards';

const packs = builtInPacks();
const VERDICT = {
  'police-trigger': 'police',
  listed: 'listed',
  'asked-not-to': 'asked',
  'staff-code-only': 'staff',
  'guidance-only': 'guidance',
  'not-covered': '–',
} as const;
const STATE = { open: '', waits: ' waits', held: ' held', 'open-for-safety': ' for safety' } as const;
const LAW = {
  'stop-get-advice-now': 'stop',
  'possible-offence': 'offence?',
  'possible-civil-claim': 'civil?',
  'none-usual': 'none',
} as const;
const SITE = {
  likely: 'likely',
  'only-if-right-person-files': 'right person',
  unlikely: 'unlikely',
  'no-category': 'none',
} as const;

type Row = readonly [all: string, wp: string, ar: string, sw: string, br: string, wo: string];

/**
 * First line: who is told before anything else (where nobody has said yet whether a child is at risk), how soon, what may be kept, Meta
 * and X, when a report is right, the law. Then Whitley Park, Avenue and Recreation Road, St Wenn, Bradgate, Westbrook Old Hall: what the
 * policy says, and the first step that it prints, `held` where people who protect somebody come first.
 */
const EXPECTED: Record<Concern, Row> = {
  'allegation-staff': [
    'nobody first, U1, normal, right person/unlikely, later, offence?',
    'listed, talk held',
    'asked, police-always-abusive waits',
    'listed, complaints-procedure held',
    'listed, complaints-procedure held',
    'asked, ask-removal held',
  ],
  'pupil-allegation-bullying': [
    'nobody first, U1, normal, likely/likely, now, offence?',
    'listed, talk',
    'listed, police-always-abusive waits',
    'listed, report-abuse waits',
    'listed, talk',
    '–, ask-removal',
  ],
  'complaint-school': [
    'nobody first, U3, text-url, none/none, never, none',
    'listed, talk held',
    'asked, police-always-abusive waits',
    'listed, complaints-procedure held',
    'listed, complaints-procedure held',
    'asked, ask-removal held',
  ],
  defamatory: [
    'nobody first, U2, normal, none/none, later, civil?',
    'listed, talk',
    'guidance, police-always-abusive waits',
    'listed, report-abuse',
    'listed, talk',
    'guidance, ask-removal',
  ],
  'negative-offensive-named': [
    'nobody first, U3, normal, right person/unlikely, later, none',
    'listed, talk',
    'guidance, police-always-abusive waits',
    'listed, report-abuse waits',
    'listed, talk',
    '–, ask-removal',
  ],
  racist: [
    'nobody first, U1, normal, likely/likely, now, offence?',
    'listed, talk',
    'police, police-always',
    'police, report-abuse waits',
    'listed, talk',
    'police, ask-removal',
  ],
  'hate-other': [
    'nobody first, U1, normal, likely/likely, now, offence?',
    '–, talk',
    'police, police-always',
    '–, legal-advice waits',
    '–, talk',
    '–, ask-removal',
  ],
  'threat-violence': [
    'emergency-services, U0, normal, likely/likely, later, offence?',
    'police, talk held',
    'police, police-always',
    'police, report-abuse held',
    'listed, talk held',
    'police, ask-removal held',
  ],
  'photo-other-children': [
    'nobody first, U2, text-url, right person/right person, later, none',
    '–, talk',
    'listed, police-always-abusive waits',
    'staff, legal-advice waits',
    'guidance, talk',
    'listed, ask-removal',
  ],
  'grooming-sexual-contact': [
    'emergency-services, U0, text-url, likely/likely, later, stop',
    '–, talk held',
    'guidance, police-always-abusive for safety',
    'staff, legal-advice waits',
    '–, talk held',
    'staff, ask-removal held',
  ],
  'intimate-image-child': [
    'emergency-services, U0, none, likely/likely, later, stop',
    '–, talk held',
    '–, no step',
    '–, legal-advice waits',
    '–, talk held',
    '–, ask-removal held',
  ],
  'under-13-account': [
    'nobody first, U3, text-url, likely/likely, later, none',
    'listed, talk',
    '–, no step',
    '–, legal-advice waits',
    '–, talk',
    'listed, ask-removal',
  ],
  impersonation: [
    'nobody first, U1, normal, likely/likely, now, offence?',
    '–, talk',
    '–, police-always-abusive waits',
    '–, legal-advice waits',
    '–, talk',
    '–, ask-removal',
  ],
  'logo-misuse': [
    'nobody first, U3, normal, right person/right person, later, civil?',
    '–, talk',
    '–, no step',
    'staff, legal-advice waits',
    '–, talk',
    '–, ask-removal',
  ],
  'confidential-info': [
    'nobody first, U1, text-url, right person/right person, later, offence?',
    'guidance, talk',
    'guidance, police-always-abusive waits',
    'staff, legal-advice waits',
    'guidance, talk',
    'staff, ask-removal',
  ],
  radicalisation: [
    'emergency-services, U1, text-url, likely/likely, later, offence?',
    '–, talk held',
    '–, police-always-abusive for safety',
    'listed, extremism-referral',
    '–, talk held',
    '–, ask-removal held',
  ],
  'self-harm': [
    'emergency-services, U0, text-url, likely/likely, later, none',
    '–, talk held',
    '–, police-always-abusive for safety',
    '–, legal-advice waits',
    '–, talk held',
    '–, ask-removal held',
  ],
};

/** The policy’s verdict and its first step, as it stands before anybody has judged or answered anything. */
function ofPack(pack: PolicyPack, concern: Concern): string {
  const { verdict } = policyVerdict(pack, concern, { modifiers: [] });
  const step = ladderFor(pack, concern, { modifiers: [] }).steps.find((one) => one.step.kind !== 'principle');
  return `${VERDICT[verdict]}, ${step ? `${step.step.id}${STATE[step.state]}` : 'no step'}`;
}

/** What is the same under every policy: who comes first, how soon, what may be kept, and the other two answers. */
function ofAll(concern: Concern): string {
  const [pack] = packs;
  if (!pack) throw new Error('no pack');
  const [first] = ladderFor(pack, concern, { modifiers: [], childAtRisk: false }).safety;
  const f = card('facebook', concern);
  const x = card('x', concern);
  const law = lawOf(concern, { modifiers: [] }, pack);
  const site = [SITE[f.platformVerdict], SITE[x.platformVerdict]].join('/');
  return [first?.contact ?? 'nobody first', f.urgency, f.captureMode, site, f.reporting, LAW[law.verdict]].join(', ');
}

describe('every route under every policy', () => {
  test.each(Object.entries(EXPECTED))('%s', (concern, [all, ...byPack]) => {
    expect(ofAll(concern as Concern)).toBe(all);
    expect(packs.map((pack) => ofPack(pack, concern as Concern))).toEqual(byPack);
  });

  // biome-ignore format: a table
  test.each([
    // concern                   what must not be done
    ['allegation-staff',        /call it malicious|question the person|warn the member of staff/],
    ['complaint-school',        /report it as harassment|block, ban or remove|watch what the author/],
    ['threat-violence',         /wait for the platform|warn or confront/],
    ['self-harm',               /screenshot|message/],
    ['intimate-image-child',    /(view|screenshot|save)/],
    ['grooming-sexual-contact', /confront|pose as/],
  ] as [Concern, RegExp][])('%s forbids what would do harm', (concern, said) => {
    expect(card('x', concern).doNot.join(' ')).toMatch(said);
  });

  test('no concern is left out', () => {
    expect(Object.keys(EXPECTED)).toEqual([...CONCERNS]);
  });
});
