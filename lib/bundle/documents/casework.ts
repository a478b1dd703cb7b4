import { lawCards, lawData } from '@/lib/report/law';
import { triageCard } from '@/lib/report/triage';
import { dayInWords } from '@/lib/report/when';
import type { Attention } from '@/lib/store/attention';
import type { Triage } from '@/lib/store/cannot-wait';
import type { FrozenVerdicts } from '@/lib/store/decision';
import type { Moderation } from '@/lib/store/moderation-act';
import type { Person } from '@/lib/store/person';
import {
  ACCOUNT,
  CAME_BY,
  GROUND,
  LAW_VERDICT,
  MODERATION,
  PLATFORM_VERDICT,
  TRIAGE,
  wordsFor,
} from './casework-words';
import { VERDICT } from './words';

/** One thing that is told of a part of the casework, for the HTML report and the PDF alike. */
export interface Told {
  name: string;
  /** Words of Flagpost’s own. */
  own?: string;
  /** Words that a person typed. */
  said?: string;
  /** ISO 8601 UTC, and who it was. */
  at?: { iso: string; by: Person };
  /** Several things of Flagpost’s own. */
  list?: string[];
}

const sentences = (...parts: (string | null | false | undefined)[]): string =>
  parts
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');

function policyRow({ policy }: FrozenVerdicts): Told {
  const name = 'School policy';
  if (!policy) return { name, own: 'No policy was installed.' };
  const review = policy.review
    ? `Review ${policy.pastReview ? 'was due' : 'due'} ${policy.review}${policy.pastReview ? ': PAST on that day' : ''}`
    : 'No review date printed';
  const own = sentences(`${policy.name}: ${wordsFor(VERDICT, policy.verdict)}`, review);
  const clauses = policy.clauses.map(({ ref, says, verdict }) => `${ref}: ${says} (${wordsFor(VERDICT, verdict)})`);
  return { name, own, list: clauses };
}

function platformRow({ platform }: FrozenVerdicts): Told {
  const name = 'Platform’s rules';
  if (!platform) return { name, own: 'It stood on none of the three platforms whose rules are kept here.' };
  const verdict = wordsFor(PLATFORM_VERDICT, platform.verdict);
  return {
    name,
    own: sentences(
      verdict.replace(/^./, (first) => first.toUpperCase()),
      platform.because,
      `Who may report it: ${platform.whoMayFile}`,
      `Read from “${platform.rules}”, as copied on ${dayInWords(platform.copyOf)}`,
    ),
  };
}

function lawRow({ law }: FrozenVerdicts): Told {
  const verdict = wordsFor(LAW_VERDICT, law.verdict);
  return {
    name: 'Possible law (not legal advice)',
    own: sentences(
      verdict.replace(/^./, (first) => first.toUpperCase()),
      law.because,
    ),
    list: lawCards(law.cards).map(({ title, source, threshold }) => `${title} (${source}): ${threshold}`),
  };
}

/** The three answers as they stood when it was decided, never drawn together into one. */
export const verdictsTold = (verdicts: FrozenVerdicts): Told[] => [
  policyRow(verdicts),
  platformRow(verdicts),
  lawRow(verdicts),
];

/** Stands below the three answers. */
export const notAdvice = (): string => lawData().notice;

/** The name of somebody who can be told, by id; the id itself where it is not known any more. */
export const contactName = (kind: Triage['kind'], id: string): string =>
  triageCard(kind).contacts.find((one) => one.id === id)?.name ?? id;

export const triageTold = ({ at, by, kind, told }: Triage): Told[] => [
  { name: 'What could not wait', own: TRIAGE[kind] },
  { name: 'Said so', at: { iso: at, by } },
  ...told.flatMap((one): Told[] => [
    { name: `Told: ${contactName(kind, one.contact)}`, at: { iso: one.at, by: one.by } },
    ...(one.reference ? [{ name: 'Reference', said: one.reference }] : []),
  ]),
];

const typed = (name: string, said: string | null | undefined): Told[] => (said?.trim() ? [{ name, said }] : []);

export const moderationTold = (one: Moderation): Told[] => [
  { name: 'What was done', own: wordsFor(MODERATION, one.act) },
  { name: 'Done', at: { iso: one.at, by: one.by } },
  ...typed('Page', one.page),
  ...(one.ground ? [{ name: 'Ground', own: wordsFor(GROUND, one.ground) }] : []),
  ...typed('House rule, as it stood', one.rule),
  ...typed('Clause of the policy', one.clause),
  ...typed('Reason', one.reason),
  ...typed('Why nothing lighter', one.whyNotLess),
  ...typed('Governors’ decision', one.governors),
  ...typed('What the person was told', one.told),
  ...(one.reviewOn ? [{ name: 'Looked at again on', own: dayInWords(one.reviewOn) }] : []),
];

export const attentionTold = (one: Attention): Told[] => [
  { name: 'How', own: wordsFor(CAME_BY, one.how) },
  ...typed('Told or shown by', one.from),
  { name: 'Account used', own: wordsFor(ACCOUNT, one.account) },
  ...typed('To the author it is', one.relation),
  { name: 'Noted', at: { iso: one.at, by: one.by } },
];

/** What could not wait, in one line for tables. */
export const triageLine = (triage: Triage | null): string => (triage ? TRIAGE[triage.kind] : '');

/** What was done last on the school’s own page, in one line for tables. */
export const moderationLine = (all: readonly Moderation[]): string => {
  const last = all.at(-1);
  return last ? wordsFor(MODERATION, last.act) : '';
};

/** The three answers of a decision in one line each for tables. */
export const verdictLines = (
  verdicts: FrozenVerdicts | undefined,
): { policy: string; platform: string; law: string } => ({
  policy: verdicts?.policy ? wordsFor(VERDICT, verdicts.policy.verdict) : '',
  platform: verdicts?.platform ? wordsFor(PLATFORM_VERDICT, verdicts.platform.verdict) : '',
  law: verdicts ? wordsFor(LAW_VERDICT, verdicts.law.verdict) : '',
});
