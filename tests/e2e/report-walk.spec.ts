import type { Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { PLACES } from '@/tests/fixtures/sites/school';
import { sayBreach } from './attention';
import { expect, test } from './extension';
import { clickInLayer, readLayer, waitForWords } from './layer';
import { done, flagByShortcut, newest, postOn } from './posts';
import { type SidePanel, sidePanel } from './side-panel';

test.describe.configure({ timeout: 120_000 });

const PICTURES = process.env.FLAGPOST_SCREENS;
const picture = async (page: Page, name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/walk-${name}.png` });
};

/** Flags a post, decides that it breaches the policy, and begins the walk from the real side panel. */
async function begin(flagpost: Flagpost, page: Page, key: string, answer?: 'no'): Promise<SidePanel> {
  await flagByShortcut(flagpost, page, key, answer);
  const panel = await sidePanel(flagpost);
  await panel.waitFor('It rests on:');
  await sayBreach(panel);
  await panel.press('Save the decision');
  await panel.waitFor('Mark as reported');
  await panel.run(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await panel.press('Show me where');
  return panel;
}

/** Where the frame of the walk stands, in CSS pixels; null where nothing is outlined. */
async function frameOf(page: Page) {
  const html = (await readLayer(page))?.html ?? '';
  const frame = /<div class="outline"[^>]*>/.exec(html)?.[0] ?? '';
  if (frame === '' || /\shidden/.test(frame)) return null;
  const side = (name: string) => Number(new RegExp(`${name}: (-?[\\d.]+)px`).exec(frame)?.[1]);
  return { x: side('left'), y: side('top'), width: side('width'), height: side('height') };
}

/** The frame lies around what is on the page. */
async function expectOutlined(page: Page, what: ReturnType<Page['locator']>): Promise<void> {
  await expect
    .poll(async () => {
      const [frame, box] = [await frameOf(page), await what.boundingBox()];
      if (!frame || !box) return 'nothing';
      const away = Math.max(
        Math.abs(frame.x + 6 - box.x),
        Math.abs(frame.y + 6 - box.y),
        Math.abs(frame.width - 12 - box.width),
      );
      return away < 2 ? 'around it' : JSON.stringify({ frame, box });
    })
    .toBe('around it');
}

const presses = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.reportPresses ?? 0));
const row = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('on Facebook each row is outlined as the person comes to it, through four screens, and nothing is pressed', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.facebookGroup);
  const panel = await begin(flagpost, page, 'fb-allegation');
  await panel.waitFor('The site’s own menu is outlined on the page. Open it yourself.');
  await waitForWords(page, /Step 1 of 5\. Choose or open three-dots menu on the post It is outlined/);
  await picture(page, '1-menu');
  expect(await page.locator('[role="menu"]').count()).toBe(0);
  const button = postOn(page, 'fb-allegation').locator('[aria-haspopup="menu"]').first();
  await expectOutlined(page, button);
  await button.click();
  const steps = ['Report post', 'Bullying, harassment or abuse', 'Bullying or harassment', 'Me'];
  await waitForWords(page, /Step 2 of 5\. Choose or open Report post It is outlined/);
  await expectOutlined(page, page.getByRole('menuitem', { name: 'Report post' }));
  await picture(page, '2-item');
  await page.getByRole('menuitem', { name: 'Report post' }).click();
  for (const [i, label] of steps.slice(1).entries()) {
    await waitForWords(page, new RegExp(`Step ${i + 3} of 5\\. Choose or open ${label}`));
    await expectOutlined(page, row(page, label));
    expect(await presses(page)).toBe(i);
    await picture(page, `${i + 3}-row`);
    await row(page, label).click();
  }
  await waitForWords(page, /The steps that are known end here Then the site shows: Submit → Next → Done/);
  expect(await frameOf(page)).toBeNull();
  await picture(page, '6-end');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, '7-end-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await presses(page)).toBe(3);
  await clickInLayer(page, 'Stop');
  await expect.poll(async () => (await readLayer(page))?.html.includes('class="walk"')).toBe(false);
  await panel.close();
  await page.close();
});

test('it follows back, begins anew when the menu was closed, and can be led by hand', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.facebookGroup);
  const panel = await begin(flagpost, page, 'fb-allegation');
  await waitForWords(page, /Step 1 of 5/);
  await postOn(page, 'fb-allegation').locator('[aria-haspopup="menu"]').first().click();
  await page.getByRole('menuitem', { name: 'Report post' }).click();
  await row(page, 'Bullying, harassment or abuse').click();
  await waitForWords(page, /Step 4 of 5/);
  await row(page, 'Back').click();
  await waitForWords(page, /Step 3 of 5\. Choose or open Bullying, harassment or abuse/);
  await row(page, 'Close').click();
  await waitForWords(page, /Step 1 of 5/);
  await clickInLayer(page, 'Next');
  await waitForWords(page, /Step 2 of 5\. Choose or open Report post It is not on the screen now/);
  await clickInLayer(page, 'Previous');
  await waitForWords(page, /Step 1 of 5/);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await readLayer(page))?.html.includes('class="walk"')).toBe(false);
  await panel.close();
  await page.close();
});

test('on X a row that the site calls otherwise is chosen from those on the screen, kept with who said so, and outlined', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(`${PLACES.xHome}?renamed=Violent%20Speech`);
  const panel = await begin(flagpost, page, 'x-threat');
  await waitForWords(page, /Step 1 of 3/);
  await postOn(page, 'x-threat').locator('[data-testid="caret"]').click();
  await waitForWords(page, /Step 2 of 3/);
  await page.getByRole('menuitem', { name: 'Report post' }).click();
  await waitForWords(page, /Step 3 of 3\. Choose or open Violent Speech .*It is not on the screen now/);
  await clickInLayer(page, 'My label is different');
  await waitForWords(page, /Which row do you choose instead\?/);
  // The press did not reach the site, which would have closed its screen.
  await expect(row(page, 'Hate')).toBeVisible();
  await picture(page, 'x-different');
  await clickInLayer(page, 'Violent Speech (new wording)');
  await waitForWords(page, /Noted, with your name/);
  await expectOutlined(page, row(page, 'Violent Speech (new wording)'));
  const stored = await flagpost.stored(false);
  const flag = newest(stored);
  expect(flag.labelNotes).toMatchObject([
    {
      platform: 'x',
      expected: 'Violent Speech',
      seen: 'Violent Speech (new wording)',
      by: { name: 'Owen Prydderch-Lowe' },
    },
  ]);
  expect(
    done(stored.custody)
      .filter(({ flagId }) => flagId === flag.id)
      .map(({ act }) => act),
  ).toEqual(['captured', 'attention-noted', 'decided', 'label-noted']);
  expect(await presses(page)).toBe(0);
  await row(page, 'Violent Speech (new wording)').click();
  await waitForWords(page, /Follow the site to its end/);
  await panel.close();
  await page.close();
});

test('on Instagram the menu is a dialog, and the walk goes through it', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.instagramHome);
  const panel = await begin(flagpost, page, 'ig-allegation', 'no');
  await waitForWords(page, /Step 1 of 4/);
  const button = postOn(page, 'ig-allegation').locator('[role="button"]:has(svg[aria-label="More"])').first();
  await button.click();
  await waitForWords(page, /Step 2 of 4\. Choose or open Report It is outlined/);
  await expectOutlined(page, row(page, 'Report'));
  await row(page, 'Report').click();
  await waitForWords(page, /Step 3 of 4\. Choose or open Bullying or unwanted contact/);
  await picture(page, 'instagram');
  await row(page, 'Bullying or unwanted contact').click();
  await waitForWords(page, /Step 4 of 4\. Choose or open Bullying or harassment The screen asks: .* It is outlined/);
  await panel.close();
  await page.close();
});

test('the page learns nothing of it: no words, no frame, no event that it could forge', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const panel = await begin(flagpost, page, 'x-threat');
  await waitForWords(page, /Step 1 of 3/);
  const seen = await page.evaluate(() => {
    const host = document.querySelector('flagpost-layer');
    // What a script of the page can press.
    host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    document.querySelector('[data-testid="caret"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    return { root: host?.shadowRoot ?? null, html: host?.outerHTML ?? '', text: document.documentElement.textContent };
  });
  expect(seen.root).toBeNull();
  expect(seen.html).not.toMatch(/Violent|Step|walk/);
  expect(seen.text).not.toContain('Step 1 of 3');
  // A forged Escape ends nothing.
  await waitForWords(page, /Step [12] of 3/);
  await panel.close();
  await page.close();
});
