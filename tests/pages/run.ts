/**
 * `npm run pages -- DIR [--json]`: reads saved pages with the adapters and compares what they find with DIR/expected.json.
 * Ends with 0 where all is right, 1 where anything is missing, wrong or extra, 2 where it was started wrongly.
 */
import { parseArgs } from 'node:util';
import { readAnswerKey, UsageError } from './answer-key';
import { add, type Comparison, compare, noComparison } from './compare';
import { faultLines, figures } from './print';
import { startReader } from './reader';

const USAGE =
  'Usage: npm run pages -- DIR [--json]\n  DIR holds saved pages (*.html) and what they show (expected.json).';

interface PageResult extends Comparison {
  page: string;
  /** Loading and reading, in ms. */
  ms: number;
}

async function main(): Promise<number> {
  const { folder, json } = readArguments();
  const { pages, absent } = await readAnswerKey(folder);
  for (const name of absent) process.stderr.write(`Left out, not in ${folder}: ${name}\n`);
  const total = noComparison();
  const results: PageResult[] = [];
  const reader = await startReader();
  try {
    for (const page of pages) {
      const start = performance.now();
      const found = await reader.read(page);
      const result = { page: page.name, ms: Math.round(performance.now() - start), ...compare(page.posts, found) };
      results.push(result);
      add(total, result);
      if (!json) console.log([figures(page.name, result), ...faultLines(result)].join('\n'));
    }
  } finally {
    await reader.close();
  }
  const { faults, ...totals } = total;
  console.log(json ? JSON.stringify({ totals, pages: results }) : figures('total', total));
  return faults.length === 0 ? 0 : 1;
}

function readArguments(): { folder: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError(USAGE);
    return { folder, json: values.json === true };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof UsageError ? error.message : ((error as Error).stack ?? String(error))}\n`,
    );
    process.exitCode = 2;
  },
);
