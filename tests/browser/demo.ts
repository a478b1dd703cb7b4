import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { giveCode, keepFlags } from '@/tests/bench/bundle/extension-code';
import { flagByShortcut, newest } from '@/tests/e2e/posts';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { buildChrome } from './build-chrome';
import { CHROME_BUILD, type Flagpost, startFlagpost } from './flagpost';
import { whereIs } from './program';

/** `npm run demo -- --out DIR [--items N]`: a bundle for the police, from posts on the practice pages, without a person. */

const USAGE = `npm run demo -- --out DIR [--items N]

--out DIR    where the bundle goes, with its receipt and the statement
--items N    how many posts are flagged, 1 to 5000 (default 6); beyond the practice posts, made-up ones are kept
`;
const MOST_ITEMS = 5_000;

/** Posts by site, those that are flagged first at the beginning. */
const SCENES = [
  { address: PLACES.xHome, keys: ['x-threat', 'x-insult-head', 'x-racist', 'x-named-pupil', 'x-complaint'] },
  {
    address: PLACES.facebookGroup,
    keys: ['fb-allegation', 'fb-racist', 'fb-insult-head', 'fb-threat', 'fb-complaint'],
  },
  { address: PLACES.instagramHome, keys: ['ig-sports-day', 'ig-confession', 'ig-allegation'] },
] as const;
const POSTS = SCENES.reduce((sum, { keys }) => sum + keys.length, 0);
/** What is decided of the first flags, in turn; the others wait for their decision. */
const DECISIONS = ['It breaches the policy', 'It is a safeguarding matter', 'No action'];

const say = (text: string) => void process.stderr.write(`${text}\n`);

/** How many posts of each site make `count` in all: as many of each as of the others, while there are any. */
function shares(count: number): number[] {
  const taken = SCENES.map(() => 0);
  for (let left = Math.min(count, POSTS), at = 0; left > 0; at = (at + 1) % SCENES.length) {
    if ((taken[at] ?? 0) >= (SCENES[at]?.keys.length ?? 0)) continue;
    taken[at] = (taken[at] ?? 0) + 1;
    left -= 1;
  }
  return taken;
}

/** Flags posts with the real shortcut. @returns the ids, in the order of their capture. */
async function flagPosts(flagpost: Flagpost, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, share] of shares(count).entries()) {
    const { address, keys } = SCENES[at] ?? { address: '', keys: [] };
    if (share === 0) continue;
    const page = await flagpost.visit(address);
    for (const key of keys.slice(0, share)) {
      const post = practicePost(key);
      say(`${post.site}: pressing Alt+Shift+L on “${post.text.replace(/\s+/g, ' ').slice(0, 50)}…”`);
      const asks = post.pictures.length > 0 ? 'no' : undefined;
      ids.push(newest(await flagByShortcut(flagpost, page, key, asks)).id);
    }
    await page.close();
  }
  return ids;
}

/** Decides a flag on its page, as a person does. */
async function decideOn(flagpost: Flagpost, id: string, outcome: string): Promise<void> {
  const page = await flagpost.browser.openExtensionPage(`register.html#/flag/${id}`);
  const what = page.getByLabel('What is it?');
  await what.waitFor();
  // Nothing is proposed where the check found nothing.
  if ((await what.inputValue()) === '') await what.selectOption('/');
  await page.getByRole('radio', { name: 'On our own page or group' }).check();
  await page.getByLabel('Which account was signed in?').selectOption('school');
  await page.getByRole('radio', { name: outcome }).check();
  await page.getByRole('button', { name: 'Save the decision' }).click();
  await page.getByRole('status').filter({ hasText: 'The decision is saved.' }).waitFor();
  await page.close();
}

/** Drives the assistant: for the police, with exhibit names and the PDF, plain. Ends where the files can be saved. */
async function makeBundle(flagpost: Flagpost, count: number): Promise<Page> {
  const page = await flagpost.browser.openExtensionPage('register.html');
  const button = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.getByLabel('Choose all that are shown').check();
  await page.getByText(new RegExp(`^${count.toLocaleString('en-GB')} flags? chosen`)).waitFor();
  await button('Make an evidence bundle');
  await page.getByRole('radio', { name: /^Police/ }).check();
  await page.getByLabel('Name of the recipient').fill('PC 1234, South Wales Police');
  await page.getByLabel('Their reference').fill('2600412345');
  await page.getByLabel('What it is about').fill('Posts about Marlbrook Primary School');
  await button('Next');
  await page.getByRole('textbox', { name: 'Initials' }).fill('OPL');
  await page.getByRole('checkbox', { name: /^Report as PDF/ }).check();
  await button('Next');
  await page.getByRole('radio', { name: /^One ZIP file(?!, encrypted)/ }).check();
  await page.getByText('Before you make it').waitFor();
  await page.getByRole('button', { name: 'Make the bundle' }).click({ timeout: 600_000 });
  await page.getByRole('heading', { name: 'The bundle is ready' }).waitFor({ timeout: 1_800_000 });
  return page;
}

/** @returns the paths of what was saved. */
async function saveAll(page: Page, folder: string): Promise<string[]> {
  const paths: string[] = [];
  const links = page.getByRole('list', { name: 'Files' }).getByRole('link', { name: /^Save / });
  for (const link of await links.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    paths.push(path);
  }
  return paths;
}

async function fingerprintOf(flagpost: Flagpost): Promise<string> {
  const { key } = await flagpost.stored(false);
  if (!key) throw new Error('There is no key that signs.');
  const spki = createPublicKey(key.pem).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex');
}

/** Checks the bundle in a process of its own, as whoever gets it would. @returns the exit code */
function verify(zip: string, fingerprint: string): number {
  const bin = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'tsx');
  const command = join(import.meta.dirname, '..', '..', 'lib', 'bundle', 'verify-command.ts');
  const { status } = spawnSync(bin, [command, zip, '--fingerprint', fingerprint], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 2;
}

/** @returns the exit code: 0 where the bundle holds. */
async function demo(out: string, count: number): Promise<number> {
  await mkdir(out, { recursive: true });
  if (!existsSync(CHROME_BUILD)) buildChrome(say);
  say('Starting Chromium on the practice pages …');
  const flagpost = await startFlagpost();
  try {
    const ids = await flagPosts(flagpost, count);
    for (const [at, outcome] of DECISIONS.entries()) {
      const id = ids[at];
      if (id) await decideOn(flagpost, id, outcome);
    }
    if (count > ids.length) {
      const page = await flagpost.browser.openExtensionPage('options.html');
      await giveCode(page);
      await keepFlags(page, count - ids.length, say);
      await page.close();
    }
    say('Making the bundle …');
    const fingerprint = await fingerprintOf(flagpost);
    const paths = await saveAll(await makeBundle(flagpost, count), out);
    const zip = paths.find((path) => /FP-\d{4}-\d{4}\.zip$/.test(path));
    if (!zip) throw new Error('There is no ZIP among what was saved.');
    if (whereIs(['unzip'])) spawnSync('unzip', ['-q', '-o', zip, '-d', out], { stdio: 'inherit' });
    say('Checking it …');
    const code = verify(zip, fingerprint);
    process.stdout.write(
      `\n${paths.map((path) => relative('', path)).join('\n')}\n\nFingerprint of the school’s key: ${fingerprint}\n` +
        `Check it again: npm run verify -- ${relative('', zip)} --fingerprint ${fingerprint}\n`,
    );
    const report = join(zip.slice(0, -'.zip'.length), 'data', 'report.html');
    if (existsSync(report)) process.stdout.write(`Read it: ${relative('', report)}\n`);
    return code;
  } finally {
    await flagpost.close();
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' }, items: { type: 'string', default: '6' } } });
const count = Number(values.items);
if (!values.out || !Number.isInteger(count) || count < 1 || count > MOST_ITEMS) {
  say(USAGE);
  process.exit(2);
}
process.exit(await demo(resolve(values.out), count));
