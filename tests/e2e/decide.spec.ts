import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/flag-row';
import { pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { done, flagByShortcut, newest, postOn } from './posts';
import { expectAccessible, inEveryLook, openPanel } from './screens';
import { lastRow, putRow } from './tamper';

// A browser of its own: posts of one author are counted, and the third asks before it is decided.
test.use({ options: {} });

const stepOf = (panel: Page, number: number) => panel.locator(`[data-step="${number}"]`);
const status = (panel: Page, words: string) => panel.getByRole('status').filter({ hasText: words });

/** What the panel shows of the check is what the check found, to the word. */
async function expectSuggestionsShown(panel: Page, flag: FlagRow): Promise<void> {
  const text = flag.snapshot?.text.value ?? '';
  const policy = stepOf(panel, 2);
  for (const suggestion of flag.check?.suggestions ?? []) {
    const card = policy.locator('.policy-suggestions > li').filter({
      has: panel.getByRole('heading', { name: suggestion.policy?.label ?? '' }),
    });
    await expect(card.first()).toContainText(`Clause ${suggestion.policy?.clauseRef}.`);
    await expect(card.first()).toContainText(suggestion.strength === 'strong' ? 'Strong' : 'Possible');
    for (const { start, end, reason } of suggestion.evidence) {
      const why = card
        .getByRole('listitem')
        .filter({ hasText: text.slice(start, end) })
        .filter({ hasText: reason });
      await expect(why.first()).toBeVisible();
    }
  }
  // Every marked stretch of the text is one that a suggestion rests on, and all of them are marked.
  const marked = await stepOf(panel, 1).locator('blockquote mark').allTextContents();
  const spans = (flag.check?.suggestions ?? []).flatMap(({ evidence }) => evidence);
  const expected = [...text].map((_, at) => spans.some(({ start, end }) => at >= start && at < end));
  expect(marked.join('').length).toBe(expected.filter(Boolean).length);
}

for (const [key, clause, label] of [
  ['x-insult-head', '2.3', 'Offensive remarks about a named person'],
  ['x-threat', '2.5', 'Threats of violence'],
  ['x-racist', '2.4', 'Hateful remarks'],
  ['x-named-pupil', '2.1', 'Allegations about pupils or staff'],
] as const)
  test(`the check of ${key} is shown with its clause, its strength and the words that it rests on`, async ({
    flagpost,
  }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const flag = newest(await flagByShortcut(flagpost, page, key));
    expect(flag.check?.suggestions[0]?.policy).toMatchObject({ clauseRef: clause, label });
    const panel = await openPanel(flagpost);
    await expect(stepOf(panel, 2)).toContainText('The check suggests. You decide.');
    await expectSuggestionsShown(panel, flag);
    // A mark leads to its explanation, the explanation back to the words.
    const mark = stepOf(panel, 1).locator('blockquote mark a').first();
    await mark.press('Enter');
    const focused = stepOf(panel, 2).locator(':focus');
    await expect(focused).toContainText((await mark.evaluate((a) => a.firstChild?.textContent)) ?? '');
    await focused.getByRole('link').press('Enter');
    await expect(mark).toBeFocused();
    await panel.close();
    await page.close();
  });

test('praise is no matter for any clause, and the panel says so without calling it harmless', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const flag = newest(await flagByShortcut(flagpost, page, 'x-praise'));
  expect(flag.check?.suggestions).toEqual([]);
  const panel = await openPanel(flagpost);
  await expect(stepOf(panel, 2)).toContainText('The check found nothing in the words.');
  expect(await stepOf(panel, 1).locator('mark').count()).toBe(0);
  await expect(panel.getByLabel('What is it?')).toHaveValue('');
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'No action' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(panel.getByText('Choose a category, or “None of these”.')).toBeVisible();
  await panel.getByLabel('What is it?').selectOption('/');
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(status(panel, 'The decision is saved.')).toBeVisible();
  await expect(stepOf(panel, 4)).toContainText('Nothing more to do. The flag and your reason are kept.');
  const stored = await flagpost.stored(false);
  expect(newest(stored).decisions).toMatchObject([{ outcome: 'no-action', concern: null, categoryId: null }]);
  expect(stored.listing.at(-1)).toMatchObject({ state: 'no-action', concern: null });
  await panel.close();
  await page.close();
});

test('a decision can be confirmed, changed with a note, and stands in the log and in the register', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-racist'));
  const panel = await openPanel(flagpost);
  const log = async () => done((await flagpost.stored(false)).custody).filter(({ flagId }) => flagId === id);
  const line = async () => (await flagpost.stored(false)).listing.find((row) => row.id === id);
  const flag = async () => (await flagpost.stored(false)).flags.find((row) => row.id === id);

  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(panel.getByText('Choose what follows.')).toBeVisible();
  await expect(panel.getByText('Say how it came to attention.')).toBeVisible();
  expect((await flag())?.decisions).toEqual([]);
  await sayAttention(panel, 'Somebody told us');
  await panel.getByLabel('Who told you?').fill('A parent of year 4');
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(status(panel, 'The decision is saved.')).toBeVisible();
  expect((await flag())?.decisions).toMatchObject([
    {
      by: SCHOOL.user,
      outcome: 'breaches-policy',
      concern: 'racist',
      categoryId: 'hateful',
      clauseRef: '2.4',
      asSuggested: true,
      note: '',
    },
  ]);
  expect(await line()).toMatchObject({ state: 'decided', concern: 'racist' });

  await panel.getByText('Decide again').click();
  await panel.getByLabel('What is it?').selectOption({ label: 'Offensive remarks about a named person' });
  await panel.getByRole('radio', { name: 'It is a safeguarding matter' }).check();
  await panel.getByRole('textbox', { name: 'Note' }).first().fill('Spoken about with the head on the telephone.');
  // A hand that trembles makes one decision, not two.
  await panel.getByRole('button', { name: 'Save as a new decision' }).dblclick();
  await expect(status(panel, 'The decision is saved.')).toBeVisible();
  const decisions = (await flag())?.decisions ?? [];
  expect(decisions).toHaveLength(2);
  expect(decisions[1]).toMatchObject({
    outcome: 'safeguarding',
    concern: 'negative-offensive-named',
    clauseRef: '2.3',
    asSuggested: false,
    note: 'Spoken about with the head on the telephone.',
  });
  // Neither is overwritten: both are shown, the latest first.
  const shown = stepOf(panel, 3).locator('.policy-decisions > li');
  await expect(shown).toHaveCount(2);
  await expect(shown.first()).toContainText('It is a safeguarding matter');
  await expect(shown.first()).toContainText('not what the check put first');

  await panel.getByText('Add a note').click();
  await panel.getByRole('button', { name: 'Save the note' }).click();
  await expect(panel.getByText('Write the note first.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Note' }).last().fill('The parent rang back.');
  await panel.getByRole('button', { name: 'Save the note' }).click();
  await expect(status(panel, 'The note is saved.')).toBeVisible();
  expect((await flag())?.notes.map(({ text }) => text)).toEqual(['The parent rang back.']);
  // How it came to attention is asked once: the second decision was made without.
  expect((await log()).map(({ act }) => act)).toEqual(['captured', 'attention-noted', 'decided', 'decided', 'noted']);
  expect((await flag())?.attention).toMatchObject({
    how: 'reported-to-us',
    from: 'A parent of year 4',
    account: 'school',
    by: SCHOOL.user,
  });
  expect(JSON.parse((await log())[3]?.line ?? '{}')).toMatchObject({
    who: SCHOOL.user,
    detail: { outcome: 'safeguarding', note: 'Spoken about with the head on the telephone.' },
  });
  // A flag that is decided stays as it was captured: the record is not touched.
  expect((await flag())?.record?.revision).toBe(1);
  await panel.close();
  await page.close();
});

test('a complaint goes the way of complaints, whatever else it might be', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-complaint');
  const panel = await openPanel(flagpost);
  await panel.getByLabel('What is it?').selectOption({ label: 'Offensive remarks about a named person' });
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'It is a complaint' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(panel.getByText('Say whether a record is needed.')).toBeVisible();
  // The way out is at hand, and nothing is kept of a decision meanwhile.
  await panel.getByRole('radio', { name: /^No\. Delete the flag\./ }).check();
  await expect(panel.locator('summary', { hasText: 'Delete this flag' })).toBeVisible();
  expect(newest(await flagpost.stored(false)).decisions).toEqual([]);
  await panel.getByRole('radio', { name: /^Yes/ }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  const act = stepOf(panel, 4);
  await expect(act).toContainText('Treat this as a complaint.');
  await expect(act).toContainText('Do not report it to the platform because it is critical.');
  await panel.close();
  await page.close();
});

test('an allegation about staff puts the safeguarding lead before the policy’s own steps', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-allegation');
  const panel = await openPanel(flagpost);
  await expect(stepOf(panel, 3)).toContainText('tell the safeguarding lead first');
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  const act = stepOf(panel, 4);
  await expect(act).toContainText('Does it say, or could it mean, that a child was or may be harmed?');
  await act.getByText('4 steps that wait').click();
  for (const held of await act.locator('.report-ladder > li').all())
    await expect(held).toContainText('Held back: people who protect somebody come first.');
  await act.getByRole('button', { name: 'Yes, or not sure' }).click();
  await expect(act).toContainText('Before anything else');
  await expect(stepOf(panel, 3)).toContainText('Answer: Yes, or not sure.');
  await expect(act.locator('.report-safety li').first()).toBeVisible();
  const order = await act.evaluate((step) => {
    const safety = step.querySelector('.report-safety');
    const ladder = step.querySelector('.report-ladder');
    return safety && ladder ? safety.compareDocumentPosition(ladder) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(order).toBeGreaterThan(0);
  await panel.close();
  await page.close();
});

test('a newer flag does not push away the one that a person is writing on', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-threat');
  const panel = await openPanel(flagpost);
  await panel.getByRole('textbox', { name: 'Note' }).first().fill('I was in the middle of');
  await pointAt(page, postOn(page, 'x-praise'));
  await flagByShortcut(flagpost, page, 'x-praise');
  await expect(panel.getByText('This is an older flag. A newer one is there.')).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Note' }).first()).toHaveValue('I was in the middle of');
  await panel.getByRole('button', { name: 'Show the newest flag' }).click();
  await expect(stepOf(panel, 1).locator('blockquote')).toContainText('Harvest assembly');
  await panel.close();
  await page.close();
});

test('the three answers are kept as they stood, and what the policy says since stands beside them', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-insult-head'));
  const panel = await openPanel(flagpost);
  const law = stepOf(panel, 2).locator('.policy-three > dl > div').nth(2);
  await expect(law).toContainText('Usually neither.');
  await expect(law.locator('.policy-law-card > summary').first()).toHaveText('Free expression and private life');
  await sayAttention(panel, 'On our own page or group');
  await panel.getByLabel('It is the second post, or a later one, at the same person').check();
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(status(panel, 'The decision is saved.')).toBeVisible();
  // What was judged opens a card, and the third answer is another one.
  await expect(law).toContainText('Possibly an offence. The police decide.');
  await law.getByText('Harassment and stalking').click();
  await expect(law).toContainText('One post is not enough');
  await expect(law).toContainText('not legal advice');

  const stored = async () => (await flagpost.stored(false)).flags.find((row) => row.id === id)?.decisions[0];
  const kept = await stored();
  expect(kept?.modifiers).toEqual(['own-page', 'repeat-same-target']);
  expect(kept?.verdicts).toMatchObject({
    policy: { verdict: 'listed', clauses: [{ ref: '2.3' }], pastReview: true },
    platform: { copyOf: '2026-06-29' },
    law: { verdict: 'possible-offence', cards: ['L-HRA', 'L-PHA'] },
  });
  const frozen = stepOf(panel, 3).locator('.policy-frozen');
  await frozen.getByText('The three answers as they stood on').click();
  await expect(frozen).toContainText(kept?.verdicts?.policy?.packSha256 ?? 'no hash');
  await expect(frozen).not.toContainText('has been changed since');
  await inEveryLook(panel, 'verdicts, decided', [400, 360]);
  await panel.close();

  // Somebody installs the policy anew, with other words in the same clause.
  const pack = (await lastRow(flagpost.eye, 'packs')) as { source: string; sha256: string };
  const says = kept?.verdicts?.policy?.clauses[0]?.says ?? '';
  const source = pack.source.replace(says, 'Words of the policy after the change.');
  expect(source).not.toBe(pack.source);
  await putRow(flagpost.eye, 'packs', { ...pack, source, sha256: createHash('sha256').update(source).digest('hex') });
  const after = await openPanel(flagpost);
  const then = stepOf(after, 3).locator('.policy-frozen');
  await then.getByText('The three answers as they stood on').click();
  await expect(then.locator('.policy-changed')).toContainText('Words of the policy after the change.');
  await expect(then).toContainText(says);
  expect((await stored())?.verdicts).toEqual(kept?.verdicts);
  await putRow(flagpost.eye, 'packs', pack);
  await after.close();
  await page.close();
});

test('a statement said to be defamatory: one year from the day of the post, and the notice only where nobody knows the author', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-named-pupil');
  const panel = await openPanel(flagpost);
  await sayAttention(panel);
  const what = panel.getByLabel('What is it?');
  const value = await what.locator('option[value$="/defamatory"]').first().getAttribute('value');
  await what.selectOption(value ?? '');
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(status(panel, 'The decision is saved.')).toBeVisible();
  const card = (title: string) =>
    stepOf(panel, 2)
      .locator('.policy-law-card')
      .filter({ has: panel.locator('summary', { hasText: title }) });
  await card('One year to claim').locator('summary').click();
  const posted = new Date(practicePost('x-named-pupil').time);
  const end = new Date(Date.UTC(posted.getUTCFullYear() + 1, posted.getUTCMonth(), posted.getUTCDate()));
  const words = end.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  await expect(card('One year to claim')).toContainText(`The year ends on ${words} at the latest.`);
  const notice = card('Notice to the website about an unknown author');
  await notice.locator('summary').click();
  await expect(notice.getByRole('listitem')).toHaveCount(1);
  await notice.getByRole('button', { name: 'Yes, we know' }).click();
  await expect(notice).toContainText('this notice is of no use');
  await notice.getByRole('button', { name: 'No', exact: true }).click();
  await expect(notice).toContainText('The exact address at which it stands.');
  await expect(notice).toContainText('Flagpost never sends it');
  await expectAccessible(panel, 'law cards open');
  await panel.close();
  await page.close();
});
