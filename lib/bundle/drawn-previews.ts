import { bytesOf, type Content, letGo, sizeOf } from '@/lib/bytes';
import type { Preview } from './facts';
import type { SinkFile } from './sink';

/** Bytes of previews that are in memory at most; then they go to the disk together, because each file there costs a round. */
const PORTION = 8 << 20;
/** Pictures that are drawn at once, beside what is read, hashed and packed. */
const AT_ONCE = 2;

/** Of a picture file. */
export type DrawPreview = (picture: Content) => Promise<Preview>;

/** Previews that are drawn while the files of a bag go by, and kept where they take no memory until the documents are written. */
export class DrawnPreviews {
  readonly #drawing = new Set<Promise<void>>();
  readonly #made = new Map<string, Preview>();
  #held: string[] = [];
  #bytes = 0;
  #failed: { error: unknown } | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** @param create a file for a portion; null keeps all of them in memory. */
  constructor(
    readonly draw: DrawPreview,
    readonly create: (() => Promise<SinkFile>) | null,
  ) {}

  /** Begins to draw; waits only while others are being drawn. @throws what drawing an earlier one has thrown. */
  async add(key: string, picture: Content): Promise<void> {
    while (this.#drawing.size >= AT_ONCE) await Promise.race(this.#drawing);
    this.#check();
    const job = this.#one(key, picture)
      .catch((error: unknown) => {
        this.#failed ??= { error };
      })
      .finally(() => this.#drawing.delete(job));
    this.#drawing.add(job);
  }

  /** Waits for what is being drawn. @throws what drawing has thrown. */
  async settled(): Promise<void> {
    await Promise.all(this.#drawing);
    await this.#writing;
    this.#check();
  }

  /** @throws Error where none was made. */
  get(key: string): Preview {
    const preview = this.#made.get(key);
    if (!preview) throw new Error(`No preview of ${key} was made.`);
    return preview;
  }

  async #one(key: string, picture: Content): Promise<void> {
    const preview = await this.draw(picture);
    this.#made.set(key, preview);
    if (!this.create) return;
    this.#held.push(key);
    this.#bytes += sizeOf(preview.jpeg);
    if (this.#bytes < PORTION) return;
    const keys = this.#held;
    this.#held = [];
    this.#bytes = 0;
    // One portion after the other: what comes meanwhile is held for the next.
    this.#writing = this.#writing.then(() => this.#write(keys));
    await this.#writing;
  }

  async #write(keys: readonly string[]): Promise<void> {
    const file = await this.create?.();
    if (!file) return;
    const places: { key: string; from: number; to: number }[] = [];
    let at = 0;
    for (const key of keys) {
      const bytes = await bytesOf(this.get(key).jpeg);
      const to = at + bytes.length;
      await file.write(bytes);
      letGo(bytes);
      places.push({ key, from: at, to });
      at = to;
    }
    const blob = await file.close();
    for (const { key, from, to } of places)
      this.#made.set(key, { ...this.get(key), jpeg: blob.slice(from, to, 'image/jpeg') });
  }

  #check(): void {
    if (this.#failed) throw this.#failed.error;
  }
}
