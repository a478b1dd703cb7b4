import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import type { IncidentTold } from '@/lib/store/incident';
import { writeIncident } from '@/lib/store/incidents';
import type { Person } from '@/lib/store/person';

/** What every part that writes into an incident is given. */
export interface Writes {
  incidentId: string;
  /** Null where the first run is not done: nothing can be written down then. */
  person: Person | null;
  /** True once the incident is closed: nothing more is asked for then. */
  isClosed: boolean;
  /** Something was written into the incident. */
  onWritten(): void;
}

/** Writes entries into an incident and tells how it went. */
export function useWriting({ incidentId, person, onWritten }: Writes) {
  const { saving, save, touched } = useSaving();
  return {
    busy: saving.state === 'saving',
    saved: saving.state === 'saved',
    fault: saving.state === 'failed' ? i18n.t('common.notSavedReason', [saving.reason]) : null,
    touched,
    /** @returns true where all of it was stored. */
    async write(told: readonly IncidentTold[]): Promise<boolean> {
      if (!person) return false;
      const stored = await save(async () => void (await writeIncident(incidentId, told, person)));
      if (stored) onWritten();
      return stored;
    },
  };
}
