import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { CONCERNS } from '@/lib/concerns';
import { SOURCES } from '@/lib/platforms/platform';
import { REGISTER_STATES } from '@/lib/store/listing-row';
import type { RegisterFilter } from '@/lib/store/register';
import { schoolWith } from '@/lib/store/school';
import { filtersSet, narrows, wrongWayRound } from './filter-state';
import { stateWords } from './state-badge';

interface ChoiceProps<T extends string> {
  label: string;
  any: string;
  options: readonly T[];
  words(option: T): string;
  value: T | null;
  onChange(value: T | null): void;
}

function Choice<T extends string>({ label, any, options, words, value, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => onChange(options.find((option) => option === event.target.value) ?? null)}
        >
          <option value="">{any}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {words(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const NOTHING_UNFINISHED = { from: false, to: false };

interface FiltersProps {
  filter: RegisterFilter;
  onChange(filter: RegisterFilter): void;
  onClear(): void;
}

/** The search box and the filters of the register; every change takes effect at once. */
export function Filters({ filter, onChange, onClear }: FiltersProps) {
  const title = useId();
  const schools = useSchools();
  const search = useRef<HTMLInputElement>(null);
  // Half a date has no value, so the box itself has to be asked.
  const [unfinished, setUnfinished] = useState(NOTHING_UNFINISHED);
  // A new number makes new boxes: half a date can be taken out of one in no other way.
  const [round, setRound] = useState(0);
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 48rem) and (min-height: 36rem)').matches);
  const set = (part: Partial<RegisterFilter>) => onChange({ ...filter, ...part });
  const setDay = (name: 'from' | 'to', input: HTMLInputElement) => {
    setUnfinished((before) => ({ ...before, [name]: input.validity.badInput }));
    set({ [name]: input.value });
  };
  const backwards = wrongWayRound(filter);
  const setCount = filtersSet(filter);
  const day = (name: 'from' | 'to', label: string) => (
    <Field
      label={label}
      fault={
        unfinished[name]
          ? i18n.t('register.filter.notADay')
          : name === 'to' && backwards
            ? i18n.t('register.filter.wrongWay')
            : null
      }
    >
      {(control) => (
        <input
          key={round}
          {...control}
          type="date"
          min="2000-01-01"
          max="2100-12-31"
          value={filter[name]}
          onChange={(event) => setDay(name, event.target)}
          onBlur={(event) => setDay(name, event.target)}
        />
      )}
    </Field>
  );
  return (
    <search className="register-filters" aria-labelledby={title}>
      <h2 id={title} className="ui-visually-hidden">
        {i18n.t('register.filter.title')}
      </h2>
      <div className="register-search">
        <Field label={i18n.t('register.filter.search')} hint={i18n.t('register.filter.searchHint')}>
          {(control) => (
            <input
              {...control}
              ref={search}
              type="search"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              value={filter.search}
              onChange={(event) => set({ search: event.target.value })}
            />
          )}
        </Field>
        <Button
          off={!narrows(filter) && !unfinished.from && !unfinished.to}
          onClick={() => {
            setUnfinished(NOTHING_UNFINISHED);
            setRound(round + 1);
            onClear();
            search.current?.focus();
          }}
        >
          {i18n.t('register.filter.clear')}
        </Button>
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {setCount > 0 ? i18n.t('register.filter.moreSet', [setCount]) : i18n.t('register.filter.more')}
        </summary>
        <div className="register-choices">
          <Choice
            label={i18n.t('register.filter.platform')}
            any={i18n.t('register.filter.anyPlatform')}
            options={SOURCES}
            words={(platform) => i18n.t(`flag.platforms.${platform}`)}
            value={filter.platform}
            onChange={(platform) => set({ platform })}
          />
          <Choice
            label={i18n.t('register.filter.concern')}
            any={i18n.t('register.filter.anyConcern')}
            options={CONCERNS}
            words={concernName}
            value={filter.concern}
            onChange={(concern) => set({ concern })}
          />
          <Choice
            label={i18n.t('register.filter.state')}
            any={i18n.t('register.filter.anyState')}
            options={REGISTER_STATES}
            words={stateWords}
            value={filter.state}
            onChange={(state) => set({ state })}
          />
          {areSeveral(schools) && (
            <Choice
              label={i18n.t('schools.of')}
              any={i18n.t('schools.any')}
              options={schools.schools.map(({ id }) => id)}
              words={(id) => schoolWith(schools.schools, id)?.name ?? ''}
              value={filter.school?.id ?? null}
              onChange={(id) => {
                const school = id === null ? null : schoolWith(schools.schools, id);
                const first = school === schools.schools[0];
                set({ school: school && { id: school.id, name: school.name, first } });
              }}
            />
          )}
          {day('from', i18n.t('register.filter.from'))}
          {day('to', i18n.t('register.filter.to'))}
        </div>
      </details>
    </search>
  );
}
