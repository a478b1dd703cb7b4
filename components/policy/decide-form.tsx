import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { Concern } from '@/lib/concerns';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { PolicyPack } from '@/lib/policy/pack';
import { safetyFirst } from '@/lib/policy/safety';
import { decide } from '@/lib/store/flags';
import {
  type Decision,
  type FurtherCheck,
  type OnCheck,
  OUTCOMES,
  type Outcome,
  type Person,
  type TextRef,
} from '@/lib/store/rows';
import { allChoices, type Choice, choicesFor } from './choices';
import { JudgeCheck } from './judge-check';
import { shownOf } from './judged';
import { concernName, modifiersWords, outcomeName } from './words';

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

interface DecideFormProps {
  flagId: string;
  check: CheckResult | null;
  further: readonly FurtherCheck[];
  /** The texts of the flag that suggestions point into. */
  textOf(ref: TextRef): string;
  /** Keeps two flags on one page apart. */
  scope: string;
  pack: PolicyPack | null;
  decisions: readonly Decision[];
  /** Null until Flagpost has been set up. */
  person: Person | null;
  /** What was typed is stored. */
  onSaved(): void;
}

const NOTHING_SAID: OnCheck = { notRight: [], missed: null };

type Faults = { category?: string; outcome?: string; save?: string };

/** The person's own decision: what the post is, and what follows. */
export function DecideForm(props: DecideFormProps) {
  const { flagId, check, further, textOf, scope, pack, decisions, person, onSaved } = props;
  const groups = choicesFor(pack, check, further);
  const shown = shownOf(check, further);
  // Words of somebody else, or of a picture, are offered and never chosen beforehand.
  const first = check && check.suggestions.length > 0 ? groups.suggested[0] : undefined;
  const latest = decisions.at(-1);
  const before = latest && `${latest.categoryId ?? ''}/${latest.concern ?? ''}`;
  // Undefined until the person touches it: the check may still bring its first suggestion.
  const [touched, setTouched] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  // What was said about the check stands until it is changed: the latest decision is the one that counts.
  const [said, setSaid] = useState<OnCheck>();
  const onCheck = said ?? latest?.onCheck ?? NOTHING_SAID;
  const [faults, setFaults] = useState<Faults>({});
  const saving = useRef(false);
  const value = touched ?? before ?? first?.value ?? '';
  const choice = allChoices(groups).find((one) => one.value === value) ?? null;

  function findFaults(): Faults {
    const found: Faults = {};
    if (!choice) found.category = i18n.t('policy.decide.needCategory');
    else if (outcome === 'breaches-policy' && !choice.concern)
      found.category = i18n.t('policy.decide.needCategoryForBreach');
    if (!outcome) found.outcome = i18n.t('policy.decide.needOutcome');
    return found;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const found = findFaults();
    setFaults(found);
    // A double click is one decision.
    if (saving.current || !person || !choice || !outcome || Object.keys(found).length > 0) return;
    saving.current = true;
    try {
      await decide(flagId, {
        at: new Date().toISOString(),
        by: person,
        outcome,
        concern: choice.concern,
        categoryId: choice.categoryId,
        clauseRef: choice.clauseRef,
        asSuggested: choice === first,
        note: note.trim(),
        onCheck: onCheck.notRight.length > 0 || onCheck.missed ? onCheck : null,
      });
      setNote('');
      setOutcome(null);
      setTouched(undefined);
      setSaid(undefined);
      onSaved();
    } catch (error) {
      setFaults({ save: i18n.t('common.notSavedReason', [error instanceof Error ? error.message : String(error)]) });
    } finally {
      saving.current = false;
    }
  }
  // What has been mended since, or has come with the check, is no fault any more.
  const still = findFaults();

  return (
    <form className="ui-stack" onSubmit={(event) => void save(event)} noValidate>
      <Field
        label={i18n.t('policy.decide.category')}
        hint={groups.suggested.length > 0 && i18n.t('policy.decide.categoryHint')}
        fault={faults.category && still.category}
      >
        {(control) => (
          <select {...control} value={choice ? value : ''} onChange={(event) => setTouched(event.target.value)}>
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
      <Choices<Outcome>
        legend={i18n.t('policy.decide.outcome')}
        options={OUTCOMES.map((one) => ({
          value: one,
          label: outcomeName(one),
          hint: i18n.t(`policy.decide.outcomeHints.${wordKey(one)}`),
        }))}
        value={outcome}
        fault={faults.outcome && still.outcome}
        onChange={setOutcome}
      />
      <Field label={i18n.t('policy.decide.note')} hint={i18n.t('policy.decide.noteHint')}>
        {(control) => (
          <textarea {...control} dir="auto" maxLength={10_000} value={note} onChange={(e) => setNote(e.target.value)} />
        )}
      </Field>
      {check && <JudgeCheck shown={shown} textOf={textOf} value={onCheck} onChange={setSaid} scope={scope} />}
      {!person && <p className="ui-fault">{i18n.t('policy.decide.needSetUp')}</p>}
      {faults.save && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{faults.save}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" variant="primary" off={!person}>
          {decisions.length > 0 ? i18n.t('policy.decide.change') : i18n.t('policy.decide.save')}
        </Button>
      </div>
      <p className="ui-soft ui-small">{i18n.t('policy.decide.stored')}</p>
    </form>
  );
}
