/**
 * SHA-256 (FIPS 180-4) piece by piece. Web Crypto wants all bytes at once, and a film of a gigabyte does not fit; the other way,
 * WebAssembly, is not allowed on a page that may run nothing but itself.
 */

/** The first 32 bits of the fractional parts of a root of the first primes, as the standard defines its constants. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const out = new Uint32Array(count);
  for (let n = 2, i = 0; i < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0;
    if (!prime) continue;
    const value = root(n);
    out[i++] = (value - Math.floor(value)) * 2 ** 32;
  }
  return out;
}

const START = fractions(8, Math.sqrt);
const ROUNDS = fractions(64, Math.cbrt);
const BLOCK = 64;

export class Sha256 {
  readonly #state = Int32Array.from(START);
  readonly #schedule = new Int32Array(64);
  readonly #held = new Uint8Array(BLOCK);
  #heldLength = 0;
  #length = 0;

  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let at = 0;
    if (this.#heldLength > 0) {
      at = Math.min(BLOCK - this.#heldLength, bytes.length);
      this.#held.set(bytes.subarray(0, at), this.#heldLength);
      this.#heldLength += at;
      if (this.#heldLength < BLOCK) return this;
      this.#blocks(this.#held, 0, BLOCK);
      this.#heldLength = 0;
    }
    const end = at + Math.floor((bytes.length - at) / BLOCK) * BLOCK;
    this.#blocks(bytes, at, end);
    this.#held.set(bytes.subarray(end));
    this.#heldLength = bytes.length - end;
    return this;
  }

  /** Ends it. @returns 32 bytes */
  digest(): Uint8Array<ArrayBuffer> {
    const length = this.#length;
    const padding = new Uint8Array((this.#heldLength < 56 ? 56 : 120) - this.#heldLength + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(padding.length - 4, (length << 3) >>> 0);
    this.update(padding);
    const out = new Uint8Array(32);
    const words = new DataView(out.buffer);
    this.#state.forEach((word, i) => {
      words.setInt32(i * 4, word);
    });
    return out;
  }

  #blocks(bytes: Uint8Array, from: number, to: number): void {
    const w = this.#schedule;
    const s = this.#state;
    let a = s[0] as number;
    let b = s[1] as number;
    let c = s[2] as number;
    let d = s[3] as number;
    let e = s[4] as number;
    let f = s[5] as number;
    let g = s[6] as number;
    let h = s[7] as number;
    for (let at = from; at < to; at += BLOCK) {
      for (let i = 0, p = at; i < 16; i++, p += 4)
        w[i] =
          ((bytes[p] as number) << 24) |
          ((bytes[p + 1] as number) << 16) |
          ((bytes[p + 2] as number) << 8) |
          (bytes[p + 3] as number);
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15] as number;
        const y = w[i - 2] as number;
        const low = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const high = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        w[i] = ((w[i - 16] as number) + low + (w[i - 7] as number) + high) | 0;
      }
      for (let i = 0; i < 64; i++) {
        const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const one = (h + sum1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (w[i] as number)) | 0;
        const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const two = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + one) | 0;
        d = c;
        c = b;
        b = a;
        a = (one + two) | 0;
      }
      a = s[0] = ((s[0] as number) + a) | 0;
      b = s[1] = ((s[1] as number) + b) | 0;
      c = s[2] = ((s[2] as number) + c) | 0;
      d = s[3] = ((s[3] as number) + d) | 0;
      e = s[4] = ((s[4] as number) + e) | 0;
      f = s[5] = ((s[5] as number) + f) | 0;
      g = s[6] = ((s[6] as number) + g) | 0;
      h = s[7] = ((s[7] as number) + h) | 0;
    }
  }
}
