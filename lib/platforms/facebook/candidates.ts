import { parseAddress } from '@/lib/platforms/address';
import type { Candidate } from '@/lib/platforms/platform';
import { ENCLOSURE, follows, HEAD, isComment, postRoot, shown } from './roots';
import { viewersIn } from './viewer';

/** The posts and comments of a page, and the one that holds a node. */

/** What is offered for sale is no post, however its page is laid out. */
const isShop = (doc: Document): boolean => /^\/marketplace(?:\/|$)/.test(parseAddress(doc.URL)?.pathname ?? '');

/**
 * Every post and comment of the document, one per `key`. Of a post shown twice (in the feed, and over it in a dialog) the
 * one in the last dialog is kept, which is the one on top. What has no key yet is kept as it is.
 */
export function collect(doc: Document, key: (candidate: Candidate) => string | null): Candidate[] {
  if (isShop(doc)) return [];
  const candidates: Candidate[] = [];
  const seen = new Set<Element>();
  for (const element of doc.querySelectorAll(`${HEAD},[role="article"]`)) {
    const comment = isComment(element);
    const root = comment ? element : element.matches(HEAD) && shown(element) ? postRoot(element) : null;
    if (!root || seen.has(root) || !shown(root)) continue;
    seen.add(root);
    candidates.push({ root, kind: comment ? 'comment' : 'post' });
  }
  for (const root of viewersIn(doc)) {
    const at = candidates.findIndex((candidate) => follows(candidate.root, root));
    candidates.splice(at < 0 ? candidates.length : at, 0, { root, kind: 'post' });
  }
  const best = new Map<string, Candidate>();
  const keys = candidates.map(key);
  candidates.forEach((candidate, i) => {
    const name = keys[i];
    if (name && (!best.has(name) || candidate.root.closest('[role="dialog"]'))) best.set(name, candidate);
  });
  return candidates.filter((candidate, i) => !keys[i] || best.get(keys[i]) === candidate);
}

/** Most ancestors that are looked at for one node, so that a page nested without end costs no more than a usual one. */
const MAX_CLIMB = 60;

/** The innermost post or comment that holds `node`. */
export function candidateAt(node: Element): Candidate | null {
  if (isShop(node.ownerDocument)) return null;
  const marked = markedAt(node);
  if (marked) return marked;
  const viewer = shown(node) ? viewersIn(node.ownerDocument).find((root) => root.contains(node)) : undefined;
  return viewer ? { root: viewer, kind: 'post' } : null;
}

/** The post with a header, or the comment. Climbs; looks into blocks only until the first that has a header. */
function markedAt(node: Element): Candidate | null {
  let here = node.closest('[role="article"],[aria-posinset],[data-virtualized]');
  for (let step = 0; here && step < MAX_CLIMB; step += 1) {
    if (isComment(here)) return shown(here) ? { root: here, kind: 'comment' } : null;
    const head = here.querySelector(HEAD);
    if (head) return holder(head, node);
    here = here.parentElement?.closest('[role="article"],[aria-posinset],[data-virtualized]') ?? null;
  }
  // The light layout's action bar may stand beside the marked block. Each step looks only at what the last did not hold.
  let ancestor: Element | null = node;
  let from: Element | null = null;
  for (let step = 0; ancestor && !ancestor.matches(ENCLOSURE) && step < MAX_CLIMB; step += 1) {
    const head = headBeside(ancestor, from);
    if (head) return holder(head, node);
    from = ancestor;
    ancestor = ancestor.parentElement;
  }
  return null;
}

function headBeside(ancestor: Element, from: Element | null): Element | null {
  for (const child of ancestor.children) {
    if (child === from) continue;
    const head = child.matches(HEAD) ? child : child.querySelector(HEAD);
    if (head) return head;
  }
  return null;
}

function holder(head: Element, node: Element): Candidate | null {
  const root = postRoot(head);
  return root?.contains(node) && shown(root) ? { root, kind: 'post' } : null;
}
