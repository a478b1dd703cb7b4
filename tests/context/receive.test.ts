import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readClock } from '@/lib/clock';
import { brokenAt } from '@/lib/evidence/custody';
import { lookAtFile } from '@/lib/evidence/received/look';
import { NOTHING_TOLD } from '@/lib/evidence/received/supplied';
import { publicKeyPem } from '@/lib/evidence/sign';
import { canAddPicture } from '@/lib/flagging/can-add-picture';
import type { Installation } from '@/lib/flagging/installation';
import { ChangedFile, type Given, receive } from '@/lib/flagging/receive';
import { recover } from '@/lib/flagging/story';
import { createFlagSchema } from '@/lib/messages/protocol';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { wholeCustody } from '@/lib/store/custody';
import { addFlag, flagById, unfinishedFlags } from '@/lib/store/flags';
import { readHealth } from '@/lib/store/health';
import { signingKey } from '@/lib/store/keys';
import { newestListings } from '@/lib/store/register';
import { VaultLocked } from '@/lib/store/vault/seal';
import { flagRow } from '@/tests/fixtures/flag-row';
import { pdf } from '@/tests/fixtures/policy/office-files';
import { given, png } from '@/tests/fixtures/received/files';
import { snapshot } from '@/tests/fixtures/snapshot';

const person = { name: 'Owen Prydderch-Lowe', role: 'Deputy head' };
const about: Installation = {
  person,
  designation: null,
  pack: null,
  policy: null,
  school: null,
  roster: { staff: [], pupils: [] },
  locked: false,
  browser: { name: 'Chromium', version: '156', os: 'linux x86-64' },
  extensionVersion: '0.1.0',
};
const installation = async () => about;
const sha256 = (bytes: Uint8Array | Buffer) => createHash('sha256').update(bytes).digest('hex');

async function chosen(file: File): Promise<Given['files'][number]> {
  const look = await lookAtFile(file);
  if (look.state !== 'ok') throw new Error(look.refusal);
  return { file, looked: look.file };
}

const SCREENSHOT = png(40, 30);
const LETTER = pdf('The head is a disgrace.');

async function fromParent(told: Partial<Given> = {}): Promise<Given> {
  return {
    safety: 'no',
    supplier: {
      by: 'Priya Example',
      relation: 'parent of a pupil in Year 5',
      receivedAt: '2026-11-19T18:42:00.000Z',
      how: 'e-mail',
    },
    platform: 'facebook',
    told: {
      ...NOTHING_TOLD,
      address: 'https://www.facebook.com/groups/1/posts/2',
      author: 'Jo Example',
      time: 'Tuesday',
    },
    files: [await chosen(given('IMG_0001.PNG', SCREENSHOT)), await chosen(given('../letter\u202efdp.exe', LETTER))],
    words: { text: 'The head is a disgrace', taken: 'The head is a disgrace.', ways: ['pdf-text'] },
    note: 'Mrs Example rang the office as well.',
    clicked: readClock(),
    view: flagRow({}).view,
    ...told,
  };
}

async function stored(id: string) {
  const flag = await flagById(id);
  if (!flag) throw new Error('It is not stored.');
  const files = await artefactsOf(id);
  const file = (name: string) => {
    const found = files.find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return readArtefact(found);
  };
  return { flag, names: files.map(({ name }) => name), file };
}

describe('what the school was given', () => {
  it('is kept byte for byte, checked, and recorded as a copy that Flagpost did not capture', async () => {
    const { id } = await receive(await fromParent(), installation);
    const { flag, names, file } = await stored(id);
    expect(flag).toMatchObject({ capture: 'received', step: 'recorded', via: 'register', worker: null, picture: null });
    expect(names).toEqual([
      'limits-1.txt',
      'record-1.json',
      'supplied-01.png',
      'supplied-02.pdf',
      'supplied-words.txt',
    ]);
    const bytes = async (name: string) => new Uint8Array(await (await file(name)).arrayBuffer());
    expect(sha256(await bytes('supplied-01.png'))).toBe(sha256(SCREENSHOT));
    expect(sha256(await bytes('supplied-02.pdf'))).toBe(sha256(LETTER));
    expect(await (await file('supplied-words.txt')).text()).toBe('The head is a disgrace');
    expect(flag.check?.charactersChecked).toBe('The head is a disgrace'.length);

    const record = JSON.parse(await (await file('record-1.json')).text());
    expect(record).toMatchObject({ capture: 'received', startedBy: 'register', page: null, picture: null });
    expect(record.supplied).toMatchObject({
      by: 'Priya Example',
      told: { author: 'Jo Example', time: 'Tuesday' },
      files: [
        { name: 'supplied-01.png', originalName: 'IMG_0001.PNG', sha256: sha256(SCREENSHOT), kind: 'picture' },
        { name: 'supplied-02.pdf', originalName: '../letter\u202efdp.exe', sha256: sha256(LETTER), kind: 'pdf' },
      ],
    });
    expect(record.notCaptured).toContainEqual(expect.stringContaining('third-party copy'));
    expect(record.notCaptured).not.toContainEqual(expect.stringContaining('page source'));
    const limits = await (await file('limits-1.txt')).text();
    expect(limits).toContain('third-party copy, not captured by Flagpost');
    expect(limits).not.toContain('second time');
    expect(record.post.text).toEqual({
      value: 'The head is a disgrace',
      raw: 'The head is a disgrace.',
      strategy: 'pdf-text corrected-by-hand',
      rank: 0,
    });
  });

  it('never has an address, a time or a number that looks as if a page had told it', async () => {
    const { id } = await receive(await fromParent(), installation);
    const { flag } = await stored(id);
    expect(flag.snapshot).toMatchObject({
      reading: 'supplied',
      permalink: { value: null },
      id: { value: null },
      key: null,
      openedAddress: '',
      time: { shown: null, exact: null, source: 'none' },
      author: { name: { value: 'Jo Example', strategy: 'as-told' }, profile: { value: null } },
    });
    expect([flag.tabAddress, flag.tabTitle]).toEqual([null, null]);
    const [line] = await newestListings(1);
    expect(line).toMatchObject({ id, supplied: true, hasPicture: false, capture: 'received' });
    for (const word of ['priya', 'facebook.com/groups/1', 'img_0001']) expect(line?.haystack).toContain(word);
  });

  it('says nothing about how well posts are read on the site that it is told to be from', async () => {
    await receive(await fromParent(), installation);
    const { sites } = await readHealth(Date.now());
    expect(sites.map(({ flags, pointedOut }) => [flags, pointedOut])).toEqual(sites.map(() => [0, 0]));
    expect(sites.length).toBeGreaterThan(0);
  });

  it('is signed, and stands in the custody log with the person who took it in', async () => {
    const { id } = await receive(await fromParent(), installation);
    const { flag, file } = await stored(id);
    const bytes = Buffer.from(await (await file('record-1.json')).arrayBuffer());
    const key = createPublicKey(await publicKeyPem((await signingKey()).pair));
    expect(verify('sha256', bytes, key, Buffer.from(flag.record?.signature?.der ?? '', 'base64'))).toBe(true);
    const log = await wholeCustody();
    expect(await brokenAt(log)).toBe(null);
    expect(log.map(({ act }) => act)).toEqual(['received', 'noted']);
    expect(JSON.parse(log[0]?.line ?? '')).toMatchObject({
      who: person,
      detail: { record: sha256(bytes), capture: 'received' },
    });
    expect(flag.notes.map(({ text }) => text)).toEqual(['Mrs Example rang the office as well.']);
  });

  it.each(['yes', 'not-sure'] as const)(
    'is neither read nor kept after "%s" to the safety question',
    async (safety) => {
      const whole = await fromParent({ safety });
      const files = whole.files.map(({ looked }) => ({
        looked,
        file: {
          ...looked,
          name: 'x',
          size: 1,
          lastModified: 0,
          arrayBuffer: () => Promise.reject(new Error('It was read.')),
        },
      }));
      const { id } = await receive({ ...whole, files }, installation);
      const { flag, names, file } = await stored(id);
      expect(names).toEqual(['limits-1.txt', 'record-1.json']);
      expect(flag).toMatchObject({ capture: 'withheld', snapshot: null, check: null, notes: [] });
      expect(flag.supplied).toMatchObject({ by: 'Priya Example', told: NOTHING_TOLD, files: [] });
      const record = await (await file('record-1.json')).text();
      for (const word of ['disgrace', 'IMG_0001', 'letter', 'Jo Example', 'groups']) expect(record).not.toContain(word);
      expect((await wholeCustody()).map(({ act }) => act)).toEqual(['withheld']);
    },
  );

  it('is marked as interrupted where a file changed after it was chosen, and keeps what was safe', async () => {
    const whole = await fromParent();
    const [first, second] = whole.files;
    if (!first || !second) throw new Error('Two files were given.');
    const other = { ...second, file: given('letter.pdf', 'something else') };
    await expect(receive({ ...whole, files: [first, other] }, installation)).rejects.toThrow(ChangedFile);
    const [line] = await newestListings(1);
    const { flag, names } = await stored(line?.id ?? '');
    expect(flag).toMatchObject({ capture: 'interrupted', faults: ['stopped-early'] });
    expect(names).toEqual(['limits-1.txt', 'record-1.json', 'supplied-01.png', 'supplied-words.txt']);
    // There is no page to go back to.
    expect(canAddPicture(flag)).toBe(false);
  });

  it('is left alone by a worker that starts while a page is taking it in', async () => {
    const whole = await fromParent();
    const [first] = whole.files;
    if (!first) throw new Error('A file was given.');
    let seen: unknown = null;
    const arrayBuffer = async () => {
      const [unfinished] = await unfinishedFlags();
      seen = [unfinished !== undefined, await recover([unfinished ?? ''], 'another start', { installation })];
      return first.file.arrayBuffer();
    };
    const file = { name: 'a.png', size: first.file.size, lastModified: 0, arrayBuffer };
    const { id } = await receive({ ...whole, files: [{ ...first, file }] }, installation);
    expect(seen).toEqual([true, []]);
    expect((await stored(id)).flag.capture).toBe('received');
    expect((await wholeCustody()).map(({ act }) => act)).toEqual(['received', 'noted']);
  });

  it('is closed as interrupted where the page that took it in is gone', async () => {
    const { id, seq: _none, ...whole } = await receive(await fromParent(), installation);
    const left = await addFlag({ ...whole, id: crypto.randomUUID(), capture: 'draft', step: 'drafted', record: null });
    await recover([left.id], 'another start', { installation });
    const { flag, names } = await stored(left.id);
    expect(flag).toMatchObject({ capture: 'interrupted', faults: ['stopped-early'], via: 'register' });
    // The record names the files that were to be kept; none of them was.
    expect(flag.supplied?.files.length).toBe(2);
    expect(names).toEqual(['limits-1.txt', 'record-1.json', 'supplied-words.txt']);
    expect(id).not.toBe(left.id);
  });

  it('is not taken in while the vault is locked: nobody could be named as having done it', async () => {
    const locked = async () => ({ ...about, locked: true });
    await expect(receive(await fromParent(), locked)).rejects.toThrow(VaultLocked);
    expect(await newestListings(1)).toEqual([]);
  });

  it('can be words alone, with no file at all', async () => {
    const words = { text: 'He said the head is useless', taken: null, ways: [] };
    const { id } = await receive(await fromParent({ files: [], words, note: '' }), installation);
    const { flag, names } = await stored(id);
    expect(names).toEqual(['limits-1.txt', 'record-1.json', 'supplied-words.txt']);
    expect(flag.snapshot?.text.strategy).toBe('read-by-hand');
  });
});

describe('a page', () => {
  const request = {
    keep: 'post',
    snapshot: snapshot({ text: 'hello' }),
    attached: [],
    actions: [],
    safety: { asked: false, answer: null, mediaSeen: 0 },
    flagId: crypto.randomUUID(),
    via: 'button',
    clicked: readClock(),
    view: flagRow({}).view,
    pageId: crypto.randomUUID(),
    buttonVisible: null,
  };

  it('cannot pass a flag off as something that the school was given', () => {
    expect(createFlagSchema.safeParse(request).success).toBe(true);
    expect(createFlagSchema.safeParse({ ...request, via: 'register' }).success).toBe(false);
    const supplied = { ...request.snapshot, reading: 'supplied' };
    expect(createFlagSchema.safeParse({ ...request, snapshot: supplied }).success).toBe(false);
    expect(createFlagSchema.safeParse({ ...request, supplied: {} }).success).toBe(false);
  });
});
