import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { AttentionFields } from '@/components/restraint/attention-fields';
import { PupilStop } from '@/components/restraint/notices';
import { useAttention } from '@/components/restraint/use-attention';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { Concern } from '@/lib/concerns';
import { attentionFaults, isRefused, pupilRule } from '@/lib/flagging/restraint';
import type { Modifier } from '@/lib/policy/pack';
import { safetyFirst } from '@/lib/policy/safety';
import { judgedFor } from '@/lib/report/judged';
import { decide } from '@/lib/store/flags';
import {
  type Decision,
  type FlagRow,
  type OnCheck,
  OUTCOMES,
  type Outcome,
  type Person,
  type TextRef,
} from '@/lib/store/rows';
import { allChoices, type Choice, choicesFor } from './choices';
import { JudgeCheck } from './judge-check';
import { shownOf } from './judged';
import { type Installed, judgedModifiers, lacksCondition, withVerdicts } from './made-decision';
import { type AuthorIs, authorOf, ModifierFields } from './modifier-fields';
import { NoRecord, type RecordNeeded, RecordNeededFields } from './record-needed';
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
  flag: FlagRow;
  /** The texts of the flag that suggestions point into. */
  textOf(ref: TextRef): string;
  /** Keeps two flags on one page apart. */
  scope: string;
  /** Null where no policy is installed. */
  installed: Installed | null;
  /** Null until Flagpost has been set up. */
  person: Person | null;
  /** Asks how it came to attention also where that was answered before. */
  askAgain: boolean;
  /** What was typed is stored. */
  onSaved(): void;
}

const NOTHING_SAID: OnCheck = { notRight: [], missed: null };

type Faults = { category?: string; outcome?: string; judged?: string; record?: string };

/** True where what is decided is that the post is criticism of the school and no more. */
const isComplaint = (choice: Choice | null, outcome: Outcome | null) =>
  outcome === 'complaint' || (choice?.concern === 'complaint-school' && outcome === 'breaches-policy');

/** What a person has chosen so far, and what of it is still missing. */
function useDraft({ flag, installed, askAgain }: DecideFormProps) {
  const pack = installed?.pack ?? null;
  const { check, furtherChecks, decisions } = flag;
  const groups = choicesFor(pack, check, furtherChecks);
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
  const [author, setAuthor] = useState<AuthorIs>();
  const [ticks, setTicks] = useState<Modifier[]>();
  const [record, setRecord] = useState<RecordNeeded | null>(null);
  const attention = useAttention(flag, askAgain);
  const value = touched ?? before ?? first?.value ?? '';
  const choice = allChoices(groups).find((one) => one.value === value) ?? null;
  const asked = choice?.concern ? judgedFor(choice.concern, pack) : [];
  const ticked = (ticks ?? latest?.modifiers ?? []).filter((one) => asked.includes(one));
  const authorIs = author ?? authorOf(latest?.modifiers ?? []);
  const modifiers = judgedModifiers(authorIs, attention.how, ticked);
  const onCheck = said ?? latest?.onCheck ?? NOTHING_SAID;

  function findFaults(): Faults {
    const found: Faults = {};
    if (!choice) found.category = i18n.t('policy.decide.needCategory');
    else if (outcome === 'breaches-policy' && !choice.concern)
      found.category = i18n.t('policy.decide.needCategoryForBreach');
    if (outcome === 'breaches-policy' && lacksCondition(choice, modifiers)) found.judged = i18n.t('verdicts.ask.need');
    if (!outcome) found.outcome = i18n.t('policy.decide.needOutcome');
    if (isComplaint(choice, outcome) && record === null) found.record = i18n.t('verdicts.complaint.need');
    return found;
  }
  function clear() {
    setNote('');
    setOutcome(null);
    setTouched(undefined);
    setSaid(undefined);
    setAuthor(undefined);
    setTicks(undefined);
    setRecord(null);
  }
  const made = (by: Person, kind: Choice, follows: Outcome): Decision => ({
    at: new Date().toISOString(),
    by,
    outcome: follows,
    concern: kind.concern,
    categoryId: kind.categoryId,
    clauseRef: kind.clauseRef,
    asSuggested: kind === first,
    note: note.trim(),
    onCheck: onCheck.notRight.length > 0 || onCheck.missed ? onCheck : null,
    modifiers,
  });
  const fields = { groups, value, choice, outcome, note, onCheck, asked, ticked, authorIs, record, attention };
  return {
    ...fields,
    setTouched,
    setOutcome,
    setNote,
    setSaid,
    setAuthor,
    setTicks,
    setRecord,
    findFaults,
    clear,
    made,
  };
}

/** The person's own decision: how it came, what the post is, and what follows. */
export function DecideForm(props: DecideFormProps) {
  const { flag, textOf, scope, installed, person, onSaved } = props;
  const { check, furtherChecks, decisions } = flag;
  const draft = useDraft(props);
  const { groups, choice, outcome, attention, record } = draft;
  const shown = shownOf(check, furtherChecks);
  /** True once somebody tried to save: what is missing is then said. */
  const [tried, setTried] = useState(false);
  const [notSaved, setNotSaved] = useState<string | null>(null);
  const saving = useRef(false);
  // What has been mended since, or has come with the check, is no fault any more.
  const faults = tried ? draft.findFaults() : {};
  const missing = tried && attention.asks ? attentionFaults(attention.draft) : [];
  const noRecord = isComplaint(choice, outcome) && record === 'no';

  async function store(by: Person) {
    // First how it came: on what was seen through a lent account nothing is decided.
    const answered = await attention.store(by);
    if (isRefused(answered)) return;
    const isReady = Object.keys(draft.findFaults()).length === 0;
    if (!isReady || !choice || !outcome) return;
    await decide(flag.id, withVerdicts(flag, draft.made(by, choice, outcome), installed));
    draft.clear();
    setTried(false);
    onSaved();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const ready = Object.keys(draft.findFaults()).length === 0 || isRefused(attention.answer);
    if (attention.asks && attentionFaults(attention.draft).length > 0) return;
    // A double click is one decision.
    if (saving.current || !person || !ready || noRecord) return;
    saving.current = true;
    setNotSaved(null);
    try {
      await store(person);
    } catch (error) {
      setNotSaved(i18n.t('common.notSavedReason', [error instanceof Error ? error.message : String(error)]));
    } finally {
      saving.current = false;
    }
  }

  return (
    <>
      <form className="ui-stack" onSubmit={(event) => void save(event)} noValidate>
        {attention.asks && <AttentionFields draft={attention.draft} onChange={attention.setDraft} faults={missing} />}
        {isRefused(attention.answer) && <p>{i18n.t('restraint.refused.beforeSaving')}</p>}
        <Field
          label={i18n.t('policy.decide.category')}
          hint={groups.suggested.length > 0 && i18n.t('policy.decide.categoryHint')}
          fault={faults.category}
        >
          {(control) => (
            <select
              {...control}
              value={choice ? draft.value : ''}
              onChange={(event) => draft.setTouched(event.target.value)}
            >
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
        <ModifierFields
          author={draft.authorIs}
          onAuthor={draft.setAuthor}
          asked={draft.asked}
          ticked={draft.ticked}
          onTicked={draft.setTicks}
          fault={faults.judged}
        />
        {draft.authorIs === 'pupil' && pupilRule(installed?.pack ?? null) !== 'allowed' && (
          <PupilStop pack={installed?.pack ?? null} />
        )}
        <Choices<Outcome>
          legend={i18n.t('policy.decide.outcome')}
          options={OUTCOMES.map((one) => ({
            value: one,
            label: outcomeName(one),
            hint: i18n.t(`policy.decide.outcomeHints.${wordKey(one)}`),
          }))}
          value={outcome}
          fault={faults.outcome}
          onChange={draft.setOutcome}
        />
        {isComplaint(choice, outcome) && (
          <RecordNeededFields value={record} fault={faults.record} onChange={draft.setRecord} />
        )}
        <Field label={i18n.t('policy.decide.note')} hint={i18n.t('policy.decide.noteHint')}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              maxLength={10_000}
              value={draft.note}
              onChange={(e) => draft.setNote(e.target.value)}
            />
          )}
        </Field>
        {check && (
          <JudgeCheck shown={shown} textOf={textOf} value={draft.onCheck} onChange={draft.setSaid} scope={scope} />
        )}
        {!person && <p className="ui-fault">{i18n.t('policy.decide.needSetUp')}</p>}
        {notSaved && (
          <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
            <p>{notSaved}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" variant="primary" off={!person || noRecord}>
            {decisions.length > 0 ? i18n.t('policy.decide.change') : i18n.t('policy.decide.save')}
          </Button>
        </div>
        <p className="ui-soft ui-small">{i18n.t('policy.decide.stored')}</p>
      </form>
      {noRecord && person && <NoRecord flag={flag} person={person} />}
    </>
  );
}
