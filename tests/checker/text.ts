/**
 * `npm run -s check:text`: checks JSON lines `{id, text, context, school, roster}` of standard input, and writes
 * `{id, matches, language}` for each, in their order. Ends with 1, naming the line, where one does not parse.
 */
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { createReader } from './read-line';

async function main(): Promise<number> {
  const read = await createReader();
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const answer = JSON.stringify(read(JSON.parse(line)));
      if (!process.stdout.write(`${answer}\n`)) await new Promise((drained) => process.stdout.once('drain', drained));
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      process.stderr.write(`Line ${number}: ${why}\n`);
      return 1;
    }
  }
  return 0;
}

process.exitCode = await main();
