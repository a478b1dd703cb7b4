import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Front } from '@/lib/capture/in-front';
import { createQuota } from '@/lib/capture/quota';
import { SOURCE_HEAD } from '@/lib/capture/source';
import { readClock } from '@/lib/clock';
import { draftOf } from '@/lib/flagging/draft';
import { type StoryTools, tellStory } from '@/lib/flagging/story';
import type { CreateFlag, Safety } from '@/lib/messages/protocol';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { addFlag, flagById } from '@/lib/store/flags';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';
import { snapshot } from '@/tests/fixtures/snapshot';

const TAB = { id: 7, url: 'https://x.com/home', title: 'Home / X' };
const KEY = 'x:post:1900000000000000001';
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex');

const installation = installationOf();

const tools: StoryTools = {
  front: { look: async () => null } as Front,
  quota: createQuota(100, 1),
  arming: { arm: async () => {}, disarm: async () => new Map(), armed: async () => false } as never,
  installation: async () => installation,
};

const html = `${SOURCE_HEAD}<title>Page source</title>\n<style>\nb{}\n</style>\n<div id="post">Hello</div>\n`;
const leftOut = { comments: 0, scripts: 1, forms: 0, frames: 0, hidden: 0 };
const source = { html, nodes: 2, cut: false, leftOut, key: KEY, text: 'Hello', same: true, showsMedia: false };
const picture = {
  kind: 'image',
  address: 'https://pbs.twimg.com/media/one.jpg',
  alt: 'A race',
  width: 1,
  height: 1,
  bytes: PNG.length,
  why: null,
};

type Answers = Record<
  string,
  unknown | ((input: { item: number; index: number; portion: number; fetch: boolean }) => unknown)
>;

/** A page that answers the worker. A function is given what was asked. */
function page(answers: Answers) {
  const asked: { flagpost: string; input: unknown }[] = [];
  const sendMessage = vi.fn(async (_tab: number, message: { flagpost: string; input: never }) => {
    asked.push(message);
    const answer = answers[message.flagpost];
    return typeof answer === 'function' ? answer(message.input) : answer;
  });
  Object.assign(fakeBrowser.tabs, { sendMessage });
  return asked;
}

async function flagged(answers: Answers, told: { safety?: Safety; attached?: number; text?: string } = {}) {
  const asked = page({ finished: {}, ...answers });
  const request: CreateFlag = {
    keep: 'post',
    snapshot: snapshot({ text: told.text ?? 'Hello' }),
    attached: Array.from({ length: told.attached ?? 0 }, (_, i) => ({
      as: 'together' as const,
      snapshot: snapshot({ id: `190000000000000001${i}`, text: 'Hello' }),
    })),
    actions: [],
    safety: told.safety ?? { asked: false, answer: null, mediaSeen: 0 },
    flagId: crypto.randomUUID(),
    via: 'button',
    clicked: readClock(),
    view: flagRow({}).view,
    pageId: crypto.randomUUID(),
    buttonVisible: true,
  };
  const flag = await addFlag(draftOf(request, TAB, installation, 'this-start'));
  await tellStory(flag, Promise.resolve(), TAB, tools);
  const after = await flagById(flag.id);
  if (!after) throw new Error('the flag is gone');
  const files = await artefactsOf(flag.id);
  const read = async (name: string) => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`no ${name}`);
    return (await readArtefact(file)).text();
  };
  return { flag: after, files, read, asked, names: files.map(({ name }) => name) };
}

const ANSWERED: Safety = { asked: true, answer: 'no', mediaSeen: 1 };

describe('the page source of a flag', () => {
  it('is stored as a file of its own, with its hash in the record', async () => {
    const { flag, files, read } = await flagged({ source: { source } });
    expect(await read('post.html')).toBe(html);
    expect(flag.sources).toMatchObject([{ item: 0, file: 'post.html', why: null, nodes: 2, cut: false, leftOut }]);
    const record = JSON.parse(await read('record-1.json'));
    const file = files.find(({ name }) => name === 'post.html');
    expect(record.files).toContainEqual(expect.objectContaining({ name: 'post.html', sha256: file?.sha256 }));
    expect(record.notCaptured.join('\n')).not.toContain('page source');
  });

  it('is kept of every post of the flag', async () => {
    const { names } = await flagged(
      {
        source: ({ item }: { item: number }) => ({
          source: { ...source, key: item === 0 ? KEY : 'x:post:1900000000000000010' },
        }),
      },
      { attached: 1 },
    );
    expect(names).toEqual(expect.arrayContaining(['post.html', 'with-01-post.html']));
  });

  it.each([
    ['another post stands there', { source: { ...source, key: 'x:post:2' } }, 'changed'],
    ['its words are others by now', { source: { ...source, text: 'Goodbye' } }, 'changed'],
    ['its words were others for a moment', { source: { ...source, same: false } }, 'changed'],
    ['the post has gone', { source: null }, 'post-gone'],
    ['a picture came that nobody was asked about', { source: { ...source, showsMedia: true } }, 'media-appeared'],
    ['it is not what we write', { source: { ...source, html: '<p>Hello</p>' } }, 'not-inert'],
    ['it could run', { source: { ...source, html: `${html}<script src="/x.js"></script>` } }, 'not-inert'],
    ['the page does not answer', undefined, 'page-gone'],
    ['the page answers something else', { source: { ...source, nodes: -1 } }, 'page-gone'],
  ])('is not kept where %s, and the record says why', async (_name, answer, why) => {
    const { flag, names, read } = await flagged({ source: answer, media: () => ({ media: picture }) });
    expect(names).not.toContain('post.html');
    expect(flag.sources).toMatchObject([{ item: 0, file: null, why }]);
    expect(flag.capture).toBe('text-only');
    expect(await read('limits-1.txt')).toContain('page source was not kept');
    expect(JSON.parse(await read('record-1.json')).notCaptured.join('\n')).toContain('page source: ');
    expect(flag.mediaFiles).toEqual([]);
  });

  it('is not waited for for ever where the page has stopped answering', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    const told = flagged({ source: () => new Promise(() => {}) });
    for (let i = 0; i < 60; i++) await vi.advanceTimersByTimeAsync(1_000);
    const { flag, names } = await told;
    vi.useRealTimers();
    expect(flag.sources).toMatchObject([{ why: 'page-gone' }]);
    expect(names).toContain('record-1.json');
  });

  it('leaves the flag whole where the disk takes no more files', async () => {
    const said = vi.fn();
    vi.stubGlobal('reportError', said);
    page({});
    const { db } = await import('@/lib/store/db');
    const put = db.artefacts.bulkPut.bind(db.artefacts);
    vi.spyOn(db.artefacts, 'bulkPut').mockImplementation(((rows: { id: string }[]) =>
      rows.some(({ id }) => id.endsWith('/post.html'))
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : put(rows as never)) as never);
    const { flag, names, read } = await flagged({ source: { source } });
    expect(names).toEqual(['limits-1.txt', 'post.txt', 'record-1.json', 'snapshot.json']);
    expect([flag.sources, flag.capture, said.mock.calls.length]).toEqual([[], 'text-only', 1]);
    expect(await read('limits-1.txt')).toContain('page source was not kept');
    vi.unstubAllGlobals();
  });
});

describe('the pictures of a flag as files', () => {
  const shown = { source: { source: { ...source, showsMedia: true } } };
  const portion = () => ({ base64: PNG.toString('base64') });

  it('are stored with address, description and size', async () => {
    const { flag, files, read } = await flagged(
      {
        ...shown,
        media: ({ index }: { index: number }) => ({ media: index === 0 ? picture : null }),
        mediaPortion: portion,
      },
      { safety: ANSWERED },
    );
    const file = files.find(({ name }) => name === 'media-01.png');
    expect(file).toMatchObject({ kind: 'media', mime: 'image/png', bytes: PNG.length });
    expect(flag.mediaFiles).toEqual([
      {
        item: 0,
        kind: 'image',
        address: picture.address,
        alt: 'A race',
        width: 1,
        height: 1,
        file: 'media-01.png',
        why: null,
        mime: 'image/png',
        bytes: PNG.length,
        exif: false,
      },
    ]);
    expect(JSON.parse(await read('record-1.json')).mediaFiles).toEqual(flag.mediaFiles);
  });

  it('are never asked for where the safety question was not answered with no', async () => {
    const { asked, flag } = await flagged({ source: { source }, media: { media: picture }, mediaPortion: portion });
    expect(asked.map(({ flagpost }) => flagpost)).toEqual(['clock', 'source', 'finished']);
    expect(flag.mediaFiles).toEqual([]);
  });

  it.each([
    ['the page could not read it', { ...picture, bytes: null, why: 'cors' }, portion, 'cors'],
    ['what comes is no picture', { ...picture, bytes: 3 }, () => ({ base64: 'AAAA' }), 'not-an-image'],
    ['less comes than was said', { ...picture, bytes: 90 }, portion, 'page-gone'],
    ['more comes than was said', { ...picture, bytes: 10 }, portion, 'page-gone'],
    ['the page stops answering', picture, () => null, 'page-gone'],
  ])('are named with the reason where %s', async (_name, media, answer, why) => {
    let portions = 0;
    const { flag, files, read } = await flagged(
      {
        ...shown,
        media: ({ index }: { index: number }) => ({ media: index === 0 ? media : null }),
        mediaPortion: () => (portions++ > 0 && why === 'page-gone' ? { base64: null } : answer()),
      },
      { safety: ANSWERED },
    );
    expect(files.filter(({ kind }) => kind === 'media')).toEqual([]);
    expect(flag.mediaFiles).toMatchObject([{ address: picture.address, file: null, why }]);
    expect(await read('limits-1.txt')).toContain('0 of 1 picture or video could be kept as files');
  });

  it('are only named, and not asked for, where time is up', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { flag } = await flagged(
      {
        ...shown,
        media: ({ index, fetch }: { index: number; fetch: boolean }) => {
          vi.setSystemTime(Date.now() + 3_000);
          return { media: index < 5 ? (fetch ? picture : { ...picture, bytes: null, why: null }) : null };
        },
        mediaPortion: portion,
      },
      { safety: ANSWERED },
    );
    vi.useRealTimers();
    expect(flag.mediaFiles.map(({ why }) => why)).toEqual([null, null, null, 'too-slow', 'too-slow']);
  });

  it('are only named, and not asked for, beyond the number that is kept', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { flag, asked } = await flagged(
      {
        ...shown,
        media: ({ index, fetch }: { index: number; fetch: boolean }) => ({
          media: index < 42 ? (fetch ? picture : { ...picture, bytes: null, why: null }) : null,
        }),
        mediaPortion: portion,
      },
      { safety: ANSWERED },
    );
    vi.useRealTimers();
    expect(flag.mediaFiles.map(({ why }) => why)).toEqual([...Array(40).fill(null), 'too-many', 'too-many']);
    expect(asked.filter(({ flagpost }) => flagpost === 'mediaPortion').length).toBe(40);
  });

  it('come in portions, and end where all of them together are too large', async () => {
    const big = { ...picture, bytes: 9_000_000 };
    // However busy the machine is: here the size is what ends it.
    vi.useFakeTimers({ toFake: ['Date'] });
    const bytes = Buffer.alloc(9_000_000);
    PNG.copy(bytes);
    const { flag } = await flagged(
      {
        ...shown,
        media: ({ index }: { index: number }) => ({ media: index < 6 ? big : null }),
        mediaPortion: ({ portion: n }: { portion: number }) => ({
          base64: bytes.subarray(n * 786_432, (n + 1) * 786_432).toString('base64'),
        }),
      },
      { safety: ANSWERED },
    );
    vi.useRealTimers();
    expect(flag.mediaFiles.map(({ why }) => why)).toEqual([null, null, null, null, 'too-big', 'too-big']);
  }, 30_000);
});
