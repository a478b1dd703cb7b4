import { createHash } from 'node:crypto';
import { readClock } from '@/lib/clock';
import type { Flagpost } from '@/tests/browser/flagpost';
import { flagRow } from '@/tests/fixtures/flag-row';
import { snapshot } from '@/tests/fixtures/snapshot';
import { expect, test } from './extension';
import { flagHere, PLAIN } from './hostile-page';
import { newest, postOn } from './posts';
import { openOptions, openPanel, openRegister } from './screens';
import { lastRow, putRow, setLocal, takeLastRow } from './tamper';

// A browser of its own: what is damaged here is nobody else's.
test.use({ options: {} });
test.describe.configure({ timeout: 120_000 });

/** A whole request as the page's side would send it, changed by `change`, sent as any page of ours can. */
async function ask(flagpost: Flagpost, change: (request: ReturnType<typeof wholeRequest>) => unknown): Promise<string> {
  const request = wholeRequest();
  const reply = await flagpost.eye.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } };
      return chrome.runtime.sendMessage(message);
    },
    { flagpost: 'createFlag', input: change(request) ?? request },
  );
  return JSON.stringify(reply);
}

const wholeRequest = () => ({
  keep: 'post' as string,
  flagId: crypto.randomUUID() as string,
  via: 'shortcut' as string,
  clicked: readClock(),
  view: flagRow({}).view,
  pageId: crypto.randomUUID() as string,
  buttonVisible: null,
  safety: { asked: false, answer: null as string | null, mediaSeen: 0 },
  snapshot: snapshot() as unknown as Record<string, unknown>,
  attached: [] as unknown[],
  actions: [] as unknown[],
});

test('a request beyond the limits is refused with a plain sentence, and nothing of it is stored', async ({
  flagpost,
}) => {
  const before = await flagpost.stored();
  const field = (value: unknown) => ({ value, strategy: 'forged', rank: 0 });
  const set = (part: object) => (request: ReturnType<typeof wholeRequest>) => ({
    ...request,
    snapshot: { ...request.snapshot, ...part },
  });
  const because = 'Nothing was stored, because this cannot be right:';
  for (const [change, sentence] of [
    [
      set({ text: field('x'.repeat(1_100_001)) }),
      `${because} “snapshot.text.value” is longer than 1100000 characters.`,
    ],
    [set({ openedAddress: `https://x.com/${'x'.repeat(16_000)}` }), 'is longer than 16000 characters'],
    [set({ links: Array.from({ length: 2_001 }, () => ({ text: '', href: '' })) }), 'is longer than 2000 entries'],
    [set({ platform: 'myspace' }), '“snapshot.platform” has to be one of'],
    [set({ school: 'Marlbrook' }), 'no such key'],
    [set({ key: 7 }), 'has to be a text in quotes'],
    [
      (request) => ({ ...request, attached: [{ as: 'evidence', snapshot: request.snapshot }] }),
      '“attached.0.as” has to be one of',
    ],
    [
      (request) => ({ ...request, attached: Array(41).fill({ as: 'context', snapshot: request.snapshot }) }),
      'is longer than 40 entries',
    ],
    [(request) => ({ ...request, flagId: 'one' }), '“flagId”'],
    [(request) => ({ ...request, keep: 'everything' }), '“keep”'],
    [
      (request) => ({ ...request, safety: { asked: true, answer: 'yes', mediaSeen: 1 } }),
      'A post that may not be kept',
    ],
    [() => 'everything', because],
  ] as const satisfies readonly (readonly [Parameters<typeof ask>[1], string])[]) {
    const reply = await ask(flagpost, change);
    expect(reply).toContain('"ok":false');
    expect(reply).toContain(sentence);
  }
  await flagpost.eye.waitForTimeout(500);
  expect(await flagpost.stored()).toEqual(before);
});

test('a flag id that was used before is refused, and the first flag stays as it is', async ({ flagpost }) => {
  const page = await flagpost.visit(PLAIN);
  const before = await flagHere(flagpost, page, postOn(page, 'x-threat'));
  const { id } = newest(before);
  const reply = await ask(flagpost, (request) => ({ ...request, flagId: id }));
  expect(reply).toContain('"ok":false');
  await page.waitForTimeout(500);
  expect(await flagpost.stored()).toEqual(before);
  await page.close();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a stored policy that was damaged is refused with line and reason, wherever it would be used', async ({
  flagpost,
}) => {
  const pack = await lastRow(flagpost.eye, 'packs');
  const source = String(pack.source);
  const line = source.split('\n').findIndex((text) => text.includes('"clause": "c2-5"')) + 1;
  const broken = source.replace('"clause": "c2-5"', '"clause": "c9-9"');
  const damages = [
    // A bit that fell over on the disk: the hash no longer fits.
    [{ ...pack, source: `${source} ` }, /Line 1: .*hash/],
    // A pack of an older shape: it still fits its hash, and no longer makes sense.
    [{ ...pack, source: broken, sha256: sha256(broken) }, new RegExp(`Line ${line}, .*c9-9`)],
    [{ ...pack, source: source.slice(0, 2_000), sha256: sha256(source.slice(0, 2_000)) }, /Line \d+.*: not valid JSON/],
  ] as const;
  for (const [row, reason] of damages) {
    await putRow(flagpost.eye, 'packs', row);
    const panel = await openPanel(flagpost);
    await expect(panel.getByText('The installed policy could not be used.').first()).toBeVisible();
    await expect(panel.getByText(reason).first()).toBeVisible();
    await panel.close();
    const options = await openOptions(flagpost);
    await expect(options.getByText('The policy that is installed cannot be used.')).toBeVisible();
    await expect(options.getByText(reason).first()).toBeVisible();
    await options.close();
  }
  // A flag is kept all the same, without a clause.
  await flagpost.browser.stopWorker();
  const page = await flagpost.visit(PLAIN);
  const flag = newest(await flagHere(flagpost, page, postOn(page, 'x-threat')));
  expect(flag).toMatchObject({ capture: 'complete', policy: null });
  expect(flag.check?.suggestions.every(({ policy }) => policy === null)).toBe(true);
  await page.close();
  await putRow(flagpost.eye, 'packs', pack);
  await flagpost.browser.stopWorker();
});

test('settings that were damaged are said to be, nothing else is affected, and flags go on being kept', async ({
  flagpost,
}) => {
  const settings = await setLocal(flagpost.eye, 'settings', { schema: 1, person: 'me', packId: 'marlbrook' });
  const panel = await openPanel(flagpost);
  await expect(panel.getByText('The settings can no longer be read.')).toBeVisible();
  await expect(panel.getByText(/^What is wrong: person/)).toBeVisible();
  await panel.close();
  const options = await openOptions(flagpost);
  await expect(options.getByText('The settings could no longer be read.')).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Set up Flagpost' })).toBeVisible();
  await options.close();
  const page = await flagpost.visit(PLAIN);
  const flag = newest(await flagHere(flagpost, page, postOn(page, 'x-threat')));
  expect(flag).toMatchObject({ capture: 'complete', collector: { name: '', role: '' }, policy: null });
  await page.close();
  const roster = await setLocal(flagpost.eye, 'roster', { staff: 'everybody' });
  await setLocal(flagpost.eye, 'settings', settings);
  const names = await openOptions(flagpost);
  await expect(names.getByText('The names that were stored can no longer be read.')).toBeVisible();
  await names.close();
  await setLocal(flagpost.eye, 'roster', roster);
});

test('a flag that vanished from the database is missed out loud, also after the next one, until somebody takes note', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLAIN);
  await flagHere(flagpost, page, postOn(page, 'x-threat'));
  const before = await flagpost.stored(false);
  const [flag, line] = [await takeLastRow(flagpost.eye, 'flags'), await takeLastRow(flagpost.eye, 'custody')];
  expect([flag.seq, line.seq]).toEqual([before.flags.at(-1)?.seq, before.custody.at(-1)?.seq]);
  const flags = `There were at least ${before.flags.length} flags on this device. There are now ${before.flags.length - 1}.`;
  const entries = `The custody log had at least ${before.custody.length} entries. It now has ${before.custody.length - 1}.`;
  const expectLoud = async () => {
    for (const open of [openPanel, openRegister]) {
      const screen = await open(flagpost);
      const alert = screen.getByRole('alert').filter({ hasText: 'Something that was stored is missing.' });
      await expect(alert).toContainText(flags);
      await expect(alert).toContainText(entries);
      await screen.close();
    }
  };
  await flagHere(flagpost, page, postOn(page, 'x-praise'));
  await expectLoud();
  const panel = await openPanel(flagpost);
  await panel.getByRole('button', { name: 'I have written this down' }).click();
  await expect(panel.getByText('Something that was stored is missing.')).toBeHidden();
  await panel.close();
  const again = await openRegister(flagpost);
  await again.getByRole('searchbox').waitFor();
  await expect(again.getByText('Something that was stored is missing.')).toBeHidden();
  await again.close();
  await page.close();
});
