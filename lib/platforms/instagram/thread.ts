import type { Candidate } from '@/lib/platforms/platform';
import { commentIdAt, identifyComment } from './comment-identity';
import { commentRoots } from './comment-roots';
import { identify } from './identity';
import { postAround } from './post-roots';

const asComment = (root: Element): Candidate => ({ root, kind: 'comment' });

/** The post that the comment at `root` names as its own, and the comment that it answers where that one is shown. */
export function threadOf(root: Element): Candidate[] {
  const { path, answered } = identifyComment(root);
  const post = postAround(root);
  if (!path || !post || identify(post).id.value !== path.code) return [];
  const parent = answered === null ? null : answersOf(post).find((other) => commentIdAt(other.root) === answered);
  return [{ root: post, kind: 'post' }, ...(parent ? [parent] : [])];
}

/** The comments under the post at `root`, answers to them included, the same one once. */
export function answersOf(root: Element): Candidate[] {
  const known = new Map<string, Element>();
  for (const comment of commentRoots(root)) {
    const id = commentIdAt(comment);
    if (id !== null && !known.has(id)) known.set(id, comment);
  }
  return [...known.values()].map(asComment);
}
