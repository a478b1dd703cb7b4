import { useEffect, useRef, useState } from 'react';
import { type BundleProgress, BundleRefused, type MadeBundle } from '@/lib/bundle/job';
import type { Refusal } from '@/lib/bundle/refused';

export type Making =
  | { state: 'idle' }
  | { state: 'running'; progress: BundleProgress | null }
  | { state: 'done'; made: MadeBundle }
  | { state: 'cancelled' }
  | { state: 'refused'; reason: Refusal; words: string }
  | { state: 'failed'; reason: string };

export interface Watched {
  signal: AbortSignal;
  told(progress: BundleProgress): void;
}

/** Often enough for the eye (ms); a bundle of many small files tells of each. */
const SHOWN_EVERY = 100;

/** Runs what makes a bundle and tells how it goes; one at a time. While it runs, closing the tab asks first. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const stop = useRef<AbortController>(null);
  /** Its files go when the next one is begun: until then a browser may still be saving one of them. */
  const before = useRef<MadeBundle>(null);
  const running = making.state === 'running';
  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [running]);
  return {
    making,
    /** Does nothing while something is being made. */
    async start(make: (watched: Watched) => Promise<MadeBundle>): Promise<void> {
      if (stop.current) return;
      const controller = new AbortController();
      stop.current = controller;
      setMaking({ state: 'running', progress: null });
      let shown = { at: 0, phase: '' };
      const told = (progress: BundleProgress) => {
        const now = performance.now();
        if (progress.phase === shown.phase && now - shown.at < SHOWN_EVERY) return;
        shown = { at: now, phase: progress.phase };
        setMaking({ state: 'running', progress });
      };
      try {
        await before.current?.release();
        before.current = null;
        const made = await make({ signal: controller.signal, told });
        before.current = made;
        setMaking({ state: 'done', made });
      } catch (error) {
        if (controller.signal.aborted) setMaking({ state: 'cancelled' });
        else if (error instanceof BundleRefused)
          setMaking({ state: 'refused', reason: error.reason, words: error.message });
        else setMaking({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
      } finally {
        stop.current = null;
      }
    },
    cancel: () => stop.current?.abort(),
    /** Back to where nothing was made; does nothing while something is being made. */
    clear: () => setMaking((before) => (before.state === 'running' ? before : { state: 'idle' })),
  };
}
