import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerQuestion, clickButton, pointAt, reach, startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { clickPart } from '@/tests/browser/firefox-parts';
import { waitForStored } from '@/tests/browser/stored';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { expectSound, flagByShortcut, nextFlag } from './firefox-posts';
import { newest, queryOf } from './posts';

test('Firefox: killed in the middle of a flag, it starts again with everything, and closes that flag by itself', async () => {
  test.setTimeout(180_000);
  const userDataDir = await mkdtemp(join(tmpdir(), 'flagpost-firefox-kept-'));
  const first = await startFirefoxFlagpost({ userDataDir });
  const page = await first.visit(PLACES.xHome);
  const whole = newest(await flagByShortcut(first, page, 'x-insult-head'));
  // The custody log has one writer at a time: while another page writes, the story waits right before its record.
  await first.eye.evaluate(
    () =>
      new Promise<void>((taken) => {
        void navigator.locks.request('flagpost-custody', () => {
          taken();
          return new Promise(() => {});
        });
      }),
  );
  await pointAt(first, page, queryOf('x-tall'));
  await first.browser.pressShortcut(page);
  await answerQuestion(first, page, 'no');
  const before = await first.waitFor((s) => s.flags.length === 2 && newest(s).step === 'stitched');
  await first.browser.kill();
  await first.sites.close();
  // Firefox writes the menus of add-ons down late; killed earlier, it would not have these.
  await rm(join(userDataDir, 'extension-store-menus'), { recursive: true });

  const second = await startFirefoxFlagpost({ userDataDir });
  try {
    const stored = await second.waitFor((s) => s.flags.length === 2 && newest(s).step === 'recorded');
    expect(stored.flags[0]).toEqual(whole);
    expect(newest(stored)).toMatchObject({ capture: 'interrupted', faults: ['stopped-early'] });
    expect(newest(stored).snapshot).toEqual(newest(before).snapshot);
    for (const file of before.files) expect(stored.files).toContainEqual(file);
    for (const flag of stored.flags) await expectSound(stored, flag);
    const again = await second.visit(PLACES.xHome);
    const at = await reach(again, queryOf('x-insult-head'));
    await second.browser.clickAt(again, at.x + 200, at.y, 'right');
    await clickPart(second.browser, again, '#contentAreaContextMenu [id*="flagpost_flagpost_example-menuitem"]');
    const flag = newest(await nextFlag(second, 2));
    expect(flag).toMatchObject({
      via: 'context-menu',
      capture: 'complete',
      collector: { name: 'Owen Prydderch-Lowe' },
    });
    expect(flag.snapshot?.id.value).toBe(practicePost('x-insult-head').id);
  } finally {
    await second.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

test('Firefox: an update of Flagpost leaves one button on an open page, and that one works', async () => {
  test.setTimeout(120_000);
  const firefox = await startFirefoxFlagpost();
  try {
    const page = await firefox.visit(PLACES.xHome);
    await pointAt(firefox, page, queryOf('x-insult-head'));
    const layers = () => page.evaluate(() => document.querySelectorAll('flagpost-layer').length);
    await expect.poll(layers).toBe(1);
    // What an update does: the old version is ended where it stands, the new one is started in pages that are open.
    await firefox.browser.evaluateInBrowser(async (id) => {
      const { ChromeUtils } = globalThis as unknown as {
        ChromeUtils: {
          importESModule(path: string): {
            AddonManager: { getAddonByID(id: string): Promise<{ disable(): Promise<void>; enable(): Promise<void> }> };
          };
        };
      };
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(id);
      await addon.disable();
      await addon.enable();
    }, firefox.browser.extensionId);
    const eye = await firefox.browser.openExtensionPage('register.html');
    await pointAt(firefox, page, queryOf('x-allegation'));
    await clickButton(firefox, page, queryOf('x-allegation'));
    const stored = await waitForStored(eye, (s) => s.flags[0]?.step === 'recorded', 40_000);
    expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-allegation').id);
    expect(await layers()).toBe(1);
  } finally {
    await firefox.close();
  }
});
