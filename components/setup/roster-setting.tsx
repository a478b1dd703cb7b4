import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { SchoolOptions } from '@/components/ui/school-options';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import type { School } from '@/lib/store/school';
import { readRosterOf, writeRosterOf } from '@/lib/store/settings';
import { RosterForm } from './roster-form';

function RosterOf({ school, isFirst, label }: { school: School; isFirst: boolean; label: string }) {
  const roster = useAsync(() => readRosterOf(school.id, isFirst), [school.id, isFirst]);
  return (
    <LiveValue live={roster}>
      {(stored) => (
        <RosterForm stored={stored} label={label} store={(told) => writeRosterOf(school.id, isFirst, told)} />
      )}
    </LiveValue>
  );
}

/** The names that posts are checked for: of several schools, one list for each. */
export function RosterSetting() {
  const known = useSchools();
  const [chosen, setChosen] = useState<string | null>(null);
  // What was typed for one school stays while another one is looked at.
  const [opened, setOpened] = useState<readonly string[]>([]);
  if (!known) return null;
  const { schools, current } = known;
  const school = schools.find(({ id }) => id === chosen) ?? current;
  const several = areSeveral(known);
  const choose = (id: string) => {
    setOpened([...new Set([...opened, school.id, id])]);
    setChosen(id);
  };
  return (
    <Section title={i18n.t('setup.roster.title')} aside={<span className="ui-soft">{i18n.t('setup.optional')}</span>}>
      {several && (
        <>
          <p>{i18n.t('perSchool.roster.hint')}</p>
          <Field label={i18n.t('perSchool.roster.of')}>
            {(control) => (
              <select {...control} value={school.id} onChange={({ target }) => choose(target.value)}>
                <SchoolOptions schools={schools} />
              </select>
            )}
          </Field>
        </>
      )}
      {schools
        .filter(({ id }) => id === school.id || opened.includes(id))
        .map((one) => (
          <div key={one.id} hidden={one.id !== school.id}>
            <RosterOf
              school={one}
              isFirst={one.id === schools[0]?.id}
              label={several ? i18n.t('perSchool.roster.save', [one.name]) : i18n.t('setup.roster.save')}
            />
          </div>
        ))}
    </Section>
  );
}
