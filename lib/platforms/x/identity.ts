import { parseAddress } from '@/lib/platforms/address';
import { type Field, none } from '@/lib/platforms/platform';
import { ownPath, type StatusPath, sameHandle, statusPath } from './address';
import { readAuthor } from './author';
import { innerPost, isReadView, own, ownAll, USER_NAME } from './post-parts';

export interface Identity {
  id: Field<string>;
  /** The handle that the post's own link names. */
  handle: string | null;
  /** The post's own time where the page shows one. */
  time: Element | null;
  /** True where the time link leads to earlier versions of the post. */
  edited: boolean;
}

/** Links from a post that lead to itself or to a part of it. */
const STATUS_LINKS = 'a[href*="/status/"],a[href*="/article/"]';

/**
 * Which post `root` is: its own time link, then any own link to a part of it, then the page's address where it is the post
 * that the page was opened for. A link that names another author leads to another post ("From …" under a video) and is no help,
 * but for a time beside the author's own name: that is the post's own, whatever name it bears.
 */
export function identify(root: Element, handle: string | null = readAuthor(root).handle.value): Identity {
  const byTime = timeLink(root, handle);
  if (byTime) return byTime;
  const time = isReadView(root) ? own(root, 'time') : null;
  for (const link of ownAll(root, STATUS_LINKS)) {
    const path = pathOf(link);
    // The row of buttons links the post itself, also where nobody is named.
    const named = handle === null ? link.closest('[role="group"]') !== null : sameHandle(path?.handle ?? null, handle);
    if (path && named) {
      return { id: { value: path.id, strategy: 'part-link', rank: 1 }, handle: path.handle, time, edited: false };
    }
  }
  const opened = isFocused(root) ? openedPost(root.ownerDocument) : null;
  if (opened && (opened.handle === null || sameHandle(opened.handle, handle))) {
    return { id: { value: opened.id, strategy: 'location', rank: 2 }, handle: opened.handle, time, edited: false };
  }
  return { id: none(), handle: null, time, edited: false };
}

function timeLink(root: Element, handle: string | null): Identity | null {
  const links = timeLinks(root);
  const named = links.find(({ path }) => handle === null || path.handle === null || sameHandle(path.handle, handle));
  const own = named ?? links.find(({ time }) => time.closest(USER_NAME) !== null);
  if (!own) return null;
  const edited = own.path.rest[0] === 'history';
  const id: Field<string> = { value: own.path.id, strategy: edited ? 'history-link' : 'time-link', rank: 0 };
  return { id, handle: own.path.handle, time: own.time, edited };
}

/** The times of the post that link to it as a whole, whomever they name. */
export function timeLinks(root: Element): { time: Element; path: StatusPath }[] {
  return ownAll(root, 'a[href*="/status/"] time').flatMap((time) => {
    const link = time.closest('a');
    const path = link && pathOf(link);
    return path && (path.rest.length === 0 || path.rest[0] === 'history') ? [{ time, path }] : [];
  });
}

/** The id of a quoted post, which the page tells only by a link to its pictures. */
export function quotedId(quote: Element, handle: string | null): string | null {
  for (const link of Array.from(quote.querySelectorAll(STATUS_LINKS)).slice(0, 40)) {
    const path = pathOf(link);
    // A link inside a post that the quote itself carries would be another one's.
    if (path && sameHandle(path.handle, handle) && innerPost(link.parentElement ?? link, quote) === null)
      return path.id;
  }
  return null;
}

export function pathOf(link: Element): StatusPath | null {
  const path = ownPath(link);
  return path === null ? null : statusPath(path);
}

/** X makes the post that a page was opened for focusable from code alone. A long-form article is alone on its page. */
export const isFocused = (root: Element): boolean => isReadView(root) || root.getAttribute('tabindex') === '-1';

/** Pages that list other posts than the one in their address, or none. */
const LISTS = new Set(['history', 'quotes', 'retweets', 'likes', 'hidden']);

/** The post that the page's address names, where the page shows it. */
export function openedPost(doc: Document): StatusPath | null {
  const url = parseAddress(doc.URL);
  const path = url && statusPath(url.pathname);
  return path && !LISTS.has(path.rest[0] ?? '') ? path : null;
}
