import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { commentKey, commentMenu, extractComment } from './comment';
import { commentIdentity, postIdentity } from './identity';
import { mediaElements } from './media';
import { VERSION } from './page';
import { extractPost, postKey } from './post';
import { canonical, isFacebookHost } from './post-address';
import { readParts } from './post-parts';
import { candidateAt, collect } from './roots';

const key = ({ root, kind }: Candidate): string | null =>
  kind === 'comment' ? commentKey(commentIdentity(root)) : postKey(postIdentity(root));

/** Facebook on the desktop web: feeds, groups, profiles and single posts, logged in or not. */
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
  folds: () => [],
  thread: () => [],
  answers: () => [],
  timeLink: () => null,
  canonical,
};
