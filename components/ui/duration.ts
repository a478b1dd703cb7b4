const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `3.2 seconds`, `2 minutes 5 seconds`, `3 hours 10 minutes`, `4 days`: as much of a length of time as people say. */
export function durationWords(ms: number): string {
  const length = Math.abs(ms);
  if (length < 9_950) return counted(Math.round(length / 100) / 10, 'second');
  const seconds = Math.round(length / 1_000);
  if (seconds < 60) return counted(seconds, 'second');
  const [unit, smaller, size] =
    seconds < 3_600 ? (['minute', 'second', 1] as const) : (['hour', 'minute', 60] as const);
  if (seconds >= 48 * 3_600) return counted(Math.round(seconds / 86_400), 'day');
  const small = Math.round(seconds / size);
  const [whole, rest] = [Math.floor(small / 60), small % 60];
  return rest === 0 ? counted(whole, unit) : `${counted(whole, unit)} ${counted(rest, smaller)}`;
}
