import { incidentsOf } from '@/lib/store/incidents';
import { readPacks } from '@/lib/store/packs';

/** The incidents that a flag is in, with their packs as they are installed now, in the same order. */
export async function withPacks(flagId: string) {
  const found = incidentsOf(flagId);
  // Side by side: what is read after something was opened is not followed.
  const [incidents, packs] = await Promise.all([
    found,
    readPacks(found.then((all) => all.flatMap(({ treatedAs }) => (treatedAs ? [treatedAs.as.packId] : [])))),
  ]);
  return incidents.map((incident) => ({
    incident,
    installed: (incident.treatedAs && packs.get(incident.treatedAs.as.packId)) ?? null,
  }));
}
