import { isHidden } from '@/lib/platforms/shown';
import { ownPath, type PostPath, profilePath } from './address';
import { DEEP, first, SCOPE, timePath } from './parts';

const LINK = 'a[href*="/c/"]';

/** The link around a comment's time: it alone holds the comment's id. */
export function commentPath(link: Element): PostPath | null {
  const time = link.querySelector('time');
  const path = time && timePath(time);
  return path?.comment ? path : null;
}

/** The smallest block around the link that holds the writer's picture, and this one comment only. */
export function commentRoot(link: Element): Element | null {
  let here = link.parentElement;
  for (let step = 0; here && step < DEEP && !here.matches(SCOPE); step += 1) {
    if (linksIn(here) !== 1) return null;
    if (hasFace(here)) return here;
    here = here.parentElement;
  }
  return null;
}

/** The comment that holds `node`, by climbing until more than one comment is in reach. */
export function commentAround(node: Element): Element | null {
  let here: Element | null = node;
  for (let step = 0; here && step < DEEP && !here.matches(SCOPE); step += 1) {
    const links = linksIn(here);
    if (links > 1) return null;
    if (links === 1) {
      const root = commentRoot(first(here, LINK).find(commentPath) as Element);
      return root?.contains(node) ? root : null;
    }
    // Further out are the other posts of a feed, which every move of the pointer would go through.
    if (here.localName === 'article') return null;
    here = here.parentElement;
  }
  return null;
}

/** All comments in `root`, in document order. */
export function commentRoots(root: ParentNode): Element[] {
  const roots = new Set<Element>();
  for (const link of root.querySelectorAll(LINK)) {
    const comment = commentPath(link) && link.closest(SCOPE) && !isHidden(link) ? commentRoot(link) : null;
    if (comment) roots.add(comment);
  }
  return [...roots];
}

/** How many different answers to the comment with this id have a link in `root`; `known` are ids of such as have links unlike. */
export function answersLinked(root: ParentNode, id: string, known: ReadonlySet<string>): number {
  const answers = new Set<string>();
  for (const link of root.querySelectorAll(LINK)) {
    const path = commentPath(link);
    const own = path && (path.reply ?? path.comment);
    if (path && own && ((path.comment === id && path.reply !== null) || known.has(own)) && !isHidden(link))
      answers.add(own);
  }
  return answers.size;
}

/** True where one comment, and no further one, lies in `block`. */
export const holdsOneComment = (block: Element): boolean => linksIn(block) === 1;

/** The link that identifies the comment at `root`. */
export const commentLink = (root: Element): Element | null => first(root, LINK).find(commentPath) ?? null;

/** Tells which elements under `root` belong to one of its comments. */
export function inComments(root: Element): (element: Element) => boolean {
  const comments = new Set(commentRoots(root));
  return (element) => {
    let here: Element | null = element;
    for (let step = 0; here && here !== root && step < DEEP; step += 1) {
      if (comments.has(here)) return true;
      here = here.parentElement;
    }
    return false;
  };
}

/** 0, 1, or 2 for more: counting ends where the answer is known. */
function linksIn(element: Element): 0 | 1 | 2 {
  let links: 0 | 1 | 2 = 0;
  for (const link of element.querySelectorAll(LINK)) {
    if (commentPath(link) === null || isHidden(link)) continue;
    if (links === 1) return 2;
    links = 1;
  }
  return links;
}

const hasFace = (element: Element): boolean =>
  first(element, 'a[href] img', 20).some((picture) => {
    const link = picture.closest('a');
    const path = link && ownPath(link);
    return path !== null && profilePath(path) !== null;
  });
