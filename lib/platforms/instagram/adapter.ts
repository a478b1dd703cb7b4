import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { canonical, isInstagram } from './address';
import { commentAround, commentRoots, inComments } from './comment-roots';
import { commentFolds, postFolds } from './folds';
import { mediaElements } from './media';
import { menuIn } from './parts';
import { postAround, postRoots } from './post-roots';
import { keyOfComment, readComment } from './read-comment';
import { keyOfPost, readPost } from './read-post';
import { VERSION } from './snapshot';
import { answersOf, threadOf } from './thread';

/** Instagram as its desktop site shows posts, reels, stories and comments. */
export const instagram: PlatformAdapter = {
  id: 'instagram',
  version: VERSION,
  matches: isInstagram,
  collect,
  candidateAt(node) {
    const comment = commentAround(node);
    if (comment) return { root: comment, kind: 'comment' };
    const post = postAround(node);
    return post && { root: post, kind: 'post' };
  },
  key,
  extract: ({ root, kind }) => (kind === 'comment' ? readComment(root) : readPost(root)),
  menuButton: ({ root, kind }) => menuIn(root, kind === 'comment' ? () => false : inComments(root)),
  mediaElements: ({ root }) => mediaElements(root),
  folds: ({ root, kind }) => (kind === 'comment' ? commentFolds(root) : postFolds(root)),
  thread: ({ root, kind }) => (kind === 'comment' ? threadOf(root) : []),
  answers: ({ root, kind }) => (kind === 'comment' ? [] : answersOf(root)),
  // Every exact time stands beside the shown one, and every address in a link or nowhere.
  timeLink: () => null,
  canonical,
};

function key({ root, kind }: Candidate): string | null {
  return kind === 'comment' ? keyOfComment(root) : keyOfPost(root);
}

/** One candidate per post and comment. Of two copies the one in a window wins, for it covers the other. */
function collect(doc: Document): Candidate[] {
  const found: Candidate[] = [
    ...postRoots(doc).map((root) => ({ root, kind: 'post' as const })),
    ...commentRoots(doc).map((root) => ({ root, kind: 'comment' as const })),
  ];
  const kept = new Map<string | Element, Candidate>();
  for (const candidate of found) {
    const name = key(candidate) ?? candidate.root;
    const known = kept.get(name);
    if (!known || (inWindow(candidate) && !inWindow(known))) kept.set(name, candidate);
  }
  return [...kept.values()].sort(({ root: a }, { root: b }) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

const inWindow = ({ root }: Candidate): boolean => root.closest('[role="dialog"]') !== null;
