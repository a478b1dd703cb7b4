import type { CustodyEntry } from '@/lib/evidence/custody';
import { change } from './flags';
import type { LabelNote, Person, ReportAnswer } from './rows';

const entryOf = (
  flagId: string,
  { at, by }: { at: string; by: Person },
  act: CustodyEntry['act'],
  detail: CustodyEntry['detail'],
): CustodyEntry => ({ at, flagId, act, who: by, detail });

/**
 * Records what the platform answered, where no file came with it.
 *
 * @throws Error where the flag has no such report.
 */
export async function answerReport(id: string, answer: ReportAnswer): Promise<void> {
  const { at: _at, by: _by, ...detail } = answer;
  await change(
    id,
    (flag) => {
      if (!flag.reports.some((mark) => mark.at === answer.report)) throw new Error('There is no such report.');
      return { ...flag, reportAnswers: [...flag.reportAnswers, answer] };
    },
    { entry: entryOf(id, answer, 'report-answered', detail) },
  );
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
  await change(id, (flag) => ({ ...flag, lookAgainOn: day === null ? null : { day, ...set } }), {
    entry: entryOf(id, set, 'look-again-set', { day }),
  });
}
