import { createPublicKey, verify } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Front } from '@/lib/capture/in-front';
import { createQuota } from '@/lib/capture/quota';
import { readClock } from '@/lib/clock';
import { brokenAt } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import { publicKeyPem } from '@/lib/evidence/sign';
import type { Arming } from '@/lib/flagging/arm';
import { canAddPicture } from '@/lib/flagging/can-add-picture';
import { draftOf } from '@/lib/flagging/draft';
import { recover, type StoryTools, tellStory } from '@/lib/flagging/story';
import type { CreateFlag, Safety } from '@/lib/messages/protocol';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { wholeCustody } from '@/lib/store/custody';
import { db } from '@/lib/store/db';
import { addFlag, flagById, unfinishedFlags } from '@/lib/store/flags';
import { signingKey } from '@/lib/store/keys';
import { newestListings } from '@/lib/store/register';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';
import { snapshot } from '@/tests/fixtures/snapshot';

const TAB = { id: 7, url: 'https://x.com/home', title: 'Home / X' };

const installation = installationOf();

const request = (told: Parameters<typeof snapshot>[0], safety?: Safety): CreateFlag => ({
  keep: 'post',
  snapshot: snapshot(told),
  attached: [],
  actions: [],
  safety: safety ?? { asked: false, answer: null, mediaSeen: 0 },
  flagId: crypto.randomUUID(),
  via: 'button',
  clicked: readClock(),
  view: flagRow({}).view,
  pageId: crypto.randomUUID(),
  buttonVisible: true,
});

const arming = (armed: boolean): Arming => ({
  arm: vi.fn(async () => {}),
  disarm: vi.fn(async () => new Map()),
  armed: vi.fn(async () => armed),
});

const tools = (told: Partial<StoryTools> = {}): StoryTools => ({
  front: { look: async () => ({ windowId: 1, token: '1:0' }) } as Front,
  quota: createQuota(100, 1),
  arming: arming(false),
  installation: async () => installation,
  ...told,
});

/** What the page answers to the worker, by name of the request. */
function page(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const sendMessage = vi.fn(async (_tab: number, message: { flagpost: string }) => {
    asked.push(message.flagpost);
    return answers[message.flagpost];
  });
  Object.assign(fakeBrowser.tabs, { sendMessage });
  return { asked, sendMessage };
}

const measure = {
  key: 'x:post:1900000000000000001',
  same: true,
  post: { x: 0, y: 10, width: 600, height: 200 },
  slice: { x: 0, y: 10, width: 600, height: 200 },
  viewport: { width: 1280, height: 800 },
  devicePixelRatio: 1,
  scrollX: 0,
  scrollY: 0,
  showsMedia: false,
  covered: 0,
};

/** The words of a stored file. */
async function textOf(file: ArtefactRow | undefined): Promise<string> {
  if (!file) throw new Error('no such file');
  return (await readArtefact(file)).text();
}

async function flagged(told: Parameters<typeof snapshot>[0], run: StoryTools) {
  const flag = await addFlag(draftOf(request(told), TAB, installation, 'this-start'));
  await tellStory(flag, Promise.resolve(), TAB, run);
  const after = await flagById(flag.id);
  if (!after) throw new Error('the flag is gone');
  return after;
}

describe('the story of a flag', () => {
  beforeEach(() => {
    page({ finished: {} });
  });

  it('ends as text only in a tab that no gesture has armed, and takes no picture', async () => {
    const capture = vi.fn();
    Object.assign(fakeBrowser.tabs, { captureVisibleTab: capture });
    const told = page({ finished: {} });
    const flag = await flagged({ text: 'Mrs Example is useless' }, tools());
    expect(flag.capture).toBe('text-only');
    expect(flag.faults).toEqual(['tab-not-armed']);
    expect(capture).not.toHaveBeenCalled();
    expect(told.sendMessage.mock.calls.at(-1)?.[1]).toMatchObject({
      flagpost: 'finished',
      input: { state: 'text-only', canAddPicture: true },
    });
  });

  it('keeps further posts with texts of their own, checks those that were chosen together, and records them', async () => {
    const asked = request({ text: 'Same here' });
    if (asked.keep !== 'post') throw new Error('a post was asked for');
    const attached = [
      { as: 'context' as const, snapshot: snapshot({ id: '1900000000000000002', text: 'Year 5 trip money' }) },
      { as: 'together' as const, snapshot: snapshot({ id: '1900000000000000003', text: 'You are all thick' }) },
    ];
    const actions = [{ at: '2026-11-20T10:00:00.000Z', did: 'opened-text' as const, label: 'See more', worked: true }];
    const flag = await addFlag(draftOf({ ...asked, attached, actions }, TAB, installation, 'this-start'));
    await tellStory(flag, Promise.resolve(), TAB, tools());
    const after = await flagById(flag.id);
    expect(after?.attached.map(({ as, check, picture }) => [as, check !== null, picture])).toEqual([
      ['context', false, null],
      ['together', true, null],
    ]);
    const files = await artefactsOf(flag.id);
    expect(files.map((f) => f.name)).toEqual([
      'limits-1.txt',
      'post.txt',
      'record-1.json',
      'snapshot.json',
      'with-01-post.txt',
      'with-01-snapshot.json',
      'with-02-post.txt',
      'with-02-snapshot.json',
    ]);
    const record = JSON.parse(await textOf(files[2]));
    expect(record.actions).toEqual(actions);
    expect(
      record.keptWithIt.map((one: { as: string; post: { text: { value: string } } }) => [one.as, one.post.text.value]),
    ).toEqual([
      ['context', 'Year 5 trip money'],
      ['together', 'You are all thick'],
    ]);
  });

  it('checks once what stands with the post, and keeps that when a picture is added later', async () => {
    const asked = request({ text: 'Look at this' });
    if (asked.keep !== 'post') throw new Error('a post was asked for');
    const media = [{ kind: 'image' as const, address: null, alt: 'Mr Odell is a useless idiot' }];
    const post = { ...asked.snapshot, media };
    const flag = await addFlag(draftOf({ ...asked, snapshot: post }, TAB, installation, 'this-start'));
    await tellStory(flag, Promise.resolve(), TAB, tools());
    const first = await flagById(flag.id);
    expect(first?.furtherChecks.map(({ text }) => text)).toEqual(['alt-1']);
    if (!first) throw new Error('the flag is gone');
    const roster = { staff: [{ name: 'Mr Odell', role: 'Year 4 teacher' }], pupils: [] };
    const later = tools({ installation: async () => ({ ...installation, roster }) });
    await tellStory(first, Promise.resolve(), TAB, later);
    const second = await flagById(flag.id);
    expect(second?.record?.revision).toBe(2);
    expect(second?.check).toEqual(first.check);
    expect(second?.furtherChecks).toEqual(first.furtherChecks);
  });

  it('keeps nothing of further posts where the answer withholds', () => {
    const asked = request({ text: 'Look' });
    if (asked.keep !== 'post') throw new Error('a post was asked for');
    const { snapshot: post, attached: none, actions: no, ...rest } = asked;
    expect([post.text.value, none, no]).toEqual(['Look', [], []]);
    const safety = { asked: true, answer: 'yes' as const, mediaSeen: 1 };
    const stub = { platform: 'x' as const, openedAddress: TAB.url, permalink: null, id: null, ids: {} };
    const draft = draftOf({ ...rest, keep: 'stub', stub, safety }, TAB, installation, 'this-start');
    expect(draft).toMatchObject({ snapshot: null, attached: [], actions: [] });
  });

  it('stores text, snapshot and record as files whose hashes hold', async () => {
    const flag = await flagged({ text: 'Ŵyna – 🙂 مدرسة' }, tools());
    const files = await artefactsOf(flag.id);
    expect(files.map((f) => f.name)).toEqual(['limits-1.txt', 'post.txt', 'record-1.json', 'snapshot.json']);
    for (const file of files) expect(await sha256(await readArtefact(file))).toBe(file.sha256);
    const text = files.find((f) => f.name === 'post.txt');
    expect(await textOf(text)).toBe('Ŵyna – 🙂 مدرسة');
    const record = JSON.parse(await textOf(files.find((f) => f.kind === 'record')));
    expect(record.files.find((f: { name: string }) => f.name === 'post.txt').sha256).toBe(text?.sha256);
    expect(record.post.text.value).toBe('Ŵyna – 🙂 مدرسة');
    expect(flag.record?.sha256).toBe(files.find((f) => f.kind === 'record')?.sha256);
  });

  it('records how the device’s clock stood against that of the site', async () => {
    const clock = {
      state: 'compared',
      host: 'x.com',
      header: 'Fri, 20 Nov 2026 10:00:03 GMT',
      ageSeconds: 0,
      before: { utc: '2026-11-20T10:00:00.000Z', monotonicMs: 10 },
      after: { utc: '2026-11-20T10:00:00.080Z', monotonicMs: 90 },
      differenceMs: -3_460,
      uncertaintyMs: 540,
    };
    page({ clock: { clock }, finished: {} });
    const flag = await flagged({ text: 'one' }, tools());
    expect(flag.platformClock).toEqual(clock);
    const record = JSON.parse(await textOf((await artefactsOf(flag.id)).find((f) => f.kind === 'record')));
    expect(record.clock.platform).toEqual(clock);
    expect(record.notCaptured.join(' ')).not.toContain('device clock');
    // A picture that is added later does not bring another comparison.
    page({ clock: { clock: { ...clock, differenceMs: 7 } }, finished: {} });
    await tellStory(flag, Promise.resolve(), TAB, tools());
    expect((await flagById(flag.id))?.platformClock).toEqual(clock);
  });

  it('ends without the site’s clock where no answer comes in time, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const never = new Promise(() => {});
    const sendMessage = vi.fn((_tab: number, message: { flagpost: string }) =>
      message.flagpost === 'clock' ? never : Promise.resolve({}),
    );
    Object.assign(fakeBrowser.tabs, { sendMessage });
    const flag = await addFlag(draftOf(request({ text: 'one' }), TAB, installation, 'this-start'));
    const told = tellStory(flag, Promise.resolve(), TAB, tools());
    const ticking = setInterval(() => vi.advanceTimersByTime(500), 5);
    await told;
    clearInterval(ticking);
    vi.useRealTimers();
    const after = await flagById(flag.id);
    expect(after).toMatchObject({ capture: 'text-only', platformClock: { state: 'not-compared', why: 'in-time' } });
    const record = JSON.parse(await textOf((await artefactsOf(flag.id)).find((f) => f.kind === 'record')));
    expect(record.notCaptured.join(' ')).toContain('no answer in time');
  });

  it('takes no word of a page about the clock that cannot be right', async () => {
    page({ clock: { clock: { state: 'compared', host: 'x.com', header: '<b>', differenceMs: 'NaN' } }, finished: {} });
    const flag = await flagged({ text: 'one' }, tools());
    expect(flag.platformClock).toEqual({ state: 'not-compared', why: 'in-time' });
  });

  it('signs the record, tells by which key, and leaves the signature in the log as well', async () => {
    const flag = await flagged({ text: 'Ŵyna – 🙂' }, tools());
    const { pair, fingerprint } = await signingKey();
    const file = (await artefactsOf(flag.id)).find((f) => f.kind === 'record');
    if (!file || !flag.record?.signature) throw new Error('no signed record');
    const record = JSON.parse(await textOf(file));
    expect(record.signedBy).toBe(fingerprint);
    expect(record.notCaptured.join(' ')).not.toContain('signature');
    const signature = Buffer.from(flag.record.signature.der, 'base64');
    const key = createPublicKey(await publicKeyPem(pair));
    expect(verify('sha256', Buffer.from(await (await readArtefact(file)).arrayBuffer()), key, signature)).toBe(true);
    const [line] = await wholeCustody();
    expect(JSON.parse(line?.line ?? '{}').detail).toMatchObject({
      record: flag.record.sha256,
      signature: flag.record.signature.der,
      key: fingerprint,
    });
  });

  it('keeps a flag whole and says that it is not signed where the browser keeps no key', async () => {
    const said = vi.fn();
    vi.stubGlobal('reportError', said);
    vi.spyOn(db.keys, 'get').mockRejectedValue(new DOMException('The object could not be cloned.', 'DataCloneError'));
    const flag = await flagged({ text: 'one' }, tools());
    expect(flag.record).toMatchObject({ revision: 1, signature: null });
    const file = (await artefactsOf(flag.id)).find((f) => f.kind === 'record');
    const record = JSON.parse(await textOf(file));
    expect(record.signedBy).toBeNull();
    expect(record.notCaptured[0]).toContain('not signed');
    expect(said).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('chains a custody line for every flag, in order', async () => {
    await flagged({ text: 'one' }, tools());
    await flagged({ text: 'two' }, tools());
    const lines = await wholeCustody();
    expect(lines.map((l) => l.act)).toEqual(['captured', 'captured']);
    expect(await brokenAt(lines)).toBeNull();
  });

  it('keeps no picture when another tab was in front after the capture', async () => {
    page({ stage: { ready: true, measure }, measure: { measure }, unstage: { changes: [] }, finished: {} });
    // A picture of 1280 × 800 as far as its header tells.
    const png = `data:image/png;base64,${Buffer.from('89504e470d0a1a0a0000000d494844520000050000000320', 'hex').toString('base64')}`;
    Object.assign(fakeBrowser.tabs, {
      captureVisibleTab: vi.fn(async () => png),
    });
    vi.stubGlobal('createImageBitmap', async () => ({ close: () => {} }));
    let asked = 0;
    const front = { look: async () => ({ windowId: 1, token: `1:${asked++}` }) } as Front;
    const flag = await flagged({ text: 'x' }, tools({ arming: arming(true), front }));
    expect(flag.faults).toEqual(['tab-not-in-front']);
    expect((await artefactsOf(flag.id)).filter((f) => f.kind === 'tile' || f.kind === 'screenshot')).toEqual([]);
    expect(flag.capture).toBe('text-only');
  });

  it.each([
    ['another post stands in the element', { key: 'x:post:2' }, 'post-gone'],
    ['its words have changed', { same: false }, 'post-changed'],
    ['a picture appeared that was never asked about', { showsMedia: true }, 'media-appeared'],
    ['something covers it', { covered: 0.6 }, 'post-covered'],
    ['nothing of it can be seen', { slice: { x: 0, y: 0, width: 0, height: 0 } }, 'nothing-to-show'],
  ])('takes no picture when %s', async (_name, change, fault) => {
    const changed = { ...measure, ...change };
    page({
      stage: { ready: true, measure: changed },
      tile: { measure: changed },
      measure: { measure: changed },
      unstage: { changes: [] },
      finished: {},
    });
    const capture = vi.fn();
    Object.assign(fakeBrowser.tabs, { captureVisibleTab: capture, get: vi.fn(async () => ({ windowId: 1 })) });
    const flag = await flagged({ text: 'x' }, tools({ arming: arming(true) }));
    expect(flag.faults).toEqual([fault]);
    expect(capture).not.toHaveBeenCalled();
  });

  it('tries again where a person had scrolled the post out of view, and can be given the picture later', async () => {
    const away = { ...measure, slice: { x: 0, y: 0, width: 0, height: 0 } };
    const { asked } = page({
      stage: { ready: true, measure: away },
      tile: { measure },
      unstage: { changes: [] },
      finished: {},
    });
    // Refused at the second try, which shows that it came to one.
    const capture = vi.fn(async () => Promise.reject(new Error('no')));
    Object.assign(fakeBrowser.tabs, { captureVisibleTab: capture, get: vi.fn(async () => ({ windowId: 1 })) });
    await flagged({ text: 'x' }, tools({ arming: arming(true) }));
    expect(asked.filter((name) => name !== 'clock').slice(0, 2)).toEqual(['stage', 'tile']);
    expect(capture).toHaveBeenCalled();
    expect(canAddPicture({ ...flagRow({}), faults: ['nothing-to-show'] })).toBe(true);
  });

  it('disarms the tab when the browser refuses the picture for want of permission', async () => {
    page({ stage: { ready: true, measure }, measure: { measure }, unstage: { changes: [] }, finished: {} });
    const refusal = new Error("Either the '<all_urls>' or 'activeTab' permission is required.");
    Object.assign(fakeBrowser.tabs, {
      captureVisibleTab: vi.fn(async () => Promise.reject(refusal)),
      get: vi.fn(async () => ({ windowId: 1 })),
    });
    const armed = arming(true);
    const flag = await flagged({ text: 'x' }, tools({ arming: armed }));
    expect(flag.faults).toEqual(['tab-not-armed']);
    expect(armed.disarm).toHaveBeenCalledWith(7);
  });

  it('keeps the flag and says so when the picture cannot be stored', async () => {
    page({ stage: { ready: true, measure }, unstage: { changes: [] }, finished: {} });
    const front = { look: async () => Promise.reject(new Error('QuotaExceededError: disk full')) } as Front;
    const flag = await flagged({ text: 'x' }, tools({ arming: arming(true), front }));
    expect(flag.capture).toBe('interrupted');
    expect(flag.faults).toContain('stopped-early');
    expect(flag.record).not.toBeNull();
  });
});

describe('a post that may show a child', () => {
  it('is never stored with its content, even when the page sends it along', () => {
    const withContent = request({ text: 'secret' }, { asked: true, answer: 'not-sure', mediaSeen: 2 });
    expect(() => draftOf(withContent, TAB, installation, 'w')).toThrow('may not be kept');
  });

  it('leaves address, ids, time and who asked, and nothing else', async () => {
    page({ finished: {} });
    const stub: CreateFlag = {
      ...request({}),
      keep: 'stub',
      safety: { asked: true, answer: 'yes', mediaSeen: 1 },
      stub: { platform: 'x', openedAddress: 'https://x.com/home', permalink: null, id: '19', ids: {} },
    } as CreateFlag;
    const bare = { ...stub } as Record<string, unknown>;
    delete bare.snapshot;
    const flag = await addFlag(draftOf(bare as CreateFlag, TAB, installation, 'w'));
    await tellStory(flag, Promise.resolve(), TAB, tools({ arming: arming(true) }));
    const after = await flagById(flag.id);
    expect(after).toMatchObject({ capture: 'withheld', snapshot: null, tabTitle: null, check: null, picture: null });
    const files = await artefactsOf(flag.id);
    expect(files.map((f) => f.kind)).toEqual(['limits', 'record']);
    expect((await wholeCustody()).map((line) => line.act)).toEqual(['withheld']);
    expect((await newestListings(1))[0]?.state).toBe('withheld');
  });
});

describe('the next start of the worker', () => {
  it('calls what an earlier start left behind interrupted, with a record of what was safe', async () => {
    const left = await addFlag(draftOf(request({ text: 'half way' }), TAB, installation, 'earlier-start'));
    await recover(await unfinishedFlags(), 'this-start', tools());
    const after = await flagById(left.id);
    expect(after).toMatchObject({ capture: 'interrupted', step: 'recorded', faults: ['stopped-early'] });
    const record = (await artefactsOf(left.id)).find((f) => f.kind === 'record');
    expect(JSON.parse(await textOf(record))).toMatchObject({ capture: 'interrupted' });
    expect((await wholeCustody()).map((l) => l.act)).toEqual(['interrupted']);
  });

  it('leaves alone what it works on itself', async () => {
    const mine = await addFlag(draftOf(request({ text: 'in work' }), TAB, installation, 'this-start'));
    expect(await recover(await unfinishedFlags(), 'this-start', tools())).toEqual([]);
    expect((await flagById(mine.id))?.capture).toBe('draft');
  });
});
