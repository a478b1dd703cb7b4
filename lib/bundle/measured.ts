import { createSHA256 } from 'hash-wasm';
import { type BaggedFile, BagPaths, PAYLOAD, SIGNATURES } from '@/lib/evidence/bag';
import { sha256 } from '@/lib/evidence/digest';
import type { BagEntry } from './facts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Texts as UTF-8, also where a pair of surrogates was cut in two. */
async function* utf8(pieces: AsyncIterable<string | Bytes>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  let held = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (held) yield encoder.encode(held);
      held = '';
      yield piece;
      continue;
    }
    const text = held + piece;
    // By its number: a pattern would make one piece of memory of the whole text first.
    const last = text.charCodeAt(text.length - 1);
    held = last >= 0xd800 && last <= 0xdbff ? text.slice(-1) : '';
    const whole = held ? text.slice(0, -1) : text;
    if (whole) yield encoder.encode(whole);
  }
  if (held) yield encoder.encode(held);
}

/** Hashes and counts what goes into a bag while it passes. */
export class MeasuredFiles {
  readonly payload: BaggedFile[] = [];
  readonly tags: BaggedFile[] = [];
  readonly #paths = new BagPaths();

  /**
   * The entry as it is to be written. One in pieces has to be read to its end before the next one is asked for.
   *
   * @param known SHA-256 of content whose bytes were compared with it just before. @throws RangeError for a path twice.
   */
  async *through({ path, content, packed, spare = false }: BagEntry, known?: string): AsyncGenerator<BagEntry> {
    this.#paths.add(path);
    if (content instanceof Blob) {
      this.#note({ path, sha256: known ?? (await sha256(content)), bytes: content.size });
      yield { path, content, packed };
      return;
    }
    if (typeof content === 'string' || content instanceof Uint8Array) {
      const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      this.#note({ path, sha256: known ?? (await sha256(whole)), bytes: whole.length });
      yield { path, content: whole, packed, spare: spare || typeof content === 'string' };
      return;
    }
    const hash = await createSHA256();
    hash.init();
    let bytes = 0;
    let ended = false;
    const passing = async function* () {
      for await (const piece of utf8(content)) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
      ended = true;
    };
    yield { path, content: passing(), packed };
    if (!ended) throw new Error(`${path} was not read to its end.`);
    this.#note({ path, sha256: hash.digest('hex'), bytes });
  }

  #note(file: BaggedFile): void {
    if (file.path.startsWith(PAYLOAD)) this.payload.push(file);
    else if (!file.path.startsWith(SIGNATURES)) this.tags.push(file);
  }
}
