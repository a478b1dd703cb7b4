import { type FolderFile, folderSource } from '@/lib/evidence/bag-check/folder-source';
import type { BagSource } from '@/lib/evidence/bag-check/source';
import { zipSource } from '@/lib/evidence/bag-check/zip-source';

/** What a person chose: one file, or a folder with all that is in it. */
export type Chosen = { kind: 'file'; name: string; file: File } | { kind: 'folder'; name: string; files: FolderFile[] };

/** A choice of the folder picker. */
export function chosenFolder(files: readonly File[]): Chosen | null {
  const [first] = files;
  if (!first) return null;
  const all = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return { kind: 'folder', name: all[0]?.path.split('/')[0] ?? first.name, files: all };
}

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // A hundred at a time, until there are none.
    const more = () =>
      reader.readEntries((some) => {
        if (some.length === 0) resolve(all);
        else {
          all.push(...some);
          more();
        }
      }, reject);
    more();
  });
};

async function filesBelow(entry: FileSystemEntry): Promise<FolderFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const all: FolderFile[] = [];
  for (const one of await entriesOf(entry as FileSystemDirectoryEntry)) all.push(...(await filesBelow(one)));
  return all;
}

/** Whatever was dropped onto the page. Has to be called at once: a browser forgets what was dropped. */
export async function chosenByDrop({ items, files }: DataTransfer): Promise<Chosen | null> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const [file] = files;
  const [entry] = entries;
  if (entry?.isDirectory) return { kind: 'folder', name: entry.name, files: await filesBelow(entry) };
  return file ? { kind: 'file', name: file.name, file } : null;
}

/** @throws NotOpened */
export async function sourceOf(chosen: Chosen, passphrase: string): Promise<BagSource> {
  if (chosen.kind === 'folder') return folderSource(chosen.files);
  return zipSource(chosen.file, passphrase === '' ? {} : { passphrase });
}
