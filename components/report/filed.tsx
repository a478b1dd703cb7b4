import { LookDue } from '@/components/flag/look-due';
import type { ReportCard } from '@/lib/report/flow';
import { concernTitle } from '@/lib/report/helpline-pack';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { latestReport } from '@/lib/store/report-clocks';
import { AnswerForm } from './answer-form';
import { Clocks } from './clocks';
import { MarkReported } from './mark-reported';
import { Timeline } from './timeline';

interface FiledProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  /** Null for a website whose steps are not known. */
  card: ReportCard | null;
  schoolName: string | null;
  person: Person | null;
  beside: boolean;
  onSaved(): void;
}

/** What was reported, what came of it, how long it has been, and the forms to write both down. */
export function Filed({ flag, artefacts, card, schoolName, person, beside, onSaved }: FiledProps) {
  const last = latestReport(flag);
  const forms = { flag, artefacts, person, beside, onSaved };
  return (
    <div className="ui-stack">
      <Timeline flag={flag} />
      {card && <Clocks flag={flag} schoolName={schoolName} concern={concernTitle(card.concern)} person={person} />}
      <MarkReported
        {...forms}
        surface={card?.surface ?? null}
        labels={card?.paths[0]?.steps.slice(1).map(({ label }) => label) ?? []}
        warning={card?.warning ?? null}
      />
      <LookDue flag={flag} person={person} />
      {last && <AnswerForm key={last.at} {...forms} mark={last} />}
    </div>
  );
}
