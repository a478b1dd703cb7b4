import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { SchoolOptions } from '@/components/ui/school-options';
import { startYearOf, TERMS } from '@/lib/flagging/terms';
import type { School } from '@/lib/store/school';
import type { TermDaysSet } from '@/lib/store/term-days';
import { daysOf, isSet, isWhole, type PartOfYear, type Period, partOf, type YearPart } from './period';

interface ChoosePeriodProps {
  period: Period;
  /** Years in which the school years begin, the latest first. */
  years: readonly number[];
  /** Empty where there is one school. */
  schools: readonly School[];
  /** Days of terms that somebody set. */
  termDays: TermDaysSet;
  onChange(period: Period): void;
  /** Remembers the days of the period as those of a term or year of its school; forgets them where `days` is null. */
  onSet(of: YearPart, days: Pick<Period, 'from' | 'to'> | null): void;
}

const PARTS: readonly PartOfYear[] = ['whole', ...TERMS];
const partWords = (part: PartOfYear) =>
  part === 'whole' ? i18n.t('figures.choose.whole') : i18n.t(`figures.terms.${part}`);

function DayField({
  label,
  fault,
  value,
  onChange,
}: {
  label: string;
  fault: string | null;
  value: string;
  onChange(day: string): void;
}) {
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <input
          {...control}
          type="date"
          min="2000-01-01"
          max="2100-12-31"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

const nameOf = ({ startYear, part }: YearPart) =>
  `${partWords(part)}, ${i18n.t('figures.choose.yearOf', [startYear, startYear + 1])}`;

interface OwnDaysProps {
  of: YearPart | null;
  /** The days are those of the term. */
  isKnown: boolean;
  /** They are those that somebody set. */
  isSet: boolean;
  /** Null for all schools, and for the only one. */
  school: string | null;
  whole: boolean;
  onKeep(of: YearPart): void;
  onForget(of: YearPart): void;
}

/** The way to have days of one's own remembered as those of a term, and back to the usual ones. */
function OwnDays({ of, isKnown, isSet: set, school, whole, onKeep, onForget }: OwnDaysProps) {
  if (!of || !whole || (isKnown && !set)) return null;
  const name = school ? `${nameOf(of)}, ${school}` : nameOf(of);
  return (
    <div className="ui-row figures-unprinted">
      {set && <span className="ui-soft">{i18n.t('perSchool.terms.set', [name])}</span>}
      <Button onClick={() => (set ? onForget(of) : onKeep(of))}>
        {set ? i18n.t('perSchool.terms.forget') : i18n.t('perSchool.terms.keep', [name])}
      </Button>
    </div>
  );
}

/** Which days, and of which school: a term, a school year, or days of one's own. */
export function ChoosePeriod({ period, years, schools, termDays, onChange, onSet }: ChoosePeriodProps) {
  const known = partOf(period, termDays);
  /** What was chosen last: days that are changed by hand may be meant as those of this term. */
  const [last, setLast] = useState(known);
  const year = known?.startYear ?? (period.from ? startYearOf(period.from) : (years[0] ?? 0));
  const choose = (of: YearPart, school = period.school) => {
    setLast(of);
    onChange({ school, ...daysOf(of, termDays, school) });
  };
  const listed = years.includes(year) ? years : [year, ...years];
  const set = (part: Partial<Period>) => onChange({ ...period, ...part });
  const need = (day: string) => (day === '' ? i18n.t('figures.choose.notADay') : null);
  const backwards = period.from !== '' && period.to !== '' && period.from > period.to;
  return (
    <section className="figures-choose" aria-label={i18n.t('figures.choose.title')}>
      <div className="figures-choices">
        {schools.length > 0 && (
          <Field label={i18n.t('figures.choose.school')}>
            {(control) => (
              <select
                {...control}
                value={period.school ?? ''}
                onChange={({ target }) =>
                  known ? choose(known, target.value || null) : set({ school: target.value || null })
                }
              >
                <option value="">{i18n.t('figures.choose.allSchools')}</option>
                <SchoolOptions schools={schools} />
              </select>
            )}
          </Field>
        )}
        <Field label={i18n.t('figures.choose.year')}>
          {(control) => (
            <select
              {...control}
              value={year}
              onChange={({ target }) => choose({ startYear: Number(target.value), part: known?.part ?? 'whole' })}
            >
              {listed.map((one) => (
                <option key={one} value={one}>
                  {i18n.t('figures.choose.yearOf', [one, one + 1])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={i18n.t('figures.choose.part')}>
          {(control) => (
            <select
              {...control}
              value={known?.part ?? ''}
              onChange={({ target }) => {
                const part = PARTS.find((one) => one === target.value);
                if (part) choose({ startYear: year, part });
              }}
            >
              {!known && <option value="">{i18n.t('figures.choose.own')}</option>}
              {PARTS.map((part) => (
                <option key={part} value={part}>
                  {partWords(part)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayField
          label={i18n.t('figures.choose.from')}
          fault={need(period.from)}
          value={period.from}
          onChange={(from) => set({ from })}
        />
        <DayField
          label={i18n.t('figures.choose.to')}
          fault={backwards ? i18n.t('figures.choose.wrongWay') : need(period.to)}
          value={period.to}
          onChange={(to) => set({ to })}
        />
      </div>
      <p className="ui-hint">{i18n.t('figures.choose.hint')}</p>
      <OwnDays
        of={known ?? last}
        isKnown={known !== null}
        isSet={known !== null && isSet(known, termDays, period.school)}
        school={schools.find(({ id }) => id === period.school)?.name ?? null}
        whole={isWhole(period)}
        onKeep={(of) => onSet(of, { from: period.from, to: period.to })}
        onForget={(of) => onSet(of, null)}
      />
    </section>
  );
}
