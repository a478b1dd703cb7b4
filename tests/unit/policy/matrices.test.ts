import { describe, expect, test } from 'vitest';
import { CONCERNS, type Concern, type Strand } from '@/lib/concerns';
import type { Modifier, PolicyPack, StepKind } from '@/lib/policy/pack';
import { policyVerdict } from '@/lib/policy/verdict';
import { builtInPacks } from '@/policies/index';
import { cell } from './cells';

const packs = builtInPacks();
type Row = readonly [wp: string, ar: string, sw: string, br: string, wo: string];

const byPack = (of: (pack: PolicyPack) => string): string[] => packs.map(of);

/** What each policy says when nobody has judged anything yet; in brackets, what a judgement would add. */
const VERDICTS: Record<Concern, Row> = {
  'allegation-staff': [
    'listed uses-1, guide guide-2 (police measures-3 if grossly-obscene)',
    'asked parents-4, guide protected-staff (police enforced-4 if abusive; listed parents-5 if malicious)',
    'listed uses-1, guide guide-2 (police measures-3 if grossly-obscene)',
    'listed c-3-4-1, asked c-3-2-3',
    'asked c-2 (listed c-6 if malicious or fictitious)',
  ],
  'pupil-allegation-bullying': [
    'listed uses-1, listed uses-4 (police measures-3 if grossly-obscene)',
    'listed parents-1, guide protected-pupils (police enforced-4 if abusive; listed parents-5 if malicious)',
    'listed uses-1, listed uses-4 (police measures-3 if grossly-obscene)',
    'listed c-3-4-1, listed c-3-4-5',
    '– (listed c-6 if malicious or fictitious; listed d-1 if pupils)',
  ],
  'complaint-school': [
    'listed uses-2, asked uses-opening, guide guide-1, guide guide-4',
    'asked parents-4 (police enforced-4 if abusive)',
    'listed uses-2, asked use-1, asked use-2, guide guide-1, guide guide-4',
    'listed c-3-4-2, asked c-3-3, guide c-3-2-1, guide c-3-2-5',
    'asked c-2',
  ],
  defamatory: [
    'listed uses-3, guide guide-3 (police measures-3 if grossly-obscene)',
    'guide protected-staff (police enforced-4 if abusive; listed parents-5 if malicious)',
    'listed uses-3, listed procedure-1, guide guide-3 (police measures-3 if grossly-obscene)',
    'listed c-3-4-3, guide c-3-2-4',
    'guide c-1, guide d-test (listed c-6 if malicious or fictitious)',
  ],
  'negative-offensive-named': [
    'listed uses-4, asked guide-2, guide guide-3 (police measures-3 if grossly-obscene)',
    'guide protected-parents (police enforced-4 if abusive; listed parents-5 if malicious)',
    'listed uses-4, asked guide-2, guide guide-3 (police measures-3 if grossly-obscene)',
    'listed c-3-4-5, asked c-3-2-3, guide c-3-2-4 (listed c-3-4-4 if abusive)',
    '– (listed c-6 if malicious or fictitious)',
  ],
  racist: [
    'listed uses-5 (police measures-3 if the school reads it so; police measures-3 if grossly-obscene)',
    'police enforced-4',
    'police measures-3, listed uses-5 (police measures-3 if grossly-obscene)',
    'listed c-3-4-6',
    'police d-3',
  ],
  'hate-other': [
    '– (police measures-3 if the school reads it so; police measures-3 if grossly-obscene; listed uses-4 if the school reads it so)',
    'police enforced-4 (police enforced-4 if sexist)',
    '– (police measures-3 if grossly-obscene; listed uses-4 if the school reads it so; listed uses-6 if the school reads it so)',
    '– (listed c-3-4-4 if abusive; listed c-3-4-5 if the school reads it so; listed c-3-4-6 if homophobic)',
    '– (listed c-6 if malicious or fictitious)',
  ],
  'threat-violence': [
    'police measures-3, listed uses-6',
    'police enforced-4, guide protected-staff',
    'police measures-3, listed uses-6',
    'listed c-3-4-7',
    'police d-3',
  ],
  'photo-other-children': [
    '–',
    'listed parents-1, guide protected-parents (police enforced-4 if abusive)',
    'staff code-4',
    'guide c-3-2-2',
    'listed c-4',
  ],
  'grooming-sexual-contact': [
    '–',
    'guide protected-pupils (police enforced-4 if abusive)',
    'staff principles-3, staff ensure-4, staff ensure-5, staff ensure-8, staff ensure-9, staff ensure-10, staff ensure-11',
    '–',
    'staff b-1, staff b-8, staff b-9',
  ],
  'intimate-image-child': ['–', '–', '–', '–', '–'],
  'under-13-account': ['listed uses-closing', '–', '–', '–', 'listed a-2'],
  impersonation: ['–', '– (police enforced-4 if abusive)', '–', '–', '–'],
  'logo-misuse': ['–', '–', 'staff code-1', '–', '–'],
  'confidential-info': [
    'guide guide-2',
    'guide protected-parents (police enforced-4 if abusive)',
    'staff code-3',
    'guide c-3-2-2',
    'staff b-3',
  ],
  radicalisation: ['–', '– (police enforced-4 if abusive)', 'listed safeguarding-4', '–', '–'],
  'self-harm': ['–', '– (police enforced-4 if abusive)', '– (listed uses-6 if the school reads it so)', '–', '–'],
};

test.each(CONCERNS.map((concern) => ({ concern })))('each policy says its own about $concern', ({ concern }) => {
  expect(byPack((pack) => cell(pack, concern))).toEqual(VERDICTS[concern]);
});

describe('steps that each policy prints', () => {
  const MODALITIES_OF: [name: string, kinds: StepKind[], Row][] = [
    ['talk or meeting', ['talk', 'meeting'], ['will-usually', 'will', 'will', 'will-usually', '–']],
    ['asking for removal', ['ask-removal'], ['will', 'will-usually, may', 'will', 'will-usually', 'will']],
    ['complaints procedure', ['complaints-procedure'], ['may', 'will', 'must', 'must', 'will']],
    ['letter', ['letter'], ['consider', '–', 'consider', 'consider', 'will']],
    ['platform report', ['platform-report'], ['consider', 'will', 'will, consider', 'consider', '–']],
    ['local authority', ['local-authority'], ['–', 'will', '–', '–', '–']],
    ['block on the own page', ['block-own-page'], ['may', 'may', 'may', 'may', '–']],
    ['legal advice or action', ['legal-advice', 'legal-action'], ['consider', 'may', 'consider', 'consider', '–']],
    ['police', ['police'], ['consider', 'always', 'consider', 'consider', 'consider']],
    ['ban on pictures', ['ban-photography'], ['–', 'may', '–', '–', 'will']],
  ];
  test.each(MODALITIES_OF)('%s', (_name, kinds, row) => {
    const modalities = (pack: PolicyPack) => {
      const steps = pack.ladder.filter((s) => kinds.includes(s.kind) && s.audience !== 'staff');
      return [...new Set(steps.map((s) => s.modality))].join(', ') || '–';
    };
    expect(byPack(modalities)).toEqual(row);
  });

  test('which of them stand behind a refusal', () => {
    const behind = (pack: PolicyPack) =>
      pack.ladder
        .filter((s) => s.needs.includes('refused'))
        .map((s) => `${s.id}${s.needs.includes('continues') ? '+' : ''}`)
        .join(' ');
    expect(byPack(behind)).toEqual([
      'legal-advice+ letter+ police+ block+ platform-report+ legal-action+',
      'platform-report local-authority legal-advice',
      'legal-advice+ letter+ police+ block+ platform-report+ legal-action+',
      'block+ platform-report+ letter+ legal-advice+ police+',
      '',
    ]);
  });

  test('whose steps they are', () => {
    const owner = (id: string) => (pack: PolicyPack) => pack.ladder.find((s) => s.id === id)?.owner ?? '–';
    expect(byPack(owner('letter'))).toEqual(['School', '–', 'School', 'Trust or school', 'Governing Body']);
    expect(byPack(owner('legal-advice'))).toEqual(['School', 'School', 'School', 'Trust', '–']);
    expect(byPack(owner('meeting'))).toEqual(['–', 'School', 'Headteacher', '–', '–']);
  });
});

describe('words that lead to the police', () => {
  const TRIGGERS: [name: string, Concern, { strand?: Strand; modifiers?: Modifier[] }, Row][] = [
    ['racism', 'racist', {}, ['if adopted', 'yes', 'yes', '–', 'yes']],
    ['sexism', 'hate-other', { strand: 'sexist' }, ['if adopted', 'yes', '–', '–', '–']],
    ['other possible hate crime', 'hate-other', { strand: 'faith' }, ['if adopted', 'yes', '–', '–', '–']],
    ['abuse', 'negative-offensive-named', { modifiers: ['abusive'] }, ['–', 'yes', '–', '–', '–']],
    ['gross obscenity', 'negative-offensive-named', { modifiers: ['grossly-obscene'] }, ['yes', '–', 'yes', '–', '–']],
    ['violence threatened', 'threat-violence', {}, ['yes', 'yes', 'yes', '–', 'yes']],
  ];
  test.each(TRIGGERS)('%s', (_name, concern, { strand = null, modifiers = [] }, row) => {
    const trigger = (pack: PolicyPack) => {
      const { verdict, conditional } = policyVerdict(pack, concern, { modifiers, strand });
      if (verdict === 'police-trigger') return 'yes';
      const adopted = conditional.filter((c) => c.missing.schoolReading && c.missing.modifiers.length === 0);
      return adopted.some((c) => c.reading.verdict === 'police-trigger') ? 'if adopted' : '–';
    };
    expect(byPack(trigger)).toEqual(row);
  });

  test('are not given at all by Bradgate', () => {
    const bradgate = packs[3];
    const verdicts = bradgate?.categories.flatMap((c) => c.readings.map((r) => r.verdict));
    expect(verdicts).not.toContain('police-trigger');
  });

  test('include violence that is encouraged in Westbrook alone', () => {
    const note = (pack: PolicyPack) =>
      pack.ladder.some((s) => s.kind === 'police' && /encouraged/.test(s.note ?? '')) ? 'yes' : '–';
    expect(byPack(note)).toEqual(['–', '–', '–', '–', 'yes']);
  });

  test('name a suspected crime such as harassment as an example in two policies', () => {
    const note = (pack: PolicyPack) =>
      pack.ladder.some((s) => s.kind === 'police' && /crime such as harassment/.test(s.note ?? '')) ? 'yes' : '–';
    expect(byPack(note)).toEqual(['yes', '–', 'yes', '–', '–']);
  });
});

describe('limits on whoever flags', () => {
  const LIMITS: [about: PolicyPack['designation'][number]['about'], Row][] = [
    ['designation', ['silent', 'silent', 'stated', 'silent', 'silent']],
    ['school-device', ['silent', 'forbidden', 'allowed-if-designated', 'silent', 'silent']],
    ['personal-device', ['silent', 'forbidden', 'silent', 'silent', 'stated']],
    ['pupil-accounts', ['silent', 'silent', 'forbidden', 'silent', 'silent']],
    ['friend-pupils', ['silent', 'forbidden', 'forbidden', 'silent', 'forbidden']],
    ['friend-parents', ['silent', 'forbidden', 'advised-against', 'silent', 'advised-against']],
    ['reply-online', ['silent', 'forbidden', 'stated', 'silent', 'forbidden']],
    ['identify-as-staff', ['silent', 'forbidden', 'stated', 'silent', 'silent']],
    ['who-decides', ['stated', 'stated', 'stated', 'stated', 'stated']],
  ];
  test.each(LIMITS)('%s', (about, row) => {
    expect(byPack((pack) => pack.designation.find((l) => l.about === about)?.rule ?? 'missing')).toEqual(row);
  });
});
