import { createHash } from 'node:crypto';
import { brokenAt } from '@/lib/evidence/custody';
import type { FlagRow } from '@/lib/store/flag-row';
import { answerQuestion, type FirefoxFlagpost, pointAt } from '@/tests/browser/firefox-flagpost';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import type { Stored, StoredFile } from '@/tests/browser/stored';
import { expect } from './firefox-extension';
import { expectSigned, filesOf, newest, queryOf } from './posts';

export const countFlags = async (firefox: FirefoxFlagpost): Promise<number> =>
  (await firefox.stored(false)).flags.length;

/** Waits until one flag more than `before` is stored, with its record. */
export const nextFlag = (firefox: FirefoxFlagpost, before: number): Promise<Stored> =>
  firefox.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');

/** Presses the real shortcut over a post, answers the safety question where one is expected, and waits for the record. */
export async function flagByShortcut(
  firefox: FirefoxFlagpost,
  page: FirefoxPage,
  key: string,
  answer?: 'no' | 'yes' | 'not-sure',
): Promise<Stored> {
  const before = await countFlags(firefox);
  await pointAt(firefox, page, queryOf(key));
  await firefox.browser.pressShortcut(page);
  if (answer) await answerQuestion(firefox, page, answer);
  return nextFlag(firefox, before);
}

export const bytesOf = (file: StoredFile | undefined): Buffer => Buffer.from(file?.base64 ?? '', 'base64');

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/**
 * Holds everything that is stored of a flag against its latest record, with hashes made here: each file's bytes, the list of
 * files in the record, the record's own hash in the flag and in the custody log, and the whole chain.
 *
 * @returns the record.
 */
export async function expectSound(stored: Stored, flag: FlagRow) {
  const files = filesOf(stored, flag);
  for (const file of files) {
    expect(sha256(bytesOf(file)), file.name).toBe(file.sha256);
    expect(bytesOf(file).length, file.name).toBe(file.bytes);
  }
  const written = files.find((file) => file.name === `record-${flag.record?.revision}.json`);
  expect(written?.sha256).toBe(flag.record?.sha256);
  const record = JSON.parse(bytesOf(written).toString('utf8'));
  const listed = (record.files as { name: string; sha256: string; bytes: number }[]).map((f) => [
    f.name,
    f.bytes,
    f.sha256,
  ]);
  const kept = files.filter((f) => f.kind !== 'record').map((f) => [f.name, f.bytes, f.sha256]);
  expect(listed.sort()).toEqual(kept.sort());
  expect(record).toMatchObject({ flag: flag.id, sequence: flag.seq, capture: flag.capture, post: flag.snapshot });
  const line = stored.custody.filter((l) => l.flagId === flag.id).at(-1);
  expect(JSON.parse(line?.line ?? '{}').detail.record).toBe(flag.record?.sha256);
  expectSigned(stored, flag);
  expect(await brokenAt(stored.custody)).toBeNull();
  return record;
}
