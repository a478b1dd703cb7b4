import type { CustodyEntry } from '@/lib/evidence/custody';
import { rememberDue } from './due-list';
import type { FlagRow } from './flag-row';
import { change } from './flags';
import type { Person } from './person';
import { platformDue } from './report-clocks';
import type { LabelNote, ReportAnswer, ReportMark } from './report-mark';

const entryOf = (
  flagId: string,
  { at, by }: { at: string; by: Person },
  act: CustodyEntry['act'],
  detail: CustodyEntry['detail'],
): CustodyEntry => ({ at, flagId, act, who: by, detail });

/** What was written is stored: a reminder that could not be noted does not undo it, and is noted when the list is made anew. */
export async function noteDue(flag: FlagRow): Promise<void> {
  const due = platformDue(flag).map(({ at }) => at);
  await rememberDue(flag.id, due).catch((error: unknown) => reportError(error));
}

/** Records that a person has filed a report with the platform. It sends nothing. */
export async function markReported(id: string, mark: ReportMark): Promise<void> {
  const { at: _at, by: _by, ...detail } = mark;
  const reported = await change(id, (flag) => ({ ...flag, reports: [...flag.reports, mark] }), {
    entry: entryOf(id, mark, 'reported', detail),
  });
  await noteDue(reported);
}

/**
 * Records what the platform answered, where no file came with it.
 *
 * @throws Error where the flag has no such report.
 */
export async function answerReport(id: string, answer: ReportAnswer): Promise<void> {
  const { at: _at, by: _by, ...detail } = answer;
  const answered = await change(
    id,
    (flag) => {
      if (!flag.reports.some((mark) => mark.at === answer.report)) throw new Error('There is no such report.');
      return { ...flag, reportAnswers: [...flag.reportAnswers, answer] };
    },
    { entry: entryOf(id, answer, 'report-answered', detail) },
  );
  await noteDue(answered);
}

/** Notes that a site shows another label than the dated flow says. */
export async function noteLabel(id: string, note: LabelNote): Promise<void> {
  const { at: _at, by: _by, ...detail } = note;
  await change(id, (flag) => ({ ...flag, labelNotes: [...flag.labelNotes, note] }), {
    entry: entryOf(id, note, 'label-noted', detail),
  });
}

/** Sets the day on which a person wants to see whether it is still there; null takes it back. Nothing is opened by itself. */
export async function setLookAgain(id: string, day: string | null, set: { at: string; by: Person }): Promise<void> {
  const changed = await change(id, (flag) => ({ ...flag, lookAgainOn: day === null ? null : { day, ...set } }), {
    entry: entryOf(id, set, 'look-again-set', { day }),
  });
  await noteDue(changed);
}
