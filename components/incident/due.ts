import type { Due, Incident } from '@/lib/store/incident';

export interface NextDue {
  due: Due;
  /** True where its day, or its moment, has passed. */
  over: boolean;
}

/**
 * What of an incident is due first; null where nothing is, or it is closed.
 *
 * @param today local day, `2026-11-27`. @param now ISO 8601 UTC.
 */
export function nextDue({ due, state }: Pick<Incident, 'due' | 'state'>, today: string, now: string): NextDue | null {
  if (state === 'closed') return null;
  const [first] = due.filter(({ done }) => !done).sort((a, b) => a.on.localeCompare(b.on));
  if (!first) return null;
  return { due: first, over: first.on.length === 10 ? first.on < today : first.on < now };
}
