import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { startFlagpost } from '@/tests/browser/flagpost';
import { goWithoutPassphrase, PASSPHRASE } from '@/tests/browser/vault';
import { SCHOOL } from '@/tests/fixtures/sites/school';
import { button, confirm, heading, twoFlags } from './assistant';
import { expect, test } from './extension';
import { expectAccessible, expectVisibleFocus, inEveryLook, openOptions, openRegister } from './screens';

// A browser of its own: all flags are chosen, and the log is read from its end.
test.use({ options: {} });
// Each goes on with what the one before has left.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const TITLE = 'Remarks about the head in the Year 4 group';
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const unfold = (where: Page | Locator, name: string | RegExp) => where.getByText(name).first().click();
const written = (where: Locator) => expect(where.getByText('Written down.')).toBeVisible();
const entries = (page: Page) => part(page, 'Chronology').getByRole('listitem');

async function openIncidentOf(page: Page): Promise<void> {
  await page.getByLabel('Choose all that are shown').check();
  await button(page, 'Open an incident').click();
  await expect(heading(page, 'Open an incident')).toBeFocused();
}

/** Fills in boxes by their labels, and presses the button. */
async function fill(where: Locator, boxes: Record<string, string>, save: string): Promise<void> {
  for (const [label, value] of Object.entries(boxes))
    await where.getByLabel(label).filter({ visible: true }).fill(value);
  await button(where, save).click();
}

test('two flags become an incident that is written down, kept to a circle, agreed, closed and opened again', async ({
  flagpost,
}) => {
  const ids = await twoFlags(flagpost);
  const page = await openRegister(flagpost);
  await openIncidentOf(page);
  const form = part(page, 'About this incident');
  await button(form, 'Open the incident').click();
  await expect(form.getByText('Give it a title.')).toBeVisible();
  await expect(form.getByLabel('Title')).toBeFocused();
  await expectAccessible(page, 'new incident with faults');
  await fill(
    form,
    { Title: 'What Tobin Ashgrove’s mother wrote', 'Why it is recorded': 'To decide' },
    'Open the incident',
  );
  await expect(form.getByText('Choose the basis.')).toBeVisible();
  await expect(form.getByText('This names a pupil on your list. Use initials.')).toBeVisible();
  await form.getByLabel('Lawful basis').selectOption('public-task');
  await fill(form, { Title: TITLE }, 'Open the incident');
  await expect(heading(page, TITLE)).toBeFocused();
  await expect(part(page, 'Flags').getByRole('link', { name: /^Flag of/ })).toHaveCount(2);
  await expectAccessible(page, 'incident');

  const people = part(page, 'People');
  await unfold(people, 'Add a person');
  await people.getByLabel('Part in this').selectOption('pupil');
  await fill(people, { Initials: 'Tobin Ashgrove' }, 'Add this person');
  await expect(people.getByText('Write initials only, such as KB.')).toBeVisible();
  await fill(people, { Initials: 'TA' }, 'Add this person');
  await written(people);
  await people.getByLabel('Part in this').selectOption('person-concerned');
  await fill(people, { Name: 'Mrs Thornbury-Vale' }, 'Add this person');
  await expect(people.getByRole('listitem')).toHaveCount(2);

  const notes = part(page, 'Notes');
  await unfold(notes, 'Add a note');
  await notes.getByRole('textbox', { name: 'Note' }).fill('Rang the parent; no answer.');
  await button(notes, 'Add the note').click();
  await written(notes);
  const told = part(page, 'Who was told');
  await unfold(told, 'Note who was told');
  await fill(told, { Who: 'Ms Quayle', Role: 'Chair of governors', Day: '2026-11-20', How: 'By phone' }, 'Note it');
  await written(told);
  const agencies = part(page, 'Outside agencies');
  await unfold(agencies, 'Note an agency');
  await agencies.getByLabel('Agency').selectOption('police');
  await fill(agencies, { 'Their reference': 'LOG 0412/2026', How: 'By phone, 020 7946 0123' }, 'Note it');
  await expect(agencies.getByText('LOG 0412/2026')).toBeVisible();

  // The one who would decide is concerned: nothing is closed before somebody else has agreed.
  const decides = part(page, 'Who decides');
  await unfold(decides, 'The person who would decide is concerned');
  await fill(
    decides,
    { 'Does not decide': 'Mrs Thornbury-Vale', Reason: 'It is about her', 'Decides instead': 'Ms Quayle' },
    'Write it down',
  );
  await expect(decides.getByText('a second person has to agree')).toBeVisible();
  const course = part(page, 'Where it stands');
  await unfold(course, 'Close the incident');
  await expect(course.getByText('a second person has to agree')).toBeVisible();
  await expect(course.getByLabel('Outcome')).toHaveCount(0);
  await unfold(decides, 'Note that a second person agreed');
  const agree = { 'Who agreed': SCHOOL.user.name, 'Their role': 'Chair', 'What they agreed to, and why': 'Read it' };
  await fill(decides, agree, 'Note the agreement');
  await expect(decides.getByText('Somebody else has to agree than you')).toBeVisible();
  await fill(decides, { 'Who agreed': 'Ms Quayle' }, 'Note the agreement');
  await expect(course.getByLabel('Outcome')).toBeVisible();

  // What was wrong is withdrawn and stays to be seen.
  const wrong = entries(page).filter({ hasText: 'Rang the parent' });
  await unfold(wrong, /^Withdraw entry/);
  await fill(wrong, { Reason: 'It was the other parent' }, 'Withdraw it');
  await expect(wrong.locator('del')).toContainText('Rang the parent');
  await expect(wrong.getByText('It was the other parent')).toBeVisible();
  await expect(notes.getByText('No note yet.')).toBeVisible();
  // In the order of time: both posts were written and flagged before the incident was opened.
  const all = await entries(page).allTextContents();
  const at = (words: string) => all.findIndex((one) => one.includes(words));
  expect(at('Incident opened')).toBeGreaterThan(at('Flagged'));
  expect(all.filter((one) => one.includes('Flagged'))).toHaveLength(2);
  await expectAccessible(page, 'incident, written down');

  const asked = page.getByText(/^(?:Add a day|Treat it as)/);
  expect(await asked.count()).toBeGreaterThan(0);
  await course.getByLabel('Outcome').selectOption('resolved-by-talk');
  await fill(course, { 'How it ended': 'She took it down after a conversation.' }, 'Close the incident');
  await expect(course.getByText('Settled in a conversation')).toBeVisible();
  await expect(people.getByText('Add a person')).toHaveCount(0);
  // Nothing is offered that the store would refuse.
  await expect(page.getByText('nothing more is asked for here')).toBeVisible();
  await expect(asked).toHaveCount(0);
  await expectAccessible(page, 'incident, closed');
  await page.getByRole('link', { name: 'All incidents' }).click();
  await expect(page.getByText('0 incidents shown')).toBeVisible();
  await page.getByLabel('Show').selectOption('closed');
  await page.getByRole('link', { name: new RegExp(TITLE) }).click();
  await unfold(part(page, 'Where it stands'), 'Open it again');
  await fill(course, { Reason: 'It is up again' }, 'Open it again');
  await expect(course.getByRole('definition').first()).toHaveText('Open');

  await button(page, 'Make a bundle of this incident').click();
  await expect(heading(page, 'Make an evidence bundle')).toBeFocused();
  await page.getByRole('radio', { name: /police/i }).check();
  await button(page, 'Next').click();
  await expect(page.getByRole('list').getByText(/^Flag of/)).toHaveCount(2);
  await page.close();

  const flag = await openRegister(flagpost, ids[0]);
  await expect(part(flag, 'Incidents').getByText('Open', { exact: true })).toBeVisible();
  await expectAccessible(flag, 'flag in an incident');
  await part(flag, 'Incidents')
    .getByRole('link', { name: new RegExp(TITLE) })
    .click();
  await expect(heading(flag, TITLE)).toBeVisible();
  const flags = part(flag, 'Flags');
  const first = flags.getByRole('listitem').first();
  await unfold(first, 'Take this flag out');
  await fill(first, { Reason: 'Another matter' }, 'Take it out');
  await expect(flags.getByRole('link', { name: /^Flag of/ })).toHaveCount(1);
  await flag.goBack();
  await expect(part(flag, 'Incidents').getByText('This flag is in no incident.')).toBeVisible();
  await part(flag, 'Incidents').getByRole('link', { name: 'Add to an incident' }).click();
  await flag.getByLabel('Incident', { exact: true }).selectOption({ index: 1 });
  await expectAccessible(flag, 'add to an incident');
  await fill(flag.getByRole('main'), { 'Why it belongs there': 'The same matter' }, 'Add to this incident');
  await expect(heading(flag, TITLE)).toBeFocused();
  await expect(part(flag, 'Flags').getByRole('link', { name: /^Flag of/ })).toHaveCount(2);
  await flag.close();
});

test('where nobody has a passphrase the circle asks by the typed name, and who reads on from outside is in the log', async ({
  flagpost,
}) => {
  await twoFlags(flagpost);
  const page = await openRegister(flagpost);
  await openIncidentOf(page);
  const form = part(page, 'About this incident');
  await form.getByLabel('Lawful basis').selectOption('legal-obligation');
  await fill(
    form,
    { Title: 'What was said about a teacher', 'Why it is recorded': 'Safeguarding' },
    'Open the incident',
  );
  const allegation = part(page, 'Allegation against staff');
  await unfold(allegation, 'Say that it could mean this');
  await allegation.getByLabel('Who may read it').fill('Ms Quayle');
  await button(allegation, 'Keep it to these people').click();
  await expect(allegation.getByText('Your own name has to be among them')).toBeVisible();
  await allegation.getByLabel('Who may read it').fill(`Ms Quayle\n${SCHOOL.user.name}`);
  await button(allegation, 'Keep it to these people').click();
  await expect(page.getByRole('main').getByText('Education Act 2002, section 141F')).toBeVisible();
  await expectAccessible(page, 'incident with an allegation');
  const address = page.url();
  // A copy could itself be a publication: somebody else agrees first.
  await button(page, 'Make a bundle of this incident').click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'incident with an allegation, asked for a bundle');
  const agree = {
    'Who agreed': SCHOOL.user.name,
    'Their role': 'Chair',
    'What they agreed to, and why': 'Police asked',
  };
  await fill(dialog, agree, 'Note the agreement and go on');
  await expect(dialog.getByText('Somebody else has to agree than you')).toBeVisible();
  await fill(dialog, { 'Who agreed': 'Ms Quayle' }, 'Note the agreement and go on');
  await expect(heading(page, 'Make an evidence bundle')).toBeFocused();
  await page.close();

  // Somebody else sits down at this profile, for which nobody needs a passphrase.
  await goWithoutPassphrase(flagpost.eye, true);
  const options = await openOptions(flagpost);
  await options.getByLabel('Your name').fill('Anwen Pryce');
  await button(options, 'Save').first().click();
  await expect(options.getByText('Saved.').first()).toBeVisible();
  const other = await openRegister(flagpost);
  await other.getByRole('link', { name: 'Incidents', exact: true }).click();
  await expect(other.getByText('Closed to everybody but the people named in it.')).toBeVisible();
  expect(await other.getByText('What was said about a teacher').count()).toBe(0);
  await other.goto(address);
  await expect(other.getByText('This incident is restricted')).toBeVisible();
  expect(await other.getByText('What was said about a teacher').count()).toBe(0);
  await inEveryLook(other, 'incident kept to a circle', [1200, 360]);
  // Nor do its steps, which are a page of their own, tell anything.
  await other.goto(`${address}/steps`);
  await expect(other.getByText('This incident is restricted')).toBeVisible();
  await expect(other.getByText('What it is treated as')).toHaveCount(0);
  await other.goto(address);
  await expect(other.getByText('This incident is restricted')).toBeVisible();
  const before = (await flagpost.stored(false)).custody.length;
  await button(other, 'Open it all the same').click();
  await expect(heading(other, 'What was said about a teacher')).toBeVisible();
  const line = JSON.parse((await flagpost.stored(false)).custody[before]?.line ?? '{}');
  expect(line).toMatchObject({ act: 'viewed', flagId: '', who: { name: 'Anwen Pryce' } });
  expect(address).toContain(line.detail.incident);
  // Its flags ask for themselves.
  const flag = await openRegister(flagpost, (await flagpost.stored(false)).flags[0]?.id);
  await expect(flag.getByText(/^This flag is in a restricted incident/)).toBeVisible();
  await expect(part(flag, 'Custody log')).toHaveCount(0);
  await button(flag, 'Open it all the same').click();
  await expect(part(flag, 'Custody log')).toBeVisible();
  const lines = (await flagpost.stored(false)).custody.map((row) => JSON.parse(row.line));
  expect(lines).toContainEqual(
    expect.objectContaining({ act: 'viewed', flagId: expect.stringMatching(/./), detail: line.detail }),
  );
  await flag.close();
  await other.close();
  await options.getByLabel('Your name').fill(SCHOOL.user.name);
  await button(options, 'Save').first().click();
  await expect(options.getByText('Saved.').first()).toBeVisible();
  await options.close();
  await goWithoutPassphrase(flagpost.eye, false);
});

test('the screens of incidents in every look', async ({ flagpost }) => {
  await twoFlags(flagpost);
  const page = await openRegister(flagpost);
  await openIncidentOf(page);
  await inEveryLook(page, 'incident, new', [1200, 360]);
  await page.getByRole('link', { name: 'All incidents' }).click();
  await page.getByLabel('Show').selectOption('all');
  await expect(page.getByText('2 incidents shown')).toBeVisible();
  await inEveryLook(page, 'incidents', [1200, 360]);
  await expectVisibleFocus(page, 'incidents');
  await page.getByRole('link', { name: new RegExp(TITLE) }).click();
  await expect(heading(page, TITLE)).toBeFocused();
  await inEveryLook(page, 'incident', [1200, 360]);
  await page.goBack();
  await page.getByRole('link', { name: /What was said about a teacher/ }).click();
  await inEveryLook(page, 'incident, allegation', [1200, 360]);
  // Somebody who asks for their data is told of here as well.
  await page.goto(page.url().replace(/#.*$/, '#/person'));
  await page.getByLabel('Names', { exact: true }).fill('Ms Quayle');
  await button(page, 'Search every flag').click();
  const named = part(page, 'Incidents that name this person');
  await expect(named.getByRole('link')).toHaveCount(2);
  await expect(named.locator('mark').first()).toHaveText('Ms Quayle');
  await expectAccessible(page, 'a person named in incidents');
  await page.close();
});

test('a backup takes incidents along, and a closed one is deleted with a reason', async ({ flagpost }) => {
  const folder = await mkdtemp(join(tmpdir(), 'flagpost-incident-'));
  const file = join(folder, 'incident.flagpost');
  const options = await openOptions(flagpost);
  await button(options, 'Make a backup').click();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('link', { name: /^Save the backup/ }).click(),
  ]);
  await download.saveAs(file);
  await options.close();
  const fresh = await startFlagpost({ setUp: false });
  try {
    const page = await openOptions(fresh);
    await page.getByText('Restore from a backup instead').click();
    await page.getByLabel('Backup file').setInputFiles(file);
    await page.getByLabel('Passphrase, or recovery code').fill(PASSPHRASE);
    await button(page, 'Restore').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await button(page, 'Check everything').click();
    await expect(page.getByText('Everything is as it was stored')).toBeVisible();
    const register = await openRegister(fresh);
    await register.getByRole('link', { name: 'Incidents', exact: true }).click();
    await register.getByRole('link', { name: new RegExp(TITLE) }).click();
    await expect(entries(register).filter({ hasText: 'It is up again' })).toBeVisible();
    await expect(part(register, 'Outside agencies').getByText('LOG 0412/2026')).toBeVisible();

    const course = part(register, 'Where it stands');
    await expect(course.getByText('Delete the incident')).toHaveCount(0);
    const decides = part(register, 'Who decides');
    await unfold(decides, 'Note that a second person agreed');
    const agree = { 'Who agreed': 'Ms Quayle', 'Their role': 'Chair', 'What they agreed to, and why': 'Read it again' };
    await fill(decides, agree, 'Note the agreement');
    await unfold(course, 'Close the incident');
    await course.getByLabel('Outcome').selectOption('removed');
    await fill(course, { 'How it ended': 'Gone' }, 'Close the incident');
    await unfold(course, 'Delete the incident');
    await fill(course, { Reason: 'Its time is over' }, 'Delete the incident');
    await confirm(register, 'Delete the incident');
    await expect(heading(register, 'Incidents')).toBeVisible();
    await register.getByLabel('Show').selectOption('all');
    await expect(register.getByText('1 incident shown')).toBeVisible();
    const last = JSON.parse((await fresh.stored(false)).custody.at(-1)?.line ?? '{}');
    expect(last).toMatchObject({ act: 'incident-deleted', detail: { why: 'Its time is over' } });
  } finally {
    await fresh.close();
    await rm(folder, { recursive: true, force: true });
  }
});
