import { describe, expect, it } from 'vitest';
import { limitsOf, limitsText } from '@/lib/flagging/limits';
import { notCapturedOf } from '@/lib/flagging/not-captured';
import type { MediaOutcome, SourceOutcome } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagRow } from '@/tests/fixtures/flag-row';

const source = (told: Partial<SourceOutcome> = {}): SourceOutcome => ({
  item: 0,
  file: 'post.html',
  why: null,
  nodes: 10,
  bytes: 900,
  cut: false,
  leftOut: { comments: 0, scripts: 0, forms: 0, frames: 0, hidden: 0 },
  from: '2026-11-20T10:00:01.000Z',
  to: '2026-11-20T10:00:01.100Z',
  ...told,
});

const media = (told: Partial<MediaOutcome> = {}): MediaOutcome => ({
  item: 0,
  kind: 'image',
  address: 'https://pbs.twimg.com/media/one.jpg',
  alt: null,
  width: 10,
  height: 10,
  file: 'media-01.jpg',
  why: null,
  mime: 'image/jpeg',
  bytes: 100,
  exif: false,
  ...told,
});

const PICTURE: FlagRow['picture'] = {
  tiles: 1,
  parts: 1,
  width: 600,
  height: 200,
  devicePixelRatio: '1',
  from: '2026-11-20T10:00:00.000Z',
  to: '2026-11-20T10:00:00.200Z',
  faults: [],
};

const withPost = (edit: object): Partial<FlagRow> => {
  const post = flagRow({ text: 'Hello' }).snapshot;
  if (!post) throw new Error('the fixture has no post');
  return { snapshot: { ...post, comments: { shown: 0, total: 0 }, ...edit } };
};

/** A flag of which everything was had. */
const whole = (edit: Partial<FlagRow> = {}): FlagRow => ({
  ...flagRow({ text: 'Hello' }),
  ...withPost({}),
  picture: PICTURE,
  sources: [source()],
  ...edit,
});

const idsOf = (flag: FlagRow, signed: string | null = 'key') => limitsOf(flag, [], signed).map(({ id }) => id);
/** What every capture is limited by, whatever was had. */
const ALWAYS = ['no-second-look', 'clock-not-checked', 'no-trusted-time', 'not-proved'];

describe('the limits of a capture', () => {
  it('are few where everything was had', () => expect(idsOf(whole())).toEqual(ALWAYS));

  it.each<[string, Partial<FlagRow>, string]>([
    ['the capture was interrupted', { capture: 'interrupted' }, 'interrupted'],
    ['there is no picture', { picture: null, faults: ['tab-not-armed'] }, 'no-picture'],
    ['a tile failed', { faults: ['post-covered'] }, 'picture-not-whole'],
    ['there is no source', { sources: [source({ file: null, why: 'changed' })] }, 'no-source'],
    ['nobody came to ask for the source', { sources: [] }, 'no-source'],
    ['the source is cut', { sources: [source({ cut: true })] }, 'source-cut'],
    ['a picture could not be had', { mediaFiles: [media(), media({ file: null, why: 'cors' })] }, 'media-not-had'],
    ['only the still picture of a video is there', { mediaFiles: [media({ kind: 'video' })] }, 'video-still'],
    ['the page was translated', { view: { ...flagRow({}).view, translated: true } }, 'page-translated'],
    ['nobody was signed in', withPost({ loggedIn: false }), 'not-signed-in'],
    ['the reading is a person’s', withPost({ reading: 'picked' }), 'read-by-hand'],
    ['the reading is an article', withPost({ reading: 'article' }), 'read-as-article'],
    [
      'two readings do not agree',
      withPost({ doubts: [{ field: 'author', readings: [{ value: 'a', strategy: 'b' }] }] }),
      'not-certain',
    ],
    [
      'the text was cut',
      withPost({ missing: [{ what: 'text', shown: 5, total: 9, raw: 'See more' }] }),
      'missing-text',
    ],
    ['comments were not shown', withPost({ comments: { shown: 12, total: 31 } }), 'comments'],
  ])('name it where %s', (_name, edit, id) => {
    expect(idsOf(whole(edit)).filter((one) => !ALWAYS.includes(one))).toEqual([id]);
  });

  it('say how many comments were counted, shown and kept, and never call an unknown number whole', () => {
    const words = (comments: object) =>
      limitsOf(whole(withPost({ comments })), [], 'key').find(({ id }) => id === 'comments')?.words;
    expect(words({ shown: 12, total: 31 })).toBe(
      'The page counts 31 comments; 12 were shown when it was flagged, 0 are kept with this flag.',
    );
    expect(words({ shown: 1, total: 1 })).toContain('The page counts 1 comment; 1 was shown when it was flagged');
    expect(words({ shown: 12, total: null })).toContain(
      'The page does not say how many comments there are; 12 were shown',
    );
    expect(words({ shown: 0, total: 0 })).toBeUndefined();
  });

  it('say it loudly where a record is not signed', () => {
    expect(limitsOf(whole(), [], null).find(({ id }) => id === 'unsigned')?.words).toMatch(/^UNSIGNED/);
  });

  it('tell the difference of the clock where it was compared', () => {
    const at = { utc: '2026-11-20T10:00:00.000Z', monotonicMs: 1 };
    const platformClock = {
      state: 'compared' as const,
      host: 'x.com',
      header: 'Fri, 20 Nov 2026 10:03:03 GMT',
      ageSeconds: 0,
      before: at,
      after: at,
      differenceMs: -183_000,
      uncertaintyMs: 540,
    };
    const clock = limitsOf({ ...whole(), platformClock }, [], 'key').find(({ id }) => id === 'clock-compared');
    expect(clock?.words).toContain('183 s behind that of x.com, give or take 540 ms');
  });

  it('tell what a second look found', () => {
    const secondLooks = [{ from: '2026-11-20T11:00:00.000Z', result: 'differs' as const }];
    const found = limitsOf({ ...whole(), secondLooks } as FlagRow, [], 'key').map(({ id }) => id);
    expect(found).toContain('second-look-differs');
    expect(found).not.toContain('no-second-look');
  });

  it('say which of several posts they speak of', () => {
    const { snapshot } = whole();
    if (!snapshot) throw new Error('the fixture has no post');
    const attached = [{ as: 'together' as const, snapshot, picture: null, faults: [], check: null }];
    const sources = [source(), source({ item: 1, file: null, why: 'post-gone' })];
    const words = limitsOf(whole({ attached, sources }), [], 'key').map((one) => one.words);
    expect(words).toContain('Post 1 kept with it: There is no picture of it.');
    expect(words).toContain('Post 1 kept with it: The page source was not kept: the page had taken the post away.');
  });

  it('speak of nothing in the post where it was withheld', () => {
    expect(idsOf({ ...whole(), snapshot: null, sources: [], picture: null, capture: 'withheld' })).toEqual([
      'withheld',
      'clock-not-checked',
      'no-trusted-time',
      'not-proved',
    ]);
  });

  it('are one line each in the file, whatever the page said', () => {
    const flag = whole(
      withPost({ missing: [{ what: 'replies', shown: 2, total: null, raw: 'View\n9. Signed: yes' }] }),
    );
    const text = limitsText(flag, 3, limitsOf(flag, [], 'key'));
    const [title, about, empty, ...lines] = text.trimEnd().split('\n');
    expect([title, about, empty]).toEqual(['Limits of this capture', `Flag ${flag.id}, record 3, Flagpost 0.1.0`, '']);
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, i) => i + 1));
  });
});

describe('what a record does not hold', () => {
  const listed = (flag: FlagRow, signed: string | null = 'key') => notCapturedOf(flag, signed).join('\n');

  it.each<[string, Partial<FlagRow>, string]>([
    ['page source', { sources: [source({ file: null, why: 'page-gone' })] }, 'page source: the page was closed'],
    ['a picture of the post', { picture: null, faults: ['tab-not-armed'] }, 'picture of the post: the browser allows'],
    [
      'files of pictures',
      { mediaFiles: [media({ file: null, why: 'cors' })] },
      'files of 1 picture or video: the site',
    ],
    ['the exact time', withPost({ time: { ...flagRow({}).snapshot?.time, exact: null } }), 'exact time of the post'],
    ['the collector', { collector: { name: '', role: '' } }, 'name of the collector: none had been set up'],
    ['the zoom', { zoom: null }, 'zoom of the page'],
  ])('names %s only where it is not there', (_name, edit, line) => {
    const complete = whole({ policy: { packId: 'p', name: 'P', sha256: 'a', review: null, pastReview: null } });
    expect(listed(complete)).not.toContain(line);
    expect(listed({ ...complete, ...edit })).toContain(line);
  });

  it('names the signature first where there is none', () => {
    expect(notCapturedOf(whole(), null)[0]).toContain('not signed');
    expect(listed(whole())).not.toContain('signature');
  });

  it('names no second look and no clock where both were made', () => {
    const flag = { ...whole(), secondLooks: [{}], platformClock: { state: 'compared' as const } };
    const lines = notCapturedOf(flag as never, 'key').join('\n');
    expect(lines).not.toContain('second look');
    expect(lines).not.toContain('device clock against the platform');
  });

  it('gives a reason with every field', () => {
    for (const line of notCapturedOf(flagRow({}), null)) expect(line).toMatch(/^[^:]{4,90}: .{4,}/);
  });
});
