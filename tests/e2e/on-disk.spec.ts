import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenAt } from '@/lib/evidence/custody';
import { type Flagpost, pointAt, startFlagpost } from '@/tests/browser/flagpost';
import { PLACES, practicePost, ROSTER, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { filesOf, newest, postOn } from './posts';
import { openOptions, openPanel } from './screens';

test.describe.configure({ timeout: 300_000 });

/** How often the browser is killed; more with `FLAGPOST_KILLS`. */
const KILLS = Number(process.env.FLAGPOST_KILLS ?? 4);

const started = (userDataDir: string) => startFlagpost({ userDataDir });

async function flag(flagpost: Flagpost, key: string): Promise<void> {
  const site = await flagpost.visit(PLACES.xHome);
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(site, postOn(site, key));
  await flagpost.browser.pressShortcut(site);
  await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  await site.close();
}

/** Every file of a folder and those below, with its path. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What the extension itself has put into a profile: its database, its settings, nothing of the sites. */
async function ownFiles(userDataDir: string): Promise<string[]> {
  const profile = join(userDataDir, 'Default');
  const all = await filesBelow(profile);
  return all.filter((file) =>
    /\/(IndexedDB\/chrome-extension_|Local Extension Settings\/|Managed Extension Settings\/)/.test(file),
  );
}

const sorted = async (files: readonly string[]) => {
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return sizes.sort((a, b) => b.size - a.size).map(({ file }) => file);
};

async function flip(file: string): Promise<void> {
  const bytes = await readFile(file);
  for (const at of [0.3, 0.5, 0.7]) {
    const place = Math.floor(bytes.length * at);
    for (let i = place; i < Math.min(place + 64, bytes.length); i++) bytes[i] = (bytes[i] ?? 0) ^ 0x55;
  }
  await writeFile(file, bytes);
}

test('a copied profile tells no word, no name and no picture without the passphrase', async () => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'flagpost-profile-'));
  try {
    const flagpost = await started(userDataDir);
    await flag(flagpost, 'x-insult-head');
    const stored = await flagpost.stored();
    await flagpost.close();
    const { author, text } = newest(stored).snapshot ?? {};
    const shot = stored.files.find(({ kind }) => kind === 'screenshot');
    // Past the header, which every picture has: the beginning of its own pixels.
    const pixels = Buffer.from(shot?.base64 ?? '', 'base64').subarray(200, 232);
    const secrets = [
      text?.value?.slice(0, 20),
      author?.name.value,
      author?.handle.value,
      SCHOOL.user.name,
      ...ROSTER.staff.map(({ name }) => name),
      ...ROSTER.pupils.map(({ name }) => name),
    ].filter((word): word is string => Boolean(word));
    expect(secrets.length).toBeGreaterThan(5);
    const files = await ownFiles(userDataDir);
    let clear = 0;
    for (const file of files) {
      const bytes = await readFile(file);
      // What lies in clear is found this way: the policy, which is no secret.
      if (bytes.includes('marlbrook')) clear++;
      for (const word of secrets)
        for (const encoding of ['utf8', 'utf16le'] as const)
          expect(bytes.includes(Buffer.from(word, encoding)), `${word} in ${file}`).toBe(false);
      expect(bytes.includes(pixels), `pixels in ${file}`).toBe(false);
    }
    expect(clear).toBeGreaterThan(0);
  } finally {
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

test.describe('damage on the disk', () => {
  let whole: string;
  let first: string;

  test.beforeAll(async () => {
    whole = await mkdtemp(join(tmpdir(), 'flagpost-whole-'));
    const flagpost = await started(whole);
    await flag(flagpost, 'x-insult-head');
    await flag(flagpost, 'x-threat');
    first = (await flagpost.stored(false)).flags[0]?.snapshot?.text.value ?? '';
    await flagpost.close();
  });
  test.afterAll(() => rm(whole, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  const blobs = async (dir: string) =>
    sorted((await ownFiles(dir)).filter((file) => file.includes('.indexeddb.blob/')));
  const tables = async (dir: string, name: RegExp) =>
    sorted((await ownFiles(dir)).filter((file) => file.includes('.indexeddb.leveldb/') && name.test(file)));
  const one = (files: readonly string[]) => {
    const [file] = files;
    if (!file) throw new Error('There is no such file to damage.');
    return file;
  };

  for (const [kind, damage, keeps] of [
    ['bytes of a stored file flipped', async (dir: string) => flip(one(await blobs(dir))), true],
    ['a stored file cut short', async (dir: string) => truncate(one(await blobs(dir)), 1_000), true],
    ['a stored file deleted', async (dir: string) => rm(one(await blobs(dir))), true],
    [
      'bytes of the log of the database flipped',
      async (dir: string) => flip(one(await tables(dir, /\.(log|ldb)$/))),
      false,
    ],
    [
      'the log of the database cut short',
      async (dir: string) => truncate(one(await tables(dir, /\.(log|ldb)$/)), 4_000),
      false,
    ],
    [
      'bytes of the list of the database’s files flipped',
      async (dir: string) => flip(one(await tables(dir, /MANIFEST/))),
      false,
    ],
    [
      'the whole database deleted',
      async (dir: string) => {
        const folder = join(dir, 'Default', 'IndexedDB');
        for (const name of await readdir(folder))
          if (name.startsWith('chrome-extension_')) await rm(join(folder, name), { recursive: true });
      },
      false,
    ],
  ] as const)
    test(`${kind}: it is noticed and said${keeps ? ', and the rest can still be read' : ''}`, async () => {
      const dir = await mkdtemp(join(tmpdir(), 'flagpost-damaged-'));
      await cp(whole, dir, { recursive: true, filter: (from) => !/Singleton/.test(from) });
      await damage(dir);
      const flagpost = await started(dir);
      try {
        const options = await openOptions(flagpost);
        await options.getByRole('button', { name: 'Check everything' }).click();
        await expect(
          options.getByText(/things? (?:is|are) not as (?:it was|they were) stored|^Something is missing$/),
        ).toBeVisible({
          timeout: 30_000,
        });
        await expect(options.getByText('Everything is as it was stored')).toHaveCount(0);
        await options.close();
        if (keeps) {
          const panel = await openPanel(flagpost);
          await expect(panel.getByText(first.slice(0, 20)).first()).toBeAttached();
          await panel.close();
        } else {
          const panel = await openPanel(flagpost);
          await expect(panel.locator('.ui-notice[data-tone="caution"]').first()).toBeVisible();
          await panel.close();
        }
      } finally {
        await flagpost.close();
        await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      }
    });
});

test(`a browser that is killed ${KILLS} times in the middle of captures loses no finished flag and leaves none half written`, async () => {
  test.setTimeout(120_000 + KILLS * 60_000);
  const userDataDir = await mkdtemp(join(tmpdir(), 'flagpost-power-'));
  const finished = new Map<string, string>();
  const keys = ['x-insult-head', 'x-threat', 'x-racist'];
  try {
    for (let round = 0; round < KILLS; round++) {
      const flagpost = await started(userDataDir);
      // What the last death left unfinished is closed as soon as the vault is open.
      const before = await flagpost.waitFor((s) => s.flags.every(({ step }) => step === 'recorded'));
      expectWhole(before, finished);
      const site = await flagpost.visit(PLACES.xHome);
      for (const key of keys) {
        await pointAt(site, postOn(site, key));
        await flagpost.browser.pressShortcut(site);
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      // At any moment from the first press to a little after the last record.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2_500));
      const seen = await flagpost.stored(false);
      for (const { id, step, record } of seen.flags) if (step === 'recorded') finished.set(id, record?.sha256 ?? '');
      await flagpost.browser.kill();
      await flagpost.sites.close();
    }
    const flagpost = await started(userDataDir);
    const after = await flagpost.waitFor((s) => s.flags.every(({ step }) => step === 'recorded'));
    expectWhole(after, finished);
    expect(await brokenAt(after.custody)).toBeNull();
    expect(practicePost(keys[0] ?? '').text).toBeTruthy();
    await flagpost.close();
    console.log(
      `killed ${KILLS} times: ${finished.size} finished flags seen before a death, ${after.flags.length} flags in all`,
    );
  } finally {
    if (existsSync(userDataDir))
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

/** Every finished flag is there with the record it had, and every file of every flag has its hash. */
function expectWhole(stored: Awaited<ReturnType<Flagpost['stored']>>, finished: ReadonlyMap<string, string>): void {
  for (const [id, sha256] of finished) {
    const flag = stored.flags.find((one) => one.id === id);
    expect(flag?.record?.sha256, `flag ${id}`).toBe(sha256);
  }
  for (const flag of stored.flags)
    for (const file of filesOf(stored, flag)) {
      const bytes = Buffer.from(file.base64, 'base64');
      expect(createHash('sha256').update(bytes).digest('hex'), `${flag.id}/${file.name}`).toBe(file.sha256);
    }
}
