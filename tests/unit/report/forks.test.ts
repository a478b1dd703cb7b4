import { describe, expect, test } from 'vitest';
import { CONCERNS, type Concern, type Strand } from '@/lib/concerns';
import type { Modifier, PolicyPack } from '@/lib/policy/pack';
import { policyVerdict } from '@/lib/policy/verdict';
import { type Fork, forksOf } from '@/lib/report/forks';
import { freezeVerdicts } from '@/lib/report/freeze';
import { judgedFor } from '@/lib/report/judged';
import { builtInPacks } from '@/policies/index';
import { card, TODAY } from './cards';

const packs = builtInPacks();
const [wp, ar, sw, br, wo] = packs as [PolicyPack, PolicyPack, PolicyPack, PolicyPack, PolicyPack];
const NAMED = { wp, ar, sw, br, wo };

const forks = (
  pack: PolicyPack,
  concern: Concern,
  { strand = null, modifiers = [] }: { strand?: Strand | null; modifiers?: Modifier[] } = {},
  site: 'facebook' | 'x' = 'facebook',
): Fork[] =>
  forksOf({
    concern,
    pack,
    policy: policyVerdict(pack, concern, { modifiers, strand }).verdict,
    platform: card(site, concern).platformVerdict,
    strand,
    modifiers,
  });

describe('where policy, platform and law go different ways', () => {
  // biome-ignore format: a table
  test.each([
    ['wp', 'complaint-school', {}, ['hidden-disclosure', 'complaint-listed']],
    ['ar', 'complaint-school', {}, ['hidden-disclosure', 'complaint-asked']],
    ['sw', 'complaint-school', {}, ['hidden-disclosure', 'complaint-listed']],
    ['br', 'complaint-school', {}, ['hidden-disclosure', 'complaint-listed']],
    ['wo', 'complaint-school', {}, ['hidden-disclosure', 'complaint-asked']],
    ['ar', 'hate-other',       { strand: 'sexist' }, ['police-by-policy', 'sex-no-strand', 'hate-left-up']],
    ['ar', 'hate-other',       { strand: 'faith' }, ['police-by-policy', 'hate-left-up']],
    ['wp', 'hate-other',       { strand: 'sexist' }, ['hate-left-up']],
    ['br', 'hate-other',       { strand: 'homophobic' }, ['hate-left-up']],
    ['ar', 'negative-offensive-named', { modifiers: ['abusive'] }, ['police-by-policy']],
    ['ar', 'negative-offensive-named', {}, []],
    ['sw', 'defamatory',       {}, ['report-promised', 'listed-only']],
    ['wp', 'defamatory',       {}, ['listed-only']],
    ['wo', 'defamatory',       {}, []],
    ['ar', 'racist',           {}, ['police-by-policy']],
    ['wo', 'racist',           {}, []],
    ['wp', 'allegation-staff', {}, ['allegation-first']],
    ['wo', 'threat-violence',  {}, []],
  ] as [keyof typeof NAMED, Concern, { strand?: Strand; modifiers?: Modifier[] }, Fork[]][])('%s: %s %j', (name, concern, facts, expected) => {
    expect(forks(NAMED[name], concern, facts)).toEqual(expected);
  });

  test('on X an allegation that a policy lists is not likely to be acted on either', () => {
    expect(forks(wp, 'allegation-staff', {}, 'x')).toEqual(['allegation-first', 'listed-only']);
  });
});

describe('what a person is asked to judge', () => {
  // biome-ignore format: a table
  test.each([
    ['wp', 'allegation-staff',         'grossly-obscene fictitious repeat-same-target teacher-by-pupil'],
    ['ar', 'allegation-staff',         'grossly-obscene malicious fictitious abusive repeat-same-target teacher-by-pupil'],
    ['wo', 'allegation-staff',         'grossly-obscene malicious fictitious repeat-same-target teacher-by-pupil'],
    ['wp', 'complaint-school',         ''],
    ['ar', 'complaint-school',         'malicious abusive'],
    ['br', 'negative-offensive-named', 'grossly-obscene abusive repeat-same-target'],
    ['wp', 'threat-violence',          'repeat-same-target'],
    ['wp', 'photo-other-children',     'protected-child'],
    ['wp', 'under-13-account',         ''],
  ] as [keyof typeof NAMED, Concern, string][])('%s: %s', (name, concern, expected) => {
    expect(judgedFor(concern, NAMED[name]).join(' ')).toBe(expected);
  });

  test('who wrote it and where it stands are never asked twice', () => {
    for (const pack of packs)
      for (const concern of CONCERNS)
        for (const one of judgedFor(concern, pack)) expect(one).not.toMatch(/^(author|own-page|closed|refused)/);
  });
});

describe('the three answers as they stood', () => {
  const installed = { pack: wp, sha256: 'a'.repeat(64) };
  const frozen = freezeVerdicts({
    concern: 'negative-offensive-named',
    facts: { modifiers: ['repeat-same-target'] },
    installed,
    card: card('facebook', 'negative-offensive-named'),
    today: TODAY,
  });

  test('the policy is kept with its hash, its clauses in words and its overdue review', () => {
    expect(frozen.policy).toMatchObject({
      packId: wp.id,
      packSha256: installed.sha256,
      verdict: 'listed',
      review: '2021-01',
      pastReview: true,
    });
    expect(frozen.policy?.clauses[0]).toMatchObject({
      ref: 'Inappropriate uses of social media sites, bullet 4',
      verdict: 'listed',
    });
  });
  test('the platform is kept with the text that was read and who may file', () => {
    expect(frozen.platform).toMatchObject({ verdict: 'only-if-right-person-files', copyOf: '2026-08-03' });
    expect(frozen.platform?.whoMayFile).not.toBe('');
  });
  test('the law is kept with the cards that were to be read, and what raised it', () => {
    expect(frozen.law).toMatchObject({ verdict: 'possible-offence', cards: ['L-HRA', 'L-PHA'] });
    expect(frozen.law.because).toContain('second post');
  });
  test('a later pack changes nothing in it: nothing in it points into the pack', () => {
    const before = structuredClone(frozen);
    const clause = wp.clauses.find(({ ref }) => ref === frozen.policy?.clauses[0]?.ref);
    const says = clause?.says ?? '';
    if (clause) clause.says = 'Something else.';
    expect(frozen).toEqual(before);
    if (clause) clause.says = says;
  });
  test('without a policy or a site there is nothing to keep of them', () => {
    const bare = freezeVerdicts({
      concern: 'racist',
      facts: { modifiers: [] },
      installed: null,
      card: null,
      today: TODAY,
    });
    expect(bare).toMatchObject({ policy: null, platform: null, law: { verdict: 'possible-offence' } });
  });
});
