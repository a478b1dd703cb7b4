/** Names that Windows gives to devices: a file so named cannot be unpacked there, or is something else. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export type PathFault =
  | 'empty'
  | 'absolute'
  | 'climbs'
  | 'backslash'
  | 'drive'
  | 'encoded'
  | 'not-ascii'
  | 'control'
  | 'not-for-windows';

/**
 * What is wrong with a path in a bag; null where it is one that every system unpacks to the same place. Flagpost writes none of
 * what is refused here, so none of it needs to be understood.
 */
export function pathFault(path: string): PathFault | null {
  if (path === '') return 'empty';
  for (let i = 0; i < path.length; i++) {
    const code = path.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return 'control';
    if (code > 0x7f) return 'not-ascii';
  }
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/')) return 'absolute';
  if (/^[A-Za-z]:/.test(path)) return 'drive';
  if (path.includes('%')) return 'encoded';
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part === '.')) return 'climbs';
  if (parts.some((part) => part === '')) return 'empty';
  if (parts.some((part) => /[<>:"|?*]|[. ]$|^ /.test(part) || DEVICE.test(part))) return 'not-for-windows';
  return null;
}

/** Paths that one and the same file would have on a system that does not tell capitals, each with the one it collides with. */
export function collisions(paths: readonly string[]): { path: string; with: string; same: boolean }[] {
  const seen = new Map<string, string>();
  const found: { path: string; with: string; same: boolean }[] = [];
  for (const path of paths) {
    const level = path.toLowerCase();
    const earlier = seen.get(level);
    if (earlier === undefined) seen.set(level, path);
    else found.push({ path, with: earlier, same: earlier === path });
  }
  return found;
}
