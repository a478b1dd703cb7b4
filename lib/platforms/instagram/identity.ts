import { type Field, none } from '@/lib/platforms/platform';
import { postAddress, storyAddress } from './address';
import { readAuthorOf } from './author';
import { captionOf } from './caption';
import { type PostData, postData, postDataByCaption } from './page-data';
import { SCOPE } from './parts';
import { isSlot, openedPost, openedStory, ownTime, postRoots, slotRoots, storyRoot } from './post-roots';

export interface PostIdentity {
  /** Short code; of a story its number. */
  id: Field<string>;
  permalink: Field<string>;
  kind: 'post' | 'reel' | 'story';
  /** The author that the post's own link names. */
  user: string | null;
  time: Element | null;
  /** What the page's data says under exactly this code. */
  data: PostData | null;
  /** Another code that the page's data gives for a post with this author and caption. */
  otherCode: string | null;
}

const NOBODY: PostIdentity = {
  id: none(),
  permalink: none(),
  kind: 'post',
  user: null,
  time: null,
  data: null,
  otherCode: null,
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
  const story = openedStory(doc);
  if (story && storyRoot(doc) === root) {
    const id: Field<string> = story.id === null ? none() : { value: story.id, strategy: 'location', rank: 0 };
    const permalink = story.id === null ? id : { ...id, value: storyAddress(story.user, story.id) };
    return {
      id,
      permalink,
      kind: 'story',
      user: story.user,
      time: root.querySelector('time'),
      data: null,
      otherCode: null,
    };
  }
  const opened = openedPost(doc);
  if (opened && opened.kind !== 'reels' && isAlone(root)) {
    const id: Field<string> = { value: opened.code, strategy: 'location', rank: 1 };
    return post(id, opened.kind !== 'p', opened.user, null, doc);
  }
  return NOBODY;
}

function identifyReel(root: Element): PostIdentity {
  const doc = root.ownerDocument;
  const author = readAuthorOf(root)?.user ?? null;
  const held = author === null ? null : postDataByCaption(doc, author, captionOf(root, null).text);
  const code = codeAtAddress(root, author);
  if (code === null || (held !== null && held.code !== code && !isFirst(root))) {
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
 * address lags behind, so what the page's data says of another author is not this one.
 */
function codeAtAddress(root: Element, author: string | null): string | null {
  const opened = openedPost(root.ownerDocument);
  if (!opened || !nearestCentre(root)) return null;
  const writer = postData(root.ownerDocument, opened.code)?.user ?? null;
  return writer !== null && author !== null && writer !== author ? null : opened.code;
}

/** The viewer opens with the reel of its address in front; the neighbour that it could lag behind with is in the data too. */
const isFirst = (root: Element): boolean => slotRoots(root)[0] === root;

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
  };
}

/** True where no other post could be the one that the address names: a window's post before the page's, and only one of them. */
function isAlone(root: Element): boolean {
  const posts = postRoots(root.ownerDocument);
  const inWindow = posts.filter((other) => other.closest('[role="dialog"]'));
  const open = inWindow.length > 0 ? inWindow : posts;
  return open.length === 1 && open[0] === root && root.closest(SCOPE) !== null;
}

/** True for the reel that the middle of the window lies in or is closest to. */
function nearestCentre(root: Element): boolean {
  const view = root.ownerDocument.defaultView;
  if (!view) return false;
  const middle = view.innerHeight / 2;
  const placed = slotRoots(root).flatMap((reel) => {
    const { top, bottom, height } = reel.getBoundingClientRect();
    return height > 0 ? [{ reel, distance: Math.max(top - middle, middle - bottom, 0) }] : [];
  });
  const [nearest, next] = placed.sort((a, b) => a.distance - b.distance);
  return nearest?.reel === root && nearest.distance !== next?.distance;
}
