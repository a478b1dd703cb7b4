import { sha256 } from '@/lib/evidence/digest';
import { type PackFault, type PolicyPack, parsePack } from '@/lib/policy/pack';
import { db } from './db';
import type { PackRow } from './pack-row';

export interface InstalledPack {
  pack: PolicyPack;
  source: string;
  sha256: string;
}

export type InstalledPackResult =
  | { state: 'ok'; installed: InstalledPack }
  | { state: 'absent' }
  | { state: 'refused'; faults: PackFault[] };

/** Stores the text of a pack as it is. @throws never for a bad pack: it is refused with line and reason. */
export async function installPack(source: string): Promise<InstalledPackResult> {
  const parsed = parsePack(source);
  if (!parsed.ok) return { state: 'refused', faults: parsed.faults };
  const digest = await sha256(source);
  await db.packs.put({ id: parsed.pack.id, source, sha256: digest, installedAt: new Date().toISOString() });
  return { state: 'ok', installed: { pack: parsed.pack, source, sha256: digest } };
}

/** Reads an installed pack, parsing it again: what lies on the disk may have been damaged or be of an older shape. */
export async function readPack(id: string): Promise<InstalledPackResult> {
  return resultOf(await db.packs.get(id));
}

/**
 * Installed packs by id, for a live query that learns only from opened rows which ones it needs: all are read at once, before anything
 * else is waited for, so that it follows them; those that are named are parsed.
 *
 * @param named ids; the reading does not wait for them.
 */
export async function readPacks(named: Promise<readonly string[]>): Promise<ReadonlyMap<string, InstalledPackResult>> {
  const [rows, ids] = await Promise.all([db.packs.toArray(), named]);
  const read = [...new Set(ids)].map(async (id) => [id, await resultOf(rows.find((row) => row.id === id))] as const);
  return new Map(await Promise.all(read));
}

async function resultOf(row: PackRow | undefined): Promise<InstalledPackResult> {
  if (!row) return { state: 'absent' };
  if ((await sha256(row.source)) !== row.sha256)
    return { state: 'refused', faults: [{ line: 1, path: '', reason: 'the stored text no longer matches its hash' }] };
  const parsed = parsePack(row.source);
  if (!parsed.ok) return { state: 'refused', faults: parsed.faults };
  return { state: 'ok', installed: { pack: parsed.pack, source: row.source, sha256: row.sha256 } };
}

/** Every installed pack that can be read. */
export async function installedPacks(): Promise<InstalledPack[]> {
  const read = await Promise.all((await db.packs.toCollection().primaryKeys()).map(readPack));
  return read.flatMap((one) => (one.state === 'ok' ? [one.installed] : []));
}
