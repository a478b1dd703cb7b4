import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { readClock } from '@/lib/clock';
import { markReported } from '@/lib/store/flags';
import type { Person, ReportMark } from '@/lib/store/rows';

/** The device's wall clock as a field for date and time holds it: `2026-11-20T14:05`. */
const nowForField = (): string => readClock().local.slice(0, 16);

/** A clock that runs a little ahead is no reason to refuse. */
const SLACK_MS = 60_000;

interface MarkReportedProps {
  flagId: string;
  reports: readonly ReportMark[];
  person: Person | null;
  /** What was typed is stored. */
  onSaved(): void;
}

type Faults = { filedAt?: string; filedBy?: string; save?: string };

/** Records that a person has filed a report with the platform. It sends nothing. */
export function MarkReported({ flagId, reports, person, onSaved }: MarkReportedProps) {
  const [reference, setReference] = useState('');
  const [filedAt, setFiledAt] = useState(nowForField);
  const [filedBy, setFiledBy] = useState<string>();
  const [faults, setFaults] = useState<Faults>({});
  const [saved, setSaved] = useState(false);
  const saving = useRef(false);
  const name = filedBy ?? person?.name ?? '';

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    const at = new Date(filedAt);
    const found: Faults = {};
    if (Number.isNaN(at.getTime())) found.filedAt = i18n.t('report.mark.needTime');
    else if (at.getTime() > Date.now() + SLACK_MS) found.filedAt = i18n.t('report.mark.future');
    if (!name.trim()) found.filedBy = i18n.t('report.mark.needName');
    setFaults(found);
    if (saving.current || !person || Object.keys(found).length > 0) return;
    saving.current = true;
    try {
      await markReported(flagId, {
        at: new Date().toISOString(),
        by: person,
        filedAt: at.toISOString(),
        reference: reference.trim(),
        filedBy: name.trim(),
      });
      setReference('');
      setSaved(true);
      onSaved();
    } catch (error) {
      setFaults({ save: i18n.t('common.notSavedReason', [error instanceof Error ? error.message : String(error)]) });
    } finally {
      saving.current = false;
    }
  }

  return (
    <div className="ui-stack">
      {reports.length > 0 && (
        <ul className="report-marks">
          {reports.map((mark) => (
            <li key={mark.at}>
              <strong>{i18n.t('report.mark.earlier')}</strong> <MomentText at={mark.filedAt} precision="minute" />{' '}
              {i18n.t('report.mark.words', [mark.filedBy])},{' '}
              {mark.reference ? <CapturedValue text={mark.reference} /> : i18n.t('report.mark.noReference')}.{' '}
              <span className="ui-soft ui-small">
                {i18n.t('report.mark.recorded', [mark.by.name])} <MomentText at={mark.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{i18n.t('report.mark.title')}</summary>
        <form className="ui-stack" onSubmit={(event) => void save(event)} noValidate>
          <p className="ui-soft ui-small">{i18n.t('report.mark.hint')}</p>
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
          <Field label={i18n.t('report.mark.filedBy')} fault={faults.filedBy}>
            {(control) => (
              <input
                {...control}
                dir="auto"
                maxLength={120}
                value={name}
                onChange={(e) => setFiledBy(e.target.value)}
              />
            )}
          </Field>
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
    </div>
  );
}
