import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Installation } from '@/lib/flagging/installation';
import { onOwnPage, pageNamed, pageOf, startOwnPages } from '@/lib/flagging/own-pages';
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

describe('of several schools, a flag', () => {
  const marlbrook = { id: 'marlbrook', name: 'Marlbrook Primary School', packId: 'marlbrook' };
  const thornbeck = { id: 'thornbeck', name: 'Thornbeck', packId: 'bradgate' };
  const theirs: OwnPage = { ...page('Thornbeck page', ['https://www.facebook.com/thornbeck']), schoolId: 'thornbeck' };
  const pages = [...PAGES, theirs];
  const THEIR_POST = 'https://www.facebook.com/Thornbeck/posts/1222104400209459/';
  const here = (school: typeof marlbrook | null): Installation => ({
    person: { name: 'Sam Fielding', role: 'Deputy head' },
    designation: null,
    pack: null,
    policy: null,
    school,
    roster: { staff: [], pupils: [] },
    locked: false,
    browser: { name: 'Chromium', version: '1', os: 'linux' },
    extensionVersion: '0.1.0',
  });
  const ask = vi.fn();
  const at = async (url: string, current: typeof marlbrook | null = marlbrook, known: readonly OwnPage[] = pages) =>
    (await onOwnPage(here(current), known, { id: 7, url })).school?.id;

  beforeEach(async () => {
    fakeBrowser.reset();
    ask.mockReset();
    Object.assign(fakeBrowser.tabs, { sendMessage: ask });
    const trust = { schools: [marlbrook, thornbeck], current: 'marlbrook' };
    await fakeBrowser.storage.local.set({ settings: { schema: 3, trust, setUpAt: '2026-09-01T08:00:00.000Z' } });
  });

  const answers = (handle: string) =>
    ask.mockResolvedValue({ post: { key: '1', handle, authorId: null, placeAddress: null } });

  it('on the page of a school belongs to that school, whichever is current', async () => {
    expect(await at('https://www.facebook.com/Thornbeck')).toBe('thornbeck');
    expect(await at('https://www.facebook.com/MarlbrookPrimarySchool', thornbeck)).toBe('marlbrook');
    expect(ask).not.toHaveBeenCalled();
  });

  it('on a post of that page does where the address and the page say so, and not where only one of them does', async () => {
    answers('Thornbeck');
    expect(await at(THEIR_POST)).toBe('thornbeck');
    answers('somebody.else');
    expect(await at(THEIR_POST)).toBe('marlbrook');
    ask.mockRejectedValue(new Error('Nobody listens.'));
    expect(await at(THEIR_POST)).toBe('marlbrook');
  });

  it('does not wait for a page that does not answer', async () => {
    ask.mockReturnValue(new Promise(() => {}));
    expect(await at(THEIR_POST)).toBe('marlbrook');
  });

  it('anywhere else belongs to the current school, and nothing is asked of the page', async () => {
    expect(await at('https://www.facebook.com/somebody/posts/99', thornbeck)).toBe('thornbeck');
    expect(await at('https://www.facebook.com/Thornbeck', marlbrook, [])).toBe('marlbrook');
    expect(await at('https://www.facebook.com/Thornbeck', null)).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
  });

  it('on a page of a school that is not set up any more belongs to the current one', async () => {
    expect(await at('https://www.facebook.com/Thornbeck', marlbrook, [{ ...theirs, schoolId: 'gone' }])).toBe(
      'marlbrook',
    );
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
