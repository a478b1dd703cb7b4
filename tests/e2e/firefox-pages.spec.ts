import { readFile } from 'node:fs/promises';
import { readClock } from '@/lib/clock';
import { boxOf, pause, startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { allWords, choose, fill, press, waitForWords } from '@/tests/browser/firefox-forms';
import { clickInSidebar, inFrame, waitInFrame } from '@/tests/browser/firefox-parts';
import { PASSPHRASE } from '@/tests/browser/vault';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { answering } from './attention';
import { checkedHere } from './checked-here';
import { expect, test } from './firefox-extension';
import { expectSound, flagByShortcut } from './firefox-posts';
import { done, newest, queryOf } from './posts';

test.describe.configure({ timeout: 150_000 });

test('Firefox: the first run asks for policy, person and names, keeps them, and flags carry them', async () => {
  const firefox = await startFirefoxFlagpost({ setUp: false });
  try {
    const { browser, words } = firefox;
    const opened = await browser.evaluateInBrowser(() => {
      const { Services } = globalThis as unknown as {
        Services: {
          wm: { getMostRecentWindow(kind: string): { gBrowser: { browsers: { currentURI: { spec: string } }[] } } };
        };
      };
      return Services.wm.getMostRecentWindow('navigator:browser').gBrowser.browsers.map((b) => b.currentURI.spec);
    });
    expect(opened.filter((address) => address.endsWith('/options.html')).length, 'opened by the installation').toBe(1);

    const page = await browser.openExtensionPage('options.html');
    await waitForWords(page, words('setup.first.title'));
    const pack = JSON.parse(await readFile('policies/whitley-park.json', 'utf8'));
    await press(page, pack.name);
    await press(page, words('setup.first.next'));
    await fill(page, words('setup.person.name'), 'Morwenna Ashby-Trevanion');
    await fill(page, words('setup.person.role'), 'Assistant head');
    await fill(page, words('setup.person.by'), 'Mrs Thornbury-Vale, Head');
    await fill(page, words('setup.person.on'), '2026-09-01');
    await press(page, words('setup.first.next'));
    await waitForWords(page, words('vault.make.forgotten'));
    await fill(page, words('vault.new.phrase'), PASSPHRASE);
    await fill(page, words('vault.new.again'), PASSPHRASE);
    await press(page, words('vault.make.save'));
    await waitForWords(page, words('vault.code.once'));
    await press(page, words('vault.code.kept'));
    await press(page, words('vault.code.next'));
    await fill(page, words('setup.roster.staff'), 'Mrs Thornbury-Vale (Head)\nMr Penhallick (Year 4 teacher)');
    await press(page, words('setup.first.next'));
    await waitForWords(page, words('options.sites.granted'));
    expect(await allWords(page)).toContain('Alt+Shift+L');
    await press(page, words('setup.first.finish'));
    await waitForWords(page, words('setup.first.ready'));
    await page.reload();
    await waitForWords(page, words('options.heading'));
    const kept = await page.evaluate(async () => {
      const { browser: extension } = globalThis as unknown as {
        browser: { storage: { local: { get(): Promise<Record<string, unknown>> } } };
      };
      return extension.storage.local.get();
    });
    expect(kept.settings).toMatchObject({ packId: pack.id });
    const clear = JSON.stringify(kept);
    for (const name of ['Morwenna', 'Thornbury-Vale', 'Penhallick']) expect(clear).not.toContain(name);
    const says = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
        .map((e) => e.value)
        .join('\n'),
    );
    for (const name of ['Morwenna Ashby-Trevanion', 'Mr Penhallick (Year 4 teacher)']) expect(says).toContain(name);
    const site = await firefox.visit(PLACES.xHome);
    const stored = await flagByShortcut(firefox, site, 'x-insult-head');
    expect(newest(stored)).toMatchObject({
      collector: { name: 'Morwenna Ashby-Trevanion', role: 'Assistant head' },
      policy: { packId: pack.id, name: pack.name },
    });
    await expectSound(stored, newest(stored));
  } finally {
    await firefox.close();
  }
});

test('Firefox: the check suggests what it suggests elsewhere, and the sidebar shows it with its words marked', async ({
  firefox,
}) => {
  for (const key of ['x-insult-head', 'x-threat', 'x-racist', 'x-allegation']) {
    const page = await firefox.visit(PLACES.xHome);
    const flag = newest(await flagByShortcut(firefox, page, key));
    const text = practicePost(key).text;
    expect(flag.snapshot?.text.value).toBe(text);
    const { check, furtherChecks } = flag;
    const elsewhere = await checkedHere(flag);
    expect({ check, furtherChecks }).toEqual(elsewhere);
    const suggestions = elsewhere.check?.suggestions ?? [];
    expect(suggestions.length, key).toBeGreaterThan(0);
    const panel = await waitInFrame(
      firefox.browser,
      'sidebar',
      key,
      (content, quoted) => {
        const { document } = content;
        const shown = document.body.textContent?.includes(quoted.slice(0, 30));
        if (!shown || !document.querySelector('.policy-suggestion')) return null;
        return {
          headings: [...document.querySelectorAll('.policy-suggestion h3')].map((e) => e.textContent),
          marks: [...document.querySelectorAll('blockquote mark')].map((e) => e.textContent),
          words: document.body.textContent,
          wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      },
      [text],
    );
    const labels = suggestions.map(({ policy }) => policy?.label).filter(Boolean);
    for (const label of labels) expect(panel.headings).toContain(label);
    const first = suggestions[0];
    expect(panel.words).toContain(first?.policy?.clauseRef);
    expect(panel.words).toContain(firefox.words(`policy.strength.${first?.strength}`));
    // Marks that overlap are cut into pieces; together they cover every word that a suggestion rests on.
    for (const { start, end } of first?.evidence ?? []) {
      const quoted = text.slice(start, end);
      expect(
        panel.marks.some((mark) => mark?.includes(quoted) || quoted.includes(mark ?? '-')),
        quoted,
      ).toBe(true);
    }
    expect(panel.wider, 'nothing to scroll sideways').toBeLessThanOrEqual(0);
    await page.close();
  }
});

test('Firefox: a person decides, notes, is shown where to report and marks it as reported', async ({ firefox }) => {
  const { browser, words } = firefox;
  const site = await firefox.visit(PLACES.xHome);
  const flag = newest(await flagByShortcut(firefox, site, 'x-racist'));
  const panel = await browser.openExtensionPage('sidepanel.html');
  await waitForWords(panel, words('policy.decide.outcomes.breaches_policy'));
  await press(panel, words('policy.decide.outcomes.breaches_policy'));
  expect(await panel.evaluate(answering('globalThis'))).toBe(true);
  await fill(panel, words('policy.decide.note'), 'Read by two of us.');
  await press(panel, words('policy.decide.save'));
  await waitForWords(panel, words('policy.decide.saved'));
  const decided = await firefox.waitFor((s) => s.flags.find(({ id }) => id === flag.id)?.decisions.length === 1);
  expect(decided.flags.find(({ id }) => id === flag.id)?.decisions[0]).toMatchObject({
    by: { name: 'Owen Prydderch-Lowe' },
    outcome: 'breaches-policy',
    concern: flag.check?.suggestions[0]?.concern,
    asSuggested: true,
    note: 'Read by two of us.',
  });
  await waitForWords(panel, words('policy.decide.again'));
  await press(panel, words('flag.notes.add'));
  await fill(panel, words('flag.notes.label'), 'The head knows.');
  await press(panel, words('flag.notes.save'));
  await waitForWords(panel, words('flag.notes.saved'));
  await waitForWords(panel, words('report.platform.doNot'));
  await press(panel, words('report.mark.title'), 'summary');
  await fill(panel, words('report.mark.reference'), 'X-2026-0042');
  await press(panel, words('report.mark.save'), 'button');
  await waitForWords(panel, words('report.mark.saved'));
  const reported = await firefox.waitFor((s) => s.flags.find(({ id }) => id === flag.id)?.reports.length === 1);
  const after = reported.flags.find(({ id }) => id === flag.id);
  expect(after?.reports[0]).toMatchObject({ reference: 'X-2026-0042', filedBy: 'Owen Prydderch-Lowe' });
  expect(Math.abs(Date.parse(after?.reports[0]?.filedAt ?? '') - Date.parse(readClock().utc))).toBeLessThan(600_000);
  expect(after?.notes.map(({ text }) => text)).toEqual(['The head knows.']);
  expect(reported.listing.find(({ id }) => id === flag.id)?.state).toBe('reported');
  const acts = done(reported.custody)
    .filter((line) => line.flagId === flag.id)
    .map(({ act }) => act);
  expect(acts).toEqual(['captured', 'attention-noted', 'decided', 'noted', 'reported']);
  await panel.close();

  await site.bringToFront();
  // biome-ignore lint/performance/useDomNodeTextContent: that has the words of parts that are folded away, too.
  const said = () => inFrame(browser, 'sidebar', (content) => content.document.body.innerText);
  await expect.poll(said).toContain('X-2026-0042');
  if (!(await said()).includes(words('report.where.show')))
    await clickInSidebar(browser, site, words('report.platform.showPath'));
  await clickInSidebar(browser, site, words('report.where.show'));
  await expect.poll(said).toContain(words('report.where.menu'));
  const outline = await inFrame(browser, 'tab', (content) => {
    const layer = content.document.querySelector('flagpost-layer') as
      | (Element & { openOrClosedShadowRoot: ShadowRoot | null })
      | null;
    const box = layer?.openOrClosedShadowRoot?.querySelector('.outline')?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  });
  const menu = await boxOf(site, { selector: `${queryOf('x-racist').selector} [data-testid=caret]` });
  expect(outline?.x).toBeLessThan(menu?.x ?? 0);
  expect(outline?.y).toBeLessThan(menu?.y ?? 0);
  expect((outline?.x ?? 0) + (outline?.width ?? 0)).toBeGreaterThan((menu?.x ?? 0) + (menu?.width ?? 0));
  expect((outline?.y ?? 0) + (outline?.height ?? 0)).toBeGreaterThan((menu?.y ?? 0) + (menu?.height ?? 0));
  await site.close();
});

test('Firefox: the register lists, searches, filters and opens the page of a flag with every file', async ({
  firefox,
}) => {
  const { browser, words } = firefox;
  const site = await firefox.visit(PLACES.xHome);
  await flagByShortcut(firefox, site, 'x-allegation');
  const instagram = await firefox.visit(PLACES.instagramHome);
  const stored = await flagByShortcut(firefox, instagram, 'ig-sports-day', 'no');
  const newestFlag = newest(stored);
  const register = await browser.openExtensionPage('register.html');
  const lines = () =>
    register.evaluate(() => [...document.querySelectorAll('.register-line')].map((e) => e.textContent));
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(1);
  expect((await lines())[0]).toContain(words('flag.platforms.instagram'));
  await choose(register, words('register.filter.platform'), words('flag.platforms.x'));
  await expect.poll(async () => (await lines()).join()).not.toContain(words('flag.platforms.instagram'));
  expect((await lines())[0]).toContain('Dean Rookesby');
  await fill(register, words('register.filter.search'), 'coat peg');
  await expect.poll(async () => (await lines()).every((line) => line.includes('coat peg'))).toBe(true);
  expect((await lines()).length).toBeGreaterThan(0);
  await fill(register, words('register.filter.search'), 'no such words');
  await waitForWords(register, words('register.none.title'));
  await press(register, words('register.filter.clear'));
  await expect.poll(async () => (await lines())[0]).toContain(words('flag.platforms.instagram'));
  await register.click('.register-line');
  await waitForWords(register, words('flag.files.title'));
  expect(await register.url()).toContain(`#/flag/${newestFlag.id}`);
  const files = stored.files.filter((file) => file.flagId === newestFlag.id);
  for (const file of files) {
    await waitForWords(register, file.name);
    await waitForWords(register, file.sha256);
  }
  await press(register, words('flag.picture.show'));
  await register.waitFor('the picture', () => {
    const picture = document.querySelector<HTMLImageElement>('.flag-picture[data-clear] img');
    return Boolean(picture?.complete && picture.naturalWidth > 100);
  }, []);
  await waitForWords(register, words('register.custody.acts.captured'));
  expect(await allWords(register)).not.toContain(words('register.custody.changed'));
  await press(register, words('register.back'));
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(1);
  await pause(100);
  for (const page of [register, instagram, site]) await page.close();
});
