import type { StepOutcome } from '@/lib/policy/ladder-progress';
import { dayInWords } from '@/lib/report/when';
import type { AgencyKind, IncidentEntry, IncidentOutcome } from '@/lib/store/incident';
import type { Happened } from './happened';
import { person } from './item-judgement';

const AGENCY: Readonly<Record<AgencyKind, string>> = {
  police: 'The police',
  'safeguarding-lead': 'The safeguarding lead',
  'allegation-lead': 'The LADO, or whoever has that duty',
  'children-services': 'Children’s services',
  'local-authority': 'The local authority',
  trust: 'The trust',
  governors: 'The governors',
  union: 'A union',
  solicitor: 'A solicitor',
  'data-protection': 'The data protection officer',
  helpline: 'A helpline',
  platform: 'The platform',
  other: 'Somebody else',
};

const OUTCOME: Readonly<Record<IncidentOutcome, string>> = {
  removed: 'it was taken down',
  'resolved-by-talk': 'settled by talking',
  'taken-as-complaint': 'taken as a complaint',
  'with-safeguarding': 'with safeguarding',
  'with-police': 'with the police',
  'with-solicitor': 'with a solicitor',
  'platform-removed': 'the platform took it down',
  'not-removed': 'it was not taken down',
  'no-breach': 'no breach',
  other: 'otherwise',
};

const STEP_OUTCOME: Readonly<Record<StepOutcome, string>> = {
  agreed: 'agreed to',
  refused: 'refused',
  'no-answer': 'no answer came',
  sent: 'sent',
  other: 'it ended otherwise',
};

/** What a step is called in the policy with this hash. */
export type StepLabel = (packSha256: string, stepId: string) => string;

const joined = (...parts: string[]) => parts.filter(Boolean).join('; ');

/** What an entry says, and what its words add. */
function said({ told }: IncidentEntry, labelOf: StepLabel): [what: string, detail: string] {
  switch (told.kind) {
    case 'opened':
      return ['Incident opened', told.title];
    case 'told':
      return [`Told on ${dayInWords(told.on)}: ${joined(told.who, told.role)}`, joined(told.how, told.note)];
    case 'agency': {
      const who = told.name ? `${AGENCY[told.agency]} (${told.name})` : AGENCY[told.agency];
      return [`${who}, on ${dayInWords(told.on)}`, joined(told.how, told.reference, told.note)];
    }
    case 'step': {
      const { stepId, pack, result, on, outcome, note, reason, doneBy } = told.step;
      const what = result === 'done' ? `Step taken on ${dayInWords(on)}` : 'Step left out';
      const detail = joined(
        outcome ? STEP_OUTCOME[outcome] : '',
        doneBy ? `by ${doneBy}` : '',
        note,
        reason && `reason: ${reason}`,
      );
      return [`${what}: ${labelOf(pack, stepId)}`, detail];
    }
    case 'letter':
      return [`Letter kept: ${told.title}`, `SHA-256 of its text: ${told.sha256}`];
    case 'letter-sent':
      return [`Letter sent on ${dayInWords(told.on)}`, joined(told.how, told.to)];
    case 'signed-off':
      return [`Agreed to by a second person: ${joined(told.name, told.role)}`, told.reason];
    case 'note':
      return ['Note', told.text];
    case 'closed':
      return [`Incident closed: ${OUTCOME[told.outcome]}`, told.words];
    case 'reopened':
      return ['Incident opened again', told.why];
    default:
      throw new RangeError(`no ${told.kind} goes into a bundle`);
  }
}

/** A line of the chronology about the incident as a whole: when it was written down, which is not always when it was done. */
export function incidentHappened(entry: IncidentEntry, clock: string, labelOf: StepLabel): Omit<Happened, 'item'> {
  const [what, detail] = said(entry, labelOf);
  return { at: entry.at, precision: 'second', clock, what, who: person(entry.by), detail };
}
