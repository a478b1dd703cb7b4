import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/flag-row';
import type { PostQuery } from '@/tests/browser/firefox-flagpost';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { practicePost } from '@/tests/fixtures/sites/school';

/** The longest run of plain words in a text: sites break names, tags and emoji out into elements of their own. */
function plainWords(text: string): string {
  const runs = text.split(/[^\p{L}\p{N} ,.]+/u).map((run) => run.trim());
  return runs.sort((a, b) => b.length - a.length)[0]?.slice(0, 50) ?? '';
}

/** How a practice post is found on its page, by what a person would find it by: its address, or its words. */
export function queryOf(key: string): PostQuery {
  const post = practicePost(key);
  if (post.site === 'x') return { selector: `article:has(a[href*="/status/${post.id}"])` };
  if (post.site === 'instagram') return { selector: `article:has(a[href*="/p/${post.id}"])` };
  return {
    selector: '[aria-posinset], [role=article][aria-describedby], [data-virtualized]',
    words: plainWords(post.text),
  };
}

/** Ten posts of X's home feed that stand in one tall window together. */
export const IN_HASTE = [
  'x-complaint',
  'x-allegation',
  'x-insult-head',
  'x-racist',
  'x-repost',
  'x-threat',
  'x-edited',
  'x-long',
  'x-named-pupil',
  'x-praise',
];

/** The element of a practice post. */
export function postOn(page: Page, key: string): Locator {
  const { selector, words } = queryOf(key);
  return page.locator(selector, words === undefined ? {} : { hasText: words }).first();
}

/** @throws Error where nothing is stored. */
export function newest(stored: Stored): FlagRow {
  const flag = stored.flags.at(-1);
  if (!flag) throw new Error('Nothing is stored.');
  return flag;
}

/**
 * Holds the signature of a flag's latest record against the bytes of the record, with OpenSSL's code and not with ours.
 *
 * @throws AssertionError where it is missing or does not fit, or where the private key could be read out.
 */
export function expectSigned(stored: Stored, flag: FlagRow): void {
  const { record } = flag;
  const file = stored.files.find((f) => f.id === `${flag.id}/record-${record?.revision}.json`);
  if (!record?.signature || !stored.key || !file) throw new Error('The record is not signed.');
  assert.equal(stored.key.refused, true);
  const key = createPublicKey(stored.key.pem);
  const bytes = Buffer.from(file.base64, 'base64');
  assert.ok(verify('sha256', bytes, key, Buffer.from(record.signature.der, 'base64')));
  const fingerprint = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  assert.equal(record.signature.key, fingerprint);
  assert.equal(JSON.parse(bytes.toString('utf8')).signedBy, fingerprint);
}

export const filesOf = (stored: Stored, flag: FlagRow) => stored.files.filter((file) => file.flagId === flag.id);

/**
 * Clicks the button on the post under the pointer: at its upper right edge. Its closed root cannot be asked, but the page can
 * tell what a click there would hit.
 */
export async function clickButton(page: Page, post: Locator, press: { delay?: number } = {}): Promise<void> {
  const box = await post.boundingBox();
  if (!box) throw new Error('The post has no place on the page.');
  const at = { x: box.x + box.width - 60, y: Math.max(6, box.y - 15) + 15 };
  const ours = (point: typeof at) => document.elementFromPoint(point.x, point.y)?.localName === 'flagpost-layer';
  await page.waitForFunction(ours, at, { polling: 'raf', timeout: 3_000 });
  await page.mouse.click(at.x, at.y, press);
}

/** Presses the real shortcut over a post, answers the safety question where one is expected, and waits for the record. */
export async function flagByShortcut(
  flagpost: Flagpost,
  page: Page,
  key: string,
  answer?: 'no' | 'yes' | 'not-sure',
): Promise<Stored> {
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(page, postOn(page, key));
  await flagpost.browser.pressShortcut(page);
  if (answer) await answerQuestion(page, answer);
  return flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
}

/** Answers the safety question with the keyboard, as its order has it. */
export async function answerQuestion(page: Page, answer: 'no' | 'not-sure' | 'yes' | 'cancel'): Promise<void> {
  await page.waitForTimeout(700);
  const presses = { no: 1, 'not-sure': 2, yes: 3, cancel: 4 }[answer];
  for (let i = 0; i < presses; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** What was done, without who only looked: that depends on how long after the capture a screen was opened. */
export const done = (custody: Stored['custody']): Stored['custody'] => custody.filter(({ act }) => act !== 'viewed');
