import { CONCERNS, type Concern } from '@/lib/concerns';
import { db } from './db';
import type { NotRight } from './decision';
import type { FlagRow } from './flag-row';
import type { JudgedRow, StoredJudged } from './judged-row';
import { openedAll, resealed, sealed } from './sealed-rows';

/** How the check did, told by decisions. Numbers only; they never leave the device. */

export interface ConcernCount {
  concern: Concern;
  /** Decided flags for which it was suggested. */
  shown: number;
  /** Of these, decided as that very concern and not called wrong. */
  agreed: number;
  notRight: number;
  /** How often each reason was given. */
  why: { why: NotRight; times: number }[];
  /** Decided flags of which a person said that it should have been suggested. */
  missed: number;
}

export interface RulesetCount {
  ruleset: string;
  flags: number;
  /** Only concerns with something to tell, in the common order. */
  concerns: ConcernCount[];
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What the latest decision on a flag tells about its check; null where there is no decision, or nothing was checked. */
export function judgedOf({ seq, check, furtherChecks, decisions }: FlagRow): JudgedRow | null {
  const decision = decisions.at(-1);
  if (!check || !decision) return null;
  const shown = distinct([check, ...furtherChecks].flatMap(({ suggestions }) => suggestions.map((one) => one.concern)));
  const notRight = (decision.onCheck?.notRight ?? []).map(({ concern, why }) => ({ concern, why }));
  const isWrong = (concern: Concern) => notRight.some((one) => one.concern === concern);
  return {
    seq,
    ruleset: check.ruleset,
    shown,
    agreed: shown.filter((concern) => concern === decision.concern && !isWrong(concern)),
    notRight,
    missed: decision.onCheck?.missed ?? null,
  };
}

/** Pure. Rules of different versions are never counted together; the latest come first. */
export function countJudged(rows: readonly JudgedRow[]): RulesetCount[] {
  const rulesets = distinct(rows.map(({ ruleset }) => ruleset)).sort((a, b) => b.localeCompare(a, 'en'));
  return rulesets.map((ruleset) => {
    const of = rows.filter((row) => row.ruleset === ruleset);
    const concerns = CONCERNS.map((concern) => countConcern(of, concern)).filter((one) => one.shown + one.missed > 0);
    return { ruleset, flags: of.length, concerns };
  });
}

function countConcern(rows: readonly JudgedRow[], concern: Concern): ConcernCount {
  const times = (fits: (row: JudgedRow) => boolean) => rows.filter(fits).length;
  const reasons = rows.flatMap(({ notRight }) =>
    distinct(notRight.filter((n) => n.concern === concern).map((n) => n.why)),
  );
  return {
    concern,
    shown: times((row) => row.shown.includes(concern)),
    agreed: times((row) => row.agreed.includes(concern)),
    // A flag counts once, however many of its texts were called wrong.
    notRight: times((row) => row.notRight.some((one) => one.concern === concern)),
    why: distinct(reasons).map((why) => ({ why, times: reasons.filter((one) => one === why).length })),
    missed: times((row) => row.missed === concern),
  };
}

const placeOf = ({ seq }: { seq: number }) => `judged/${seq}`;

export async function sealedJudged({ seq, ...judged }: JudgedRow): Promise<StoredJudged> {
  return { seq, ...(await sealed(placeOf({ seq }), judged)) };
}

/** @throws VaultLocked, DamagedRow. */
export const readCounts = async (): Promise<RulesetCount[]> =>
  countJudged(
    await openedAll(await db.judged.toArray(), placeOf, ({ seq }, judged) => ({ ...(judged as JudgedRow), seq })),
  );

/** Begins counting anew. Flags and decisions stay as they are. */
export const resetCounts = (): Promise<void> => db.judged.clear();

/** Brings a row under the data key. @throws DamagedRow */
export async function resealJudged(seq: number): Promise<void> {
  const row = await db.judged.get(seq);
  if (!row) return;
  const made: StoredJudged = { seq, ...(await resealed(placeOf(row), row)) };
  // Only where it still is: its flag may have been deleted meanwhile.
  await db.judged
    .where('seq')
    .equals(seq)
    .modify((_row, place) => {
      place.value = made;
    });
}
