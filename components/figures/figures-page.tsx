import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { NotSaved } from '@/components/ui/not-saved';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { Live } from '@/components/ui/use-live';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { figures } from '@/lib/flagging/figures';
import { type Days, termOf } from '@/lib/flagging/terms';
import type { RegisterLines } from '@/lib/store/register';
import type { School } from '@/lib/store/school';
import { type TermDaysSet, termKey } from '@/lib/store/term-days';
import { BarTable } from './bar-table';
import { ChoosePeriod } from './choose-period';
import { InShort, NotSaid, UntilGone } from './in-short';
import { daysOf, isWhole, type Period, type YearPart, yearsFrom } from './period';
import { SaveTable } from './save-table';
import { besideOf, tablesOf } from './tables';
import { useTermDays } from './use-term-days';
import { type Read, useTold } from './use-told';
import './figures.css';

const NO_SCHOOLS: readonly School[] = [];

interface MadeProps {
  read: Read;
  period: Period;
  /** The first one first; one alone where nobody has told several apart. */
  schools: readonly School[];
}

/** The figures of the days that were chosen. */
function Made({ read, period, schools }: MadeProps) {
  const { told, unreadable } = read;
  const made = useMemo(
    () => figures(told, { days: { from: period.from, to: period.to }, school: period.school, schools }),
    [told, period, schools],
  );
  const tables = useMemo(() => tablesOf(made, schools), [made, schools]);
  const all = useMemo(() => [...tables, ...besideOf(made)], [tables, made]);
  const days = [dayWords(period.from), dayWords(period.to)] as const;
  const school = schools.find(({ id }) => id === period.school) ?? (schools.length === 1 ? schools[0] : undefined);
  const heading = school ? i18n.t('figures.ofSchool', [school.name, ...days]) : i18n.t('figures.days', [...days]);
  const about = useMemo(
    () =>
      [
        [i18n.t('figures.about'), heading],
        [i18n.t('figures.about'), i18n.t('figures.made', [dayWords(today())])],
        [i18n.t('figures.about'), i18n.t('figures.notSaid.overlap')],
      ] as const,
    [heading],
  );
  return (
    <>
      <div className="figures-head">
        <h2>{heading}</h2>
        <div className="ui-row figures-unprinted">
          <Button onClick={() => window.print()}>{i18n.t('figures.print')}</Button>
          <SaveTable about={about} tables={all} days={period} />
        </div>
      </div>
      {unreadable > 0 && (
        <Notice tone="caution">
          <p>{i18n.t('figures.unreadable', unreadable, [unreadable.toLocaleString('en-GB')])}</p>
        </Notice>
      )}
      <InShort figures={made} />
      <div className="figures-tables">
        {tables.map((table) => (
          <BarTable key={table.id} table={table} />
        ))}
        <UntilGone gone={made.gone} />
      </div>
      <p className="ui-soft ui-small">
        {i18n.t('figures.only')} {i18n.t('figures.made', [dayWords(today())])}.
      </p>
      <NotSaid />
    </>
  );
}

/** The term of today, with the days that were set for it. */
function thisTerm(set: TermDaysSet): Period {
  const { term, startYear } = termOf(today());
  return { ...daysOf({ startYear, part: term }, set, null), school: null };
}

/** Figures for governors: counts without names, with small numbers hidden. */
export function FiguresPage({ lines, back }: { lines: Live<RegisterLines>; back: string }) {
  const known = useSchools();
  const { read, progress } = useTold(lines);
  const { termDays, keep, failed } = useTermDays();
  const [chosen, setPeriod] = useState<Period | null>(null);
  const period = chosen ?? thisTerm(termDays ?? {});
  const setDays = (of: YearPart, days: Days | null) =>
    keep(termKey(period.school, of.startYear, of.part), days, (all) =>
      setPeriod({ ...daysOf(of, all, period.school), school: period.school }),
    );
  const schools = known?.schools ?? NO_SCHOOLS;
  const oldest = lines.state === 'ready' ? (lines.value.rows.at(-1)?.createdAtMs ?? null) : null;
  return (
    <>
      <PageHead title={i18n.t('figures.heading')} back={back} />
      <main className="register-page figures-page">
        <p className="figures-unprinted">{i18n.t('figures.hint')}</p>
        {termDays && (
          <ChoosePeriod
            period={period}
            years={yearsFrom(oldest, today())}
            schools={areSeveral(known) ? schools : NO_SCHOOLS}
            termDays={termDays}
            onChange={setPeriod}
            onSet={setDays}
          />
        )}
        <NotSaved reason={failed && i18n.t('common.notSavedReason', [failed])} />
        {progress && <p role="status">{i18n.t('figures.readingOld', [progress.done, progress.of])}</p>}
        {read.state === 'loading' ? (
          <p className="ui-soft">{i18n.t('figures.reading')}</p>
        ) : (
          <LiveValue live={read}>
            {(value) => isWhole(period) && <Made read={value} period={period} schools={schools} />}
          </LiveValue>
        )}
      </main>
    </>
  );
}
