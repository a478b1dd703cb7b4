import { describe, expect, it } from 'vitest';
import { signBytes } from '@/lib/evidence/sign';
import { artefact } from '@/lib/flagging/record';
import { signatureOf } from '@/lib/flagging/signature';
import { sealedArtefacts } from '@/lib/store/artefacts';
import { db } from '@/lib/store/db';
import type { FlagRow } from '@/lib/store/flag-row';
import { signatureState, signingKey } from '@/lib/store/keys';
import { flagRow } from '@/tests/fixtures/flag-row';

/** A flag whose record is stored, and signed by the key of this installation. */
async function signedFlag(text = '{"flag":"1"}'): Promise<FlagRow> {
  const flag = flagRow({});
  const file = await artefact(flag.id, 'record-1.json', 'record', new Blob([text]));
  await db.artefacts.bulkPut(await sealedArtefacts([file]));
  const signature = await signatureOf(await signingKey(), file.blob);
  return { ...flag, record: { revision: 1, sha256: file.sha256, at: file.at, signature } };
}

describe('the key of an installation', () => {
  it('is made once, also by two who need it at the same time', async () => {
    const keys = await Promise.all([signingKey(), signingKey(), signingKey()]);
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect((await signingKey()).fingerprint).toBe(keys[0]?.fingerprint);
    expect(await db.keys.count()).toBe(1);
  });

  it('comes back from the database able to sign, and unable to be read out', async () => {
    await signingKey();
    const { pair } = await signingKey();
    expect((await signBytes(pair, new Uint8Array([1, 2, 3]))).length).toBeGreaterThan(60);
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();
  });
});

describe('the signature of a record', () => {
  it('is good as long as the record is stored as it was', async () => {
    expect(await signatureState(await signedFlag())).toBe('good');
  });

  it('is bad where the record was changed or is gone', async () => {
    const flag = await signedFlag();
    const id = `${flag.id}/record-1.json`;
    const changed = await artefact(flag.id, 'record-1.json', 'record', new Blob(['{"flag":"2"}']));
    await db.artefacts.bulkPut(await sealedArtefacts([changed]));
    expect(await signatureState(flag)).toBe('bad');
    await db.artefacts.delete(id);
    expect(await signatureState(flag)).toBe('bad');
  });

  it('cannot be judged without the key that made it', async () => {
    const flag = await signedFlag();
    await db.keys.clear();
    expect(await signatureState(flag)).toBe('other-key');
    await signingKey();
    expect(await signatureState(flag)).toBe('other-key');
  });

  it('is missing where a record was never signed', async () => {
    const flag = await signedFlag();
    expect(await signatureState({ ...flag, record: null })).toBe('unsigned');
    const record = flag.record && { ...flag.record, signature: null };
    expect(await signatureState({ ...flag, record })).toBe('unsigned');
  });
});
