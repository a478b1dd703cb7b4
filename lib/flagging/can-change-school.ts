import type { FlagRow } from '@/lib/store/flag-row';
import type { School } from '@/lib/store/school';

/** `decided`: what was decided rests on the policy of its school. `running`: the capture has not ended. */
export type NoOtherSchool = 'decided' | 'running' | 'same';

/** Why a flag cannot be put to a school; null where it can. For screens as well. */
export function whyNoOtherSchool(flag: FlagRow, from: School | null, to: School): NoOtherSchool | null {
  if (flag.decisions.length > 0) return 'decided';
  if (!flag.record || flag.capture === 'draft' || flag.capture === 'capturing') return 'running';
  return from?.id === to.id ? 'same' : null;
}
