import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';

/** The comments that lie in a post, or in a comment, and are not that one. */
export function commentsInside(candidate: Candidate, adapter: PlatformAdapter): Set<Element> {
  const { root } = candidate;
  const known = [...adapter.answers(candidate), ...adapter.collect(root.ownerDocument)];
  const inside = known.filter(({ root: other, kind }) => kind === 'comment' && other !== root && root.contains(other));
  return new Set(inside.map((other) => other.root));
}

/** True for an element of a comment that no list of comments names: a copy of one, or one that only just came. */
export function isOthersWords(element: Element, candidate: Candidate, adapter: PlatformAdapter): boolean {
  const holder = adapter.candidateAt(element);
  return holder?.kind === 'comment' && holder.root !== candidate.root && candidate.root.contains(holder.root);
}

/** Tells which elements under a post belong to a comment of somebody else. */
export function othersWords(candidate: Candidate, adapter: PlatformAdapter): (element: Element) => boolean {
  const comments = commentsInside(candidate, adapter);
  return (element) => {
    for (let here: Element | null = element; here && here !== candidate.root; here = here.parentElement)
      if (comments.has(here)) return true;
    return isOthersWords(element, candidate, adapter);
  };
}
