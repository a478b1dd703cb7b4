import type { Concern } from '@/lib/concerns';
import { folded, needle, placesOf } from '@/lib/flagging/folded';
import type { Subject } from '@/lib/flagging/person-search';
import type { PostKind, PostSnapshot, SourceId } from '@/lib/platforms/platform';
import type { Roster } from '@/lib/policy/roster';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { Outcome } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { redacted, sentencesNaming, type Who } from './redact-text';

/** One flag that a person has ticked, with its files and what was logged of it. */
export interface AccessFlag {
  flag: FlagRow;
  files: readonly ArtefactRow[];
  log: readonly { at: string; act: string; role: string }[];
}

/** What is handed over of one flag. Only the person's own data; others are hidden or left out. */
export interface AccessItem {
  flag: string;
  platform: SourceId;
  kind: PostKind | null;
  /** `author`: the person wrote it; `named`: somebody else did, and names the person. */
  person: 'author' | 'named';
  capturedAt: string;
  /** Who acted stands by role, everywhere. */
  capturedBy: string;
  posted: { shown: string | null; exact: string | null } | null;
  address: string | null;
  text: string | null;
  fullText: string | null;
  pictureDescriptions: string[];
  suggestedByCheck: { concern: Concern; strength: 'strong' | 'possible' }[];
  decisions: { at: string; by: string; outcome: Outcome; concern: Concern | null; note: string | null }[];
  notes: { at: string; by: string; text: string }[];
  reports: { filedAt: string; by: string }[];
  log: { at: string; act: string; by: string }[];
  leftOut: { what: string; sha256: string | null; why: string }[];
}

export interface SubjectAccess {
  schema: 'flagpost-subject-access-1';
  madeAt: string;
  madeBy: string;
  school: string | null;
  person: { names: string[]; handles: string[] };
  hidden: string[];
  items: AccessItem[];
}

export interface AccessInput {
  subject: Subject;
  roster: Roster;
  /** Words that the person at hand wants hidden as well, seen in the preview. */
  hideAlso: readonly string[];
  school: { name: string; shortNames: readonly string[] } | null;
  by: Person;
  at: string;
  flags: readonly AccessFlag[];
}

const NO_ROLE = 'a member of staff';
const EXPLAINED = [
  'Everybody else is hidden: names, account names, addresses and numbers, and words with a capital letter that may be a name.',
  'Members of staff who acted are named by their role.',
  'Where somebody else wrote the post, only the sentences that name the person are given.',
  'Pictures, page copies and posts of others are left out and listed: a picture has to be redacted by hand.',
];
const PICTURE_WHY = 'may show others; to be redacted by hand';
const FILE_WHY = 'holds the whole page or post, also what belongs to others';

const bare = (name: string) => needle(name.replace(/^\s*@/, ''));
const isAmong = (value: string | null, terms: readonly string[]): boolean => {
  const term = value === null ? null : bare(value);
  return term !== null && terms.some((one) => bare(one) === term);
};

/** True where the page itself names the person as the one who wrote it, in full. */
export const wroteIt = ({ author }: Pick<PostSnapshot, 'author'>, { names, handles }: Subject): boolean =>
  isAmong(author.handle.value, handles) || isAmong(author.name.value, names);

const own = ({ names, handles }: Subject): string[] => [...names, ...handles.map((one) => one.replace(/^\s*@/, ''))];

/** Fields of a second look that name an account. */
const NAMING: ReadonlySet<string> = new Set(['author-name', 'author-handle', 'profile']);

/** Everybody of a flag who is known and is somebody else. */
function othersOf({ flag, log: _ }: AccessFlag, subject: Subject): string[] {
  const posts = flag.snapshot ? [flag.snapshot, ...flag.attached.map((one) => one.snapshot)] : [];
  const people = [
    ...posts.flatMap((post) => [
      post.author.name.value,
      post.author.handle.value,
      ...post.related.flatMap(({ author, handle }) => [author, handle]),
      ...post.doubts.flatMap(({ field, readings }) => (field === 'author' ? readings.map(({ value }) => value) : [])),
      post.place.kind === 'profile' ? post.place.name : null,
    ]),
    ...[
      flag.collector,
      ...[...flag.notes, ...flag.decisions, ...flag.reports, ...flag.reportAnswers, ...flag.labelNotes].map(
        ({ by }) => by,
      ),
    ].map(({ name }) => name),
    ...flag.reports.map(({ filedBy }) => filedBy),
    ...(flag.supplied ? [flag.supplied.by, flag.supplied.told.author, flag.supplied.told.handle] : []),
    ...flag.secondLooks.flatMap(({ comparison, by }) => [
      by.name,
      ...[...(comparison?.different ?? []), ...(comparison?.noted ?? [])]
        .filter(({ field }) => NAMING.has(field))
        .flatMap(({ first, second }) => [first, second]),
    ]),
  ];
  return people.filter((one) => one !== null && one.trim() !== '' && !isAmong(one, own(subject))) as string[];
}

/** An address is given only where its first part is the person's own account: any other may name somebody. */
function ownAddress(address: string | null, subject: Subject): string | null {
  if (address === null) return null;
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  const [account, ...rest] = pathname.split('/').filter(Boolean);
  const isOwn = account !== undefined && isAmong(account, subject.handles);
  return isOwn && rest.every((part) => /^(?:status|posts|p|reel|videos|\d+|[\w-]{11})$/.test(part))
    ? `${origin}${pathname}`
    : null;
}

function itemOf(one: AccessFlag, who: Who, subject: Subject): AccessItem {
  const { flag, files, log } = one;
  const post = flag.snapshot;
  const isAuthor = post !== null && wroteIt(post, subject);
  const role = (person: Pick<Person, 'role'>) => redacted(person.role, who).trim() || NO_ROLE;
  const said = (text: string | null) => {
    if (!text) return null;
    return isAuthor ? redacted(text, who) : sentencesNaming(text, who);
  };
  const beside = flag.attached.filter(({ snapshot }) => !wroteIt(snapshot, subject)).length;
  const related = post?.related.length ?? 0;
  const others = beside + related;
  const decisions = flag.decisions.map(({ at, by, outcome, concern, note }) => ({
    at,
    by: role(by),
    outcome,
    // Of somebody else's post it would tell what was thought of somebody else.
    concern: isAuthor ? concern : null,
    note: said(note),
  }));
  const notes = flag.notes.flatMap(({ at, by, text }) => {
    const told = said(text);
    return told === null ? [] : [{ at, by: role(by), text: told }];
  });
  return {
    flag: flag.id,
    platform: flag.platform,
    kind: post?.kind ?? null,
    person: isAuthor ? 'author' : 'named',
    capturedAt: flag.clicked.utc,
    capturedBy: role(flag.collector),
    posted: isAuthor ? { shown: post.time.shown, exact: post.time.exact } : null,
    address: isAuthor ? ownAddress(post.permalink.value, subject) : null,
    text: said(post?.text.value ?? null),
    fullText: said(post?.fullText.value ?? null),
    pictureDescriptions: (post?.media ?? []).flatMap(({ alt }) => {
      const told = alt && sentencesNaming(alt, who);
      return told ? [told] : [];
    }),
    suggestedByCheck: isAuthor
      ? (flag.check?.suggestions ?? []).map(({ concern, strength }) => ({ concern, strength }))
      : [],
    decisions: isAuthor ? decisions : decisions.filter(({ note }) => note !== null),
    notes,
    reports: isAuthor ? flag.reports.map(({ filedAt, by }) => ({ filedAt, by: role(by) })) : [],
    log: log.map(({ at, act, role: of }) => ({ at, act, by: role({ role: of }) })),
    leftOut: [
      ...files.map((file) => {
        const isPicture = /^(?:image|video|audio)\//.test(file.mime);
        // The hash of a short text tells the text to whoever guesses it.
        return { what: file.name, sha256: isPicture ? file.sha256 : null, why: isPicture ? PICTURE_WHY : FILE_WHY };
      }),
      ...(others > 0
        ? [{ what: `${others} other ${others === 1 ? 'post' : 'posts'}`, sha256: null, why: 'written by others' }]
        : []),
      ...(post && !isAuthor ? [{ what: 'the rest of the post', sha256: null, why: 'written by somebody else' }] : []),
    ],
  };
}

/** A name that would have been handed over with somebody else's data. Nothing is made then. */
export class NameLeft extends Error {
  override name = 'NameLeft';
  constructor(readonly flag: string) {
    super('A name of somebody else would have been left in.');
  }
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The last look, apart from the code that hides: every other person's whole name, in everything that would go out. */
function refuseLeft(item: AccessItem, { own: mine, others }: Who): void {
  const terms = others.map(bare).filter((term) => term !== null && term.length > 1) as string[];
  for (const text of [
    item.text,
    item.fullText,
    item.address,
    ...strings([item.notes, item.decisions, item.pictureDescriptions]),
  ]) {
    if (!text) continue;
    const level = folded(text);
    const own = mine.flatMap((name) => placesOf(level, bare(name) ?? '\u0000'));
    for (const place of terms.flatMap((term) => placesOf(level, term)))
      if (place.apart && !own.some(({ start, end }) => start <= place.start && end >= place.end))
        throw new NameLeft(item.flag);
  }
}

/**
 * A person's data out of the ticked flags, with everybody else hidden. Pure.
 *
 * @throws NameLeft where the last look finds somebody else all the same.
 */
export function subjectAccess({ subject, roster, hideAlso, school, by, at, flags }: AccessInput): SubjectAccess {
  const mine = own(subject).filter((one) => needle(one) !== null);
  const listed = [...roster.staff, ...roster.pupils].map(({ name }) => name).filter((name) => !isAmong(name, mine));
  const everybody = [...listed, by.name, ...hideAlso, ...flags.flatMap((one) => othersOf(one, subject))];
  const others = [...new Set(everybody.filter((name) => name.trim() !== '' && !isAmong(name, mine)))];
  const who: Who = { own: mine, others, open: school ? [school.name, ...school.shortNames] : [] };
  const items = flags.map((one) => itemOf(one, who, subject));
  for (const item of items) refuseLeft(item, who);
  return {
    schema: 'flagpost-subject-access-1',
    madeAt: at,
    madeBy: redacted(by.role, who).trim() || NO_ROLE,
    school: school?.name ?? null,
    person: { names: [...subject.names], handles: [...subject.handles] },
    hidden: EXPLAINED,
    items,
  };
}
