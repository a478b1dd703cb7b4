import { i18n } from '#i18n';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Incident, IncidentState } from '@/lib/store/incident';
import { stateWords } from './words';

const TONES: Record<IncidentState, Tone> = { open: 'brand', waiting: 'plain', closed: 'good' };

/** In place of where it stands, for whoever is kept from it: of what kind the matter is, is part of what is kept. */
export const RestrictedBadge = () => <Badge tone="caution">{i18n.t('restricted.badge')}</Badge>;

/** Where an incident stands, and whether it is kept to a circle. */
export function StateBadges({ incident: { state, allegation } }: { incident: Incident }) {
  return (
    <>
      <Badge tone={TONES[state]}>{stateWords(state)}</Badge>{' '}
      {allegation && <Badge tone="caution">{i18n.t('incident.allegation.badge')}</Badge>}
    </>
  );
}
