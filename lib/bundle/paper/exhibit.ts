import { limitLines, linesOf } from '@/lib/bundle/common-lines';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import type { ArtefactKind } from '@/lib/store/artefact-row';
import { KEPT } from './kept';
import { SUPPLIED, WITHHELD } from './not-seen';
import { type Block, blank, bullets, code, type Inline, numbered, paragraph, said } from './paper';
import { SEEN } from './seen';
import { isWithheld, type Sentence } from './sentence';

/** What Flagpost did is not told of what it did not do it to. */
const OF_ANY: ReadonlySet<string> = new Set([
  'software',
  'interrupted',
  'clock',
  'record',
  'stamp',
  'reported',
  'answered',
]);
const kept = (only: ReadonlySet<string> | null) => KEPT.filter(({ id }) => only === null || only.has(id));
const FLAGGED: ReadonlySet<string> = new Set(['who-flagged', 'how-found']);

/** The sentences that an item can be told in, by what it is. */
export function sentencesFor(item: BundleItem): readonly Sentence[] {
  const withheld = isWithheld(item);
  if (item.flag.supplied)
    return [
      ...SUPPLIED.filter(({ id }) => !withheld || id !== 'told'),
      ...(withheld ? WITHHELD : []),
      ...kept(new Set(['interrupted', 'record', 'stamp', 'reported', 'answered'])),
    ];
  if (withheld) return [...SEEN.filter(({ id }) => FLAGGED.has(id)), ...WITHHELD, ...kept(OF_ANY)];
  return [...SEEN, ...kept(null)];
}

const produces = (item: BundleItem): Inline[] => [
  'I produce the files of it as exhibit ',
  item.exhibit ? code(item.exhibit) : blank('exhibit reference, by your initials and a number'),
  `. They lie in the folder data/${item.folder} of the bundle.`,
];

/** Signs that are not seen, and turn or part what is. */
const HIDDEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** Longer words than these are in the exhibit; a statement quotes their beginning. */
const LONGEST = 4_000;

function words({ flag, files }: BundleItem): Block[] {
  const text = flag.snapshot?.text.value ?? '';
  if (flag.snapshot === null) return [];
  const name = flag.supplied ? 'supplied-words.txt' : 'post.txt';
  if (text === '') return [paragraph(flag.supplied ? 'No words were read from the copy.' : 'It showed no words.')];
  const file = files.find((one) => one.name === name);
  const hash: Inline[] = file
    ? [` They are the file ${name} of the exhibit, SHA-256 `, code(file.artefact.sha256), '.']
    : [];
  const cut = text.length > LONGEST;
  const beginning = cut ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : text;
  return [
    paragraph(
      flag.supplied
        ? 'These words were read from the copy, or typed from it:'
        : 'These were its words, as Flagpost read them from the page:',
    ),
    { kind: 'quote', text: beginning },
    paragraph(
      cut
        ? `These are the first ${beginning.length} of ${text.length} characters.`
        : 'These are all of them that were read.',
      ...hash,
      HIDDEN.test(text) ? ' They hold hidden signs, which can change what a reader sees.' : '',
    ),
  ];
}

/** One exhibit in a statement: numbered sentences, then the words of the post. */
export function exhibitBlocks(facts: BundleFacts, item: BundleItem): Block[] {
  const said = sentencesFor(item).flatMap((sentence) => {
    const told = sentence.says({ facts, item });
    return told === null ? [] : [numbered(...told)];
  });
  return [...said, ...words(item), numbered(...produces(item))];
}

const shortName = ({ exhibit, number }: BundleItem): string => exhibit ?? `item ${number}`;

/** `SF/1 to SF/4, SF/6`: what follows one after the other, named by its ends. */
function stretchesOf(items: readonly BundleItem[]): string {
  const runs: BundleItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.number === item.number - 1) run.push(item);
    else runs.push([item]);
  }
  return runs
    .flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return [];
      return run.length > 2 ? [`${shortName(first)} to ${shortName(last)}`] : run.map(shortName);
    })
    .join(', ');
}

/** Everything that the exhibits do not show or prove, each once, with the exhibits that it is about. */
export function limitBlocks(items: readonly BundleItem[]): Block[] {
  const of = (some: readonly BundleItem[]): Inline[] => {
    if (items.length === 1) return [];
    return some.length === items.length ? ['All: '] : [`${stretchesOf(some)}: `];
  };
  return [bullets([...linesOf(items, limitLines)].map(([words, some]) => [...of(some), said(words)]))];
}

/** Files that a statement lists one by one; the rest is in the list of the bundle. */
const LISTED: Partial<Record<ArtefactKind, string>> = {
  record: 'record',
  text: 'words',
  screenshot: 'picture',
  supplied: 'copy as it was given',
  'supplied-words': 'words read from the copy',
};
/** Above this many exhibits only the record of each is listed: it holds the hashes of the others. */
const MANY = 40;

/** The table of the exhibits with the hashes of their files. */
export function exhibitTable(items: readonly BundleItem[]): Block {
  const rows = items.flatMap((item) => {
    const listed = item.files.filter(({ path, artefact: { kind } }) =>
      // Of records only the latest, which names the ones before it.
      kind === 'record'
        ? path === 'record.json'
        : kind in LISTED && items.length <= MANY && !/^(?:with|look)-/.test(path),
    );
    return listed.map(({ path, artefact }): Inline[][] => [
      item.exhibit ? [item.exhibit] : [blank('reference')],
      [LISTED[artefact.kind] ?? artefact.kind],
      [code(`data/${item.folder}/${path}`)],
      [code(artefact.sha256)],
    ]);
  });
  return { kind: 'table', head: ['Exhibit', 'What', 'File in the bundle', 'SHA-256'], widths: [12, 14, 30, 44], rows };
}
