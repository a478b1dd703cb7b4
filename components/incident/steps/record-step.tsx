import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import {
  departuresOf,
  STEP_OUTCOMES,
  type StepOutcome,
  type StepProgress,
  type StepResult,
} from '@/lib/policy/ladder-progress';
import { ownerFit } from '@/lib/policy/owner';
import { ASKS_REMOVAL, CAN_BE_REFUSED, needsSecond } from '@/lib/report/steps/incident-ladder';
import { departureGroups, departureWords, outcomeWords } from './step-words';
import { faultsOf, type StepDraft, toldOf } from './told-step';
import { useWriting, type Writes } from './use-writing';
import { WrittenState } from './written-state';

interface RecordStepProps extends Writes {
  step: StepProgress;
  packSha256: string;
  /** What came of it, and what is to be noted, where a step can be taken in a way that is known beforehand. */
  suggested?: Pick<StepDraft, 'outcome' | 'note'>;
}

const outcomesFor = ({ step }: StepProgress): readonly StepOutcome[] =>
  CAN_BE_REFUSED.includes(step.kind)
    ? STEP_OUTCOMES
    : STEP_OUTCOMES.filter((one) => one !== 'refused' && one !== 'agreed');

/** Records that a step was taken or left out. What departs from the printed ladder needs a reason, and mostly a second person. */
export function RecordStep({ step, packSha256, suggested, ...writes }: RecordStepProps) {
  const { person } = writes;
  const self = person ? `${person.name} (${person.role})` : '';
  const empty = (): StepDraft => ({
    result: 'done',
    on: today(),
    outcome: suggested?.outcome ?? null,
    doneBy: self,
    note: suggested?.note ?? '',
    // What the policy prints later may be needed now to protect somebody: that is reason enough, and is said.
    reason: step.state === 'open-for-safety' ? i18n.t('steps.record.safety') : '',
    second: { name: '', role: '' },
    comeBack: '',
  });
  const [draft, setDraft] = useState(empty);
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>({});
  const { write, fault, busy } = useWriting(writes);
  const set = (part: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...part }));
  const departures = departuresOf(step, draft.result);
  const second = needsSecond(departures);
  const owner = person ? ownerFit(step.step.owner, person.role) : 'fits';
  const opens = draft.result === 'done' && draft.outcome === 'refused' && ASKS_REMOVAL.includes(step.step.kind);

  async function save(event: FormEvent) {
    event.preventDefault();
    const found = faultsOf(draft, departures, person, today());
    setFaults(found);
    if (busy || Object.keys(found).length > 0) return;
    if (await write(toldOf(draft, step, packSha256, departures))) setDraft(empty());
  }

  return (
    <form className="ui-stack" noValidate onSubmit={(event) => void save(event)}>
      {owner === 'other' && (
        <Notice tone="caution">
          <p>{i18n.t('steps.owner.other', [step.step.owner, person?.role ?? ''])}</p>
        </Notice>
      )}
      {owner === 'duty-of-parent' && <p className="ui-soft">{i18n.t('steps.owner.parent')}</p>}
      <Choices<StepResult>
        legend={i18n.t('steps.record.what')}
        value={draft.result}
        options={[
          { value: 'done', label: i18n.t('steps.results.done') },
          { value: 'left-out', label: i18n.t('steps.results.left_out') },
        ]}
        onChange={(result) => set({ result })}
      />
      {departureGroups(departures).map(({ fromPolicy, of }) => (
        <Notice
          key={String(fromPolicy)}
          tone="caution"
          live="polite"
          title={i18n.t(fromPolicy ? 'steps.record.departsTitle' : 'perSchool.complaint.recordTitle')}
        >
          <ul>
            {of.map((one) => (
              <li key={one}>{departureWords(one)}</li>
            ))}
          </ul>
        </Notice>
      ))}
      <div className="steps-pair">
        <Field label={i18n.t('steps.record.on')} fault={faults.on}>
          {(control) => (
            <input {...control} type="date" value={draft.on} onChange={(e) => set({ on: e.target.value })} />
          )}
        </Field>
        {draft.result === 'done' && (
          <Field label={i18n.t('steps.record.outcome')}>
            {(control) => (
              <select
                {...control}
                value={draft.outcome ?? ''}
                onChange={(e) => set({ outcome: (e.target.value || null) as StepOutcome | null })}
              >
                <option value="">{i18n.t('steps.outcomes.none')}</option>
                {outcomesFor(step).map((one) => (
                  <option key={one} value={one}>
                    {outcomeWords(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      {opens && <p role="status">{i18n.t('steps.record.refusedOpens')}</p>}
      <Field
        label={i18n.t('steps.record.doneBy')}
        hint={i18n.t('steps.record.policyNames', [step.step.owner])}
        fault={faults.doneBy}
      >
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={160}
            value={draft.doneBy}
            onChange={(e) => set({ doneBy: e.target.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('steps.record.note')} hint={i18n.t('steps.record.noteHint')}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            maxLength={2_000}
            value={draft.note}
            onChange={(e) => set({ note: e.target.value })}
          />
        )}
      </Field>
      {departures.length > 0 && (
        <Field label={i18n.t('steps.record.why')} fault={faults.reason}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              maxLength={2_000}
              value={draft.reason}
              onChange={(e) => set({ reason: e.target.value })}
            />
          )}
        </Field>
      )}
      {second && <SecondPerson draft={draft} fault={faults.second} onChange={(one) => set({ second: one })} />}
      <Field label={i18n.t('steps.record.comeBack')} hint={i18n.t('steps.record.comeBackHint')} fault={faults.comeBack}>
        {(control) => (
          <input {...control} type="date" value={draft.comeBack} onChange={(e) => set({ comeBack: e.target.value })} />
        )}
      </Field>
      <WrittenState person={person} fault={fault} />
      <div>
        <Button type="submit" variant="primary" off={!person}>
          {i18n.t('steps.record.save')}
        </Button>
      </div>
    </form>
  );
}

interface SecondPersonProps {
  draft: StepDraft;
  fault: string | undefined;
  onChange(second: StepDraft['second']): void;
}

/** Who else agreed. */
function SecondPerson({ draft: { second }, fault, onChange }: SecondPersonProps) {
  return (
    <fieldset className="steps-checks">
      <legend>{i18n.t('steps.second.legend')}</legend>
      <p className="ui-hint">{i18n.t('steps.second.hint')}</p>
      <div className="steps-pair">
        <Field label={i18n.t('steps.second.name')} fault={fault}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={120}
              value={second.name}
              onChange={(e) => onChange({ ...second, name: e.target.value })}
            />
          )}
        </Field>
        <Field label={i18n.t('steps.second.role')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={120}
              value={second.role}
              onChange={(e) => onChange({ ...second, role: e.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
