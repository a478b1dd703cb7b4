import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Line } from './read-line';
import type { SchoolCase } from './sets';

/**
 * Our own cases. The rules were made with `seen` at hand; `unseen` is only scored, never read while a rule is written, so that its
 * figures say what happens to texts nobody has thought of. The first thousand texts fell on a side by their hash; those numbered from
 * 101 were written later to find what the rules still missed, and are all seen.
 */
export const SIDES = ['seen', 'unseen'] as const;

export type Side = (typeof SIDES)[number];

type Row = SchoolCase & Required<Pick<Line, 'text' | 'context'>> & { school: NonNullable<Line['school']> };

type Rosters = Record<Row['school'], { school: string; staff: string[]; pupils: string[] }>;

const read = (name: string) => readFile(fileURLToPath(new URL(`cases/${name}`, import.meta.url)), 'utf8');

/** `{school}` in a text is the school's short name: no accusation stands beside the name of a school in this repository. */
export async function readOwnCases(side: Side): Promise<SchoolCase[]> {
  const rosters = JSON.parse(await read('rosters.json')) as Rosters;
  const rows = (await read(`${side}.jsonl`)).split('\n').filter((line) => line !== '');
  return rows.map((row) => {
    const { id, func, must, may, text, context, school } = JSON.parse(row) as Row;
    const { school: name, staff, pupils } = rosters[school];
    return {
      id,
      func,
      must,
      may,
      line: { id, text: text.replaceAll('{school}', name), context, school, roster: { staff, pupils } },
    };
  });
}
