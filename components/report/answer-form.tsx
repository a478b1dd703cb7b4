import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { NotSaved } from '@/components/ui/not-saved';
import { wordKey } from '@/components/ui/word-key';
import { fileAnswer } from '@/lib/report/filed';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { REPORT_OUTCOMES, type ReportAnswer, type ReportMark } from '@/lib/store/report-mark';
import { ReceiptsField } from './receipts-field';
import { useFiling } from './use-filing';

interface AnswerFormProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  mark: ReportMark;
  person: Person | null;
  beside: boolean;
  onSaved(): void;
}

/** Notes what the platform answered to one report, or that nothing came. */
export function AnswerForm({ mark, beside, ...of }: AnswerFormProps) {
  const { flag, person } = of;
  const [outcome, setOutcome] = useState<ReportAnswer['outcome'] | null>(null);
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const { faults, saved, saves, receipts, save } = useFiling<'outcome' | 'on'>(of);

  function faultsOf() {
    const found: Partial<Record<'outcome' | 'on', string>> = {};
    if (outcome === null) found.outcome = i18n.t('filing.answer.needOutcome');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) found.on = i18n.t('filing.answer.needDay');
    else if (on > today()) found.on = i18n.t('report.mark.future');
    else if (on < mark.filedAt.slice(0, 10)) found.on = i18n.t('filing.answer.tooEarly');
    return found;
  }

  const keep = (event: FormEvent) => {
    event.preventDefault();
    return save(faultsOf(), async (by, made) => {
      if (outcome === null) return;
      const at = new Date().toISOString();
      await fileAnswer(flag.id, { at, by, report: mark.at, outcome, on, words: words.trim(), receipts: [] }, made);
      setOutcome(null);
      setWords('');
    });
  };

  return (
    <details>
      <summary>{i18n.t('filing.answer.title')}</summary>
      <form className="ui-stack" onSubmit={(event) => void keep(event)} noValidate>
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
        <ReceiptsField key={saves} platform={flag.platform} beside={beside} {...receipts} />
        <NotSaved reason={faults.save} />
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
