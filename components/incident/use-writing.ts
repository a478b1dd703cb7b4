import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { NotWritten } from '@/lib/store/incidents';

export type Writing = { state: 'idle' | 'busy' | 'written' } | { state: 'failed'; reason: string };

/** Runs what writes something down and tells how it went; one at a time. */
export function useWriting() {
  const [writing, setWriting] = useState<Writing>({ state: 'idle' });
  const busy = useRef(false);
  return {
    writing,
    /** @returns whether it was written. */
    async write(work: () => Promise<unknown>): Promise<boolean> {
      if (busy.current) return false;
      busy.current = true;
      setWriting({ state: 'busy' });
      try {
        await work();
        setWriting({ state: 'written' });
        return true;
      } catch (error) {
        const told = error instanceof Error ? error.message : String(error);
        // Its own sentences say what to do; those of the browser do not.
        const reason = error instanceof NotWritten ? told : i18n.t('common.notSavedReason', [told]);
        setWriting({ state: 'failed', reason });
        return false;
      } finally {
        busy.current = false;
      }
    },
    /** Something was typed again: what was said about the last time no longer holds. */
    touched: () => setWriting((before) => (before.state === 'busy' ? before : { state: 'idle' })),
  };
}
