import { absolute, stripTracking } from '@/lib/platforms/address';
import { type Field, type Fold, none, type PostSnapshot, type RelatedPost } from '@/lib/platforms/platform';
import { isHidden } from '@/lib/platforms/shown';
import { readText } from '@/lib/platforms/text';
import { type AuthorAddress, authorAddress } from './author-address';
import { postCounts } from './counts';
import { doubtsOfAuthor, doubtsOfId, doubtsOfPermalink, doubtsOfText, doubtsOfTime, type Reading } from './doubts';
import { foldsOf } from './folds';
import { commentIdentity, commentsOf, locationAddress, type PostIdentity, postIdentity, statedIds } from './identity';
import { lettersOf } from './letters';
import { linkAddress } from './links';
import { mediaItem, ownMedia } from './media';
import { missingOfPost } from './not-shown';
import { oneLine, pageFields, plainAddress, readLinks, textLanguage } from './page';
import { comparable, pageData, type Story } from './page-data';
import { canonicalAddress, type PostAddress, parsePostAddress } from './post-address';
import { type PostParts, seeMoreIn } from './post-parts';
import { follows, own } from './roots';
import { shownTime } from './shown-time';
import { readTooltip, timeInTooltip } from './tooltip';
import { viewedAddress } from './viewer';

export const postKey = (identity: PostIdentity) => (identity.id === null ? null : `facebook:post:${identity.id}`);

/** Reads a whole post. Linear in its size; every long part has a budget. */
export function extractPost(root: Element): PostSnapshot {
  const doc = root.ownerDocument;
  const identity = postIdentity(root);
  const { parts, story } = identity;
  const totals = identity.id === null ? undefined : pageData(doc).totals.get(identity.id);
  const read = parts.message ? readText(parts.message) : null;
  const seeMore = seeMoreOf(identity);
  const cut = read?.cut === true || seeMore !== null;
  // What the screen shows of a cut text ends with the site's own "See more"; the words alone are the value.
  const shown = parts.message && seeMore ? { raw: readText(parts.message, { controls: true }).text } : {};
  const permalink = readPermalink(root, identity);
  const counts = postCounts(root, parts, totals);
  const author = readAuthor(identity);
  const time = readTime(identity);
  const id = { value: identity.id, strategy: identity.strategy, rank: identity.rank };
  const text: Field<string> = read
    ? { value: read.text, ...shown, strategy: parts.messageStrategy, rank: MESSAGE_RANK[parts.messageStrategy] }
    : { value: '', strategy: 'none', rank: -1 };
  const fullText: Field<string> = cut && story?.text ? { value: story.text, strategy: 'json', rank: 0 } : none();
  const media = ownMedia(root);
  const comments = {
    shown: commentsOf(root).length,
    total: counts.find((count) => count.what === 'comments')?.value ?? null,
  };
  return {
    ...pageFields(doc, parts.menu !== null),
    kind: kindOf(identity, permalink, doc),
    key: postKey(identity),
    id,
    ids: postIds(identity, permalink),
    permalink,
    author,
    time,
    text,
    fullText,
    textCut: cut,
    textLanguage: parts.message ? textLanguage(parts.message, root) : null,
    links: readLinks(outwardLinks(root, identity)),
    media: media.map(mediaItem),
    counts,
    place: readPlace(root, identity),
    related: readShared(root, identity),
    comments,
    missing: missingOfPost(root, { textCut: cut, text, fullText, comments }, seeMore, media),
    doubts: [
      ...doubtsOfId(id, statedIds(root, parts)),
      ...doubtsOfPermalink(permalink, statedAddresses(root, parts)),
      ...doubtsOfAuthor(author.name, parts.authorLink ? (story?.author ?? null) : null),
      ...doubtsOfTime(time, timeInTooltip(parts.timeLink)),
      ...doubtsOfText(text, parts.message ? [parts.message] : [], [story?.text ?? null]),
    ],
    advert: parts.advert || story?.advert === true,
    edited: null,
  };
}

const MESSAGE_RANK = { 'described-by': 0, 'story-message': 1, 'viewer-text': 2, none: -1 } as const;

/** The button that shows more, unless the page's data says that there is no more: what was opened may be closed by a button too. */
function seeMoreOf({ parts, story }: PostIdentity): Element | null {
  if (!parts.message || !parts.seeMore || !story?.text) return parts.seeMore;
  return lettersOf(readText(parts.message).text) === lettersOf(story.text) ? null : parts.seeMore;
}

/** The controls that show more of a post. */
export function postFolds(root: Element): Fold[] {
  const identity = postIdentity(root);
  const totals = identity.id === null ? undefined : pageData(root.ownerDocument).totals.get(identity.id);
  const counts = postCounts(root, identity.parts, totals);
  const shared = identity.parts.sharedMessage;
  return foldsOf(
    { root, kind: 'post' },
    [seeMoreOf(identity), shared && seeMoreIn(shared)],
    counts.find((count) => count.what === 'comments')?.value ?? null,
  );
}

/** The link to point at for the exact time or the address, where the page tells either only then. */
export function postTimeLink(root: Element): HTMLElement | null {
  const identity = postIdentity(root);
  const { timeLink, advert } = identity.parts;
  if (!timeLink || advert) return null;
  const told = readTime(identity).exact !== null && readPermalink(root, identity).value !== null;
  return told ? null : timeLink;
}

/** The address of a post by itself. */
export const permalinkOf = (root: Element): string | null => readPermalink(root, postIdentity(root)).value;

function kindOf({ parts, story }: PostIdentity, permalink: Field<string>, doc: Document): PostSnapshot['kind'] {
  if (parts.sharedHead || story?.sharedId) return 'quote';
  // What stands in the reels viewer is a reel, also where nothing tells which.
  if (parts.viewer && viewedAddress(doc)?.shape === 'reel') return 'reel';
  return /\/reel\/\d/.test(permalink.value ?? '') ? 'reel' : 'post';
}

function postIds({ parts, story }: PostIdentity, permalink: Field<string>): Record<string, string> {
  const ids: Record<string, string> = {};
  const author = parts.authorId ?? story?.authorId;
  if (author) ids.author = author;
  const group = story?.groupId ?? (/^\d+$/.test(parts.groupId ?? '') ? parts.groupId : null);
  if (group) ids.group = group;
  if (story?.sharedId) ids.shared = story.sharedId;
  // A picture has a number of its own beside that of the post it belongs to.
  const address = permalink.value === null ? null : parsePostAddress(new URL(permalink.value));
  if (address && /^(?:photo|video|reel)$/.test(address.shape)) ids[address.shape] = address.token;
  return ids;
}

/** The post's number, where it is one: an opaque `pfbid…` replaces nothing. */
const digitsOf = (identity: PostIdentity) => (/^\d+$/.test(identity.id ?? '') ? identity.id : null);

function readPermalink(root: Element, identity: PostIdentity): Field<string> {
  const { parts, story } = identity;
  const number = digitsOf(identity);
  const field = (address: PostAddress, raw: string | null, strategy: string, rank: number): Field<string> => {
    const value = canonicalAddress({ ...address, comment: null, reply: null }, number);
    const original = raw === null ? null : stripTracking(new URL(raw)).href;
    return { value, strategy, rank, ...(original !== null && original !== value && { raw: original }) };
  };
  const stated = story?.address && URL.canParse(story.address) ? parsePostAddress(new URL(story.address)) : null;
  if (stated && story?.address) return field(stated, story.address, 'json', 0);
  const timed = parts.timeLink && linkAddress(parts.timeLink);
  if (timed && parts.timeLink)
    return field(timed, absolute(parts.timeLink.href, parts.timeLink.baseURI), 'time-link', 1);
  for (const comment of commentsOf(root)) {
    const { timeLink, postId } = commentIdentity(comment);
    const address = timeLink && postId === identity.id ? linkAddress(timeLink) : null;
    if (address && timeLink) return field(address, null, 'comment-link', 2);
  }
  if (parts.groupId !== null && number !== null) {
    return {
      value: `https://www.facebook.com/groups/${parts.groupId}/posts/${number}/`,
      strategy: 'group-and-number',
      rank: 3,
    };
  }
  const here = locationAddress(root, parts);
  return here ? field(here, root.ownerDocument.URL, 'location', 4) : none();
}

/** The addresses that the page states for this post, each by itself. */
function statedAddresses(root: Element, parts: PostParts): Reading[] {
  const timed = parts.timeLink && linkAddress(parts.timeLink);
  const here = locationAddress(root, parts);
  const reading = (address: PostAddress, strategy: string): Reading => ({
    value: canonicalAddress({ ...address, comment: null, reply: null }),
    strategy,
  });
  return [...(timed ? [reading(timed, 'time-link')] : []), ...(here ? [reading(here, 'location')] : [])];
}

function readAuthor({ parts, story }: PostIdentity): PostSnapshot['author'] {
  const { head, authorLink } = parts;
  const link = authorLink ? authorAddress(authorLink.getAttribute('href') ?? '', authorLink.baseURI) : null;
  const shownName = authorLink ? oneLine(authorLink) : '';
  const name = firstName([
    [parts.authorStrategy === 'profile-link' ? shownName : '', 'profile-link'],
    [parts.authorStrategy === 'subheading-link' ? shownName : '', 'subheading-link'],
    [parts.authorStrategy === 'viewer-link' ? shownName : '', 'viewer-link'],
    // Somebody who takes part anonymously has a button in place of a link.
    [textOf(head && shownIn(head, 'object [role="button"]')), 'anonymous'],
    [parts.groupLink ? '' : textOf(head), 'heading'],
    [story?.author ?? '', 'json'],
  ]);
  const data: AuthorAddress | null = story?.authorAddress
    ? authorAddress(story.authorAddress, 'https://www.facebook.com/')
    : null;
  const handle: Field<string> = link?.handle
    ? { value: link.handle, strategy: parts.authorStrategy, rank: 0 }
    : data?.handle && story?.author?.trim() === name.value
      ? { value: data.handle, strategy: 'json', rank: 1 }
      : none();
  const profile = authorLink ? plainAddress(authorLink.getAttribute('href') ?? '', authorLink.baseURI) : null;
  return {
    name,
    handle,
    profile: profile
      ? { value: profile, strategy: parts.authorStrategy, rank: 0 }
      : story?.authorAddress && authorLink === null && name.strategy === 'json'
        ? { value: story.authorAddress, strategy: 'json', rank: 1 }
        : none(),
  };
}

const shownIn = (within: Element, selector: string) =>
  [...within.querySelectorAll(selector)].find((element) => !isHidden(element));

const textOf = (element: Element | null | undefined) => (element ? oneLine(element) : '');

/** The first name that is not empty, with its place in the order as rank. */
function firstName(names: [string, string][]): Field<string> {
  const rank = names.findIndex(([name]) => name !== '');
  const found = names[rank];
  return found ? { value: found[0], strategy: found[1], rank } : none();
}

function readTime({ parts, story }: PostIdentity): PostSnapshot['time'] {
  // In an advert the word for an advert stands where the time would be.
  const read = parts.timeLink && !parts.advert ? shownTime(parts.timeLink) : null;
  const shown = read?.text ?? null;
  if (story?.moment)
    return { shown, exact: story.moment, source: 'json', precision: 'second', strategy: 'json', rank: 0 };
  const pointed = parts.advert ? null : readTooltip(parts.timeLink);
  if (pointed) return pointed;
  if (shown === null) return { shown, exact: null, source: 'none', precision: null, strategy: 'none', rank: -1 };
  const strategy = read?.scrambled ? `${parts.timeStrategy}-unscrambled` : parts.timeStrategy;
  return { shown, exact: null, source: 'shown-text', precision: null, strategy, rank: 2 };
}

/** Links in the message, and of the cards below it that lead outside; what else the post links to is its own furniture. */
function* outwardLinks(root: Element, { parts }: PostIdentity): Generator<HTMLAnchorElement> {
  if (parts.message) yield* parts.message.querySelectorAll<HTMLAnchorElement>('a[href]:not([aria-hidden="true"] *)');
  yield* own<HTMLAnchorElement>(root, 'a[href*="//l.facebook.com/l.php"]');
}

function readPlace(root: Element, { parts, story }: PostIdentity): PostSnapshot['place'] {
  const doc = root.ownerDocument;
  if (parts.groupId !== null || story?.groupId) {
    const title = groupTitle(doc, parts.groupId, story?.groupAddress ?? null);
    const name = (parts.groupLink && oneLine(parts.groupLink)) || story?.groupName || (title && oneLine(title)) || null;
    const known = story?.groupAddress ?? `https://www.facebook.com/groups/${parts.groupId ?? story?.groupId}/`;
    return { kind: 'group', name, address: plainAddress(known, doc.baseURI) };
  }
  const name = parts.authorLink ? oneLine(parts.authorLink) : '';
  if (name === '' || !parts.authorLink || parts.advert) return { kind: null, name: null, address: null };
  return {
    kind: story?.authorType === 'Page' ? 'page' : 'profile',
    name,
    address: plainAddress(parts.authorLink.getAttribute('href') ?? '', parts.authorLink.baseURI),
  };
}

/** The title of the open group, if that is the group of the post: by number, by name, or because the address says so. */
function groupTitle(doc: Document, group: string | null, address: string | null): Element | null {
  const open = /^\/groups\/([^/]+)/.exec(new URL(doc.URL).pathname)?.[1];
  const title = doc.querySelector('h1 a[href*="/groups/"]');
  const titled = title ? /\/groups\/([^/?]+)/.exec(title.getAttribute('href') ?? '')?.[1] : undefined;
  if (!title || titled === undefined) return null;
  const same =
    titled === group || (address?.includes(`/groups/${titled}/`) ?? false) || (open !== undefined && open === group);
  return same ? title : null;
}

const MOST_SHARED_LINKS = 50;

function readShared(root: Element, { parts, story }: PostIdentity): RelatedPost[] {
  const head = parts.sharedHead;
  const known = story?.sharedId ? pageData(root.ownerDocument).stories.get(story.sharedId) : undefined;
  if (!head) return story?.sharedId ? [sharedInData(story.sharedId, known)] : [];
  const link = head.querySelector<HTMLAnchorElement>('a[href]');
  const found: PostAddress[] = [];
  for (const anchor of own<HTMLAnchorElement>(root, 'a[href]')) {
    const isAfter = follows(anchor, head) && !head.contains(anchor);
    const leads = isAfter && !parts.sharedMessage?.contains(anchor) ? linkAddress(anchor) : null;
    if (leads) found.push(leads);
    if (found.length === MOST_SHARED_LINKS) break;
  }
  // Its time link says more than one of its pictures, whichever comes first.
  const best = found.find((one) => /^(?:post|group-post|story|reel)$/.test(one.shape)) ?? found[0];
  const address = best ? canonicalAddress(best, story?.sharedId ?? null) : null;
  return [
    {
      relation: 'shared',
      id: story?.sharedId ?? null,
      address,
      author: oneLine(link ?? head) || null,
      handle: link ? authorAddress(link.getAttribute('href') ?? '', link.baseURI).handle : null,
      text: parts.sharedMessage ? readText(parts.sharedMessage).text : null,
    },
  ];
}

/** A shared post that nothing marks on the screen, as the data of the page has it. */
const sharedInData = (id: string, known: Story | undefined): RelatedPost => ({
  relation: 'shared',
  id,
  address: comparable(known?.address ?? null),
  author: known?.author ?? null,
  handle: known?.authorAddress ? authorAddress(known.authorAddress, 'https://www.facebook.com/').handle : null,
  text: known?.text ?? null,
});
