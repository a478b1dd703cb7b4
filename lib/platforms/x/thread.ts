import { identify, isFocused, openedPost } from './identity';
import { ADVERT, ARTICLE, CELL, READ_VIEW } from './post-parts';

/** The page of one post: what it answers above it, itself, its answers below. */
export interface Thread {
  /** Id of the post that the page was opened for. */
  id: string;
  /** Top to bottom as they stand on the screen. */
  cells: Element[];
  /** The post of each cell; null for gaps, headings, controls, adverts and posts that are gone. */
  posts: (Element | null)[];
  /** Place of the opened post. */
  focus: number;
  /** Place where the answers end: a heading opens a list of something else there. */
  end: number;
}

/** Elements looked at in one list. A list on the screen holds some dozens. */
const MANY = 400;

/** The thread that `root` stands in, whose opened post the page shows; null in any other list, and while the page changes. */
export function threadAround(root: Element): Thread | null {
  const opened = openedPost(root.ownerDocument);
  const list = root.closest(CELL)?.parentElement;
  if (!opened || !list) return null;
  const cells = inOrder(
    Array.from(list.children)
      .filter((cell) => cell.matches(CELL))
      .slice(0, MANY),
  );
  const posts = cells.map((cell) => {
    const post = cell.querySelector(`${READ_VIEW},${ARTICLE}`);
    return post?.closest(ADVERT) ? null : post;
  });
  const focused = posts.flatMap((post, place) => (post && isFocused(post) ? [place] : []));
  const [focus] = focused;
  if (focus === undefined || focused.length > 1) return null;
  // After a change of page the address runs ahead of the list or lags behind it.
  if (identify(posts[focus] as Element).id.value !== opened.id) return null;
  const heading = cells.findIndex((cell, place) => place > focus && isHeading(cell));
  return { id: opened.id, cells, posts, focus, end: heading < 0 ? cells.length : heading };
}

/** Cells are placed by offset; their order in the page need not be the one on the screen. */
function inOrder(cells: Element[]): Element[] {
  const placed = cells.map((cell) => {
    const offset = /translateY\(\s*(-?[\d.]+)px/.exec(cell.getAttribute('style') ?? '')?.[1];
    return { cell, offset: offset === undefined ? null : Number(offset) };
  });
  if (placed.some(({ offset }) => offset === null)) return cells;
  return placed.sort((a, b) => (a.offset as number) - (b.offset as number)).map(({ cell }) => cell);
}

function isHeading(cell: Element): boolean {
  const heading = cell.querySelector('h2,[role="heading"]');
  return heading !== null && !heading.closest(`${READ_VIEW},${ARTICLE}`);
}

const isGap = (cell: Element | undefined): boolean =>
  cell !== undefined && !cell.querySelector('article,a,button,img,[role="button"]') && !cell.textContent?.trim();

/** Place of a post in its thread; null for one that stands in none, or below the answers. */
export function placeIn(thread: Thread | null, root: Element): number | null {
  const place = thread?.posts.indexOf(root) ?? -1;
  return thread && place >= 0 && place < thread.end ? place : null;
}

/** An empty cell parts the answers from each other; what comes first after one answers the opened post itself. */
export const isFirstAnswer = (thread: Thread, place: number): boolean => isGap(thread.cells[place - 1]);

/**
 * What stands above a post in its thread, outermost first. Below the opened post that is everything down to it, and from there
 * the answers of the same branch, as far as an empty cell tells where the branch begins.
 */
export function postsAbove(thread: Thread | null, root: Element): Element[] {
  const place = placeIn(thread, root);
  if (!thread || place === null) return [];
  if (place <= thread.focus) return thread.posts.slice(0, place).filter((post) => post !== null);
  const gap = thread.cells.findLastIndex((cell, at) => at > thread.focus && at < place && isGap(cell));
  const branch = gap < 0 ? [] : thread.posts.slice(gap + 1, place);
  return [...thread.posts.slice(0, thread.focus + 1), ...branch].filter((post) => post !== null);
}

/** The answers shown below the opened post, top to bottom; none below any other. */
export function answersBelow(thread: Thread | null, root: Element): Element[] {
  if (!thread || thread.posts[thread.focus] !== root) return [];
  return thread.posts.slice(thread.focus + 1, thread.end).filter((post) => post !== null);
}
