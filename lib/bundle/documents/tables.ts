import { signerOf } from '@/lib/bundle/common-lines';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { firstCharacters } from '@/lib/report/quoting';
import { moderationLine, triageLine, verdictLines } from './casework';
import { csv } from './csv';
import { happened } from './happened';
import { person } from './item-judgement';
import { besideOf } from './item-post';
import { localIso } from './moments';
import * as words from './words';

/** Characters of a text in a table: spreadsheets take no more than 32,767 in a cell, and people read the record. */
const LONGEST = 1_000;

function beginningOf(text: string | null): string {
  const { text: start, cut } = firstCharacters(text ?? '', LONGEST);
  return cut ? `${start} […]` : start;
}

const INDEX = [
  ...['item', 'exhibit', 'flag', 'platform', 'kind', 'third-party copy', 'author', 'user name', 'number of the post'],
  ...[
    'address',
    'time as shown',
    'time exact (UTC)',
    'precision',
    'source of the time',
    'flagged (UTC)',
    'flagged (local)',
  ],
  ...['time zone', 'kept by', 'capture', 'decision', 'about', 'clause', 'text, beginning', 'files', 'folder'],
  ...['record', 'SHA-256 of the record', 'signed with the key'],
  ...['policy, when decided', 'platform’s rules, when decided', 'possible law, when decided (not legal advice)'],
  ...['could not wait', 'done on the school’s own page'],
];

function indexRow(item: BundleItem) {
  const { flag } = item;
  const post = flag.snapshot;
  const last = flag.decisions.at(-1);
  const three = verdictLines(last?.verdicts);
  return [
    ...[item.number, item.exhibit, flag.id, words.PLATFORM[flag.platform], post ? words.KIND[post.kind] : ''],
    ...[flag.supplied ? 'yes' : 'no', post?.author.name.value ?? '', post?.author.handle.value ?? ''],
    ...[post?.id.value ?? flag.stub?.id ?? '', post?.permalink.value ?? flag.stub?.permalink ?? ''],
    ...[post?.time.shown ?? '', post?.time.exact ?? '', post?.time.precision ?? '', post?.time.source ?? ''],
    ...[flag.clicked.utc, flag.clicked.local, flag.clicked.zone],
    ...[flag.locked ? 'not known: locked' : person(flag.collector), words.CAPTURE[flag.capture]],
    ...[
      last ? words.OUTCOME[last.outcome] : '',
      last?.concern ? words.CONCERN[last.concern] : '',
      last?.clauseRef ?? '',
    ],
    ...[beginningOf(post?.text.value ?? null), item.files.length, `data/${item.folder}`],
    ...[flag.record?.revision ?? '', flag.record?.sha256 ?? '', signerOf(item) ?? 'UNSIGNED'],
    ...[three.policy, three.platform, three.law, triageLine(flag.triage), moderationLine(flag.moderation)],
  ];
}

function* map<T, R>(all: Iterable<T>, each: (one: T) => R): Generator<R> {
  for (const one of all) yield each(one);
}

/** One line per item. */
export const indexCsv = ({ items }: BundleFacts) => csv(INDEX, map(items, indexRow));

/** One line per thing that happened. */
export const chronologyCsv = (facts: BundleFacts) =>
  csv(
    ['time (UTC)', 'time (local)', 'precision', 'by the clock or word of', 'item', 'exhibit', 'what', 'who', 'detail'],
    map(happened(facts), ({ at, precision, clock, item, what, who, detail }) => [
      ...[at ?? '', at ? localIso(at, facts.timeZone) : '', at ? (precision ?? 'not known') : 'no exact time'],
      ...[clock, item?.number ?? '', item?.exhibit ?? '', what, who, beginningOf(detail)],
    ]),
  );

/** The files of an item: what its record calls them, where they lie here, and which are not here. */
export const filesCsv = ({ files, leftOut }: BundleItem) =>
  csv(
    ['name', 'path', 'kind', 'bytes', 'sha256', 'why'],
    [
      ...files.map(({ name, path, artefact: { kind, bytes, sha256 } }) => [name, path, kind, bytes, sha256, '']),
      ...leftOut.map(({ name, sha256, why }) => [name, '', '', '', sha256, why]),
    ],
  );

/** The posts beside the flagged one, itself in the first line; null where there are none. */
export function threadCsv(item: BundleItem, facts: BundleFacts): AsyncIterable<string> | null {
  const beside = besideOf(item, facts);
  const own = item.flag.snapshot;
  if (beside.length === 0 || !own) return null;
  const posts = [{ as: 'flagged', number: 0, post: own }].concat(
    beside.map(({ number, post: { as, snapshot } }) => ({ as, number, post: snapshot })),
  );
  return csv(
    [
      'post',
      'kept as',
      'kind',
      'author',
      'user name',
      'time as shown',
      'time exact (UTC)',
      'number of the post',
      'address',
      'text, beginning',
    ],
    posts.map(({ as, number, post }) => [
      ...[number, as, words.KIND[post.kind], post.author.name.value, post.author.handle.value, post.time.shown],
      ...[post.time.exact, post.id.value, post.permalink.value, beginningOf(post.text.value)],
    ]),
  );
}
