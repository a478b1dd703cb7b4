import type { HandOver } from '@/lib/store/bundle-row';

export const WAYS = ['portal', 'by-hand', 'post', 'email', 'other'] as const;
export type Way = (typeof WAYS)[number];

/** What stands in the boxes. */
export interface HandOverDraft {
  to: string;
  /** `2026-11-20T14:05` on the device's wall clock. */
  when: string;
  way: Way | null;
  receipt: string;
  said: string;
}

export const emptyHandOver = (): HandOverDraft => ({ to: '', when: '', way: null, receipt: '', said: '' });

export type HandOverFault = 'to' | 'when' | 'way';

/** @param nowMs device time: what has not happened yet is not written down. */
export function handOverFaults({ to, when, way }: HandOverDraft, nowMs: number): HandOverFault[] {
  const at = new Date(when).getTime();
  const faults: HandOverFault[] = [];
  if (to.trim() === '') faults.push('to');
  if (Number.isNaN(at) || at > nowMs) faults.push('when');
  if (way === null) faults.push('way');
  return faults;
}

/** @param how the way in words. @throws RangeError where `when` is no moment. */
export function handOverOf(draft: HandOverDraft, how: string): Omit<HandOver, 'at' | 'by'> {
  return {
    to: draft.to.trim(),
    when: new Date(draft.when).toISOString(),
    how,
    receipt: draft.receipt.trim(),
    said: draft.said.trim(),
  };
}
