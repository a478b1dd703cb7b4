import { useEffect, useState } from 'react';
import { readSchools, type Schools } from '@/lib/store/schools';
import { watchSettings } from '@/lib/store/settings';

/** The schools of this installation as they stand, in whichever page they are changed; null until they are read, and before the set-up. */
export function useSchools(): Schools | null {
  const [schools, setSchools] = useState<Schools | null>(null);
  useEffect(() => {
    let wanted = true;
    // A name of a school that cannot be read keeps nobody from the flag: what fails here fails for the settings too, which say so.
    const read = () => void readSchools().then((value) => wanted && setSchools(value), reportError);
    read();
    const stop = watchSettings(read);
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return schools;
}

/** True where it has to be said which school is meant. */
export const areSeveral = (schools: Schools | null): schools is Schools =>
  schools !== null && schools.schools.length > 1;
