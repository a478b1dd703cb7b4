import type { BundleItem } from '@/lib/bundle/facts';
import type { Outcome } from '@/lib/store/decision';

/** What an item is, in one line. */
export function captureState({ flag }: Pick<BundleItem, 'flag'>): string {
  if (flag.purged) return 'everything that showed the post was removed afterwards; nothing of it is kept';
  if (!flag.snapshot)
    return 'withheld: it could show an indecent image of somebody under 18, and nothing of it was kept';
  if (flag.supplied) return 'third-party copy: given to the school, not seen by Flagpost';
  if (flag.capture === 'interrupted') return 'captured by Flagpost, interrupted before the end';
  return flag.picture ? 'captured by Flagpost, with a picture' : 'captured by Flagpost, without a picture';
}

export const OUTCOME: Readonly<Record<Outcome, string>> = {
  'breaches-policy': 'it breaches the policy',
  complaint: 'it is a complaint, and goes to the complaints procedure',
  safeguarding: 'it is a safeguarding matter, and goes to the safeguarding lead',
  'no-action': 'no action',
};
