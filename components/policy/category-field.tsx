import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Concern } from '@/lib/concerns';
import { safetyFirst } from '@/lib/policy/safety';
import type { Choice, ChoiceGroups } from './choices';
import { concernName, modifiersWords } from './words';

function optionWords({ category, concern }: Choice): string {
  if (!concern) return i18n.t('policy.decide.noneOfThese');
  if (!category) return concernName(concern);
  return category.readings.length > 1 ? `${category.label} (${concernName(concern)})` : category.label;
}

function Options({ label, choices }: { label: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {optionWords(choice)}
        </option>
      ))}
    </optgroup>
  );
}

/** What a person has to be told about the choice before anything else. */
function FirstThings({ concern }: { concern: Concern | null }) {
  if (concern === 'allegation-staff')
    return (
      <Notice tone="caution">
        <p>{i18n.t('policy.decide.staffFirst')}</p>
      </Notice>
    );
  if (concern && safetyFirst(concern, { modifiers: [] }).length > 0)
    return (
      <Notice tone="danger">
        <p>{i18n.t('policy.decide.riskFirst')}</p>
      </Notice>
    );
  return null;
}

interface CategoryFieldProps {
  groups: ChoiceGroups;
  choice: Choice | null;
  fault: string | null | undefined;
  onChoose(value: string): void;
}

/** What the post is, and what has to be known of that choice before anything else. */
export function CategoryField({ groups, choice, fault, onChoose }: CategoryFieldProps) {
  return (
    <>
      <Field
        label={i18n.t('policy.decide.category')}
        hint={groups.suggested.length > 0 && i18n.t('policy.decide.categoryHint')}
        fault={fault}
      >
        {(control) => (
          <select {...control} value={choice?.value ?? ''} onChange={(event) => onChoose(event.target.value)}>
            {!choice && <option value="">{i18n.t('policy.decide.choose')}</option>}
            <Options label={i18n.t('policy.decide.suggested')} choices={groups.suggested} />
            <Options label={i18n.t('policy.decide.listed')} choices={groups.listed} />
            <Options label={i18n.t('policy.decide.besides')} choices={groups.besides} />
            <Options label={i18n.t('policy.decide.outside')} choices={groups.outside} />
            <option value={groups.none.value}>{i18n.t('policy.decide.noneOfThese')}</option>
          </select>
        )}
      </Field>
      <FirstThings concern={choice?.concern ?? null} />
      {choice?.reading && choice.reading.onlyIf.length > 0 && (
        <p>{i18n.t('policy.decide.conditional', [modifiersWords(choice.reading.onlyIf)])}</p>
      )}
      {choice?.reading?.arguable && <p>{i18n.t('policy.decide.conditionalReading')}</p>}
    </>
  );
}
