import type { Locator, Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { lockTestVault, PASSPHRASE } from '@/tests/browser/vault';
import { SCHOOL } from '@/tests/fixtures/sites/school';
import { boxes, button, heading, next, twoFlags } from './assistant';
import { expect, test } from './extension';
import { expectAccessible, inEveryLook, openOptions, openPanel, openRegister } from './screens';

// A browser of its own: the vault gets a second person, and all flags are looked at.
test.use({ options: {} });
// Each goes on with what the one before has left.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const HERS = 'her own quiet words';
const COLLEAGUE = 'Anwen Pryce';
const TITLE = 'What was said about a teacher';
const NOTE = 'Rang the trust about marmalade.';
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const unfold = (where: Page | Locator, name: string | RegExp) => where.getByText(name).first().click();

async function fill(where: Locator, given: Record<string, string>, save: string): Promise<void> {
  for (const [label, value] of Object.entries(given))
    await where.getByLabel(label, { exact: true }).filter({ visible: true }).fill(value);
  await button(where, save).click();
}

async function unlockAs(flagpost: Flagpost, phrase: string): Promise<void> {
  await lockTestVault(flagpost.eye);
  const page = await openPanel(flagpost);
  await page.getByLabel('Your passphrase', { exact: true }).fill(phrase);
  await button(page, 'Unlock').click();
  await expect(heading(page, 'Flagpost is locked')).toHaveCount(0);
  await page.close();
}

const goTo = (page: Page, hash: string) => page.goto(page.url().replace(/#.*$/, '') + hash);

/** Whatever of these stands anywhere in the page, also where it is not seen. */
async function expectNowhere(page: Page, words: readonly string[]): Promise<void> {
  const text = await page.evaluate(() => {
    const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea, option')].map(({ value }) => value);
    const attributes = [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].map(({ value }) => value),
    );
    return [document.body.textContent, document.title, ...typed, ...attributes].join('\n');
  });
  expect(words.filter((word) => text.includes(word))).toEqual([]);
}

/** What nobody outside of the circle may read: of the incident and of the flag that is in it. */
let hidden: string[] = [];
let incident = '';
let reference = '';
let flagIds: string[] = [];

test('a colleague outside of the circle finds the incident and its flag closed, wherever they look', async ({
  flagpost,
}) => {
  flagIds = await twoFlags(flagpost);
  const flags = (await flagpost.stored(false)).flags;
  const [first, second] = flagIds.map((id) => flags.find((flag) => flag.id === id));
  const text = first?.snapshot?.text.value ?? '';
  const author = first?.snapshot?.author.name.value ?? '';
  expect(text.length).toBeGreaterThan(20);
  expect(author.length).toBeGreaterThan(3);

  const options = await openOptions(flagpost);
  await button(options, 'Add a colleague').click();
  await options.getByLabel('Their name').fill(COLLEAGUE);
  await options.getByLabel('Their role').fill('Office manager');
  await options.getByLabel('New passphrase').fill(HERS);
  await options.getByLabel('The same again').fill(HERS);
  await button(options, 'Add this colleague').click();
  await expect(options.getByText('Your colleague can unlock Flagpost now')).toBeVisible();
  await options.close();

  const page = await openRegister(flagpost);
  await boxes(page).last().check();
  await button(page, 'Open an incident').click();
  const form = part(page, 'About this incident');
  await form.getByLabel('Lawful basis').selectOption('legal-obligation');
  await fill(form, { Title: TITLE, 'Why it is recorded': 'Safeguarding' }, 'Open the incident');
  await expect(heading(page, TITLE)).toBeFocused();
  const notes = part(page, 'Notes');
  await unfold(notes, 'Add a note');
  await notes.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await button(notes, 'Add the note').click();
  const allegation = part(page, 'Allegation against staff');
  await unfold(allegation, 'Say that it could mean this');
  const who = allegation.getByLabel('Who may read it');
  await expect(allegation.getByText(`They have a passphrase here: ${SCHOOL.user.name}, ${COLLEAGUE}.`)).toBeVisible();
  // Nobody of it could open it here: it would be closed to everybody.
  await who.fill('Ms Quayle');
  await button(allegation, 'Keep it to these people').click();
  await expect(allegation.getByText('Nobody of these people can open Flagpost here')).toBeVisible();
  await who.fill(`Ms Quayle\n${SCHOOL.user.name}`);
  await button(allegation, 'Keep it to these people').click();
  await expect(page.getByRole('main').getByText('Education Act 2002, section 141F')).toBeVisible();
  incident = page.url();
  reference =
    (
      await page
        .getByText(/I-\d{4}-\d{4}/)
        .first()
        .textContent()
    )?.match(/I-\d{4}-\d{4}/)?.[0] ?? '';
  expect(reference).not.toBe('');
  await page.close();
  hidden = [TITLE, NOTE, text.slice(0, 25)];

  await unlockAs(flagpost, HERS);
  const register = await openRegister(flagpost);
  const closed = register.getByRole('link', { name: `In a restricted incident: ${reference}` });
  await expect(closed).toBeVisible();
  await expect(boxes(register)).toHaveCount(2);
  await expectNowhere(register, hidden);
  const otherText = (second?.snapshot?.text.value ?? '').slice(0, 20);
  await expect(register.getByText(otherText).first()).toBeVisible();
  await inEveryLook(register, 'register with a restricted flag', [1200, 360]);
  const search = register.getByRole('searchbox');
  for (const words of [text.split(/\s+/).slice(0, 3).join(' '), NOTE]) {
    await search.fill(words);
    await expect(closed).toHaveCount(0);
  }
  await search.fill(reference);
  await expect(closed).toBeVisible();
  await expect(boxes(register)).toHaveCount(1);
  await search.fill('');

  await closed.click();
  await expect(register.getByText(`This flag is in a restricted incident (${reference})`)).toBeVisible();
  await expect(register.getByText(`Ms Quayle, ${SCHOOL.user.name}`)).toBeVisible();
  await expect(button(register, 'Open it all the same')).toHaveCount(0);
  await expectNowhere(register, [...hidden, author]);
  await inEveryLook(register, 'restricted flag', [1200, 360]);
  await goTo(register, `#/redact/${flagIds[0]}`);
  await expect(register.getByText(`This flag is in a restricted incident (${reference})`)).toBeVisible();
  await expectNowhere(register, [...hidden, author]);

  await register.goto(incident);
  await expect(register.getByText('This incident is restricted')).toBeVisible();
  await expect(heading(register, `Incident ${reference}`)).toBeVisible();
  await expect(button(register, 'Open it all the same')).toHaveCount(0);
  await expectNowhere(register, [...hidden, author, 'llegation']);
  await inEveryLook(register, 'restricted incident', [1200, 360]);
  await register.goto(`${incident}/steps`);
  await expect(register.getByText('This incident is restricted')).toBeVisible();
  await expectNowhere(register, [...hidden, author]);
  await goTo(register, '#/incidents');
  await expect(register.getByRole('link', { name: reference })).toBeVisible();
  await expectNowhere(register, [...hidden, author]);
  await expectAccessible(register, 'incidents, one restricted');
  await register.close();

  const panel = await openPanel(flagpost);
  await unfold(panel, 'Latest flags');
  await panel.getByRole('button', { name: reference }).click();
  await expect(panel.getByText(`This flag is in a restricted incident (${reference})`)).toBeVisible();
  await expectNowhere(panel, hidden);
  await expectAccessible(panel, 'panel with a restricted flag');
  await panel.close();
});

test('nor do copies, a person’s data or another name get it out', async ({ flagpost }) => {
  const page = await openRegister(flagpost);
  await page.getByLabel('Choose all that are shown').check();
  await button(page, 'Make an evidence bundle').click();
  await page.getByRole('radio', { name: /police/i }).check();
  await next(page);
  await expectNowhere(page, hidden);
  await next(page);
  await expect(page.getByText('You cannot make a copy of this.')).toBeVisible();
  await expect(button(page, 'Make the bundle')).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page, 'bundle with a restricted flag');
  await page.close();

  const person = await openRegister(flagpost);
  await goTo(person, '#/person');
  await person.getByLabel('Names', { exact: true }).fill('Ms Quayle');
  await button(person, 'Search every flag').click();
  await expect(person.getByText('There is more, and it is restricted')).toBeVisible();
  await expect(person.getByText(reference)).toBeVisible();
  await expectNowhere(person, hidden);
  await inEveryLook(person, 'person named in what is restricted', [1200, 360]);
  await person.close();

  const options = await openOptions(flagpost);
  await expect(options.getByLabel('Your name')).toHaveValue(COLLEAGUE);
  for (const name of ['Ms Quayle', SCHOOL.user.name]) {
    await options.getByLabel('Your name').fill(name);
    await button(options, 'Save').first().click();
    await expect(options.getByText('A colleague goes by this name here')).toBeVisible();
  }
  await options.close();
});

test('whom the circle names reads all of it, and the log tells who opened it', async ({ flagpost }) => {
  await unlockAs(flagpost, PASSPHRASE);
  const page = await openRegister(flagpost);
  await expect(page.getByText(hidden[2] ?? '?').first()).toBeVisible();
  await page.goto(incident);
  await expect(heading(page, TITLE)).toBeVisible();
  await expect(part(page, 'Notes').getByText(NOTE)).toBeVisible();
  await expect(part(page, 'Flags').getByRole('link', { name: /^Flag of/ })).toHaveCount(1);
  const id = incident.split('/').at(-1);
  await expect
    .poll(async () => (await flagpost.stored(false)).custody.map(({ line }) => JSON.parse(line)))
    .toContainEqual(
      expect.objectContaining({
        act: 'viewed',
        who: expect.objectContaining({ name: SCHOOL.user.name }),
        detail: { incident: id },
      }),
    );
  await page.close();

  // From the register nothing says yet that somebody else agreed.
  const copy = await openRegister(flagpost);
  await copy.getByLabel('Choose all that are shown').check();
  await button(copy, 'Make an evidence bundle').click();
  await copy.getByRole('radio', { name: /police/i }).check();
  await next(copy);
  await next(copy);
  await expect(copy.getByText('A copy leaves once somebody else has agreed.')).toBeVisible();
  await expect(button(copy, 'Make the bundle')).toHaveAttribute('aria-disabled', 'true');
  await copy.close();
});

test('where nobody of the circle is there, two other people agree and it opens', async ({ flagpost }) => {
  await unlockAs(flagpost, HERS);
  const page = await openRegister(flagpost);
  await page.goto(incident);
  await unfold(page, 'Two other people have agreed');
  const way = part(page, 'If none of them is there');
  const given = {
    'First person who agreed': 'Ms Quayle',
    'First person’s role': 'Chair of governors',
    'Second person who agreed': 'ms quayle',
    'Second person’s role': 'Trust',
    'Why it cannot wait': 'The head is on leave and the police ask',
  };
  await fill(way, given, 'Write it down and open it');
  await expect(way.getByText('This has to be somebody else')).toBeVisible();
  await expectNowhere(page, hidden);
  await inEveryLook(page, 'way into a restricted incident', [1200, 360]);
  await fill(way, { 'Second person who agreed': 'Mr Okonjo' }, 'Write it down and open it');
  await expect(heading(page, TITLE)).toBeVisible();
  await expect(part(page, 'Allegation against staff').getByText(COLLEAGUE).first()).toBeVisible();
  await expect(part(page, 'Who decides').getByText('Mr Okonjo')).toBeVisible();
  await page.close();
  const lines = (await flagpost.stored(false)).custody.map(({ line }) => JSON.parse(line));
  const written = lines.filter(({ act, who }) => act === 'incident-written' && who.name === COLLEAGUE);
  expect(written.map(({ detail }) => detail.kind)).toEqual(['signed-off', 'signed-off', 'allegation']);
  const register = await openRegister(flagpost);
  await expect(register.getByText(hidden[2] ?? '?').first()).toBeVisible();
  await register.close();
});
