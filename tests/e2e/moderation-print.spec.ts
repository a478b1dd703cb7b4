import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { clickInLayer } from './layer';
import { choose, deal, fill, OFFER, openedPanel, openMenu, setOwnPages } from './own-page';
import { comparable, readBy } from './pdf-programs';
import { newest } from './posts';
import { openRegister } from './screens';

// The log is of the whole browser.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

const PICTURES = process.env.FLAGPOST_SCREENS;

/** As somebody writes who has to answer for it: longer than a page is wide, and in the languages of those who read it. */
const LONG = Array.from(
  { length: 24 },
  (_, i) =>
    `Sentence ${i + 1} of the reason: the comment named a family and said where they live, and was read by many.`,
).join(' ');
const UNBROKEN = `https://www.facebook.com/${'MarlbrookPrimarySchool/'.repeat(12)}end-of-address`;
const REASONS = [
  'A threat, taken down at night because a child was named.',
  'Bygythiad i’r pennaeth; tynnwyd y sylw ŵyth awr yn ddiweddarach.',
  'تهديد لطفل في الصف الخامس، وقد حذف في المساء',
  'Advert with emoji only 👏🏽👏🏽🎉 ❤️ and nothing to do with the fair.',
  `It repeats the address of a family: ${UNBROKEN}`,
  LONG,
];

/** A ban with everything that can be written down about one, at a captured comment. */
async function ban(flagpost: Flagpost): Promise<void> {
  const page = await flagpost.visit(practicePost('fb-own-evening').address);
  await pointAt(page, page.locator('[data-ad-rendering-role=story_message]').first());
  await openMenu(flagpost, page);
  await clickInLayer(page, OFFER);
  const panel = await openedPanel(flagpost);
  await panel.waitFor('Half of that school');
  await deal(panel, 'Half of that school');
  await panel.waitFor('Capture it first');
  await panel.press('Capture it first');
  await flagpost.waitFor((s) => s.flags.length === 1 && newest(s).step === 'recorded', 30_000);
  await panel.waitFor('This comment is captured');
  await choose(panel, 'ban');
  await fill(panel, 'Ground', 'hate');
  await fill(panel, 'House rule', 'No hateful or abusive language.');
  await fill(panel, 'Why nothing lighter would do', 'The same words were posted again after they were hidden.');
  await fill(panel, 'Reason', 'Repeated within the hour.');
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await fill(panel, 'Look at it again on', day);
  await fill(panel, 'How the person was told, and where they can object', 'Told by message today.');
  await fill(panel, 'The governors’ decision', 'Full governors, 25 November 2026');
  await panel.press('Write it down');
  await flagpost.waitFor((s) => (s.flags[0]?.moderation.length ?? 0) === 1);
  await panel.close();
  await page.close();
}

async function writeDown(log: Page, reason: string): Promise<void> {
  const form = log.locator('details form');
  await form.getByLabel('Page').selectOption({ label: 'School pages, Facebook page' });
  await form.getByLabel('What was done').selectOption({ label: 'Deleted the comment' });
  await form.getByLabel('Reason').fill(reason);
  await form.getByRole('button', { name: 'Write it down' }).click();
}

/** The page on paper as the browser's own print dialogue makes it, A4. */
async function printed(log: Page, name: string): Promise<{ pdf: Buffer; words: string; pages: number }> {
  const pdf = await log.pdf({ format: 'A4' });
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    const path = join(PICTURES, `moderation-print-${name}.pdf`);
    writeFileSync(path, pdf);
    execFileSync('pdftoppm', ['-r', '60', '-png', path, path.replace(/\.pdf$/, '')]);
  }
  const words = readBy(pdf, 'pdftotext', ['-layout', 'PDF', '-']);
  return { pdf, words, pages: Number(/^Pages:\s+(\d+)/m.exec(readBy(pdf, 'pdfinfo', ['PDF']))?.[1]) };
}

/** No word of the PDF stands outside of its page. */
function expectNothingCutOff(pdf: Buffer): void {
  const boxes = readBy(pdf, 'pdftotext', ['-bbox', 'PDF', '-']);
  const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(boxes) ?? [];
  const words = [...boxes.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)];
  expect(words.length).toBeGreaterThan(100);
  const outside = words.filter(([, left, top, right, bottom]) => {
    const within = Number(left) >= 20 && Number(top) >= 20;
    return !within || Number(right) > Number(width) - 20 || Number(bottom) > Number(height) - 20;
  });
  expect(outside.map(([all]) => all)).toEqual([]);
}

test('the moderation log prints every entry whole, in every language, without what is there to be pressed', async ({
  flagpost,
}) => {
  await setOwnPages(flagpost, {
    name: 'School pages',
    addresses: [PLACES.facebookPage],
    rules: ['No hateful or abusive language.', 'No adverts.'],
    appeal: 'the clerk to the governors, 020 7946 0123',
  });
  await ban(flagpost);
  const log = await openRegister(flagpost);
  await log.getByRole('link', { name: 'Moderation log' }).click();
  await expect(log.getByRole('heading', { name: 'Entries (1)' })).toBeVisible();
  await log.getByText('Write down a comment that was taken off the page without a flag').click();
  for (const [i, reason] of REASONS.entries()) {
    await writeDown(log, reason);
    await expect(log.getByRole('heading', { name: `Entries (${i + 2})` })).toBeVisible();
  }
  // In a dark room, on a narrow window: paper stays paper.
  await log.emulateMedia({ colorScheme: 'dark' });
  const { pdf, words, pages } = await printed(log, 'all');
  // An entry may go on over the next sheet, with the number of the page in between.
  const told = comparable(words.replace(/\d+ ?\/ ?\d+\s*\f/g, ''));
  for (const reason of REASONS.filter((one) => one !== REASONS[2])) expect(told).toContain(comparable(reason));
  // A program gives Arabic word by word, in an order of its own.
  for (const word of (REASONS[2] ?? '').split(/[\s،]+/)) expect(words).toContain(word);
  for (const part of [
    'Moderation log',
    'Marlbrook Primary School',
    'Entries (7)',
    '7 of 7 entries',
    'Banned the person',
    'No hateful or abusive language.',
    'The same words were posted again after they were hidden.',
    'Repeated within the hour.',
    'Full governors, 25 November 2026',
    'Told by message today. Where they can object: the clerk to the governors, 020 7946 0123',
    'Owen Prydderch-Lowe, Deputy head and safeguarding lead',
  ])
    expect(told).toContain(comparable(part));
  expect(words.match(/Deleted the comment/g)).toHaveLength(REASONS.length);
  expect(words.match(/Not captured before it was removed/g)).toHaveLength(REASONS.length);
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  expect(words.split(today).length - 1).toBeGreaterThanOrEqual(REASONS.length + 2);
  for (const pressed of [
    'Back',
    'Print',
    'Save as a table',
    'Open the flag',
    'Look at it again',
    'Write down',
    'Words in rule',
    'Due for review',
  ])
    expect(words.replace(/Printed on/g, '')).not.toContain(pressed);
  expect(words).not.toContain('Half of that school');
  expect(words).not.toContain('Crookhame');
  expect(pages).toBeGreaterThan(1);
  for (let page = 1; page <= pages; page++) expect(words).toMatch(new RegExp(`\\b${page} ?/ ?${pages}\\b`));
  expectNothingCutOff(pdf);

  // What is chosen is what is printed, and the sheet says that there is more.
  await log.getByLabel('What was done').first().selectOption({ label: 'Banned the person' });
  await expect(log.getByRole('heading', { name: 'Entries (1)' })).toBeVisible();
  const chosen = await printed(log, 'chosen');
  expect(chosen.pages).toBe(1);
  expect(chosen.words).toContain('1 of 7 entries');
  expect(comparable(chosen.words)).toContain(comparable('What was done: Banned the person'));
  expect(chosen.words).not.toContain('Deleted the comment');
  await log.close();
});
