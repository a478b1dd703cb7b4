import type { Page } from '@playwright/test';
import type { Doubt } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { setUpMarlbrook } from '@/tests/browser/set-up';
import { lockTestVault, PASSPHRASE } from '@/tests/browser/vault';
import { flagRow } from '@/tests/fixtures/flag-row';
import { secondLook } from '@/tests/fixtures/second-look';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { snapshot } from '@/tests/fixtures/snapshot';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { clickInLayer, readLayer, waitForWords } from './layer';
import { answerQuestion, clickButton, flagByShortcut, newest, postOn } from './posts';
import { expectAccessible, expectVisibleFocus, inEveryLook, openOptions, openPanel, openRegister } from './screens';
import { allRows, clearAll, putFlag, putRow, setLocal, takeLastRow } from './tamper';

// A browser of its own, without a set-up at first.
test.use({ options: { setUp: false } });
test.describe.configure({ timeout: 180_000 });

/** The panel in every look, with everything unfolded. `said` has to be in it. */
async function lookAtPanel(flagpost: Flagpost, name: string, said: string | RegExp): Promise<void> {
  const panel = await openPanel(flagpost);
  await expect(panel.getByText(said).first()).toBeVisible();
  await inEveryLook(panel, `panel, ${name}`, [400, 320]);
  await panel.close();
}

test('the screens of somebody who has only just installed it', async ({ flagpost }) => {
  await lookAtPanel(flagpost, 'not set up, empty', 'Set up Flagpost');
  const register = await openRegister(flagpost);
  await inEveryLook(register, 'register, empty', [1200, 400]);
  await register.close();
  const options = await openOptions(flagpost);
  await inEveryLook(options, 'options, first run', [1000, 400]);
  await options.getByRole('radio').first().check();
  await inEveryLook(options, 'options, policy chosen', [1000, 400]);
  await options.getByRole('button', { name: 'Save and continue' }).first().click();
  await inEveryLook(options, 'options, you', [1000, 400]);
  await options.getByRole('button', { name: 'Save and continue' }).filter({ visible: true }).click();
  await inEveryLook(options, 'options, you, with faults', [1000, 400]);
  await options.getByLabel('Your name').fill(SCHOOL.user.name);
  await options.getByLabel('Your role').fill(SCHOOL.user.role);
  await options.getByRole('button', { name: 'Save and continue' }).filter({ visible: true }).click();
  await options.getByRole('button', { name: 'Set this passphrase' }).click();
  await inEveryLook(options, 'options, passphrase, too short', [1000, 400]);
  await options.getByLabel('New passphrase').fill(PASSPHRASE);
  await options.getByLabel('The same again').fill(PASSPHRASE);
  await options.getByRole('button', { name: 'Set this passphrase' }).click();
  await expect(options.getByText('This code is shown once')).toBeVisible();
  await inEveryLook(options, 'options, recovery code', [1000, 400]);
  await options.close();
  await lookAtPanel(flagpost, 'set up, empty', 'Nothing is flagged yet');
  await lockTestVault(flagpost.eye);
  await lookAtPanel(flagpost, 'locked', 'Flagpost is locked');
  await clearAll(flagpost.eye);
});

test('the panel in every state of a capture', async ({ flagpost }) => {
  await setUpMarlbrook(flagpost.eye);
  await lookAtPanel(flagpost, 'empty', 'Nothing is flagged yet');
  const site = await flagpost.visit(PLACES.xProfile);
  await pointAt(site, postOn(site, 'x-racist'));
  await clickButton(site, postOn(site, 'x-racist'));
  const textOnly = newest(await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded'));
  expect(textOnly.capture).toBe('text-only');
  await lookAtPanel(flagpost, 'text only', 'The text is kept. There is no picture.');
  await putFlag(flagpost.eye, { ...textOnly, capture: 'interrupted', faults: ['stopped-early'] });
  await lookAtPanel(flagpost, 'interrupted', 'The capture was interrupted. What had been stored is safe.');
  await putFlag(flagpost.eye, { ...textOnly, capture: 'capturing', step: 'first-tile', check: null, record: null });
  await lookAtPanel(flagpost, 'being captured', 'The check comes as soon as the picture is finished.');
  await putFlag(flagpost.eye, textOnly);

  const complete = newest(await flagByShortcut(flagpost, site, 'x-profile-head'));
  expect(complete.capture).toBe('complete');
  await lookAtPanel(flagpost, 'complete', 'The text and a picture of the whole post are kept on this device.');
  await putFlag(flagpost.eye, { ...complete, capture: 'partial', faults: ['cut-by-limit', 'cannot-scroll'] });
  await lookAtPanel(flagpost, 'partial', 'The text is kept. The picture does not show all of the post.');
  await putFlag(flagpost.eye, complete);
  await site.close();
});

test('the panel where something is missing, in doubt, kept with it, picked, or of another website', async ({
  flagpost,
}) => {
  await setUpMarlbrook(flagpost.eye);
  const post = snapshot({ text: 'Same here, not a penny back.' });
  const flag = flagRow({ seq: 500, text: 'Same here, not a penny back.' });
  await putFlag(flagpost.eye, {
    ...flag,
    actions: [
      { at: '2026-11-20T09:59:58.000Z', did: 'opened-text', label: 'See more', worked: true },
      { at: '2026-11-20T09:59:59.000Z', did: 'pointed-at-time', label: '2h', worked: false },
    ],
    snapshot: {
      ...post,
      missing: [
        { what: 'text', shown: 160, total: 418, raw: 'See more' },
        { what: 'comments', shown: 5, total: 11, raw: null },
        { what: 'comment-filter', shown: null, total: null, raw: 'Most relevant' },
        { what: 'translation', shown: null, total: null, raw: null },
      ],
      doubts: [
        {
          field: 'author',
          readings: [
            { value: 'A Marlbrook Parent', strategy: 'profile-link' },
            { value: 'Somebody Else', strategy: 'json' },
          ],
        },
      ],
    },
    attached: [
      {
        as: 'context',
        snapshot: snapshot({ id: '2', text: '' }),
        picture: null,
        faults: ['post-covered'],
        check: null,
      },
      { as: 'together', snapshot: snapshot({ id: '3', text: 'You lot 🙈' }), picture: null, faults: [], check: null },
    ],
  });
  await lookAtPanel(flagpost, 'missing and in doubt', 'Not certain');
  await putFlag(flagpost.eye, { ...flag, snapshot: { ...post, reading: 'picked' } });
  await lookAtPanel(flagpost, 'picked', 'You pointed this part out');
  const article = { ...post, platform: 'web' as const, reading: 'article' as const, fullText: post.text };
  await putFlag(flagpost.eye, {
    ...flag,
    platform: 'web',
    snapshot: article,
    decisions: [
      {
        at: '2026-11-20T10:05:00.000Z',
        by: flag.collector,
        outcome: 'breaches-policy',
        concern: 'negative-offensive-named',
        categoryId: null,
        clauseRef: null,
        asSuggested: false,
        note: '',
        onCheck: null,
      },
    ],
  });
  await lookAtPanel(flagpost, 'another website', 'Report to this website');
});

test('the panel with second looks of every kind', async ({ flagpost }) => {
  await setUpMarlbrook(flagpost.eye);
  const row = flagRow({ seq: 501, text: 'Mrs Thornbury-Vale is a thief, everybody at the gate knows it.' });
  const record = { revision: 2, sha256: '0'.repeat(64), at: '2026-11-20T12:00:05.000Z', signature: null };
  const flag: FlagRow = { ...row, record };
  const [same, other] = [{ text: row.snapshot?.text.value ?? '' }, { text: 'Mrs Thornbury-Vale is a good head.' }];
  await putFlag(flagpost.eye, { ...flag, secondLooks: [secondLook(flag, same)] });
  await lookAtPanel(flagpost, 'second look, same', 'The same as when it was flagged');
  await putFlag(flagpost.eye, {
    ...flag,
    secondLooks: [secondLook(flag, null), secondLook(flag, { ...other, author: 'B Marlbrook Parent' }, { number: 2 })],
  });
  await lookAtPanel(flagpost, 'second look, differs', 'Not the same as when it was flagged');
  const page = await openRegister(flagpost, flag.id);
  await expect(page.getByText('Not the same as when it was flagged')).toBeVisible();
  await inEveryLook(page, 'flag page, second look, differs', [1200, 400]);
  await page.close();
});

test('the panel after an answer, a decision and a report', async ({ flagpost }) => {
  // With every law card unfolded these are long pages.
  test.setTimeout(360_000);
  await setUpMarlbrook(flagpost.eye);
  const site = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, site, 'x-sports-photo', 'yes');
  await lookAtPanel(flagpost, 'withheld, yes', 'Stop. Nothing was kept, and nothing must be kept.');
  await flagByShortcut(flagpost, site, 'x-sports-photo', 'not-sure');
  await lookAtPanel(flagpost, 'withheld, not sure', 'What to do now');
  const { check } = newest(await flagByShortcut(flagpost, site, 'x-threat'));
  expect(check?.suggestions.length).toBeGreaterThan(0);
  const panel = await openPanel(flagpost);
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(panel.getByText('Choose what follows.')).toBeVisible();
  await inEveryLook(panel, 'panel, decision not whole', [400, 320]);
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(panel.getByText('Before anything else', { exact: true })).toBeVisible();
  await inEveryLook(panel, 'panel, decided', [400, 320]);
  await panel.getByLabel('Reported in the name of').fill('');
  await panel.getByRole('button', { name: 'Mark as reported' }).click();
  await expect(panel.getByText('Say in whose name it was reported.')).toBeVisible();
  await inEveryLook(panel, 'panel, report not whole', [400, 320]);
  await panel.getByLabel('Reported in the name of').fill('Mrs Thornbury-Vale');
  await panel.getByRole('button', { name: 'Mark as reported' }).click();
  await expect(panel.getByText('Marked as reported.')).toBeVisible();
  await inEveryLook(panel, 'panel, reported', [400, 320]);
  await panel.close();
  await site.close();
});

test('the register: list, nothing found, a flag’s page, a withheld one', async ({ flagpost }) => {
  await setUpMarlbrook(flagpost.eye);
  const site = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, site, 'x-racist'));
  const withheld = newest(await flagByShortcut(flagpost, site, 'x-sports-photo', 'yes'));
  const register = await openRegister(flagpost);
  await register.locator('a.register-line').first().waitFor();
  await inEveryLook(register, 'register, list', [1200, 400, 320]);
  await register.getByRole('searchbox').fill('nobody said this');
  await expect(register.getByRole('heading', { name: 'No flag fits' })).toBeVisible();
  await inEveryLook(register, 'register, nothing found', [1200, 400]);
  await register.close();
  for (const [name, flagId] of [
    ['a flag’s page', id],
    ['a withheld flag’s page', withheld.id],
    ['no such flag', '00000000-0000-4000-8000-000000000000'],
  ] as const) {
    const page = await openRegister(flagpost, flagId);
    await page.getByRole('region', { name: 'Custody log' }).waitFor();
    await inEveryLook(page, `register, ${name}`, [1200, 400]);
    await page.close();
  }
  await site.close();
});

test('the settings, and what is said when something stored is damaged or gone', async ({ flagpost }) => {
  await setUpMarlbrook(flagpost.eye);
  const options = await openOptions(flagpost);
  await options.getByRole('heading', { level: 3, name: 'Marlbrook Primary School' }).waitFor();
  await inEveryLook(options, 'options, settings', [1000, 400]);
  await options.getByRole('button', { name: 'Choose another policy' }).click();
  await options
    .getByLabel('Install a policy pack from a file')
    .setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"schema": 1,}') });
  await expect(options.getByText('“broken.json” was not installed.')).toBeVisible();
  await inEveryLook(options, 'options, file refused', [1000, 400]);
  await options.close();

  const [pack] = (await allRows<Record<string, unknown>>(flagpost.eye, 'packs')).filter(({ id }) => id === 'marlbrook');
  await putRow(flagpost.eye, 'packs', { ...pack, source: '{}' });
  await lookAtPanel(flagpost, 'policy damaged', 'The installed policy could not be used.');
  await putRow(flagpost.eye, 'packs', pack ?? {});
  const settings = await setLocal(flagpost.eye, 'settings', 'no settings');
  await lookAtPanel(flagpost, 'settings damaged', 'The settings can no longer be read.');
  const damaged = await openOptions(flagpost);
  await inEveryLook(damaged, 'options, settings damaged', [1000, 400]);
  await damaged.close();
  await setLocal(flagpost.eye, 'settings', settings);
  const site = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, site, 'x-praise');
  await takeLastRow(flagpost.eye, 'custody');
  await lookAtPanel(flagpost, 'something lost', 'Something that was stored is missing.');
  await site.close();
});

/** A flag of Facebook that the adapter read `hoursAgo`, its number and time by the given ways. */
function readOnFacebook(seq: number, hoursAgo: number, id: [string, number], time: [string, number]): FlagRow {
  const flag = flagRow({ seq });
  const read = snapshot();
  const readings = [
    { value: '2026-11-20T08:00:00.000Z', strategy: 'json' },
    { value: '2026-11-20T09:00:00.000Z', strategy: 'tooltip' },
  ];
  const doubt: Doubt = { field: 'time', readings };
  return {
    ...flag,
    platform: 'facebook',
    createdAtMs: Date.now() - hoursAgo * 3_600_000,
    snapshot: {
      ...read,
      platform: 'facebook',
      adapter: 'facebook-1',
      id: { value: id[1] < 0 ? null : read.id.value, strategy: id[0], rank: id[1] },
      time: { ...read.time, strategy: time[0], rank: time[1] },
      doubts: seq % 9 === 0 ? [doubt] : [],
    },
  };
}

test('how well posts are read: before the first flag, and after a site has changed', async ({ flagpost }) => {
  await setUpMarlbrook(flagpost.eye);
  for (let seq = 1_001; seq <= 1_020; seq++)
    await putFlag(flagpost.eye, readOnFacebook(seq, 1_100 - seq, ['time-link', 1], ['json', 0]));
  for (let seq = 1_021; seq <= 1_030; seq++)
    await putFlag(flagpost.eye, readOnFacebook(seq, 1_100 - seq, ['none', -1], ['shown-text', 1]));
  const options = await openOptions(flagpost);
  const health = options.getByRole('region', { name: 'How well posts are read' });
  await expect(health.getByText('Facebook may have changed its pages.')).toBeVisible();
  await expect(health.getByText(/Lately these were found by another way.*Number, Time\./)).toBeVisible();
  await expect(health.getByText('Counted from 30 flags.')).toBeVisible();
  await expect(health.getByRole('row', { name: 'Number 0 20 10 0' })).toBeVisible();
  await expect(health.getByRole('row', { name: 'Time 20 10 0 3' })).toBeVisible();
  const instagram = health.getByRole('region', { name: 'Instagram' });
  await expect(instagram.getByText('Nothing was flagged here in the last 30 days')).toBeVisible();
  await inEveryLook(options, 'options, reading', [1000, 400, 320]);
  await options.close();
});

test('every stop of the Tab key can be seen, on every page', async ({ flagpost }) => {
  await setUpMarlbrook(flagpost.eye);
  const site = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, site, 'x-insult-head'));
  for (const scheme of ['light', 'dark'] as const)
    for (const open of [openPanel, openRegister, (f: Flagpost) => openRegister(f, id), openOptions]) {
      const page = await open(flagpost);
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(300);
      await expectVisibleFocus(page, `${page.url()} ${scheme}`);
      await page.close();
    }
  await site.close();
});

/** The markup and style of the layer in an open root on a blank page, where axe can reach it. */
async function copyOfLayer(flagpost: Flagpost, html: string, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await flagpost.browser.open('https://www.elsewhere.example/');
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((markup) => {
    document.body.innerHTML = '<main><h1>Elsewhere</h1></main>';
    const host = document.createElement('flagpost-layer');
    host.popover = 'manual';
    host.attachShadow({ mode: 'open' }).innerHTML = markup;
    document.querySelector('main')?.append(host);
    host.showPopover();
  }, html);
  return page;
}

test('what is shown inside a site is labelled, in order for the keyboard, and readable in light and dark', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.xHome);
  const heard: string[] = [];
  await site.exposeFunction('hear', (key: string) => heard.push(key));
  await site.evaluate(() => {
    document.addEventListener('keydown', (event) => {
      (globalThis as unknown as { hear(key: string): void }).hear(event.key);
    });
  });
  const before = (await flagpost.stored(false)).flags.length;
  await postOn(site, 'x-sports-photo').focus();
  await flagpost.browser.pressShortcut(site);
  await waitForWords(site, /Could this show a nude/);
  await site.waitForTimeout(300);
  const question = (await readLayer(site))?.html ?? '';
  const devtools = await site.context().newCDPSession(site);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as {
    nodes: { role?: { value: string }; name?: { value: string }; description?: { value: string } }[];
  };
  const dialog = nodes.find(({ role }) => role?.value === 'alertdialog');
  expect(dialog?.name?.value).toBe('Could this show a nude or sexual image of someone under 18?');
  expect(dialog?.description?.value).toContain('Flagpost keeps no picture and no text');
  const focused = async () => {
    const { nodes: now } = (await devtools.send('Accessibility.getFullAXTree')) as {
      nodes: { name?: { value: string }; properties?: { name: string; value: { value: unknown } }[] }[];
    };
    const has = now.filter(({ properties }) => properties?.some((p) => p.name === 'focused' && p.value.value === true));
    return has.at(-1)?.name?.value;
  };
  // The dialog itself has the focus first, so that no answer is given by a key pressed too early.
  expect(await focused()).toBe('Could this show a nude or sexual image of someone under 18?');
  const order = ['No, it could not', 'Not sure', 'Yes, it could', 'Do not flag'];
  for (const name of [...order, ...order.slice(0, 1)]) {
    await site.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  }
  await site.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Do not flag');
  heard.length = 0;
  await site.keyboard.press('l');
  await site.keyboard.press('Escape');
  await site.waitForTimeout(300);
  expect(heard, 'keys for the site').toEqual([]);
  expect(await site.evaluate(() => document.activeElement?.localName)).toBe('article');
  expect((await flagpost.stored(false)).flags.length).toBe(before);
  await devtools.detach();

  await flagpost.browser.pressShortcut(site);
  await answerQuestion(site, 'no');
  await waitForWords(site, /Kept on this device|Keeping what is there/);
  await pointAt(site, postOn(site, 'x-complaint'));
  await site.waitForTimeout(300);
  const atRest = (await readLayer(site))?.html ?? '';
  await flagpost.browser.pressShortcut(site, 'alt+shift+k');
  await waitForWords(site, /Pick it yourself/);
  const menu = (await readLayer(site))?.html ?? '';
  await clickInLayer(site, 'Pick it yourself');
  await waitForWords(site, /Point at what you want to keep/);
  const sheet = (await readLayer(site))?.html ?? '';
  await site.keyboard.press('Escape');
  await site.close();
  for (const [name, html] of [
    ['question', question],
    ['button and message', atRest],
    ['menu', menu],
    ['sheet', sheet],
  ] as const)
    for (const scheme of ['light', 'dark'] as const) {
      const copy = await copyOfLayer(flagpost, html, scheme);
      await expectAccessible(copy, `layer, ${name}, ${scheme}`);
      await copy.close();
    }
});
