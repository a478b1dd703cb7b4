import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { ReportCard } from '@/lib/report/flow';
import type { FlagRow, Person } from '@/lib/store/rows';
import { Contacts } from './contacts';
import { MarkReported } from './mark-reported';
import { ReportForms, TextToCopy } from './report-forms';
import { ReportPaths } from './report-paths';
import { ShowMeWhere } from './show-me-where';

interface PreparedReportProps {
  flag: FlagRow;
  card: ReportCard;
  person: Person | null;
  /** False on a page that does not stand beside the site. */
  beside: boolean;
  onSaved(): void;
}

function Ways({ flag, card, beside }: Omit<PreparedReportProps, 'person' | 'onSaved'>) {
  return (
    <div className="ui-stack">
      <p>
        <strong>{i18n.t('report.platform.whoMayFile')}:</strong> {card.whoMayFile}
      </p>
      {card.warning && (
        <Notice tone="caution">
          <p>{card.warning}</p>
        </Notice>
      )}
      {card.handOver && (
        <details>
          <summary>{i18n.t('report.platform.handOver', [card.handOver.to])}</summary>
          {card.handOver.before && <p>{card.handOver.before}</p>}
          <TextToCopy
            flagId={flag.id}
            label={i18n.t('report.platform.handOver', [card.handOver.to])}
            text={card.handOver.text}
            copy={i18n.t('report.platform.copyNote')}
          />
        </details>
      )}
      <ReportPaths paths={card.paths} below={(path) => beside && <ShowMeWhere flag={flag} path={path} />} />
      {card.forms.length > 0 && (
        <>
          <h5>{i18n.t('report.platform.forms')}</h5>
          <ReportForms flagId={flag.id} forms={card.forms} texts={card.texts} />
        </>
      )}
      {card.receipt && (
        <p>
          <strong>{i18n.t('report.platform.after')}:</strong> {card.receipt}
        </p>
      )}
      {card.policeForms.length > 0 && (
        <details>
          <summary>{i18n.t('report.platform.police')}</summary>
          <ReportForms flagId={flag.id} forms={card.policeForms} texts={[]} />
        </details>
      )}
      {card.followUp.length > 0 && (
        <details>
          <summary>{i18n.t('report.platform.followUp')}</summary>
          {card.followUp.map(({ when, service }) => (
            <div key={service.id}>
              <p>{when}</p>
              <Contacts services={[service]} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

/** The report to the platform as far as it can be prepared: whether, who, where, with which words, and what not to do. */
export function PreparedReport({ flag, card, person, beside, onSaved }: PreparedReportProps) {
  const nothing = card.paths.length + card.forms.length === 0;
  const ways = <Ways flag={flag} card={card} beside={beside} />;
  return (
    <Section level={3} plain title={i18n.t('report.platform.title', [i18n.t(`flag.platforms.${card.platform}`)])}>
      {card.reportNow ? (
        <p>{card.reportingBecause}</p>
      ) : (
        <Notice>
          <p>{card.reportingBecause}</p>
        </Notice>
      )}
      <div>
        <h4>{i18n.t('report.platform.doNot')}</h4>
        <ul>
          {card.doNot.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      {nothing && <p>{i18n.t('report.platform.none')}</p>}
      {!nothing && card.reportNow && ways}
      {!nothing && !card.reportNow && (
        <details>
          <summary>{i18n.t('report.platform.showPath')}</summary>
          {ways}
        </details>
      )}
      {card.notes.length > 0 && (
        <details>
          <summary>{i18n.t('report.platform.terms')}</summary>
          <ul>
            {card.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {!nothing && <MarkReported flagId={flag.id} reports={flag.reports} person={person} onSaved={onSaved} />}
    </Section>
  );
}
