import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { partOf, section } from '@/tests/browser/firefox-section';
import { png } from '@/tests/fixtures/received/files';
import { PLACES, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { answering } from './attention';
import { expect, test } from './firefox-extension';
import { inEveryLook } from './firefox-looks';
import { bytesOf, expectSound, flagByShortcut } from './firefox-posts';
import { type SavingFirefox, startSavingFirefox } from './firefox-saving';
import { done, filesOf, newest } from './posts';

// One story in one browser: each goes on with what the one before has left.
test.describe.configure({ mode: 'serial', timeout: 150_000 });

const TITLE = 'Threat against the head on X';

let firefox: SavingFirefox;
/** The flag that the story is about. */
let id: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  firefox = await startSavingFirefox();
});
test.afterAll(() => firefox?.close());

const flag = async () => {
  const found = (await firefox.stored(false)).flags.find((one) => one.id === id);
  if (!found) throw new Error('The flag is not stored any more.');
  return found;
};
const acts = async () =>
  done((await firefox.stored(false)).custody)
    .filter(({ flagId }) => flagId === id)
    .map(({ act }) => act);

test('Firefox: what cannot wait is two presses from who to call, and who was told is kept', async () => {
  const { browser } = firefox;
  const site = await firefox.visit(PLACES.xHome);
  ({ id } = newest(await flagByShortcut(firefox, site, 'x-threat')));
  await site.close();
  const panel = await browser.openExtensionPage('sidepanel.html');
  const all = partOf(panel, 'body');
  const urgent = section(panel, 'What cannot wait');
  await urgent.press('This cannot wait');
  await urgent.press('A threat to somebody’s life');
  await urgent.waitFor('999');
  await urgent.waitFor('Do not answer, warn or confront the author.');
  await expect.poll(async () => (await flag()).triage).toMatchObject({ kind: 'threat', by: SCHOOL.user, told: [] });
  await urgent.unfold('I have told them');
  await urgent.fill({ Reference: 'CAD 4417' });
  await urgent.press('Write down');
  await urgent.waitFor(`Told by ${SCHOOL.user.name}`);
  expect((await flag()).triage?.told).toMatchObject([{ reference: 'CAD 4417' }]);
  await inEveryLook(browser, panel, 'triage');
  await urgent.press('Fold away');
  await urgent.waitFor('Cannot wait: A threat to somebody’s life');

  await panel.evaluate(answering('globalThis', 'breaches-policy'));
  for (const question of ['school', 'platform', 'law']) await all.waitFor(firefox.words(`policy.three.${question}`));
  await inEveryLook(browser, panel, 'decide');
  await all.fill({ Note: 'Read by two of us.' });
  await all.press('Save the decision');
  await all.waitFor('The decision is saved.');
  expect((await flag()).decisions).toMatchObject([
    { by: SCHOOL.user, outcome: 'breaches-policy', concern: 'threat-violence', note: 'Read by two of us.' },
  ]);
  expect(await acts()).toEqual(['captured', 'triaged', 'triaged', 'attention-noted', 'decided']);
  await panel.close();
});

test('Firefox: an incident is opened from the flag, written down, and followed through the steps of the policy', async () => {
  const { browser } = firefox;
  const page = await browser.openExtensionPage(`register.html#/flag/${id}`);
  await section(page, 'Incidents').press('Open an incident');
  const form = section(page, 'About this incident');
  await form.fill({ Title: TITLE, 'Why it is recorded': 'To keep staff safe' });
  await form.choose('Lawful basis', 'public-task');
  await form.press('Open the incident');
  const notes = section(page, 'Notes');
  await notes.unfold('Add a note');
  await notes.fill({ Note: 'The head was shown the post.' });
  await notes.press('Add the note');
  await notes.waitFor('Written down.');
  const told = section(page, 'Who was told');
  await told.unfold('Note who was told');
  await told.fill({ Who: 'Ms Quayle', Role: 'Chair of governors', Day: '2026-11-20', How: 'By phone' });
  await told.press('Note it');
  await told.waitFor('Written down.');
  const agencies = section(page, 'Outside agencies');
  await agencies.unfold('Note an agency');
  await agencies.choose('Agency', 'police');
  await agencies.fill({ 'Their reference': 'CAD 4417', How: 'By phone, 101' });
  await agencies.press('Note it');
  await agencies.waitFor('CAD 4417');
  await inEveryLook(browser, page, 'incident');

  await partOf(page).press('Treat it as this');
  const step = (name: string) => partOf(page, `[data-step-id="${name}"]`);
  const settled = section(page, 'Done or left out');
  await step('police').waitFor('The policy puts this as a duty.');
  await inEveryLook(browser, page, 'steps');
  await step('police').unfold('Record this step');
  await step('police').choose('What came of it', 'sent');
  await step('police').fill({ Note: 'Told on 101, log CAD 4417.' });
  await step('police').press('Record it');
  await settled.waitFor('Report threats to the police');

  // The policy prints a talk first: what goes past it is not hidden, and needs a reason.
  await section(page, 'Not yet').unfold('not to be taken yet');
  await step('remove').unfold('Write what this step needs');
  await step('remove').waitFor('blank');
  await step('remove').fill({ 'To whom': 'Mr Rookesby' });
  await step('remove').waitFor('No blanks are left.');
  await step('remove').press('Keep this letter');
  await step('remove').waitFor('Request to take something down, kept by');
  await inEveryLook(browser, page, 'steps with a letter');
  await step('remove').press('Save as Word file');
  const file = await firefox.saved(/^I-2026-\d{4}-removal-request\.docx$/);
  expect(execFileSync('7z', ['t', file], { encoding: 'utf8' })).toContain('Everything is Ok');
  const { value } = await mammoth.extractRawText({ path: file });
  expect(value).toContain('Dear Mr Rookesby');
  expect(value).toContain('Marlbrook Primary School');
  await step('remove').unfold('Record this step');
  await step('remove').choose('What came of it', 'sent');
  await step('remove').press('Record it');
  await step('remove').waitFor('Say why. The policy prints it otherwise.');
  await step('remove').waitFor('Give the name and role of the second person.');
  await step('remove').fill({
    'Reason for the departure': 'The police asked us not to talk to the author.',
    Name: 'Mrs Thornbury-Vale',
    Role: 'Headteacher',
  });
  await step('remove').press('Record it');
  await settled.waitFor('Departs from the policy:');
  await settled.waitFor('people who protect somebody come first, and have not cleared it');

  const due = section(page, 'What is due');
  await due.unfold('Add a day');
  await due.fill({ 'What is due': 'Ring the police about the log', Day: '2099-03-01' });
  await due.press('Add it');
  await due.waitFor('1 March 2099');

  const course = section(page, 'Where it stands');
  await course.unfold('Close the incident');
  await course.choose('Outcome', 'with-police');
  await course.fill({ 'How it ended': 'The police have taken it on.' });
  await course.press('Close the incident');
  await course.waitFor('With the police');
  await inEveryLook(browser, page, 'incident closed');
  await course.unfold('Open it again');
  await course.fill({ Reason: 'It is up again.' });
  await course.press('Open it again');
  await section(page, 'Chronology').waitFor('It is up again.');
  await section(page, 'People').waitFor('Add a person');
  await partOf(page, 'body').press('All incidents');
  await partOf(page).waitFor('1 incident shown');
  await partOf(page).waitFor(TITLE);
  await inEveryLook(browser, page, 'incidents');
  await page.close();
});

test('Firefox: a report is marked with a receipt, the answer of the site is kept, and the clock runs', async () => {
  const { browser } = firefox;
  const receipt = join(firefox.folder, 'answer of X.png');
  writeFileSync(receipt, png(40, 30));
  const page = await browser.openExtensionPage(`register.html#/flag/${id}`);
  const step = partOf(page, '[data-step="4"]');
  await step.unfold('The steps, for when it is time');
  await step.waitFor('Labels last seen in');
  await inEveryLook(browser, page, 'report prepared');
  await step.unfold('Mark as reported');
  await step.fill({ Reference: 'X-77', 'Reported on': '2026-11-20T09:00', 'What the site answered': receipt });
  await step.check('None of these could show');
  await step.press('Mark as reported');
  await step.waitFor('receipt-01.png');
  await step.waitFor('48 hours, then the POSH helpline. The time has passed.');
  await step.unfold('The site has answered');
  await step.check('It stays, it says');
  await step.fill({ 'Day of the answer': '2026-11-21', 'What it said': 'It does not break our rules.' });
  await step.press('Keep the answer');
  await step.waitFor('The site has answered, so you can go to it now.');
  await inEveryLook(browser, page, 'report answered');
  const stored = await firefox.stored();
  expect(await flag()).toMatchObject({
    reports: [{ reference: 'X-77', filedAt: '2026-11-20T09:00:00.000Z', receipts: ['receipt-01.png'] }],
    reportAnswers: [{ outcome: 'not-removed', on: '2026-11-21' }],
  });
  const kept = filesOf(stored, await flag()).find(({ name }) => name === 'receipt-01.png');
  expect(bytesOf(kept).equals(Buffer.from(png(40, 30)))).toBe(true);
  expect((await acts()).slice(-2)).toEqual(['reported', 'report-answered']);
  await page.close();
});

test('Firefox: where the site says that the post is not there any more, a second look says so and no more', async () => {
  const { browser } = firefox;
  const { address } = practicePost('x-threat');
  firefox.sites.instead.set(address, {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><html lang="en"><main><div><span>Hmm...this page doesn’t exist. Try searching for something else.</span></div></main></html>',
  });
  const page = await browser.openExtensionPage(`register.html#/flag/${id}`);
  await partOf(page).press('Look again in a new tab');
  const stored = await firefox.waitFor((s) => s.flags.find((one) => one.id === id)?.secondLooks.length === 1);
  firefox.sites.instead.clear();
  expect((await flag()).secondLooks).toMatchObject([{ result: 'gone', addressOpened: address }]);
  await partOf(page).waitFor('The site says that it is not there');
  await partOf(page).waitFor('It does not say who removed it, when or why');
  await expectSound(stored, newest(stored));
  await inEveryLook(browser, page, 'second look');
  await page.close();
});
