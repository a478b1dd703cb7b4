import * as z from 'zod';
import { ACTIONS, ATTACHED_AS, CAPTURE_STATES, FOUND_BY, GESTURES, SAFETY_ANSWERS } from '@/lib/capture-state';
import type { PageChange, Rect, TileMeasure } from '@/lib/geometry';
import { CLOCK_GAPS, type PlatformClock } from '@/lib/platform-clock';
import {
  KINDS,
  MISSING,
  type PostSnapshot,
  READINGS,
  SOURCES,
  TIME_SOURCES,
  VITAL_FIELDS,
} from '@/lib/platforms/platform';
import { MOST_ATTACHED, MOST_OUTLINE } from './limits';
import { CAPTURE_ANSWER, COMMENTS_ANSWER, OPENED_ANSWER } from './own-post';
import { MEDIA_ANSWER, PORTION_ANSWER, SOURCE_ANSWER } from './page-files';

/** Longest text of a post that is kept; adapters cut there and say so. */
const TEXT = z.string().max(1_100_000);
const LINE = z.string().max(20_000);
const SHORT = z.string().max(2_000);
const ADDRESS = z.string().max(16_000);
const COUNT = z.number().int().min(0);

const field = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value: value.nullable(), raw: LINE.optional(), strategy: SHORT, rank: z.number().int() });

export const snapshotSchema: z.ZodType<PostSnapshot> = z.strictObject({
  schema: z.literal(2),
  platform: z.enum(SOURCES),
  reading: z.enum(READINGS),
  kind: z.enum(KINDS),
  key: SHORT.nullable(),
  id: field(SHORT),
  ids: z.record(z.string().max(80), SHORT),
  openedAddress: ADDRESS,
  permalink: field(ADDRESS),
  author: z.strictObject({ name: field(SHORT), handle: field(SHORT), profile: field(ADDRESS) }),
  time: z.strictObject({
    shown: SHORT.nullable(),
    exact: z.iso.datetime().nullable(),
    source: z.enum(TIME_SOURCES),
    precision: z.enum(['second', 'minute', 'day']).nullable(),
    of: z.literal('this-version').optional(),
    strategy: SHORT,
    rank: z.number().int(),
  }),
  text: z.strictObject({ value: TEXT.nullable(), raw: TEXT.optional(), strategy: SHORT, rank: z.number().int() }),
  fullText: z.strictObject({ value: TEXT.nullable(), raw: TEXT.optional(), strategy: SHORT, rank: z.number().int() }),
  textCut: z.boolean(),
  textLanguage: SHORT.nullable(),
  links: z.array(z.strictObject({ text: LINE, href: ADDRESS })).max(2_000),
  media: z
    .array(z.strictObject({ kind: z.enum(['image', 'video']), address: ADDRESS.nullable(), alt: LINE.nullable() }))
    .max(500),
  counts: z.array(z.strictObject({ what: SHORT, value: z.number().nullable(), raw: SHORT })).max(50),
  place: z.strictObject({
    kind: z.enum(['group', 'page', 'profile', 'community']).nullable(),
    name: SHORT.nullable(),
    address: ADDRESS.nullable(),
  }),
  related: z
    .array(
      z.strictObject({
        relation: z.enum(['parent', 'quoted', 'reposted-by', 'shared']),
        id: SHORT.nullable(),
        address: ADDRESS.nullable(),
        author: SHORT.nullable(),
        handle: SHORT.nullable(),
        text: TEXT.nullable(),
      }),
    )
    .max(50),
  comments: z.strictObject({ shown: z.number().int().min(0), total: z.number().int().min(0).nullable() }),
  missing: z
    .array(
      z.strictObject({
        what: z.enum(MISSING),
        shown: COUNT.nullable(),
        total: COUNT.nullable(),
        raw: SHORT.nullable(),
      }),
    )
    .max(50),
  doubts: z
    .array(
      z.strictObject({
        field: z.enum(VITAL_FIELDS),
        readings: z
          .array(z.strictObject({ value: TEXT, strategy: SHORT }))
          .min(2)
          .max(10),
      }),
    )
    .max(20),
  advert: z.boolean(),
  edited: z.boolean().nullable(),
  loggedIn: z.boolean().nullable(),
  interfaceLanguage: SHORT.nullable(),
  adapter: SHORT,
});

const clockSchema = z.strictObject({
  utc: z.iso.datetime(),
  local: z.string().max(40),
  zone: z.string().max(80),
  offsetMinutes: z.number(),
  monotonicMs: z.number(),
});

/** What only the page can tell of the window that it is shown in. */
const pageViewSchema = z.strictObject({
  viewport: z.strictObject({ width: z.number(), height: z.number() }),
  /** Device pixels per CSS pixel, as a decimal string: records hold no floats. */
  devicePixelRatio: z.string().max(30),
  screen: z.strictObject({ width: z.number(), height: z.number() }),
  colourScheme: z.enum(['light', 'dark']),
  /** `html[translate]`-style marks that the browser or the site translated the page. */
  translated: z.boolean(),
  userAgent: SHORT,
  languages: z.array(z.string().max(40)).max(30),
});
export type PageView = z.infer<typeof pageViewSchema>;

const safetySchema = z.strictObject({
  /** True where the post showed pictures or video and the question was put. */
  asked: z.boolean(),
  answer: z.enum(SAFETY_ANSWERS).nullable(),
  mediaSeen: z.number().int().min(0),
});
export type Safety = z.infer<typeof safetySchema>;

const stubSchema = z.strictObject({
  platform: z.enum(SOURCES),
  openedAddress: ADDRESS,
  permalink: ADDRESS.nullable(),
  id: SHORT.nullable(),
  ids: z.record(z.string().max(80), SHORT),
});
/** All that is kept of a post which may show an indecent image of a child. */
export type WithheldStub = z.infer<typeof stubSchema>;

const actionSchema = z.strictObject({
  at: z.iso.datetime(),
  did: z.enum(ACTIONS),
  label: SHORT,
  worked: z.boolean(),
});
const attachedSchema = z.strictObject({ as: z.enum(ATTACHED_AS), snapshot: snapshotSchema });
const common = {
  /** Chosen by the page's side, so that it knows the flag before the answer arrives. A second use of an id is refused. */
  flagId: z.uuid(),
  via: z.enum(GESTURES),
  clicked: clockSchema,
  view: pageViewSchema,
  /** Names this load of the page, so that a later tile never comes from another document. */
  pageId: z.uuid(),
  /** What the visibility observer said about the button: null where the browser has none or no button was used. */
  buttonVisible: z.boolean().nullable(),
};

export const createFlagSchema = z.discriminatedUnion('keep', [
  z.strictObject({
    keep: z.literal('post'),
    snapshot: snapshotSchema,
    /** What a comment answers, outermost first, or further comments that a person chose; in the order of the page. */
    attached: z.array(attachedSchema).max(MOST_ATTACHED),
    actions: z.array(actionSchema).max(200),
    safety: safetySchema,
    ...common,
  }),
  z.strictObject({ keep: z.literal('stub'), stub: stubSchema, safety: safetySchema, ...common }),
]);
export type CreateFlag = z.infer<typeof createFlagSchema>;

/** The post of an earlier flag is in view again and the tab has been armed by a gesture. */
export const addPictureSchema = z.strictObject({
  flagId: z.uuid(),
  via: z.enum(GESTURES),
  pageId: z.uuid(),
  snapshot: snapshotSchema,
});
export type AddPicture = z.infer<typeof addPictureSchema>;

/** A row of the site's report menu that a person says stands in the place of the expected one. */
const labelSeenSchema = z.strictObject({
  flagId: z.uuid(),
  expected: z.string().min(1).max(120),
  seen: z.string().min(1).max(120),
});
export type LabelSeen = z.infer<typeof labelSeenSchema>;

/** Content script → worker. The answers tell the page's side no more than this. */
export const REQUESTS = {
  createFlag: createFlagSchema,
  addPicture: addPictureSchema,
  labelSeen: labelSeenSchema,
} as const;
export type Requests = { createFlag: CreateFlag; addPicture: AddPicture; labelSeen: LabelSeen };
export type RequestName = keyof Requests;

export const answerSchema = z.strictObject({
  id: z.uuid(),
  state: z.enum(CAPTURE_STATES),
});
export type FlagAnswer = z.infer<typeof answerSchema>;

/** How a listener answers: a value, or a sentence for the person. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

/** Worker or extension page → content script. */
export type PageRequests = {
  /** A gesture arrived: find the post and flag it. */
  begin: { via: Gesture };
  /** Make ready for pictures of the flagged post (0), or of the nth one kept with it. */
  stage: { flagId: string; item: number };
  /** Scroll so that the given offset of the post (CSS pixels) stands at the top of what is visible, and measure. */
  tile: { flagId: string; offset: number };
  /** Measure without moving anything. */
  measure: { flagId: string };
  unstage: { flagId: string };
  /** Compare the device's clock with the site's. */
  clock: { flagId: string };
  /** The capture has come to its end. */
  finished: { flagId: string; state: FlagAnswer['state']; canAddPicture: boolean };
  /** Open the menu of further ways to flag. */
  moreWays: Record<string, never>;
  /** What a flagged post is built of, without its words: for whoever mends the reading of a site. */
  structure: { flagId: string };
  /** Read the post with this key and address, where the page shows it. Its pictures can then be asked for under `lookId`. */
  lookFor: { key: string; address: string; lookId: string };
  /** A picture of the whole window is next: what is ours goes out of sight for as long as that takes. Answered when it is. */
  stepAside: Record<string, never>;
  /** The page source of the flagged post (0), or of the nth one kept with it. */
  source: { flagId: string; item: number };
  /** What the post shows as its nth picture, from 0; where `fetch` is true, also whether its bytes can be had. */
  media: { flagId: string; item: number; index: number; fetch: boolean };
  /** A portion of the picture that was asked for last, from 0. */
  mediaPortion: { flagId: string; portion: number };
  /** Go through the site's report menu with the person: the labels to choose, and nothing of why. Presses nothing. */
  walk: {
    key: string | null;
    flagId: string;
    /** The menu is that of the flagged post; else of the page that is open. */
    ofPost: boolean;
    steps: { label: string; question: string | null }[];
    seen: string;
    ends: string[];
  };
  /** Whose post is open in the page. */
  openedPost: Record<string, never>;
  /** The comments that the page shows now below the open post with this key. Nothing is opened, scrolled or fetched. */
  listComments: { key: string };
  /** Bring the comment with this key into view and outline it. */
  pointAtComment: { key: string };
  /** Flag the comment with this key as its button would. Answered when it is kept, or was put away. */
  captureComment: { key: string };
};
export type PageRequestName = keyof PageRequests;
type Gesture = CreateFlag['via'];

const rectSchema: z.ZodType<Rect> = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().min(0),
  height: z.number().min(0),
});
const measureSchema: z.ZodType<TileMeasure> = z.strictObject({
  key: SHORT.nullable(),
  same: z.boolean(),
  post: rectSchema,
  slice: rectSchema,
  viewport: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
  devicePixelRatio: z.number().positive().max(16),
  scrollX: z.number(),
  scrollY: z.number(),
  showsMedia: z.boolean(),
  covered: z.number().min(0).max(1),
});
const changesSchema: z.ZodType<PageChange[]> = z
  .array(z.strictObject({ what: z.enum(['hidden', 'scrolled', 'restored']), detail: LINE }))
  .max(5_000);

const clockPairSchema = z.strictObject({ utc: z.iso.datetime(), monotonicMs: COUNT });
const platformClockSchema: z.ZodType<PlatformClock> = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('compared'),
    host: z.string().max(255),
    header: z.string().max(40),
    ageSeconds: COUNT,
    before: clockPairSchema,
    after: clockPairSchema,
    differenceMs: z.number().int(),
    uncertaintyMs: COUNT,
  }),
  z.strictObject({ state: z.literal('not-compared'), why: z.enum(CLOCK_GAPS) }),
]);

/** What the content script answers; parsed, because it lives beside the page. */
export const PAGE_ANSWERS = {
  begin: z.strictObject({ found: z.boolean() }),
  stage: z.strictObject({ ready: z.boolean(), measure: measureSchema.nullable() }),
  tile: z.strictObject({ measure: measureSchema.nullable() }),
  measure: z.strictObject({ measure: measureSchema.nullable() }),
  unstage: z.strictObject({ changes: changesSchema }),
  clock: z.strictObject({ clock: platformClockSchema }),
  finished: z.strictObject({}),
  moreWays: z.strictObject({}),
  /** A file of the format `flagpost-outline-1`; null where the post is not in the page any more. */
  structure: z.strictObject({ outline: z.string().max(MOST_OUTLINE).nullable() }),
  /** `posts`: how many posts the page shows. `login`: it shows not this one, and asks for a login. `said`: what it says instead. */
  lookFor: z.strictObject({
    address: ADDRESS,
    post: snapshotSchema.nullable(),
    foundBy: z.enum(FOUND_BY).nullable(),
    posts: COUNT,
    login: z.boolean(),
    said: z.strictObject({ words: SHORT, means: z.enum(['gone', 'unavailable']), foundOn: z.iso.date() }).nullable(),
  }),
  stepAside: z.strictObject({}),
  source: SOURCE_ANSWER,
  media: MEDIA_ANSWER,
  mediaPortion: PORTION_ANSWER,
  /** `menu`: its button is outlined; `post`: the post, which shows no such button; `begun`: only the card is there. */
  walk: z.strictObject({ walking: z.enum(['menu', 'post', 'begun', 'nothing']) }),
  openedPost: OPENED_ANSWER,
  listComments: COMMENTS_ANSWER,
  pointAtComment: z.strictObject({ found: z.boolean() }),
  captureComment: CAPTURE_ANSWER,
} as const;
export type PageAnswers = { [K in PageRequestName]: z.infer<(typeof PAGE_ANSWERS)[K]> };
