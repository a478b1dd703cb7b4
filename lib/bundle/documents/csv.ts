/** Characters that no reader of CSV is sure to take. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** What a spreadsheet may take for the start of a formula, full-width signs included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell: quoted, quotes doubled; what a spreadsheet could run gets an apostrophe in front. That alters the text, and so do
 * characters that are none: a table is an index, the record is the evidence.
 */
function cell(told: string | number | null): string {
  const text = String(told ?? '')
    .toWellFormed()
    .replace(CONTROLS, '\ufffd');
  return `"${(FORMULA.test(text) && typeof told === 'string' ? `'${text}` : text).replaceAll('"', '""')}"`;
}

type Row = readonly (string | number | null)[];
const line = (row: Row) => `${row.map(cell).join(',')}\r\n`;

/** A table as CSV: byte order mark, CRLF, every cell quoted. In pieces, for tables that are long. */
export async function* csv(head: readonly string[], rows: Iterable<Row>): AsyncGenerator<string> {
  yield `\ufeff${line(head)}`;
  for (const row of rows) yield line(row);
}
