import {
  BlobReader,
  BlobWriter,
  configure,
  TextReader,
  Uint8ArrayReader,
  ZipWriter,
} from '@zip.js/zip.js/index-native.js';
import { browser } from '#imports';
import { toBase64 } from '@/lib/base64';
import { sha256 } from '@/lib/evidence/digest';
import {
  type BackupHeader,
  bodyName,
  bundleName,
  HEADER,
  headerSchema,
  MANIFEST,
  type Manifest,
  manifestPlace,
  tableFile,
} from './backup-format';
import type { StoredBundle } from './bundle-row';
import { appendCustody } from './custody';
import { db } from './db';
import { publicKeys } from './keys';
import { writeLastBackup } from './last-backup';
import { storedOwnPages } from './own-pages';
import type { Person } from './person';
import { resealWaiting } from './reseal';
import type { SealedRow } from './sealed-row';
import { storedSettings } from './settings';
import type { StampRow } from './stamps';
import { seal } from './vault/seal';
import { openVault } from './vault/vault';

// Nothing is compressed, so that there is nothing for a worker to do.
configure({ useWebWorkers: false });

export interface BackupProgress {
  files: number;
  of: number;
}

export interface Backup {
  file: Blob;
  name: string;
  header: BackupHeader;
  sha256: string;
}

const asJson = ({ sealed, ...row }: SealedRow) => JSON.stringify({ ...row, sealed: toBase64(sealed) });
const lines = (rows: readonly string[]) => rows.map((row) => `${row}\n`).join('');

/**
 * Makes a backup of everything: rows as they are sealed, the vault file, and what opens both again with a passphrase of today.
 *
 * @throws VaultLocked: the list of what belongs to it is sealed by the data key.
 */
export async function makeBackup(who: Person, told: (progress: BackupProgress) => void = () => {}): Promise<Backup> {
  const { file: vault, keys } = await openVault();
  await resealWaiting();
  const id = crypto.randomUUID();
  const madeAt = new Date().toISOString();
  // In the log before the copy is made, so that the copy tells of itself.
  await appendCustody({ at: madeAt, flagId: '', act: 'backed-up', who, detail: { backup: id } });
  // One transaction: the copy is of one moment, whatever is captured meanwhile.
  const copied = await db.transaction(
    'r',
    [
      db.flags,
      db.artefacts,
      db.listing,
      db.custody,
      db.judged,
      db.tombstones,
      db.packs,
      db.stamps,
      db.colleagues,
      db.colleagueLines,
      db.bundles,
      db.redactions,
      db.incidents,
    ],
    () =>
      Promise.all([
        db.flags.toArray(),
        db.artefacts.toArray(),
        db.listing.toArray(),
        db.custody.orderBy('seq').toArray(),
        db.judged.toArray(),
        db.tombstones.toArray(),
        db.packs.toArray(),
        db.stamps.toArray(),
        db.colleagues.toArray(),
        db.colleagueLines.toArray(),
        db.bundles.toArray(),
        db.redactions.toArray(),
        db.incidents.toArray(),
      ]),
  );
  const [
    flags,
    artefacts,
    listing,
    custody,
    judged,
    tombstones,
    packs,
    stamps,
    colleagues,
    colleagueLines,
    bundles,
    redactions,
    incidents,
  ] = copied;
  const head = custody.at(-1);
  const [{ settings, roster }, ownPages] = await Promise.all([storedSettings(), storedOwnPages()]);
  const header = headerSchema.parse({
    format: incidents.length > 0 || settings?.schema === 3 ? 3 : colleagues.length > 0 ? 2 : 1,
    id,
    madeAt,
    extension: browser.runtime.getManifest().version,
    vault,
    settings,
    roster,
    ...(ownPages && { ownPages }),
    flags: flags.length,
    files: artefacts.length,
    head: head ? { seq: head.seq, sha256: head.sha256 } : null,
    publicKeys: await publicKeys(),
  } satisfies BackupHeader);

  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 0, keepOrder: true, extendedTimestamp: false });
  const manifest: Manifest = [];
  const addText = async (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    manifest.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
    await zip.add(name, new TextReader(text));
  };
  await addText(HEADER, JSON.stringify(header, null, 2));
  await addText(tableFile('flags'), lines(flags.map(asJson)));
  await addText(tableFile('artefacts'), lines(artefacts.map(({ body, ...row }) => asJson(row))));
  await addText(tableFile('listing'), lines(listing.map(asJson)));
  await addText(tableFile('custody'), lines(custody.map(asJson)));
  await addText(tableFile('judged'), lines(judged.map(asJson)));
  await addText(tableFile('tombstones'), lines(tombstones.map(asJson)));
  await addText(tableFile('colleagues'), lines(colleagues.map(asJson)));
  await addText(tableFile('colleagueLines'), lines(colleagueLines.map(asJson)));
  await addText(tableFile('packs'), lines(packs.map((pack) => JSON.stringify(pack))));
  const asText = ({ request, answer, nonce, ...row }: StampRow) =>
    JSON.stringify({ ...row, request: toBase64(request), answer: toBase64(answer), nonce: toBase64(nonce) });
  await addText(tableFile('stamps'), lines(stamps.map(asText)));
  const bundleLine = ({ head, items, ...row }: StoredBundle) => ({
    ...row,
    head: head !== null,
    items: items.map(({ flagId }) => flagId),
  });
  await addText(tableFile('bundles'), lines(bundles.map((row) => asJson(bundleLine(row)))));
  await addText(tableFile('redactions'), lines(redactions.map(asJson)));
  await addText(tableFile('incidents'), lines(incidents.map(asJson)));
  const addBody = async (name: string, body: Blob) => {
    const bytes = await body.arrayBuffer();
    manifest.push({ name, bytes: bytes.byteLength, sha256: await sha256(bytes) });
    await zip.add(name, new BlobReader(new Blob([bytes])));
  };
  for (const [at, { head, items }] of bundles.entries()) {
    if (head) await addBody(bundleName(at, 'head'), head);
    for (const { flagId, body } of items) await addBody(bundleName(at, flagId), body);
  }
  for (const [at, { body }] of artefacts.entries()) {
    await addBody(bodyName(at), body);
    told({ files: at + 1, of: artefacts.length });
  }
  const list = new TextEncoder().encode(JSON.stringify(manifest));
  await zip.add(MANIFEST, new Uint8ArrayReader(await seal({ form: 'vault', key: keys.data }, manifestPlace(id), list)));
  const file = await zip.close();
  await writeLastBackup({ at: madeAt, flags: flags.length, lines: custody.length });
  const digest = await sha256(file);
  return { file, name: `flagpost-${madeAt.slice(0, 10)}-${id.slice(0, 8)}.flagpost`, header, sha256: digest };
}
