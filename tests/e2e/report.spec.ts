import type { Page } from '@playwright/test';
import { PLACES, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { sayAttention, sayBreach } from './attention';
import { expect, test } from './extension';
import { readLayer } from './layer';
import { done, flagByShortcut, newest, postOn } from './posts';
import { openPanel, openRegister } from './screens';
import { sidePanel } from './side-panel';

// A browser of its own: posts of one author are counted, and the third asks before it is decided.
test.use({ options: {} });

const stepOf = (panel: Page, number: number) => panel.locator(`[data-step="${number}"]`);
const status = (panel: Page, words: string) => panel.getByRole('status').filter({ hasText: words });

test('the report is prepared with the labels last seen and their date, and marking it as reported is logged', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const { id } = newest(await flagByShortcut(flagpost, page, 'x-threat'));
  const panel = await openPanel(flagpost);
  await sayAttention(panel);
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
  expect(
    done(stored.custody)
      .filter(({ flagId }) => flagId === id)
      .map(({ act: one }) => one),
  ).toEqual(['captured', 'attention-noted', 'decided', 'reported']);
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
  await sayBreach(panel);
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
        const active = document.activeElement as HTMLElement | null;
        // Where nothing has the focus yet there is nothing to see of it.
        const focused = active === document.body ? null : active;
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
  await expect(panel.getByRole('button', { name: /^Show the picture/ })).toBeVisible();
  await panel.locator('body').press('Tab');
  await tabTo(/^Show the picture/);
  await keys.press('Enter');
  await expect(panel.getByRole('button', { name: 'Hide the picture' })).toBeFocused();
  await tabTo(/^Somebody told us/);
  await keys.press('Space');
  await tabTo(/^Which account was signed in\?/);
  await keys.press('ArrowDown');
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
  await tabTo(/^I have read this/);
  await keys.press('Space');
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
