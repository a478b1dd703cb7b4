import { i18n } from '#i18n';
import { concernName, modifiersWords } from '@/components/policy/words';
import { wordKey } from '@/components/ui/word-key';
import type { Concern } from '@/lib/concerns';
import type { MarkKind } from '@/lib/policy/draft/draft';
import type { Rule } from '@/lib/policy/draft/lint';
import type { DesignationRule, Modality, Modifier, Precondition, Reading, StepKind } from '@/lib/policy/pack';

export { concernName };
export const modifierWords = (modifier: Modifier): string => modifiersWords([modifier]);
export const stepKindName = (kind: StepKind): string => i18n.t(`editor.stepKinds.${wordKey(kind)}`);
export const verdictName = (verdict: Reading['verdict']): string => i18n.t(`editor.verdicts.${wordKey(verdict)}`);
export const modalityName = (modality: Modality): string => i18n.t(`report.ladder.modalities.${wordKey(modality)}`);
export const needsWords = (need: Precondition): string => i18n.t(`report.ladder.needs.${wordKey(need)}`);
export const ruleAboutName = (about: DesignationRule['about']): string => i18n.t(`setup.rules.about.${wordKey(about)}`);
export const ruleName = (rule: DesignationRule['rule']): string => i18n.t(`setup.rules.rule.${wordKey(rule)}`);
export const markName = (kind: MarkKind): string => i18n.t(`editor.mark.kinds.${kind}`);
export const findingWords = (rule: Rule, value: string): string => i18n.t(`editor.lint.${wordKey(rule)}`, [value]);

/** The first few of a list of concerns. */
export const concernsWords = (concerns: readonly Concern[]): string => {
  const [first, second, ...rest] = concerns.map(concernName);
  const named = [first, second].filter(Boolean).join('; ');
  return rest.length > 0 ? `${named}; +${rest.length}` : named;
};
