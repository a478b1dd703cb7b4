/** A stretch of text over which the same marks hold. */
export interface Run<M> {
  start: number;
  end: number;
  marks: M[];
}

/**
 * Cuts `0..length` where marks begin and end, so that overlapping marks can be drawn one after another.
 *
 * @param marks half-open offsets; what lies outside the text is left out.
 */
export function cutIntoRuns<M extends { start: number; end: number }>(length: number, marks: readonly M[]): Run<M>[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) }))
    .filter(({ start, end }) => start < end);
  const edges = new Set([0, length]);
  for (const { start, end } of inside) edges.add(start).add(end);
  const sorted = [...edges].sort((a, b) => a - b);
  const runs: Run<M>[] = [];
  for (let i = 1; i < sorted.length; i++) {
    const start = sorted[i - 1] as number;
    const end = sorted[i] as number;
    runs.push({ start, end, marks: inside.filter((m) => m.start < end && m.end > start).map(({ mark }) => mark) });
  }
  return runs;
}
