import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NotSaved } from '@/components/ui/not-saved';
import { Notice } from '@/components/ui/notice';
import { readClock } from '@/lib/clock';
import { fileReport } from '@/lib/report/filed';
import type { Surface } from '@/lib/report/flow';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { ReceiptsField } from './receipts-field';
import { useFiling } from './use-filing';

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

type Fault = 'filedAt' | 'filedBy' | 'warning';

const toLabels = (text: string): string[] => text.split(/\s*(?:→|\n|>)\s*/).filter((one) => one.trim() !== '');

/** Records that a person has filed a report with the platform. It sends nothing. */
export function MarkReported(props: MarkReportedProps) {
  const { flag, person, beside, surface, labels, warning } = props;
  const [reference, setReference] = useState('');
  const [filedAt, setFiledAt] = useState(nowForField);
  const [filedBy, setFiledBy] = useState<string>();
  const [pressed, setPressed] = useState<string>();
  const [isRead, setRead] = useState(false);
  const { faults, saved, saves, receipts, save } = useFiling<Fault>(props);
  const name = filedBy ?? person?.name ?? '';
  const chosen = pressed ?? labels.join(' → ');

  function faultsOf(at: Date) {
    const found: Partial<Record<Fault, string>> = {};
    if (Number.isNaN(at.getTime())) found.filedAt = i18n.t('report.mark.needTime');
    else if (at.getTime() > Date.now() + SLACK_MS) found.filedAt = i18n.t('report.mark.future');
    if (!name.trim()) found.filedBy = i18n.t('report.mark.needName');
    if (warning && !isRead) found.warning = i18n.t('filing.groundless.need');
    return found;
  }

  const keep = (event: FormEvent) => {
    event.preventDefault();
    const at = new Date(filedAt);
    return save(faultsOf(at), async (by, made) => {
      const mark = {
        at: new Date().toISOString(),
        by,
        filedAt: at.toISOString(),
        reference: reference.trim(),
        filedBy: name.trim(),
        ...(surface && { surface }),
        labels: toLabels(chosen),
      };
      await fileReport(flag.id, mark, made);
      setReference('');
    });
  };

  return (
    <details>
      <summary>{i18n.t('report.mark.title')}</summary>
      <form className="ui-stack" onSubmit={(event) => void keep(event)} noValidate>
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
        <ReceiptsField key={saves} platform={flag.platform} beside={beside} {...receipts} />
        {!person && <p className="ui-fault">{i18n.t('policy.decide.needSetUp')}</p>}
        <NotSaved reason={faults.save} />
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
