import { i18n } from '#i18n';
import { authorWords } from '@/components/policy/words';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { CONCERNS } from '@/lib/concerns';
import type { DraftStep } from '@/lib/policy/draft/draft';
import { AUDIENCES, MODALITIES, PRECONDITIONS, STEP_KINDS } from '@/lib/policy/pack';
import { Checklist } from './checklist';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { concernName, modalityName, needsWords, stepKindName } from './words';

/** Further than any ladder goes. */
const LAST = 99;

interface StepMarkProps {
  mark: DraftStep;
  onChange(part: Partial<DraftStep>, field: string): void;
}

/** A sentence as a step of the ladder: what, how firmly, by whom, in which place, and what has to hold first. */
export function StepMark({ mark, onChange }: StepMarkProps) {
  return (
    <div className="ui-stack">
      <div className="editor-pair">
        <SelectField
          label={i18n.t('editor.step.kind')}
          options={STEP_KINDS}
          nameOf={stepKindName}
          value={mark.kind}
          onChange={(kind) => onChange({ kind }, 'kind')}
        />
        <TextField
          label={i18n.t('editor.step.owner')}
          hint={i18n.t('editor.step.ownerHint')}
          value={mark.owner}
          onChange={(owner) => onChange({ owner }, 'owner')}
        />
        <SelectField
          label={i18n.t('editor.step.modality')}
          options={MODALITIES}
          nameOf={modalityName}
          value={mark.modality}
          onChange={(modality) => onChange({ modality }, 'modality')}
        />
        <TextField
          label={i18n.t('editor.step.verb')}
          hint={i18n.t('editor.step.verbHint')}
          value={mark.verb}
          onChange={(verb) => onChange({ verb }, 'verb')}
        />
        <Field label={i18n.t('editor.step.order')} hint={i18n.t('editor.step.orderHint')}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={0}
              max={LAST}
              value={mark.order}
              onChange={(event) => {
                const order = Math.trunc(event.target.valueAsNumber);
                if (order >= 0 && order <= LAST) onChange({ order }, 'order');
              }}
            />
          )}
        </Field>
        <SelectField
          label={i18n.t('editor.step.audience')}
          options={AUDIENCES}
          nameOf={authorWords}
          value={mark.audience}
          onChange={(audience) => onChange({ audience }, 'audience')}
        />
      </div>
      <TextField
        label={i18n.t('editor.step.label')}
        hint={i18n.t('editor.step.labelHint')}
        rows={2}
        value={mark.label}
        onChange={(label) => onChange({ label }, 'label')}
      />
      {mark.kind === 'police' && (
        <Notice>
          <p>{i18n.t('editor.step.police')}</p>
        </Notice>
      )}
      <Checklist
        legend={i18n.t('editor.step.needs')}
        hint={i18n.t('editor.step.needsHint')}
        options={PRECONDITIONS}
        nameOf={needsWords}
        chosen={mark.needs}
        onChange={(needs) => onChange({ needs }, 'needs')}
      />
      <details open={mark.concerns.length > 0}>
        <summary>
          {mark.concerns.length > 0
            ? i18n.t('editor.step.someConcerns', mark.concerns.length)
            : i18n.t('editor.step.allConcerns')}
        </summary>
        <Checklist
          legend={i18n.t('editor.step.concerns')}
          hint={i18n.t('editor.step.concernsHint')}
          options={CONCERNS}
          nameOf={concernName}
          chosen={mark.concerns}
          onChange={(concerns) => onChange({ concerns }, 'concerns')}
        />
      </details>
    </div>
  );
}
