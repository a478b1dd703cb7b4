import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { checkedHere } from './checked-here';
import { expect, test } from './extension';
import { decodePng } from './png';
import { answerQuestion, clickButton, expectSigned, flagByShortcut, newest, postOn } from './posts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test.describe('on X', () => {
  test('the shortcut keeps text, address, ids, author, time and a picture of the post under the pointer', async ({
    flagpost,
  }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const expected = practicePost('x-insult-head');
    const stored = await flagByShortcut(flagpost, page, 'x-insult-head');
    const flag = newest(stored);
    expect(flag.capture).toBe('complete');
    expect(flag.snapshot).toMatchObject({
      platform: 'x',
      kind: 'post',
      id: { value: expected.id },
      permalink: { value: expected.address },
      openedAddress: PLACES.xHome,
      time: { exact: new Date(expected.time).toISOString(), source: 'datetime' },
    });
    expect(flag.snapshot?.text.value).toBe(expected.text);
    expect(flag.collector.name).toBe('Owen Prydderch-Lowe');
    expect(flag.policy).toMatchObject({ packId: 'marlbrook', pastReview: true });
    expect(flag.check?.suggestions[0]?.concern).toBe('negative-offensive-named');
    const files = stored.files.filter((f) => f.flagId === flag.id);
    expect(files.map((f) => f.kind).sort()).toEqual([
      'limits',
      'record',
      'screenshot',
      'snapshot',
      'source',
      'text',
      'tile',
    ]);
    for (const file of files) expect(sha256(Buffer.from(file.base64, 'base64')), file.name).toBe(file.sha256);
    const line = stored.custody.at(-1);
    expect(line).toMatchObject({ act: 'captured', flagId: flag.id });
    expectSigned(stored, flag);
    // The same input, the same output: in this browser, in the other, and in neither.
    const { check, furtherChecks } = flag;
    expect({ check, furtherChecks }).toEqual(await checkedHere(flag));
    await page.close();
  });

  test('the picture shows the post pixel for pixel, with the caption under it', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const post = postOn(page, 'x-racist');
    await flagByShortcut(flagpost, page, 'x-racist');
    // The pointer stays, because it tints the post; our own button must not be in the reference.
    await page.evaluate(() => document.querySelector('flagpost-layer')?.remove());
    await page.waitForTimeout(300);
    const stored = await flagpost.stored();
    const flag = newest(stored);
    const file = stored.files.find((f) => f.flagId === flag.id && f.kind === 'tile');
    const tile = decodePng(Buffer.from(file?.base64 ?? '', 'base64'));
    const box = await post.boundingBox();
    const reference = decodePng(await page.screenshot({ clip: box ?? { x: 0, y: 0, width: 1, height: 1 } }));
    expect([tile.width, tile.height]).toEqual([reference.width, reference.height]);
    expect(tile.differs(reference)).toBe(0);
    const shot = stored.files.find((f) => f.flagId === flag.id && f.kind === 'screenshot');
    const picture = decodePng(Buffer.from(shot?.base64 ?? '', 'base64'));
    expect(picture.height).toBeGreaterThan(tile.height + 40);
    expect(picture.top(tile.height).differs(tile)).toBe(0);
    await page.close();
  });

  test('a thin bar that floats over a post is out of its picture, also after a click on the button', async ({
    flagpost,
  }) => {
    const page = await flagpost.visit(PLACES.xHome);
    // The shortcut arms the tab, so that the button takes the picture at once.
    await flagByShortcut(flagpost, page, 'x-complaint');
    const post = postOn(page, 'x-racist');
    await pointAt(page, post);
    const box = await post.boundingBox();
    await page.evaluate(
      (top) => {
        const bar = document.createElement('div');
        // Tall enough to be met by the points that are looked at, and far below the share that would refuse the picture.
        bar.style.cssText = `position:fixed;left:0;right:55%;top:${top}px;height:26px;background:rgb(255,0,255)`;
        document.body.append(bar);
      },
      (box?.y ?? 0) + (box?.height ?? 0) - 30,
    );
    const before = (await flagpost.stored(false)).flags.length;
    await clickButton(page, post, { delay: 70 });
    await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
    const stored = await flagpost.stored();
    const flag = newest(stored);
    expect(flag).toMatchObject({ capture: 'complete', faults: [] });
    expect(flag.pageChanges.map(({ what }) => what)).toContain('hidden');
    const file = stored.files.find((f) => f.flagId === flag.id && f.kind === 'tile');
    expect(
      PNG.sync.read(Buffer.from(file?.base64 ?? '', 'base64')).data.includes(Buffer.from([255, 0, 255, 255])),
    ).toBe(false);
    await page.close();
  });

  test('a post taller than the window is joined without seam or gap, and the page is put back', async ({
    flagpost,
  }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const post = postOn(page, 'x-tall');
    await pointAt(page, post);
    await page.waitForTimeout(500);
    const scroll = await page.evaluate(() => scrollY);
    const before = (await flagpost.stored(false)).flags.length;
    await flagpost.browser.pressShortcut(page);
    await answerQuestion(page, 'no');
    const stored = await flagpost.waitFor(
      (s) => s.flags.length === before + 1 && newest(s).step === 'recorded',
      40_000,
    );
    const flag = newest(stored);
    expect(flag.capture).toBe('complete');
    expect(flag.picture?.tiles).toBeGreaterThan(2);
    const box = await post.boundingBox();
    expect(flag.picture?.height).toBe(Math.round(box?.height ?? 0));
    const tiles = stored.files.filter((f) => f.flagId === flag.id && f.kind === 'tile');
    expect(tiles.length).toBe(flag.picture?.tiles);
    let reached = 0;
    for (const { tile } of tiles) {
      expect(tile?.top ?? 0).toBeLessThanOrEqual(reached);
      reached = (tile?.top ?? 0) + (tile?.height ?? 0);
    }
    expect(reached).toBeGreaterThanOrEqual((flag.picture?.height ?? 0) - 1);
    expect(await page.evaluate(() => scrollY)).toBe(scroll);
    await page.close();
  });

  test('the button comes to the post under the pointer and a click on it keeps that post', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await pointAt(page, postOn(page, 'x-complaint'));
    expect(await page.locator('flagpost-layer').count()).toBe(1);
    expect(await page.evaluate(() => document.querySelector('flagpost-layer')?.shadowRoot)).toBeNull();
    const before = (await flagpost.stored(false)).flags.length;
    await clickButton(page, postOn(page, 'x-complaint'));
    const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
    expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-complaint').id);
    expect(newest(stored).via).toBe('button');
    await page.close();
  });
});

test.describe('a tab that was never armed', () => {
  test('keeps the text at once, says that there is no picture, and one shortcut adds it', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xProfile);
    const key = 'x-racist';
    await pointAt(page, postOn(page, key));
    const before = (await flagpost.stored(false)).flags.length;
    await clickButton(page, postOn(page, key));
    const first = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
    expect(newest(first)).toMatchObject({ capture: 'text-only', faults: ['tab-not-armed'], picture: null });
    expect(newest(first).snapshot?.text.value).toBe(practicePost(key).text);
    await pointAt(page, postOn(page, key));
    await flagpost.browser.pressShortcut(page);
    const second = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).record?.revision === 2);
    const flag = newest(second);
    expect(flag.capture).toBe('complete');
    const records = second.files.filter((f) => f.flagId === flag.id && f.kind === 'record');
    expect(records.map((f) => f.name).sort()).toEqual(['record-1.json', 'record-2.json']);
    const latest = JSON.parse(
      Buffer.from(records.find((f) => f.name === 'record-2.json')?.base64 ?? '', 'base64').toString(),
    );
    expect(latest.previous).toBe(records.find((f) => f.name === 'record-1.json')?.sha256);
    await page.close();
  });
});

test.describe('the safety question', () => {
  test('stands before the first pixel of a post with pictures, and "no" lets it be kept', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await pointAt(page, postOn(page, 'x-sports-photo'));
    const before = (await flagpost.stored(false)).flags.length;
    await flagpost.browser.pressShortcut(page);
    await page.waitForTimeout(1_200);
    expect((await flagpost.stored(false)).flags.length).toBe(before);
    await answerQuestion(page, 'no');
    const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
    expect(newest(stored)).toMatchObject({ capture: 'complete', safety: { asked: true, answer: 'no' } });
    expect(newest(stored).snapshot?.media.length).toBeGreaterThan(0);
    await page.close();
  });

  for (const answer of ['yes', 'not-sure'] as const) {
    test(`"${answer}" keeps address and ids only: no pixel, no media, no words`, async ({ flagpost }) => {
      const page = await flagpost.visit(PLACES.xHome);
      const stored = await flagByShortcut(flagpost, page, 'x-sports-photo', answer);
      const flag = newest(stored);
      expect(flag).toMatchObject({ capture: 'withheld', snapshot: null, picture: null, check: null, tabTitle: null });
      expect(flag.stub).toMatchObject({ openedAddress: PLACES.xHome, id: practicePost('x-sports-photo').id });
      expect(stored.files.filter((f) => f.flagId === flag.id).map((f) => f.kind)).toEqual(['limits', 'record']);
      const kept = stored.files.filter((f) => f.flagId === flag.id);
      const record = kept.map(({ base64 }) => Buffer.from(base64, 'base64').toString()).join('\n');
      expect(record).not.toContain('egg and spoon');
      expect(record).not.toContain('pbs.twimg');
      expect(record).not.toContain('Wolverdale');
      expect(JSON.stringify(stored.listing.at(-1))).not.toContain('egg and spoon');
      await page.close();
    });
  }

  test('"do not flag" keeps nothing', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    await pointAt(page, postOn(page, 'x-sports-photo'));
    const before = (await flagpost.stored(false)).flags.length;
    await flagpost.browser.pressShortcut(page);
    await answerQuestion(page, 'cancel');
    await page.waitForTimeout(1_000);
    expect((await flagpost.stored(false)).flags.length).toBe(before);
    await page.close();
  });
});
