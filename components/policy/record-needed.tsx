import { i18n } from '#i18n';
import { DeleteFlag } from '@/components/keeping/delete-flag';
import { usePeriods } from '@/components/keeping/use-periods';
import { Choices } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';

export type RecordNeeded = 'yes' | 'no';

interface RecordNeededProps {
  value: RecordNeeded | null;
  fault: string | null | undefined;
  onChange(value: RecordNeeded): void;
}

/** Criticism of a school is not collected by habit: asked before a decision about it is kept. */
export function RecordNeededFields({ value, fault, onChange }: RecordNeededProps) {
  return (
    <Choices<RecordNeeded>
      legend={i18n.t('verdicts.complaint.ask')}
      options={[
        { value: 'no', label: i18n.t('verdicts.complaint.no'), hint: i18n.t('verdicts.complaint.noHint') },
        { value: 'yes', label: i18n.t('verdicts.complaint.yes'), hint: i18n.t('verdicts.complaint.yesHint') },
      ]}
      value={value}
      fault={fault}
      onChange={onChange}
    />
  );
}

/** The way out: the flag goes, with its reason, as any other does. */
export function NoRecord({ flag, person }: { flag: FlagRow; person: Person }) {
  const periods = usePeriods();
  return <LiveValue live={periods}>{(set) => <DeleteFlag flag={flag} periods={set} person={person} />}</LiveValue>;
}
