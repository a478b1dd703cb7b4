import { type Field, none } from '@/lib/platforms/platform';
import { postAddress, storyAddress } from './address';
import { readAuthorOf } from './author';
import { captionOf } from './caption';
import { lettersOf, type MediaData, postData, postDataByCaption, storyData } from './page-data';
import { SCOPE } from './parts';
import { isCovered, isFirstSlot, isSlot, openedPost, ownTime, ownTimes, postRoots, slotRoots } from './post-roots';
import { openedStory, storyRoot, storyTime } from './story-root';

export interface PostIdentity {
  /** Short code; of a story its number. */
  id: Field<string>;
  permalink: Field<string>;
  kind: 'post' | 'reel' | 'story';
  /** The author that the post's own link names. */
  user: string | null;
  time: Element | null;
  /** What the page's data says under exactly this code or number. */
  data: MediaData | null;
  /** Another code that the page's data gives for a post with this author and caption. */
  otherCode: string | null;
  /** The highlight that a story was opened in. */
  highlight: string | null;
}

const NOBODY: PostIdentity = {
  id: none(),
  permalink: none(),
  kind: 'post',
  user: null,
  time: null,
  data: null,
  otherCode: null,
  highlight: null,
};

/**
 * Which post `root` is. Its own link tells, where it has one. The reels viewer has none: there the address of the page tells it
 * for the reel in the middle of the window, and the page's data for those it was loaded with; the others stay unknown.
 */
export function identify(root: Element): PostIdentity {
  if (isSlot(root)) return identifyReel(root);
  const doc = root.ownerDocument;
  const linked = ownTime(root);
  if (linked) {
    const { path, time } = linked;
    return post({ value: path.code, strategy: 'permalink-time', rank: 0 }, path.kind !== 'p', path.user, time, doc);
  }
  if (storyRoot(doc) === root) return identifyStory(root);
  const opened = openedPost(doc);
  if (opened && opened.kind !== 'reels' && isAlone(root)) {
    const id: Field<string> = { value: opened.code, strategy: 'location', rank: 1 };
    return post(id, opened.kind !== 'p', opened.user, null, doc);
  }
  return NOBODY;
}

/** A story has its number in the address. One of a highlight has none anywhere: it stays unknown, its collection is named. */
function identifyStory(root: Element): PostIdentity {
  const doc = root.ownerDocument;
  const { id: number = null, user = null, highlight = null } = openedStory(doc) ?? {};
  const story: PostIdentity = { ...NOBODY, kind: 'story', user, time: storyTime(root), highlight };
  if (number === null || user === null) return story;
  const id: Field<string> = { value: number, strategy: 'location', rank: 0 };
  return { ...story, id, permalink: { ...id, value: storyAddress(user, number) }, data: storyData(doc, number) };
}

function identifyReel(root: Element): PostIdentity {
  const doc = root.ownerDocument;
  const author = readAuthorOf(root)?.user ?? null;
  const caption = captionOf(root, null).text;
  const held = author === null ? null : postDataByCaption(doc, author, caption);
  const code = codeAtAddress(root, author, caption);
  // The viewer opens with the reel of its address in front; the neighbour that it could lag behind with is in the data too.
  if (code === null || (held !== null && held.code !== code && !isFirstSlot(root))) {
    if (held === null) return { ...NOBODY, kind: 'reel' };
    return post({ value: held.code, strategy: 'page-data', rank: 1 }, true, null, null, doc);
  }
  const other = held !== null && held.code !== code ? held.code : null;
  const id: Field<string> = other
    ? { value: code, strategy: 'location-against-page-data', rank: 2 }
    : { value: code, strategy: 'location', rank: 0 };
  return { ...post(id, true, null, null, doc), otherCode: other };
}

/**
 * The code in the page's address where it is this reel's: the one in the middle of the window. While somebody scrolls the
 * address lags behind, so neither a reel on its way through the middle has it, nor one of another author than the page's data
 * says, nor one unlike that which had it before.
 */
function codeAtAddress(root: Element, author: string | null, caption: string): string | null {
  const opened = openedPost(root.ownerDocument);
  if (!opened || !restsInMiddle(root)) return null;
  const held = postData(root.ownerDocument, opened.code);
  if (held?.user && author !== null && ![held.user, ...held.coauthors].includes(author)) return null;
  return author === null || isSameAsBefore(root, opened.code, `${author} ${lettersOf(caption)}`) ? opened.code : null;
}

/** Which reel had which address, per viewer. */
const seenReels = new WeakMap<Element, Map<string, string>>();
/** More than anybody watches; past it the oldest are forgotten. */
const MANY_REELS = 500;

/** `reel` is author and caption; of a cut caption only the beginning shows. */
function isSameAsBefore(root: Element, code: string, reel: string): boolean {
  const scope = root.closest(SCOPE);
  if (!scope) return true;
  const seen = seenReels.get(scope) ?? new Map<string, string>();
  seenReels.set(scope, seen);
  const before = seen.get(code);
  if (before !== undefined) return before.startsWith(reel) || reel.startsWith(before);
  const [oldest] = seen.keys();
  if (seen.size >= MANY_REELS && oldest !== undefined) seen.delete(oldest);
  seen.set(code, reel.slice(0, 200));
  return true;
}

function post(
  id: Field<string>,
  isReel: boolean,
  user: string | null,
  time: Element | null,
  doc: Document,
): PostIdentity {
  const code = id.value as string;
  const data = postData(doc, code);
  const opened = openedPost(doc);
  const openedAsReel = opened?.code === code && opened.kind !== 'p';
  return {
    id,
    permalink: { ...id, value: postAddress(code) },
    kind: isReel || openedAsReel || data?.isReel ? 'reel' : 'post',
    user,
    time,
    data,
    otherCode: null,
    highlight: null,
  };
}

/** Other codes that the page gives for this post: in further links of its own, in the address, in its data. */
export function codesBesides(root: Element, { id, otherCode }: PostIdentity): { value: string; strategy: string }[] {
  const others = otherCode === null ? [] : [{ value: otherCode, strategy: 'page-data' }];
  if (id.strategy !== 'permalink-time') return others;
  for (const { path } of ownTimes(root)) others.push({ value: path.code, strategy: 'another-permalink' });
  const opened = openedPost(root.ownerDocument);
  const scope = root.closest(SCOPE);
  if (opened && opened.kind !== 'reels' && scope && !isCovered(scope) && isAlone(root))
    others.push({ value: opened.code, strategy: 'location' });
  return others.filter(({ value }) => value !== id.value).slice(0, 3);
}

/** True where no other post could be the one that the address names: a window's post before the page's, and only one of them. */
function isAlone(root: Element): boolean {
  const posts = postRoots(root.ownerDocument);
  const inWindow = posts.filter((other) => other.closest('[role="dialog"]'));
  const open = inWindow.length > 0 ? inWindow : posts;
  return open.length === 1 && open[0] === root && root.closest(SCOPE) !== null;
}

/** Reels come to rest with their middle in the window's; further off than this share of its height one is moving. */
const RESTS_WITHIN = 0.3;

/**
 * True for the one reel that the middle of the window lies in, where it has come to rest; for the very first one also before
 * anything has been scrolled.
 */
function restsInMiddle(root: Element): boolean {
  const view = root.ownerDocument.defaultView;
  if (!view) return false;
  const box = root.getBoundingClientRect();
  if (isFirstSlot(root) && box.height > 0 && box.top >= 0) return true;
  const middle = view.innerHeight / 2;
  const placed = slotRoots(root).flatMap((reel) => {
    const { top, bottom, height } = reel.getBoundingClientRect();
    return top < middle && middle < bottom ? [{ reel, off: Math.abs((top + bottom) / 2 - middle) / height }] : [];
  });
  const [only, another] = placed;
  return only?.reel === root && another === undefined && only.off <= RESTS_WITHIN;
}
