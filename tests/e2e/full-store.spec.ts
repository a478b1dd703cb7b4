import type { Page } from '@playwright/test';
import { brokenAt } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { PLACES } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { readLayer } from './layer';
import { startLimited } from './limited-store';
import { filesOf, newest, postOn } from './posts';
import { openRegister } from './screens';

test.describe.configure({ timeout: 240_000 });

/** Every flag that is there is whole: its files have their hashes, its record names them, and the log holds. */
async function expectWhole(stored: Stored): Promise<void> {
  expect(await brokenAt(stored.custody)).toBeNull();
  expect(stored.listing.map(({ id }) => id)).toEqual(stored.flags.map(({ id }) => id));
  for (const flag of stored.flags) {
    const files = filesOf(stored, flag);
    for (const file of files)
      expect(await sha256(new Uint8Array(Buffer.from(file.base64, 'base64')))).toBe(file.sha256);
    if (!flag.record) continue;
    const record = files.find(({ name }) => name === `record-${flag.record?.revision}.json`);
    expect(record?.sha256).toBe(flag.record.sha256);
  }
}

interface Full {
  flagpost: Flagpost;
  site: Page;
  before: Stored;
  press(key: string): Promise<void>;
  makeRoom(): Promise<void>;
}

/** A store with one flag in it and room for `bytes` more. */
async function withFullStore(bytes: number, story: (full: Full) => Promise<void>): Promise<void> {
  const { flagpost, leaveRoom, close } = await startLimited();
  try {
    const site = await flagpost.visit(PLACES.xHome);
    const press = async (key: string) => {
      await pointAt(site, postOn(site, key));
      await flagpost.browser.pressShortcut(site);
    };
    await press('x-insult-head');
    const before = await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded');
    await leaveRoom(bytes);
    await story({ flagpost, site, before, press, makeRoom: () => leaveRoom(null) });
  } finally {
    await close();
  }
}

/** What was there before is as it was, and can be read on the screen. */
async function expectReadable({ flagpost, before }: Full): Promise<void> {
  const stored = await flagpost.stored();
  await expectWhole(stored);
  expect(stored.flags[0]).toEqual(before.flags[0]);
  for (const file of before.files) expect(stored.files).toContainEqual(file);
  const register = await openRegister(flagpost, newest(before).id);
  await expect(register.getByText(newest(before).snapshot?.text.value?.slice(0, 25) ?? '?').first()).toBeVisible();
  await register.close();
}

const layerText = async (site: Page) => (await readLayer(site))?.text ?? '';

test('where nothing more fits, a capture says so and leaves nothing, and the next one after room is made is kept', async () => {
  await withFullStore(0, async (full) => {
    const { flagpost, site, press, makeRoom } = full;
    await press('x-threat');
    await expect
      .poll(() => layerText(site))
      .toContain('This could not be kept. There is no room left on this computer.');
    expect((await flagpost.stored(false)).flags.length).toBe(1);
    await expectReadable(full);
    await makeRoom();
    await site.bringToFront();
    await press('x-threat');
    const after = await flagpost.waitFor((s) => s.flags.length === 2 && newest(s).step === 'recorded');
    expect(newest(after).capture).toBe('complete');
    await expectWhole(after);
  });
});

test('where the text fits and the picture does not, the text is kept, and the same gesture ends it when there is room', async () => {
  await withFullStore(60_000, async (full) => {
    const { flagpost, site, press, makeRoom } = full;
    await press('x-threat');
    await expect
      .poll(() => layerText(site), { timeout: 20_000 })
      .toContain('The text is kept. There is no picture yet.');
    const stopped = newest(await flagpost.stored(false));
    expect([stopped.record, stopped.picture, stopped.faults]).toEqual([null, null, ['stopped-early']]);
    expect(stopped.snapshot?.text.value).toContain('Tick tock');
    expect(stopped.notes.map(({ text }) => text).join()).toContain('There is no room left on this computer.');
    await expectReadable(full);
    await makeRoom();
    await site.bringToFront();
    await press('x-threat');
    const after = await flagpost.waitFor((s) => newest(s).step === 'recorded');
    expect(after.flags.length).toBe(2);
    expect(newest(after).picture?.parts).toBeGreaterThan(0);
    await expectWhole(after);
  });
});
