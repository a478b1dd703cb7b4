/**
 * `npm run train:checker -- DIR`: trains the linear scores of the checker on the public sets of DIR and writes their weights
 * into `lib/policy/check/scores`. The same texts, rules and Node give the same bytes. Prints how the scores do on texts that were
 * kept apart; what the checker makes of them, `npm run bench:checker` says.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { precision, recall } from './measures';
import { readPublicSets, readToxicSpans } from './sets';
import { trainHate } from './train-hate';
import { trainOffence } from './train-offence';

const SCORES = new URL('../../lib/policy/check/scores/', import.meta.url);

const percent = (value: number) => (Number.isNaN(value) ? '–' : (value * 100).toFixed(1)).padStart(8);

async function main(): Promise<number> {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    process.stderr.write('Usage: npm run train:checker -- DIR\n');
    return 2;
  }
  // The words that offend are found first: the lexicon and the rules know nothing of either score.
  const offence = trainOffence(await readToxicSpans(folder));
  await writeFile(fileURLToPath(new URL('offence-weights.ts', SCORES)), offence.module);
  const hate = trainHate(await readPublicSets(folder));
  await writeFile(fileURLToPath(new URL('hate-weights.ts', SCORES)), hate.module);
  const lines = [
    `offence: ${offence.texts} texts; character F1 on unseen ones ${offence.unseen.toFixed(3)}`,
    `hate: ${hate.texts} texts; by the score alone on unseen ones: precision, recall, macro-F1, specificity`,
    ...hate.unseen.map(
      ({ name, positive, macroF1, specificity }) =>
        `  ${name.padEnd(20)}${[precision(positive), recall(positive), macroF1, specificity].map(percent).join('')}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

process.exitCode = await main();
