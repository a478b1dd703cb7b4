import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { AttentionFields } from '@/components/restraint/attention-fields';
import { PupilStop } from '@/components/restraint/notices';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import { attentionFaults, isRefused, pupilRule } from '@/lib/flagging/restraint';
import type { TextRef } from '@/lib/store/check-row';
import { OUTCOMES, type Outcome } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { decide } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { CategoryField } from './category-field';
import { JudgeCheck } from './judge-check';
import { shownOf } from './judged';
import { type Installed, withVerdicts } from './made-decision';
import { ModifierFields, StrandField } from './modifier-fields';
import { NoRecord, RecordNeededFields } from './record-needed';
import { isComplaint, useDecisionDraft } from './use-decision-draft';
import { outcomeName } from './words';

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

/** The person's own decision: how it came, what the post is, and what follows. */
export function DecideForm(props: DecideFormProps) {
  const { flag, textOf, scope, installed, person, onSaved } = props;
  const { check, furtherChecks, decisions } = flag;
  const draft = useDecisionDraft(props);
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
        <CategoryField groups={groups} choice={choice} fault={faults.category} onChoose={draft.setTouched} />
        {choice?.concern === 'hate-other' && <StrandField strand={draft.strand} onStrand={draft.setGround} />}
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
