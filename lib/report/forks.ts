import type { Concern, Strand } from '@/lib/concerns';
import type { Modality, Modifier, PolicyPack, PolicyVerdict } from '@/lib/policy/pack';
import type { PlatformVerdict } from './flow';

/**
 * Places where policy, platform and law go different ways, and both have to be said.
 *
 * `complaint-listed`, `complaint-asked`: no platform breach, though the policy speaks against it. `hidden-disclosure`: a complaint may
 * hold a report that a child was harmed. `allegation-first`: it may be true, and safeguarding comes before misuse.
 * `police-by-policy`: the policy always sends it to the police, whatever the law makes of it. `sex-no-strand`: the policy names it,
 * the monitored strands do not. `hate-left-up`: what the platform leaves up on purpose, and belief that is no hate.
 * `report-promised`: the policy promises a report for which the platform has no category. `listed-only`: the policy lists it and the
 * platform is not likely to act.
 */
export const FORKS = [
  'hidden-disclosure',
  'allegation-first',
  'complaint-listed',
  'complaint-asked',
  'police-by-policy',
  'sex-no-strand',
  'hate-left-up',
  'report-promised',
  'listed-only',
] as const;
export type Fork = (typeof FORKS)[number];

export interface ForkFacts {
  concern: Concern;
  pack: PolicyPack | null;
  /** What the policy says; null where none is installed. */
  policy: PolicyVerdict | null;
  /** Null for a page that is none of the three sites. */
  platform: PlatformVerdict | null;
  strand: Strand | null;
  modifiers: readonly Modifier[];
}

const PROMISES: readonly Modality[] = ['must', 'always', 'will'];

const covers = (concerns: readonly Concern[], concern: Concern) => concerns.length === 0 || concerns.includes(concern);

/** True where the policy always reports this to the police, with no condition that is still open. */
const alwaysPolice = ({ pack, concern, policy }: ForkFacts) =>
  policy === 'police-trigger' &&
  (pack?.ladder.some((s) => s.kind === 'police' && s.modality === 'always' && covers(s.concerns, concern)) ?? false);

/** True where the policy says that such posts will be reported to the platform, before anything was refused. */
const promisesReport = ({ pack, concern }: ForkFacts) =>
  pack?.ladder.some(
    (s) =>
      s.kind === 'platform-report' &&
      PROMISES.includes(s.modality) &&
      !s.needs.includes('refused') &&
      covers(s.concerns, concern),
  ) ?? false;

const WHEN: Record<Fork, (facts: ForkFacts) => boolean> = {
  'hidden-disclosure': ({ concern }) => concern === 'complaint-school',
  'allegation-first': ({ concern }) => concern === 'allegation-staff',
  'complaint-listed': ({ concern, policy }) => concern === 'complaint-school' && policy === 'listed',
  'complaint-asked': ({ concern, policy }) => concern === 'complaint-school' && policy === 'asked-not-to',
  'police-by-policy': alwaysPolice,
  'sex-no-strand': (facts) => facts.concern === 'hate-other' && facts.strand === 'sexist' && alwaysPolice(facts),
  'hate-left-up': ({ concern, platform }) => concern === 'hate-other' && platform !== null,
  'report-promised': (facts) =>
    facts.platform === 'no-category' && facts.concern === 'defamatory' && promisesReport(facts),
  'listed-only': ({ concern, policy, platform }) =>
    concern !== 'complaint-school' &&
    (policy === 'listed' || policy === 'police-trigger') &&
    (platform === 'unlikely' || platform === 'no-category'),
};

/** Which of them hold, the one that protects somebody first. */
export const forksOf = (facts: ForkFacts): Fork[] => FORKS.filter((fork) => WHEN[fork](facts));
