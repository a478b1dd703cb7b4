import { useState } from 'react';
import { i18n } from '#i18n';
import { AgainstAdvice, StepBadge } from '@/components/report/against-advice';
import type { StepProgress } from '@/lib/policy/ladder-progress';
import type { PolicyPack } from '@/lib/policy/pack';
import { lettersFor } from '@/lib/report/letters/for-step';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Incident, TreatedAs } from '@/lib/store/incident';
import { DefamationRoute, hasNoForm, isDefamationReport } from './defamation-route';
import { KeptLetter } from './kept-letter';
import { RecordStep } from './record-step';
import { StepRecordEntry } from './step-record';
import { whyWords } from './step-words';
import type { Writes } from './use-writing';
import { WriteLetter } from './write-letter';

export interface StepsOf extends Writes {
  incident: Incident;
  as: TreatedAs;
  flags: readonly FlagRow[];
  pack: PolicyPack;
}

/** What the policy prints about a step: how firmly, by whom, where. */
function Printed({ step }: { step: StepProgress }) {
  const { clause, step: printed } = step;
  return (
    <p className="ui-soft ui-small">
      {i18n.t('report.ladder.owner', [printed.owner])}. {i18n.t('report.ladder.printed', [clause.ref, printed.verb])}.{' '}
      {printed.note}
    </p>
  );
}

/** One step of the ladder: what is printed, what was recorded, and the ways to record it or to write what it needs. */
export function StepEntry({ step, ...of }: StepsOf & { step: StepProgress }) {
  const { incident, as, flags, pack, ...writes } = of;
  const [writing, setWriting] = useState(false);
  const [recording, setRecording] = useState(false);
  const { step: printed, records } = step;
  const [first, ...others] = lettersFor(printed);
  const letters = incident.letters.filter(({ stepId }) => stepId === printed.id);
  const why = records.length === 0 && step.advice === null ? whyWords(step) : null;
  const isPrinciple = printed.kind === 'principle';
  const noForm = isDefamationReport(printed) && hasNoForm(flags);
  const isDuty = step.skipNeedsReason && records.length === 0 && step.instead === null;
  return (
    <>
      <p className="steps-head">
        <StepBadge step={step} bold={step.place === 'next'} /> <strong>{printed.label}</strong>
      </p>
      {why && <p className="steps-why">{why}</p>}
      {step.advice ? <AgainstAdvice step={step} advice={step.advice} /> : <Printed step={step} />}
      {isDuty && <p className="ui-small">{i18n.t('steps.duty')}</p>}
      {isDefamationReport(printed) && <DefamationRoute flags={flags} />}
      {records.map((record) => (
        <StepRecordEntry key={`${record.at} ${record.stepId}`} record={record} />
      ))}
      {letters.map((letter) => (
        <KeptLetter key={letter.id} letter={letter} reference={incident.reference} {...writes} />
      ))}
      {first && !writes.isClosed && (
        <details open={writing} onToggle={({ currentTarget }) => setWriting(currentTarget.open)}>
          <summary>{i18n.t('steps.letter.write')}</summary>
          {writing && (
            <WriteLetter
              {...{ incident, as, flags, pack }}
              step={printed}
              kinds={[first, ...others]}
              onKept={() => setWriting(false)}
              {...writes}
            />
          )}
        </details>
      )}
      {!isPrinciple && !writes.isClosed && (
        <details open={recording} onToggle={({ currentTarget }) => setRecording(currentTarget.open)}>
          <summary>{i18n.t(records.length > 0 ? 'steps.record.again' : 'steps.record.title')}</summary>
          {recording && (
            <RecordStep
              step={step}
              packSha256={as.packSha256}
              {...(noForm && { suggested: { outcome: 'other', note: i18n.t('steps.defamation.note') } })}
              {...writes}
              onWritten={() => {
                setRecording(false);
                writes.onWritten();
              }}
            />
          )}
        </details>
      )}
    </>
  );
}
