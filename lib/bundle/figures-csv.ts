import type { Shown } from '@/lib/flagging/suppression';
import { csv } from './documents/csv';

/** A table of figures in words, as the page shows it. */
export interface FiguresTable {
  title: string;
  /** What the total is of, and the total; null for numbers that are added up nowhere. */
  whole: { name: string; count: Shown } | null;
  /** Null where it is not broken down. */
  rows: { name: string; shown: Shown }[] | null;
}

export interface FiguresWords {
  /** Heads of the three columns. */
  head: readonly [string, string, string];
  few: string;
  heldBack: string;
  notBrokenDown: string;
}

/** Every table, one below the other in one table of three columns. @param about names and values that stand above. */
export function figuresCsv(
  about: readonly (readonly [string, string])[],
  tables: readonly FiguresTable[],
  words: FiguresWords,
): AsyncGenerator<string> {
  const told = (shown: Shown) =>
    shown.state === 'shown' ? shown.count : shown.state === 'few' ? words.few : words.heldBack;
  const rows = [
    ...about.map(([name, value]) => ['', name, value]),
    ...tables.flatMap(({ title, whole, rows }) => [
      ...(whole ? [[title, whole.name, told(whole.count)]] : []),
      ...(rows ? rows.map(({ name, shown }) => [title, name, told(shown)]) : [[title, words.notBrokenDown, '']]),
    ]),
  ];
  return csv(words.head, rows);
}
