import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Front } from '@/lib/capture/in-front';
import { createQuota } from '@/lib/capture/quota';
import { brokenAt } from '@/lib/evidence/custody';
import { lookPlace } from '@/lib/flagging/can-look-again';
import { type LookTools, lookAgain } from '@/lib/flagging/second-look';
import { closeFlag } from '@/lib/flagging/story';
import { answerLookAgain, askToLookAgain } from '@/lib/messages/look-again';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { wholeCustody } from '@/lib/store/custody';
import type { FlagRow } from '@/lib/store/flag-row';
import { addFlag, decide, flagById } from '@/lib/store/flags';
import { createVault, lock, unlock } from '@/lib/store/unlock';
import { VaultLocked } from '@/lib/store/vault/seal';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';
import { snapshot } from '@/tests/fixtures/snapshot';

const WINDOW = 3;
const NEW_TAB = 44;
const HERE = 'https://x.com/marlbrookmum/status/1900000000000000001';

const installation = installationOf({ person: { name: 'Priya Raman', role: 'Headteacher' } });

const tools = (told: Partial<LookTools> = {}): LookTools => ({
  front: { look: async () => ({ windowId: WINDOW, token: '3:0' }) } as Front,
  quota: createQuota(100, 1),
  arming: { arm: vi.fn(), disarm: vi.fn(async () => new Map()), armed: vi.fn(async () => false) },
  installation: async () => installation,
  inTurn: (work) => work(),
  patience: { everyMs: 1, limitMs: 60, wallMs: 20 },
  ...told,
});

interface Page {
  address: string;
  post: PostSnapshot | null;
  foundBy: 'number' | 'address' | null;
  posts: number;
  login: boolean;
  said: { words: string; means: 'gone' | 'unavailable'; foundOn: string } | null;
}

const at = (post: PostSnapshot | null, told: Partial<Page> = {}): Page => ({
  address: HERE,
  post: post && { ...post, openedAddress: HERE },
  foundBy: post && 'number',
  posts: post ? 1 : 0,
  login: false,
  said: null,
  ...told,
});

/**
 * The browser in which the post is opened.
 *
 * @param answers what the new page answers, one after the other, the last one from then on; null for no answer at all.
 */
function openedTab(
  answers: (Page | null)[],
  tab: { status?: string; url?: string | undefined; closed?: boolean } = {},
) {
  const asked: { flagpost: string; input: { key?: string } }[] = [];
  const create = vi.fn(async (_how: { url: string }) => ({ id: NEW_TAB }));
  Object.assign(fakeBrowser.tabs, {
    query: vi.fn(async () => [{ id: 7, index: 4 }]),
    create,
    get: vi.fn(async () => {
      if (tab.closed) throw new Error('No tab with id: 44.');
      return { id: NEW_TAB, status: 'complete', url: HERE, ...tab };
    }),
    sendMessage: vi.fn(async (_tab: number, message: (typeof asked)[number]) => {
      asked.push(message);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
      return answer;
    }),
  });
  return { asked, create };
}

/** A flag as its capture left it, with its first record. */
async function recorded(told: Partial<FlagRow> = {}): Promise<FlagRow> {
  const { seq: _given, ...row } = { ...flagRow({ text: 'Mrs Example is a thief' }), ...told };
  const { id } = await addFlag(row);
  await closeFlag(id, 'captured', tools());
  const flag = await flagById(id);
  if (!flag) throw new Error('the flag is gone');
  return flag;
}

const storedOf = async (flag: FlagRow): Promise<FlagRow> => {
  const stored = await flagById(flag.id);
  if (!stored) throw new Error('the flag is gone');
  return stored;
};

const textOf = async (flag: FlagRow, name: string) => {
  const file = (await artefactsOf(flag.id)).find((one) => one.name === name);
  if (!file) throw new Error(`no file ${name}`);
  return (await readArtefact(file)).text();
};

const SAID = (means: 'gone' | 'unavailable') => ({ words: 'It is not here.', means, foundOn: '2026-11-27' });

const nameless = { ...snapshot({}), key: null };

describe('a second look', () => {
  it('opens the address of the post in front, beside the tab in front, and finds the post by its key', async () => {
    const flag = await recorded();
    const { asked, create } = openedTab([at(flag.snapshot)]);
    await lookAgain(flag.id, WINDOW, tools());
    expect(create.mock.calls).toEqual([[{ url: HERE, active: true, windowId: WINDOW, index: 5 }]]);
    expect(asked.every(({ flagpost }) => flagpost === 'lookFor')).toBe(true);
    expect(asked[0]?.input.key).toBe('x:post:1900000000000000001');
  });

  it('says the same of an unaltered post, in a record that follows the first one, which stays', async () => {
    const flag = await recorded();
    openedTab([at(flag.snapshot)]);
    const look = await lookAgain(flag.id, WINDOW, tools());
    expect(look).toMatchObject({ number: 1, result: 'same', why: null, by: installation.person, addressArrived: HERE });
    const stored = await storedOf(flag);
    expect(stored.secondLooks).toEqual([look]);
    expect(stored).toMatchObject({ capture: flag.capture, snapshot: flag.snapshot, record: { revision: 2 } });
    const record = JSON.parse(await textOf(stored, 'record-2.json'));
    expect(record).toMatchObject({ previous: flag.record?.sha256, secondLooks: [{ result: 'same' }] });
    expect(record.files.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['look-01-post.txt', 'look-01-snapshot.json', 'post.txt', 'snapshot.json']),
    );
    expect(JSON.parse(await textOf(stored, 'record-1.json'))).toMatchObject({ revision: 1, secondLooks: [] });
  });

  it('keeps both texts where they differ, and names the words', async () => {
    const flag = await recorded();
    openedTab([at(snapshot({ text: 'Mrs Example is a good head' }))]);
    const look = await lookAgain(flag.id, WINDOW, tools());
    expect(look.result).toBe('differs');
    expect(look.comparison?.different).toMatchObject([
      { field: 'text', first: 'Mrs Example is a thief', second: 'Mrs Example is a good head' },
    ]);
    expect(await textOf(flag, 'post.txt')).toBe('Mrs Example is a thief');
    expect(await textOf(flag, 'look-01-post.txt')).toBe('Mrs Example is a good head');
  });

  it('stands in the custody log with who looked, what came of it and where the tab stood', async () => {
    const flag = await recorded();
    openedTab([at(flag.snapshot, { address: `${HERE}?lang=en` })]);
    await lookAgain(flag.id, WINDOW, tools());
    const lines = await wholeCustody();
    expect(lines.map(({ act }) => act)).toEqual(['captured', 'second-look']);
    expect(await brokenAt(lines)).toBeNull();
    expect(JSON.parse(lines[1]?.line ?? '{}')).toMatchObject({
      who: installation.person,
      detail: { look: 1, result: 'same', why: null, opened: HERE, arrived: `${HERE}?lang=en`, revision: 2 },
    });
  });

  it('counts on, and keeps what came in between', async () => {
    const flag = await recorded();
    openedTab([at(flag.snapshot)]);
    await lookAgain(flag.id, WINDOW, tools());
    await decide(flag.id, {
      at: new Date().toISOString(),
      by: installation.person,
      outcome: 'no-action',
      concern: null,
      categoryId: null,
      clauseRef: null,
      asSuggested: false,
      note: '',
      onCheck: null,
    });
    openedTab([at(null)]);
    await lookAgain(flag.id, WINDOW, tools());
    const stored = await storedOf(flag);
    expect(stored.secondLooks.map(({ number, result }) => [number, result])).toEqual([
      [1, 'same'],
      [2, 'cannot-tell'],
    ]);
    expect(stored.decisions).toHaveLength(1);
    expect(stored.record?.revision).toBe(3);
  });

  it('waits for a page that has not been drawn yet, and for words that come to rest', async () => {
    const flag = await recorded();
    const half = at(snapshot({ text: 'Mrs Example' }));
    openedTab([null, at(null), half, at(flag.snapshot), at(flag.snapshot)]);
    expect(
      (await lookAgain(flag.id, WINDOW, tools({ patience: { everyMs: 1, limitMs: 5_000, wallMs: 900 } }))).result,
    ).toBe('same');
  });

  it.each([
    ['the page shows no post', [at(null)], {}, 'not-found'],
    ['the page shows other posts', [at(null, { posts: 3 })], {}, 'other-posts'],
    ['the site asks for a login', [at(null, { login: true })], {}, 'login-wall'],
    ['the site says that it is not available', [at(null, { said: SAID('unavailable') })], {}, 'says-unavailable'],
    ['nothing answers there', [null], { status: 'loading' }, 'no-answer'],
    ['the address led to another site', [null], { url: 'https://www.elsewhere.example/' }, 'other-site'],
    ['the browser hides where it led', [null], { url: undefined }, 'other-site'],
    ['the tab was closed', [null], { closed: true }, 'tab-closed'],
  ] as const)(
    'cannot tell where %s, never says removed, and keeps that it looked',
    async (_name, answers, tab, why) => {
      const flag = await recorded();
      const { create } = openedTab([...answers], tab);
      const look = await lookAgain(flag.id, WINDOW, tools());
      expect(look).toMatchObject({ result: 'cannot-tell', why, comparison: null, picture: null });
      expect((await storedOf(flag)).secondLooks).toEqual([look]);
      expect((await artefactsOf(flag.id)).filter(({ name }) => name.startsWith('look-'))).toEqual([]);
      expect(create).toHaveBeenCalledTimes(1);
    },
  );

  it('says gone where the site itself goes on saying so, keeps its words, and asks for no picture in a tab that is not armed', async () => {
    const flag = await recorded();
    openedTab([at(null, { said: SAID('gone') })]);
    const look = await lookAgain(flag.id, WINDOW, tools());
    expect(look).toMatchObject({ result: 'gone', why: null, comparison: null, said: SAID('gone') });
    expect(look.picture).toEqual({ state: 'none', faults: ['tab-not-armed'] });
    const record = JSON.parse(await textOf(await storedOf(flag), 'record-2.json'));
    expect(record.secondLooks).toMatchObject([{ result: 'gone', said: { words: 'It is not here.' } }]);
    expect(JSON.parse((await wholeCustody()).at(-1)?.line ?? '').detail).toMatchObject({
      result: 'gone',
      said: 'It is not here.',
    });
  });

  it('does not say gone where the words pass and the post comes', async () => {
    const flag = await recorded();
    openedTab([at(null, { said: SAID('gone') }), at(null, { said: SAID('gone') }), at(flag.snapshot)]);
    const patience = { everyMs: 1, limitMs: 5_000, wallMs: 900 };
    expect((await lookAgain(flag.id, WINDOW, tools({ patience }))).result).toBe('same');
  });

  it('does not say gone where the site asks for a login beside it', async () => {
    const flag = await recorded();
    openedTab([at(null, { said: SAID('gone'), login: true })]);
    expect(await lookAgain(flag.id, WINDOW, tools())).toMatchObject({ result: 'cannot-tell', why: 'login-wall' });
  });

  describe('the proof of a look that says gone', () => {
    const drawn: string[] = [];
    const armed = () => ({ ...tools().arming, armed: vi.fn(async () => true), disarm: vi.fn(async () => new Map()) });

    beforeEach(() => {
      drawn.length = 0;
      const context = {
        measureText: (text: string) => ({ width: text.length }),
        fillRect: () => {},
        drawImage: () => {},
        fillText: (text: string) => drawn.push(text),
      };
      class Canvas {
        getContext = () => context;
        convertToBlob = async () => new Blob(['a picture']);
      }
      vi.stubGlobal('OffscreenCanvas', Canvas);
      vi.stubGlobal('createImageBitmap', async () => ({ width: 1280, height: 800, close: () => {} }));
      const png = Buffer.from('pixels').toString('base64');
      vi.mocked(fakeBrowser.tabs.captureVisibleTab).mockResolvedValue(`data:image/png;base64,${png}` as never);
      return () => vi.unstubAllGlobals();
    });

    it('is a picture of the window with a strip that says when and where, in a tab that may be photographed', async () => {
      const flag = await recorded();
      const { asked } = openedTab([at(null, { said: SAID('gone') })]);
      const look = await lookAgain(flag.id, WINDOW, tools({ arming: armed() }));
      expect(look.picture).toMatchObject({ state: 'alone', why: 'no-post', summary: { width: 1280, height: 800 } });
      expect(await textOf(await storedOf(flag), 'look-01-screenshot-01.png')).toBe('a picture');
      expect(drawn.join(' ')).toMatch(/^Second look 1: the site says that this post is not there Captured 20/);
      expect(drawn.join(' ')).toContain(`Address as opened: ${HERE}`);
      // What is ours steps aside, and the page is asked again before and after it.
      expect(asked.slice(-3).map(({ flagpost }) => flagpost)).toEqual(['stepAside', 'lookFor', 'lookFor']);
      expect(asked.slice(0, -3).every(({ flagpost }) => flagpost === 'lookFor')).toBe(true);
    });

    it('is none where another tab came in front meanwhile', async () => {
      const flag = await recorded();
      openedTab([at(null, { said: SAID('gone') })]);
      let looks = 0;
      const front = { look: async () => ({ windowId: WINDOW, token: `3:${looks++}` }) } as Front;
      const look = await lookAgain(flag.id, WINDOW, tools({ arming: armed(), front }));
      expect(look.picture).toEqual({ state: 'none', faults: ['tab-not-in-front'] });
      expect((await artefactsOf(flag.id)).filter(({ name }) => name.startsWith('look-01'))).toEqual([]);
    });

    it.each([
      ['another page', at(null, { address: 'https://x.com/home', said: SAID('gone') })],
      ['a post', at(snapshot({ text: 'Something else' }))],
      ['no answer', null],
    ])('is none where the tab then shows %s, whose pixels are not kept', async (_name, later) => {
      const flag = await recorded();
      const { asked } = openedTab([at(null, { said: SAID('gone') })]);
      vi.mocked(fakeBrowser.tabs.captureVisibleTab).mockImplementation((async () => {
        vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation((async (_tab: number, message: never) => {
          asked.push(message);
          if (!later) throw new Error('Could not establish connection. Receiving end does not exist.');
          return later;
        }) as never);
        return 'data:image/png;base64,AAAA';
      }) as never);
      const look = await lookAgain(flag.id, WINDOW, tools({ arming: armed() }));
      expect(look).toMatchObject({ result: 'gone', picture: { state: 'none', faults: ['page-gone'] } });
      expect((await artefactsOf(flag.id)).filter(({ name }) => name.startsWith('look-01'))).toEqual([]);
    });

    it('says that the tab may not be photographed where the browser refuses, and forgets that it could be', async () => {
      const flag = await recorded();
      openedTab([at(null, { said: SAID('gone') })]);
      const arming = armed();
      vi.mocked(fakeBrowser.tabs.captureVisibleTab).mockRejectedValue(
        new Error("Either the '<all_urls>' or 'activeTab' permission is required."),
      );
      const look = await lookAgain(flag.id, WINDOW, tools({ arming }));
      expect(look.picture).toEqual({ state: 'none', faults: ['tab-not-armed'] });
      expect(arming.disarm).toHaveBeenCalledWith(NEW_TAB);
    });
  });

  it('says that a post without a number was found by its address, and takes no stranger there for it', async () => {
    const flag = await recorded();
    openedTab([at(snapshot({ text: 'Mrs Example is a good head' }), { foundBy: 'address' })]);
    expect(await lookAgain(flag.id, WINDOW, tools())).toMatchObject({ foundBy: 'address', result: 'differs' });
    const stranger = snapshot({ text: 'Lost: one glove', author: 'Bramwell Oakes', handle: 'b_oakes' });
    openedTab([at(stranger, { foundBy: 'address' })]);
    expect(await lookAgain(flag.id, WINDOW, tools())).toMatchObject({
      result: 'cannot-tell',
      why: 'other-posts',
      comparison: null,
    });
    expect((await artefactsOf(flag.id)).filter(({ name }) => name.startsWith('look-02'))).toEqual([]);
  });

  it('says that there is no picture in a tab that may not be photographed, and takes none', async () => {
    const flag = await recorded();
    openedTab([at(flag.snapshot)]);
    const look = await lookAgain(flag.id, WINDOW, tools());
    expect(look.picture).toEqual({ state: 'none', faults: ['tab-not-armed'] });
    expect(fakeBrowser.tabs.captureVisibleTab).not.toHaveBeenCalled();
  });

  it('takes no picture of media that the safety question was never asked about', async () => {
    const flag = await recorded();
    const measure = {
      key: flag.snapshot?.key,
      same: true,
      post: { x: 0, y: 10, width: 600, height: 200 },
      slice: { x: 0, y: 10, width: 600, height: 200 },
      viewport: { width: 1280, height: 800 },
      devicePixelRatio: 1,
      scrollX: 0,
      scrollY: 0,
      showsMedia: true,
      covered: 0,
    };
    const { asked } = openedTab([at(flag.snapshot)]);
    const forReading = fakeBrowser.tabs.sendMessage as unknown as (tab: number, m: (typeof asked)[number]) => unknown;
    const forPicture: Record<string, unknown> = {
      stage: { ready: true, measure },
      tile: { measure },
      measure: { measure },
      unstage: { changes: [] },
    };
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async (tab: number, message: (typeof asked)[number]) =>
        forPicture[message.flagpost] ?? forReading(tab, message),
    });
    const armed = { arm: vi.fn(), disarm: vi.fn(async () => new Map()), armed: vi.fn(async () => true) };
    const look = await lookAgain(flag.id, WINDOW, tools({ arming: armed }));
    expect(look).toMatchObject({ result: 'same', picture: { state: 'none', faults: ['media-appeared'] } });
    expect(fakeBrowser.tabs.captureVisibleTab).not.toHaveBeenCalled();
  });

  it('keeps what was read where the picture fails, and says so', async () => {
    vi.stubGlobal('reportError', vi.fn());
    const flag = await recorded();
    openedTab([at(flag.snapshot)]);
    const armed = { arm: vi.fn(), disarm: vi.fn(), armed: vi.fn(async () => Promise.reject(new Error('no'))) };
    const look = await lookAgain(flag.id, WINDOW, tools({ arming: armed }));
    expect(look).toMatchObject({ result: 'same', picture: { state: 'none', faults: ['stopped-early'] } });
    vi.unstubAllGlobals();
  });
});

describe('a flag that is not looked at again', () => {
  beforeEach(() => {
    openedTab([at(snapshot({}))]);
  });

  const recordOf = { revision: 1, sha256: '', at: '', signature: null };

  it.each<[string, Partial<FlagRow>, string]>([
    ['was withheld', { snapshot: null, safety: { asked: true, answer: 'yes', mediaSeen: 1 } }, 'withheld'],
    ['was answered “not sure” about', { safety: { asked: true, answer: 'not-sure', mediaSeen: 1 } }, 'withheld'],
    ['is still being captured', { capture: 'capturing' }, 'not-recorded'],
    ['comes from another website', { platform: 'web' }, 'other-website'],
    ['has no number', { snapshot: nameless }, 'no-address'],
    [
      'tells an address on another site',
      {
        snapshot: { ...snapshot({}), permalink: { value: 'https://x.com.example/a/status/1', strategy: 'f', rank: 0 } },
      },
      'no-address',
    ],
    [
      'tells an address that is none of the web',
      { snapshot: { ...snapshot({}), permalink: { value: 'javascript:alert(1)//x.com', strategy: 'f', rank: 0 } } },
      'no-address',
    ],
  ])('is one that %s: nothing is opened and nothing stored', async (_name, told, why) => {
    const { seq: _given, ...row } = { ...flagRow({}), record: recordOf, ...told };
    const flag = await addFlag(row);
    expect(lookPlace(flag)).toBe(why);
    await expect(lookAgain(flag.id, WINDOW, tools())).rejects.toThrow(/\.$/);
    expect(fakeBrowser.tabs.create).not.toHaveBeenCalled();
    expect(await wholeCustody()).toEqual([]);
  });

  it('is one of before there were second looks only until it is looked at', async () => {
    const { secondLooks: _none, seq: _given, ...old } = { ...flagRow({}), record: recordOf };
    await addFlag(old as FlagRow);
    const flag = await flagById(old.id);
    expect(flag?.secondLooks).toEqual([]);
    expect((await lookAgain(old.id, WINDOW, tools())).number).toBe(1);
  });
});

describe('a second look and a vault that is locked', () => {
  const QUICK = { memoryKiB: 64, passes: 1, lanes: 1 };
  const PHRASE = 'four quiet words here';
  const holder = { person: installation.person, designation: { by: '', on: '' } };

  /** The worker remembers the flags that it captured last, so that a capture can end; older ones only the vault knows. */
  const forget = async () => {
    for (let i = 0; i < 21; i += 1) {
      const { seq: _given, ...other } = flagRow({ text: `Another one ${i}` });
      await addFlag(other);
    }
  };
  const lockedMeanwhile: LookTools['inTurn'] = async (work) => {
    await lock('idle');
    return work();
  };

  it('opens nothing of a flag that only the vault knows', async () => {
    await createVault(PHRASE, holder, QUICK);
    const flag = await recorded();
    await forget();
    await lock('person');
    const { create } = openedTab([at(flag.snapshot)]);
    await expect(lookAgain(flag.id, WINDOW, tools())).rejects.toThrow(VaultLocked);
    expect(create).not.toHaveBeenCalled();
  });

  it('keeps nothing of such a flag where it is locked during the look, and leaves the flag as it was', async () => {
    await createVault(PHRASE, holder, QUICK);
    const flag = await recorded();
    await forget();
    openedTab([at(flag.snapshot)]);
    await expect(lookAgain(flag.id, WINDOW, tools({ inTurn: lockedMeanwhile }))).rejects.toThrow(VaultLocked);
    await unlock(PHRASE);
    expect(await storedOf(flag)).toEqual(flag);
    expect((await artefactsOf(flag.id)).filter(({ name }) => name.startsWith('look-'))).toEqual([]);
  });

  it('keeps a look at a flag of just now, though it was locked meanwhile, with who had asked for it', async () => {
    await createVault(PHRASE, holder, QUICK);
    const flag = await recorded();
    openedTab([at(flag.snapshot)]);
    const look = await lookAgain(flag.id, WINDOW, tools({ inTurn: lockedMeanwhile }));
    await unlock(PHRASE);
    expect(look).toMatchObject({ result: 'same', by: installation.person });
    expect((await storedOf(flag)).secondLooks).toEqual([look]);
    expect(JSON.parse(await textOf(flag, 'record-2.json')).secondLooks).toHaveLength(1);
  });
});

describe('the wish to look again', () => {
  const ours = fakeBrowser.runtime.getURL('/sidepanel.html');

  /** Sends as the browser would, with the sender that it vouches for. */
  function wire(sender: { id?: string; url?: string }) {
    const listeners: ((m: unknown, s: unknown, r: (reply: unknown) => void) => unknown)[] = [];
    fakeBrowser.runtime.onMessage.addListener = (listener: never) => void listeners.push(listener);
    const handler = vi.fn(async () => {});
    answerLookAgain(handler);
    fakeBrowser.runtime.sendMessage = ((message: unknown) =>
      new Promise((resolve) => {
        const waits = listeners.map((listener) =>
          listener(message, { id: fakeBrowser.runtime.id, ...sender }, resolve),
        );
        if (!waits.includes(true)) resolve(undefined);
      })) as never;
    return handler;
  }

  it('is heard from a page of ours, and its failure is said there', async () => {
    const handler = wire({ url: ours });
    const flagId = crypto.randomUUID();
    await askToLookAgain(flagId, WINDOW);
    expect(handler).toHaveBeenCalledWith({ flagId, windowId: WINDOW });
    handler.mockRejectedValueOnce(new Error('Another post is being looked at again.'));
    await expect(askToLookAgain(flagId, WINDOW)).rejects.toThrow('Another post is being looked at again.');
  });

  it.each([
    ['a script beside a site', { url: 'https://x.com/home' }],
    ['another extension', { id: 'someone-else', url: ours }],
    ['nobody known', {}],
  ])('is not heard from %s', async (_name, sender) => {
    const handler = wire(sender);
    await expect(askToLookAgain(crypto.randomUUID(), WINDOW)).rejects.toThrow('did not answer');
    expect(handler).not.toHaveBeenCalled();
  });

  it('is not heard where it is not of its form', async () => {
    const handler = wire({ url: ours });
    await expect(askToLookAgain('not-an-id', WINDOW)).rejects.toThrow('did not answer');
    expect(handler).not.toHaveBeenCalled();
  });
});
