/**
 * The parts of a ZIP that are not files: APPNOTE.TXT 6.3.10 of PKWARE, with its 64-bit sizes where they are needed. Everything is
 * little-endian. A file whose length is known stands with its length and its sum before it, so that it can be read as it comes;
 * behind one that is written piece by piece they follow, always with 64 bits.
 */

/** A file as the list at the end names it. */
export interface ZippedFile {
  /** UTF-8, below the folder of the bundle. */
  name: Uint8Array;
  isDeflated: boolean;
  /** Whether length and sum stand behind it. */
  isStreamed: boolean;
  crc32: number;
  /** Bytes in the ZIP, and bytes of the file. */
  packed: number;
  bytes: number;
  /** Where it begins in the ZIP. */
  at: number;
}

const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;

const VERSION = { stored: 10, deflated: 20, zip64: 45 } as const;
/** Unix, so that the mode below counts. */
const MADE_BY = (3 << 8) | VERSION.zip64;
/** A regular file that its owner may change and all may read. */
const MODE = 0o100644;
const FLAGS = { streamed: 1 << 3, utf8: 1 << 11 } as const;
const DEFLATE = 8;

type Field = readonly [bytes: 2 | 4 | 8, value: number] | Uint8Array;

function joined(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const length = fields.reduce((sum, field) => sum + (field instanceof Uint8Array ? field.length : field[0]), 0);
  const all = new Uint8Array(length);
  const view = new DataView(all.buffer);
  let at = 0;
  for (const field of fields) {
    if (field instanceof Uint8Array) {
      all.set(field, at);
      at += field.length;
      continue;
    }
    const [bytes, value] = field;
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return all;
}

const in32 = (value: number) => Math.min(value, MOST_32);
const in16 = (value: number) => Math.min(value, MOST_16);

/**
 * Date and time as a ZIP has them, in UTC: the zone of the device makes no other bytes of the same bundle. Two seconds is as exact as
 * it gets.
 *
 * @param iso ISO 8601 UTC. @throws RangeError for a year that no ZIP can hold.
 */
export function dosTime(iso: string): number {
  const at = new Date(iso);
  const year = at.getUTCFullYear();
  if (!(year >= 1980 && year <= 2107)) throw new RangeError(`no time that a ZIP can hold: ${iso}`);
  const day = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

type Named = Pick<ZippedFile, 'name' | 'isDeflated' | 'isStreamed'>;

const versionOf = ({ isDeflated, isStreamed }: Named, isLarge: boolean) =>
  isLarge || isStreamed ? VERSION.zip64 : isDeflated ? VERSION.deflated : VERSION.stored;

/** Version, flags, method and time, which stand before a file and in the list alike. */
function about(file: Named, isLarge: boolean, time: number): Field[] {
  const isAscii = file.name.every((byte) => byte < 0x80);
  return [
    [2, versionOf(file, isLarge)],
    [2, (file.isStreamed ? FLAGS.streamed : 0) | (isAscii ? 0 : FLAGS.utf8)],
    [2, file.isDeflated ? DEFLATE : 0],
    [4, time],
  ];
}

/** Values that do not fit into 32 bits, in the order in which the standard names them. */
const zip64 = (values: readonly number[]): Uint8Array =>
  values.length === 0
    ? new Uint8Array()
    : joined([[2, 1], [2, values.length * 8], ...values.map((value): Field => [8, value])]);

/** What stands before a file. @param file with its sizes, unless they follow it. @param time as `dosTime` gives it. */
export function fileStart(
  file: Named & Partial<Pick<ZippedFile, 'crc32' | 'packed' | 'bytes'>>,
  time: number,
): Uint8Array<ArrayBuffer> {
  const { name, isStreamed, crc32 = 0, packed = 0, bytes = 0 } = file;
  const isLarge = isStreamed || packed >= MOST_32 || bytes >= MOST_32;
  const extra = zip64(isLarge ? [bytes, packed] : []);
  return joined([
    [4, 0x04034b50],
    ...about(file, isLarge, time),
    [4, crc32],
    [4, isLarge ? MOST_32 : packed],
    [4, isLarge ? MOST_32 : bytes],
    [2, name.length],
    [2, extra.length],
    name,
    extra,
  ]);
}

/** What stands behind a file whose length nobody knew before. */
export const fileEnd = ({ crc32, packed, bytes }: Pick<ZippedFile, 'crc32' | 'packed' | 'bytes'>) =>
  joined([
    [4, 0x08074b50],
    [4, crc32],
    [8, packed],
    [8, bytes],
  ]);

function listed(file: ZippedFile, time: number): Uint8Array<ArrayBuffer> {
  const { name, crc32, packed, bytes, at } = file;
  const extra = zip64([bytes, packed, at].filter((value) => value >= MOST_32));
  return joined([
    [4, 0x02014b50],
    [2, MADE_BY],
    ...about(file, extra.length > 0, time),
    [4, crc32],
    [4, in32(packed)],
    [4, in32(bytes)],
    [2, name.length],
    [2, extra.length],
    // No comment, first disk, no sign of being text.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, (MODE << 16) >>> 0],
    [4, in32(at)],
    name,
    extra,
  ]);
}

/** The list of all files and the end of a ZIP, piece by piece. @param at where the list begins. */
export function* zipEnd(files: readonly ZippedFile[], at: number, time: number): Generator<Uint8Array<ArrayBuffer>> {
  let length = 0;
  for (const file of files) {
    const line = listed(file, time);
    length += line.length;
    yield line;
  }
  const count = files.length;
  if (count >= MOST_16 || length >= MOST_32 || at >= MOST_32)
    yield joined([
      [4, 0x06064b50],
      // How many bytes follow of this.
      [8, 44],
      [2, MADE_BY],
      [2, VERSION.zip64],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, length],
      [8, at],
      // And where it was: on the first of one disk.
      [4, 0x07064b50],
      [4, 0],
      [8, at + length],
      [4, 1],
    ]);
  yield joined([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, in16(count)],
    [2, in16(count)],
    [4, in32(length)],
    [4, in32(at)],
    [2, 0],
  ]);
}
