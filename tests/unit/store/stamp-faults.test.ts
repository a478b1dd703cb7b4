import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '@/lib/base64';
import { appendCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { checkEverything } from '@/lib/store/full-check';
import { stampFaults } from '@/lib/store/stamp-faults';
import type { StampRow } from '@/lib/store/stamps';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'timestamps');
const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const { data, nonce } = JSON.parse(readFileSync(join(FOLDER, 'stamped.json'), 'utf8'));
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };

/** A real answer, which is about the bytes of a line that reads like the data of the fixture. */
const stamp: StampRow = {
  id: 'one',
  authorityId: 'practice',
  name: 'Practice time',
  address: 'https://time.thornbeck.example/tsr',
  seq: 4,
  head: createHash('sha256').update(data).digest('hex'),
  sentAt: '2026-11-27T09:00:00.000Z',
  receivedAt: '2026-11-27T09:00:00.300Z',
  differenceMs: 0,
  request: new Uint8Array(),
  nonce: new Uint8Array(Buffer.from(nonce, 'hex')),
  answer: file('p256.tsr'),
  roots: [toBase64(file('root.der'))],
  state: 'granted',
  result: { state: 'refused', fault: 'untrusted', why: '' },
};
const line = { seq: 4, line: data as string };
const found = async (made: Partial<StampRow>, lines = [line]) => {
  const { good, faults } = await stampFaults([{ ...stamp, ...made }], lines);
  return [good, ...faults.map(({ what }) => what)];
};

describe('a stamp that is checked again', () => {
  it('holds where it is of the line as it reads now', async () => {
    expect(await found({})).toEqual([1]);
    expect(await found({}, [{ seq: 3, line: 'another' }, line])).toEqual([1]);
  });

  it('does not hold where one bit of its answer, its nonce or its root is another', async () => {
    const imprint = Buffer.from(stamp.answer).indexOf(Buffer.from(stamp.head, 'hex'));
    expect(imprint).toBeGreaterThan(0);
    // The signature ends the answer; what is neither signed nor a signature says nothing, and is not looked at here.
    for (const at of [imprint, imprint + 31, stamp.answer.length - 3, stamp.answer.length - 40]) {
      const answer = stamp.answer.slice();
      answer[at] = (answer[at] ?? 0) ^ 1;
      expect(await found({ answer }), `bit ${at}`).toEqual([0, 'stamp-bad']);
    }
    expect(await found({ nonce: Uint8Array.of(9) })).toEqual([0, 'stamp-bad']);
    expect(await found({ roots: [toBase64(file('other-root.der'))] })).toEqual([0, 'stamp-bad']);
    expect(await found({ roots: ['no base64 at all!'] })).toEqual([0, 'stamp-bad']);
    expect(await found({ roots: [] })).toEqual([0, 'stamp-bad']);
  });

  it('is of nothing where its line was changed, is gone, or is another one', async () => {
    expect(await found({}, [{ seq: 4, line: `${data} ` }])).toEqual([0, 'stamp-line-differs']);
    expect(await found({}, [])).toEqual([0, 'stamp-line-differs']);
    expect(await found({ seq: 5 })).toEqual([0, 'stamp-line-differs']);
    expect(await found({ head: 'a'.repeat(64) })).toEqual([0, 'stamp-line-differs']);
  });
});

it('a check of everything tells of stamps that do not hold, and of no others', async () => {
  const entry = { at: '2026-11-20T12:00:00.000Z', flagId: '', act: 'vault-made' as const, who: SAM, detail: {} };
  const { sha256 } = await appendCustody(entry);
  expect(await checkEverything(SAM)).toMatchObject({ stamps: 0, faults: [] });
  // Of another line than the one that it was granted for; and one that was refused, and promises nothing.
  await db.stamps.bulkPut([
    { ...stamp, id: 'moved', seq: 1, head: sha256 },
    { ...stamp, id: 'lost', seq: 1 },
    { ...stamp, id: 'refused', state: 'refused' },
  ]);
  const { stamps, faults } = await checkEverything(SAM);
  expect([stamps, faults.map(({ what, where }) => [what, where])]).toEqual([
    0,
    [
      ['stamp-line-differs', 'Practice time, 1, 2026-11-27T09:00:00.300Z'],
      ['stamp-bad', 'Practice time, 1, 2026-11-27T09:00:00.300Z'],
    ],
  ]);
});
