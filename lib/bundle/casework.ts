import type { Attention } from '@/lib/store/attention';
import type { Triage } from '@/lib/store/cannot-wait';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Moderation } from '@/lib/store/moderation-act';
import type { Person } from '@/lib/store/person';
import type { Choices } from './choices';

/** Who is told what the school did about it: it names people besides those who posted. */
const TOLD: readonly Choices['recipient'][] = ['police', 'solicitor', 'governors'];

/** Whether this recipient is told what was done about the items. */
export const isToldCasework = ({ recipient }: Pick<Choices, 'recipient'>): boolean => TOLD.includes(recipient);

/**
 * Whether records go to somebody who is not told the casework: a record is signed as it is, and holds who told the school, what could
 * not wait, whom that was told to, and every decision. Only a redacted copy is without it.
 */
export const recordsTellMore = ({ recipient, redacted }: Pick<Choices, 'recipient' | 'redacted'>): boolean =>
  !redacted && !isToldCasework({ recipient });

const roleOf = ({ role }: Person): Person => ({ name: '', role });

const bareAttention = ({ at, by, how, account }: Attention): Attention => ({
  ...{ at, by: roleOf(by), how, from: '', account, relation: '' },
});

const bareTriage = ({ at, by, kind, told }: Triage): Triage => ({
  at,
  by: roleOf(by),
  kind,
  told: told.map((one) => ({ at: one.at, by: roleOf(one.by), contact: one.contact, reference: '' })),
});

const bareModeration = ({ at, by, act, rule, reviewOn, ground, clause }: Moderation): Moderation => ({
  ...{ at, by: roleOf(by), act, rule, reason: '', reviewOn, told: '' },
  ...(ground !== undefined && { ground }),
  ...(clause !== undefined && { clause }),
});

const withoutVerdicts = (flag: FlagRow): FlagRow => ({
  ...flag,
  decisions: flag.decisions.map(({ verdicts: _, ...decision }) => decision),
});

/**
 * A flag with as much of the school's casework as a recipient is told: the three answers that a decision was made with, what could not
 * wait, what was done about it on the school's own page, how it came to attention.
 *
 * Police, solicitor and governors are told all of it. In a redacted copy for them nobody has looked through what was typed: what was
 * done and when stays, whoever did it goes by role, and their words are left out. Everybody else is told how it came to attention, as
 * briefly, and nothing more.
 */
export function withCasework(flag: FlagRow, choices: Pick<Choices, 'recipient' | 'redacted'>): FlagRow {
  const isTold = isToldCasework(choices);
  if (isTold && !choices.redacted) return flag;
  const attention = flag.attention && bareAttention(flag.attention);
  if (!isTold) return withoutVerdicts({ ...flag, triage: null, moderation: [], attention });
  const { triage, moderation } = flag;
  return { ...flag, triage: triage && bareTriage(triage), moderation: moderation.map(bareModeration), attention };
}
