import { resealArtefact } from './artefacts';
import { resealBundle } from './bundles';
import { resealCustody } from './custody';
import { db } from './db';
import { updateFlag } from './flags';
import { resealIncident } from './incidents';
import { resealJudged } from './judged';
import { resealRedaction } from './redactions';
import { resealTombstone } from './tombstones';
import { DamagedRow } from './vault/seal';
import { vaultState } from './vault/vault';

/** Rows opened and written at once; files hold pictures, and a full inbox would not fit into memory. */
const PORTION = 20;

/**
 * Brings everything under the data key that was written before there was a vault, or while it was locked. Does nothing unless
 * the vault is open. Stopped in the middle, it goes on where it was when it is called again.
 *
 * @returns what could not be opened, by its place; it stays as it is.
 */
export async function resealWaiting(): Promise<string[]> {
  if ((await vaultState()).state !== 'open') return [];
  const damaged: string[] = [];
  const guarded = async (place: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DamagedRow)) throw error;
      damaged.push(place);
    }
  };
  const each = async <K extends string | number>(
    keysOf: () => Promise<K[]>,
    placeOf: (key: K) => string,
    reseal: (key: K) => Promise<unknown>,
  ) => {
    const keys = await keysOf();
    for (let from = 0; from < keys.length; from += PORTION)
      await Promise.all(keys.slice(from, from + PORTION).map((key) => guarded(placeOf(key), () => reseal(key))));
  };
  const waiting =
    (table: 'artefacts' | 'custody' | 'judged' | 'tombstones' | 'bundles' | 'redactions' | 'incidents') => async () =>
      (await db[table].where('waiting').equals(1).primaryKeys()) as never[];
  // The flag writes its line in the register with it.
  await each(
    async () => (await db.flags.where('waiting').equals(1).toArray()).map(({ id }) => id),
    (id) => `flags/${id}`,
    (id) => updateFlag(id, (same) => same),
  );
  await each<string>(waiting('artefacts'), (id) => `artefacts/${id}`, resealArtefact);
  await each<number>(waiting('custody'), (seq) => `custody/${seq}`, resealCustody);
  await each<number>(waiting('judged'), (seq) => `judged/${seq}`, resealJudged);
  await each<number>(waiting('tombstones'), (seq) => `tombstones/${seq}`, resealTombstone);
  await each<string>(waiting('bundles'), (id) => `bundles/${id}`, resealBundle);
  await each<string>(waiting('redactions'), (id) => `redactions/${id}`, resealRedaction);
  await each<number>(waiting('incidents'), (seq) => `incidents/${seq}`, resealIncident);
  return damaged;
}
