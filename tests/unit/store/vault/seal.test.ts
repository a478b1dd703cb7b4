import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createInbox,
  DamagedRow,
  dataKey,
  inboxPrivateKey,
  isWaiting,
  type OpenKeys,
  open,
  type Sealer,
  seal,
  VaultLocked,
} from '@/lib/store/vault/seal';

let keys: OpenKeys;
let sealers: Record<'clear' | 'vault' | 'inbox', Sealer>;

beforeAll(async () => {
  const inbox = await createInbox();
  const data = await dataKey(crypto.getRandomValues(new Uint8Array(32)));
  keys = { data, inbox: await inboxPrivateKey(inbox.privateKey) };
  sealers = {
    clear: { form: 'clear' },
    vault: { form: 'vault', key: data },
    inbox: { form: 'inbox', publicKey: inbox.publicKey },
  };
});

const FORMS = ['vault', 'inbox'] as const;
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(['clear', ...FORMS] as const)('a row sealed as %s', (form) => {
  it('comes back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (told) => {
        const sealed = await seal(sealers[form], 'flags/1', new Uint8Array(told));
        expect(await open(keys, 'flags/1', sealed)).toEqual(new Uint8Array(told));
        expect(isWaiting(sealed)).toBe(form !== 'vault');
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(FORMS)('a row sealed as %s', (form) => {
  it('shows nothing of what it holds and never looks the same twice', async () => {
    const told = bytes('Mrs Thornbury-Vale never answers the phone');
    const [one, two] = await Promise.all([seal(sealers[form], 'flags/1', told), seal(sealers[form], 'flags/1', told)]);
    expect(Buffer.from(one).includes('Thornbury')).toBe(false);
    expect(one).not.toEqual(two);
  });

  it('does not open without keys, and says that the vault is locked', async () => {
    const sealed = await seal(sealers[form], 'flags/1', bytes('x'));
    await expect(open(null, 'flags/1', sealed)).rejects.toBeInstanceOf(VaultLocked);
  });

  it('does not open in another place', async () => {
    const sealed = await seal(sealers[form], 'flags/1', bytes('x'));
    await expect(open(keys, 'flags/2', sealed)).rejects.toBeInstanceOf(DamagedRow);
    await expect(open(keys, 'listing/1', sealed)).rejects.toBeInstanceOf(DamagedRow);
  });

  it('does not open when any byte of it is changed, nor when it is cut short or made longer', async () => {
    const sealed = await seal(sealers[form], 'flags/1', bytes('Ŵyna 🙂'));
    for (let at = 0; at < sealed.length; at++) {
      const flipped = Uint8Array.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ 0x40;
      await expect(open(keys, 'flags/1', flipped), `byte ${at}`).rejects.toBeInstanceOf(DamagedRow);
    }
    for (let length = 0; length < sealed.length; length++)
      await expect(open(keys, 'flags/1', sealed.subarray(0, length)), `cut at ${length}`).rejects.toBeInstanceOf(
        DamagedRow,
      );
    await expect(open(keys, 'flags/1', Uint8Array.of(...sealed, 0))).rejects.toBeInstanceOf(DamagedRow);
  });

  it('does not open with the keys of another vault', async () => {
    const sealed = await seal(sealers[form], 'flags/1', bytes('x'));
    const inbox = await createInbox();
    const other = {
      data: await dataKey(crypto.getRandomValues(new Uint8Array(32))),
      inbox: await inboxPrivateKey(inbox.privateKey),
    };
    await expect(open(other, 'flags/1', sealed)).rejects.toBeInstanceOf(DamagedRow);
  });
});

it('opens a row that lies in the middle of a larger piece of memory', async () => {
  const sealed = await seal(sealers.vault, 'flags/1', bytes('whole'));
  const larger = Uint8Array.of(9, 9, ...sealed, 9);
  const opened = await open(keys, 'flags/1', larger.subarray(2, 2 + sealed.length));
  expect(new TextDecoder().decode(opened)).toBe('whole');
});
