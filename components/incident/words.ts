import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type {
  AgencyKind,
  Basis,
  IncidentKind,
  IncidentOutcome,
  IncidentState,
  Part,
  SignOffAbout,
} from '@/lib/store/incident';
import type { Person } from '@/lib/store/person';

export const stateWords = (state: IncidentState): string => i18n.t(`incident.states.${state}`);
export const partWords = (part: Part): string => i18n.t(`incident.parts.${wordKey(part)}`);
export const agencyWords = (agency: AgencyKind): string => i18n.t(`incident.agencies.${wordKey(agency)}`);
export const outcomeWords = (outcome: IncidentOutcome): string => i18n.t(`incident.outcomes.${wordKey(outcome)}`);
export const basisWords = (basis: Basis): string => i18n.t(`incident.bases.${wordKey(basis)}`);
export const aboutWords = (about: SignOffAbout): string => i18n.t(`incident.signOffs.${wordKey(about)}`);
export const kindWords = (kind: IncidentKind): string => i18n.t(`incident.kinds.${wordKey(kind)}`);
export const personWords = ({ name, role }: Person): string => [name, role].filter(Boolean).join(', ');
