import { describe, expect, it } from 'vitest';
import type { BundleItem, ItemFile } from '@/lib/bundle/facts';
import { redactItem } from '@/lib/bundle/redact-item';
import type { ItemRedaction } from '@/lib/bundle/redaction';
import { WordLeft } from '@/lib/bundle/still-holds';
import { bagFiles } from '@/lib/evidence/bag-paths';
import { sha256 } from '@/lib/evidence/digest';
import { NOTHING_TOLD } from '@/lib/evidence/received/supplied';
import type { ArtefactKind } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagRow } from '@/tests/fixtures/flag-row';
import { asFile, readPng, speckled } from '@/tests/fixtures/pictures';
import { secondLook } from '@/tests/fixtures/second-look';
import { snapshot } from '@/tests/fixtures/snapshot';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const RECORD = 'd'.repeat(64);
const STRUCK = [
  'Tyler Brampton',
  'Marged',
  'أحمد',
  'Siân Prŷs',
  '@brampton_mum',
  'jo@parents.example',
  '07700 900123',
  '李明',
];
const TEXT =
  'Ty\u200bler\nBRAMPTON hit Marged. رأيت وأحمد هناك. Dywedodd Siân Prŷs wrth 李明了 🦊. Ring 07700-900-123, jo@parents.example, https://x.com/brampton%5Fmum/status/9.';

/** A flag in which those who are to be hidden stand everywhere. */
function richFlag(): FlagRow {
  const flag = flagRow({ text: TEXT, author: 'Brampton Mum', handle: 'brampton_mum' });
  const post = flag.snapshot;
  if (!post) throw new Error('No post.');
  flag.snapshot = {
    ...post,
    fullText: { value: `${TEXT} And TylerBrampton again.`, strategy: 'json', rank: 0 },
    ids: { author: '4411' },
    media: [
      {
        kind: 'image',
        address: 'https://pbs.example/tyler.jpg',
        alt: 'Tyler Brampton and Marged’s dog'.normalize('NFD'),
      },
    ],
    links: [{ text: 'Marged', href: 'https://example.org/u?to=https%3A%2F%2Fexample.org%2FTyler%2520Brampton' }],
    related: [
      {
        relation: 'parent',
        id: '77',
        address: 'https://x.com/another/status/77',
        author: 'Tyler Brampton',
        handle: 'tyler.brampton',
        text: 'I am &#84;yler Brampton',
      },
    ],
    place: { kind: 'group', name: 'Friends of Marged', address: 'https://example.org/groups/31' },
    doubts: [
      {
        field: 'author',
        readings: [
          { value: 'Tyler Brampton', strategy: 'json' },
          { value: 'Brampton Mum', strategy: 'shown-text' },
        ],
      },
    ],
    missing: [{ what: 'replies', shown: null, total: null, raw: 'Marged replied' }],
  };
  const by = { name: 'Sam Fielding', role: 'Marged’s class teacher' };
  return {
    ...flag,
    tabTitle: 'Brampton Mum on X: "Tyler Brampton"',
    tabAddress: 'https://x.com/brampton_mum/status/1900000000000000001',
    collector: by,
    picture: { tiles: 1, parts: 1, width: 64, height: 50, devicePixelRatio: '1', from: '', to: '', faults: [] },
    attached: [{ as: 'context', snapshot: snapshot({ text: 'Marged' }), picture: null, faults: [], check: null }],
    notes: [{ at: '2026-11-20T11:00:00.000Z', by, text: 'Rang Marged’s mum on 07700 900 123.' }],
    reports: [
      {
        at: '2026-11-20T11:00:00.000Z',
        by,
        filedAt: '2026-11-20T11:00:00.000Z',
        reference: 'Marged-1',
        filedBy: 'Tyler Brampton',
      },
    ],
    hold: { at: '2026-11-20T11:00:00.000Z', by, why: 'marged' },
    secondLooks: [
      secondLook(flag, { text: 'Tyler Bramp\u00adton was here', author: 'Marged', handle: 'brampton_mum' }),
    ],
    supplied: {
      by: 'Marged’s dad',
      relation: 'parent',
      receivedAt: '2026-11-20T11:00:00.000Z',
      how: 'e-mail',
      told: { ...NOTHING_TOLD, author: 'Marged', address: 'https://x.com/other/status/5' },
      files: [
        {
          name: 'supplied-02.eml',
          originalName: 'from Tyler Brampton.eml',
          kind: 'e-mail',
          bytes: 3,
          sha256: 'e'.repeat(64),
          lastModified: null,
          size: null,
          email: {
            from: 'Marged <m@example.org>',
            to: '',
            cc: '',
            date: '',
            subject: 'Marged',
            messageId: '',
            attachments: [],
          },
        },
      ],
    },
    record: { revision: 2, sha256: RECORD, at: '2026-11-20T10:00:00.000Z', signature: null },
  };
}

type Content = [name: string, kind: ArtefactKind, blob: Blob];
const text = (words: string, type = 'text/plain;charset=utf-8') => new Blob([words], { type });

const CONTENT: Content[] = [
  ['post.txt', 'text', text(TEXT)],
  ['screenshot-01.png', 'screenshot', asFile(speckled(64, 64))],
  ['look-01-screenshot-01.png', 'screenshot', asFile(speckled(32, 32))],
  ['with-01-screenshot-01.png', 'screenshot', asFile(speckled(16, 16))],
  ['with-01-post.txt', 'text', text('Marged')],
  ['tile-01.png', 'tile', asFile(speckled(8, 8))],
  ['post.html', 'source', text('<p>Marged</p>', 'text/html')],
  ['media-01.jpg', 'media', text('Marged', 'image/jpeg')],
  ['snapshot.json', 'snapshot', text('{"Marged":1}', 'application/json')],
  ['limits-2.txt', 'limits', text('Marged')],
  ['record-2.json', 'record', text('{"Marged":1}', 'application/json')],
  ['supplied-02.eml', 'supplied', text('Marged', 'message/rfc822')],
];

async function richItem(flag = richFlag(), content = CONTENT) {
  const blobs = new Map(content.map(([name, , blob]) => [name, blob]));
  const files = await Promise.all(
    bagFiles([...blobs.keys()], 2).map(async (file): Promise<ItemFile> => {
      const [, kind, blob] = content.find(([name]) => name === file.name) as Content;
      const { size: bytes, type: mime } = blob;
      const at = '2026-11-20T10:00:00.000Z';
      const hash = await sha256(blob);
      return {
        ...file,
        artefact: {
          id: `${flag.id}/${file.name}`,
          flagId: flag.id,
          name: file.name,
          kind,
          mime,
          bytes,
          sha256: hash,
          at,
          tile: null,
        },
      };
    }),
  );
  const item: BundleItem = {
    number: 1,
    folder: 'items/0001',
    exhibit: 'SF/1',
    flag,
    files,
    leftOut: [{ name: 'page.wacz', sha256: 'f'.repeat(64), why: 'not chosen' }],
    signatures: [{ revision: 2, der: 'AA==', key: 'a'.repeat(64) }],
    redaction: null,
  };
  const redaction: ItemRedaction = {
    flagId: flag.id,
    record: RECORD,
    boxes: [{ file: 'screenshot-01.png', x: 4, y: 4.5, width: 10, height: 10, reason: 'other-pupil' }],
    struck: STRUCK.map((words) => ({ words, reason: 'other-pupil' })),
    pictures: ['screenshot-01.png'],
    by: SAM,
    at: '2026-11-27T12:00:00.000Z',
  };
  const read = async ({ name }: ItemFile) => blobs.get(name) ?? Promise.reject(new Error(`No ${name}.`));
  return {
    item,
    redaction,
    read,
    make: (over: Partial<ItemRedaction> = {}) => redactItem(item, { ...redaction, ...over }, read, readPng),
  };
}

/** Letters alone, levelled: however a name is spaced, accented, cased or broken, it reads the same. Our own search, not the product's. */
const bare = (value: string) =>
  value
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
    .toLowerCase();

/** Every way in which bytes may be read as a text, one within the other. */
function everyReading(bytes: Buffer): string[] {
  const swapped = Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
  const first = [
    bytes.toString('utf8'),
    bytes.toString('latin1'),
    bytes.toString('utf16le'),
    swapped.toString('utf16le'),
  ];
  return first.flatMap((one) => {
    const unescaped = one.replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    const entities = one.replace(/&#(x?)([\da-f]+);/gi, (_, x, code) =>
      String.fromCodePoint(Number.parseInt(code, x ? 16 : 10)),
    );
    const percent = (value: string) =>
      value.replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
    const base64 = (one.match(/[A-Za-z0-9+/_-]{8,}/g) ?? []).map((run) => Buffer.from(run, 'base64').toString('utf8'));
    return [one, unescaped, entities, percent(one), percent(percent(one)), ...base64];
  });
}

describe('a redacted item', () => {
  it('holds no struck word in any byte, however it is read', async () => {
    const { make } = await richItem();
    const { item, files, told } = await make();
    const out = [
      Buffer.from(JSON.stringify(item)),
      Buffer.from(JSON.stringify(told)),
      ...(await Promise.all(files.map(async ({ blob }) => Buffer.from(await blob.arrayBuffer())))),
    ];
    // The search finds them in what it was made of.
    const before = everyReading(Buffer.from(JSON.stringify(richFlag()))).map(bare);
    for (const words of STRUCK)
      expect(
        before.some((one) => one.includes(bare(words))),
        words,
      ).toBe(true);
    for (const bytes of out) {
      const isPicture = bytes.subarray(1, 4).toString('latin1') === 'PNG';
      const readings = everyReading(bytes).map((one) => (isPicture ? one.toLowerCase() : bare(one)));
      for (const words of STRUCK) {
        // Bytes of deflated pixels read as anything; only whole names of more than four letters tell something there.
        if (isPicture && bare(words).length < 5) continue;
        const left = readings.filter((one) => one.includes(bare(words)));
        expect(
          left.map((one) => one.slice(Math.max(0, one.indexOf(bare(words)) - 30), one.indexOf(bare(words)) + 30)),
          words,
        ).toEqual([]);
      }
    }
  });

  it('takes only confirmed pictures and the post’s own words, and lists the rest with hashes of pictures and records alone', async () => {
    const { item, make } = await richItem();
    const made = await make();
    expect(made.files.map(({ path }) => path)).toEqual(['post.txt', 'redactions.json', 'screenshot.png']);
    expect(made.item.files.map(({ path }) => path)).toEqual(made.files.map(({ path }) => path));
    for (const [i, { artefact }] of made.item.files.entries())
      expect(artefact.sha256).toBe(await sha256(made.files[i]?.blob ?? ''));
    const left = Object.fromEntries(made.item.leftOut.map((one) => [one.name, one.sha256]));
    const hashOf = (name: string) => item.files.find((one) => one.name === name)?.artefact.sha256;
    expect(left).toEqual({
      'look-01-screenshot-01.png': hashOf('look-01-screenshot-01.png'),
      'with-01-screenshot-01.png': hashOf('with-01-screenshot-01.png'),
      'with-01-post.txt': '',
      'tile-01.png': hashOf('tile-01.png'),
      'post.html': '',
      'media-01.jpg': hashOf('media-01.jpg'),
      'snapshot.json': '',
      'limits-2.txt': '',
      'record-2.json': hashOf('record-2.json'),
      'supplied-02.eml': '',
      'page.wacz': '',
    });
    expect(made.item.signatures).toEqual([]);
    expect(made.item.flag).toMatchObject({ attached: [], secondOpinions: [], mediaFiles: [] });
  });

  it('hides what leads to somebody who is hidden, and keeps what is Flagpost’s own', async () => {
    const { make } = await richItem();
    const { flag } = (await make()).item;
    expect(flag.snapshot).toMatchObject({
      platform: 'x',
      kind: 'post',
      reading: 'adapter',
      key: '[hidden]',
      id: { value: '[hidden]' },
      ids: { author: '[hidden]' },
      permalink: { value: '[hidden]' },
      author: { profile: { value: '[hidden]' } },
      related: [{ relation: 'parent', id: '[hidden]', address: '[hidden]', author: '[hidden]' }],
      place: { kind: 'group', name: 'Friends of [hidden]', address: '[hidden]' },
      media: [{ address: null, alt: '[hidden] and [hidden]’s dog' }],
      links: [{ text: '[hidden]', href: '[hidden]' }],
    });
    expect(flag.tabAddress).toBe('[hidden]');
    expect(flag.supplied).toMatchObject({
      relation: 'parent',
      how: 'e-mail',
      told: { author: '[hidden]', address: '[hidden]' },
    });
    expect(flag.collector).toEqual({ name: 'Sam Fielding', role: '[hidden]’s class teacher' });
    expect(flag.record?.sha256).toBe(RECORD);
  });

  it('tells where something was hidden, why, by whom and of which record, and never what', async () => {
    const { item, make } = await richItem();
    const { files } = await make();
    const list = JSON.parse((await files.find(({ path }) => path === 'redactions.json')?.blob.text()) ?? '');
    const post = (await files.find(({ path }) => path === 'post.txt')?.blob.text()) ?? '';
    expect(list).toMatchObject({ schema: 'flagpost-redactions-1', parentRecord: RECORD, by: SAM });
    expect(list.boxes).toEqual([
      { file: 'screenshot-01.png', x: 4, y: 4, width: 10, height: 11, reason: 'other-pupil' },
    ]);
    expect(list.pictures[0].parent).toBe(item.files.find(({ name }) => name === 'screenshot-01.png')?.artefact.sha256);
    const places = list.words.filter(({ field }: { field: string }) => field === 'post.txt');
    expect(places.length).toBe(8);
    for (const { at } of places) expect(post.slice(at, at + 8)).toBe('[hidden]');
  });

  it('says what whoever makes the copy has to know', async () => {
    const { make } = await richItem();
    const { told } = await make({ struck: [{ words: 'Zebedee', reason: 'not-relevant' }] });
    const named = told.map(({ what }) => what);
    expect(named).toContain('not-found');
    expect(named).toContain('address-stays');
    expect(named).toContain('posts-left-out');
    const hidden = (await make()).told;
    expect(hidden).toContainEqual({ what: 'address-in-picture', file: 'screenshot-01.png', count: 0 });
    const strip = { file: 'screenshot-01.png', x: 0, y: 50, width: 64, height: 14, reason: 'other-person' as const };
    expect((await make({ boxes: [strip] })).told.map(({ what }) => what)).not.toContain('address-in-picture');
  });

  it('is the same, byte for byte, each time', async () => {
    const { make } = await richItem();
    const bytes = async () => {
      const { item, files } = await make();
      return [JSON.stringify(item), ...(await Promise.all(files.map(({ blob }) => sha256(blob))))];
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it.each([
    ['of another flag', { flagId: crypto.randomUUID() }, 'other-flag'],
    ['of an earlier record', { record: 'c'.repeat(64) }, 'other-record'],
    ['of a picture that is not there', { pictures: ['screenshot-09.png'] }, 'no-such-file'],
    ['of a tile', { pictures: ['tile-01.png'] }, 'no-such-file'],
    ['of a picture of somebody else’s post', { pictures: ['with-01-screenshot-01.png'] }, 'no-such-file'],
    ['of signs alone', { struck: [{ words: ' … ', reason: 'not-relevant' as const }] }, 'nothing-to-strike'],
  ])('is refused with a redaction %s', async (_, over, why) => {
    const { make } = await richItem();
    await expect(make(over)).rejects.toMatchObject({ name: 'ItemNotRedacted', why });
  });

  it('is refused where a box lies outside, and where a picture cannot be read', async () => {
    const { make } = await richItem();
    const box = { file: 'screenshot-01.png', x: 60, y: 0, width: 10, height: 10, reason: 'other-pupil' as const };
    await expect(make({ boxes: [box] })).rejects.toMatchObject({ why: 'box-outside' });
    const broken = await richItem(richFlag(), [['screenshot-01.png', 'screenshot', text('no picture', 'image/png')]]);
    await expect(broken.make()).rejects.toThrow();
  });
});

describe('the last look', () => {
  it.each([
    ['as it is', 'by Tyler  BRAMPTON'],
    ['percent-encoded', 'u=Tyler%20Brampton'],
    ['in entities', '&#84;yler Brampton'],
    ['in base64', Buffer.from('{"by":"Tyler Brampton"}').toString('base64')],
  ])('refuses a word that stands there %s', async (_, words) => {
    const { refuseInFile, refuseInTexts } = await import('@/lib/bundle/still-holds');
    expect(() => refuseInTexts({ note: words }, ['Tyler Brampton'], 'flag')).toThrow(WordLeft);
    await expect(refuseInFile(text(words), ['Tyler Brampton'], 'post.txt')).rejects.toThrow(WordLeft);
  });

  it('refuses it in texts of two bytes a letter, and in a picture with more than pixels', async () => {
    const { refuseInFile } = await import('@/lib/bundle/still-holds');
    const wide = Buffer.from('by Tyler Brampton', 'utf16le');
    for (const bytes of [wide, Buffer.from(wide).swap16()])
      await expect(refuseInFile(new Blob([new Uint8Array(bytes)]), ['tyler brampton'], 'f')).rejects.toThrow(WordLeft);
    const png = new Uint8Array(await asFile(speckled(4, 4)).arrayBuffer());
    const behind = new Blob([png, 'Tyler Brampton']);
    await expect(refuseInFile(behind, ['Tyler Brampton'], 'f')).rejects.toThrow(WordLeft);
    await refuseInFile(new Blob([png]), ['Tyler Brampton'], 'f');
  });
});
