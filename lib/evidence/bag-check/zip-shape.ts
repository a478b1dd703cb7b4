/** An entry as the directory at the end of a ZIP tells it. */
export interface PlacedEntry {
  filename: string;
  offset: number;
  compressedSize: number;
}

const HEADER = 30;
/** What may follow the data of an entry that was written without knowing its size: with and without its mark, 32 or 64 bits. */
const DESCRIPTORS = new Set([12, 16, 20, 24]);

/**
 * Bytes that belong to no entry: between them, or between the last one and the directory. Every reader skips them, so anything
 * could stand there.
 *
 * @param directory where the directory begins. @returns one line for each such place
 */
export async function hiddenBytes(zip: Blob, entries: readonly PlacedEntry[], directory: number): Promise<string[]> {
  const found: string[] = [];
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  let end = 0;
  let described = false;
  const until = (next: number, what: string) => {
    const gap = next - end;
    if (gap !== 0 && !(described && DESCRIPTORS.has(gap))) found.push(`${gap} before ${what}`);
  };
  for (const { filename, offset, compressedSize } of sorted) {
    until(offset, filename);
    const header = new DataView(await zip.slice(offset, offset + HEADER).arrayBuffer());
    if (header.byteLength < HEADER) return [...found, `${filename} begins outside the file`];
    described = (header.getUint16(6, true) & 8) !== 0;
    end = offset + HEADER + header.getUint16(26, true) + header.getUint16(28, true) + compressedSize;
  }
  until(directory, 'the directory');
  return found;
}
