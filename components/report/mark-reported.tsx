import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { readClock } from '@/lib/clock';
import { fileReport } from '@/lib/report/filed';
import type { Surface } from '@/lib/report/flow';
import type { ArtefactRow, FlagRow, Person } from '@/lib/store/rows';
import { makeReceipts } from './make-receipts';
import { ReceiptsField } from './receipts-field';

/** The device's wall clock as a field for date and time holds it: `2026-11-20T14:05`. */
const nowForField = (): string => readClock().local.slice(0, 16);

/** A clock that runs a little ahead is no reason to refuse. */
const SLACK_MS = 60_000;

interface MarkReportedProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  person: Person | null;
  beside: boolean;
  /** What is reported and the labels that lead there, as far as they are known. */
  surface: Surface | null;
  labels: readonly string[];
  /** Set where a report would be, or could look, groundless: it has to be read first. */
  warning: string | null;
  /** What was typed is stored. */
  onSaved(): void;
}

type Faults = { filedAt?: string; filedBy?: string; warning?: string; safe?: string; save?: string };

const toLabels = (text: string): string[] => text.split(/\s*(?:→|\n|>)\s*/).filter((one) => one.trim() !== '');

/** Records that a person has filed a report with the platform. It sends nothing. */
export function MarkReported(props: MarkReportedProps) {
  const { flag, artefacts, person, beside, surface, labels, warning, onSaved } = props;
  const [reference, setReference] = useState('');
  const [filedAt, setFiledAt] = useState(nowForField);
  const [filedBy, setFiledBy] = useState<string>();
  const [pressed, setPressed] = useState<string>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSafe, setSafe] = useState(false);
  const [isRead, setRead] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [saved, setSaved] = useState(false);
  /** What was refused of the last files is not said of the next ones. */
  const [saves, setSaves] = useState(0);
  const saving = useRef(false);
  const name = filedBy ?? person?.name ?? '';
  const chosen = pressed ?? labels.join(' → ');

  function faultsOf(at: Date): Faults {
    const found: Faults = {};
    if (Number.isNaN(at.getTime())) found.filedAt = i18n.t('report.mark.needTime');
    else if (at.getTime() > Date.now() + SLACK_MS) found.filedAt = i18n.t('report.mark.future');
    if (!name.trim()) found.filedBy = i18n.t('report.mark.needName');
    if (warning && !isRead) found.warning = i18n.t('filing.groundless.need');
    if (files.length > 0 && !isSafe) found.safe = i18n.t('filing.receipts.needSafe');
    return found;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    const at = new Date(filedAt);
    const found = faultsOf(at);
    setFaults(found);
    if (saving.current || !person || Object.keys(found).length > 0) return;
    saving.current = true;
    try {
      const receipts = await makeReceipts(flag.id, files, artefacts);
      const mark = {
        at: new Date().toISOString(),
        by: person,
        filedAt: at.toISOString(),
        reference: reference.trim(),
        filedBy: name.trim(),
        ...(surface && { surface }),
        labels: toLabels(chosen),
      };
      await fileReport(flag.id, mark, receipts);
      setReference('');
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
      <summary>{i18n.t('report.mark.title')}</summary>
      <form className="ui-stack" onSubmit={(event) => void save(event)} noValidate>
        <p className="ui-soft ui-small">{i18n.t('report.mark.hint')}</p>
        {warning && (
          <Notice tone="caution" title={i18n.t('filing.groundless.title')}>
            <p>{warning}</p>
            <label className="ui-choice">
              <input type="checkbox" checked={isRead} onChange={(event) => setRead(event.target.checked)} />
              <span>{i18n.t('filing.groundless.read')}</span>
            </label>
            {faults.warning && (
              <p className="ui-fault" role="alert">
                {faults.warning}
              </p>
            )}
          </Notice>
        )}
        <Field label={i18n.t('report.mark.reference')} hint={i18n.t('report.mark.referenceHint')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={200}
              value={reference}
              onChange={(e) => setReference(e.target.value)}
            />
          )}
        </Field>
        <Field label={i18n.t('report.mark.filedAt')} fault={faults.filedAt}>
          {(control) => (
            <input {...control} type="datetime-local" value={filedAt} onChange={(e) => setFiledAt(e.target.value)} />
          )}
        </Field>
        <Field label={i18n.t('report.mark.filedBy')} hint={i18n.t('filing.mark.filedByHint')} fault={faults.filedBy}>
          {(control) => (
            <input {...control} dir="auto" maxLength={120} value={name} onChange={(e) => setFiledBy(e.target.value)} />
          )}
        </Field>
        <Field label={i18n.t('filing.mark.labels')} hint={i18n.t('filing.mark.labelsHint')}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={2}
              maxLength={1_000}
              value={chosen}
              onChange={(e) => setPressed(e.target.value)}
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
        {!person && <p className="ui-fault">{i18n.t('policy.decide.needSetUp')}</p>}
        {faults.save && (
          <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
            <p>{faults.save}</p>
          </Notice>
        )}
        <div className="ui-row">
          <Button type="submit" off={!person}>
            {i18n.t('report.mark.save')}
          </Button>
          <span role="status">{saved && i18n.t('report.mark.saved')}</span>
        </div>
      </form>
    </details>
  );
}
