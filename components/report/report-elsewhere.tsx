import { i18n } from '#i18n';
import { Section } from '@/components/ui/section';
import type { FlagRow, Person } from '@/lib/store/rows';
import { MarkReported } from './mark-reported';
import { TextToCopy } from './report-forms';

interface ReportElsewhereProps {
  flag: FlagRow;
  person: Person | null;
  onSaved(): void;
}

/** What can be said about reporting to a website whose own steps are not known. */
export function ReportElsewhere({ flag, person, onSaved }: ReportElsewhereProps) {
  const address = flag.snapshot?.permalink.value ?? flag.tabAddress ?? '';
  return (
    <Section level={3} plain title={i18n.t('report.elsewhere.title')}>
      <p>{i18n.t('report.elsewhere.none')}</p>
      <ul>
        <li>{i18n.t('report.elsewhere.look')}</li>
        <li>{i18n.t('report.elsewhere.give')}</li>
        <li>{i18n.t('report.elsewhere.doNot')}</li>
      </ul>
      {address && (
        <TextToCopy
          flagId={flag.id}
          label={i18n.t('report.elsewhere.address')}
          text={address}
          copy={i18n.t('common.copy')}
        />
      )}
      <MarkReported flagId={flag.id} reports={flag.reports} person={person} onSaved={onSaved} />
    </Section>
  );
}
