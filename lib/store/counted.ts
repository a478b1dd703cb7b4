import { currentFlag } from './current-flag';
import type { FlagRow } from './flag-row';
import type { Counted } from './listing-row';

const DAY_MS = 86_400_000;
const dayNumber = (moment: string | number): number => Math.floor(new Date(moment).getTime() / DAY_MS);

/** Days (UTC) on which somebody noted that the post was gone: as the platform answered, or as a second look found. */
function goneOn({ reportAnswers, secondLooks }: Pick<FlagRow, 'reportAnswers' | 'secondLooks'>): number[] {
  const answered = reportAnswers.filter(({ outcome }) => outcome === 'removed').map(({ on }) => dayNumber(on));
  // Looks of this version never say so; those of a later one may.
  const looked = secondLooks
    .filter(({ result }: { result: string }) => result === 'gone')
    .map(({ to }) => dayNumber(to));
  return [...answered, ...looked].filter(Number.isFinite);
}

/** What figures are counted from. @param stored also in the shape of an earlier version. */
export function countedOf(stored: FlagRow): Counted {
  const flag = currentFlag(stored);
  const { decisions, reports, reportAnswers, createdAtMs } = flag;
  const decision = decisions.at(-1);
  const days = goneOn(flag).map((day) => day - dayNumber(createdAtMs));
  // A day before the capture was written down wrongly: nothing is known, then.
  const known = days.length > 0 && days.every((after) => after >= 0);
  return {
    outcome: decision?.outcome ?? null,
    concern: decision?.concern ?? null,
    answer: reportAnswers.at(-1)?.outcome ?? (reports.length > 0 ? 'none-noted' : null),
    goneAfter: known ? Math.min(...days) : null,
  };
}
