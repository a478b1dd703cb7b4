import type { Concern } from '@/lib/concerns';
import { check } from '@/lib/policy/check/check';
import type { CheckInput, CheckResult } from '@/lib/policy/check/suggestion';
import type { PolicyPack } from '@/lib/policy/pack';
import { SAMPLE_ROSTER, SAMPLES } from './samples';

/**
 * What the check would say of a sample post under a pack. `cited`: the pack has a clause for the concern. `outside`: the concern is
 * seen, and the pack has nothing for it. `other`: only something else is seen. `nothing`: nothing is.
 */
export type Outcome = 'cited' | 'outside' | 'other' | 'nothing';

export interface PreviewedPost {
  text: string;
  outcome: Outcome;
  result: CheckResult;
}

type Context = CheckInput['context'];

const PLAIN: Context = { hasMedia: false, isReply: false, authorIsStaff: false, recipientIsPupil: false };

/** What stands around the sample posts of a concern, where words alone would not be such a post. */
const AROUND: Partial<Record<Concern, Context>> = {
  'photo-other-children': { ...PLAIN, hasMedia: true },
  'grooming-sexual-contact': { ...PLAIN, recipientIsPupil: true },
};

/** Checks a text as a post of a parent without pictures, with the invented names of the samples. */
export const previewText = (pack: PolicyPack, text: string, context: Context = PLAIN): CheckResult =>
  check({ text, language: 'en', context, pack, roster: SAMPLE_ROSTER });

function outcomeOf(result: CheckResult, concern: Concern): Outcome {
  const own = result.suggestions.filter((one) => one.concern === concern);
  if (own.some((one) => one.policy !== null)) return 'cited';
  if (own.length > 0) return 'outside';
  return result.suggestions.length > 0 ? 'other' : 'nothing';
}

/** The sample posts of a concern, with the school's own name in them, each with what the check says under the pack. */
export function previewConcern(pack: PolicyPack, concern: Concern): PreviewedPost[] {
  const school = pack.schools[0]?.name ?? pack.name;
  return SAMPLES[concern].map((sample) => {
    const text = sample.replaceAll('{school}', school);
    const result = previewText(pack, text, AROUND[concern]);
    return { text, result, outcome: outcomeOf(result, concern) };
  });
}
