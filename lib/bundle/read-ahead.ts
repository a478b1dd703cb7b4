/** Bytes that are read before somebody asks for them, at most; one that is larger is read by itself. */
const AHEAD = 8 << 20;
/** And how many at once: reading is mostly waiting for the browser's other process. */
const AT_ONCE = 6;

/**
 * Reads one thing after the other, a few of them before they are asked for, and hands them over in their order.
 *
 * @param bytesOf how large each will be. What reading one throws is thrown when it is asked for.
 */
export function readAhead<T, R>(
  all: readonly T[],
  read: (one: T) => Promise<R>,
  bytesOf: (one: T) => number,
): { next(): Promise<R> } {
  const begun: { bytes: number; ended: Promise<{ result: R } | { error: unknown }> }[] = [];
  let at = 0;
  let held = 0;
  const begin = () => {
    for (; at < all.length && begun.length < AT_ONCE; at += 1) {
      const one = all[at] as T;
      const bytes = bytesOf(one);
      if (begun.length > 0 && held + bytes > AHEAD) return;
      // What fails is told to whoever asks for it; where one before it failed, nobody does any more.
      const ended = read(one).then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
      held += bytes;
      begun.push({ bytes, ended });
    }
  };
  return {
    async next() {
      begin();
      const first = begun.shift();
      if (!first) throw new RangeError('Everything has been read.');
      held -= first.bytes;
      const ended = await first.ended;
      begin();
      if ('error' in ended) throw ended.error;
      return ended.result;
    },
  };
}
