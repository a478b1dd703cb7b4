import type { PostSnapshot, RelatedPost } from '@/lib/platforms/platform';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { FlagRow } from '@/lib/store/flag-row';
import { HIDDEN_WORDS } from './redaction';
import { strike, type Term } from './struck';

/** A place where words were struck, `snapshot.text.value`; `at` is null where the whole value was hidden. */
export interface StruckPlace {
  field: string;
  at: number | null;
  index: number;
}

/** Parts of a flag that hold nothing of the post and nothing that a person wrote: the device, hashes, what the rules are called. */
const OWN_PARTS =
  /^(?:id|pageId|platform|capture|step|worker|via|view|zoom|browser|extensionVersion|clicked|kept|platformClock|policy|safety|record|pageChanges|faults|picture|sources)(?:\.|$)/;
/** Values that Flagpost itself has words for. */
const OWN_WORDS =
  /(?:^|\.)(?:schema|platform|reading|kind|strategy|source|precision|of|adapter|state|as|did|act|ground|contact|field|outcome|concern|strand|sense|strength|ruleset|categoryId|clauseId|verdict|result|foundBy|what|how|capture|text|caution|suppressedBy|textLanguage|declared|interfaceLanguage|mime|sha256|faults\.\d+|same\.\d+|languages\.\d+)$/;
const OWN_RELATION = /(?:^|\.)related\.\d+\.relation$/;
const OWN_WHY = /(?:^|\.)(?:secondLooks|mediaFiles|sources)\..*\.?why$/;
const IS_WORD = /^[a-z\d][\w.:-]{0,63}$/;
const IS_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** `text` names one of the texts of a flag in a check, and is the text itself in a note. */
const OWN_TEXT_REF = /^(?:post|full|(?:alt|related|with)-\d+)$/;

/** True for a value that is Flagpost's own and names nobody, whatever is struck. */
export function isOwnWord(field: string, value: string): boolean {
  if (IS_MOMENT.test(value) || OWN_PARTS.test(field)) return true;
  if (/(?:^|\.)text$/.test(field)) return OWN_TEXT_REF.test(value) && field.startsWith('furtherChecks.');
  if (/(?:^|\.)language\.note$|\.policy\.|\.(?:evidence|against)\.\d+\.reason$/.test(field)) return true;
  return IS_WORD.test(value) && (OWN_WORDS.test(field) || OWN_RELATION.test(field) || OWN_WHY.test(field));
}

/** Calls `each` for every text within a value that is not Flagpost's own, and puts in its place what that gives. */
export function overTexts<T>(value: T, each: (text: string, field: string) => string, field = ''): T {
  if (typeof value === 'string') return (isOwnWord(field, value) ? value : each(value, field)) as T;
  if (Array.isArray(value))
    return value.map((one, i) => overTexts(one, each, field === '' ? `${i}` : `${field}.${i}`)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, overTexts(one, each, field === '' ? key : `${field}.${key}`)]),
    ) as T;
  return value;
}

export interface RedactedFlag {
  flag: FlagRow;
  places: StruckPlace[];
  /** How many values were hidden because they lead to somebody whose name is. */
  addressesHidden: number;
  /** Checks whose marks were left out: they would point at other words than they did. */
  marksLeftOut: number;
}

const hiddenOr = <T extends string | null>(value: T): T => (value === null ? value : (HIDDEN_WORDS as T));

/** What of a post leads to its author or its place without naming them. */
function hideWays(post: PostSnapshot): PostSnapshot {
  const { id, permalink, author } = post;
  return {
    ...post,
    key: hiddenOr(post.key),
    id: { ...id, value: hiddenOr(id.value), ...(id.raw !== undefined && { raw: HIDDEN_WORDS }) },
    ids: Object.fromEntries(Object.keys(post.ids).map((name) => [name, HIDDEN_WORDS])),
    openedAddress: HIDDEN_WORDS,
    permalink: {
      ...permalink,
      value: hiddenOr(permalink.value),
      ...(permalink.raw !== undefined && { raw: HIDDEN_WORDS }),
    },
    author: { ...author, profile: { ...author.profile, value: hiddenOr(author.profile.value) } },
    doubts: post.doubts.map((doubt) =>
      doubt.field === 'id' || doubt.field === 'permalink'
        ? { ...doubt, readings: doubt.readings.map((one) => ({ ...one, value: HIDDEN_WORDS })) }
        : doubt,
    ),
    place: { ...post.place, address: hiddenOr(post.place.address) },
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function related(before: RelatedPost, after: RelatedPost): RelatedPost {
  const isNamed = !same([before.author, before.handle, before.address], [after.author, after.handle, after.address]);
  return isNamed ? { ...after, id: hiddenOr(after.id), address: hiddenOr(after.address) } : after;
}

/** True where whoever wrote the post, or where it stands, is hidden in the copy. */
const isAuthorHidden = (before: PostSnapshot, after: PostSnapshot) =>
  !same(
    [before.author, before.permalink, before.place, before.ids, before.key],
    [after.author, after.permalink, after.place, after.ids, after.key],
  );

const withoutMarks = (check: CheckResult): CheckResult => {
  const bare = (all: CheckResult['suggestions']) => all.map((one) => ({ ...one, evidence: [], against: [] }));
  return { ...check, suggestions: bare(check.suggestions), suppressed: bare(check.suppressed) };
};

/** What goes out of no copy whatever is struck: posts of others, what a model was asked, ways to pictures as they were. */
function leftOut(flag: FlagRow): FlagRow {
  const { snapshot, supplied } = flag;
  return {
    ...flag,
    attached: [],
    secondOpinions: [],
    mediaFiles: [],
    furtherChecks: flag.furtherChecks.filter(({ text }) => !text.startsWith('with-')),
    // An address of a picture leads to the picture as it was.
    snapshot: snapshot && { ...snapshot, media: snapshot.media.map((one) => ({ ...one, address: null })) },
    supplied: supplied && {
      ...supplied,
      files: supplied.files.map((file) => ({
        ...file,
        // An e-mail does not go in, and its first lines tell who wrote to whom.
        email: null,
        sha256: file.kind === 'picture' ? file.sha256 : '',
      })),
    },
    // Marks count characters of the texts as they were.
    secondLooks: flag.secondLooks.map((look) => ({
      ...look,
      comparison: look.comparison && {
        ...look.comparison,
        different: look.comparison.different.map((one) => ({ ...one, marks: null })),
        noted: look.comparison.noted.map((one) => ({ ...one, marks: null })),
      },
    })),
  };
}

/** A flag with every struck word gone from every text of it, and with what leads to those whose names are. */
export function redactFlag(original: FlagRow, terms: readonly Term[]): RedactedFlag {
  const before = leftOut(original);
  const places: StruckPlace[] = [];
  const struck = overTexts(before, (text, field) => {
    const { text: made, marks } = strike(text, terms);
    places.push(...marks.map(({ at, index }) => ({ field, at, index })));
    return made;
  });
  const [post, cleaned] = [before.snapshot, struck.snapshot];
  const isHidden = post !== null && cleaned !== null && isAuthorHidden(post, cleaned);
  const marked = marksOf(before, struck);
  const flag = linksHidden(before, marked.flag);
  const stubHidden = !same(flag.stub, before.stub);
  const told = supplied(before, flag);
  const done: FlagRow = isHidden || stubHidden ? waysHidden({ ...flag, ...told }) : { ...flag, ...told };
  const count = countHidden(struck, done);
  return { flag: done, places, addressesHidden: count, marksLeftOut: marked.count };
}

/** Where the words of a link, of a related post or of its author are hidden, so is where it leads. */
function linksHidden(before: FlagRow, after: FlagRow): FlagRow {
  const [post, cleaned] = [before.snapshot, after.snapshot];
  if (!post || !cleaned) return after;
  const links = cleaned.links.map((link, i) => (same(link, post.links[i]) ? link : { ...link, href: HIDDEN_WORDS }));
  const beside = cleaned.related.map((one, i) => related(post.related[i] ?? one, one));
  return { ...after, snapshot: { ...cleaned, links, related: beside } };
}

function supplied(before: FlagRow, after: FlagRow): Pick<FlagRow, 'supplied'> {
  const [was, is] = [before.supplied, after.supplied];
  if (!was || !is || same(was.told, is.told)) return { supplied: is };
  return { supplied: { ...is, told: { ...is.told, address: is.told.address && HIDDEN_WORDS } } };
}

/** Everything that leads to the post itself: whoever opens it sees all that is hidden here. */
function waysHidden(flag: FlagRow): FlagRow {
  return {
    ...flag,
    tabAddress: hiddenOr(flag.tabAddress),
    snapshot: flag.snapshot && hideWays(flag.snapshot),
    stub: flag.stub && overTexts(flag.stub, () => HIDDEN_WORDS),
    secondLooks: flag.secondLooks.map((look) => ({
      ...look,
      addressOpened: HIDDEN_WORDS,
      addressArrived: hiddenOr(look.addressArrived),
      comparison: look.comparison && {
        ...look.comparison,
        different: look.comparison.different.map((one) =>
          one.field === 'author-id' ? { ...one, first: HIDDEN_WORDS, second: HIDDEN_WORDS } : one,
        ),
        noted: look.comparison.noted.map((one) =>
          one.field === 'profile' ? { ...one, first: HIDDEN_WORDS, second: HIDDEN_WORDS } : one,
        ),
      },
    })),
  };
}

function countHidden(before: FlagRow, after: FlagRow): number {
  const texts = (flag: FlagRow) => {
    const all: string[] = [];
    overTexts(flag, (text) => {
      all.push(text);
      return text;
    });
    return all;
  };
  const hidden = (flag: FlagRow) => texts(flag).filter((text) => text === HIDDEN_WORDS).length;
  return Math.max(0, hidden(after) - hidden(before));
}

/** A check of a text from which words were struck points at other characters than it did: its marks go. */
function marksOf(before: FlagRow, after: FlagRow): { flag: FlagRow; count: number } {
  const isTextChanged = !same(
    [before.snapshot?.text, before.snapshot?.fullText, before.snapshot?.media, before.snapshot?.related],
    [after.snapshot?.text, after.snapshot?.fullText, after.snapshot?.media, after.snapshot?.related],
  );
  if (!isTextChanged) return { flag: after, count: 0 };
  const bare = (all: FlagRow['furtherChecks'][number]['suggestions']) =>
    all.map((one) => ({ ...one, evidence: [], against: [] }));
  return {
    flag: {
      ...after,
      check: after.check && withoutMarks(after.check),
      furtherChecks: after.furtherChecks.map((one) => ({
        ...one,
        suggestions: bare(one.suggestions),
        suppressed: bare(one.suppressed),
      })),
    },
    count: (after.check ? 1 : 0) + after.furtherChecks.length,
  };
}
