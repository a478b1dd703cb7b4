import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { MomentText } from '@/components/ui/moment-text';
import { wordKey } from '@/components/ui/word-key';
import type { FlagRow } from '@/lib/store/flag-row';
import type { ReportAnswer, ReportMark } from '@/lib/store/report-mark';

const isSurface = (text: string): text is keyof typeof SURFACE_KEYS => text in SURFACE_KEYS;
const SURFACE_KEYS = { post: 1, comment: 1, profile: 1, page: 1, group: 1, account: 1, message: 1 } as const;

function Receipts({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="ui-small">
      {i18n.t('filing.timeline.receipts')}{' '}
      {names.map((name, i) => (
        <span key={name}>
          {i > 0 && ', '}
          <code>{name}</code>
        </span>
      ))}
    </p>
  );
}

function Mark({ mark }: { mark: ReportMark }) {
  const { surface, labels = [], receipts = [] } = mark;
  return (
    <>
      <strong>{i18n.t('report.mark.earlier')}</strong> <MomentText at={mark.filedAt} precision="minute" />{' '}
      {i18n.t('report.mark.words', [mark.filedBy])},{' '}
      {mark.reference ? <CapturedValue text={mark.reference} /> : i18n.t('report.mark.noReference')}.{' '}
      {surface && isSurface(surface) && (
        <span>{i18n.t('filing.timeline.surface', [i18n.t(`filing.surfaces.${surface}`)])}</span>
      )}
      {labels.length > 0 && (
        <p className="ui-small">
          {i18n.t('filing.timeline.labels')} <CapturedValue text={labels.join(' → ')} />
        </p>
      )}
      <Receipts names={receipts} />
      <p className="ui-soft ui-small">
        {i18n.t('report.mark.recorded', [mark.by.name])} <MomentText at={mark.at} />
      </p>
    </>
  );
}

function Answer({ answer }: { answer: ReportAnswer }) {
  return (
    <>
      <strong>{i18n.t(`filing.outcomes.${wordKey(answer.outcome)}`)}</strong>{' '}
      <MomentText at={answer.on} precision="day" />
      {answer.words && <CapturedText text={answer.words} />}
      <Receipts names={answer.receipts} />
      <p className="ui-soft ui-small">
        {i18n.t('report.mark.recorded', [answer.by.name])} <MomentText at={answer.at} />
      </p>
    </>
  );
}

/** What was reported and what came back, the oldest first. */
export function Timeline({ flag }: { flag: Pick<FlagRow, 'reports' | 'reportAnswers'> }) {
  const all = [
    ...flag.reports.map((mark) => ({ key: `mark ${mark.at}`, at: mark.filedAt, shown: <Mark mark={mark} /> })),
    ...flag.reportAnswers.map((answer) => ({
      key: `answer ${answer.at}`,
      // A day stands for its end: an answer comes after what was reported on the same day.
      at: answer.on.length > 10 ? answer.on : `${answer.on}T23:59:59.999Z`,
      shown: <Answer answer={answer} />,
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (all.length === 0) return null;
  return (
    <ol className="report-marks filing-timeline">
      {all.map(({ key, shown }) => (
        <li key={key}>{shown}</li>
      ))}
    </ol>
  );
}
