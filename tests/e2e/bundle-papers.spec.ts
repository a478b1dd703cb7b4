import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { isToldCasework } from '@/lib/bundle/casework';
import { RECIPIENTS } from '@/lib/bundle/choices';
import { button, heading, inFolder, make, next, openAssistant, saveAll, twoFlags } from './assistant';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { expectAccessible, inEveryLook, openRegister } from './screens';

// A browser of its own: the flags that are decided here are counted elsewhere.
test.use({ options: {} });
test.describe.configure({ timeout: 300_000 });

const WIDTHS: [number, number] = [1200, 360];
const WHOLE_RECORDS = /^The record of each flag goes in whole\./;

test('for every recipient the three steps can be read, and say where records tell more than the report', async ({
  flagpost,
}) => {
  const page = await openAssistant(flagpost);
  for (const recipient of RECIPIENTS) {
    await page.locator(`input[type="radio"][value="${recipient}"]`).check();
    await inEveryLook(page, `papers ${recipient}, for whom`, WIDTHS);
    await next(page);
    await expect(heading(page, 'Step 2 of 3: What goes in')).toBeFocused();
    await inEveryLook(page, `papers ${recipient}, what goes in`, WIDTHS);
    const initials = page.getByRole('textbox', { name: 'Initials' });
    if (await initials.isVisible()) await initials.fill('SF');
    await next(page);
    await expect(heading(page, 'Step 3 of 3: How it is handed over')).toBeFocused();
    const before = page.getByRole('listitem').filter({ hasText: WHOLE_RECORDS });
    await expect(page.getByText('Before you make it')).toBeVisible();
    await inEveryLook(page, `papers ${recipient}, how`, WIDTHS);
    await page.getByRole('radio', { name: /^As it was captured/ }).check();
    await expect(page.getByText('Before you make it')).toBeVisible();
    await expect(before).toHaveCount(isToldCasework({ recipient }) ? 0 : 1);
    await page.getByRole('radio', { name: /^A redacted copy/ }).check();
    await expect(before).toHaveCount(0);
    for (const step of ['Step 2 of 3: What goes in', 'Step 1 of 3: For whom']) {
      await button(page, 'Back').first().click();
      await expect(heading(page, step)).toBeVisible();
    }
  }
  await page.close();
});

test('a helpline’s bundle says that its records tell more already where its parts are chosen', async ({ flagpost }) => {
  const page = await openAssistant(flagpost);
  await page.getByRole('radio', { name: /^A helpline/ }).check();
  await next(page);
  await expect(page.getByText(WHOLE_RECORDS)).toBeVisible();
  await button(page, 'Back').click();
  await page.getByRole('radio', { name: /^Police/ }).check();
  await next(page);
  await expect(heading(page, 'Step 2 of 3: What goes in')).toBeVisible();
  await expect(page.getByText(WHOLE_RECORDS)).toHaveCount(0);
  await page.close();
});

test('a solicitor reads what the school decided and when, and the custody log prints so that it can be read', async ({
  flagpost,
}) => {
  const [first] = await twoFlags(flagpost);
  const flag = await openRegister(flagpost, first);
  await sayAttention(flag);
  const what = flag.getByLabel('What is it?');
  if ((await what.inputValue()) === '') await what.selectOption('/');
  await flag.getByRole('radio', { name: 'It breaches the policy' }).check();
  await button(flag, 'Save the decision').click();
  await expect(flag.getByRole('status').filter({ hasText: 'The decision is saved.' })).toBeVisible();
  await flag.close();

  const page = await openAssistant(flagpost);
  await page.getByRole('radio', { name: /^Solicitor/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  await next(page);
  await page.getByRole('radio', { name: /^One ZIP file(?!, encrypted)/ }).check();
  await make(page);
  await expect(heading(page, 'The bundle is ready')).toBeFocused({ timeout: 60_000 });
  await inFolder(async (folder) => {
    const paths = await saveAll(page, folder);
    const zip = paths.find((path) => /FP-\d{4}-\d{4}\.zip$/.test(path)) ?? '';
    execFileSync('7z', ['x', '-y', `-o${folder}`, zip], { stdio: 'ignore' });
    const data = join(zip.slice(0, -'.zip'.length), 'data');
    const word = (await mammoth.extractRawText({ buffer: readFileSync(join(data, 'solicitors-brief.docx')) })).value;
    const paper = await page.context().newPage();
    await paper.goto(pathToFileURL(join(data, 'solicitors-brief.html')).href);
    const shown = await paper.locator('main').textContent();
    for (const text of [word, shown]) {
      expect(text).toContain('What the school did about it, and when');
      expect(text).toContain('Decided: It breaches the school’s policy');
      expect(text).toContain('somebody told the school');
      expect(text).toContain('Possible law (not legal advice)');
    }
    await expectAccessible(paper, 'brief for a solicitor');
    const receipt = readFileSync(paths.find((path) => path.endsWith('-receipt.txt')) ?? '', 'utf8');
    expect(receipt).toMatch(/^For: A solicitor/m);
    expect(receipt).toMatch(/^Made: \d+ \w+ \d{4}.*UTC/m);

    // As wide as A4 between its margins.
    await paper.setViewportSize({ width: 640, height: 900 });
    await paper.emulateMedia({ media: 'print' });
    await paper.goto(pathToFileURL(join(data, 'report.html')).href);
    const cells = await paper
      .locator('#custody tbody td:nth-child(2), #custody tbody td:nth-child(4)')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width));
    expect(cells.length).toBeGreaterThan(3);
    expect(Math.min(...cells)).toBeGreaterThan(70);
    const wider = await paper.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await paper.close();
  });
  await page.close();
});
