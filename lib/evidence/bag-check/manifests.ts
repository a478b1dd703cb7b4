import { type Content, type Contents, plainText } from './contents';
import type { Tell } from './findings';
import { collisions, pathFault } from './paths';

export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** Not listed, so that timestamps can be added later. */
export const SIGNATURES = 'signatures/';

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** Reads a manifest in the one form that Flagpost writes and `sha256sum -c` reads. @returns hashes by path */
async function readManifest(contents: Contents, name: string, tell: Tell): Promise<Map<string, string> | null> {
  const bytes = await contents.whole(name, tell);
  if (!bytes) {
    tell('manifest-missing', name);
    return null;
  }
  const text = plainText(bytes);
  if (text?.startsWith('\uFEFF')) tell('manifest-bom', name);
  if (text?.includes('\r')) tell('manifest-cr', name);
  if (bytes.length === 0) tell('manifest-empty', name);
  else if (!text?.endsWith('\n')) tell('manifest-not-text', name);
  const listed = new Map<string, string>();
  const lines = (text ?? '')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r', '')
    .replace(/\n$/, '')
    .split('\n');
  for (const [i, line] of lines.entries()) {
    const [, sha256, path] = LINE.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) {
      if (bytes.length > 0) tell('manifest-line', i + 1, name);
      continue;
    }
    const fault = pathFault(path);
    if (fault) tell('manifest-path', path, fault);
    if (listed.has(path)) tell('manifest-twice', path, name);
    listed.set(path, sha256);
  }
  for (const { path, with: other } of collisions([...listed.keys()])) tell('manifest-collides', path, other);
  return listed;
}

/** Holds what is listed against what is there, both ways. */
function compare(listed: ReadonlyMap<string, string>, there: ReadonlyMap<string, Content>, tell: Tell): void {
  const extra = new Map([...there].filter(([path]) => !listed.has(path)));
  for (const [path, sha256] of listed) {
    const file = there.get(path);
    if (file?.sha256 === sha256) continue;
    if (file) {
      tell('file-changed', path);
      continue;
    }
    const [now] = [...extra].find(([, one]) => one.sha256 === sha256) ?? [];
    if (now === undefined) tell('file-missing', path);
    else {
      tell('file-renamed', path, now);
      extra.delete(now);
    }
  }
  for (const path of extra.keys()) tell('file-extra', path);
}

/** Everything under `data/` is listed once and is as it is listed. @returns whether there was a list to check by */
export async function checkPayload(contents: Contents, tell: Tell): Promise<boolean> {
  const listed = await readManifest(contents, MANIFEST, tell);
  if (!listed) return false;
  for (const path of listed.keys()) if (!path.startsWith('data/')) tell('manifest-outside', path, MANIFEST);
  compare(listed, new Map([...contents.all].filter(([path]) => path.startsWith('data/'))), tell);
  tell('counted', `${listed.size} files are listed under data/.`);
  return true;
}

/** The same for everything else, but the signatures. */
export async function checkTagFiles(contents: Contents, tell: Tell): Promise<boolean> {
  for (const path of contents.all.keys()) {
    if (/^(tag)?manifest-/.test(path) && path !== MANIFEST && path !== TAG_MANIFEST) tell('other-manifest', path);
    if (path === 'fetch.txt') tell('fetch-file');
  }
  const listed = await readManifest(contents, TAG_MANIFEST, tell);
  if (!listed) return false;
  for (const path of listed.keys())
    if (path.startsWith('data/') || path === TAG_MANIFEST) tell('manifest-outside', path, TAG_MANIFEST);
  const outside = [...contents.all].filter(
    ([path]) =>
      !path.startsWith('data/') && path !== TAG_MANIFEST && (!path.startsWith(SIGNATURES) || listed.has(path)),
  );
  compare(listed, new Map(outside), tell);
  // Without it in the list, the signature would not reach what is under data/.
  if (!listed.has(MANIFEST)) tell('file-extra', MANIFEST);
  return true;
}
