import type { Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { PEOPLE } from '@/tests/fixtures/sites/people';
import { PLACES, practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { answerQuestion, newest, postOn } from './posts';

const folded = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Flags what the pointer is on; answers the question if it comes up. */
async function flagPointed(flagpost: Flagpost, page: Page, asks: boolean) {
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.pressShortcut(page);
  if (asks) await answerQuestion(page, 'no');
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 30_000);
  return newest(stored);
}

test.describe('on Facebook', () => {
  for (const key of ['fb-complaint', 'fb-racist'] as const) {
    test(`keeps ${key} of the group feed with exact time and author`, async ({ flagpost }) => {
      const post = practicePost(key);
      const page = await flagpost.visit(PLACES.facebookGroup);
      await pointAt(page, postOn(page, key));
      const flag = await flagPointed(flagpost, page, false);
      expect(flag.snapshot).toMatchObject({
        platform: 'facebook',
        id: { value: post.id },
        author: { name: { value: PEOPLE[post.author].name } },
      });
      expect(flag.snapshot?.time.exact).toBe(new Date(post.time).toISOString());
      expect(folded(flag.snapshot?.text.value)).toBe(folded(post.text));
      expect(flag.capture).toBe('complete');
      await page.close();
    });
  }

  for (const key of ['fb-welsh', 'fb-arabic', 'fb-emoji'] as const) {
    test(`keeps ${key}, which names its id and moment to nobody but who points at its time`, async ({ flagpost }) => {
      const post = practicePost(key);
      const page = await flagpost.visit(PLACES.facebookGroup);
      await pointAt(page, postOn(page, key));
      const flag = await flagPointed(flagpost, page, false);
      // The tooltip tells the minute, and no more may be claimed.
      const minute = new Date(post.time).toISOString().replace(/:\d\d\.\d+Z$/, ':00.000Z');
      expect(flag.snapshot).toMatchObject({
        id: { value: post.id, strategy: 'time-link' },
        author: { name: { value: PEOPLE[post.author].name } },
        time: { exact: minute, source: 'tooltip', precision: 'minute' },
      });
      expect(flag.actions).toMatchObject([{ did: 'pointed-at-time', worked: true }]);
      expect(folded(flag.snapshot?.text.value)).toBe(folded(post.text));
      expect(flag.capture).toBe('complete');
      await page.close();
    });
  }

  test('keeps a comment and a reply on the post page, each with its own author', async ({ flagpost }) => {
    for (const key of ['fb-comment-insult', 'fb-reply-dean']) {
      const { comment, address } = practiceComment(key);
      const page = await flagpost.visit(practicePost('fb-allegation').address);
      const element = page
        .locator('[role=article][aria-label]')
        .filter({ has: page.locator(`a[href*="${comment.id}"]`) })
        .first();
      await pointAt(page, element);
      const flag = await flagPointed(flagpost, page, false);
      expect(flag.snapshot?.kind).toBe(key.includes('reply') ? 'reply' : 'comment');
      expect(flag.snapshot?.id.value).toBe(comment.id);
      expect(flag.snapshot?.author.name.value).toBe(PEOPLE[comment.author].name);
      expect(folded(flag.snapshot?.text.value)).toBe(folded(comment.text));
      expect(address).toContain(comment.id);
      await page.close();
    }
  });

  test('keeps the whole text that the page holds of a post cut by "See more", and says that it was cut', async ({
    flagpost,
  }) => {
    const page = await flagpost.visit(PLACES.facebookGroup);
    await pointAt(page, postOn(page, 'fb-long'));
    const flag = await flagPointed(flagpost, page, false);
    expect(flag.snapshot?.textCut).toBe(true);
    expect(folded(flag.snapshot?.fullText.value)).toBe(folded(practicePost('fb-long').text));
    expect(folded(flag.snapshot?.text.value).length).toBeLessThan(folded(practicePost('fb-long').text).length);
    await page.close();
  });
});

test.describe('on Instagram', () => {
  test('asks before a post of the feed is photographed, then keeps it', async ({ flagpost }) => {
    const post = practicePost('ig-sports-day');
    const page = await flagpost.visit(PLACES.instagramHome);
    await pointAt(page, postOn(page, 'ig-sports-day'));
    const flag = await flagPointed(flagpost, page, true);
    expect(flag.snapshot).toMatchObject({
      platform: 'instagram',
      id: { value: post.id },
      author: { handle: { value: PEOPLE[post.author].instagram } },
    });
    expect(flag.snapshot?.time.exact).toBe(new Date(post.time).toISOString());
    expect(flag.capture).toBe('complete');
    await page.close();
  });

  test('keeps a comment of the post page without asking, for it shows no picture', async ({ flagpost }) => {
    const { comment } = practiceComment('ig-comment-insult');
    const page = await flagpost.visit(practicePost('ig-sports-day').address);
    const time = page.locator(`a[href*="/c/${comment.id}"]`).first();
    await pointAt(page, time);
    const flag = await flagPointed(flagpost, page, false);
    expect(flag.snapshot).toMatchObject({
      kind: 'comment',
      id: { value: comment.id },
      author: { handle: { value: PEOPLE[comment.author].instagram } },
    });
    expect(folded(flag.snapshot?.text.value)).toBe(folded(comment.text));
    expect(flag.capture).toBe('complete');
    await page.close();
  });
});
