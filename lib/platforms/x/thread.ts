import type { RelatedPost } from '@/lib/platforms/platform';
import { ownPath, postAddress, profilePath } from './address';
import { readAuthor } from './author';
import { identify, isFocused, openedPost } from './identity';
import { ADVERT, ARTICLE, CELL, line, own, ownAll, postText, TEXT } from './post-parts';

/** What a post answers, as far as the page shows it; null where it shows no answer. */
export interface Answer {
  /** The post answered; null where only its being an answer is certain. */
  parent: RelatedPost | null;
  /** Id of the post that the page was opened for, where the answer stands in its thread. */
  thread: string | null;
}

/** Elements looked at in one list. A list on the screen holds some dozens. */
const MANY = 400;

/**
 * Whether the post at `root` answers another, by its place in the thread of an opened post, else by the line that names whom
 * it answers. Words are never read, so an answer in a list that shows neither stays a post.
 */
export function readAnswer(root: Element): Answer | null {
  return byPlace(root) ?? byName(root);
}

/** Posts below the opened one that answer it or its answers. */
export function repliesShown(root: Element): number {
  const thread = threadAround(root);
  if (!thread || thread.posts[thread.focus] !== root) return 0;
  return thread.posts.filter((post, place) => place > thread.focus && post && isReply(thread, place)).length;
}

interface Thread {
  cells: Element[];
  /** The post of each cell; null for gaps, headings, adverts and posts that are gone. */
  posts: (Element | null)[];
  focus: number;
  id: string;
}

function byPlace(root: Element): Answer | null {
  const thread = threadAround(root);
  const place = thread?.posts.indexOf(root) ?? -1;
  if (!thread || place < 0) return null;
  if (place > thread.focus) {
    if (!isReply(thread, place)) return null;
    // An empty cell parts the answers from each other; what comes first after one answers the opened post itself.
    const first = isGap(thread.cells[place - 1]);
    return { parent: first ? related(thread.posts[thread.focus] ?? null) : null, thread: thread.id };
  }
  if (!thread.posts.slice(0, place).some((post) => post !== null)) return null;
  return { parent: related(thread.posts[place - 1] ?? null), thread: thread.id };
}

function threadAround(root: Element): Thread | null {
  const opened = openedPost(root.ownerDocument);
  const list = root.closest(CELL)?.parentElement;
  if (!opened || !list) return null;
  const cells = inOrder(
    Array.from(list.children)
      .filter((cell) => cell.matches(CELL))
      .slice(0, MANY),
  );
  const posts = cells.map((cell) => {
    const post = cell.querySelector(ARTICLE);
    return post?.closest(ADVERT) ? null : post;
  });
  const focused = posts.flatMap((post, place) => (post && isFocused(post) ? [place] : []));
  const [focus] = focused;
  if (focus === undefined || focused.length > 1) return null;
  // After a change of page the address runs ahead of the list or lags behind it.
  return identify(posts[focus] as Element).id.value === opened.id ? { cells, posts, focus, id: opened.id } : null;
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

/** Below the opened post come answers, until a heading opens a list of something else. */
function isReply(thread: Thread, place: number): boolean {
  return !thread.cells.slice(thread.focus + 1, place + 1).some((cell) => {
    const heading = cell.querySelector('h2,[role="heading"]');
    return heading !== null && !heading.closest(ARTICLE);
  });
}

const isGap = (cell: Element | undefined): boolean =>
  cell !== undefined && !cell.querySelector('article,a,button,img,[role="button"]') && !cell.textContent?.trim();

/** What may stand first below the lines of the head. */
const BELOW_NAME = `${TEXT},[data-testid="tweetPhoto"],[data-testid="card.wrapper"],[role="group"]`;

/** The line "Replying to @somebody" between name and text: a link whose text is the handle that it leads to. */
function byName(root: Element): Answer | null {
  const name = own(root, '[data-testid="User-Name"]');
  const below = own(root, BELOW_NAME);
  if (!name || !below) return null;
  for (const link of ownAll(root, 'a[href]')) {
    if (!(name.compareDocumentPosition(link) & 4) || name.contains(link)) continue;
    if (!(link.compareDocumentPosition(below) & 4)) break;
    const path = ownPath(link);
    const handle = path === null ? null : profilePath(path);
    if (handle === null || link.closest('[data-testid="socialContext"]') || line(link) !== `@${handle}`) continue;
    const parent = { relation: 'parent', id: null, address: null, author: null, handle, text: null } as const;
    return { parent, thread: null };
  }
  return null;
}

/** What the page shows of a post that another one answers; null for one that it does not identify. */
function related(root: Element | null): RelatedPost | null {
  if (!root) return null;
  const author = readAuthor(root);
  const { id, handle } = identify(root, author.handle.value);
  if (id.value === null) return null;
  const text = own(root, TEXT);
  return {
    relation: 'parent',
    id: id.value,
    address: postAddress(id.value, author.handle.value ?? handle),
    author: author.name.value,
    handle: author.handle.value,
    text: text ? postText(text).text : null,
  };
}
