import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { strFromU8, unzipSync } from 'fflate';

/** A moment as ZIP keeps it, in UTC: the library would take the zone of the device. Two seconds is as exact as it gets. */
export function dosTime(iso: string): number {
  const at = new Date(iso);
  const year = at.getUTCFullYear();
  if (!(year >= 1980 && year <= 2107)) throw new RangeError(`no time that a ZIP can hold: ${iso}`);
  const day = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** When it was written, which the library takes from the clock. */
const WRITTEN = /(<dcterms:(?:created|modified) [^>]*>)[^<]*/g;
const TYPES = '[Content_Types].xml';

/** A part of a Word file: its name in it and its XML. */
export interface DocxPart {
  name: string;
  text: string;
}

/**
 * The parts of a Word file in a fixed order, with nothing of the clock in them. A long paper is made of dozens of such files: they are
 * opened in one go, without the streams that are set up for each part of a ZIP that is read as it comes.
 *
 * @param madeAt ISO 8601 UTC: when it was written.
 */
export function docxParts(docx: ArrayBuffer, madeAt: string): DocxPart[] {
  const parts = Object.entries(unzipSync(new Uint8Array(docx))).map(([name, bytes]): DocxPart => {
    const text = strFromU8(bytes);
    return { name, text: name === 'docProps/core.xml' ? text.replace(WRITTEN, `$1${madeAt}`) : text };
  });
  // The list of types first, as Word itself writes it.
  return parts.sort((a, b) => Number(b.name === TYPES) - Number(a.name === TYPES) || (a.name < b.name ? -1 : 1));
}

/**
 * A Word file of parts. They are not packed, as what packing gives differs between browsers.
 *
 * @param madeAt ISO 8601 UTC; stands as the time of every part. @throws RangeError where it is no time that a ZIP can hold.
 */
export async function docxOf(parts: readonly DocxPart[], madeAt: string): Promise<Blob> {
  const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const writer = new ZipWriter(new BlobWriter(mime), {
    useWebWorkers: false,
    level: 0,
    extendedTimestamp: false,
    rawLastModDate: dosTime(madeAt),
  });
  for (const { name, text } of parts) await writer.add(name, new TextReader(text));
  return writer.close();
}
