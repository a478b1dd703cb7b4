import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { CustodyRow } from '@/lib/store/custody-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { ListingRow } from '@/lib/store/listing-row';
import { openSealed } from './sealed';
import { keysIn } from './vault';

export type StoredFile = ArtefactRow & { base64: string };

export interface Stored {
  flags: FlagRow[];
  listing: ListingRow[];
  custody: CustodyRow[];
  files: StoredFile[];
  /** The key that signs records: its public half in PEM, and whether the browser refuses to give the private one away. */
  key: { pem: string; refused: boolean } | null;
}

/** A page of the extension in either browser. */
export interface ExtensionPage {
  evaluate<A, R>(work: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
}

/** Rows as they lie in the database; bytes as base64. */
interface Raw {
  flags: { seq: number; id: string; createdAtMs: number; capture: string; sealed: string }[];
  listing: { seq: number; id: string; sealed: string }[];
  custody: { seq: number; flagId: string; sha256: string; sealed: string }[];
  artefacts: { id: string; flagId: string; sealed: string; body: string }[];
  key: Stored['key'];
}

/** Reads everything as it lies there, past the extension's own code. @param bytes false leaves the files' bytes out. */
async function readRaw(page: ExtensionPage, bytes: boolean): Promise<Raw> {
  return page.evaluate(async (withBytes) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    if (!database.objectStoreNames.contains('flags')) {
      database.close();
      return { flags: [], listing: [], custody: [], artefacts: [], key: null } as never;
    }
    const all = (name: string) => settled(database.transaction(name).objectStore(name).getAll());
    const tables = await Promise.all(['flags', 'listing', 'custody', 'artefacts'].map(all));
    const keys = database.objectStoreNames.contains('keys') ? await all('keys') : [];
    database.close();
    const base64 = (read: Uint8Array) => {
      let text = '';
      for (let i = 0; i < read.length; i += 8_192) text += String.fromCharCode(...read.subarray(i, i + 8_192));
      return btoa(text);
    };
    // Beside it may lie public keys that came with backups.
    const held = (keys as unknown as { id: string; pair?: CryptoKeyPair }[]).find(({ id }) => id === 'signing');
    const pair = held?.pair;
    let key = null;
    if (pair) {
      const spki = base64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))).replace(
        /.{64}/g,
        '$&\n',
      );
      const refused = await crypto.subtle.exportKey('pkcs8', pair.privateKey).then(
        () => false,
        () => true,
      );
      key = { pem: `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`, refused };
    }
    const [flags, listing, custody, artefacts] = tables.map((rows) =>
      rows.map(({ sealed, ...row }) => ({ ...row, sealed: base64(sealed) })),
    );
    const files = [];
    for (const { body, ...row } of artefacts ?? [])
      files.push({ ...row, body: withBytes ? base64(new Uint8Array(await (body as Blob).arrayBuffer())) : '' });
    return { flags, listing, custody, artefacts: files, key } as never;
  }, bytes);
}

/**
 * Reads everything that the extension has stored, past its own code, and opens it with the tests' own.
 *
 * @param page any page of the extension.
 * @param bytes false leaves the files' bytes out.
 */
export async function readStored(page: ExtensionPage, bytes = true): Promise<Stored> {
  const [raw, keys] = await Promise.all([readRaw(page, bytes), keysIn(page)]);
  const opened = (place: string, base64: string) => openSealed(keys, place, Buffer.from(base64, 'base64'));
  const json = (place: string, base64: string) => JSON.parse(opened(place, base64).toString('utf8'));
  return {
    flags: raw.flags.map(({ seq, id, sealed }) => ({ ...json(`flags/${id}`, sealed), seq })),
    listing: raw.listing.map(({ seq, id, sealed }) => ({ ...json(`listing/${id}`, sealed), seq })),
    custody: raw.custody.map(({ seq, flagId, sha256, sealed }) => ({
      ...json(`custody/${seq}`, sealed),
      seq,
      flagId,
      sha256,
    })),
    files: raw.artefacts.map(({ id, sealed, body }) => ({
      ...json(`artefacts/${id}`, sealed),
      base64: bytes ? opened(`artefacts/${id}/body`, body).toString('base64') : '',
    })),
    key: raw.key,
  };
}

/** The lines of the register alone; the flags of a full one are better left where they are. */
export async function readListing(page: ExtensionPage): Promise<ListingRow[]> {
  const keys = await keysIn(page);
  const rows = await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    const found = await settled(database.transaction('listing').objectStore('listing').getAll());
    database.close();
    const base64 = (read: Uint8Array) => btoa(Array.from(read, (byte) => String.fromCharCode(byte)).join(''));
    // As one text: the browser's remote protocol is slow with objects of many parts.
    return JSON.stringify(found.map(({ seq, id, sealed }) => [seq, id, base64(sealed)]));
  }, null);
  const lines = JSON.parse(rows) as [number, string, string][];
  return lines.map(([seq, id, sealed]) => ({
    ...JSON.parse(openSealed(keys, `listing/${id}`, Buffer.from(sealed, 'base64')).toString('utf8')),
    seq,
  }));
}

/** Waits until `holds` is true of what is stored. @throws Error with the last state when it takes too long. */
export async function waitForStored(
  page: ExtensionPage,
  holds: (stored: Stored) => boolean,
  timeoutMs = 20_000,
): Promise<Stored> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const stored = await readStored(page, false);
    if (holds(stored)) return readStored(page);
    if (Date.now() > until) {
      const states = stored.flags.map((f) => `${f.capture}/${f.step} ${f.faults.join('+')}`);
      throw new Error(`Not stored in ${timeoutMs} ms: ${JSON.stringify(states)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
