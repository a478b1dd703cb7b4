import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { Concern, Strand } from '@/lib/concerns';
import type { Audience, Modifier, PolicyVerdict } from '@/lib/policy/pack';
import type { LawVerdict, PlatformVerdict } from '@/lib/report/flow';
import type { NotRight, Outcome } from '@/lib/store/decision';

export const concernName = (concern: Concern): string => i18n.t(`concern.${wordKey(concern)}`);
export const outcomeName = (outcome: Outcome): string => i18n.t(`policy.decide.outcomes.${wordKey(outcome)}`);
export const notRightWords = (why: NotRight): string => i18n.t(`policy.judge.why.${wordKey(why)}`);
export const policyVerdictWords = (verdict: PolicyVerdict): string => i18n.t(`policy.verdicts.${wordKey(verdict)}`);
export const platformVerdictWords = (verdict: PlatformVerdict): string =>
  i18n.t(`policy.platformVerdicts.${wordKey(verdict)}`);
export const lawVerdictWords = (verdict: LawVerdict): string => i18n.t(`policy.lawVerdicts.${wordKey(verdict)}`);
export const strandWords = (strand: Strand): string => i18n.t(`policy.strands.${strand}`);
export const authorWords = (author: Audience): string => i18n.t(`policy.authors.${author}`);

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `malicious or made up` */
export const modifiersWords = (modifiers: readonly Modifier[]): string =>
  or.format(modifiers.map((modifier) => i18n.t(`policy.modifiers.${wordKey(modifier)}`)));
export const strandsWords = (strands: readonly Strand[]): string => or.format(strands.map(strandWords));
