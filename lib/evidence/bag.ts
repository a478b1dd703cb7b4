/** The tag files of a bag: BagIt 1.0, RFC 8493. Pure; everything is UTF-8 with line feeds, and no byte order mark. */

/** Content of `bagit.txt` (RFC 8493 section 2.1.1). */
export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** Below it nothing stands in a manifest: stamps of the tag manifest can come later. */
export const SIGNATURES = 'signatures/';
export const PAYLOAD = 'data/';

/** A file of a bag, `path` below the folder of the bag. */
export interface BaggedFile {
  path: string;
  /** Of its bytes, lower-case hex. */
  sha256: string;
  bytes: number;
}

/** A path as manifests have it (section 2.1.3): what would end the line is escaped, and the escape itself. */
export const encodedPath = (path: string): string =>
  path.replace(/[%\n\r]/g, (sign) => ({ '%': '%25', '\n': '%0A', '\r': '%0D' })[sign] ?? sign);

/** The path of a line of a manifest. Nothing else is decoded: an escape that nobody made stays as it is. */
export const decodedPath = (encoded: string): string =>
  encoded.replace(/%(25|0A|0D)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Lines `hash  path`, sorted by code unit, so that the same files give the same bytes in whatever order they came. */
export const manifestOf = (files: readonly Pick<BaggedFile, 'path' | 'sha256'>[]): string =>
  files
    .map(({ path, sha256 }) => ({ path: encodedPath(path), sha256 }))
    .sort((a, b) => byCodeUnit(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** `octets.files` of the payload (section 2.2.2). */
export const payloadOxum = (files: readonly Pick<BaggedFile, 'bytes'>[]): string =>
  `${files.reduce((sum, { bytes }) => sum + bytes, 0)}.${files.length}`;

/** Characters that would begin a line of its own, or hide what stands there. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** `bag-info.txt` (section 2.2.2): a label a line, in the order given. What is empty is left out. */
export const bagInfoOf = (fields: readonly (readonly [label: string, value: string | null])[]): string =>
  fields
    .flatMap(([label, value]) => {
      const told = (value ?? '').replace(BREAKS, ' ').trim();
      return told === '' ? [] : [`${label}: ${told}\n`];
    })
    .join('');

/** Names that Windows does not give to a file, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Takes only paths that lie where they say on every system, each once; also where case or the form of an accent makes no
 * difference.
 */
export class BagPaths {
  readonly #taken = new Set<string>();

  /** @throws RangeError */
  add(path: string): void {
    const parts = path.split('/');
    const bad = parts.some(
      (part) => part === '' || part === '.' || part === '..' || RESERVED.test(part) || /[. ]$|[\\:*?"<>|\0]/.test(part),
    );
    if (bad) throw new RangeError(`No path of a bag: ${JSON.stringify(path)}`);
    const level = path.normalize('NFC').toLowerCase();
    if (this.#taken.has(level)) throw new RangeError(`Two files at ${JSON.stringify(path)}`);
    this.#taken.add(level);
  }
}
