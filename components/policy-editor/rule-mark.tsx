import { i18n } from '#i18n';
import type { DraftRule } from '@/lib/policy/draft/draft';
import { packSchema } from '@/lib/policy/pack';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { ruleAboutName, ruleName } from './words';

const { about: ABOUT, rule: RULE } = packSchema.shape.designation.element.shape;

interface RuleMarkProps {
  mark: DraftRule;
  onChange(part: Partial<DraftRule>, field: string): void;
}

/** A sentence as a rule for the person who flags. */
export function RuleMark({ mark, onChange }: RuleMarkProps) {
  return (
    <div className="ui-stack">
      <div className="editor-pair">
        <SelectField
          label={i18n.t('editor.rule.about')}
          options={ABOUT.options}
          nameOf={ruleAboutName}
          value={mark.about}
          onChange={(about) => onChange({ about }, 'about')}
        />
        <SelectField
          label={i18n.t('editor.rule.rule')}
          options={RULE.options}
          nameOf={ruleName}
          value={mark.rule}
          onChange={(rule) => onChange({ rule }, 'rule')}
        />
      </div>
      <TextField
        label={i18n.t('editor.rule.says')}
        rows={2}
        value={mark.says}
        onChange={(says) => onChange({ says }, 'says')}
      />
    </div>
  );
}
