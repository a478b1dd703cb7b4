import { useState } from 'react';
import { i18n } from '#i18n';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import type { Person } from '@/lib/store/person';
import { LONGEST, NEVER_DUE, readPeriods, writePeriods } from '@/lib/store/retention';
import { type Period, type Periods, RETENTION_CLASSES, type RetentionClass } from '@/lib/store/retention-class';
import { classHint, className } from './words';
import './keeping.css';

interface Typed {
  count: string;
  unit: 'days' | 'years';
}
type Draft = Partial<Record<RetentionClass, Typed>>;

const draftOf = (periods: Periods): Draft =>
  Object.fromEntries(
    RETENTION_CLASSES.flatMap((as) => {
      const period = periods[as];
      return period ? [[as, { count: String(period.count), unit: period.unit }]] : [];
    }),
  );

/** Null where it is no period that can be set. */
function periodOf({ count, unit }: Typed): Period {
  if (!/^\d{1,4}$/.test(count.trim())) return null;
  const number = Number(count);
  return number <= LONGEST[unit] && (unit === 'days' || number > 0) ? { count: number, unit } : null;
}

interface ClassPeriodProps {
  as: RetentionClass;
  typed: Typed | undefined;
  onChange(typed: Typed): void;
}

function ClassPeriod({ as, typed, onChange }: ClassPeriodProps) {
  const fault = typed !== undefined && periodOf(typed) === null;
  return (
    <fieldset className="keeping-class">
      <legend>{className(as)}</legend>
      <p className="ui-hint">{classHint(as)}</p>
      {typed ? (
        <div className="keeping-period ui-field">
          <input
            inputMode="numeric"
            aria-label={`${className(as)}: ${i18n.t('keeping.setting.number')}`}
            aria-invalid={fault || undefined}
            value={typed.count}
            onChange={(event) => onChange({ ...typed, count: event.target.value })}
          />
          <select
            aria-label={`${className(as)}: ${i18n.t('keeping.setting.unit')}`}
            value={typed.unit}
            onChange={(event) => onChange({ ...typed, unit: event.target.value === 'days' ? 'days' : 'years' })}
          >
            <option value="days">{i18n.t('keeping.setting.days')}</option>
            <option value="years">{i18n.t('keeping.setting.years')}</option>
          </select>
        </div>
      ) : (
        <p>{i18n.t('keeping.never')}</p>
      )}
      {fault && (
        <p className="ui-fault" role="alert">
          {i18n.t('keeping.setting.fault')}
        </p>
      )}
    </fieldset>
  );
}

function PeriodsForm({ stored, person }: { stored: Periods; person: Person }) {
  const [kept, setKept] = useState(() => draftOf(stored));
  const [draft, setDraft] = useState(kept);
  const { saving, save, touched } = useSaving();
  const submit = () => {
    const periods = { ...stored };
    for (const as of RETENTION_CLASSES) {
      const typed = draft[as];
      if (NEVER_DUE.includes(as) || !typed) continue;
      const period = periodOf(typed);
      // The fault stands at its box already.
      if (!period) return;
      periods[as] = period;
    }
    void save(() => writePeriods(periods, person)).then((done) => done && setKept(draft));
  };
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {RETENTION_CLASSES.map((as) => (
        <ClassPeriod
          key={as}
          as={as}
          typed={draft[as]}
          onChange={(typed) => {
            setDraft({ ...draft, [as]: typed });
            touched();
          }}
        />
      ))}
      <p className="ui-soft ui-small">{i18n.t('keeping.setting.atOnce')}</p>
      <SavingRow
        saving={saving}
        changed={JSON.stringify(draft) !== JSON.stringify(kept)}
        label={i18n.t('keeping.setting.save')}
        saved={i18n.t('keeping.setting.saved')}
      />
    </form>
  );
}

/** After how long flags of each kind come up for review. */
export function RetentionSetting({ person }: { person: Person }) {
  const periods = useAsync(readPeriods, []);
  return (
    <Section title={i18n.t('keeping.setting.title')}>
      <p>{i18n.t('keeping.setting.hint')}</p>
      <Notice tone="caution">
        <p>{i18n.t('keeping.setting.dpo')}</p>
      </Notice>
      <LiveValue live={periods}>{(stored) => <PeriodsForm stored={stored} person={person} />}</LiveValue>
    </Section>
  );
}
