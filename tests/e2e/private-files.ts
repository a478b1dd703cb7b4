/** Paths of all files in the browser's private file system. Runs inside a page of the extension. */
export async function privateFiles(): Promise<string[]> {
  const paths: string[] = [];
  const look = async (folder: FileSystemDirectoryHandle, at: string) => {
    for await (const [name, one] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
      if (one.kind === 'directory') await look(one as FileSystemDirectoryHandle, `${at}${name}/`);
      else paths.push(at + name);
    }
  };
  await look(await navigator.storage.getDirectory(), '/');
  return paths;
}
