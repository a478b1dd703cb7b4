import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Category } from './categories';
import type { Line } from './read-line';

/** A case for a school: what has to be found, and what may be found besides. */
export interface SchoolCase {
  id: string;
  /** The family of cases; `_nh` in it says that nothing is to be found. */
  func: string;
  line: Line;
  must: readonly Category[];
  may: readonly Category[];
}

/** A text of a public set with one yes or no. */
export interface LabelledText {
  text: string;
  positive: boolean;
}

export interface PublicSet {
  name: string;
  /** Which of our categories say yes to what the set asks. */
  asks: readonly Category[];
  /** `validation` is never trained on. */
  train: LabelledText[];
  validation: LabelledText[];
}

/** A text and the offsets of its toxic characters, in code points as the set counts. */
export interface ToxicText {
  text: string;
  toxic: ReadonlySet<number>;
}

const HATE: readonly Category[] = ['racist', 'homophobic', 'sexist', 'other_hate'];

const lines = async (path: string): Promise<unknown[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

export async function readSchoolCases(folder: string): Promise<SchoolCase[]> {
  const rosters = JSON.parse(await readFile(join(folder, 'schoolcheck', 'rosters.json'), 'utf8'));
  const cases = (await lines(join(folder, 'schoolcheck', 'dev.jsonl'))) as (SchoolCase & Line & { school: string })[];
  return cases.map(({ id, func, must, may, text, context, school }) => ({
    id,
    func,
    must,
    may,
    line: { id, text, context, school, roster: rosters[school] } as Line,
  }));
}

/** FNV-1a: the split has to be the same on every machine and whatever the order of the file. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash >>> 0;
}

/** One text in ten is kept for validation; a text that is in a set twice is on one side only. */
const isValidation = (text: string) => hashOf(text.trim().toLowerCase()) % 10 === 0;

interface Row {
  t: string;
  y: 0 | 1;
}

/** The public sets by their files, and what each of them asks. */
const SETS: readonly { name: string; file: string; validation?: string; asks: readonly Category[] }[] = [
  {
    name: 'Hatemoji build',
    file: 'train_hatemojibuild_train.jsonl',
    validation: 'train_hatemojibuild_validation.jsonl',
    asks: HATE,
  },
  { name: 'HateXplain', file: 'train_hatexplain.jsonl', asks: HATE },
  { name: 'Davidson', file: 'train_davidson.jsonl', asks: HATE },
  { name: 'Fox News comments', file: 'train_fox.jsonl', asks: HATE },
  { name: 'EDOS', file: 'train_edos.jsonl', asks: ['sexist'] },
  { name: 'Misogyny', file: 'train_misogyny.jsonl', asks: ['sexist'] },
];

export async function readPublicSets(folder: string): Promise<PublicSet[]> {
  return Promise.all(
    SETS.map(async ({ name, file, validation, asks }) => {
      const read = async (path: string) =>
        ((await lines(join(folder, path))) as Row[]).map(({ t, y }) => ({ text: t, positive: y === 1 }));
      const all = await read(file);
      if (validation) return { name, asks, train: all, validation: await read(validation) };
      return {
        name,
        asks,
        train: all.filter(({ text }) => !isValidation(text)),
        validation: all.filter(({ text }) => isValidation(text)),
      };
    }),
  );
}

export async function readToxicSpans(folder: string): Promise<ToxicText[]> {
  const rows = csvRows(await readFile(join(folder, 'tsd_train.csv'), 'utf8')).slice(1);
  return rows.map(([spans = '[]', text = '']) => ({ text, toxic: new Set(JSON.parse(spans) as number[]) }));
}

/** RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes. */
function csvRows(source: string): string[][] {
  const rows: string[][] = [];
  for (const match of source.matchAll(
    /(?:^|(?<=\n))(?:"((?:[^"]|"")*)"|([^",\r\n]*)),(?:"((?:[^"]|"")*)"|([^\r\n]*))\r?(?:\n|$)/g,
  ))
    rows.push([(match[1] ?? match[2] ?? '').replaceAll('""', '"'), (match[3] ?? match[4] ?? '').replaceAll('""', '"')]);
  return rows;
}
