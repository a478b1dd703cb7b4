import type { Locator, Page } from '@playwright/test';
import { seedFiles, seedRegister } from '@/tests/bench/seed';
import { button, heading } from './assistant';
import { expect, test } from './extension';
import { inEveryLook, openRegister } from './screens';

// A browser of its own: two thousand flags are seeded.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

const FLAGS = 2_000;

/**
 * Clicks, and waits until the page has drawn what comes of it.
 *
 * @param until a selector, and words that are in what it finds. @returns milliseconds from the click to the frame that shows it
 */
const clickUntil = (what: Locator, [selector, words]: readonly [string, string]) =>
  what.evaluate(
    async (control, wanted) => {
      const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const isThere = () =>
        [...document.querySelectorAll(wanted.selector)].some((one) => one.textContent?.includes(wanted.words));
      const started = performance.now();
      (control as HTMLElement).click();
      do await drawn();
      while (!isThere() && performance.now() - started < 20_000);
      if (!isThere()) throw new Error(`Nothing said “${wanted.words}”.`);
      return performance.now() - started;
    },
    { selector, words },
  );

/** Milliseconds from each key to the frame that shows what it has written. */
async function typed(page: Page, field: Locator, text: string): Promise<number> {
  await field.click();
  await page.evaluate(() => {
    const took: number[] = [];
    Object.assign(globalThis, { took });
    addEventListener(
      'input',
      ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - timeStamp))),
      true,
    );
  });
  await field.pressSequentially(text, { delay: 100 });
  await expect
    .poll(() => page.evaluate(() => (globalThis as never as { took: number[] }).took.length))
    .toBe(text.length);
  return page.evaluate(() => Math.max(...(globalThis as never as { took: number[] }).took));
}

test('two thousand chosen flags go through every step of the assistant, which tells how long each took', async ({
  flagpost,
}) => {
  await seedRegister(flagpost.eye, FLAGS, Date.parse('2026-11-20T08:00:00Z'));
  await seedFiles(flagpost.eye, FLAGS);
  const page = await openRegister(flagpost);
  await expect(page.getByText(/^2,000 flags/)).toBeVisible();
  const took: Record<string, number> = {};
  const step = async (name: string, what: Locator, until: readonly [string, string]) => {
    // The better of two: what the machine does beside this comes and goes.
    took[name] = Math.min(took[name] ?? Number.POSITIVE_INFINITY, Math.round(await clickUntil(what, until)));
  };

  await step('choose all', page.getByLabel('Choose all that are shown'), ['.register-chosen', '2,000 flags chosen']);
  await step('open the assistant', button(page, 'Make an evidence bundle'), ['h2', 'Step 1 of 3']);
  await page.getByRole('radio', { name: /^Police/ }).check();
  took['write a reference'] = Math.round(await typed(page, page.getByLabel('Their reference'), '2600'));
  await step('to step 2', button(page, 'Next'), ['h2', 'Step 2 of 3']);
  const items = page.locator('.bundle-items > li');
  await expect(items).toHaveCount(50);
  await page.getByRole('textbox', { name: 'Initials' }).fill('');
  took['write initials'] = Math.round(await typed(page, page.getByRole('textbox', { name: 'Initials' }), 'SF'));
  await expect(page.getByText('The exhibits will be named SF/1 to SF/2000.')).toBeVisible();
  await inEveryLook(page, 'bundle of two thousand, what goes in', [1200, 360]);

  // By what they are, not by their names: working out thousands of names would take the test minutes.
  const of = (at: number, control: string) => items.nth(at).locator(`[data-control=${control}]`);
  const everyClick = async (how: string) => {
    const moved: [string, string] = ['[role=status]', 'is now number 2 of 2,000'];
    await step(`move down, ${how}`, of(0, 'down'), moved);
    await step(`move up, ${how}`, of(1, 'up'), ['[role=status]', 'is now number 1 of 2,000']);
    await step(`oldest first, ${how}`, button(page, 'Oldest first'), ['.bundle-items', 'SF/1']);
    await step(`a part, ${how}`, page.locator('.bundle-parts input').first(), ['.bundle-parts', '']);
  };
  await everyClick('50 shown');
  const more = page.locator('.bundle-items + div > button');
  for (let shown = 100; shown <= FLAGS; shown += 50)
    await step(shown < FLAGS ? 'show more' : 'show the last of them', more, [
      `.bundle-items > li:nth-child(${shown})`,
      '',
    ]);
  await expect(items).toHaveCount(FLAGS);
  await everyClick('all shown');
  took['write initials, all shown'] = Math.round(
    await typed(page, page.getByRole('textbox', { name: 'Initials' }), 'Q'),
  );
  await step('take out, all shown', of(1_000, 'out'), ['[role=status]', 'was taken out']);
  await expect(page.getByText('The exhibits will be named SFQ/1 to SFQ/1999.')).toBeVisible();

  for (let time = 0; time < 2; time += 1) {
    await step('to step 3', button(page, 'Next'), ['h2', 'Step 3 of 3']);
    await expect(page.getByText('Reading the chosen flags …')).toBeVisible();
    await step('back while the flags are read', button(page, 'Back'), ['h2', 'Step 2 of 3']);
  }
  const reading = await clickUntil(button(page, 'Next'), ['.ui-notice', 'Before you make it']);
  console.log(`what is known of ${FLAGS} flags with seven files each is read in ${Math.round(reading)} ms`);
  await expect(button(page, 'Make the bundle')).not.toHaveAttribute('aria-disabled', 'true');
  await step('what stays out', page.getByRole('radio', { name: /^A redacted copy/ }), ['.ui-notice', 'would stay out']);
  await expect(page.getByText('1,999 flags are not redacted yet and would stay out')).toBeVisible();
  await expect(page.getByText('And 1,949 more.')).toBeVisible();
  await inEveryLook(page, 'bundle of two thousand, how', [1200, 360]);
  await page.goBack();
  await expect(page.getByRole('dialog')).toContainText('What you have chosen here is lost.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(heading(page, 'Step 3 of 3')).toBeVisible();

  for (const [name, ms] of Object.entries(took)) console.log(`${name}: ${ms} ms`);
  await page.close({ runBeforeUnload: false });
});
