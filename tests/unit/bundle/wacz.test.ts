import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { type ArchivedFile, waczOf } from '@/lib/bundle/wacz';
import { sha256 } from '@/lib/evidence/digest';

const PAGE = 'https://x.com/marlbrookmum/status/1900000000000000001';
const PICTURE = 'https://pbs.twimg.com/media/one.png?name=small';
const FACTS = {
  title: 'Flag one',
  captured: '2026-11-20T10:00:01.250Z',
  made: '2026-11-20T12:00:00.000Z',
  software: 'Flagpost 0.1.0',
};

async function file(address: string, text: string, type: string, page: ArchivedFile['page'] = null) {
  const blob = new Blob([text], { type });
  return { address, sha256: await sha256(blob), blob, page };
}

const hash = (bytes: Buffer | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Other people's programs, where they are installed; each of them says by its exit code what it thinks. */
const has = (program: string) => {
  try {
    execFileSync('which', [program], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};

describe('a page archive', () => {
  let folder: string;
  let path: string;
  const inside = (name: string) => readFileSync(join(folder, 'out', name));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wacz-'));
    path = join(folder, 'page.wacz');
    const files = [
      await file(PAGE, '<!DOCTYPE html><p>Ŵyna 🙂</p>', 'text/html;charset=utf-8', { id: 'post', title: 'x 19' }),
      await file(PICTURE, 'PNG bytes', 'image/png'),
    ];
    writeFileSync(path, Buffer.from(await (await waczOf(files, FACTS)).arrayBuffer()));
    execFileSync('python3', ['-m', 'zipfile', '-e', path, join(folder, 'out')]);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.runIf(has('7z'))('is a whole ZIP without compression for 7-Zip and Python', () => {
    expect(execFileSync('7z', ['t', path]).toString()).toContain('Everything is Ok');
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', path]).toString()).toContain('Done testing');
    const listed = execFileSync('7z', ['l', '-slt', path]).toString();
    expect(new Set(listed.match(/^Method = .*$/gm))).toEqual(new Set(['Method = Store']));
  });

  it('tells the hash and size of each part, and of the list of them', () => {
    const list = inside('datapackage.json');
    const { resources, mainPageUrl, profile } = JSON.parse(list.toString());
    expect([profile, mainPageUrl]).toEqual(['data-package', PAGE]);
    expect(resources.map(({ path: at }: { path: string }) => at)).toEqual([
      'archive/data.warc.gz',
      'indexes/index.cdx',
      'pages/pages.jsonl',
    ]);
    for (const { path: at, hash: told, bytes } of resources)
      expect([told, bytes]).toEqual([hash(inside(at)), inside(at).length]);
    expect(JSON.parse(inside('datapackage-digest.json').toString())).toEqual({
      path: 'datapackage.json',
      hash: hash(list),
    });
  });

  it('holds each file byte for byte as a resource record, with its own hash and no header of any traffic', async () => {
    const seen: unknown[] = [];
    for await (const record of new WARCParser([inside('archive/data.warc.gz')])) {
      const bytes = Buffer.from(await record.readFully(false));
      if (record.warcType === 'warcinfo') continue;
      expect(record.warcPayloadDigest).toBe(hash(bytes));
      expect(record.warcBlockDigest).toBe(hash(bytes));
      seen.push([record.warcType, record.warcTargetURI, record.warcContentType, record.warcDate, bytes.toString()]);
    }
    expect(seen).toEqual([
      ['resource', PAGE, 'text/html;charset=utf-8', '2026-11-20T10:00:01Z', '<!DOCTYPE html><p>Ŵyna 🙂</p>'],
      ['resource', PICTURE, 'image/png', '2026-11-20T10:00:01Z', 'PNG bytes'],
    ]);
    expect(gunzipSync(inside('archive/data.warc.gz')).toString()).not.toMatch(/cookie|HTTP\/1/i);
  });

  it('has an index whose places lead to the records', () => {
    const lines = inside('indexes/index.cdx').toString().trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'com,twimg,pbs)/media/one.png?name=small',
      'com,x)/marlbrookmum/status/1900000000000000001',
    ]);
    for (const line of lines) {
      const entry = JSON.parse(line.slice(line.indexOf('{')));
      const at = Number(entry.offset);
      const record = gunzipSync(inside('archive/data.warc.gz').subarray(at, at + Number(entry.length))).toString();
      expect(record).toContain(`WARC-Target-URI: ${entry.url}`);
      expect(record).toContain(entry.digest);
    }
  });

  it('names the page that a reader opens', () => {
    const [head, page] = inside('pages/pages.jsonl')
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head.format).toBe('json-pages-1.0');
    expect(page).toEqual({ id: 'post', title: 'x 19', url: PAGE, ts: '2026-11-20T10:00:01Z' });
  });
});
