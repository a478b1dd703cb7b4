import type { Tell } from './findings';
import type { Item } from './items';
import type { LogLine, ShownLine } from './log';

/** All texts anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

const short = (line: ShownLine) => {
  const what = textsIn(line.detail).filter((text) => text.length <= 60 && !/^[0-9a-f]{64}$/.test(text));
  return `handed out ${line.at} by ${line.who.name}${what.length > 0 ? ` (${what.slice(0, 4).join(', ')})` : ''}`;
};

/**
 * The line that logs this bundle: it is there, is the end of the log, and names the items that are here, in this order.
 *
 * @param id of the bundle; an `exported` line that has it anywhere in its detail is of this bundle. Its items are in
 *   `detail.items`, ids of flags or `{flag, record}`; or there is one line for each flag. @param isCopy it is a redacted copy.
 */
export function checkExports(
  lines: readonly LogLine[],
  id: string,
  items: readonly Item[],
  isCopy: boolean,
  tell: Tell,
): void {
  const exported = lines.flatMap(({ told }) => (told?.act === 'exported' ? [told] : []));
  for (const line of exported) tell('exported', line.seq, short(line));
  const own = exported.filter(({ detail }) => textsIn(detail).includes(id));
  if (own.length === 0) {
    // A copy that names no staff shows no line of the log: each of them names somebody.
    const isSilent = isCopy && lines.every(({ told }) => told === null);
    tell(isSilent ? 'export-line-withheld' : 'export-line-missing', id);
    return;
  }
  const last = lines.at(-1);
  const lastOwn = own.at(-1);
  if (lastOwn && last?.told !== lastOwn) tell('export-not-last', lastOwn.seq);

  const named = new Set(own.flatMap(({ flagId, detail }) => [flagId, ...textsIn(detail)]));
  for (const item of items) {
    if (!named.has(item.flag) && !named.has(item.record)) tell('export-lacks-item', item.number, item.flag);
  }
  const listed = own.map(({ detail }) => detail.items).find((one) => Array.isArray(one)) as unknown[] | undefined;
  if (listed) order(listed, items, tell);
}

function order(listed: readonly unknown[], items: readonly Item[], tell: Tell): void {
  let place = 0;
  for (const one of listed) {
    const texts = textsIn(one);
    const item = items.find(({ flag, record }) => texts.includes(flag) || texts.includes(record));
    if (!item) {
      tell('export-item-missing', texts[0] ?? '?');
      continue;
    }
    place += 1;
    if (item.place !== place) tell('export-order', item.number);
    const records = texts.filter((text) => /^[0-9a-f]{64}$/.test(text));
    if (records.length > 0 && !records.includes(item.record)) tell('export-other-record', item.number);
  }
}
