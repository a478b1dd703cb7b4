import { readCustodyLine } from '@/components/register/custody-line';
import { type AccessFlag, type SubjectAccess, subjectAccess } from '@/lib/bundle/subject-access';
import type { Subject } from '@/lib/flagging/person-search';
import { artefactsOf } from '@/lib/store/artefacts';
import { colleagueLogsOf } from '@/lib/store/colleagues';
import { custodyOf } from '@/lib/store/custody';
import { flagById } from '@/lib/store/flags';
import { readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/person';
import { currentReader, type KeptBack, keptBack } from '@/lib/store/restricted';
import { readSchools } from '@/lib/store/schools';
import { readRoster, readSettings } from '@/lib/store/settings';

/** Flags among those that were ticked are restricted, and may not be handed over by the person, or not yet. */
export class AccessKeptBack extends Error {
  override name = 'AccessKeptBack';
  constructor(readonly kept: KeptBack) {
    super('Flags of a restricted incident are not handed over like this.');
  }
}

async function read(id: string): Promise<AccessFlag> {
  const [flag, files, theirs, own] = await Promise.all([
    flagById(id),
    artefactsOf(id),
    colleagueLogsOf(id),
    custodyOf(id),
  ]);
  if (!flag) throw new Error(`No flag ${id}.`);
  const log = [...theirs.flatMap(({ rows }) => rows), ...own];
  const lines = log.map(({ line, act, at }) => ({ act, at, role: readCustodyLine(line)?.role ?? '' }));
  return { flag, files, log: lines };
}

/** Under which names the school is known; of a trust, every school of it. */
async function schoolOf(packId: string): Promise<{ name: string; shortNames: readonly string[] } | null> {
  const known = (await readSchools())?.schools ?? [];
  const read = await Promise.all([...new Set([packId, ...known.map((one) => one.packId)])].map(readPack));
  const named = read.flatMap((one) => (one.state === 'ok' ? one.installed.pack.schools : []));
  const [first] = named;
  if (!first) return null;
  if (known.length < 2) return first;
  const shortNames = [...new Set(named.flatMap(({ name, shortNames }) => [name, ...shortNames]))];
  return { name: known.map(({ name }) => name).join(' and '), shortNames };
}

/**
 * Reads the ticked flags and makes of them what may be handed over, with the person who makes it.
 *
 * @throws NameLeft, AccessKeptBack, VaultLocked; Error where nobody is set up, or where the list of names cannot be read.
 */
export async function makeAccess(
  subject: Subject,
  ids: readonly string[],
  hideAlso: readonly string[],
): Promise<{ access: SubjectAccess; by: Person }> {
  const kept = await keptBack(ids, currentReader());
  if (kept) throw new AccessKeptBack(kept);
  const [settings, roster, flags] = await Promise.all([readSettings(), readRoster(), Promise.all(ids.map(read))]);
  if (settings.state !== 'ok') throw new Error('Nobody is set up here.');
  // Without it a name that should be hidden would not be known.
  if (roster.state !== 'ok') throw new Error('The list of names cannot be read.');
  const school = await schoolOf(settings.value.packId);
  const by = settings.value.person;
  const at = new Date().toISOString();
  return { access: subjectAccess({ subject, roster: roster.value, hideAlso, school, by, at, flags }), by };
}
