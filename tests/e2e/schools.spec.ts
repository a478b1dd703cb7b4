import type { Page } from '@playwright/test';
import { PLACES } from '@/tests/fixtures/sites/school';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { done, expectSigned, filesOf, flagByShortcut, newest } from './posts';
import { inEveryLook, openOptions, openPanel, openRegister } from './screens';

// A browser of its own: the schools are settings of the whole installation.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const AVENUE = 'Avenue Infants';
const WESTBROOK = 'Westbrook Old Hall Primary';
const schools = (page: Page) => page.getByRole('region', { name: 'Schools' });

async function add(options: Page, name: string, policy: RegExp): Promise<void> {
  await schools(options).getByRole('button', { name: 'Add a school' }).click();
  await schools(options).getByLabel('Name of the school').fill(name);
  const select = schools(options).locator('form').getByLabel('Policy', { exact: true });
  const label = await select.locator('option').filter({ hasText: policy }).first().textContent();
  await select.selectOption({ label: label ?? '' });
  await schools(options).getByRole('button', { name: 'Add a school' }).click();
  await expect(schools(options).getByRole('heading', { name })).toBeVisible();
}

test('one installation serves the schools of a trust, and a post put to another school is checked under its policy', async ({
  flagpost,
}) => {
  const options = await openOptions(flagpost);
  await expect(schools(options)).toContainText('Flagpost serves one school here: Marlbrook Primary School.');

  await test.step('schools are added with their policies, and one without flags is removed', async () => {
    await schools(options).getByRole('button', { name: 'Add a school' }).click();
    await schools(options).getByRole('button', { name: 'Add a school' }).click();
    await expect(schools(options).getByText('Write the name of the school.')).toBeVisible();
    await expect(schools(options).getByText('Choose a policy.')).toBeVisible();
    await schools(options).getByRole('button', { name: 'Cancel' }).click();
    await add(options, AVENUE, /Avenue/);
    await add(options, WESTBROOK, /Westbrook/);
    await schools(options).getByRole('button', { name: 'Remove Marlbrook Primary School' }).click();
    await expect(schools(options).getByRole('alert')).toContainText('Choose another school for them first.');
    await schools(options)
      .getByRole('button', { name: `New flags to ${AVENUE}` })
      .click();
    await expect(options.getByRole('heading', { name: `Policy of ${AVENUE}` }).first()).toBeVisible();
    await schools(options).getByRole('button', { name: 'Remove Marlbrook Primary School' }).click();
    await options.getByRole('button', { name: 'Remove this school' }).click();
    await expect(schools(options).getByRole('heading', { name: 'Marlbrook Primary School' })).toHaveCount(0);
    await inEveryLook(options, 'options with two schools', [1_280, 360]);
  });

  const site = await flagpost.visit(PLACES.xHome);
  const first = newest(await flagByShortcut(flagpost, site, 'x-insult-head'));
  expect(first).toMatchObject({ schoolId: 'avenue-infants', policy: { packId: 'avenue-recreation-road' } });
  const clause = first.check?.suggestions[0]?.policy?.clauseRef;
  expect(clause).toBeTruthy();

  await test.step('the panel says which school it is, and puts the flag to the other', async () => {
    const panel = await openPanel(flagpost);
    const school = panel.getByRole('region', { name: 'School', exact: true });
    await expect(school).toContainText(AVENUE);
    await expect(panel.locator('[data-step="2"]')).toContainText(`Clause ${clause}.`);
    await inEveryLook(panel, 'panel with two schools', [420, 360]);
    // What was unfolded to be looked at is folded again.
    await panel.reload();
    await school.getByText('Put it to another school').click();
    await expect(school.getByLabel('Other school')).toHaveValue('westbrook-old-hall-primary');
    await school.getByRole('button', { name: 'Put it there and check it again' }).click();
    await expect(school).toContainText(WESTBROOK);
    const after = newest(await flagpost.waitFor((s) => newest(s).record?.revision === 2));
    const now = after.check?.suggestions[0]?.policy?.clauseRef;
    expect(after).toMatchObject({ schoolId: 'westbrook-old-hall-primary', policy: { packId: 'westbrook-old-hall' } });
    expect(now).toBeTruthy();
    expect(now).not.toBe(clause);
    await expect(panel.locator('[data-step="2"]')).toContainText(`Clause ${now}.`);
    await school.getByText('Put here from another school').click();
    await expect(school).toContainText(`From ${AVENUE} to ${WESTBROOK}`);
    await expect(school).toContainText(`(${clause})`);
    await inEveryLook(panel, 'panel after it was put to the other school', [420, 360]);
    await panel.close();
  });

  await test.step('both records are kept and signed, and everything holds', async () => {
    const stored = await flagpost.stored();
    const flag = newest(stored);
    expectSigned(stored, flag);
    const names = filesOf(stored, flag).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['record-1.json', 'record-2.json']));
    expect(done(stored.custody).map(({ act }) => act)).toContain('school-set');
    const record = filesOf(stored, flag).find(({ name }) => name === 'record-1.json');
    const told = JSON.parse(Buffer.from(record?.base64 ?? '', 'base64').toString('utf8'));
    expect(told.check.suggestions[0].policy.clauseRef).toBe(clause);
    await options.bringToFront();
    await options.getByRole('button', { name: 'Check everything' }).click();
    await expect(options.getByText('Everything is as it was stored')).toBeVisible();
  });

  await test.step('a school with a flag is not removed', async () => {
    await schools(options)
      .getByRole('button', { name: `Remove ${WESTBROOK}` })
      .click();
    await expect(schools(options).getByRole('alert')).toContainText('Flags that belong to it: 1, incidents: 0.');
    await options.close();
  });

  await test.step('the register tells the schools apart', async () => {
    await flagByShortcut(flagpost, site, 'x-threat');
    const register = await openRegister(flagpost);
    await expect(register.locator('.register-line')).toHaveCount(2);
    await inEveryLook(register, 'register with two schools', [1_280, 360]);
    await register.getByLabel('School', { exact: true }).selectOption({ label: WESTBROOK });
    await expect(register.locator('.register-line')).toHaveCount(1);
    await expect(register.locator('.register-line')).toContainText(WESTBROOK);
    await register.close();
  });

  await test.step('once it is decided on it stays where it is', async () => {
    const flag = (await flagpost.stored(false)).flags[0];
    const page = await openRegister(flagpost, flag?.id ?? '');
    await sayAttention(page);
    await page.getByRole('radio', { name: 'No action' }).check();
    await page.getByLabel('What is it?').selectOption('/');
    await page.getByRole('button', { name: 'Save the decision' }).click();
    const school = page.getByRole('region', { name: 'School', exact: true });
    await expect(school).toContainText('It has been decided on under the policy of this school');
    await expect(school.getByText('Put it to another school')).toHaveCount(0);
    await page.close();
  });
});
