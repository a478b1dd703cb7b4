import type { Supplied } from '@/lib/evidence/received/supplied';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Incident } from '@/lib/store/incident';
import { folded, needle, placesOf } from './folded';

/** The person whose data is looked for: every name, handle or word by which the person may stand somewhere. */
export interface Subject {
  names: readonly string[];
  /** With or without `@`. */
  handles: readonly string[];
}

export const FOUND_IN = [
  'author',
  'text',
  'picture-description',
  'beside',
  'kept-with',
  'address',
  'note',
  'decision',
  'report',
  'keeping',
  'staff',
  'log',
  'incident',
] as const;
export type FoundIn = (typeof FOUND_IN)[number];

export interface Finding {
  in: FoundIn;
  /** The words around the first place, as captured. */
  before: string;
  words: string;
  after: string;
  /** True where it is a word of its own and not a part of a longer one. */
  whole: boolean;
}

/** One text of a flag that may name somebody. */
type Told = readonly [FoundIn, string | null | undefined];

/** Who gave it, what was told of it, and how its files were called. */
const toldBySupplier = ({ by, relation, told, files }: Supplied): Told[] => [
  ['beside', by],
  ['beside', relation],
  ['beside', told.author],
  ['beside', told.handle],
  ['beside', told.place],
  ['address', told.address],
  ...files.map(({ originalName }): Told => ['beside', originalName]),
];

function textsOf(flag: FlagRow, log: readonly string[]): Told[] {
  const posts = flag.snapshot ? [flag.snapshot, ...flag.attached.map((one) => one.snapshot)] : [];
  const ofPosts = posts.flatMap((post, i): Told[] => [
    [i === 0 ? 'author' : 'kept-with', post.author.name.value],
    [i === 0 ? 'author' : 'kept-with', post.author.handle.value],
    [i === 0 ? 'text' : 'kept-with', post.text.value],
    [i === 0 ? 'text' : 'kept-with', post.fullText.value],
    ...post.media.map(({ alt }): Told => ['picture-description', alt]),
    ...post.links.flatMap(({ text, href }): Told[] => [
      ['text', text],
      ['address', href],
    ]),
    ...post.related.flatMap(({ author, handle, text, address }): Told[] => [
      ['beside', author],
      ['beside', handle],
      ['beside', text],
      ['address', address],
    ]),
    ...post.doubts.flatMap(({ readings }) => readings.map(({ value }): Told => ['beside', value])),
    ['beside', post.place.name],
    ['address', post.permalink.value],
    ['address', post.openedAddress],
    ['address', post.author.profile.value],
  ]);
  return [
    ...ofPosts,
    ['beside', flag.tabTitle],
    ['address', flag.stub?.permalink],
    ['address', flag.stub?.openedAddress],
    ...flag.notes.flatMap(({ text, by }): Told[] => [
      ['note', text],
      ['staff', by.name],
    ]),
    ...flag.decisions.flatMap(({ note, by }): Told[] => [
      ['decision', note],
      ['staff', by.name],
    ]),
    ...flag.reports.flatMap(({ reference, filedBy, by }): Told[] => [
      ['report', reference],
      ['report', filedBy],
      ['staff', by.name],
    ]),
    ['note', flag.attention?.from],
    ['note', flag.attention?.relation],
    ...(flag.triage?.told ?? []).flatMap(({ reference, by }): Told[] => [
      ['note', reference],
      ['staff', by.name],
    ]),
    ...flag.viewingSignOffs.flatMap(({ agreedBy, reason }): Told[] => [
      ['staff', agreedBy],
      ['note', reason],
    ]),
    ...flag.reportAnswers.flatMap(({ words, by }): Told[] => [
      ['report', words],
      ['staff', by.name],
    ]),
    ...flag.labelNotes.flatMap(({ seen, by }): Told[] => [
      ['report', seen],
      ['staff', by.name],
    ]),
    ...flag.moderation.flatMap(({ reason, told, whyNotLess, governors, by }): Told[] => [
      ['decision', reason],
      ['decision', told],
      ['decision', whyNotLess],
      ['decision', governors],
      ['staff', by.name],
    ]),
    ['keeping', flag.hold?.why],
    ['keeping', flag.keptUntil?.why],
    ['staff', flag.collector.name],
    ...flag.secondLooks.flatMap(({ comparison, by, addressArrived }): Told[] => [
      ...[...(comparison?.different ?? []), ...(comparison?.noted ?? [])].flatMap(({ first, second }): Told[] => [
        ['beside', first],
        ['beside', second],
      ]),
      ['address', addressArrived],
      ['staff', by.name],
    ]),
    ...(flag.supplied ? toldBySupplier(flag.supplied) : []),
    ...log.map((line): Told => ['log', line]),
  ];
}

const AROUND = 60;

/** Not through the middle of a character. */
const cut = (text: string, from: number, to: number) =>
  text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/** Where in a flag the person stands, at most once for each text. @param log lines of its custody log. */
export const findPerson = (flag: FlagRow, log: readonly string[], subject: Subject): Finding[] =>
  findIn(textsOf(flag, log), subject);

/** The same for a line of the log whose flag is not there any more: what people typed stands in it. */
export const findInLine = (line: string, subject: Subject): Finding | null =>
  findIn([['log', line]], subject)[0] ?? null;

/** Names of ids and hashes, which are nobody's words. */
const NO_WORDS = new Set(['kind', 'id', 'sha256', 'flagId', 'incidentId', 'packId', 'packSha256', 'pack', 'stepId']);

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (NO_WORDS.has(name) ? [] : wordsIn(inner)));
}

/** Where in an incident the person stands, in what was withdrawn as well: it is still kept. */
export const findInIncident = ({ entries }: Pick<Incident, 'entries'>, subject: Subject): Finding[] =>
  findIn(
    entries.flatMap(({ told, by }): Told[] => [
      ...wordsIn(told).map((words): Told => ['incident', words]),
      ['staff', by.name],
    ]),
    subject,
  );

function findIn(texts: readonly Told[], subject: Subject): Finding[] {
  const terms = [...subject.names, ...subject.handles.map((handle) => handle.replace(/^\s*@/, ''))]
    .map(needle)
    .filter((term) => term !== null);
  const found: Finding[] = [];
  for (const [where, text] of texts) {
    if (!text) continue;
    const places = terms.flatMap((term) => placesOf(folded(text), term));
    const place = places.find(({ whole }) => whole) ?? places[0];
    if (!place) continue;
    found.push({
      in: where,
      before: cut(text, Math.max(0, place.start - AROUND), place.start),
      words: text.slice(place.start, place.end),
      after: cut(text, place.end, place.end + AROUND),
      whole: place.whole,
    });
  }
  return found;
}
