import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { candidateAt, collect } from './candidates';
import { commentFolds, commentKey, commentMenu, commentThread, commentTimeLink, extractComment } from './comment';
import { commentIdentity, commentsOf, postIdentity } from './identity';
import { mediaElements } from './media';
import { VERSION } from './page';
import { readParts } from './parts';
import { extractPost, postFolds, postKey, postTimeLink } from './post';
import { canonical, isFacebookHost } from './post-address';

const key = ({ root, kind }: Candidate): string | null =>
  kind === 'comment' ? commentKey(commentIdentity(root)) : postKey(postIdentity(root));

/** The comments of a post, one of each: a site may show the newest of them in two places. */
function answers(post: Element): Candidate[] {
  const seen = new Set<string>();
  return commentsOf(post).flatMap((root): Candidate[] => {
    const { id } = commentIdentity(root);
    if (id !== null && seen.has(id)) return [];
    if (id !== null) seen.add(id);
    return [{ root, kind: 'comment' }];
  });
}

/**
 * Facebook on the desktop web: feeds, groups, profiles, single posts, and the viewers of photos, videos and reels, logged in
 * or not.
 */
export const facebook: PlatformAdapter = {
  id: 'facebook',
  version: VERSION,
  matches: (url) => /^https?:$/.test(url.protocol) && isFacebookHost(url.hostname),
  collect: (doc) => collect(doc, key),
  candidateAt,
  key,
  extract: ({ root, kind }) => (kind === 'comment' ? extractComment(root) : extractPost(root)),
  menuButton: ({ root, kind }) => (kind === 'comment' ? commentMenu(root) : readParts(root).menu),
  mediaElements: ({ root }) => mediaElements(root),
  folds: ({ root, kind }) => (kind === 'comment' ? commentFolds(root) : postFolds(root)),
  thread: ({ root, kind }) => (kind === 'comment' ? commentThread(root) : []),
  answers: ({ root, kind }) => (kind === 'comment' ? [] : answers(root)),
  timeLink: ({ root, kind }) => (kind === 'comment' ? commentTimeLink(root) : postTimeLink(root)),
  canonical,
};
