import { fromHex } from '@/lib/bytes';
import type { Certificate } from '@/lib/evidence/certificate';
import { DerError, DerReader, hexOf, TAG } from '@/lib/evidence/der';
import { sha256 } from '@/lib/evidence/digest';
import { readRoots } from '@/lib/evidence/roots';
import { type TimestampResult, verifyTimestamp } from '@/lib/evidence/timestamp';
import type { Contents } from './contents';
import type { Tell } from './findings';
import type { LogLine } from './log';
import { SIGNATURES, TAG_MANIFEST } from './manifests';

const ROOTS = `${SIGNATURES}tsa-ca.pem`;
const MOST = 64 * 1024;
const OF_LINE = /^data\/custody-(\d{1,9})([-.][a-z0-9-]+)?\.(tsr|tsq)$/;
const OF_BAG = /^signatures\/tagmanifest-sha256\.txt([-.][a-z0-9-]+)?\.(tsr|tsq)$/;
const SHA256 = '2.16.840.1.101.3.4.2.1';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a question (RFC 3161 section 2.4.1) asks for; null where it is none. */
function readRequest(bytes: Bytes): { hash: string; nonce: Bytes | null } | null {
  try {
    const reader = new DerReader(bytes);
    const [version, imprint, ...rest] = reader.open(reader.whole(), TAG.sequence);
    const [algorithm, hash] = reader.open(imprint, TAG.sequence);
    if (reader.integer(version) !== '1' || reader.oid(reader.open(algorithm, TAG.sequence)[0]) !== SHA256) return null;
    const nonce = rest.find(({ tag }) => tag === TAG.integer);
    return {
      hash: hexOf(reader.content(reader.need(hash, TAG.octetString))),
      nonce: nonce ? reader.content(nonce) : null,
    };
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

interface Roots {
  bag: readonly Certificate[];
  /** Fetched by a person from elsewhere. */
  own: readonly Certificate[];
}

/** Roots out of a file. @param name as it is called where something is wrong with it */
function rootsIn(file: Bytes, name: string, tell: Tell): readonly Certificate[] {
  const read = readRoots(file);
  if (!read.ok) tell('roots-unreadable', name);
  return read.ok ? read.roots : [];
}

/** One answer with its question. @returns whether it holds */
async function checkStamp(
  contents: Contents,
  { path, hash, of, strict }: { path: string; hash: string; of: string; strict: boolean },
  roots: Roots,
  tell: Tell,
): Promise<boolean> {
  const answer = await contents.whole(path, tell, MOST);
  const asked = path.replace(/r$/, 'q');
  const question = await contents.whole(asked, tell, MOST);
  if (!answer) return false;
  if (!question) tell(strict ? 'stamp-request-missing' : 'stamp-request-absent', path);
  const request = question && readRequest(question);
  if (question && request?.hash !== hash) tell('stamp-request-bad', asked);
  const verify = (certificates: readonly Certificate[]): Promise<TimestampResult> =>
    verifyTimestamp(
      answer,
      fromHex(hash),
      request?.nonce ?? null,
      certificates.map(({ bytes }) => bytes),
    );
  const byOwn = roots.own.length > 0 ? await verify(roots.own) : null;
  const result = byOwn?.ok ? byOwn : await verify(roots.bag);
  if (!result.ok) {
    tell('stamp-bad', path, result.why);
    return false;
  }
  const { time, authority, root } = result.timestamp;
  tell('stamped', of, `${time}, says “${authority}”`);
  if (!byOwn?.ok) tell('roots-of-the-bag', path, root);
  return true;
}

/**
 * Checks all timestamps down to root certificates.
 *
 * @param ownRoots a file of roots that a person has fetched from the authorities; null where there is none, and then only those
 *   of the bundle are left, which anybody could have put there. @returns how many hold
 */
export async function checkTime(
  contents: Contents,
  lines: readonly LogLine[] | null,
  ownRoots: Bytes | null,
  tell: Tell,
): Promise<number> {
  const paths = [...contents.all.keys()];
  const stamps = paths.filter((path) => OF_LINE.test(path) || OF_BAG.test(path));
  for (const path of stamps) {
    if (path.endsWith('.tsq') && !contents.has(path.replace(/q$/, 'r'))) tell('stamp-answer-missing', path);
  }
  const answers = stamps.filter((path) => path.endsWith('.tsr'));
  if (answers.length === 0) {
    tell('no-stamp');
    return 0;
  }
  const file = await contents.whole(ROOTS, tell, MOST);
  if (!file && !contents.has(ROOTS)) tell('roots-missing');
  const roots = {
    bag: file ? rootsIn(file, ROOTS, tell) : [],
    own: ownRoots ? rootsIn(ownRoots, 'The file of root certificates', tell) : [],
  };
  const known = new Set(roots.own.map(({ bytes }) => hexOf(bytes)));
  for (const { bytes, commonName } of roots.bag)
    if (known.size > 0 && !known.has(hexOf(bytes))) tell('roots-differ', ROOTS, commonName);
  let held = 0;
  for (const path of answers) {
    const seq = OF_LINE.exec(path)?.[1];
    let stamp: { hash: string; of: string; strict: boolean };
    if (seq === undefined) {
      const bytes = await contents.whole(TAG_MANIFEST, tell);
      if (!bytes) continue;
      stamp = { hash: await sha256(bytes), of: 'The whole bundle', strict: false };
    } else {
      const line = lines?.find((one) => one.seq === Number(seq));
      if (!line) {
        tell('stamp-no-line', path);
        continue;
      }
      stamp = { hash: line.sha256, of: `The custody log up to line ${seq}`, strict: true };
    }
    if (await checkStamp(contents, { path, ...stamp }, roots, tell)) held += 1;
  }
  return held;
}
