import { useState } from 'react';
import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { ReportCard, Surface } from '@/lib/report/flow';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { Contacts } from './contacts';
import { Filed } from './filed';
import { HandOver } from './hand-over';
import { NoteLabel } from './note-label';
import { ReportForms } from './report-forms';
import { ReportPaths } from './report-paths';
import { ShowMeWhere } from './show-me-where';
import { SurfaceChoice } from './surface-choice';

interface PreparedReportProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  /** Prepared for what was flagged. */
  card: ReportCard;
  prepare(surface: Surface): ReportCard | null;
  schoolName: string | null;
  person: Person | null;
  /** False on a page that does not stand beside the site. */
  beside: boolean;
  onSaved(): void;
}

function Ways({ flag, card, beside, person }: Pick<PreparedReportProps, 'flag' | 'card' | 'beside' | 'person'>) {
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
      {card.handOver && <HandOver flagId={flag.id} note={card.handOver} />}
      {card.surfaceSays && <Notice>{card.surfaceSays}</Notice>}
      <ReportPaths
        paths={card.paths}
        below={(path) => (
          <>
            {beside && <ShowMeWhere flag={flag} path={path} />}
            <NoteLabel flag={flag} path={path} person={person} />
          </>
        )}
      />
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
export function PreparedReport(props: PreparedReportProps) {
  const { flag, artefacts, card: flagged, prepare, schoolName, person, beside, onSaved } = props;
  const [surface, setSurface] = useState<Surface | null>(null);
  const card = (surface && prepare(surface)) ?? flagged;
  const nothing = flagged.paths.length + flagged.forms.length === 0;
  const ways = (
    <>
      <SurfaceChoice flagged={flagged.surface} value={surface} onChange={setSurface} />
      <Ways flag={flag} card={card} beside={beside} person={person} />
    </>
  );
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
      {(!nothing || flag.reports.length > 0) && (
        <Filed
          flag={flag}
          artefacts={artefacts}
          card={card}
          schoolName={schoolName}
          person={person}
          beside={beside}
          onSaved={onSaved}
        />
      )}
    </Section>
  );
}
