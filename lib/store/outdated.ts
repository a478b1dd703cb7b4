import { db } from './db';

/**
 * Calls back when a newer version of Flagpost takes the database over: this page can then no longer read or write.
 *
 * @returns the way to stop listening.
 */
export function whenOutdated(callback: () => void): () => void {
  const listener = () => callback();
  db.on('versionchange', listener);
  return () => db.on('versionchange').unsubscribe(listener);
}
