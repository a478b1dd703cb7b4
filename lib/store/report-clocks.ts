import type { FlagRow } from './flag-row';
import type { ReportMark } from './report-mark';

const HOUR_MS = 3_600_000;

/** What comes after a report to the platform, and how long it waits for an answer (hours). */
const WAITS = { posh: 48, rhc: 7 * 24 } as const;
/** `posh`: the helpline for school staff; `rhc`: Report Harmful Content. Ids of services.json. */
export type PlatformStep = keyof typeof WAITS;

/** One clock that runs from the moment at which a report was filed. */
export interface PlatformClockState {
  step: PlatformStep;
  /** ISO 8601 UTC. */
  at: string;
  /** Whole hours until then, rounded up; 0 where it has passed. */
  hoursLeft: number;
  /** True where the platform has said something to this report, so that nobody waits for an answer any more. */
  answered: boolean;
}

type Reported = Pick<FlagRow, 'reports' | 'reportAnswers'>;

/** The report that the clocks run for: the latest one by the moment of filing. Null where nothing was reported. */
export const latestReport = ({ reports }: Pick<FlagRow, 'reports'>): ReportMark | null =>
  reports.reduce<ReportMark | null>((last, mark) => (last && last.filedAt > mark.filedAt ? last : mark), null);

/** An entry that nothing came is no answer. */
const isAnswered = ({ reportAnswers }: Reported, { at }: ReportMark) =>
  reportAnswers.some(({ report, outcome }) => report === at && outcome !== 'no-answer');

/** The clocks of the latest report, the shortest first; none where nothing was reported. */
export function platformClocks(flag: Reported, nowMs: number): PlatformClockState[] {
  const mark = latestReport(flag);
  if (!mark) return [];
  const answered = isAnswered(flag, mark);
  return (Object.entries(WAITS) as [PlatformStep, number][]).map(([step, hours]) => {
    const atMs = Date.parse(mark.filedAt) + hours * HOUR_MS;
    return {
      step,
      at: new Date(atMs).toISOString(),
      hoursLeft: Math.max(0, Math.ceil((atMs - nowMs) / HOUR_MS)),
      answered,
    };
  });
}

/** A moment at which a person may want to look at a flag again. `what` names it for whoever words the reminder. */
export interface DueMoment {
  /** ISO 8601 UTC; a day that a person set stands for its beginning there. */
  at: string;
  what: PlatformStep | 'look-again';
}

/**
 * When something is due about the platform, soonest first: the clocks of the latest report while nobody has answered it, and the day
 * on which a person wants to see whether the post is still there. Nothing is ever opened by itself at any of them.
 */
export function platformDue(flag: Reported & Pick<FlagRow, 'lookAgainOn'>): DueMoment[] {
  const mark = latestReport(flag);
  // Whoever noted that nothing came knows of the clocks that had run out by then.
  const seen = Math.max(
    ...flag.reportAnswers.filter(({ report }) => report === mark?.at).map(({ at }) => Date.parse(at)),
    0,
  );
  const clocks = platformClocks(flag, 0)
    .filter(({ answered, at }) => !answered && Date.parse(at) > seen)
    .map(({ step, at }): DueMoment => ({ at, what: step }));
  const day = flag.lookAgainOn?.day;
  const look: DueMoment[] = day ? [{ at: startOfDay(day), what: 'look-again' }] : [];
  return [...clocks, ...look].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The beginning of a day by the clock of the device. */
const startOfDay = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
