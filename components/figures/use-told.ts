import { useEffect, useState } from 'react';
import { type Live, useLive } from '@/components/ui/use-live';
import type { Told } from '@/lib/flagging/figures';
import { countableLines } from '@/lib/store/countable';
import { readIncidents } from '@/lib/store/incidents';
import type { RegisterLines } from '@/lib/store/register';
import { readTombstones } from '@/lib/store/tombstones';

export interface Read {
  told: Told;
  unreadable: number;
}

interface Progress {
  done: number;
  of: number;
}

/** Everything that figures are made of, as it stands. `progress` is set while flags of an earlier version are being opened. */
export function useTold(lines: Live<RegisterLines>): { read: Live<Read>; progress: Progress | null } {
  const [counted, setCounted] = useState<Live<Awaited<ReturnType<typeof countableLines>>>>({ state: 'loading' });
  const [progress, setProgress] = useState<Progress | null>(null);
  const rows = lines.state === 'ready' && lines.value.complete ? lines.value.rows : null;
  useEffect(() => {
    if (!rows) return;
    let wanted = true;
    countableLines(rows, (done, of) => wanted && setProgress({ done, of }))
      .then(
        (value) => wanted && setCounted({ state: 'ready', value }),
        (error: unknown) =>
          wanted && setCounted({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => wanted && setProgress(null));
    return () => {
      wanted = false;
    };
  }, [rows]);
  const others = useLive(async () => {
    const [tombstones, incidents] = await Promise.all([readTombstones(), readIncidents()]);
    return { tombstones, incidents };
  }, []);
  for (const one of [lines, counted, others]) if (one.state === 'failed') return { read: one, progress };
  if (counted.state !== 'ready' || others.state !== 'ready') return { read: { state: 'loading' }, progress };
  const { lines: countable, unreadable } = counted.value;
  return { read: { state: 'ready', value: { told: { lines: countable, ...others.value }, unreadable } }, progress };
}
