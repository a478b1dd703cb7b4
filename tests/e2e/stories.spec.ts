import type { Locator, Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { png } from '@/tests/fixtures/received/files';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { flagByShortcut, newest } from './posts';
import { openPanel, openRegister } from './screens';

/**
 * Seven matters as a school meets them, from the post to what the school does about it. The racist comment on the school's own page is
 * played through in `own-page.spec.ts`.
 */

// A browser of its own: posts of one author are counted.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const stepOf = (page: Page, number: number) => page.locator(`[data-step="${number}"]`);
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const button = (where: Page | Locator, name: string) => where.getByRole('button', { name, exact: true });

/** Flags a practice post and opens the panel on it. */
async function flagged(
  flagpost: Flagpost,
  place: string,
  key: string,
): Promise<{ id: string; panel: Page; site: Page }> {
  const site = await flagpost.visit(place);
  const { id } = newest(await flagByShortcut(flagpost, site, key));
  return { id, site, panel: await openPanel(flagpost) };
}

async function decide(panel: Page, outcome: string, what?: string): Promise<void> {
  if (what) await panel.getByLabel('What is it?').selectOption({ label: what });
  await panel.getByRole('radio', { name: outcome }).check();
  await button(panel, 'Save the decision').click();
}

/** Opens an incident from the page of a flag. */
async function incidentOf(flagpost: Flagpost, flagId: string, title: string): Promise<Page> {
  const page = await openRegister(flagpost, flagId);
  await part(page, 'Incidents').getByRole('link', { name: 'Open an incident' }).click();
  const form = part(page, 'About this incident');
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Why it is recorded').fill('To follow the policy of the school');
  await form.getByLabel('Lawful basis').selectOption('public-task');
  await button(form, 'Open the incident').click();
  await expect(page.getByRole('heading', { name: title })).toBeFocused();
  return page;
}

async function note(page: Page, section: string, open: string, boxes: Record<string, string>): Promise<void> {
  const where = part(page, section);
  await where.getByText(open).first().click();
  for (const [label, value] of Object.entries(boxes))
    await where.getByLabel(label).filter({ visible: true }).fill(value);
  await button(where, 'Note it').click();
  await expect(where.getByText('Written down.')).toBeVisible();
}

const treat = (page: Page) => button(page, 'Treat it as this').click();

test('a complaint is no abuse: it is not reported, the way to complain is written, and it closes as a complaint', async ({
  flagpost,
}) => {
  const { id, panel, site } = await flagged(flagpost, PLACES.xHome, 'x-complaint');
  await sayAttention(panel);
  await panel.getByLabel('What is it?').selectOption({ index: 1 });
  await panel.getByRole('radio', { name: 'It is a complaint' }).check();
  await panel.getByRole('radio', { name: /^Yes/ }).check();
  await button(panel, 'Save the decision').click();
  const act = stepOf(panel, 4);
  await expect(act).toContainText('Treat this as a complaint.');
  await expect(act).toContainText('Do not report it to the platform because it is critical.');
  await expect(act.locator('.report-path')).toHaveCount(0);
  await panel.close();
  const page = await incidentOf(flagpost, id, 'Concern about car park');
  await treat(page);
  // Somebody may be telling of a child in it: that is asked before anything reaches the author.
  await expect(page.getByText('that a child was or may be harmed?')).toBeVisible();
  await button(page, 'No').first().click();
  await expect(part(page, 'What comes next')).toContainText('Talk to the person who posted');
  const course = part(page, 'Where it stands');
  await course.getByText('Close the incident').first().click();
  await course.getByLabel('Outcome').selectOption('taken-as-complaint');
  await course.getByLabel('How it ended').fill('The complaints procedure was sent.');
  await button(course, 'Close the incident').click();
  await expect(course.getByText('Taken up as a complaint')).toBeVisible();
  await page.close();
  await site.close();
});

test('an allegation against staff goes to safeguarding first, and is kept to a circle', async ({ flagpost }) => {
  const { id, panel, site } = await flagged(flagpost, PLACES.xHome, 'x-allegation');
  await expect(stepOf(panel, 3)).toContainText('tell the safeguarding lead first');
  await sayAttention(panel);
  await decide(panel, 'It breaches the policy');
  const act = stepOf(panel, 4);
  await button(act, 'Yes, or not sure').click();
  await expect(act).toContainText('Tell the LADO');
  await expect(act).toContainText('Held back: people who protect somebody come first.');
  await panel.close();
  const page = await incidentOf(flagpost, id, 'Words about a member of staff');
  await note(page, 'Who was told', 'Note who was told', {
    Who: 'Mr Prydderch-Lowe',
    Role: 'Safeguarding lead',
    Day: '2026-11-20',
    How: 'In person',
  });
  const allegation = part(page, 'Allegation against staff');
  await allegation.locator('summary').first().click();
  await expect(allegation).toContainText(/named|circle|may see/i);
  await page.close();
  await site.close();
});

test('a threat is two presses from 999, and the police stand open whatever the policy prints', async ({ flagpost }) => {
  const { id, panel, site } = await flagged(flagpost, PLACES.facebookGroup, 'fb-threat');
  await button(panel, 'This cannot wait').click();
  await panel.getByRole('button', { name: /^A threat to somebody’s life/ }).click();
  await expect(panel.getByRole('link', { name: '999' }).first()).toBeVisible();
  await button(panel, 'Fold away').click();
  await sayAttention(panel);
  await decide(panel, 'It breaches the policy');
  const act = stepOf(panel, 4);
  await expect(act).toContainText('Call 999');
  await expect(act.locator('.report-ladder li').first()).toContainText(/police/i);
  await panel.close();
  const page = await incidentOf(flagpost, id, 'Threat in the parents’ group');
  await treat(page);
  const agencies = part(page, 'Outside agencies');
  await agencies.getByText('Note an agency').first().click();
  await agencies.getByLabel('Agency').selectOption('police');
  await agencies.getByLabel('Their reference').fill('CAD 4417');
  await agencies.getByLabel('How').fill('By phone, 101');
  await button(agencies, 'Note it').click();
  await expect(agencies.getByText('CAD 4417')).toBeVisible();
  await page.close();
  await site.close();
});

test('a photo of other people’s children is for their parents to report, and the poster is asked first', async ({
  flagpost,
}) => {
  const site = await flagpost.visit(PLACES.facebookGroup);
  const stored = await flagByShortcut(flagpost, site, 'fb-sports-photos', 'no');
  const { id } = newest(stored);
  const panel = await openPanel(flagpost);
  await sayAttention(panel);
  const what = panel.getByLabel('What is it?');
  const photo = what.locator('option[value$="/photo-other-children"]').first();
  await what.selectOption((await photo.getAttribute('value')) ?? '');
  await decide(panel, 'It breaches the policy');
  const act = stepOf(panel, 4);
  await expect(act).toContainText(/parent/i);
  await expect(act).toContainText('What not to do');
  expect(newest(await flagpost.stored(false)).id).toBe(id);
  await panel.close();
  await site.close();
});

test('an account that pretends to be the school is reported as an account, by who may do so', async ({ flagpost }) => {
  const { panel, site } = await flagged(flagpost, PLACES.xProfile, 'x-profile-head');
  await sayAttention(panel);
  await panel.getByLabel('What is it?').selectOption({ label: 'Fake school or staff account' });
  await decide(panel, 'It breaches the policy');
  const act = stepOf(panel, 4);
  await expect(act).toContainText(/impersonation/i);
  await expect(act.locator('.report-path').first()).toBeVisible();
  await panel.close();
  await site.close();
});

test('a parent’s screenshot from a closed group is a third-party copy, and nobody goes looking for the post', async ({
  flagpost,
}) => {
  const page = await openRegister(flagpost);
  await page.getByRole('link', { name: 'Add something you were given' }).click();
  await page.getByRole('radio', { name: 'No, it could not' }).check();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'IMG_0412.PNG',
    mimeType: 'image/png',
    buffer: Buffer.from(png(600, 400)),
  });
  await page.getByLabel('Given by').fill('Priya Example');
  await page.getByLabel('Who they are').fill('parent of a pupil in Year 5');
  await page.getByLabel('When the school was given it').fill('2026-11-19T18:42');
  await button(page, 'Add to the register').click();
  await expect(page.getByText('Third-party copy').first()).toBeVisible();
  const flag = newest(await flagpost.stored(false));
  expect(flag).toMatchObject({ supplied: { by: 'Priya Example' }, collector: SCHOOL.user });
  // It was not seen by the school: there is nothing to look at again, and no menu to go through.
  await expect(button(page, 'Look again in a new tab')).toHaveCount(0);
  await expect(button(page, 'Show me where')).toHaveCount(0);
  await page.close();
});
