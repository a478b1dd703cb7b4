import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CustodyRow } from '@/lib/store/custody-row';
import type { Flagpost } from '@/tests/browser/flagpost';
import { PLACES } from '@/tests/fixtures/sites/school';
import { type RunningAuthority, readQuery, startAuthority } from '@/tests/fixtures/timestamps/server';
import { expect, test } from './extension';
import { filesOf, flagByShortcut, newest } from './posts';
import { expectAccessible, inEveryLook, openOptions, openRegister } from './screens';

// A browser of its own: leave to ask an authority is given once for all.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

const sectionOf = (page: Page) => page.getByRole('region', { name: 'Trusted time' });

/** Whether the browser lets Flagpost at the host of the practice authorities. */
const mayReachHost = (page: Page) =>
  page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { contains(what: { origins: string[] }): Promise<boolean> } };
    };
    return chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] });
  });

/** The log's last line, past our own code. */
const headOf = async (flagpost: Flagpost): Promise<CustodyRow> => {
  const line = (await flagpost.stored(false)).custody.at(-1);
  if (!line) throw new Error('Nothing is logged.');
  return line;
};

async function addAuthority(page: Page, name: string, address: string, rootFile: string): Promise<void> {
  const section = sectionOf(page);
  await section.getByRole('radio', { name: 'Another one' }).check();
  await section.getByLabel('Name').fill(name);
  await section.getByLabel('Address').fill(address);
  await section.getByLabel('Its root certificate, as a file').setInputFiles(rootFile);
  await section.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(section.getByRole('heading', { name })).toBeVisible();
}

test.describe('with two authorities', () => {
  let one: RunningAuthority;
  let two: RunningAuthority;
  test.beforeAll(async () => {
    [one, two] = await Promise.all([startAuthority(), startAuthority('other-root')]);
  });
  test.afterAll(() => Promise.all([one.close(), two.close()]));

  test('nothing is asked until a person switches one on; then every record is stamped, and OpenSSL accepts the stamp', async ({
    flagpost,
  }) => {
    const site = await flagpost.visit(PLACES.xHome);
    await flagByShortcut(flagpost, site, 'x-racist');
    const options = await openOptions(flagpost);
    const section = sectionOf(options);
    await addAuthority(options, 'Practice time', one.address, one.rootFile);
    expect(one.queries).toHaveLength(0);

    await section.getByRole('button', { name: 'Switch on (Practice time)' }).click();
    await flagpost.browser.acceptPrompt();
    await expect(section.getByText('On', { exact: true })).toBeVisible();
    // What was recorded before is stamped at once.
    await expect(section.getByText('Last stamp: up to line')).toBeVisible();
    const head = await headOf(flagpost);
    const [asked] = one.queries;
    if (!asked) throw new Error('The authority was not asked.');
    expect(Buffer.from(readQuery(asked.query).hash).toString('hex')).toBe(head.sha256);

    await section.getByRole('button', { name: 'Ask now (Practice time)' }).click();
    await expect(section.getByText('It answers, and the answer passes every check.')).toBeVisible();
    await expectAccessible(options, 'options, trusted time');

    const flag = newest(await flagpost.stored(false));
    const page = await openRegister(flagpost, flag.id);
    await page.getByText('Who captured it, when and how').click();
    await expect(
      page.getByText(/Stamped by Practice time at .*, which covers everything up to line \d+\./).first(),
    ).toBeVisible();
    await page.getByText('About the stamp of Practice time').first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /\.tsr$/ })
        .first()
        .click(),
    ]);
    const token = await readFile(await download.path());
    expect(one.accepts(token, head.sha256)).toBe(true);
    expect(one.accepts(token, head.prev)).toBe(false);
    await page.close();
    await options.close();
    await site.close();
  });

  test('an answer that leads to another root is refused, told and kept, and stamps nothing', async ({ flagpost }) => {
    const options = await openOptions(flagpost);
    const section = sectionOf(options);
    await addAuthority(options, 'Strange time', two.address, two.rootFile);
    await section.getByRole('button', { name: 'Switch on (Strange time)' }).click();
    await expect(section.getByText('Its last answer did not pass the checks, and does not count.')).toBeVisible();
    await section.getByText('Answers that were refused, and why').click();
    await expect(section.getByText(/It leads to “Another practice root”/)).toBeVisible();
    const flag = newest(await flagpost.stored(false));
    const page = await openRegister(flagpost, flag.id);
    await page.getByText('Who captured it, when and how').click();
    await expect(page.getByText(/Stamped by Practice time/).first()).toBeVisible();
    await expect(page.getByText(/Stamped by Strange time/)).toHaveCount(0);
    await inEveryLook(page, 'a stamped flag', [1280, 400]);
    await inEveryLook(options, 'options with authorities', [1000, 400]);

    await section.getByRole('button', { name: 'Switch off (Strange time)' }).click();
    await expect(section.getByRole('button', { name: 'Switch on (Strange time)' })).toBeVisible();
    await expect(section.getByText('It is asked again by itself, after a growing pause.')).toHaveCount(0);
    // The other one is on the same host and keeps its access.
    expect(await mayReachHost(options)).toBe(true);
    await page.close();
    await options.close();
  });

  test('a worker that is stopped while the authority is out of order stamps the log when it is back', async ({
    flagpost,
  }) => {
    one.behave('status-500');
    const before = one.queries.length;
    const site = await flagpost.visit(PLACES.xHome);
    await flagByShortcut(flagpost, site, 'x-complaint');
    // Asked at most once a minute, and again a minute after it was out of order: by the browser's own alarm.
    await expect.poll(() => one.queries.length, { timeout: 90_000 }).toBe(before + 1);
    await flagpost.browser.stopWorker();
    // And its clock is wrong now: it counts, and what it says of the time is told with how far the two are apart.
    one.behave('hours-ahead');
    await expect.poll(() => one.queries.length, { timeout: 100_000 }).toBe(before + 2);
    const head = await headOf(flagpost);
    const page = await openRegister(flagpost, newest(await flagpost.stored(false)).id);
    await page.getByText('Who captured it, when and how').click();
    await expect(page.getByText(`which covers everything up to line ${head.seq}.`).first()).toBeVisible();
    await expect(
      page.getByText(/^The clock of this device was (3 hours|2 hours 59 minutes) behind it\.$/),
    ).toBeVisible();
    await page.close();
    const options = await openOptions(flagpost);
    await sectionOf(options).getByRole('button', { name: 'Switch off (Practice time)' }).click();
    await expect.poll(() => mayReachHost(options)).toBe(false);
    const after = one.queries.length;
    await flagByShortcut(flagpost, site, 'x-repost');
    await site.waitForTimeout(2_000);
    expect(one.queries).toHaveLength(after);
    await options.close();
    await site.close();
  });
});

test('the site’s own time stands in the record, from one request without cookies that names no page', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.xHome);
  const before = flagpost.sites.seen.length;
  const stored = await flagByShortcut(flagpost, site, 'x-complaint');
  const flag = newest(stored);
  expect(flag.platformClock).toMatchObject({ state: 'compared', host: 'x.com', ageSeconds: 0 });
  if (flag.platformClock?.state === 'compared') expect(Math.abs(flag.platformClock.differenceMs)).toBeLessThan(5_000);
  const written = filesOf(stored, flag).find(({ name }) => name === 'record-1.json');
  const record = JSON.parse(Buffer.from(written?.base64 ?? '', 'base64').toString('utf8'));
  expect(record.clock.platform).toEqual(flag.platformClock);
  const heads = flagpost.sites.seen.slice(before).filter(({ path }) => path === '/robots.txt');
  expect(heads).toHaveLength(1);
  await flagByShortcut(flagpost, site, 'x-repost');
  expect(flagpost.sites.seen.slice(before).filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
  const page = await openRegister(flagpost, flag.id);
  await page.getByText('Who captured it, when and how').click();
  await expect(page.getByText(/Agreed with the clock of x\.com, to within/)).toBeVisible();
  await page.close();
  await site.close();
});

test('the hash of the log’s last line can be copied as a note, without any network', async ({ flagpost }) => {
  const page = await openRegister(flagpost);
  await page.getByText('Note the log’s hash in your own records').click();
  const head = await headOf(flagpost);
  await expect(page.getByText(`SHA-256 of that line: ${head.sha256}`)).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the note' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toContain(`Flagpost custody log of this device, up to line ${head.seq}`);
  expect(note).toContain(head.sha256);
  expect(note).toMatch(/Fingerprint of the signing key: [0-9a-f]{4}( [0-9a-f]{4}){15}/);
  await page.close();
});
