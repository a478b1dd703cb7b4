import { type BagSource, bagIn } from './source';

/** A file of a folder that a person chose, with its path from the top of what was chosen. */
export interface FolderFile {
  path: string;
  file: Blob;
}

/** Pieces of a stream, one after the other. Not every browser lets a stream be walked through by itself. */
export async function* pieces(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}

/** A bundle that was unpacked. @param strange paths of what is no plain file: links, devices */
export function folderSource(chosen: readonly FolderFile[], strange: readonly string[] = []): BagSource {
  const { folder, files, oddities } = bagIn(chosen.map(({ path, file }) => ({ path, file, bytes: file.size })));
  const byPath = new Map(files.map(({ inBag, file }) => [inBag, file]));
  return {
    folder,
    files: files.map(({ inBag, bytes }) => ({ path: inBag, bytes })),
    oddities: [...oddities, ...strange.map((where) => ({ code: 'not-a-plain-file', where }) as const)],
    read(path) {
      const file = byPath.get(path);
      if (!file) throw new Error(`No file ${path}.`);
      return pieces(file.stream());
    },
  };
}
