import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import { fileAnswer } from '@/lib/report/filed';
import {
  type ArtefactRow,
  type FlagRow,
  type Person,
  REPORT_OUTCOMES,
  type ReportAnswer,
  type ReportMark,
} from '@/lib/store/rows';
import { makeReceipts } from './make-receipts';
import { ReceiptsField } from './receipts-field';

interface AnswerFormProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  mark: ReportMark;
  person: Person | null;
  beside: boolean;
  onSaved(): void;
}

type Faults = { outcome?: string; on?: string; safe?: string; save?: string };

/** Notes what the platform answered to one report, or that nothing came. */
export function AnswerForm({ flag, artefacts, mark, person, beside, onSaved }: AnswerFormProps) {
  const [outcome, setOutcome] = useState<ReportAnswer['outcome'] | null>(null);
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSafe, setSafe] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [saved, setSaved] = useState(false);
  /** What was refused of the last files is not said of the next ones. */
  const [saves, setSaves] = useState(0);
  const saving = useRef(false);

  function faultsOf(): Faults {
    const found: Faults = {};
    if (outcome === null) found.outcome = i18n.t('filing.answer.needOutcome');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) found.on = i18n.t('filing.answer.needDay');
    else if (on > today()) found.on = i18n.t('report.mark.future');
    else if (on < mark.filedAt.slice(0, 10)) found.on = i18n.t('filing.answer.tooEarly');
    if (files.length > 0 && !isSafe) found.safe = i18n.t('filing.receipts.needSafe');
    return found;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    const found = faultsOf();
    setFaults(found);
    if (saving.current || !person || outcome === null || Object.keys(found).length > 0) return;
    saving.current = true;
    try {
      const made = await makeReceipts(flag.id, files, artefacts);
      const at = new Date().toISOString();
      const answer = { at, by: person, report: mark.at, outcome, on, words: words.trim(), receipts: [] };
      await fileAnswer(flag.id, answer, made);
      setOutcome(null);
      setWords('');
      setFiles([]);
      setSafe(false);
      setSaved(true);
      setSaves((count) => count + 1);
      onSaved();
    } catch (error) {
      setFaults({ save: i18n.t('common.notSavedReason', [error instanceof Error ? error.message : String(error)]) });
    } finally {
      saving.current = false;
    }
  }

  return (
    <details>
      <summary>{i18n.t('filing.answer.title')}</summary>
      <form className="ui-stack" onSubmit={(event) => void save(event)} noValidate>
        <Choices<ReportAnswer['outcome']>
          legend={i18n.t('filing.answer.outcome')}
          options={REPORT_OUTCOMES.map((value) => ({ value, label: i18n.t(`filing.outcomes.${wordKey(value)}`) }))}
          value={outcome}
          fault={faults.outcome ?? null}
          onChange={setOutcome}
        />
        <Field label={i18n.t('filing.answer.on')} fault={faults.on}>
          {(control) => <input {...control} type="date" value={on} onChange={(e) => setOn(e.target.value)} />}
        </Field>
        <Field label={i18n.t('filing.answer.words')} hint={i18n.t('filing.answer.wordsHint')}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              maxLength={4_000}
              value={words}
              onChange={(e) => setWords(e.target.value)}
            />
          )}
        </Field>
        <ReceiptsField
          key={saves}
          platform={flag.platform}
          beside={beside}
          files={files}
          isSafe={isSafe}
          fault={faults.safe ?? null}
          onFiles={setFiles}
          onSafe={setSafe}
        />
        {faults.save && (
          <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
            <p>{faults.save}</p>
          </Notice>
        )}
        <div className="ui-row">
          <Button type="submit" off={!person}>
            {i18n.t('filing.answer.save')}
          </Button>
          <span role="status">{saved && i18n.t('filing.answer.saved')}</span>
        </div>
      </form>
    </details>
  );
}
