/**
 * `npm run bench:checker -- DIR [--json] [--faults]`: scores the checker on the labelled texts of DIR, and times it. Trains
 * nothing. `--faults` lists what went wrong on the school cases.
 */
import { parseArgs } from 'node:util';
import { figures } from '@/tests/bench/figures';
import { CATEGORIES, type Category } from './categories';
import { binaryFigures, f1, precision, recall, schoolFigures, spanF1 } from './measures';
import { createReader } from './read-line';
import { readPublicSets, readSchoolCases, readToxicSpans } from './sets';

const USAGE = 'Usage: npm run bench:checker -- DIR [--json] [--faults]';

/** What the marks of a toxic word are compared with: words that are offensive in themselves. */
const TOXIC: readonly Category[] = CATEGORIES;

const percent = (value: number) => (Number.isNaN(value) ? '–' : `${(value * 100).toFixed(1)}`);
const row = (name: string, ...cells: string[]) =>
  `${name.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join('')}`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, faults: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const read = await createReader();
  const times: number[] = [];
  const timed = (line: unknown) => {
    const start = performance.now();
    const answer = read(line);
    times.push(performance.now() - start);
    return answer;
  };
  const cases = await readSchoolCases(folder);
  // The first calls compile the lexicon and the code; a browser's worker pays that once, on its start.
  const cold = performance.now();
  read(cases[0]?.line);
  const first = performance.now() - cold;
  for (const { line } of cases.slice(0, 50)) read(line);
  const school = schoolFigures(
    cases,
    cases.map(({ line }) => timed(line)),
  );
  const sets = (await readPublicSets(folder)).map(({ name, asks, validation }) => {
    const pairs = validation.map(({ text, positive }) => ({
      truth: positive,
      said: timed({ id: name, text }).matches.some(({ category }) => asks.includes(category)),
    }));
    return { name, ...binaryFigures(pairs) };
  });
  const toxic = await readToxicSpans(folder);
  const spans = toxic.map((one) => {
    const matches = timed({ id: 'toxic', text: one.text }).matches.filter(({ category }) => TOXIC.includes(category));
    return spanF1(
      one,
      matches.flatMap(({ evidence }) => evidence),
    );
  });
  const spanMean = spans.reduce((sum, value) => sum + value, 0) / spans.length;
  const long = longTexts().map((text) => {
    const start = performance.now();
    read({ id: 'long', text });
    return performance.now() - start;
  });
  const sorted = [...times].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  const timing = {
    n: times.length,
    first,
    p50: figures(times).median,
    p95,
    worst: Math.max(...times),
    long: Math.max(...long),
  };
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ school, sets, toxicSpans: { n: spans.length, f1: spanMean }, timing })}\n`,
    );
    return 0;
  }
  const out = [
    row('SchoolCheck dev', 'precision', 'recall', 'F1', 'n'),
    ...school.categories.map(({ category, counts }) =>
      row(
        `  ${category}`,
        percent(precision(counts)),
        percent(recall(counts)),
        percent(f1(counts)),
        String(counts.right + counts.missed),
      ),
    ),
    `  macro-F1 ${percent(school.macroF1)}   clean specificity ${percent(school.specificity)}   top-3 ${percent(school.top3)}   threat recall ${percent(school.threatRecall)}   spans ${school.spansValid ? 'valid' : 'NOT VALID'}`,
    '',
    row('public sets, validation', 'precision', 'recall', 'macro-F1', 'specificity', 'n'),
    ...sets.map(({ name, positive, macroF1, specificity, n }) =>
      row(
        `  ${name}`,
        percent(precision(positive)),
        percent(recall(positive)),
        percent(macroF1),
        percent(specificity),
        String(n),
      ),
    ),
    '',
    `Toxic Spans, train: character F1 ${spanMean.toFixed(3)}   n=${spans.length}`,
    `time of a text: p50 ${timing.p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, worst ${timing.worst.toFixed(2)} ms, n=${timing.n}; worst of 10,000 characters ${timing.long.toFixed(2)} ms; first of all ${first.toFixed(0)} ms`,
    ...(values.faults ? ['', ...school.faults] : []),
  ];
  process.stdout.write(`${out.join('\n')}\n`);
  return 0;
}

/** Texts of 10,000 characters: ordinary, all of one letter, all signs, all names, all abuse. */
function longTexts(): string[] {
  const pieces = [
    'The school did not tell anyone about the trip and my son came home in tears again, honestly. ',
    'a',
    '!?* ',
    'Mr Smith and Mrs Jones ',
    'you are a stupid idiot and i will kill you. ',
    'n o t h i n g ',
    '🔪 ',
    '("',
  ];
  return pieces.map((piece) => piece.repeat(10_000 / piece.length + 1).slice(0, 10_000));
}

process.exitCode = await main();
