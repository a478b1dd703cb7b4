import type { Page } from '@playwright/test';
import { PLACES, SCHOOL } from '@/tests/fixtures/sites/school';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { done, flagByShortcut, newest } from './posts';
import { expectAccessible, inEveryLook, openPanel, openRegister } from './screens';

// A browser of its own: it counts what is stored.
test.use({ options: {} });
test.describe.configure({ timeout: 180_000 });

const BUTTON = 'This cannot wait';
const panelOf = (page: Page) => page.getByRole('region', { name: 'What cannot wait' });
const contact = (page: Page, name: string) => panelOf(page).getByRole('listitem').filter({ hasText: name });

test('before anything is flagged two presses lead to 999, and nothing is kept', async ({ flagpost }) => {
  const panel = await openPanel(flagpost);
  await panel.getByRole('button', { name: BUTTON }).click();
  await panel.getByRole('button', { name: /^A threat to somebody’s life/ }).click();
  const shown = panelOf(panel);
  await expect(shown.getByRole('heading', { name: 'A threat to somebody’s life' })).toBeFocused();
  await expect(shown.getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999');
  await expect(contact(panel, 'Headteacher')).toContainText('your school’s own number');
  await expect(shown).toContainText('Do not answer, warn or confront the author.');
  // There is no flag to write it to.
  await expect(shown.getByText('I have told them')).toHaveCount(0);
  await expect(shown).toContainText('Nothing of this is kept.');
  await inEveryLook(panel, 'triage, no flag', [400, 360]);
  const stored = await flagpost.stored(false);
  expect(stored.flags).toEqual([]);
  expect(stored.custody.map(({ act }) => act)).not.toContain('triaged');
  await shown.getByRole('button', { name: 'Close' }).click();
  await expect(panel.getByRole('button', { name: BUTTON })).toBeVisible();
  await panel.close();
});

test('of a flag it is kept, with who was told, and the rest of the form is there for later', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.facebookGroup);
  const { id, check } = newest(await flagByShortcut(flagpost, page, 'fb-threat'));
  expect(check?.suggestions[0]).toMatchObject({ concern: 'threat-violence', strength: 'strong' });
  const panel = await openPanel(flagpost);
  const button = panel.getByRole('button', { name: BUTTON });
  // Strong signs make the button easier to see. They press nothing.
  await expect(button).toHaveAttribute('data-variant', 'danger');
  await expect(panelOf(panel)).toContainText('call 999 first. You decide.');
  const flag = async () => (await flagpost.stored(false)).flags.find((row) => row.id === id);
  expect((await flag())?.triage).toBeNull();
  await inEveryLook(panel, 'triage, suggested', [400, 360]);

  // By the keyboard: two presses.
  await button.press('Enter');
  await expect(panel.getByRole('button', { name: /^A threat to somebody’s life/ })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panelOf(panel).getByRole('heading', { name: 'A threat to somebody’s life' })).toBeFocused();
  await expect.poll(async () => (await flag())?.triage).toMatchObject({ kind: 'threat', by: SCHOOL.user, told: [] });

  const police = contact(panel, 'Police, not an emergency');
  await police.getByText('I have told them').click();
  await police.getByLabel('Reference').fill('CAD 4417');
  await police.getByRole('button', { name: /^Write down/ }).click();
  await expect(police).toContainText(`Told by ${SCHOOL.user.name}`);
  await expect(police).toContainText('CAD 4417');
  expect((await flag())?.triage?.told).toMatchObject([{ contact: 'police-101', reference: 'CAD 4417' }]);
  // Somebody was told: that is not taken back by a press.
  await expect(panel.getByRole('button', { name: 'It can wait after all' })).toHaveCount(0);
  await inEveryLook(panel, 'triage, told', [400, 360]);

  await panel.getByRole('button', { name: 'Fold away' }).click();
  await expect(panelOf(panel)).toContainText('Cannot wait: A threat to somebody’s life');
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(panel.getByText('The decision is saved.')).toBeVisible();
  const acts = done((await flagpost.stored(false)).custody).filter((line) => line.flagId === id);
  expect(acts.map(({ act }) => act)).toEqual(['captured', 'triaged', 'triaged', 'attention-noted', 'decided']);
  await panel.close();

  // The page of the flag says the same, and its log tells it in words.
  const register = await openRegister(flagpost, id);
  await expect(panelOf(register)).toContainText('Told by');
  await expectAccessible(register, 'flag page with triage');
  await register.close();
  await page.close();
});

test('a slip of the hand can be taken back', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-praise'));
  const panel = await openPanel(flagpost);
  await expect(panel.getByRole('button', { name: BUTTON })).toHaveAttribute('data-variant', 'secondary');
  await panel.getByRole('button', { name: BUTTON }).click();
  await panel.getByRole('button', { name: /^Self-harm or suicide/ }).click();
  await expect(contact(panel, 'Samaritans')).toContainText('116 123');
  await panel.getByRole('button', { name: 'It can wait after all' }).click();
  await expect(panel.getByRole('button', { name: BUTTON })).toBeVisible();
  const kept = async () => (await flagpost.stored(false)).flags.find((row) => row.id === id)?.triage;
  await expect.poll(kept).toBeNull();
  await panel.close();
  await page.close();
});

test('an indecent image: what was captured can be taken out at once, and who was told stays', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-sports-photo', 'no'));
  const panel = await openPanel(flagpost);
  await panel.getByRole('button', { name: BUTTON }).click();
  await panel.getByRole('button', { name: /^An indecent image of a child/ }).click();
  await expect(panelOf(panel)).toContainText('Nothing of it may be kept');
  const lead = contact(panel, 'Designated safeguarding lead (DSL)').first();
  await lead.getByText('I have told them').click();
  await lead.getByRole('button', { name: /^Write down/ }).click();
  await expect(lead).toContainText('Told by');
  await inEveryLook(panel, 'triage, indecent image', [400, 360]);
  await panelOf(panel).getByRole('button', { name: 'Remove it now' }).click();
  await panel.getByRole('button', { name: 'Remove everything now' }).click();
  const stored = await flagpost.waitFor((s) => s.flags.find((row) => row.id === id)?.purged !== null);
  const flag = stored.flags.find((row) => row.id === id);
  expect(flag).toMatchObject({ snapshot: null, triage: { kind: 'indecent-image', told: [{ contact: 'dsl' }] } });
  await expect(panelOf(panel)).toContainText('Told by');
  await expect(panelOf(panel)).not.toContainText('Nothing of it may be kept');
  await panel.close();
  await page.close();
});
