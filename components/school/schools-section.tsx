import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { installedPacks } from '@/lib/store/packs';
import { MOST_SCHOOLS } from '@/lib/store/school';
import { builtInPacks } from '@/policies/index';
import { AddSchool } from './add-school';
import {
  addSchool,
  chooseSchoolPack,
  removeSchool,
  renameSchool,
  setCurrentSchool,
  setSchoolDetails,
} from './change-schools';
import { SchoolDetails } from './school-details';
import { SchoolEntry } from './school-entry';
import type { PackChoice } from './school-fields';
import './school.css';

/** Packs that a school can have: those that are installed, then those that come with Flagpost. */
function usePacks(): PackChoice[] {
  const installed = useLive(installedPacks, []);
  const here = installed.state === 'ready' ? installed.value.map(({ pack }) => pack) : [];
  const shipped = builtInPacks().filter(({ id }) => !here.some((one) => one.id === id));
  return [...here, ...shipped].map(({ id, name }) => ({ id, name }));
}

/** The schools of a trust that this installation serves. */
export function SchoolsSection() {
  const known = useSchools();
  const packs = usePacks();
  const [adding, setAdding] = useState(false);
  if (!known) return null;
  const { schools, current } = known;
  const isTrust = areSeveral(known);
  return (
    <Section title={i18n.t('schools.title')}>
      <p>{i18n.t('schools.hint')}</p>
      {!isTrust && (
        <>
          <p>{i18n.t('schools.only', [current.name])}</p>
          <SchoolDetails school={current} store={setSchoolDetails} />
        </>
      )}
      {isTrust && (
        <ul className="school-list">
          {schools.map((school) => (
            <SchoolEntry
              key={school.id}
              school={school}
              schools={schools}
              isCurrent={school.id === current.id}
              packs={packs}
              use={setCurrentSchool}
              rename={renameSchool}
              choosePack={chooseSchoolPack}
              tellDetails={setSchoolDetails}
              remove={removeSchool}
            />
          ))}
        </ul>
      )}
      {adding ? (
        <AddSchool schools={schools} packs={packs} onAdd={addSchool} onLeave={() => setAdding(false)} />
      ) : (
        schools.length < MOST_SCHOOLS && (
          <div>
            <Button onClick={() => setAdding(true)}>{i18n.t('schools.add')}</Button>
          </div>
        )
      )}
    </Section>
  );
}
