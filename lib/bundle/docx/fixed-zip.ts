import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { strFromU8, unzipSync } from 'fflate';
import { dosTime } from '@/lib/bundle/zip-layout';

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
