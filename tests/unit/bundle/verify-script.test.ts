import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBase64 } from '@/lib/base64';
import { signBytes } from '@/lib/evidence/sign';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { readDocuments } from '../../fixtures/read-entries';

const folders: string[] = [];
let files: Map<string, Buffer>;

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const manifest = (paths: string[]) => paths.map((path) => `${sha(files.get(path) as Buffer)}  ${path}\n`).join('');

/** A bag as it is handed over, with the script in it. */
beforeAll(async () => {
  const { facts, bytes, key } = await bundleFixture();
  files = await readDocuments(facts);
  for (const item of facts.items)
    for (const { path, artefact } of item.files) {
      const at = `data/${item.folder}/${path}`;
      files.set(at, Buffer.from(await (bytes.get(artefact.id) as Blob).arrayBuffer()));
      if (artefact.kind === 'record') files.set(`${at}.sig`, Buffer.from(fromBase64(item.signatures[0]?.der ?? '')));
    }
  const payload = [...files.keys()].filter((path) => path.startsWith('data/')).sort();
  const size = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  const text = (path: string, told: string) => files.set(path, Buffer.from(told));
  text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  text('bag-info.txt', `Payload-Oxum: ${size}.${payload.length}\nKey-Fingerprint: ${facts.key?.fingerprint}\n`);
  text('manifest-sha256.txt', manifest(payload));
  text('tagmanifest-sha256.txt', manifest([...files.keys()].filter((path) => !path.startsWith('data/')).sort()));
  text('signatures/public-key.pem', facts.key?.pem ?? '');
  const tags = new Uint8Array(files.get('tagmanifest-sha256.txt') as Buffer);
  files.set('signatures/tagmanifest-sha256.txt.sig', Buffer.from(await signBytes(key, tags)));
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Unpacks the bag, changes it, and runs the script there. */
function verify(change: (folder: string) => void = () => {}): { code: number; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'flagpost-bag-'));
  folders.push(folder);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  change(folder);
  try {
    return { code: 0, said: execFileSync('sh', ['verify/verify.sh'], { cwd: folder, encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

/** Writes over a file of the bag, and keeps the lists true to it. */
function replace(folder: string, path: string, edit: (text: string) => string): void {
  const before = files.get(path) as Buffer;
  const after = Buffer.from(edit(before.toString('utf8')));
  expect(after.equals(before)).toBe(false);
  writeFileSync(join(folder, path), after);
  const list = join(folder, 'manifest-sha256.txt');
  writeFileSync(list, readFileSync(list, 'utf8').replace(sha(before), sha(after)));
}

describe('the script of a bundle', () => {
  it('finds an untouched bundle whole, and says what it checked and what it cannot', () => {
    const { code, said } = verify();
    expect(said).not.toContain('WRONG');
    expect(code).toBe(0);
    for (const told of [
      'manifest-sha256.txt: ',
      'as listed and as stated',
      'the bundle is signed',
      '6 records are signed',
    ])
      expect(said).toContain(told);
    expect(said).toContain('the custody log holds together: 12 lines, 1 withheld');
    expect(said).toContain('not checked: the time: there is no trusted timestamp');
  });

  it('notices a changed file, a missing one and one too many', () => {
    expect(verify((folder) => writeFileSync(join(folder, 'data/items/0001/post.txt'), 'other'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('WRONG   changed: data/items/0001/post.txt'),
    });
    expect(verify((folder) => rmSync(join(folder, 'data/index.csv')))).toMatchObject({
      code: 1,
      said: expect.stringContaining('WRONG   missing: data/index.csv'),
    });
    expect(verify((folder) => writeFileSync(join(folder, 'data/more.txt'), 'more'))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/WRONG {3}data holds \d+ files/),
    });
  });

  it('notices a record that was changed together with all lists', () => {
    const { code, said } = verify((folder) => {
      replace(folder, 'data/items/0002/record.json', (text) => text.replace('Sam Fielding', 'Sam Fielder'));
    });
    expect(code).toBe(1);
    expect(said).toContain('WRONG   the signature data/items/0002/record.json.sig does not hold');
    expect(said).toContain('WRONG   changed: manifest-sha256.txt');
  });

  it('notices a line of the log that was changed, also before and after a withheld one', () => {
    for (const seq of [2, 5, 8]) {
      const { code, said } = verify((folder) =>
        replace(folder, 'data/custody-log.jsonl', (text) => {
          const lines = text.split('\n');
          lines[seq - 1] = (lines[seq - 1] as string).replace('Sam', 'Tam');
          return lines.join('\n');
        }),
      );
      expect(code).toBe(1);
      // What is changed just before a withheld line shows in nothing but the checksum lists: only a hash is known of that line.
      const breaks = seq !== 5;
      expect(said.includes(`line ${seq + 1} of the custody log does not follow`), `line ${seq}`).toBe(breaks);
      expect(said).toContain('WRONG');
    }
  });

  it('notices the key of somebody else', () => {
    const { said } = verify((folder) => writeFileSync(join(folder, 'bag-info.txt'), 'Key-Fingerprint: 00\n'));
    expect(said).toContain('WRONG   bag-info.txt states another fingerprint');
  });
});
