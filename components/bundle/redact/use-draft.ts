import { useCallback, useState } from 'react';
import type { ItemRedaction } from '@/lib/bundle/redaction';

/** What a person has chosen to hide, before it is saved. */
export type Draft = Pick<ItemRedaction, 'boxes' | 'struck' | 'pictures'>;

export const EMPTY: Draft = { boxes: [], struck: [], pictures: [] };

interface History {
  past: Draft[];
  now: Draft;
}

export interface Drafting {
  draft: Draft;
  /** True where there is something to undo. */
  canUndo: boolean;
  change(edit: (draft: Draft) => Draft): void;
  undo(): void;
}

/** Steps that can be undone. */
const MOST = 200;

export function useDraft(first: Draft): Drafting {
  const [history, setHistory] = useState<History>({ past: [], now: first });
  const change = useCallback(
    (edit: (draft: Draft) => Draft) =>
      setHistory(({ past, now }) => ({ past: [...past.slice(-MOST), now], now: edit(now) })),
    [],
  );
  const undo = useCallback(
    () =>
      setHistory(({ past, now }) => {
        const last = past.at(-1);
        return last ? { past: past.slice(0, -1), now: last } : { past, now };
      }),
    [],
  );
  return { draft: history.now, canUndo: history.past.length > 0, change, undo };
}
