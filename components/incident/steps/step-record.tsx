import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import type { StepRecord } from '@/lib/policy/ladder-progress';
import { departureGroups, departureWords, outcomeWords } from './step-words';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** One record of a step: what was done, when, by whom, what came of it, and why it departs from what is printed. */
export function StepRecordEntry({ record }: { record: StepRecord }) {
  const { result, on, outcome, note, reason, departures, at, by, doneBy } = record;
  return (
    <div className="steps-record">
      <p>
        <Badge tone={result === 'done' ? 'good' : 'plain'}>
          {i18n.t(`steps.results.${result === 'done' ? 'done' : 'left_out'}`)}
        </Badge>{' '}
        {i18n.t(result === 'done' ? 'steps.record.doneOn' : 'steps.record.leftOn', [dayWords(on)])}
        {doneBy && ` ${i18n.t('steps.record.by', [doneBy])}`}
        {outcome && `: ${outcomeWords(outcome)}`}.
      </p>
      {departures.length > 0 && (
        <p>
          {departureGroups(departures)
            .map(({ fromPolicy, of }) =>
              i18n.t(fromPolicy ? 'steps.record.departs' : 'perSchool.complaint.recorded', [
                and.format(of.map(departureWords)),
              ]),
            )
            .join(' ')}{' '}
          {i18n.t('steps.record.reason', [reason])}
        </p>
      )}
      {note && <p>{note}</p>}
      <p className="ui-soft ui-small">
        {i18n.t('report.mark.recorded', [`${by.name} (${by.role})`])} <MomentText at={at} precision="minute" />
      </p>
    </div>
  );
}
