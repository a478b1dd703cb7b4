import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import { startYearOf, TERMS } from '@/lib/flagging/terms';
import type { School } from '@/lib/store/school';
import { daysOf, type PartOfYear, type Period, partOf } from './period';

interface ChoosePeriodProps {
  period: Period;
  /** Years in which the school years begin, the latest first. */
  years: readonly number[];
  /** Empty where there is one school. */
  schools: readonly School[];
  onChange(period: Period): void;
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

/** Which days, and of which school: a term, a school year, or days of one's own. */
export function ChoosePeriod({ period, years, schools, onChange }: ChoosePeriodProps) {
  const known = partOf(period);
  const year = known?.startYear ?? (period.from ? startYearOf(period.from) : (years[0] ?? 0));
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
                onChange={({ target }) => set({ school: target.value || null })}
              >
                <option value="">{i18n.t('figures.choose.allSchools')}</option>
                {schools.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={i18n.t('figures.choose.year')}>
          {(control) => (
            <select
              {...control}
              value={year}
              onChange={({ target }) => set(daysOf(Number(target.value), known?.part ?? 'whole'))}
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
                if (part) set(daysOf(year, part));
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
    </section>
  );
}
