import type { Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/rows';
import { pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { readLayer } from './layer';
import { flagByShortcut, newest, postOn } from './posts';
import { openPanel, openRegister } from './screens';
import { sidePanel } from './side-panel';

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
  const log = async () => (await flagpost.stored(false)).custody.filter(({ flagId }) => flagId === id);
  const line = async () => (await flagpost.stored(false)).listing.find((row) => row.id === id);
  const flag = async () => (await flagpost.stored(false)).flags.find((row) => row.id === id);

  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(panel.getByText('Choose what follows.')).toBeVisible();
  expect((await flag())?.decisions).toEqual([]);
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
  expect((await log()).map(({ act }) => act)).toEqual(['captured', 'decided', 'decided', 'noted']);
  expect(JSON.parse((await log())[2]?.line ?? '{}')).toMatchObject({
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
  await panel.getByRole('radio', { name: 'It is a complaint' }).check();
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

test('the report is prepared with the labels last seen and their date, and marking it as reported is logged', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-threat'));
  const panel = await openPanel(flagpost);
  await panel.getByRole('radio', { name: 'It breaches the policy' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  const act = stepOf(panel, 4);
  await expect(act).toContainText('Flagpost prepares and never sends. You take each step yourself.');
  await expect(act).toContainText('Call 999');
  await expect(act.locator('.report-ladder li').first()).toContainText('Always');
  await expect(act).toContainText('What not to do');
  await act.getByText('The steps, for when it is time').click();
  await expect(act.getByText('Who may report', { exact: false }).first()).toBeVisible();
  const path = act.locator('.report-path').first();
  await expect(path.getByRole('listitem').first()).toContainText('three-dots menu on the post');
  await expect(path).toContainText(/Labels last seen in .*\d{4}/);
  const text = act.getByRole('textbox', { name: /^For the form/ }).first();
  await expect(text).toHaveValue(/https:\/\/x\.com\//);
  await expect(text).toHaveValue(new RegExp(practicePost('x-threat').id));

  await act.getByText('Mark as reported', { exact: true }).first().click();
  await act.getByLabel('Reported on').fill('2999-01-01T10:00');
  await act.getByLabel('Reported in the name of').fill(' ');
  await act.getByRole('button', { name: 'Mark as reported' }).click();
  await expect(act.getByText('This lies in the future.')).toBeVisible();
  await expect(act.getByText('Say in whose name it was reported.')).toBeVisible();
  await act.getByLabel('Reference').fill('CAS-0042-XY');
  await act.getByLabel('Reported on').fill('2026-11-19T14:05');
  await act.getByLabel('Reported in the name of').fill('Mrs Thornbury-Vale');
  await act.getByRole('button', { name: 'Mark as reported' }).click();
  await expect(status(panel, 'Marked as reported.')).toBeVisible();
  await expect(act.locator('.report-marks')).toContainText('CAS-0042-XY');
  const stored = await flagpost.stored(false);
  expect(stored.flags.find((flag) => flag.id === id)?.reports).toMatchObject([
    { by: SCHOOL.user, filedAt: '2026-11-19T14:05:00.000Z', reference: 'CAS-0042-XY', filedBy: 'Mrs Thornbury-Vale' },
  ]);
  expect(stored.listing.find((row) => row.id === id)).toMatchObject({ state: 'reported' });
  expect(stored.custody.filter(({ flagId }) => flagId === id).map(({ act: one }) => one)).toEqual([
    'captured',
    'decided',
    'reported',
  ]);
  await panel.close();
  const register = await openRegister(flagpost, id);
  await expect(register.getByText('Reported', { exact: true }).first()).toBeVisible();
  await expect(register.getByText('Marked as reported').first()).toBeVisible();
  await register.close();
  await page.close();
});

test('“show me where” outlines the site’s own menu from the real side panel, and presses nothing', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-threat');
  const panel = await sidePanel(flagpost);
  await panel.waitFor('It rests on:');
  await panel.run(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    radios.find((radio) => radio.value === 'breaches-policy')?.click();
  });
  await panel.press('Save the decision');
  await panel.waitFor('The steps, for when it is time');
  await panel.run(() => {
    for (const summary of document.querySelectorAll('summary'))
      if (summary.textContent.includes('The steps, for when it is time')) summary.click();
  });
  const opened = () => page.locator('[role="menu"], [aria-expanded="true"][data-testid="caret"]').count();
  await panel.press('Show me where');
  await panel.waitFor('The site’s own menu is outlined on the page. Open it yourself.');
  const outline = async () => /class="outline" style="([^"]*)"/.exec((await readLayer(page))?.html ?? '')?.[1];
  const style = (await outline()) ?? '';
  const caret = await postOn(page, 'x-threat').locator('[data-testid="caret"]').boundingBox();
  const side = (name: string) => Number(new RegExp(`${name}: (-?[\\d.]+)px`).exec(style)?.[1]);
  expect(side('left')).toBeCloseTo((caret?.x ?? 0) - 6, 0);
  expect(side('top')).toBeCloseTo((caret?.y ?? 0) - 6, 0);
  expect(side('width')).toBeCloseTo((caret?.width ?? 0) + 12, 0);
  expect(await opened()).toBe(0);

  // A post that is not on the page that is open.
  await page.evaluate(() => {
    history.pushState(null, '', '/marlbrook_truth');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(postOn(page, 'x-threat')).toHaveCount(0);
  await panel.press('Show me where');
  await panel.waitFor('The post is not on the page that is open.');
  // Another site in front.
  const other = await flagpost.visit(PLACES.elsewhere);
  await panel.press('Show me where');
  await panel.waitFor('The open tab is not on X.');
  await other.close();
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

test('decide and report can be done with the keyboard alone', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-insult-head'));
  const panel = await openPanel(flagpost);
  const keys = panel.keyboard;
  const tabTo = async (name: RegExp) => {
    const passed: string[] = [];
    for (let presses = 0; presses < 80; presses++) {
      await keys.press('Tab');
      const here = await panel.evaluate(() => {
        const focused = document.activeElement as HTMLElement | null;
        const label = (focused as HTMLInputElement | null)?.labels?.[0]?.textContent;
        const style = focused && getComputedStyle(focused);
        return {
          name: focused?.getAttribute('aria-label') ?? label ?? focused?.textContent?.trim() ?? '',
          outline: style ? `${style.outlineStyle} ${Number.parseFloat(style.outlineWidth)}` : '',
        };
      });
      if (here.name !== '') expect(here.outline, here.name).toMatch(/^(solid|auto) [1-9]/);
      if (name.test(here.name)) return;
      passed.push(here.name);
    }
    throw new Error(`Tab never came to ${name}: ${passed.join(' | ')}`);
  };
  await panel.locator('body').press('Tab');
  await tabTo(/^Show the picture/);
  await keys.press('Enter');
  await expect(panel.getByRole('button', { name: 'Hide the picture' })).toBeFocused();
  await tabTo(/^What is it\?/);
  await tabTo(/^It breaches the policy/);
  await keys.press('Space');
  await tabTo(/^Note/);
  await keys.type('Typed without a mouse.');
  await tabTo(/^Save the decision$/);
  await keys.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Decisions so far' })).toBeFocused();
  await tabTo(/^Mark as reported$/);
  await keys.press('Enter');
  await tabTo(/^Reference/);
  await keys.type('KB-1');
  await tabTo(/^Reported in the name of/);
  await keys.press('Enter');
  await expect(status(panel, 'Marked as reported.')).toBeVisible();
  const flag = (await flagpost.stored(false)).flags.find((row) => row.id === id);
  expect(flag?.decisions[0]?.note).toBe('Typed without a mouse.');
  expect(flag?.reports[0]?.reference).toBe('KB-1');
  await panel.close();
  await page.close();
});
