import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '@/lib/base64';
import { verifyStamp } from '@/lib/flagging/verify-stamp';
import type { StampRow } from '@/lib/store/stamps';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'timestamps');
const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const { data, nonce } = JSON.parse(readFileSync(join(FOLDER, 'stamped.json'), 'utf8'));

const stored: StampRow = {
  id: 'one',
  authorityId: 'one',
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

describe('a stored stamp', () => {
  it('is judged by its bytes, whatever stands beside them', async () => {
    expect(await verifyStamp(stored)).toMatchObject({ ok: true, timestamp: { authority: 'Practice time p256' } });
  });

  it('is not believed for another line, another question, another root, or when changed', async () => {
    const changed = stored.answer.slice();
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    const faults = await Promise.all(
      [
        { head: '0'.repeat(64) },
        { nonce: Uint8Array.of(9) },
        { roots: [toBase64(file('other-root.der'))] },
        { answer: changed },
      ].map((other) => verifyStamp({ ...stored, ...other })),
    );
    expect(faults.map((result) => (result.ok ? 'accepted' : result.fault))).toEqual([
      'other-data',
      'other-nonce',
      'untrusted',
      'bad-signature',
    ]);
  });
});
