import * as z from 'zod';
import { colleagueWords } from '@/lib/bundle/documents/closing';
import { person } from '@/lib/bundle/documents/item-judgement';
import { actWords } from '@/lib/bundle/documents/words';
import type { BundleFacts, LoggedLine } from '@/lib/bundle/facts';
import { type Cell, heading, list, paragraph, table } from './blocks';
import { momentUtc } from './moments';
import { MEASURE, type Sheet } from './sheet';

/** What a line of the log tells of who acted. */
const lineSchema = z.object({ who: z.object({ name: z.string(), role: z.string() }) });

const COLUMNS = [
  { title: 'Line', width: 32 },
  { title: 'When', width: 82 },
  { title: 'What', width: 132 },
  { title: 'Item', width: 34 },
  { title: 'SHA-256 of the line', width: MEASURE - 280 },
];
const SMALL = { font: 'plain', size: 8 } as const;
const HASH = { font: 'mono', size: 5.6 } as const;

const small = (text: string): Cell => ({ text, style: SMALL });

function* rows(log: readonly LoggedLine[], numbers: ReadonlyMap<string, number>): Generator<Cell[]> {
  for (const line of log) {
    const hash: Cell = { text: line.sha256, style: HASH };
    if ('withheld' in line) {
      yield [small(String(line.seq)), small(''), small('withheld'), small(''), hash];
      continue;
    }
    const { who } = lineSchema.parse(JSON.parse(line.line));
    const number = numbers.get(line.flagId);
    const what = `${actWords(line.act)}: ${person(who)}`;
    yield [small(String(line.seq)), small(momentUtc(line.at)), small(what), small(number ? String(number) : ''), hash];
  }
}

/** The log of who did what and when, each line bound to the one before it. */
export function custodyLog(sheet: Sheet, facts: BundleFacts): void {
  const { log, items } = facts;
  const numbers = new Map(items.map(({ flag, number }) => [flag.id, number]));
  heading(sheet, 1, 'Custody log');
  paragraph(
    sheet,
    'Each line holds the SHA-256 of the line before it, so that none can be changed or taken out unseen. The lines themselves are in custody-log.jsonl.',
  );
  table(sheet, COLUMNS, rows(log, numbers));
  const theirs = colleagueWords(facts);
  if (theirs.length > 0) heading(sheet, 2, 'Logs of colleagues');
  list(sheet, theirs);
}
