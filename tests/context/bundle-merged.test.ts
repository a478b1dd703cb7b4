import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bundleDocuments } from '@/lib/bundle/documents';
import { bundleWork, type MadeBundle } from '@/lib/bundle/work';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import { makeBackup } from '@/lib/store/backup';
import { db } from '@/lib/store/db';
import { addNote } from '@/lib/store/flags';
import { merge } from '@/lib/store/merge';
import type { Person } from '@/lib/store/person';
import { readBackup } from '@/lib/store/read-backup';
import { createVault } from '@/lib/store/unlock';
import type { BagFiles } from '@/tests/fixtures/bag';
import { bagSource } from '@/tests/fixtures/bag-source';
import { choicesOf, DiskSinks, standIns } from '@/tests/fixtures/bundle-parts';
import { emptyProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const SAM: Person = { name: 'Sam Fielding', role: 'Deputy head' };
const BEA: Person = { name: 'Bea Ward', role: 'Head of year' };
const CAL: Person = { name: 'Cal Rees', role: 'Governor' };
const PHRASES = {
  [SAM.name]: 'four quiet words here',
  [BEA.name]: 'seven purple words there',
  [CAL.name]: 'nine old grey words',
};

/** An installation of somebody's own, on a computer of their own. */
async function profileOf(person: Person): Promise<void> {
  await emptyProfile();
  await createVault(PHRASES[person.name] ?? '', { person, designation: { by: '', on: '' } }, QUICK);
}
const add = async (file: Blob, from: Person, by: Person) => merge(await readBackup(file), PHRASES[from.name] ?? '', by);

let sinks: DiskSinks;
let out: string;
/** A flag that Cal captured and Bea took over, one of Bea's own, and one of ours. */
let cals: string;
let beas: string;
let ours: string;
/** What Bea’s profile holds a day later. */
let later: Blob;
beforeEach(async () => {
  vi.stubGlobal('reportError', vi.fn());
  Object.assign(fakeBrowser.runtime, {
    getBrowserInfo: async () => ({ name: 'Firefox', version: '150', vendor: 'Mozilla', buildID: '' }),
  });
  sinks = new DiskSinks();
  out = mkdtempSync(join(tmpdir(), 'merged-'));
  await profileOf(CAL);
  cals = await recorded(CAL, 'Seen by Cal');
  const fromCal = (await makeBackup(CAL)).file;
  await profileOf(BEA);
  beas = await recorded(BEA, 'Seen by Bea');
  await recorded(BEA, 'What is no matter of this bundle');
  await addNote(beas, { at: '2026-11-20T12:00:00.000Z', by: BEA, text: 'Rang the parent' });
  await add(fromCal, CAL, BEA);
  const fromBea = (await makeBackup(BEA)).file;
  await recorded(BEA, 'Seen a day later');
  later = (await makeBackup(BEA)).file;
  await profileOf(SAM);
  ours = await recorded(SAM, 'One of our own');
  await add(fromBea, BEA, SAM);
});
afterEach(() => {
  sinks.remove();
  rmSync(out, { recursive: true });
  vi.unstubAllGlobals();
});

const work = () => bundleWork({ ...standIns(sinks), documents: bundleDocuments });
async function filesOf({ row, files }: MadeBundle): Promise<BagFiles> {
  const path = join(out, `${row.id}.zip`);
  const zip = files.find(({ what }) => what === 'bundle');
  writeFileSync(path, Buffer.from((await zip?.blob.arrayBuffer()) ?? new ArrayBuffer()));
  execFileSync('unzip', ['-q', '-o', path, '-d', out], { stdio: 'pipe' });
  const folder = join(out, row.id);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    all.filter((one) => statSync(join(folder, one)).isFile()).map((one) => [one, readFileSync(join(folder, one))]),
  );
}
const logsIn = (files: BagFiles) => [...files.keys()].filter((path) => path.startsWith('data/colleague-logs/'));
const checked = async (files: BagFiles, id: string) => {
  const fingerprint = /Key-Fingerprint: ([0-9a-f]{64})/.exec(String(files.get('bag-info.txt')))?.[1] ?? '';
  const report = await checkBag(bagSource(files, id), { fingerprint });
  const faults = report.checks.flatMap(({ findings }) =>
    findings.filter(({ weight }) => weight === 'fault' || weight === 'gap'),
  );
  return { verdict: report.verdict, faults: faults.map(({ words }) => words) };
};

it('holds with items of colleagues, down to whoever captured them, by their own logs and keys', async () => {
  const made = await work().makeBundle(choicesOf([ours, beas, cals]), SAM);
  const files = await filesOf(made);
  expect(await checked(files, made.row.id)).toEqual({ verdict: 'holds', faults: [] });
  expect(logsIn(files)).toHaveLength(2);
  const theirs = logsIn(files).map((path) => String(files.get(path)));
  expect(theirs.join('')).toContain(beas);
  expect(theirs.join('')).not.toContain('What is no matter');
  // Of what is about no item only hashes.
  for (const line of theirs.join('').trimEnd().split('\n'))
    expect(line.includes('"withheld":true') || [beas, cals].some((id) => line.includes(`"flagId":"${id}"`))).toBe(true);
  const report = String(files.get('data/report.html'));
  expect(report).toContain('captured by a colleague, Bea Ward, Head of year, and taken over from a backup');
  expect(report).toContain('captured by a colleague, Cal Rees, Governor, and taken over from a backup');
  expect(String(files.get('READ-ME-FIRST.txt'))).toContain('data/colleague-logs/');
  const told = execFileSync('sh', ['verify/verify.sh'], { cwd: join(out, made.row.id) }).toString();
  expect(told.match(/ok +the log of a colleague .* holds together/g)).toHaveLength(2);
  expect(told).toContain('RESULT: everything that was checked holds.');
});

it('has none of a colleague’s log where no item is theirs, and none in it of a note that stays out', async () => {
  const alone = await work().makeBundle(choicesOf([ours]), SAM);
  expect(logsIn(await filesOf(alone))).toEqual([]);
  const include = { ...choicesOf([]).include, notes: false };
  const made = await work().makeBundle(choicesOf([beas], { include }), SAM);
  const files = await filesOf(made);
  expect(logsIn(files)).toHaveLength(1);
  expect([...files.values()].some((bytes) => bytes.includes('Rang the parent'))).toBe(false);
  expect(await checked(files, made.row.id)).toEqual({ verdict: 'holds', faults: [] });
});

it('is made again byte for byte after the colleague’s log has grown', async () => {
  const made = await work().makeBundle(choicesOf([ours, cals]), SAM);
  const known = await db.colleagueLines.count();
  await add(later, BEA, SAM);
  expect(await db.colleagueLines.count()).toBeGreaterThan(known);
  const again = await work().remakeBundle(made.row.id, SAM);
  expect(again.sameZip).toBe(true);
});

it('is refused where the log of the colleague is not what it was', async () => {
  const made = await work().makeBundle(choicesOf([beas]), SAM);
  await db.colleagueLines.where('flagId').equals(beas).delete();
  await expect(work().remakeBundle(made.row.id, SAM)).rejects.toMatchObject({ name: 'BundleRefused' });
});
