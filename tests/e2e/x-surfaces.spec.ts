import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Missing, PostSnapshot } from '@/lib/platforms/platform';
import { pointAt } from '@/tests/browser/flagpost';
import { practicePost } from '@/tests/fixtures/sites/school';
import { COMMUNITY, LIST } from '@/tests/fixtures/sites/x/posts';
import { expect, test } from './extension';
import { answerQuestion, flagByShortcut, newest, postOn } from './posts';

const HOME = 'https://x.com/home';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What X's adapter reads of one post in the page; the folds themselves stay in `window.folds`, to be clicked. */
interface Read {
  snapshot: PostSnapshot;
  folds: { what: string; words: string }[];
  thread: (string | null)[];
  answers: (string | null)[];
}

let adapter: Promise<string> | null = null;

async function bundled(): Promise<string> {
  const made = await build({
    stdin: { contents: `export { x } from '@/lib/platforms/x/adapter';`, resolveDir: ROOT, loader: 'ts' },
    alias: { '@': ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reading',
    target: 'chrome123',
    logLevel: 'silent',
  });
  return made.outputFiles[0]?.text ?? '';
}

async function read(page: Page, key: string): Promise<Read> {
  adapter ??= bundled();
  const id = JSON.stringify(practicePost(key).id);
  return page.evaluate(`(() => {
    ${await adapter}
    const { x } = reading;
    const post = x.collect(document).find((one) => x.key(one) === 'x:post:' + ${id});
    if (!post) throw new Error('The page shows no ${key}.');
    const folds = x.folds(post);
    window.folds = folds.map(({ control }) => control);
    return {
      snapshot: x.extract(post),
      folds: folds.map(({ what, control }) => ({ what, words: control.textContent })),
      thread: x.thread(post).map((one) => x.key(one)),
      answers: x.answers(post).map((one) => x.key(one)),
    };
  })()`) as Promise<Read>;
}

const clickFirstFold = (page: Page) => page.evaluate(`window.folds[0].click()`);

const kinds = (missing: Missing[]) => missing.map(({ what }) => what);

const keyOf = (key: string) => `x:post:${practicePost(key).id}`;

test('keeps what a poll on X puts to the vote', async ({ flagpost }) => {
  const page = await flagpost.visit(HOME);
  for (const [key, options] of [
    ['x-poll', 'Penhallick\nSkerritt 🐍\nAll of them'],
    ['x-poll-closed', 'Yes\nNo, think of the dogs'],
  ] as const) {
    const { snapshot } = newest(await flagByShortcut(flagpost, page, key));
    expect(snapshot?.text.value).toBe(`${practicePost(key).text}\n\n${options}`);
    expect(snapshot?.doubts).toEqual([]);
  }
  await page.close();
});

test('keeps a card as a link, after asking for its picture', async ({ flagpost }) => {
  const page = await flagpost.visit(HOME);
  const { snapshot } = newest(await flagByShortcut(flagpost, page, 'x-card', 'no'));
  expect(snapshot?.links.map(({ text }) => text)).toContain(
    'chronicle.example Winter fair returns to Marlbrook Primary School',
  );
  expect(snapshot?.text.value).toBe(practicePost('x-card').text);
  await page.close();
});

test('keeps the community on its own page and in the timeline', async ({ flagpost }) => {
  const address = `https://x.com/i/communities/${COMMUNITY.id}`;
  for (const [open, name] of [
    [HOME, COMMUNITY.name],
    [address, null],
  ] as const) {
    const page = await flagpost.visit(open);
    const { snapshot } = newest(await flagByShortcut(flagpost, page, 'x-community'));
    expect(snapshot).toMatchObject({ id: { value: practicePost('x-community').id }, doubts: [] });
    expect(snapshot?.place).toEqual({ kind: 'community', name, address });
    await page.close();
  }
});

test('reads the posts of a list and of a search as in a timeline', async ({ flagpost }) => {
  for (const [address, key] of [
    [`https://x.com/i/lists/${LIST.id}`, 'x-complaint'],
    ['https://x.com/search?q=penhallick&src=typed_query', 'x-allegation'],
  ] as const) {
    const page = await flagpost.visit(address);
    const { snapshot } = newest(await flagByShortcut(flagpost, page, key));
    expect(snapshot).toMatchObject({
      kind: 'post',
      openedAddress: address,
      id: { value: practicePost(key).id },
      permalink: { value: practicePost(key).address },
      text: { value: practicePost(key).text },
      place: { kind: null },
      doubts: [],
    });
    await page.close();
  }
});

test('says that a text is cut, until the button opens it on the spot', async ({ flagpost }) => {
  const page = await flagpost.visit(HOME);
  const whole = practicePost('x-opening').text;
  await pointAt(page, postOn(page, 'x-opening'));
  const before = await read(page, 'x-opening');
  expect(before.snapshot).toMatchObject({ textCut: true, missing: [{ what: 'text', raw: 'Show more' }] });
  expect(before.folds).toEqual([{ what: 'text', words: 'Show more' }]);
  await clickFirstFold(page);
  const after = await read(page, 'x-opening');
  expect(after.snapshot).toMatchObject({ textCut: false, missing: [], text: { value: whole } });
  expect(after.folds).toEqual([]);
  expect(page.url()).toBe(HOME);
  await page.close();
});

test('does not take a link to the whole text for a button that opens it', async ({ flagpost }) => {
  const page = await flagpost.visit(HOME);
  await pointAt(page, postOn(page, 'x-long'));
  const { snapshot, folds } = await read(page, 'x-long');
  expect(kinds(snapshot.missing)).toContain('text');
  expect(folds).toEqual([]);
  await page.close();
});

test('tells media behind a warning, which it leaves where it is', async ({ flagpost }) => {
  const page = await flagpost.visit(HOME);
  const post = postOn(page, 'x-sensitive');
  await pointAt(page, post);
  const before = await flagpost.stored(false);
  await flagpost.browser.pressShortcut(page);
  await answerQuestion(page, 'no');
  const stored = await flagpost.waitFor(
    (s) => s.flags.length === before.flags.length + 1 && newest(s).step === 'recorded',
  );
  expect(newest(stored).snapshot?.missing).toEqual([
    {
      what: 'media',
      shown: 0,
      total: 2,
      raw: 'Content warning: Sensitive The author flagged this post as showing sensitive content.',
    },
  ]);
  await expect(post.locator('.x-warning')).toBeVisible();
  await post.getByRole('button', { name: 'Show', exact: true }).click();
  expect(kinds((await read(page, 'x-sensitive')).snapshot.missing)).toEqual([]);
  await page.close();
});

test('opens folded answers one after the other, and knows whom each answers', async ({ flagpost }) => {
  const page = await flagpost.visit(practicePost('x-allegation').address);
  await expect(postOn(page, 'x-answer-support')).toBeVisible();
  const state = async () => {
    const { snapshot, folds, answers } = await read(page, 'x-allegation');
    return { answers: answers.length, folds: folds.map(({ words }) => words), missing: snapshot.missing };
  };
  // A tall thread draws the cells in view only; the fold has to be in view to be read.
  await page.setViewportSize({ width: 1280, height: 3_000 });
  await expect.poll(async () => (await state()).folds).toEqual(['Show more replies']);
  expect(await state()).toMatchObject({
    answers: 5,
    missing: [
      { what: 'comments', shown: 5, total: 9 },
      { what: 'replies', shown: 1, total: null, raw: 'Show more replies' },
    ],
  });
  await clickFirstFold(page);
  await expect.poll(async () => (await state()).folds).toEqual(['Show']);
  expect((await state()).missing.at(-1)?.raw).toBe(
    'Show additional replies, including those that may contain offensive content',
  );
  await clickFirstFold(page);
  await expect.poll(async () => (await state()).answers).toBe(9);
  expect(await state()).toEqual({ answers: 9, folds: [], missing: [] });
  const hidden = await read(page, 'x-answer-hidden');
  expect(hidden.thread).toEqual([keyOf('x-allegation')]);
  expect(hidden.snapshot).toMatchObject({
    kind: 'reply',
    related: [{ relation: 'parent', id: practicePost('x-allegation').id }],
  });
  await page.close();
});
