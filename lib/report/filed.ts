import type { CustodyEntry } from '@/lib/evidence/custody';
import { createInstallation } from '@/lib/flagging/installation';
import { closeFlag } from '@/lib/flagging/story';
import type { NewArtefact } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagById } from '@/lib/store/flags';
import type { ReportAnswer, ReportMark } from '@/lib/store/report-mark';
import { answerReport, markReported, noteDue } from '@/lib/store/report-record';

/** @throws Error where nothing may be kept of the flag, so that no receipt is either. */
async function refuse(flagId: string): Promise<void> {
  const flag = await flagById(flagId);
  if (!flag) throw new Error('This flag is not stored any more.');
  if (flag.stub) throw new Error('Nothing may be kept of this flag.');
  if (!flag.record) throw new Error('The capture of this flag has not ended yet.');
}

/** Receipts become files of the flag: a new record names them, and the line in the log tells their hashes with the entry itself. */
async function withFiles(
  flagId: string,
  act: CustodyEntry['act'],
  more: (flag: FlagRow) => FlagRow,
  { at: _at, by, ...told }: ReportMark | ReportAnswer,
  files: readonly NewArtefact[],
): Promise<void> {
  await refuse(flagId);
  const added = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
  const detail: CustodyEntry['detail'] = { ...told, added };
  const tools = { installation: createInstallation() };
  await closeFlag(flagId, act, tools, more, by, { files: [...files], detail });
  const filed = await flagById(flagId);
  if (filed) await noteDue(filed);
}

/** Records that a person has filed a report with the platform, with the files that show it. Sends nothing. */
export async function fileReport(flagId: string, mark: ReportMark, files: readonly NewArtefact[]): Promise<void> {
  const named = { ...mark, receipts: files.map(({ name }) => name) };
  if (files.length === 0) return markReported(flagId, named);
  const more = (flag: FlagRow) => ({ ...flag, reports: [...flag.reports, named] });
  await withFiles(flagId, 'reported', more, named, files);
}

/** Records what the platform answered, with the files that show it. @throws Error where the flag has no such report. */
export async function fileAnswer(flagId: string, answer: ReportAnswer, files: readonly NewArtefact[]): Promise<void> {
  const named = { ...answer, receipts: files.map(({ name }) => name) };
  if (files.length === 0) return answerReport(flagId, named);
  const more = (flag: FlagRow): FlagRow => {
    if (!flag.reports.some(({ at }) => at === answer.report)) throw new Error('There is no such report.');
    return { ...flag, reportAnswers: [...flag.reportAnswers, named] };
  };
  await withFiles(flagId, 'report-answered', more, named, files);
}
