import { useEffect, useState } from 'react';
import type { Days } from '@/lib/flagging/terms';
import { readTermDays, setTermDays, type TermDaysSet } from '@/lib/store/term-days';

/** Days of terms that somebody set, and the way to set them; null until they are read. */
export function useTermDays() {
  const [termDays, setAll] = useState<TermDaysSet | null>(null);
  const [failed, setFailed] = useState('');
  useEffect(() => {
    let wanted = true;
    readTermDays().then((all) => wanted && setAll(all), reportError);
    return () => {
      wanted = false;
    };
  }, []);
  const keep = (key: string, days: Days | null, kept: (all: TermDaysSet) => void) => {
    setFailed('');
    setTermDays(key, days).then(
      (all) => {
        setAll(all);
        kept(all);
      },
      (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
    );
  };
  return { termDays, keep, failed };
}
