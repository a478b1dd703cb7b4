import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Draft } from '@/lib/policy/draft/draft';
import { writePolicyDraft } from '@/lib/store/policy-draft';

/** Steps that can be taken back. */
const MOST_STEPS = 100;
/** Milliseconds that a change waits for the next one before it is kept. */
const PAUSE = 400;

interface History {
  past: readonly Draft[];
  now: Draft;
  future: readonly Draft[];
  /** What the last change was of; typing on in the same field is one step. */
  field: string | null;
}

type Action = { do: 'change'; draft: Draft; field: string | null } | { do: 'undo' } | { do: 'redo' };

export function reduceHistory(history: History, action: Action): History {
  const { past, now, future, field } = history;
  if (action.do === 'change') {
    if (action.draft === now) return history;
    const goesOn = action.field !== null && action.field === field;
    return {
      past: goesOn ? past : [...past, now].slice(-MOST_STEPS),
      now: action.draft,
      future: [],
      field: action.field,
    };
  }
  const [from, to] = action.do === 'undo' ? [past, future] : [future, past];
  const next = action.do === 'undo' ? from.at(-1) : from[0];
  if (!next) return history;
  return action.do === 'undo'
    ? { past: past.slice(0, -1), now: next, future: [now, ...to], field: null }
    : { past: [...to, now], now: next, future: future.slice(1), field: null };
}

export type Keeping = { state: 'kept' | 'waiting' } | { state: 'failed'; reason: string };

/** The draft on the screen: what is changed can be taken back, and is kept on the device as it is changed. */
export function useDraft(first: Draft) {
  const [history, dispatch] = useReducer(reduceHistory, { past: [], now: first, future: [], field: null });
  const [keeping, setKeeping] = useState<Keeping>({ state: 'kept' });
  const kept = useRef(first);
  const latest = useRef(first);
  latest.current = history.now;

  const keep = useCallback(async () => {
    const draft = latest.current;
    if (draft === kept.current) return;
    try {
      await writePolicyDraft(draft);
      kept.current = draft;
      setKeeping({ state: latest.current === draft ? 'kept' : 'waiting' });
    } catch (error) {
      setKeeping({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }, []);

  useEffect(() => {
    if (history.now === kept.current) return;
    setKeeping({ state: 'waiting' });
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [history.now, keep]);

  // A tab that is closed in the middle of a pause loses nothing either.
  useEffect(() => {
    const leave = () => void keep();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [keep]);

  return {
    draft: history.now,
    keeping,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** @param field names what is typed in, so that typing is one step; null for what is a step of its own. */
    change: useCallback((draft: Draft, field: string | null = null) => dispatch({ do: 'change', draft, field }), []),
    undo: () => dispatch({ do: 'undo' }),
    redo: () => dispatch({ do: 'redo' }),
  };
}
