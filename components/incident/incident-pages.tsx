import type { ShownLine } from '@/lib/store/restricted';
import { AddToIncidentPage } from './add-to-incident';
import type { IncidentRoute } from './addresses';
import { IncidentPage } from './incident-page';
import { IncidentsPage } from './incidents-page';
import { NewIncidentPage } from './new-incident-page';
import './incident.css';

interface IncidentPagesProps {
  route: IncidentRoute;
  /** Lines of the register, as far as they have been read. */
  rows: readonly ShownLine[];
  /** The list of flags. */
  back: string;
  addressOf(id: string): string;
  /** Makes a bundle of these flags. */
  onBundle(ids: readonly string[], incident: string): void;
}

/** The page of incidents that the address names. */
export function IncidentPages({ route, rows, back, addressOf, onBundle }: IncidentPagesProps) {
  switch (route.page) {
    case 'incidents':
      return <IncidentsPage back={back} />;
    case 'incident':
      return <IncidentPage key={route.id} id={route.id} addressOf={addressOf} onBundle={onBundle} />;
    case 'new-incident':
      return <NewIncidentPage flagIds={route.flagIds} rows={rows} />;
    case 'add-to-incident':
      return <AddToIncidentPage flagIds={route.flagIds} rows={rows} />;
  }
}
