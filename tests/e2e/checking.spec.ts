import type { Page } from '@playwright/test';
import type { FurtherCheck } from '@/lib/store/check-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { textAt } from '@/lib/store/flag-texts';
import type { Flagpost } from '@/tests/browser/flagpost';
import { PLACES, practicePost, SCHOOL } from '@/tests/fixtures/sites/school';
import { sayAttention } from './attention';
import { expect, test } from './extension';
import { done, flagByShortcut, newest } from './posts';
import { inEveryLook, openOptions, openPanel } from './screens';
import { setLocal } from './tamper';

// A browser of its own: posts of one author are counted, and the third asks before it is decided.
test.use({ options: {} });

test.describe.configure({ timeout: 180_000 });

const stepOf = (panel: Page, number: number) => panel.locator(`[data-step="${number}"]`);
const status = (panel: Page, words: string) => panel.getByRole('status').filter({ hasText: words });

const flagOf = async (flagpost: Flagpost, id: string): Promise<FlagRow> => {
  const found = (await flagpost.stored(false)).flags.find((row) => row.id === id);
  if (!found) throw new Error(`No flag ${id}.`);
  return found;
};

/** The marks of every text that stands with the post are where the stored spans say. */
async function expectMarksOf(panel: Page, flag: FlagRow, further: FurtherCheck): Promise<void> {
  const evidence = further.suggestions.flatMap((one) => one.evidence);
  for (const ref of new Set(evidence.map((span) => span.in))) {
    const text = textAt(flag, ref);
    const covered = [...text].map((_, at) => evidence.some((s) => s.in === ref && at >= s.start && at < s.end));
    const quote = stepOf(panel, 2)
      .locator('.policy-further-text blockquote')
      .filter({ hasText: text.slice(0, 30) });
    const marked = await quote.first().locator('mark').allTextContents();
    expect(marked.join('').length, ref).toBe(covered.filter(Boolean).length);
  }
}

test('whom an answer means is read from what it answers, and both texts are shown with their own marks', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(practicePost('x-allegation').address);
  const flag = newest(await flagByShortcut(flagpost, page, 'x-answer-threat'));
  const parent = flag.snapshot?.related.findIndex(({ relation }) => relation === 'parent') ?? -1;
  expect(flag.snapshot?.related[parent]?.text).toContain('Mr Penhallick');
  const together = flag.furtherChecks.find(({ readWith }) => readWith !== null);
  expect(together).toMatchObject({ text: 'post', readWith: `related-${parent + 1}` });
  const who = together?.suggestions.flatMap(({ evidence }) => evidence).filter((span) => span.in !== 'post') ?? [];
  expect(who.length).toBeGreaterThan(0);
  // Of what somebody else wrote only the name counts, never what is said of him there.
  for (const { in: ref, start, end } of who) expect(textAt(flag, ref).slice(start, end)).toBe('Mr Penhallick');

  const panel = await openPanel(flagpost);
  const found = panel.getByRole('region', { name: 'Read together with what it answers' });
  await expect(found).toContainText('Not the author’s words, but those of');
  await expect(found).toContainText('Mr Penhallick names a member of staff (what it answers)');
  if (together) await expectMarksOf(panel, flag, together);
  // The explanation leads to the words in the other person's text, and back.
  await found.getByRole('link', { name: 'Mr Penhallick' }).last().press('Enter');
  const mark = found.locator('blockquote mark a', { hasText: 'Mr Penhallick' }).first();
  await expect(mark).toBeFocused();
  await mark.press('Enter');
  await expect(found.locator('.policy-evidence :focus, .policy-evidence li:focus')).toContainText('Mr Penhallick');
  await inEveryLook(panel, 'panel, with what it answers', [400, 320]);
  await panel.close();
  await page.close();
});

test('what a post quotes is checked by itself and never called the author’s', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const flag = newest(await flagByShortcut(flagpost, page, 'x-quote', 'no'));
  const quoted = flag.furtherChecks.find(({ text }) => text.startsWith('related-'));
  expect(quoted?.suggestions.length).toBeGreaterThan(0);
  const panel = await openPanel(flagpost);
  const found = panel.getByRole('region', { name: 'Found in: what it quotes' });
  await expect(found).toContainText('Not the author’s words');
  if (quoted) await expectMarksOf(panel, flag, quoted);
  await inEveryLook(panel, 'panel, quoted', [400, 320]);
  // Nobody is led to decide on another person's words.
  await expect(panel.getByLabel('What is it?')).toHaveValue('');
  await panel.close();
  await page.close();
});

test('a person contradicts the check, which stays as it was, and the device counts it', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  const before = newest(await flagByShortcut(flagpost, page, 'x-racist'));
  const panel = await openPanel(flagpost);
  const racist = stepOf(panel, 2).locator('.policy-suggestions > li').first();
  await racist.getByRole('button', { name: 'Not right?' }).press('Enter');
  const why = stepOf(panel, 3).locator(':focus');
  await why.selectOption('Not right: quoting somebody');
  await panel.getByLabel('The check missed this').selectOption('Threat of violence');
  await panel.getByLabel('What is it?').selectOption('/');
  await sayAttention(panel);
  await panel.getByRole('radio', { name: 'No action' }).check();
  await panel.getByRole('button', { name: 'Save the decision' }).click();
  await expect(status(panel, 'The decision is saved.')).toBeVisible();

  const after = await flagOf(flagpost, before.id);
  expect(after.decisions[0]?.onCheck).toEqual({
    notRight: [{ concern: 'racist', strand: 'race', sense: null, text: 'post', why: 'quoting' }],
    missed: 'threat-violence',
  });
  expect(after.check).toEqual(before.check);
  expect(after.record).toEqual(before.record);
  await expect(racist).toContainText('Marked as not right: quoting somebody');
  await expect(stepOf(panel, 3)).toContainText('Check missed: “Threat of violence”');
  await inEveryLook(panel, 'panel, contradicted', [400, 320]);

  // A later decision keeps what was said until it is changed.
  await panel.getByText('Decide again').click();
  await racist.getByRole('button', { name: 'Change what you said' }).click();
  await expect(stepOf(panel, 3).locator(':focus')).toHaveValue('quoting');

  const options = await openOptions(flagpost);
  const counts = options.getByRole('region', { name: 'How the checker does here' });
  const ruleset = before.check?.ruleset ?? '';
  await expect(counts.getByRole('region', { name: `Rules of version ${ruleset}` })).toBeVisible();
  await expect(counts.getByRole('row', { name: /^Racis.* 1 0 1 0$/ })).toBeVisible();
  await expect(counts.getByRole('row', { name: /^Threat of violence 0 0 0 1$/ })).toBeVisible();
  await inEveryLook(options, 'options, counts', [1000, 400, 320]);
  await counts.getByRole('button', { name: 'Count anew' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(counts.getByRole('row')).not.toHaveCount(0);
  await counts.getByRole('button', { name: 'Count anew' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Count anew' }).click();
  await expect(counts).toContainText('Nothing has been decided yet');
  expect((await flagOf(flagpost, before.id)).decisions).toEqual(after.decisions);
  await options.close();
  await panel.close();
  await page.close();
});

test('a post in another language is called not checked, and not free of findings', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await flagByShortcut(flagpost, page, 'x-arabic');
  const panel = await openPanel(flagpost);
  await expect(stepOf(panel, 2)).toContainText('Not checked in this language (Arabic).');
  await expect(stepOf(panel, 2)).not.toContainText('found nothing in the words');
  await inEveryLook(panel, 'panel, not checked', [400, 320]);
  await panel.close();
  await page.close();
});

interface FakeModel {
  state: string;
  answer: string;
  asked: { system: string; text: string; schema: unknown }[];
  downloads: number;
}
type WithModel = { fakeModel: FakeModel; LanguageModel: unknown };

/** Puts a language model into the extension's pages, as a browser that has one would. */
function defineModel(given: { state: string; answer: string }): void {
  const fake: FakeModel = { ...given, asked: [], downloads: 0 };
  const page = globalThis as unknown as WithModel;
  page.fakeModel = fake;
  page.LanguageModel = {
    availability: async () => fake.state,
    async create(wanted: {
      initialPrompts?: { content: string }[];
      monitor?: (m: { addEventListener(type: string, listener: (event: { loaded: number }) => void): void }) => void;
    }) {
      if (fake.state !== 'available') {
        fake.downloads += 1;
        wanted.monitor?.({
          addEventListener: (_, listener) => {
            for (const loaded of [0, 0.4, 1]) listener({ loaded });
          },
        });
        fake.state = 'available';
      }
      const system = wanted.initialPrompts?.[0]?.content ?? '';
      return {
        topK: 3,
        temperature: 1,
        prompt: async (text: string, options: { responseConstraint: unknown }) => {
          fake.asked.push({ system, text, schema: options.responseConstraint });
          return fake.answer;
        },
        destroy: () => {},
      };
    },
  };
}

const fakeOf = (page: Page) => page.evaluate(() => (globalThis as unknown as WithModel).fakeModel);

async function openWithModel(
  flagpost: Flagpost,
  path: string,
  given: { state: string; answer: string },
): Promise<Page> {
  const page = await flagpost.browser.context.newPage();
  await page.addInitScript(defineModel, given);
  await page.goto(`chrome-extension://${flagpost.browser.extensionId}/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

for (const [what, take] of [
  ['has no model of its own', () => Reflect.deleteProperty(globalThis, 'LanguageModel')],
  ['has one that this device cannot use', defineModel],
] as const)
  test(`where the browser ${what}, nothing shows that there could be one`, async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await flagByShortcut(flagpost, page, 'x-insult-head');
    const open = async (path: string) => {
      const opened = await flagpost.browser.context.newPage();
      await opened.addInitScript(take, { state: 'unavailable', answer: '' });
      await opened.goto(`chrome-extension://${flagpost.browser.extensionId}/${path}`);
      return opened;
    };
    const options = await open('options.html');
    await expect(options.getByRole('heading', { name: 'How the checker does here' })).toBeVisible();
    await expect(options.getByText(/second opinion/i)).toHaveCount(0);
    // Also where it had been turned on in a browser that had one.
    await setLocal(flagpost.eye, 'secondOpinion', true);
    const panel = await open('sidepanel.html');
    await expect(stepOf(panel, 2)).toContainText('The check suggests.');
    await panel.waitForTimeout(500);
    await expect(panel.getByText(/second opinion|browser’s model/i)).toHaveCount(0);
    await setLocal(flagpost.eye, 'secondOpinion', undefined);
    for (const one of [options, panel, page]) await one.close();
  });

test('the browser’s model is off at first, is downloaded only on a press, and its answer changes nothing in the check', async ({
  flagpost,
}) => {
  const answer = JSON.stringify({
    concerns: [{ concern: 'negative-offensive-named', because: 'ridicules the head <b>by name</b>' }],
  });
  const page = await flagpost.visit(PLACES.xHome);
  const before = newest(await flagByShortcut(flagpost, page, 'x-insult-head'));
  const off = await openWithModel(flagpost, 'sidepanel.html', { state: 'available', answer });
  await expect(stepOf(off, 2)).toContainText('The check suggests.');
  await expect(off.getByRole('button', { name: 'Ask the browser’s model' })).toHaveCount(0);
  await off.close();

  const options = await openWithModel(flagpost, 'options.html', { state: 'downloadable', answer });
  const setting = options.getByRole('region', { name: 'A second opinion by the browser’s model' });
  await expect(setting).toContainText('It is off.');
  await setting.getByRole('button', { name: 'Turn it on' }).click();
  await expect(setting).toContainText('The model is not on this device yet.');
  expect((await fakeOf(options)).downloads).toBe(0);
  await inEveryLook(options, 'options, second opinion', [1000, 400, 320]);
  await setting.getByRole('button', { name: 'Let the browser download it' }).click();
  await expect(setting).toContainText('The model is on this device and can be asked.');
  expect((await fakeOf(options)).downloads).toBe(1);
  await options.close();

  // A model that is not there is not fetched by asking.
  const notReady = await openWithModel(flagpost, 'sidepanel.html', { state: 'downloadable', answer });
  await notReady.getByRole('button', { name: 'Ask the browser’s model' }).click();
  await expect(notReady.getByText('The model is not on this device.')).toBeVisible();
  expect((await fakeOf(notReady)).downloads).toBe(0);
  await notReady.close();

  const panel = await openWithModel(flagpost, 'sidepanel.html', { state: 'available', answer });
  const opinion = panel.getByRole('region', { name: 'A second opinion by the browser’s model' });
  await opinion.getByRole('button', { name: 'Ask the browser’s model' }).press('Enter');
  await expect(opinion).toContainText('ridicules the head <b>by name</b>');
  const fake = await fakeOf(panel);
  expect(fake.asked).toHaveLength(1);
  expect(JSON.parse(fake.asked[0]?.text ?? '')).toEqual({ post: before.snapshot?.text.value });
  expect(fake.asked[0]?.system).not.toContain('Thick as mince');
  await opinion.getByText('How it was asked').click();
  await expect(opinion).toContainText('top-k 3, temperature 1');
  await inEveryLook(panel, 'panel, second opinion', [400, 320]);

  const after = await flagOf(flagpost, before.id);
  expect(after.secondOpinions).toMatchObject([
    {
      by: SCHOOL.user,
      availability: 'available',
      question: { system: fake.asked[0]?.system, text: fake.asked[0]?.text },
      answer: { outcome: 'answered', raw: answer },
    },
  ]);
  expect({ ...after, secondOpinions: [] }).toEqual({ ...before, secondOpinions: [] });
  const log = done((await flagpost.stored(false)).custody).filter(({ flagId }) => flagId === before.id);
  expect(log.map(({ act }) => act)).toEqual(['captured', 'second-opinion']);
  await panel.close();

  // An answer out of form is no opinion, and the panel says so.
  const broken = await openWithModel(flagpost, 'sidepanel.html', {
    state: 'available',
    answer: 'Sure! It is harmless.',
  });
  await broken.getByRole('button', { name: 'Ask it again' }).click();
  await expect(broken.getByText('so there is no opinion')).toBeVisible();
  expect((await flagOf(flagpost, before.id)).secondOpinions).toHaveLength(2);
  await broken.close();
  await setLocal(flagpost.eye, 'secondOpinion', undefined);
  await page.close();
});
