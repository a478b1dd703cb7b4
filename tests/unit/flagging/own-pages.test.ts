import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageNamed, pageOf, startOwnPages } from '@/lib/flagging/own-pages';
import { type OwnPage, writeOwnPages } from '@/lib/store/own-pages';
import { readLookThrough } from '@/lib/store/session';

const page = (name: string, addresses: string[]): OwnPage => ({
  id: crypto.randomUUID(),
  name,
  addresses,
  rules: '',
  appeal: '',
  schoolId: null,
});
const PAGES = [
  page('Page', ['https://www.facebook.com/MarlbrookPrimarySchool']),
  page('X', ['https://x.com/marlbrookpri']),
  page('Instagram', ['https://www.instagram.com/marlbrook.primary/']),
];
const POST = 'https://www.facebook.com/MarlbrookPrimarySchool/posts/1222104400209458/';
const SHOWN = { handle: 'MarlbrookPrimarySchool', authorId: null, placeAddress: null };

describe('which of the school’s pages a post is of', () => {
  it('is told by the address and by the page together', () => {
    expect(pageOf(PAGES, POST, SHOWN)?.page.name).toBe('Page');
    expect(pageOf(PAGES, POST, { ...SHOWN, handle: 'somebody' })).toBeNull();
    expect(pageOf([], POST, SHOWN)).toBeNull();
  });

  it('is offered unasked only where the address names it: no post is read to find out', () => {
    expect(pageNamed(PAGES, POST)?.name).toBe('Page');
    expect(pageNamed(PAGES, 'https://www.instagram.com/p/C9abcDEFghi/')).toBeNull();
    expect(pageNamed(PAGES, 'https://www.facebook.com/MarlbrookPrimarySchool')).toBeNull();
  });
});

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;

describe('the worker’s answer to the menu of a page', () => {
  let listener: Listener;
  const opened = vi.fn();
  const sender = (told: object = {}) => ({
    id: browser.runtime.id,
    frameId: 0,
    tab: { id: 7, windowId: 1, url: POST },
    ...told,
  });
  const ask = (message: object, from: object): Promise<unknown> =>
    new Promise((resolve) => {
      if (listener(message, from, resolve) !== true) resolve('not listened to');
    });
  const offers = { flagpost: 'offers', post: SHOWN };

  beforeEach(async () => {
    fakeBrowser.reset();
    opened.mockReset();
    const added = vi.spyOn(browser.runtime.onMessage, 'addListener');
    startOwnPages(opened);
    listener = added.mock.calls.at(-1)?.[0] as unknown as Listener;
    added.mockRestore();
    await writeOwnPages(PAGES);
  });

  it('is yes on a post of the school’s own page', async () => {
    expect(await ask(offers, sender())).toEqual({ ok: true, value: true });
  });

  it('goes by the tab’s address as the browser states it, not by what the page’s side says', async () => {
    const tab = { id: 7, url: 'https://www.facebook.com/groups/4417200300100/posts/99/' };
    expect(await ask(offers, sender({ tab }))).toEqual({ ok: true, value: false });
    expect(await ask({ ...offers, tabAddress: POST }, sender({ tab }))).toBe('not listened to');
  });

  it('is not given to a frame, to another extension, or without a tab', async () => {
    expect(await ask(offers, sender({ frameId: 3 }))).toBe('not listened to');
    expect(await ask(offers, sender({ id: 'somebody-else' }))).toBe('not listened to');
    expect(await ask(offers, sender({ tab: undefined }))).toBe('not listened to');
  });

  it('opens the panel in the turn of the click and keeps of it which tab it was', async () => {
    const answered = ask({ flagpost: 'lookThrough' }, sender());
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await answered).toEqual({ ok: true, value: true });
    expect(await readLookThrough()).toMatchObject({ tabId: 7 });
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('Marlbrook');
  });
});
