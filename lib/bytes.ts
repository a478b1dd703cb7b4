/** Bytes of lower-case hex. */
export const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Takes what is sent to nobody. */
let drain: MessagePort | null = null;

function newDrain(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
}

/**
 * Gives the memory of bytes back at once; nobody may read them afterwards, nor anything else that shares their buffer. Browsers collect
 * large pieces late: a few hundred files read one after the other would stand in memory together.
 *
 * They are moved to a port whose other end is closed. `ArrayBuffer.transfer` would not do: what the browser itself has made (of a Blob, of
 * a decryption) stays in memory until it is collected, and the collector does not count it any more.
 */
export function letGo(bytes: Uint8Array<ArrayBuffer>): void {
  drain ??= newDrain();
  drain.postMessage(null, [bytes.buffer]);
}

/** Bytes that are in memory, or lie on the disk. */
export type Content = Blob | Uint8Array<ArrayBuffer>;

export const sizeOf = (content: Content): number => (content instanceof Blob ? content.size : content.length);

export const bytesOf = async (content: Content): Promise<Uint8Array<ArrayBuffer>> =>
  content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
