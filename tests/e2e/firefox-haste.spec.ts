import { boxOf, clickButton, pause, pointAt, startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { drawPart } from '@/tests/browser/firefox-parts';
import { PEOPLE } from '@/tests/fixtures/sites/people';
import { PLACES, practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { bytesOf, countFlags, expectSound, flagByShortcut, nextFlag } from './firefox-posts';
import { decodePng, type Picture } from './png';
import { filesOf, IN_HASTE, newest, queryOf } from './posts';

test.describe.configure({ timeout: 150_000 });

test('Firefox: comments and replies are kept, each with its own author, id and words', async ({ firefox }) => {
  const scenes = [
    {
      post: 'fb-allegation',
      key: 'fb-comment-insult',
      kind: 'comment',
      mark: '[role=article][aria-label]:has(a[href*="ID"])',
    },
    {
      post: 'fb-allegation',
      key: 'fb-reply-threat',
      kind: 'reply',
      mark: '[role=article][aria-label]:has(a[href*="ID"])',
    },
    { post: 'ig-sports-day', key: 'ig-comment-insult', kind: 'comment', mark: 'a[href*="/c/ID"]' },
  ];
  for (const { post, key, kind, mark } of scenes) {
    const { comment } = practiceComment(key);
    const page = await firefox.visit(practicePost(post).address);
    const before = await countFlags(firefox);
    await pointAt(firefox, page, { selector: mark.replace('ID', comment.id) });
    await firefox.browser.pressShortcut(page);
    const stored = await nextFlag(firefox, before);
    const flag = newest(stored);
    expect(flag).toMatchObject({ capture: 'complete', snapshot: { kind, id: { value: comment.id } } });
    const { name, handle } = flag.snapshot?.author ?? {};
    const author = PEOPLE[comment.author];
    if (kind === 'comment' && post.startsWith('ig')) expect(handle?.value).toBe(author.instagram);
    else expect(name?.value).toBe(author.name);
    expect(flag.snapshot?.text.value).toBe(comment.text);
    await expectSound(stored, flag);
    await page.close();
  }
});

test('Firefox: ten flags in haste are ten, and none has a wrong picture', async () => {
  // A window tall enough for ten posts: a person in haste flags what is in view, one after the other.
  const firefox = await startFirefoxFlagpost({ size: { width: 1360, height: 2_700 } });
  try {
    const page = await firefox.visit(PLACES.xHome);
    await flagByShortcut(firefox, page, 'x-complaint');
    await firefox.browser.movePointer(page, 20, 20);
    // Our own button must not be in the references.
    await page.evaluate(() => document.querySelector('flagpost-layer')?.remove());
    await pause(300);
    const references = new Map<string, Picture>();
    for (const key of IN_HASTE) {
      const box = await boxOf(page, queryOf(key));
      if (!box) throw new Error(`${key} is not in view.`);
      references.set(practicePost(key).id, decodePng(await drawPart(firefox.browser, box, 1)));
    }
    const before = await countFlags(firefox);
    const started = Date.now();
    for (const [i, key] of IN_HASTE.entries()) {
      await pointAt(firefox, page, queryOf(key));
      await clickButton(firefox, page, queryOf(key));
      await pause(Math.max(0, (i + 1) * 480 - (Date.now() - started)));
    }
    const stored = await firefox.waitFor(
      (s) => s.flags.length === before + 10 && s.flags.every((f) => f.step === 'recorded'),
      90_000,
    );
    const flags = stored.flags.slice(before);
    expect(flags.map((f) => f.snapshot?.id.value)).toEqual(IN_HASTE.map((key) => practicePost(key).id));
    for (const flag of flags) {
      expect(flag.capture).toBe('complete');
      const shown = decodePng(bytesOf(filesOf(stored, flag).find((f) => f.kind === 'tile')));
      // Pointing tints a post's background a little; ink is what tells one post from another.
      const distances = [...references].map(([id, reference]) => ({ id, distance: shown.roughly(reference) }));
      distances.sort((a, b) => a.distance - b.distance);
      expect(distances[0]?.id, JSON.stringify(distances)).toBe(flag.snapshot?.id.value);
      await expectSound(stored, flag);
    }
  } finally {
    await firefox.close();
  }
});
