/**
 * Whether two words differ by at most `most` slips (a letter left out, put in, changed, or two swapped). Only for words of
 * at most 24 letters, so the work is bounded.
 */
export function within(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  if (a.length > 24 || b.length > 24 || Math.abs(a.length - b.length) > most) return false;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return false;
    older = previous;
    previous = row;
  }
  return (previous[b.length] ?? 0) <= most;
}
