import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { FlagRow } from '@/lib/store/flag-row';
import { Timeline } from './timeline';

const INSTEAD = ['lead', 'policy', 'removal', 'danger', 'mistake'] as const;

/** A pupil wrote it: why no report is prepared, and what to do instead. What was reported before it was known stays to be seen. */
export function ReportStopped({ flag }: { flag: FlagRow }) {
  return (
    <Section level={3} plain title={i18n.t('perSchool.stopped.title')}>
      <Notice tone="caution">
        <p>{i18n.t('perSchool.stopped.why')}</p>
      </Notice>
      <h4>{i18n.t('perSchool.stopped.insteadTitle')}</h4>
      <ul>
        {INSTEAD.map((one) => (
          <li key={one}>{i18n.t(`perSchool.stopped.instead.${one}`, [flag.seq])}</li>
        ))}
      </ul>
      {flag.reports.length > 0 && (
        <>
          <p>{i18n.t('perSchool.stopped.before')}</p>
          <Timeline flag={flag} />
        </>
      )}
    </Section>
  );
}
