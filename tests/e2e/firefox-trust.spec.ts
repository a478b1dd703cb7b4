import { readFileSync } from 'node:fs';
import { seedRegister } from '@/tests/bench/seed';
import { pointAt } from '@/tests/browser/firefox-flagpost';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { partOf, section } from '@/tests/browser/firefox-section';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { answering } from './attention';
import { expect, test } from './firefox-extension';
import { inEveryLook } from './firefox-looks';
import { expectSound, flagByShortcut } from './firefox-posts';
import { type SavingFirefox, startSavingFirefox } from './firefox-saving';
import { done, newest, queryOf } from './posts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const WESTBROOK = 'Westbrook Old Hall Primary';
const CLOSED = 'In a closed group or a locked profile';

let firefox: SavingFirefox;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  firefox = await startSavingFirefox();
});
test.afterAll(() => firefox?.close());

const actsOf = async (id: string) =>
  done((await firefox.stored(false)).custody)
    .filter(({ flagId }) => flagId === id)
    .map(({ act }) => act);
const panelOn = async (): Promise<FirefoxPage> => firefox.browser.openExtensionPage('sidepanel.html');

test('Firefox: a closed space through a lent account is refused', async () => {
  const site = await firefox.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(firefox, site, 'x-insult-head'));
  const panel = await panelOn();
  const all = partOf(panel, 'body');
  await all.check(CLOSED);
  await all.choose('Which account was signed in?', 'lent');
  await all.waitFor('cannot be decided on. Saving keeps your answer');
  await all.check('It breaches the policy');
  await all.press('Save the decision');
  await all.waitFor('This flag cannot be decided on');
  await inEveryLook(firefox.browser, panel, 'refused');
  expect(newest(await firefox.stored(false))).toMatchObject({
    decisions: [],
    attention: { how: 'closed-space', account: 'lent', by: SCHOOL.user },
  });
  expect(await actsOf(id)).toEqual(['captured', 'attention-noted']);
  await panel.close();
  await site.close();
});

test('Firefox: the third post of one author asks two people before anything goes on', async () => {
  const home = await firefox.visit(PLACES.xHome);
  await flagByShortcut(firefox, home, 'x-racist');
  await home.close();
  const profile = await firefox.visit(PLACES.xProfile);
  await pointAt(firefox, profile, queryOf('x-profile-pinned'));
  await flagByShortcut(firefox, profile, 'x-profile-pinned');
  const { id } = newest(await flagByShortcut(firefox, profile, 'x-profile-head'));
  const panel = await panelOn();
  const all = partOf(panel, 'body');
  await all.waitFor('This may be persistent viewing');
  await all.waitFor('flagged in 90 days: 3.');
  expect(await all.text()).not.toContain('Save the decision');
  await inEveryLook(firefox.browser, panel, 'two people');
  await all.fill({
    'Headteacher who agrees': 'Mrs Thornbury-Vale',
    'Data protection officer': 'Ms Quillon, data protection officer',
    'Why it is necessary': 'Named staff are threatened with their addresses.',
  });
  await all.press('Both have agreed');
  await all.waitFor('Save the decision');
  expect(newest(await firefox.stored(false)).viewingSignOffs).toMatchObject([{ flags: 3, by: SCHOOL.user }]);
  expect(await actsOf(id)).toEqual(['captured', 'viewing-agreed']);
  await panel.close();
  await profile.close();
});

test('Firefox: one installation serves two schools, and a flag is put to the other and checked anew', async () => {
  const { browser } = firefox;
  const options = await browser.openExtensionPage('options.html');
  const schools = section(options, 'Schools');
  await schools.waitFor('Flagpost serves one school here: Marlbrook Primary School.');
  await schools.press('Add a school');
  await schools.fill({ 'Name of the school': WESTBROOK });
  await partOf(options, '.school-form:has(select)').choose('Policy', 'westbrook-old-hall');
  await partOf(options, '.school-form:has(select)').press('Add a school');
  await schools.waitFor(`New flags to ${WESTBROOK}`);
  await inEveryLook(browser, options, 'two schools');
  await options.close();

  const site = await firefox.visit(PLACES.xHome);
  const first = newest(await flagByShortcut(firefox, site, 'x-threat'));
  const clause = first.check?.suggestions[0]?.policy?.clauseRef;
  expect(clause).toBeTruthy();
  const panel = await panelOn();
  const school = section(panel, 'School');
  await school.waitFor('Marlbrook Primary School');
  await school.unfold('Put it to another school');
  await school.press('Put it there and check it again');
  await school.waitFor(WESTBROOK);
  const stored = await firefox.waitFor((s) => newest(s).record?.revision === 2);
  expect(newest(stored).policy).toMatchObject({ packId: 'westbrook-old-hall' });
  expect(newest(stored).check?.suggestions[0]?.policy?.clauseRef).not.toBe(clause);
  await expectSound(stored, newest(stored));
  expect(await actsOf(first.id)).toEqual(['captured', 'school-set']);
  await school.unfold('Put here from another school');
  await school.waitFor(`(${clause})`);
  await inEveryLook(browser, panel, 'put to another school');

  expect(await panel.evaluate(answering('globalThis', 'breaches-policy'))).toBe(true);
  await partOf(panel, 'body').press('Save the decision');
  await partOf(panel, 'body').waitFor('The decision is saved.');
  await panel.close();
  await site.close();
});

test('Firefox: the figures hide small numbers, name nobody, and go into a spreadsheet', async () => {
  const { browser } = firefox;
  const page = await browser.openExtensionPage('register.html');
  await partOf(page, 'body').press('Figures');
  const main = partOf(page);
  await main.waitFor('Fewer than 5 flags were decided on.');
  await main.waitFor('Too few to break down');
  expect(await main.text()).not.toContain('Rookesby');
  await main.choose('School', 'Marlbrook Primary School');
  await main.waitFor('0 flags were decided on.');
  await page.close();

  // A school year of a busy trust, the last of it in the spring.
  await seedRegister(firefox.eye, 600, Date.UTC(2026, 3, 15, 12));
  const year = await browser.openExtensionPage('register.html#/figures');
  const figures = partOf(year);
  await figures.choose('School year', '2025 to 2026');
  await figures.choose('Part of it', 'The whole year');
  const rows = () =>
    year.evaluate(() =>
      [...document.querySelectorAll('[data-table="concerns"] tbody tr')].map((row) => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('td:last-child')?.textContent ?? '',
      ]),
    );
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(3);
  const shown = await rows();
  for (const [name, number] of shown)
    expect(['fewer than 5', 'not shown'].includes(number ?? '') || Number(number) >= 5, `${name}: ${number}`).toBe(
      true,
    );
  expect(shown.some(([, number]) => Number(number) >= 5)).toBe(true);
  for (const name of ['Dilys', 'Penhallick', 'Thornbury']) expect(await figures.text()).not.toContain(name);
  await inEveryLook(browser, year, 'figures');
  await figures.press('Save as a table (CSV)');
  const table = readFileSync(await firefox.saved(/^figures-.*\.csv$/), 'utf8');
  for (const [name, number] of shown) expect(table).toContain(`"What it was about","${name}","${number}"\r\n`);
  await year.close();
});
