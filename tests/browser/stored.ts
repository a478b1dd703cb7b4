import type { ArtefactRow, CustodyRow, FlagRow, ListingRow } from '@/lib/store/rows';

export type StoredFile = Omit<ArtefactRow, 'blob'> & { base64: string };

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

/**
 * Reads everything that the extension has stored, raw, past its own code.
 *
 * @param page any page of the extension.
 * @param bytes false leaves the files' bytes out.
 */
export async function readStored(page: ExtensionPage, bytes = true): Promise<Stored> {
  return page.evaluate(async (withBytes) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    if (!database.objectStoreNames.contains('flags')) {
      database.close();
      return { flags: [], listing: [], custody: [], files: [], key: null } as never;
    }
    const all = (name: string) => settled(database.transaction(name).objectStore(name).getAll());
    const [flags, listing, custody, artefacts] = await Promise.all(
      ['flags', 'listing', 'custody', 'artefacts'].map(all),
    );
    const [held] = database.objectStoreNames.contains('keys') ? await all('keys') : [];
    database.close();
    const encode = async (blob: Blob) => {
      const read = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let i = 0; i < read.length; i += 8_192) text += String.fromCharCode(...read.subarray(i, i + 8_192));
      return btoa(text);
    };
    const pair = (held as { pair?: CryptoKeyPair } | undefined)?.pair;
    let key = null;
    if (pair) {
      const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
      const base64 = btoa(String.fromCharCode(...spki)).replace(/.{64}/g, '$&\n');
      const refused = await crypto.subtle.exportKey('pkcs8', pair.privateKey).then(
        () => false,
        () => true,
      );
      key = { pem: `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`, refused };
    }
    const files = [];
    for (const { blob, ...row } of artefacts ?? []) files.push({ ...row, base64: withBytes ? await encode(blob) : '' });
    return { flags, listing, custody, files, key } as never;
  }, bytes);
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
