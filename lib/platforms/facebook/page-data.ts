import { parseAddress } from '@/lib/platforms/address';
import { asId, asMoment, asObject, asText, at, embeddedObjects, type JsonObject } from '@/lib/platforms/embedded-json';
import { canonicalAddress, commentToken, parsePostAddress } from './post-address';

/** What Facebook's own data in the page says, indexed by id. Joined to what is shown by id or address, never by order. */

export interface Story {
  id: string;
  /** Canonical addresses under which the data names this story. */
  addresses: Set<string>;
  /** The address as the data has it. */
  address: string | null;
  author: string | null;
  authorId: string | null;
  authorAddress: string | null;
  authorType: string | null;
  text: string | null;
  moment: string | null;
  advert: boolean;
  groupId: string | null;
  groupName: string | null;
  groupAddress: string | null;
  /** The post that this one shares. */
  sharedId: string | null;
}

export interface CommentData {
  moment: string | null;
  text: string | null;
  /** What the site shows in place of `text` where it has translated it. */
  translated: string | null;
  author: string | null;
  authorId: string | null;
  depth: number | null;
  postId: string | null;
  /** The comment or reply that this one answers directly. */
  parentId: string | null;
  /** How many replies there are, shown or not. */
  replies: number | null;
}

/** Totals of a post as of when the page was loaded. */
export interface Totals {
  reactions: number | null;
  comments: number | null;
  shares: number | null;
}

export interface PageData {
  stories: Map<string, Story>;
  comments: Map<string, CommentData>;
  totals: Map<string, Totals>;
}

const RELEVANT = /"(?:post_id|legacy_fbid|creation_time)"/;

/** Base64 of `feedback:`, the beginning of every id of a reaction and comment summary. */
const FEEDBACK = 'ZmVlZGJhY2s6';

const isStory = (o: JsonObject) =>
  asId(o.post_id) !== null && !String(o.__typename ?? '').startsWith('CommentComposer') && storyAddress(o) !== null;
const storyAddress = (o: JsonObject) => asText(o.wwwURL) ?? asText(o.permalink_url) ?? asText(o.url);
const isDated = (o: JsonObject) => o.creation_time !== undefined && asText(o.url) !== null;
const isComment = (o: JsonObject) => o.__typename === 'Comment' && asId(o.legacy_fbid) !== null;
const isFeedback = (o: JsonObject) =>
  typeof o.id === 'string' && o.id.startsWith(FEEDBACK) && ('share_count' in o || 'comment_rendering_instance' in o);
/** A node without address that still tells the time of its story. */
const isTimed = (o: JsonObject) => asId(o.post_id) !== null && asObject(o.comet_sections) !== null;

const wanted = (o: JsonObject) => isStory(o) || isTimed(o) || isDated(o) || isComment(o) || isFeedback(o);

const kept = new WeakMap<Document, { size: number; data: PageData }>();

/** The index of a document; built again only when blocks were added. */
export function pageData(doc: Document): PageData {
  const objects = embeddedObjects(doc, wanted, RELEVANT);
  const known = kept.get(doc);
  if (known?.size === objects.length) return known.data;
  const data = index(objects);
  kept.set(doc, { size: objects.length, data });
  return data;
}

/** An address in the one form in which addresses are compared; null for one of no post. */
export function comparable(href: string | null): string | null {
  const url = href === null ? null : parseAddress(href);
  const address = url && parsePostAddress(url);
  return address ? canonicalAddress(address) : null;
}

function index(objects: JsonObject[]): PageData {
  const data: PageData = { stories: new Map(), comments: new Map(), totals: new Map() };
  /** Times by address; null where two differ. */
  const dated = new Map<string, string | null>();
  for (const o of objects) {
    if (isStory(o) || isTimed(o)) addStory(data.stories, o);
    if (isDated(o)) {
      const address = comparable(asText(o.url));
      const moment = asMoment(o.creation_time);
      if (address && moment) dated.set(address, dated.has(address) && dated.get(address) !== moment ? null : moment);
    }
    if (isComment(o)) addComment(data.comments, o);
    if (isFeedback(o)) addTotals(data.totals, o);
  }
  for (const [id, story] of data.stories) {
    // A node that told a time but never an address is no story of its own.
    if (story.address === null) data.stories.delete(id);
    if (story.moment !== null) continue;
    const moments = new Set([...story.addresses].map((address) => dated.get(address)).filter((m) => m !== undefined));
    // Two different times for one post: neither can be called exact.
    if (moments.size === 1) story.moment = [...moments][0] ?? null;
  }
  return data;
}

function addStory(stories: Map<string, Story>, o: JsonObject): void {
  const id = asId(o.post_id);
  if (id === null) return;
  const story = stories.get(id) ?? emptyStory(id);
  stories.set(id, story);
  for (const href of [o.wwwURL, o.permalink_url, o.url]) {
    story.address ??= asText(href);
    const address = comparable(asText(href));
    if (address !== null) story.addresses.add(address);
  }
  const actor = at(o, 'actors', '0');
  story.author ??= asText(at(actor, 'name'));
  story.authorId ??= asId(at(actor, 'id'));
  story.authorAddress ??= asText(at(actor, 'url'));
  story.authorType ??= asText(at(actor, '__typename'));
  story.text ??= asText(at(o, 'message', 'text'));
  story.moment ??= asMoment(at(o, 'comet_sections', 'timestamp', 'story', 'creation_time'));
  // The key is renamed on some pages.
  if (asObject(o.sponsored_data) !== null || asObject(o.th_dat_spo) !== null) story.advert = true;
  story.groupId ??= asId(at(o, 'target_group', 'id'));
  const target = asObject(o.to);
  if (target?.__typename === 'Group') {
    story.groupId ??= asId(target.id);
    story.groupName ??= asText(target.name);
    story.groupAddress ??= asText(target.url);
  }
  story.sharedId ??= asId(at(o, 'attached_story', 'post_id'));
}

const emptyStory = (id: string): Story => ({
  id,
  addresses: new Set(),
  address: null,
  author: null,
  authorId: null,
  authorAddress: null,
  authorType: null,
  text: null,
  moment: null,
  advert: false,
  groupId: null,
  groupName: null,
  groupAddress: null,
  sharedId: null,
});

function addComment(comments: Map<string, CommentData>, o: JsonObject): void {
  const id = asId(o.legacy_fbid);
  if (id === null) return;
  const known = comments.get(id);
  comments.set(id, {
    moment: known?.moment ?? asMoment(o.created_time),
    text: known?.text ?? asText(at(o, 'body', 'text')),
    translated: known?.translated ?? translation(o),
    author: known?.author ?? asText(at(o, 'author', 'name')),
    authorId: known?.authorId ?? asId(at(o, 'author', 'id')),
    depth: known?.depth ?? (typeof o.depth === 'number' ? o.depth : null),
    postId: known?.postId ?? asId(at(o, 'parent_feedback', 'share_fbid')),
    parentId: known?.parentId ?? commentToken(asText(at(o, 'comment_direct_parent', 'id')))?.comment ?? null,
    replies: known?.replies ?? count(at(o, 'feedback', 'replies_fields', 'total_count')),
  });
}

/** The machine's words for a comment, where the data marks the words that are shown as not the original ones. */
function translation(o: JsonObject): string | null {
  const type = asText(at(o, 'preferred_body', 'translation_type'));
  return type === null || type === 'ORIGINAL' ? null : asText(at(o, 'preferred_body', 'text'));
}

function addTotals(totals: Map<string, Totals>, o: JsonObject): void {
  const id = /^feedback:(\d+)$/.exec(decoded(o.id as string))?.[1];
  if (id === undefined) return;
  const known = totals.get(id);
  totals.set(id, {
    reactions: known?.reactions ?? count(at(o, 'reaction_count', 'count')),
    comments: known?.comments ?? count(at(o, 'comment_rendering_instance', 'comments', 'total_count')),
    shares: known?.shares ?? count(at(o, 'share_count', 'count')),
  });
}

const count = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

function decoded(base64: string): string {
  const bare = base64.replace(/=+$/, '');
  return bare.length < 200 && /^[A-Za-z0-9+/]+$/.test(bare) && bare.length % 4 !== 1 ? atob(bare) : '';
}
