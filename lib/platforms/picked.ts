import { mediaIn, readGeneric } from './generic';
import type { PlatformAdapter, SourceId } from './platform';

/**
 * Reads an element that a person pointed out, because no adapter found a post there, or not the right one.
 *
 * @param source the site it stands on.
 */
export const picked = (source: SourceId): PlatformAdapter => ({
  id: source,
  version: 'generic-1',
  matches: () => true,
  collect: () => [],
  candidateAt: (node) => ({ root: node, kind: 'post' }),
  key: () => null,
  extract: (candidate) => readGeneric(candidate, source, 'picked'),
  menuButton: () => null,
  mediaElements: ({ root }) => mediaIn(root),
  folds: () => [],
  thread: () => [],
  answers: () => [],
  timeLink: () => null,
  canonical: () => ({ canonical: null }),
});
