import { parseAddress } from '@/lib/platforms/address';
import { isHidden } from '@/lib/platforms/shown';
import { ownPath, type PostPath, postPath } from './address';
import { actionIcon, DEEP, first, firstNamed, ICONS, icon, MANY, SCOPE, timePath } from './parts';
import { storyRoot } from './story-root';

/** A slot of the reels viewer. Empty slots are `true`; the buttons stand beside the slot, not in it. */
const SLOT = '[data-virtualized]';
const FILLED = '[data-virtualized="false"]';
const POST_TIME =
  'a[href*="/p/"]:not([href*="/c/"]) time,a[href*="/reel/"]:not([href*="/c/"]) time,a[href*="/tv/"] time';

interface LinkedTime {
  time: Element;
  path: PostPath;
}

/** The post's link around its time: beside it only comments have linked times, and posts elsewhere have none at all. */
export function ownTime(root: ParentNode): LinkedTime | null {
  for (const time of first(root, POST_TIME)) {
    const linked = linkedTime(time);
    if (linked) return linked;
  }
  return null;
}

/** All of them: a post has one, or the same one again. */
export const ownTimes = (root: ParentNode): LinkedTime[] =>
  first(root, POST_TIME, 40).flatMap((time) => linkedTime(time) ?? []);

function linkedTime(time: Element): LinkedTime | null {
  const path = timePath(time);
  return path && path.comment === null ? { time, path } : null;
}

/** All posts in the document, in document order. */
export function postRoots(doc: Document): Element[] {
  const roots = new Set<Element>();
  for (const slot of doc.querySelectorAll(FILLED)) add(roots, slotRoot(slot));
  for (const article of doc.querySelectorAll('article')) add(roots, articleRoot(article));
  for (const scope of doc.querySelectorAll(SCOPE)) add(roots, pageRoot(scope));
  add(roots, storyRoot(doc));
  return [...roots].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

function add(roots: Set<Element>, root: Element | null): void {
  if (root && !isHidden(root)) roots.add(root);
}

/** The post that holds `node`; climbs from it and looks at no more than the part of the page that it is in. */
export function postAround(node: Element): Element | null {
  const article = node.closest('article');
  const scope = node.closest(SCOPE);
  const root =
    (article && articleRoot(article)) ??
    (scope && (slotAround(node, scope) ?? knownPageRoot(scope))) ??
    storyRoot(node.ownerDocument);
  return root?.contains(node) && !isHidden(root) ? root : null;
}

/** Feed, window over a profile, small layout: one `article` per post, the outermost counts. */
function articleRoot(article: Element): Element | null {
  let root = article;
  for (let step = 0; step < DEEP; step += 1) {
    const outer = root.parentElement?.closest('article');
    if (!outer) break;
    root = outer;
  }
  return isPost(root) ? root : null;
}

/** An author, and either the post's own link or the buttons below it; a skeleton has neither. */
const isPost = (root: Element): boolean =>
  firstNamed(root) !== null &&
  (ownTime(root) !== null || icon(root, ICONS.comment) !== null || icon(root, ICONS.like) !== null);

/** One reel of the viewer: the largest block with one slot. */
function slotRoot(slot: Element): Element | null {
  if (slot.closest('article') || slot.querySelector('article') || !slot.querySelector('video,img')) return null;
  const scope = slot.closest(SCOPE);
  let root = slot;
  for (let step = 0; step < DEEP; step += 1) {
    const parent: Element | null = root.parentElement;
    if (!scope || !parent || parent === scope || parent.querySelectorAll(SLOT).length > 1) break;
    root = parent;
  }
  // What shows a time is a post page or a comment whose parts are recycled too; a reel of the viewer shows none.
  return scope && firstNamed(root) && !root.querySelector('time') ? root : null;
}

/** From the buttons beside a slot up to the block that holds both. */
function slotAround(node: Element, scope: Element): Element | null {
  let here: Element | null = node;
  for (let step = 0; here && here !== scope && step < DEEP; step += 1) {
    const slot = here.matches(SLOT) ? here : nearSlot(here);
    if (slot) return slot.matches(FILLED) ? slotRoot(slot) : null;
    here = here.parentElement;
  }
  return null;
}

/** A slot at the head of a child: looking everywhere at each step of a climb would read the page over and over. */
function nearSlot(element: Element): Element | null {
  for (const child of element.children) {
    let here: Element | null = child;
    for (let step = 0; here && step < 8; step += 1) {
      if (here.matches(SLOT)) return here;
      here = here.firstElementChild;
    }
  }
  return null;
}

interface Known {
  root: Element;
  anchor: Element;
}

const knownRoots = new WeakMap<Element, Known>();

/** The answer of the last look where it still stands: the pointer asks for it at every move. */
function knownPageRoot(scope: Element): Element | null {
  const known = knownRoots.get(scope);
  return known && scope.contains(known.root) && known.root.contains(known.anchor) ? known.root : pageRoot(scope);
}

/** The one post of a page, or of a window over one, that has no `article`: media and panel, without the author's other posts. */
function pageRoot(scope: Element): Element | null {
  knownRoots.delete(scope);
  const found = pageAnchor(scope);
  if (!found) return null;
  const { anchor, code } = found;
  const foreign = foreignParts(scope, code);
  let root = anchor;
  for (let step = 0; step < DEEP; step += 1) {
    const parent: Element | null = root.parentElement;
    if (!parent || parent === scope || foreign.some((part) => parent.contains(part))) break;
    root = parent;
  }
  if (!firstNamed(root)) return null;
  knownRoots.set(scope, { root, anchor });
  return root;
}

function pageAnchor(scope: Element): { anchor: Element; code: string | null } | null {
  const own = (element: Element) => element.closest(SCOPE) === scope && !element.closest(`article,${SLOT}`);
  for (const time of first(scope, POST_TIME)) {
    const path = timePath(time);
    if (path && path.comment === null && own(time)) return { anchor: time, code: path.code };
  }
  const opened = openedPost(scope.ownerDocument);
  if (!opened || opened.kind === 'reels' || scope.querySelector(SLOT) || isCovered(scope)) return null;
  const drawing = actionIcon(scope);
  return drawing && own(drawing) ? { anchor: drawing, code: opened.code } : null;
}

/** True where a window with pictures lies over the page: the address is then the window's. */
export const isCovered = (scope: Element): boolean =>
  scope.matches('main') &&
  first(scope.ownerDocument, '[role="dialog"]', 40).some(
    (over) => !scope.contains(over) && over.querySelector('img,video'),
  );

/** What must stay outside: links to other posts (the grid below), and windows such as the one that asks to sign up. */
function foreignParts(scope: Element, code: string | null): Element[] {
  const links = first(scope, 'a[href*="/p/"],a[href*="/reel/"]').filter((link) => {
    const path = ownPath(link);
    const post = path === null ? null : postPath(path);
    return post !== null && post.code !== code && post.comment === null;
  });
  return [...links.slice(0, 40), ...first(scope, '[role="dialog"]', 40)];
}

export function openedPost(doc: Document): PostPath | null {
  const url = parseAddress(doc.URL);
  return url ? postPath(url.pathname) : null;
}

/** True for a reel of the viewer. */
export function isSlot(root: Element): boolean {
  const slot = root.matches(FILLED) ? root : root.querySelector(FILLED);
  return slot !== null && slotRoot(slot) === root;
}

/** True for the reel that the viewer begins with; further down it empties those above. */
export function isFirstSlot(root: Element): boolean {
  const slot = root.closest(SCOPE)?.querySelector(SLOT);
  return slot != null && root.contains(slot);
}

/** The filled reels of the viewer that `root` is one of, in order. */
export function slotRoots(root: Element): Element[] {
  const scope = root.closest(SCOPE);
  if (!scope) return [];
  const roots = first(scope, FILLED, MANY).flatMap((slot) => slotRoot(slot) ?? []);
  return [...new Set(roots)];
}
