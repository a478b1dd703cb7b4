import type { CustodyEntry, CustodyLine } from '@/lib/evidence/custody';
import type { BundleRow, HandOver, KeptBundle, StoredBundle } from './bundle-row';
import { appendCustody, appendCustodyMany } from './custody';
import { db } from './db';
import type { Person } from './person';
import { asRow, opened, openedAll, sealed } from './sealed-rows';
import { open, type Sealer, seal } from './vault/seal';
import { currentSealer, openKeys } from './vault/vault';

const placeOf = ({ id }: { id: string }) => `bundles/${id}`;
const headPlace = (id: string) => `bundles/${id}/head`;
const itemPlace = (id: string, flagId: string) => `bundles/${id}/items/${flagId}`;

/** What a bundle is made of, as JSON: of the whole, and of each flag in the order of the exhibits. */
export interface FrozenBundle {
  head: string;
  items: { flagId: string; text: string }[];
}

/** The row, or what is frozen of the whole, is not there. */
export class NoBundle extends Error {
  override name = 'NoBundle';
}

const sealedText = async (by: Sealer, place: string, text: string): Promise<Blob> =>
  new Blob([await seal(by, place, new TextEncoder().encode(text))]);

async function openedText(place: string, body: Blob): Promise<string> {
  const stored = new Uint8Array(await body.arrayBuffer());
  return new TextDecoder().decode(await open(await openKeys(), place, stored));
}

/** Numbers are given one at a time: none is given twice. */
export const withNumber = <T>(work: (nextId: (stem: string, digits: number) => Promise<string>) => Promise<T>) =>
  navigator.locks.request('flagpost-bundle-number', () => work(nextId)) as Promise<T>;

/** @param stem `FP-2026-`. @returns `FP-2026-0001` for the first; one above the highest that was ever given. */
async function nextId(stem: string, digits: number): Promise<string> {
  const ids = await db.bundles.where('id').startsWith(stem).primaryKeys();
  const numbers = ids.map((id) => Number.parseInt(id.slice(stem.length), 10));
  return stem + String(Math.max(0, ...numbers) + 1).padStart(digits, '0');
}

/**
 * Keeps a bundle that is about to be built, with what it is made of and a line in the log at each flag, together.
 *
 * @returns the lines. @throws DOMException (ConstraintError) where there is one of that id.
 */
export async function addBundle(
  row: BundleRow,
  frozen: FrozenBundle,
  entries: readonly CustodyEntry[],
): Promise<CustodyLine[]> {
  const { id } = row;
  const by = await currentSealer();
  const [line, head, items] = await Promise.all([
    sealed(placeOf(row), row, by),
    sealedText(by, headPlace(id), frozen.head),
    Promise.all(
      frozen.items.map(async ({ flagId, text }) => ({
        flagId,
        body: await sealedText(by, itemPlace(id, flagId), text),
      })),
    ),
  ]);
  const flagIds = frozen.items.map(({ flagId }) => flagId);
  return appendCustodyMany(entries, async (lines) => {
    await db.bundles.add({ id, flagIds, lastSeq: lines.at(-1)?.seq ?? 0, head, items, ...line });
  });
}

const kept = ({ flagIds, items }: StoredBundle, row: unknown): KeptBundle => {
  const there = new Set(items.map(({ flagId }) => flagId));
  return { ...(row as BundleRow), flagIds, gone: flagIds.filter((id) => !there.has(id)) };
};

/** Every bundle, the newest first. @throws VaultLocked, DamagedRow. */
export async function readBundles(): Promise<KeptBundle[]> {
  const rows = await openedAll(await db.bundles.toArray(), placeOf, kept);
  return rows.sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.id.localeCompare(a.id, 'en', { numeric: true }));
}

/** @throws VaultLocked, DamagedRow. */
export async function readBundle(id: string): Promise<KeptBundle | undefined> {
  const stored = await db.bundles.get(id);
  return stored && kept(stored, await opened(placeOf(stored), stored));
}

/** Opens rows as they were read together with others. @throws VaultLocked, DamagedRow. */
export const openedBundles = (rows: readonly StoredBundle[]): Promise<KeptBundle[]> => openedAll(rows, placeOf, kept);

/** Opens everything that a bundle was frozen of, one after the other, and keeps none of it. @throws VaultLocked, DamagedRow. */
export async function openFrozen({ id, head, items }: StoredBundle): Promise<void> {
  if (head) await openedText(headPlace(id), head);
  for (const { flagId, body } of items) await openedText(itemPlace(id, flagId), body);
}

/** Bundles that a flag is in. @throws VaultLocked, DamagedRow. */
export const bundlesOf = async (flagId: string): Promise<KeptBundle[]> =>
  openedAll(await db.bundles.where('flagIds').equals(flagId).toArray(), placeOf, kept);

/**
 * What a bundle was frozen of, and the last line of the log that is in it. What is frozen of flags that are gone is left out.
 *
 * @throws NoBundle; VaultLocked, DamagedRow.
 */
export async function readFrozen(id: string): Promise<FrozenBundle & { lastSeq: number }> {
  const stored = await db.bundles.get(id);
  if (!stored?.head) throw new NoBundle(`Nothing is kept that ${id} could be made of.`);
  const items: FrozenBundle['items'] = [];
  for (const { flagId, body } of stored.items)
    items.push({ flagId, text: await openedText(itemPlace(id, flagId), body) });
  return { head: await openedText(headPlace(id), stored.head), items, lastSeq: stored.lastSeq };
}

/** What is kept of the whole of a bundle; null where nothing is any more. @throws VaultLocked, DamagedRow. */
export async function readFrozenHead(id: string): Promise<string | null> {
  const stored = await db.bundles.get(id);
  return stored?.head ? openedText(headPlace(id), stored.head) : null;
}

/**
 * Writes a bundle's row anew. Whoever writes holds the bundle (see `holdBundle`), so that nobody else does meanwhile.
 *
 * @param entry a line that is logged with it. @param giveUp nothing can be made of it again.
 */
export async function writeBundle(row: BundleRow, entry: CustodyEntry | null = null, giveUp = false): Promise<void> {
  const line = await sealed(placeOf(row), row);
  const write = async () => {
    // What a flag took along when it went does not come back with this.
    const changed = await db.bundles.update(row.id, {
      sealed: line.sealed,
      waiting: line.waiting,
      ...(giveUp && { head: null, items: [] }),
    });
    if (changed === 0) throw new NoBundle(`There is no ${row.id}.`);
  };
  if (entry) await appendCustody(entry, write);
  else await write();
}

/** Holds a bundle for as long as `work` takes. @returns null, without doing anything, where somebody else holds it. */
export const holdBundle = <T>(id: string, work: () => Promise<T>): Promise<{ done: T } | null> =>
  navigator.locks.request(`flagpost-bundle/${id}`, { ifAvailable: true }, async (lock) =>
    lock ? { done: await work() } : null,
  ) as Promise<{ done: T } | null>;

/** Notes that a bundle was given to somebody, in its row and in the log together. @throws NoBundle, VaultLocked. */
export async function noteHandOver(id: string, told: Omit<HandOver, 'at' | 'by'>, by: Person): Promise<void> {
  await navigator.locks.request(`flagpost-bundle/${id}`, async () => {
    const before = await readBundle(id);
    if (before?.state !== 'made') throw new NoBundle(`${id} was not made.`);
    const { flagIds: _, gone: __, ...row } = before;
    const at = new Date().toISOString();
    const detail = { bundle: id, tagManifest: row.tagManifest, ...told };
    const entry: CustodyEntry = { at, flagId: '', act: 'handed-over', who: by, detail };
    await writeBundle({ ...row, handOvers: [...row.handOvers, { at, by, ...told }] }, entry);
  });
}

/** Brings a bundle under the data key. @throws DamagedRow where it does not open; it then stays as it is. */
export async function resealBundle(id: string): Promise<void> {
  const stored = await db.bundles.get(id);
  if (!stored) return;
  const [keys, by] = await Promise.all([openKeys(), currentSealer()]);
  const anew = async (place: string, bytes: Uint8Array) => seal(by, place, await open(keys, place, bytes));
  const blobAnew = async (place: string, body: Blob) =>
    new Blob([await anew(place, new Uint8Array(await body.arrayBuffer()))]);
  const row = asRow(await anew(placeOf(stored), stored.sealed));
  const head = stored.head && (await blobAnew(headPlace(id), stored.head));
  const bodies = new Map<string, Blob>();
  for (const { flagId, body } of stored.items) bodies.set(flagId, await blobAnew(itemPlace(id, flagId), body));
  await db.bundles
    .where('id')
    .equals(id)
    .modify((now, place) => {
      const items = now.items.map(({ flagId, body }) => ({ flagId, body: bodies.get(flagId) ?? body }));
      const { sealed: _, waiting: __, ...rest } = now;
      place.value = { ...rest, head: now.head && head, items, ...row };
    });
}
