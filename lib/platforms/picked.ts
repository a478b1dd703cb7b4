import { mediaIn, readGeneric, UNKNOWN_HERE } from './generic';
import type { PlatformAdapter, SourceId } from './platform';

/**
 * Reads an element that a person pointed out, because no adapter found a post there, or not the right one.
 *
 * @param source the site it stands on.
 */
export const picked = (source: SourceId): PlatformAdapter => ({
  ...UNKNOWN_HERE,
  id: source,
  version: 'generic-1',
  matches: () => true,
  collect: () => [],
  candidateAt: (node) => ({ root: node, kind: 'post' }),
  key: () => null,
  extract: (candidate) => readGeneric(candidate, source, 'picked'),
  mediaElements: ({ root }) => mediaIn(root),
});
