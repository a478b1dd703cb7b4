import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toBase64 } from '@/lib/base64';
import { buildBag } from '@/lib/bundle/build';
import type { Choices } from '@/lib/bundle/choices';
import type { LoggedLine } from '@/lib/bundle/facts';
import { freezeBundle } from '@/lib/bundle/freeze';
import { keptBundle, keptBundles } from '@/lib/bundle/kept';
import { redact } from '@/lib/bundle/redacted-copy';
import { bundleWork, type MadeBundle } from '@/lib/bundle/work';
import { fromHex } from '@/lib/bytes';
import { brokenAt } from '@/lib/evidence/custody';
import { timestampRequest } from '@/lib/evidence/timestamp';
import { purge } from '@/lib/flagging/purge';
import { artefact } from '@/lib/flagging/record';
import { closeFlag } from '@/lib/flagging/story';
import { makeBackup } from '@/lib/store/backup';
import type { BagStamps } from '@/lib/store/bundle-row';
import { holdBundle, noteHandOver, readFrozen } from '@/lib/store/bundles';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { deleteFlag } from '@/lib/store/disposal';
import { addArtefacts, addFlag, addNote } from '@/lib/store/flags';
import { checkEverything } from '@/lib/store/full-check';
import { openIncident, writeIncident } from '@/lib/store/incidents';
import { readBackup } from '@/lib/store/read-backup';
import { type ItemRedaction, writeRedaction } from '@/lib/store/redactions';
import { restore } from '@/lib/store/restore';
import type { StampRow } from '@/lib/store/stamps';
import { addPerson, createVault, lock, unlock } from '@/lib/store/unlock';
import { choicesOf, DiskSinks, standIns } from '@/tests/fixtures/bundle-parts';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';
import { bytesOf as entryBytes, readDocuments } from '@/tests/fixtures/read-entries';
import { extensions, PURPOSE, practiceAuthority } from '@/tests/fixtures/timestamps/openssl';

const QUICK = { memoryKiB: 64, passes: 1, lanes: 1 };
const PHRASE = 'four quiet words here';
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const ANWEN = { name: 'Anwen Pryce', role: 'Office manager' };
const YEAR = new Date().toISOString().slice(0, 4);
const FIRST = `FP-${YEAR}-0001`;
const installation = installationOf({ person: SAM });
const BUNDLE_TIME = { timeout: 60_000 };

async function recorded(text: string, bytes = 3_000): Promise<string> {
  const { seq: _, ...flag } = flagRow({ text });
  await addFlag({ ...flag, capture: 'draft', step: 'drafted' });
  const picture = new Blob([Uint8Array.from({ length: bytes }, (__, i) => (i * 7) ^ (i >> 8))], { type: 'image/png' });
  await addArtefacts([await artefact(flag.id, 'screenshot-01.png', 'screenshot', picture)], flag.id, (same) => same);
  await closeFlag(flag.id, 'captured', { installation: async () => installation });
  return flag.id;
}

const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());
const acts = async () => (await wholeCustody()).map(({ act }) => act);

let sinks: DiskSinks;
let out: string;
let one: string;
let two: string;
let other: string;

beforeEach(async () => {
  vi.stubGlobal('reportError', vi.fn());
  Object.assign(fakeBrowser.runtime, {
    getBrowserInfo: async () => ({ name: 'Firefox', version: '150', vendor: 'Mozilla', buildID: '' }),
  });
  sinks = new DiskSinks();
  out = mkdtempSync(join(tmpdir(), 'opened-'));
  await createVault(PHRASE, { person: SAM, designation: { by: '', on: '' } }, QUICK);
  one = await recorded('Ŵyna – 🙂');
  two = await recorded('=cmd|\u202egnp\n"x"');
  other = await recorded('About somebody else');
  await addNote(one, { at: '2026-11-20T12:00:00.000Z', by: SAM, text: 'Rang the parent' });
});
afterEach(() => {
  sinks.remove();
  rmSync(out, { recursive: true });
  vi.unstubAllGlobals();
});

const work = () => bundleWork(standIns(sinks));
const make = (told = {}, options = {}) => work().makeBundle(choicesOf([two, one], told), SAM, options);
const fileOf = ({ files }: MadeBundle, what: string) => {
  const file = files.find((entry) => entry.what === what);
  if (!file) throw new Error(`no ${what}`);
  return file;
};

/** Opens the ZIP of a bundle as whoever gets it would, and gives the folder of the bag. */
async function opened(made: MadeBundle): Promise<string> {
  const { name, blob } = fileOf(made, 'bundle');
  const path = join(out, name);
  writeFileSync(path, await bytesOf(blob));
  execFileSync('7z', ['t', path], { stdio: 'pipe' });
  execFileSync('unzip', ['-q', '-o', path, '-d', out], { stdio: 'pipe' });
  return join(out, name.replace(/\.zip$/, ''));
}

const run = (folder: string, program: string, ...told: string[]) =>
  execFileSync(program, told, { cwd: folder, stdio: 'pipe' }).toString();
const payload = (folder: string) =>
  readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true }).filter((file) => file.isFile());

describe('a bundle', BUNDLE_TIME, () => {
  it('is a bag that sha256sum, openssl, 7-Zip and a count of its files find whole', async () => {
    const made = await make();
    const folder = await opened(made);
    expect(folder.endsWith(FIRST)).toBe(true);
    run(folder, 'sha256sum', '-c', '--quiet', 'manifest-sha256.txt');
    run(folder, 'sha256sum', '-c', '--quiet', 'tagmanifest-sha256.txt');
    const info = readFileSync(join(folder, 'bag-info.txt'), 'utf8');
    const files = payload(folder);
    expect(info).toContain(`.${files.length}\n`);
    expect(readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n').length).toBe(files.length);
    const signed = (file: string, signature: string) =>
      run(folder, 'openssl', 'dgst', '-sha256', '-verify', 'signatures/public-key.pem', '-signature', signature, file);
    const list = 'tagmanifest-sha256.txt';
    expect(signed(list, `signatures/${list}.sig`)).toContain('Verified OK');
    for (const item of ['0001', '0002']) {
      const record = `data/items/${item}/record.json`;
      expect(signed(record, `${record}.sig`)).toContain('Verified OK');
    }
    expect(() => signed('manifest-sha256.txt', `signatures/${list}.sig`)).toThrow();
    // In the order of the exhibits, under the paths of the layout.
    expect(readFileSync(join(folder, 'data/items/0002/post.txt'), 'utf8')).toBe('Ŵyna – 🙂');
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['screenshot.png', 'LIMITS.txt', 'report.html']),
    );
    expect(readFileSync(join(folder, 'data/report.html'), 'utf8')).toContain('<h2>SF/1</h2>🙂<p>=cmd|');
    const { row } = made;
    expect(row).toMatchObject({ id: FIRST, state: 'made', tagManifest: sha(readFileSync(join(folder, list))) });
    expect(row.zip).toBe(sha(await bytesOf(fileOf(made, 'bundle').blob)));
    expect(row.size).toMatchObject({ files: files.length });
    const receipt = await fileOf(made, 'receipt').blob.text();
    for (const hash of [row.tagManifest, row.zip]) expect(receipt).toContain(hash);
  });

  it('stands in the log at every flag before it is made, and with its hashes when it was', async () => {
    const made = await make();
    const lines = (await wholeCustody()).slice(-3);
    expect(lines.map(({ act, flagId }) => [act, flagId])).toEqual([
      ['exported', two],
      ['exported', one],
      ['bundle-made', ''],
    ]);
    const { detail } = JSON.parse(lines[2]?.line ?? '{}');
    expect(detail).toMatchObject({ bundle: FIRST, tagManifest: made.row.tagManifest, zip: made.row.zip, signed: true });
    expect(await brokenAt(await wholeCustody())).toBeNull();
    expect((await checkEverything(SAM)).faults).toEqual([]);
    const next = await make();
    expect(next.row.id).toBe(`FP-${YEAR}-0002`);
    expect((await keptBundles()).map(({ id }) => id)).toEqual([next.row.id, FIRST]);
  });

  it('made again is the same byte for byte, also in another time zone, and the log tells of it', async () => {
    const made = await make();
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const again = await work().remakeBundle(FIRST, SAM);
    vi.unstubAllEnvs();
    expect(sha(await bytesOf(fileOf(again, 'bundle').blob))).toBe(made.row.zip);
    expect(again.sameZip).toBe(true);
    expect(again.row.remade).toMatchObject([{ zip: made.row.zip, by: SAM }]);
    expect((await acts()).at(-1)).toBe('bundle-remade');
  });

  it('is not made again where something else would come of it', async () => {
    await make();
    const parts = standIns(sinks);
    const changed = bundleWork({
      ...parts,
      papers: async () => [{ path: 'data/more.txt', content: 'x', packed: false }],
    });
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.2.0' }) });
    const tried = changed.remakeBundle(FIRST, SAM);
    await expect(tried).rejects.toMatchObject({
      reason: 'differs',
      message: expect.stringContaining('0.1.0, and this is 0.2.0'),
    });
    expect(sinks.left().filter((name) => name === `${FIRST}.zip`).length).toBe(1);
    expect((await keptBundle(FIRST))?.state).toBe('made');
  });

  it('encrypted holds the plain one, which only the passphrase opens', async () => {
    const made = await make({ form: 'encrypted' });
    expect(made.passphrase).toMatch(/^(?:[a-z]{3,8}-){5}[a-z]{3,8}$/);
    const { name, blob } = fileOf(made, 'encrypted');
    expect(made.files.map(({ what }) => what)).toEqual(['encrypted', 'receipt', 'statement']);
    const path = join(out, name);
    writeFileSync(path, await bytesOf(blob));
    expect(sha(readFileSync(path))).toBe(made.row.encrypted);
    expect(run(out, '7z', 'l', '-slt', path)).toContain('Method = AES-256');
    expect(() => run(out, '7z', 'x', '-y', '-pwrong', path)).toThrow();
    rmSync(join(out, `${FIRST}.zip`), { force: true });
    run(out, '7z', 'x', '-y', `-p${made.passphrase}`, path);
    expect(sha(readFileSync(join(out, `${FIRST}.zip`)))).toBe(made.row.zip);
    for (const table of [db.bundles, db.custody])
      for (const row of await table.toArray())
        expect(Buffer.from(JSON.stringify(row)).includes(made.passphrase ?? '-')).toBe(false);
  });

  it('loose is every file by itself with a list that sha256sum checks', async () => {
    const made = await make({ form: 'loose' });
    const loose = made.files.filter(({ what }) => what === 'loose');
    for (const { name, blob } of loose) writeFileSync(join(out, name), await bytesOf(blob));
    run(out, 'sha256sum', '-c', '--quiet', `${FIRST}_sha256.txt`);
    const names = loose.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([`${FIRST}_SF-1_screenshot.png`, `${FIRST}_SF-2_record.json.sig`]));
    expect(names.every((name) => /^[\w.-]+$/.test(name))).toBe(true);
    expect(made.row.zip).toBeNull();
  });

  it('that nobody can sign says UNSIGNED in every name', async () => {
    await db.keys.clear();
    vi.spyOn(db.keys, 'add').mockRejectedValue(new DOMException('no keys here', 'DataCloneError'));
    const made = await make();
    const folder = await opened(made);
    expect(folder.endsWith(`${FIRST}-UNSIGNED`)).toBe(true);
    expect(made.files.slice(0, 2).map(({ name }) => name)).toEqual([
      `${FIRST}-UNSIGNED.zip`,
      `${FIRST}-UNSIGNED-receipt.txt`,
    ]);
    run(folder, 'sha256sum', '-c', '--quiet', 'tagmanifest-sha256.txt');
    expect(readFileSync(join(folder, 'bag-info.txt'), 'utf8')).not.toContain('Key-Fingerprint');
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => `${name}`.endsWith('manifest-sha256.txt.sig')),
    ).toEqual([]);
    expect(made.row.signature).toBeNull();
  });

  it('leaves out what was not chosen, and says so', async () => {
    const choices = choicesOf([one]);
    const include = { ...choices.include, media: false, notes: false };
    const media = await artefact(two, 'media-01.png', 'media', new Blob(['picture'], { type: 'image/png' }));
    await addArtefacts([media], two, (same) => same);
    await closeFlag(two, 'archived', { installation: async () => installation }, (same) => same, SAM);
    const facts = await freezeBundle(choicesOf([two, one], { include }), SAM);
    expect(facts.items[0]?.leftOut).toEqual([
      { name: 'media-01.png', sha256: media.sha256, why: 'media files were left out' },
    ]);
    expect(facts.items[0]?.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['record.json', 'record-1.json', 'LIMITS.txt', 'limits-1.txt']),
    );
    expect(facts.items[1]?.flag.notes).toEqual([]);
    expect(JSON.stringify(facts)).not.toContain('Rang the parent');
  });
});

describe('trusted time in a bundle', BUNDLE_TIME, () => {
  const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'timestamps');
  const stamped = JSON.parse(readFileSync(join(FOLDER, 'stamped.json'), 'utf8')) as { data: string; nonce: string };
  const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
  const stamp = (id: string, seq: number, head: string, answer: Uint8Array<ArrayBuffer>): StampRow => ({
    id,
    authorityId: id,
    name: 'Practice time',
    address: 'https://time.thornbeck.example/tsr',
    seq,
    head,
    sentAt: '2026-11-27T09:00:00.000Z',
    receivedAt: '2026-11-27T09:00:00.300Z',
    differenceMs: 0,
    request: Uint8Array.of(1, 2),
    nonce: new Uint8Array(Buffer.from(stamped.nonce, 'hex')),
    answer,
    roots: [toBase64(file('root.der'))],
    state: 'granted',
    result: { state: 'refused', fault: 'untrusted', why: '' },
  });

  it('lies beside the log, and openssl finds it good with the roots that lie beside the key', async () => {
    const head = sha(stamped.data);
    const facts = await freezeBundle(choicesOf([one]), SAM);
    const stamps = [stamp('b', 2, head, file('rsa.tsr')), stamp('a', 2, head, file('p256.tsr'))];
    const found = new Map<string, Buffer>();
    for await (const entry of buildBag({ ...facts, stamps }, { ...standIns(sinks), sign: async () => null }))
      found.set(entry.path, await entryBytes(entry));
    expect([...found.keys()].filter((path) => path.includes('.ts'))).toEqual([
      'data/custody-2.tsr',
      'data/custody-2.tsq',
      'data/custody-2-2.tsr',
      'data/custody-2-2.tsq',
    ]);
    writeFileSync(join(out, 'ca.pem'), found.get('signatures/tsa-ca.pem') ?? '');
    for (const path of ['data/custody-2.tsr', 'data/custody-2-2.tsr']) {
      writeFileSync(join(out, 'one.tsr'), found.get(path) ?? '');
      const told = run(out, 'openssl', 'ts', '-verify', '-digest', head, '-in', 'one.tsr', '-CAfile', 'ca.pem');
      expect(told).toContain('Verification: OK');
    }
  });

  describe('of the whole', () => {
    const authority = practiceAuthority();
    const root = authority.root('root', 'Practice root');
    authority.certificate('time', 'p-256', extensions(PURPOSE));
    afterAll(() => authority.remove());
    /** Answers as OpenSSL does; counts how often it was asked. */
    const stamping = () => {
      const asked: string[] = [];
      const stampBag = async (hash: string): Promise<BagStamps> => {
        asked.push(hash);
        const query = timestampRequest(fromHex(hash), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
        const reply = authority.reply(query, 'time', 'root');
        const roots = [toBase64(root)];
        const granted = { name: 'Practice time', time: '2026-11-27T10:00:00.000Z', roots };
        return {
          of: hash,
          granted: [{ ...granted, request: toBase64(query), answer: toBase64(reply) }],
          without: [{ name: 'Another', why: 'no-answer', detail: '' }],
        };
      };
      return { asked, work: bundleWork({ ...standIns(sinks), stampBag }) };
    };

    it('lies beside the signature, holds for openssl and for the check, and is not asked for again', async () => {
      const { asked, work: stamped } = stamping();
      const made = await stamped.makeBundle(choicesOf([one]), SAM);
      const folder = await opened(made);
      expect(asked).toEqual([sha(readFileSync(join(folder, 'tagmanifest-sha256.txt')))]);
      const told = run(
        folder,
        'openssl',
        ...['ts', '-verify', '-data', 'tagmanifest-sha256.txt'],
        ...['-in', 'signatures/tagmanifest-sha256.txt.tsr', '-CAfile', 'signatures/tsa-ca.pem'],
      );
      expect(told).toContain('Verification: OK');
      expect((await keptBundle(FIRST))?.stamped).toMatchObject({
        granted: [{ name: 'Practice time' }],
        without: [{ name: 'Another', why: 'no-answer' }],
      });
      const again = await stamped.remakeBundle(FIRST, SAM);
      expect(again.sameZip).toBe(true);
      expect(asked).toHaveLength(1);
    });

    it('is not asked for where nobody is switched on', async () => {
      const made = await bundleWork({ ...standIns(sinks), stampBag: async () => null }).makeBundle(
        choicesOf([one]),
        SAM,
      );
      expect(readdirSync(join(await opened(made), 'signatures')).filter((name) => name.includes('.ts'))).toEqual([]);
      expect(made.row.stamped).toBeUndefined();
    });
  });

  it('is left out where it does not hold', async () => {
    const line = await db.custody.get(2);
    await db.stamps.bulkAdd([
      stamp('other-line', 2, 'a'.repeat(64), file('p256.tsr')),
      stamp('other-data', 2, line?.sha256 ?? '', file('p256.tsr')),
    ]);
    expect((await freezeBundle(choicesOf([one]), SAM)).stamps).toEqual([]);
  });
});

describe('the incident of a bundle', BUNDLE_TIME, () => {
  const incident = async (): Promise<string> => {
    const purpose = 'To deal with posts about the head';
    const id = await openIncident(
      { kind: 'opened', title: 'Posts of T.', schoolId: null, purpose, basis: 'public-task' },
      SAM,
    );
    await writeIncident(
      id,
      [
        { kind: 'flag-linked', flagId: one, why: '' },
        { kind: 'told', who: 'Chair of governors', role: 'Chair', on: '2026-11-26', how: 'by telephone', note: '' },
        { kind: 'note', text: 'Thornbury will ring back' },
        {
          kind: 'letter',
          id: 'l',
          letter: 'invitation',
          stepId: null,
          title: 'Invitation',
          text: 'Dear A',
          sha256: 'b'.repeat(64),
        },
        { kind: 'told', who: 'Told by mistake', role: '', on: '2026-11-26', how: '', note: '' },
        { kind: 'withdrawn', number: 6, why: 'another incident' },
      ],
      SAM,
    );
    return id;
  };
  const frozen = async (told: Partial<Choices>) => freezeBundle(choicesOf([one], told), SAM);
  const whatIn = async (told: Partial<Choices>) => {
    const facts = await frozen(told);
    const documents = await readDocuments(facts);
    return { facts, csv: documents.get('data/chronology.csv')?.toString() ?? '' };
  };

  it('stands in the chronology with what was done, and without what was withdrawn, the purpose or the words of letters', async () => {
    const id = await incident();
    const { facts, csv } = await whatIn({ incident: id, include: { ...choicesOf([]).include, notes: false } });
    expect(csv).toContain('Told on 26 November 2026: Chair of governors; Chair');
    expect(csv).toContain('Letter kept: Invitation');
    for (const word of ['by mistake', 'Thornbury', 'Dear A', 'To deal with'])
      expect(JSON.stringify(facts)).not.toContain(word);
    expect((await whatIn({ incident: id })).csv).toContain('Thornbury will ring back');
  });

  it('stays out for people who are not to see it, and of a redacted copy', async () => {
    const id = await incident();
    for (const recipient of ['platform', 'helpline', 'person-concerned', 'subject-access'] as const)
      expect((await frozen({ incident: id, recipient })).incident).toBeUndefined();
    expect((await frozen({ incident: id, recipient: 'governors' })).incident?.reference).toMatch(/^I-\d{4}-\d{4}$/);
    await writeIncident(id, [{ kind: 'allegation', stands: true, circle: ['Sam Fielding'], note: '' }], SAM);
    const refused = { reason: 'not-agreed' };
    await expect(frozen({ incident: id, recipient: 'police' })).rejects.toMatchObject(refused);
    const leaves = {
      kind: 'signed-off',
      about: 'restricted-export',
      name: 'Ms Quayle',
      role: '',
      reason: 'Asked',
    } as const;
    await writeIncident(id, [leaves], SAM);
    expect((await frozen({ incident: id, recipient: 'governors' })).incident).toBeUndefined();
    expect((await frozen({ incident: id, recipient: 'police' })).incident).toBeDefined();
  });

  it('restricted, keeps its flags from whoever it does not name, and the whole log from everybody', async () => {
    const id = await incident();
    const linked = { kind: 'flag-linked', flagId: two, why: 'The same matter' } as const;
    await writeIncident(id, [linked], SAM);
    const made = await make();
    await writeIncident(id, [{ kind: 'allegation', stands: true, circle: ['Sam Fielding'], note: '' }], SAM);
    await expect(freezeBundle(choicesOf([other], { log: 'whole' }), SAM)).rejects.toMatchObject({
      reason: 'log-restricted',
    });
    expect((await freezeBundle(choicesOf([other], { log: 'items' }), SAM)).items).toHaveLength(1);
    await expect(freezeBundle(choicesOf([one, two]), SAM)).rejects.toMatchObject({ reason: 'not-agreed' });
    // One that was made before it was restricted is not made again past it either.
    await expect(work().remakeBundle(made.row.id, SAM)).rejects.toMatchObject({ reason: 'not-agreed' });
    await addPerson('her own quiet words', { person: ANWEN, designation: { by: '', on: '' } });
    await lock('person');
    await unlock('her own quiet words');
    await expect(freezeBundle(choicesOf([one, two]), ANWEN)).rejects.toMatchObject({ reason: 'restricted' });
    await expect(freezeBundle(choicesOf([other], { log: 'items', incident: id }), ANWEN)).rejects.toMatchObject({
      reason: 'restricted',
    });
  });

  it('keeps a bundle from being made where it is not there', async () => {
    await expect(make({ incident: crypto.randomUUID() })).rejects.toMatchObject({ reason: 'incident-missing' });
  });
});

describe('the log in a bundle', BUNDLE_TIME, () => {
  const withheld = (log: readonly LoggedLine[]) => log.filter((line) => 'withheld' in line);

  it('is whole, or tells of other flags by their hashes alone, and the chain can be followed through both', async () => {
    const all = await freezeBundle(choicesOf([one]), SAM);
    expect(withheld(all.log)).toEqual([]);
    await addNote(other, { at: '2026-11-20T12:00:00.000Z', by: SAM, text: 'Thornbury' });
    const facts = await freezeBundle(choicesOf([one], { log: 'items' }), SAM);
    const stored = await wholeCustody();
    expect(facts.log.map(({ seq, sha256 }) => [seq, sha256])).toEqual(stored.map(({ seq, sha256 }) => [seq, sha256]));
    expect(withheld(facts.log).map(({ seq }) => stored[seq - 1]?.flagId)).toEqual([two, other, other]);
    expect(JSON.stringify(facts.log)).not.toContain('Thornbury');
    let prev = '0'.repeat(64);
    for (const line of facts.log) {
      if (!('withheld' in line)) {
        expect(JSON.parse(line.line).prev).toBe(prev);
        expect(sha(line.line)).toBe(line.sha256);
      }
      prev = line.sha256;
    }
  });

  it('of a redacted copy is whole only where it logs the copy', async () => {
    await make();
    const record = (await freezeBundle(choicesOf([one]), SAM)).items[0]?.flag.record?.sha256 ?? '';
    const redaction: ItemRedaction = {
      flagId: one,
      record,
      boxes: [],
      struck: [],
      pictures: [],
      by: SAM,
      at: '2026-11-20T12:00:00.000Z',
    };
    await writeRedaction(redaction);
    const facts = await freezeBundle(choicesOf([two, one], { redacted: true }), SAM, {
      parent: FIRST,
      redact,
    });
    expect([facts.id, facts.parent?.id]).toEqual([`${FIRST}-R1`, FIRST]);
    // The other one has nobody redacted; exhibits keep their names.
    expect(facts.items.map(({ flag, exhibit, files }) => [flag.id, exhibit, files.map(({ path }) => path)])).toEqual([
      [one, 'SF/2', ['post.txt', 'redactions.json']],
    ]);
    expect(facts.items[0]?.leftOut.map(({ name, sha256 }) => [name, sha256.length])).toEqual(
      expect.arrayContaining([
        ['snapshot.json', 0],
        ['screenshot-01.png', 64],
      ]),
    );
    expect(facts.log.length - withheld(facts.log).length).toBe(1);
    const ofNone = await freezeBundle(choicesOf([one], { redacted: true }), SAM, { redact });
    expect(ofNone.id).toMatch(/^FP-\d{4}-\d{4}-R1$/);
    expect([ofNone.id === facts.id, ofNone.parent]).toEqual([false, null]);
    await expect(freezeBundle(choicesOf([other], { redacted: true }), SAM, { redact })).rejects.toMatchObject({
      reason: 'no-redaction',
    });
    await writeRedaction({ ...redaction, record: 'a'.repeat(64) });
    await expect(freezeBundle(choicesOf([one], { redacted: true }), SAM, { redact })).rejects.toMatchObject({
      reason: 'redaction-outdated',
    });
  });
});

describe('a bundle is refused', BUNDLE_TIME, () => {
  const nothingMade = async () => {
    expect(await db.bundles.count()).toBe(0);
    expect(await acts()).not.toContain('exported');
    expect(sinks.left()).toEqual([]);
  };

  it('where a flag of it is gone, or still being captured', async () => {
    const gone = crypto.randomUUID();
    const missing = work().makeBundle(choicesOf([one, gone]), SAM);
    await expect(missing).rejects.toMatchObject({ reason: 'item-missing', about: { flagId: gone } });
    const { seq: _, ...flag } = flagRow({ text: 'not yet' });
    await addFlag({ ...flag, capture: 'capturing', step: 'drafted' });
    const early = work().makeBundle(choicesOf([flag.id]), SAM);
    await expect(early).rejects.toMatchObject({ reason: 'item-capturing' });
    await nothingMade();
  });

  it('where a record is not the one that the log names', async () => {
    const key = `${one}/record-1.json`;
    const row = await db.artefacts.get(key);
    const body = new Uint8Array((await row?.body.arrayBuffer()) ?? new ArrayBuffer());
    body[40] = (body[40] ?? 0) ^ 1;
    await db.artefacts.update(key, { body: new Blob([body]) });
    await expect(make()).rejects.toMatchObject({
      reason: 'item-damaged',
      about: { flagId: one, file: 'record-1.json' },
    });
    await nothingMade();
  });

  it('where a line of the log is gone', async () => {
    await db.custody.delete(2);
    await expect(make()).rejects.toMatchObject({ reason: 'log-broken' });
    await nothingMade();
  });

  it('while the vault is locked', async () => {
    await lock('person');
    await expect(make()).rejects.toMatchObject({ reason: 'vault-locked' });
    expect(await db.bundles.count()).toBe(0);
  });

  it('where a picture has changed; nothing is left of it but the line that says so', async () => {
    const key = `${one}/screenshot-01.png`;
    const row = await db.artefacts.get(key);
    const body = new Uint8Array((await row?.body.arrayBuffer()) ?? new ArrayBuffer());
    body[100] = (body[100] ?? 0) ^ 1;
    await db.artefacts.update(key, { body: new Blob([body]) });
    await expect(make()).rejects.toMatchObject({ reason: 'item-damaged', about: { file: 'screenshot-01.png' } });
    expect(sinks.left()).toEqual([]);
    expect(await keptBundle(FIRST)).toMatchObject({ state: 'failed', why: 'item-damaged' });
    expect((await acts()).at(-1)).toBe('bundle-not-made');
    // Put right, it is made of what was frozen then.
    if (row) await db.artefacts.put(row);
    expect((await work().resumeBundle(FIRST, SAM)).row.state).toBe('made');
  });

  it('where the disk is full, at whichever write', async () => {
    // One write after the other, until there are no more: then it is made.
    for (let failAt = 1; ; failAt += 1) {
      sinks.failAt = failAt;
      const made = await make({ form: 'encrypted' }).catch((error: unknown) => error);
      if (!(made instanceof Error)) {
        expect(failAt).toBeGreaterThan(2);
        return;
      }
      expect(made, String(failAt)).toMatchObject({ reason: 'no-room' });
      expect(sinks.left()).toEqual([]);
      sinks.remove();
      sinks = new DiskSinks();
    }
  });

  it('where the store is full, before anything is kept and when it is to be written down what was made', async () => {
    // As the database wraps what the browser says.
    const full = () => {
      throw new Dexie.AbortError('QuotaExceededError', new DOMException('', 'QuotaExceededError'));
    };
    db.bundles.hook('creating').subscribe(full);
    await expect(make()).rejects.toMatchObject({ name: 'BundleRefused', reason: 'no-room' });
    await nothingMade();
    db.bundles.hook('creating').unsubscribe(full);
    db.bundles.hook('updating').subscribe(full);
    await expect(make()).rejects.toMatchObject({ name: 'BundleRefused', reason: 'no-room' });
    db.bundles.hook('updating').unsubscribe(full);
    expect(sinks.left()).toEqual([]);
    expect((await keptBundle(FIRST))?.state).toBe('building');
    expect((await work().resumeBundle(FIRST, SAM)).row.state).toBe('made');
  });

  it('where an earlier record is not the one that the log names, though its own hash fits', async () => {
    await closeFlag(one, 'archived', { installation: async () => installation }, (same) => same, SAM);
    const forged = await artefact(one, 'record-1.json', 'record', new Blob(['{}'], { type: 'application/json' }));
    await addArtefacts([forged], one, (same) => same);
    await expect(make()).rejects.toMatchObject({
      reason: 'item-damaged',
      about: { flagId: one, file: 'record-1.json' },
    });
    await nothingMade();
  });

  it('while another window makes it', async () => {
    await freezeBundle(choicesOf([one]), SAM);
    await holdBundle(FIRST, async () => {
      await expect(work().resumeBundle(FIRST, SAM)).rejects.toMatchObject({ reason: 'busy' });
    });
    expect((await work().resumeBundle(FIRST, SAM)).row).toMatchObject({ id: FIRST, state: 'made' });
  });
});

describe('a bundle that was stopped', BUNDLE_TIME, () => {
  it.each(['items', 'documents', 'encrypting'] as const)(
    'while it was at the %s leaves no file, and says so',
    async (phase) => {
      const stop = new AbortController();
      const told = (progress: { phase: string }) => {
        if (progress.phase === phase) stop.abort();
      };
      await expect(make({ form: 'encrypted' }, { signal: stop.signal, told })).rejects.toMatchObject({
        name: 'AbortError',
      });
      expect(sinks.left()).toEqual([]);
      expect((await keptBundle(FIRST))?.state).toBe('cancelled');
      expect((await acts()).at(-1)).toBe('bundle-not-made');
      await expect(readFrozen(FIRST)).rejects.toThrow('Nothing is kept');
      // Its number is not given again.
      expect((await make()).row.id).toBe(`FP-${YEAR}-0002`);
    },
  );
});

describe('afterwards', BUNDLE_TIME, () => {
  it.each([
    ['purged', () => purge(one, SAM)],
    ['deleted', () => deleteFlag(one, { by: SAM, why: 'Long enough', agreedBy: 'The head', today: '2026-11-27' })],
  ] as const)(
    'a flag that is %s takes what was frozen of it along; that it was handed over stays',
    async (_what, goes) => {
      const made = await make();
      await writeRedaction({
        flagId: one,
        record: 'a'.repeat(64),
        boxes: [],
        struck: [],
        pictures: [],
        by: SAM,
        at: '2026-11-20T12:00:00.000Z',
      });
      await goes();
      expect((await readFrozen(FIRST)).items.map(({ flagId }) => flagId)).toEqual([two]);
      expect(await db.redactions.count()).toBe(0);
      const again = work().remakeBundle(FIRST, SAM);
      await expect(again).rejects.toMatchObject({ reason: 'item-removed', about: { flagId: one } });
      expect(await keptBundle(FIRST)).toMatchObject({
        gone: [one],
        zip: made.row.zip,
        tagManifest: made.row.tagManifest,
      });
    },
  );

  it('what is left of a purged flag can go into a new one, and tells nothing of the post', async () => {
    await purge(one, SAM);
    const folder = await opened(await make());
    const names = readdirSync(join(folder, 'data/items/0002'));
    expect(names.toSorted()).toEqual(['record.json', 'record.json.sig']);
    expect(readFileSync(join(folder, 'data/items/0002/record.json'), 'utf8')).not.toContain('Ŵyna');
  });

  it('a hand-over is noted in the row and in the log together', async () => {
    await make();
    const told = { to: 'PC 1234', when: '2026-11-27T10:00', how: 'By hand', receipt: 'R 17', said: '' };
    await noteHandOver(FIRST, told, SAM);
    expect((await keptBundle(FIRST))?.handOvers).toMatchObject([{ ...told, by: SAM }]);
    const last = (await wholeCustody()).at(-1);
    expect(JSON.parse(last?.line ?? '{}')).toMatchObject({
      act: 'handed-over',
      detail: { bundle: FIRST, receipt: 'R 17' },
    });
    await freezeBundle(choicesOf([one]), SAM);
    await expect(noteHandOver(`FP-${YEAR}-0002`, told, SAM)).rejects.toThrow('was not made');
  });

  it('a restored installation makes the same bundle again, with the signature of then', async () => {
    const made = await make();
    const { file } = await makeBackup(SAM);
    await Promise.all(db.tables.map((table) => table.clear()));
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) await area.clear();
    await restore(await readBackup(file), PHRASE);
    expect(await keptBundle(FIRST)).toEqual(made.row);
    const again = await work().remakeBundle(FIRST, SAM);
    expect(sha(await bytesOf(fileOf(again, 'bundle').blob))).toBe(made.row.zip);
  });
});
