import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { CDXIndexer, WARCRecord, WARCSerializer } from 'warcio';
import { sha256 } from '@/lib/evidence/digest';

/** A page archive (WACZ 1.1.1) of files that are stored already: web archive records, an index, pages, digests. */

/** A stored file that goes in, under the address that it had on the web. */
export interface ArchivedFile {
  address: string;
  /** Of the bytes, hex: the one in the record of the flag. */
  sha256: string;
  blob: Blob;
  /** Set where it is a page that a reader may open. */
  page: { id: string; title: string } | null;
}

export interface ArchiveFacts {
  title: string;
  /** When the page was captured, and when the archive is made. ISO 8601 UTC. */
  captured: string;
  made: string;
  software: string;
}

const WARC = 'data.warc.gz';

/** Seconds are all that web archives count in. */
const toSeconds = (moment: string) => moment.replace(/\.\d+Z$/, 'Z');

/**
 * One file as a `resource` record: what the page displayed, no traffic, and no cookie or header of one. The digests are those of
 * the stored file.
 */
async function recordOf(file: ArchivedFile, captured: string): Promise<Uint8Array> {
  const digest = `sha256:${file.sha256}`;
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const record = WARCRecord.create(
    {
      url: file.address,
      date: toSeconds(captured),
      type: 'resource',
      warcVersion: 'WARC/1.1',
      warcHeaders: {
        'Content-Type': file.blob.type,
        'WARC-Payload-Digest': digest,
        'WARC-Block-Digest': digest,
      },
    },
    [bytes],
  );
  return WARCSerializer.serialize(record, { gzip: true });
}

async function warcOf(files: readonly ArchivedFile[], facts: ArchiveFacts): Promise<Blob> {
  const info = WARCRecord.createWARCInfo(
    { filename: WARC, date: toSeconds(facts.made), warcVersion: 'WARC/1.1' },
    { software: facts.software, format: 'WARC File Format 1.1', description: facts.title },
  );
  const parts = [await WARCSerializer.serialize(info, { gzip: true })];
  for (const file of files) parts.push(await recordOf(file, facts.captured));
  return new Blob(parts as BlobPart[]);
}

/** Where each record stands, sorted by address: `key moment {…}` a line. */
async function indexOf(warc: Blob): Promise<string> {
  const indexer = new CDXIndexer({ format: 'cdxj' });
  const reader = (async function* () {
    yield new Uint8Array(await warc.arrayBuffer());
  })();
  const lines: string[] = [];
  for await (const entry of indexer.iterIndex([{ filename: WARC, reader }])) lines.push(indexer.serializeCDXJ(entry));
  return lines.sort().join('');
}

function pagesOf(files: readonly ArchivedFile[], captured: string): string {
  const pages = files.flatMap(({ address, page }) =>
    page ? [{ ...page, url: address, ts: toSeconds(captured) }] : [],
  );
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'Pages' };
  return [head, ...pages].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Makes the archive. It is a ZIP without compression, as readers open it from the middle. */
export async function waczOf(files: readonly ArchivedFile[], facts: ArchiveFacts): Promise<Blob> {
  const warc = await warcOf(files, facts);
  const parts = [
    { path: `archive/${WARC}`, blob: warc },
    { path: 'indexes/index.cdx', blob: new Blob([await indexOf(warc)]) },
    { path: 'pages/pages.jsonl', blob: new Blob([pagesOf(files, facts.captured)]) },
  ];
  const resources = await Promise.all(
    parts.map(async ({ path, blob }) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      hash: `sha256:${await sha256(blob)}`,
      bytes: blob.size,
    })),
  );
  const main = files.find(({ page }) => page !== null);
  const description = JSON.stringify(
    {
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: facts.title,
      created: toSeconds(facts.made),
      software: facts.software,
      mainPageUrl: main?.address,
      mainPageDate: toSeconds(facts.captured),
      resources,
    },
    null,
    2,
  );
  const digest = JSON.stringify({ path: 'datapackage.json', hash: `sha256:${await sha256(description)}` }, null, 2);
  const zip = new ZipWriter(new BlobWriter('application/wacz'), {
    level: 0,
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: new Date(facts.made),
  });
  for (const { path, blob } of parts) await zip.add(path, new BlobReader(blob));
  await zip.add('datapackage.json', new TextReader(description));
  await zip.add('datapackage-digest.json', new TextReader(digest));
  return zip.close();
}
