import { BundleRefused } from './refused';

/** A file that is being written. */
export interface SinkFile {
  /** Resolves when there is room for more. @throws BundleRefused ('no-room') */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file as it lies on the disk: reading it needs no memory for the whole. */
  close(): Promise<Blob>;
}

export interface WorkerFile extends SinkFile {
  /** Lets the file go as it is; nothing where it was closed. */
  abandon(): void;
}

/** A place for files until somebody has taken them away. */
export interface Sink {
  create(name: string): Promise<SinkFile>;
  /** A file that a worker can write by itself; not there where there are no workers. It goes with the others. */
  handle?(name: string): Promise<FileSystemFileHandle>;
  /** Removes every file of it, also those that are still being written. */
  remove(): Promise<void>;
}

const FOLDER = 'bundles';
const lockOf = (id: string) => `flagpost-bundle-files/${id}`;

const noRoom = (cause: unknown): BundleRefused =>
  Object.assign(new BundleRefused('no-room', 'There is not enough room on the disk for the bundle.'), { cause });

async function written<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Quota, a full disk, a disk that is gone: browsers tell them by different names.
    throw error instanceof DOMException && error.name !== 'AbortError' ? noRoom(error) : error;
  }
}

/** Held until the page is gone or lets it go, so that nobody clears the files of a living page away. */
function hold(name: string): Promise<() => void> {
  return new Promise((held, failed) => {
    navigator.locks.request(name, () => new Promise<void>((free) => held(free))).catch(failed);
  });
}

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** Opens a file for writing. @param closed is told when nothing can be written any more. @throws BundleRefused ('no-room') */
export async function fileAt(
  handle: FileSystemFileHandle,
  opened: (stream: FileSystemWritableFileStream) => void = () => {},
  closed: (stream: FileSystemWritableFileStream) => void = () => {},
): Promise<SinkFile> {
  const stream = await written(() => handle.createWritable());
  opened(stream);
  return {
    write: (bytes) => written(() => stream.write(bytes)),
    async close() {
      await written(() => stream.close());
      closed(stream);
      return handle.getFile();
    },
  };
}

/** What only workers have, which the types of a page do not know. */
interface SyncAccessHandle {
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  flush(): void;
  close(): void;
}

/**
 * The same in a worker, where each write is one call and no way to another process and back. While it is open nobody else can open,
 * move or remove the file.
 */
export async function fileInWorker(handle: FileSystemFileHandle): Promise<WorkerFile> {
  const file = await written(() =>
    (handle as unknown as { createSyncAccessHandle(): Promise<SyncAccessHandle> }).createSyncAccessHandle(),
  );
  let at = 0;
  return {
    write: (bytes) =>
      written(async () => {
        for (let from = 0; from < bytes.length; ) {
          const taken = file.write(bytes.subarray(from), { at });
          if (taken === 0) throw new DOMException('The file takes nothing more.', 'QuotaExceededError');
          from += taken;
          at += taken;
        }
      }),
    async close() {
      await written(async () => file.flush());
      file.close();
      return handle.getFile();
    },
    abandon: () => file.close(),
  };
}

/** A folder of its own in the browser's private file system. */
export async function openSink(): Promise<Sink> {
  const id = crypto.randomUUID();
  const free = await hold(lockOf(id));
  const parent = await written(folder);
  const own = await written(() => parent.getDirectoryHandle(id, { create: true }));
  const open = new Set<FileSystemWritableFileStream>();
  const handle = (name: string) => written(() => own.getFileHandle(name, { create: true }));
  return {
    handle,
    create: async (name) =>
      fileAt(
        await handle(name),
        (stream) => open.add(stream),
        (stream) => open.delete(stream),
      ),
    async remove() {
      await Promise.allSettled([...open].map((stream) => stream.abort()));
      open.clear();
      await parent.removeEntry(id, { recursive: true });
      free();
    },
  };
}

/** Removes what pages left behind that are gone. To be done before a bundle is made, and at the start of a page that lists them. */
export async function clearLeftovers(): Promise<void> {
  const parent = await folder();
  const { held = [] } = await navigator.locks.query();
  const living = new Set(held.map(({ name }) => name));
  const names: string[] = [];
  for await (const name of (parent as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  for (const name of names) if (!living.has(lockOf(name))) await parent.removeEntry(name, { recursive: true });
}
