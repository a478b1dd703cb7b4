/** Bytes of lower-case hex. */
export const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * Gives the memory of bytes back at once; nobody may read them afterwards. Browsers collect large pieces late: a few hundred files read
 * one after the other would stand in memory together.
 */
export function letGo(bytes: Uint8Array<ArrayBuffer>): void {
  // Where a browser does not know it yet they are collected like anything else.
  (bytes.buffer as ArrayBuffer & { transfer?(length: number): ArrayBuffer }).transfer?.(0);
}
