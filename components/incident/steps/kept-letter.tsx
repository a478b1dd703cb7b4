import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { blanksIn } from '@/lib/report/letters/edited';
import { asksAnswer } from '@/lib/report/letters/for-step';
import { LETTER_KINDS, type LetterKind } from '@/lib/report/letters/letter';
import type { IncidentTold, Letter } from '@/lib/store/incident';
import { saveLetter } from './letter-files';
import { useWriting, type Writes } from './use-writing';
import { dayAfter } from './write-letter';
import { WrittenState } from './written-state';

const kindOf = (letter: string): LetterKind | undefined => LETTER_KINDS.find((one) => one === letter);

interface MarkSentProps extends Writes {
  letter: Letter;
}

/** Writes down that a person has sent the letter, and by when an answer was asked for. It sends nothing. */
function MarkSent({ letter, ...writes }: MarkSentProps) {
  const kind = kindOf(letter.letter);
  const asks = kind !== undefined && asksAnswer(kind);
  const [on, setOn] = useState(today);
  const [how, setHow] = useState('');
  const [to, setTo] = useState('');
  const [answerBy, setAnswerBy] = useState(() => (asks ? dayAfter(today(), 7) : ''));
  const [faults, setFaults] = useState<{ on?: string; how?: string; to?: string; answerBy?: string }>({});
  const { write, fault, busy } = useWriting(writes);

  async function save(event: FormEvent) {
    event.preventDefault();
    const found: typeof faults = {};
    if (!on) found.on = i18n.t('steps.faults.day');
    else if (on > today()) found.on = i18n.t('steps.faults.future');
    if (!how.trim()) found.how = i18n.t('steps.sent.needHow');
    if (!to.trim()) found.to = i18n.t('steps.sent.needTo');
    if (answerBy && answerBy < on) found.answerBy = i18n.t('steps.sent.answerBefore');
    setFaults(found);
    if (busy || Object.keys(found).length > 0) return;
    const told: IncidentTold[] = [{ kind: 'letter-sent', id: letter.id, on, how: how.trim(), to: to.trim() }];
    if (answerBy)
      told.push({
        kind: 'due',
        id: crypto.randomUUID(),
        about: 'answer',
        what: letter.title,
        on: answerBy,
        stepId: letter.stepId,
        flagId: null,
      });
    await write(told);
  }

  return (
    <form className="ui-stack" noValidate onSubmit={(event) => void save(event)}>
      <p className="ui-soft ui-small">{i18n.t('steps.sent.hint')}</p>
      <div className="steps-pair">
        <Field label={i18n.t('steps.sent.on')} fault={faults.on}>
          {(control) => <input {...control} type="date" value={on} onChange={(e) => setOn(e.target.value)} />}
        </Field>
        <Field label={i18n.t('steps.sent.how')} hint={i18n.t('steps.sent.howHint')} fault={faults.how}>
          {(control) => <input {...control} maxLength={120} value={how} onChange={(e) => setHow(e.target.value)} />}
        </Field>
        <Field label={i18n.t('steps.sent.to')} fault={faults.to}>
          {(control) => (
            <input {...control} dir="auto" maxLength={160} value={to} onChange={(e) => setTo(e.target.value)} />
          )}
        </Field>
        <Field label={i18n.t('steps.letter.answerBy')} hint={i18n.t('steps.sent.answerHint')} fault={faults.answerBy}>
          {(control) => (
            <input {...control} type="date" value={answerBy} onChange={(e) => setAnswerBy(e.target.value)} />
          )}
        </Field>
      </div>
      <WrittenState person={writes.person} fault={fault} />
      <div>
        <Button type="submit" off={!writes.person}>
          {i18n.t('steps.sent.save')}
        </Button>
      </div>
    </form>
  );
}

/** A letter as it was kept: its text, files of it, and when it was sent. */
export function KeptLetter({ letter, reference, ...writes }: Writes & { letter: Letter; reference: string }) {
  const [failed, setFailed] = useState('');
  const isDraft = blanksIn(letter.text) > 0;
  const save = (as: 'docx' | 'txt') => {
    setFailed('');
    saveLetter(letter, reference, as).catch((error: unknown) =>
      setFailed(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <div className="steps-letter">
      <p>
        {isDraft && <Badge tone="caution">{i18n.t('steps.letter.draft')}</Badge>} <strong>{letter.title}</strong>,{' '}
        {i18n.t('steps.letter.keptBy', [letter.by.name])} <MomentText at={letter.at} precision="minute" />
      </p>
      {letter.sent.map((sent) => (
        <p key={sent.number}>
          <Badge tone="good">{i18n.t('steps.sent.badge')}</Badge>{' '}
          {i18n.t('steps.sent.words', [dayWords(sent.on), sent.how, sent.to])}
        </p>
      ))}
      <details>
        <summary>{i18n.t('steps.letter.read')}</summary>
        <pre className="steps-letter-read" dir="auto">
          {letter.text}
        </pre>
      </details>
      <div className="ui-row">
        <Button onClick={() => save('docx')}>{i18n.t('steps.letter.word')}</Button>
        <Button onClick={() => save('txt')}>{i18n.t('steps.letter.plain')}</Button>
        <CopyButton text={letter.text} />
      </div>
      {failed && (
        <p role="alert" className="ui-fault">
          {i18n.t('steps.letter.notMade', [failed])}
        </p>
      )}
      {letter.sent.length === 0 && !writes.isClosed && (
        <details>
          <summary>{i18n.t('steps.sent.title')}</summary>
          <MarkSent letter={letter} {...writes} />
        </details>
      )}
    </div>
  );
}
