/**
 * Reads CSV as a bundle has it (RFC 4180): a byte order mark, lines that end with CR LF, cells that may be quoted. What stands in
 * it is an index; nothing is evidence for standing there.
 *
 * @returns rows of cells with the header first; null where a quote never ends or stands in the middle of a cell.
 */
export function readCsv(text: string): string[][] | null {
  const body = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  for (let at = 0; at < body.length; ) {
    cell.lastIndex = at;
    const match = cell.exec(body);
    if (!match) return null;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = cell.lastIndex;
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    } else if (at === body.length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Rows by the names in the header, lower case. */
export function csvRecords(rows: readonly string[][]): Map<string, string>[] {
  const [head = [], ...rest] = rows;
  const names = head.map((name) => name.trim().toLowerCase());
  return rest.map((cells) => new Map(names.map((name, i) => [name, cells[i] ?? ''])));
}
