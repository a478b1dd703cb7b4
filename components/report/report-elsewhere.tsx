import { i18n } from '#i18n';
import { Section } from '@/components/ui/section';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { Filed } from './filed';
import { TextToCopy } from './report-forms';

interface ReportElsewhereProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  person: Person | null;
  onSaved(): void;
}

/** What can be said about reporting to a website whose own steps are not known. */
export function ReportElsewhere({ flag, artefacts, person, onSaved }: ReportElsewhereProps) {
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
      <Filed
        flag={flag}
        artefacts={artefacts}
        card={null}
        schoolName={null}
        person={person}
        beside={false}
        onSaved={onSaved}
      />
    </Section>
  );
}
