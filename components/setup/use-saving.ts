import { useRef, useState } from 'react';

export type SavingState = { state: 'idle' | 'saving' | 'saved' } | { state: 'failed'; reason: string };

/** Runs what stores something and tells how it went; one at a time. */
export function useSaving() {
  const [saving, setSaving] = useState<SavingState>({ state: 'idle' });
  // Not the state: whoever waited for the one before still has it as it was then.
  const busy = useRef(false);
  return {
    saving,
    /** @returns true where it was stored. */
    async save(store: () => Promise<void>): Promise<boolean> {
      if (busy.current) return false;
      busy.current = true;
      setSaving({ state: 'saving' });
      try {
        await store();
        setSaving({ state: 'saved' });
        return true;
      } catch (error) {
        setSaving({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
        return false;
      } finally {
        busy.current = false;
      }
    },
    /** Something was changed again: what was said about the last time no longer holds. */
    touched: () => setSaving((before) => (before.state === 'idle' ? before : { state: 'idle' })),
  };
}
