import { expect, test } from 'vitest';
import { CONCERNS, type Concern } from '@/lib/concerns';
import { type LadderFacts, ladderFor } from '@/lib/policy/ladder';
import { ladderProgress, type StepProgress } from '@/lib/policy/ladder-progress';
import type { PolicyPack } from '@/lib/policy/pack';
import { builtInPacks } from '@/policies/index';

const names = (steps: readonly StepProgress[]) => steps.map(({ step }) => step.id).join(' ') || '–';
const progressOf = (pack: PolicyPack, concern: Concern, facts: Partial<LadderFacts>) =>
  ladderProgress(ladderFor(pack, concern, { modifiers: [], childAtRisk: false, ...facts }), []);

/**
 * What a policy says on the first day (no child at risk, nothing judged but the concern): what comes next, what is a duty, what is not
 * to be taken yet (`held` for safety, the others for a condition), what is printed and not advised (`against`), and what opens once the author has refused and goes on.
 */
function row(pack: PolicyPack, concern: Concern): string {
  const now = progressOf(pack, concern, {});
  const before = progressOf(pack, concern, { cleared: true });
  const after = progressOf(pack, concern, { cleared: true, modifiers: ['refused'], confirmed: ['continues'] });
  const waited = (id: string) => before.steps.some(({ step, state }) => step.id === id && state === 'waits');
  const parts = {
    duty: now.mustRemain,
    held: now.steps.filter(({ state }) => state === 'held'),
    waits: now.steps.filter(({ state, advice }) => state === 'waits' && advice === null),
    against: now.steps.filter(({ place }) => place === 'not-advised'),
    refused: after.steps.filter(({ step, state, advice }) => state === 'open' && advice === null && waited(step.id)),
  };
  const told = Object.entries(parts).flatMap(([name, steps]) => (steps.length > 0 ? [`${name}: ${names(steps)}`] : []));
  return [`${pack.code} next: ${names(now.next)}`, ...told].join(' | ');
}

/** Held against the five policies as they are printed, concern by concern. What is empty is left out. */
const EXPECTED: Record<Concern, string[]> = {
  'allegation-staff': [
    'WP next: talk complaints-procedure | duty: ask-removal | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: contact-parent | waits: police-always-abusive meeting ban-photography complaints-procedure block platform-report local-authority legal-advice | refused: platform-report local-authority legal-advice',
    'SW next: complaints-procedure take-down meeting | duty: complaints-procedure | waits: report-abuse legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: complaints-procedure talk ask-removal | duty: complaints-procedure | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter | duty: ask-removal complaints-procedure letter',
  ],
  'pupil-allegation-bullying': [
    'WP next: talk | duty: ask-removal | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: contact-parent | waits: police-always-abusive ban-photography',
    'SW next: take-down meeting | waits: report-abuse legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter',
  ],
  'complaint-school': [
    'WP next: talk complaints-procedure | waits: police | against: ask-removal legal-advice letter block platform-report legal-action | refused: police',
    'AR next: – | waits: police-always-abusive meeting complaints-procedure local-authority | against: contact-parent ban-photography request-removal block platform-report legal-advice | refused: local-authority',
    'SW next: complaints-procedure meeting | duty: complaints-procedure | waits: police | against: report-abuse take-down legal-advice letter block platform-report legal-action | refused: police',
    'BR next: complaints-procedure talk | duty: complaints-procedure | waits: police | against: ask-removal block platform-report letter legal-advice | refused: police',
    'WO next: complaints-procedure | duty: complaints-procedure | against: ask-removal letter',
  ],
  defamatory: [
    'WP next: talk | duty: ask-removal | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: contact-parent | waits: police-always-abusive meeting ban-photography complaints-procedure block platform-report local-authority legal-advice | refused: platform-report local-authority legal-advice',
    'SW next: report-abuse take-down meeting | duty: report-abuse take-down meeting | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter',
  ],
  'negative-offensive-named': [
    'WP next: talk | duty: ask-removal | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: contact-parent | waits: police-always-abusive meeting ban-photography complaints-procedure block platform-report local-authority legal-advice | refused: platform-report local-authority legal-advice',
    'SW next: take-down meeting | waits: report-abuse legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter',
  ],
  racist: [
    'WP next: talk | duty: ask-removal | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: police-always contact-parent | duty: police-always | waits: meeting ban-photography block platform-report local-authority legal-advice | refused: platform-report local-authority legal-advice',
    'SW next: take-down meeting | waits: report-abuse legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter police | duty: ask-removal complaints-procedure letter',
  ],
  'hate-other': [
    'WP next: talk | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: police-always contact-parent | duty: police-always | waits: meeting ban-photography block platform-report local-authority legal-advice | refused: platform-report local-authority legal-advice',
    'SW next: – | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter',
  ],
  'threat-violence': [
    'WP next: police | duty: ask-removal | held: talk ask-removal letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'AR next: police-always | duty: police-always | held: contact-parent meeting ban-photography request-removal block platform-report local-authority | waits: legal-advice | refused: platform-report local-authority legal-advice',
    'SW next: police | held: report-abuse take-down meeting letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'BR next: police | held: talk ask-removal block platform-report letter | waits: legal-advice | refused: platform-report letter legal-advice',
    'WO next: police | duty: ask-removal complaints-procedure letter | held: ask-removal complaints-procedure letter',
  ],
  'photo-other-children': [
    'WP next: talk | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: contact-parent | waits: police-always-abusive ban-photography',
    'SW next: – | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter | duty: ask-removal complaints-procedure letter ban-photography',
  ],
  'grooming-sexual-contact': [
    'WP next: police | held: talk ask-removal letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'AR next: police-always-abusive',
    'SW next: police | held: letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'BR next: police | held: talk ask-removal block platform-report letter | waits: legal-advice | refused: platform-report letter legal-advice',
    'WO next: – | held: ask-removal complaints-procedure letter',
  ],
  'intimate-image-child': [
    'WP next: police | held: talk ask-removal letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'AR next: –',
    'SW next: police | held: letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'BR next: police | held: talk ask-removal block platform-report letter | waits: legal-advice | refused: platform-report letter legal-advice',
    'WO next: – | held: ask-removal complaints-procedure letter',
  ],
  'under-13-account': [
    'WP next: talk | duty: ask-removal | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: –',
    'SW next: – | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter | duty: ask-removal complaints-procedure letter',
  ],
  impersonation: [
    'WP next: talk | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: – | waits: police-always-abusive',
    'SW next: – | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter',
  ],
  'logo-misuse': [
    'WP next: talk | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: –',
    'SW next: – | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter',
  ],
  'confidential-info': [
    'WP next: talk | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'AR next: – | waits: police-always-abusive',
    'SW next: – | waits: legal-advice letter police block platform-report legal-action | refused: legal-advice letter police platform-report legal-action',
    'BR next: talk ask-removal | waits: block platform-report letter legal-advice police | refused: platform-report letter legal-advice police',
    'WO next: ask-removal complaints-procedure letter',
  ],
  radicalisation: [
    'WP next: police | held: talk ask-removal letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'AR next: police-always-abusive',
    'SW next: extremism-referral police | duty: extremism-referral | held: letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'BR next: police | held: talk ask-removal block platform-report letter | waits: legal-advice | refused: platform-report letter legal-advice',
    'WO next: – | held: ask-removal complaints-procedure letter',
  ],
  'self-harm': [
    'WP next: police | held: talk ask-removal letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'AR next: police-always-abusive',
    'SW next: police | held: letter block platform-report legal-action | waits: legal-advice | refused: legal-advice letter platform-report legal-action',
    'BR next: police | held: talk ask-removal block platform-report letter | waits: legal-advice | refused: platform-report letter legal-advice',
    'WO next: – | held: ask-removal complaints-procedure letter',
  ],
};

test.each(CONCERNS)('what each policy has done first, holds back and opens after a refusal: %s', (concern) => {
  expect(builtInPacks().map((pack) => row(pack, concern))).toEqual(EXPECTED[concern]);
});
