import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { readView } from '@/lib/capture/page/view';
import { readClock } from '@/lib/clock';
import { createInstallation } from '@/lib/flagging/installation';
import { ChangedFile, type Given, receive } from '@/lib/flagging/receive';

export type Storing = { state: 'idle' | 'storing' } | { state: 'failed'; reason: string };

function reasonOf(error: unknown): string {
  if (error instanceof ChangedFile) return i18n.t('received.changedFile', [error.file]);
  return error instanceof Error ? error.message : String(error);
}

/** Follows the settings for as long as the page is open. */
const installation = createInstallation();

/** Stores what a person was given, once, and tells how it went. @param onStored gets the item's id. */
export function useReceiving(onStored: (id: string) => void) {
  const [storing, setStoring] = useState<Storing>({ state: 'idle' });
  const busy = useRef(false);
  const store = async (given: Omit<Given, 'clicked' | 'view'>) => {
    if (busy.current) return;
    busy.current = true;
    setStoring({ state: 'storing' });
    try {
      const item = await receive({ ...given, clicked: readClock(), view: readView(window) }, installation);
      onStored(item.id);
    } catch (error) {
      setStoring({ state: 'failed', reason: reasonOf(error) });
    } finally {
      busy.current = false;
    }
  };
  return { storing, store: (given: Omit<Given, 'clicked' | 'view'>) => void store(given) };
}
