import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { isInert } from '@/lib/capture/source';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Stored } from '@/tests/browser/stored';
import { flatComments } from '@/tests/fixtures/sites/post';
import { ALL_POSTS } from '@/tests/fixtures/sites/school';
import { filesOf } from './posts';

const flat = (text: string) => text.replace(/\s+/g, '');

/** Words that only one post or comment of the practice world says, and that no site breaks up. */
const tellingWords = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N} ,.’']+/u)
    .map((run) => flat(run))
    .filter((run) => run.length > 14);

/** Everybody's words in the practice world, by key. */
const everybody = ALL_POSTS.flatMap((post) => [post, ...flatComments(post.comments)]);

/** The page source of the nth post of a flag, as it is stored. @throws Error where there is none. */
export function sourceIn(stored: Stored, flag: FlagRow, item = 0): string {
  const name = flag.sources.find((one) => one.item === item)?.file;
  const file = filesOf(stored, flag).find((one) => one.name === name);
  if (!file) throw new Error(`No source: ${JSON.stringify(flag.sources)}`);
  return Buffer.from(file.base64, 'base64').toString('utf8');
}

/**
 * Holds a source against the practice world: it can do nothing, says what the post says, and says nothing that anybody else
 * says on any page.
 *
 * @param key of the post or comment that it is of. @param also keys of posts that stand in it. @returns the source as a document.
 */
export function expectOwnSource(html: string, key: string, also: readonly string[] = []): Document {
  assert.ok(isInert(html));
  const { document } = new JSDOM(html).window;
  const words = flat(document.body.textContent ?? '');
  const own = everybody.filter((one) => one.key === key || also.includes(one.key));
  assert.equal(own.length, 1 + also.length);
  const ownWords = flat(own.map(({ text }) => text).join(' '));
  for (const one of tellingWords(own[0]?.text ?? '').slice(0, 3)) assert.ok(words.includes(one), `${one} is missing`);
  for (const other of everybody)
    for (const said of tellingWords(other.text))
      assert.ok(ownWords.includes(said) || !words.includes(said), `“${said}” of ${other.key} is in it`);
  for (const element of document.querySelectorAll('body *'))
    for (const { name, value } of Array.from(element.attributes)) {
      assert.ok(value === 'post' || !/^(?:on|data-|style$|nonce$|id$)/.test(name), `${name} is in it`);
      if (/^(?:href|src|poster)$/.test(name)) assert.match(value, /^https:\/\//);
    }
  return document;
}
