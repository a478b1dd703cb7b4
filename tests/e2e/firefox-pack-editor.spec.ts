import { fill, press, waitForWords } from '@/tests/browser/firefox-forms';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { setUpMarlbrook } from '@/tests/browser/set-up';
import { docx, pdf } from '@/tests/fixtures/policy/office-files';
import { THORNBECK } from '@/tests/fixtures/policy/thornbeck';
import { PLACES } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { flagByShortcut } from './firefox-posts';
import { newest } from './posts';

test.describe.configure({ timeout: 150_000 });

/** Gives a file to the first file field in view, as choosing it would. */
const chooseFile = (page: FirefoxPage, name: string, bytes: Uint8Array) =>
  page.evaluate(
    (fileName, base64) => {
      const field = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find((one) =>
        one.checkVisibility(),
      );
      if (!field) throw new Error('no file field');
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([data], fileName));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );

// The other stories of this browser are of the practice school.
test.afterEach(({ firefox }) => setUpMarlbrook(firefox.eye));

test('Firefox: a policy is read from .pdf and .docx, pasted, marked, used, and cited by the next flag', async ({
  firefox,
}) => {
  const { browser, words } = firefox;
  const page = await browser.openExtensionPage('options.html#policy-editor');
  await waitForWords(page, words('editor.text.title'));
  await chooseFile(page, 'scan.pdf', pdf('', { pages: 2 }));
  await waitForWords(page, words('editor.refusals.scanned'));
  for (const [name, bytes] of [
    ['policy.pdf', pdf(THORNBECK)],
    ['policy.docx', docx(THORNBECK)],
  ] as const) {
    await chooseFile(page, name, bytes);
    await waitForWords(page, `“${name}” was read.`);
    const text = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
    expect(text).toContain('# 2. Unacceptable use');
    expect(text).toContain('• Threats of violence');
  }
  await fill(page, words('editor.text.paste'), THORNBECK);
  await press(page, words('editor.text.next'));
  await waitForWords(page, words('editor.about.title'));
  await press(page, words('editor.next'));
  await waitForWords(page, words('editor.mark.title'));
  for (const [passage, kind] of [
    ['unacceptable-use-7', 'category'],
    ['unacceptable-use-4', 'category'],
    ['what-the-school-will-do-p1', 'step'],
    ['what-the-school-will-do-p3', 'step'],
    ['staff-p1', 'rule'],
  ] as const) {
    await page.click(`#passage-${passage}`);
    await press(page, words(`editor.mark.kinds.${kind}`), 'fieldset button');
  }
  await press(page, words('editor.next'), '.ui-section > .ui-row > button');
  await waitForWords(page, words('editor.check.complete'));
  await press(page, words('editor.next'));
  await waitForWords(page, words('editor.preview.title'));
  await press(page, words('editor.next'));
  await press(page, words('editor.use.use'));
  await waitForWords(page, words('setup.policy.saved'));
  await waitForWords(page, 'Thornbeck Primary School');

  const site = await firefox.visit(PLACES.xHome);
  const flag = newest(await flagByShortcut(firefox, site, 'x-insult-head'));
  expect(flag.policy).toMatchObject({ packId: 'thornbeck-primary-school', review: '2028-03' });
  const insult = flag.check?.suggestions.find(({ concern }) => concern === 'negative-offensive-named');
  expect(insult?.policy?.clauseRef).toBe('2. Unacceptable use, bullet 4');
  await site.close();
  await page.close();
});
