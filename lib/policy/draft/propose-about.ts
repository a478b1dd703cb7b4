import type { About } from './draft';
import { sentencesOf } from './passage';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const DAY = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${MONTH}),? (\\d{4})\\b|\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})\\b|\\b(20\\d{2})-(\\d{2})-(\\d{2})\\b|\\b(20\\d{2})\\b`,
  'i',
);

const two = (value: string | number) => String(value).padStart(2, '0');

/** The first date in a text, as precise as it is printed: `2027-03-01`, `2027-03` or `2027`. Empty where there is none. */
export function dayIn(text: string): string {
  const found = DAY.exec(text);
  if (!found) return '';
  const [, day, name, year, d, m, y, iy, im, id, only] = found;
  if (only) return only;
  if (iy) return `${iy}-${im}-${id}`;
  if (name && year) {
    const month = two(MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase())) + 1);
    return day ? `${year}-${month}-${two(day)}` : `${year}-${month}`;
  }
  return `${y?.length === 2 ? `20${y}` : y}-${two(m ?? '')}-${two(d ?? '')}`;
}

const ADOPTED =
  /\b(?:adopted|approved|agreed|ratified|date of (?:policy|issue|approval)|policy date|last (?:updated|reviewed)|issued|effective)\b/i;
const REVIEW =
  /\b(?:next review|review(?:ed)? (?:date|due|by|in|on)|(?:due|to be) (?:for )?review\w*|review(?=:)|date of (?:next )?review|renewal)\b/i;

interface Found {
  day: string;
  printed: string;
}

/** The first place that speaks of such a day: from its word on, so that two dates on one line stay apart. */
function dateAfter(lines: readonly string[], word: RegExp, other: RegExp): Found | null {
  for (const [at, line] of lines.entries()) {
    const found = word.exec(line);
    if (!found) continue;
    const tail = line.slice(found.index);
    const stop = other.exec(tail.slice(found[0].length));
    const own = stop ? tail.slice(0, found[0].length + stop.index) : tail;
    const next = lines[at + 1] ?? '';
    // In a table the date often stands in the next line by itself.
    const printed = dayIn(own) ? own : next.length < 30 && dayIn(next) ? `${own} ${next}` : null;
    if (printed) return { day: dayIn(printed), printed: (sentencesOf(printed)[0] ?? printed).trim().slice(0, 110) };
  }
  return null;
}

const SCHOOL =
  /\b((?:(?:St\.?|[A-Z][\w’'-]+|of|the|and|&|C of E|CofE|VA|VC|RC) ){1,7}(?:School|Academy|College|Nursery|Federation|Trust|Partnership))\b/g;
/** Words that begin a sentence or stand before a name and are not of it. */
const BEFORE_NAME = /^(?:(?:The|At|In|For|Our|This|Of|And|By|From|All|Every|Each|Welcome To|of|the|and) )+/i;
const NO_NAME =
  /^(?:Primary|Secondary|High|Infant|Junior|Nursery|Whole|Local|Multi|Academy)?\s*(?:School|Academy|College|Nursery|Federation|Trust|Partnership)$/i;

/** School names by how often they stand in the text. */
function schoolNames(text: string): string[] {
  const counts = new Map<string, number>();
  for (const line of text.split('\n'))
    for (const [, found = ''] of line.matchAll(SCHOOL)) {
      const name = found.replace(BEFORE_NAME, '').trim();
      if (name && !NO_NAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** `Thornbeck Primary School` → `Thornbeck Primary`, `Thornbeck`. */
function shortNamesOf(name: string): string[] {
  const shorter = name.replace(/ (?:School|Academy|College|Nursery|Federation|Trust|Partnership)$/, '');
  const shortest = shorter.replace(
    / (?:(?:Church of England|C of E|CofE|Catholic|RC|Primary|Secondary|High|Infant|Junior|Community|Nursery|Education|and|VA|VC) ?)+$/,
    '',
  );
  return [...new Set([shorter, shortest])].filter((one) => one && one !== name);
}

/** Words that only one of the four nations uses. */
const NATIONS: readonly [About['nation'], RegExp][] = [
  ['wales', /\bEstyn\b|\bWelsh Government|\bHwb\b|\bEducation Workforce Council|\bKeeping Learners Safe/],
  ['scotland', /\bPolice Scotland|\bEducation Scotland|\bGIRFEC\b|\bGTCS\b|\bScottish Government/],
  ['northern-ireland', /\bPSNI\b|\bEducation Authority\b|\bNorthern Ireland|\bGTCNI\b|\bCCMS\b/],
  ['england', /\bOfsted\b|\bKCSIE\b|\bKeeping Children Safe in Education|\bDfE\b|\bLADO\b/],
];

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^[A-Z]/.test(word) && !/^(?:School|The|Of|And)$/i.test(word))
    .map((word) => word[0])
    .join('')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(2, 'S');

const tidy = (text: string) =>
  text
    .replace(/^#+\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What the text says about itself. Only what was found; a person looks at all of it. */
export function proposeAbout(text: string): Partial<About> {
  const lines = text
    .split(/\r\n|[\n\r\f\v]/)
    .map(tidy)
    .filter(Boolean);
  const sentences = lines.flatMap(sentencesOf);
  const [name] = schoolNames(text);
  const title = lines
    .slice(0, 12)
    .find((line) => /\bpolicy\b|\bsocial (?:media|network)/i.test(line) && line.length < 120);
  const adopted = dateAfter(lines, ADOPTED, REVIEW);
  const review = dateAfter(lines, REVIEW, ADOPTED);
  const nation = NATIONS.find(([, words]) => words.test(text))?.[0];
  const responsible =
    /^(?:responsib\w+|(?:policy )?owner|lead|reviewed by|person responsible)[^:]{0,40}:\s*(.{2,110})$/i;
  const applies = sentences.find((one) => /\b(?:applies to|is for|aimed at|intended for)\b/i.test(one));
  const protects = sentences.filter((one) => /\bto (?:protect|safeguard)\b|\bprotects?\b/i.test(one)).slice(0, 3);
  const found: Partial<About> = {
    listIsExamples:
      /\bnot (?:an )?exhaustive|\bfor example\b|\bexamples? (?:of|include)|\bsuch as\b|\bincludes?,? but/i.test(text),
  };
  if (name) {
    found.name = name;
    found.code = initialsOf(name);
    found.schools = [name, ...shortNamesOf(name)].join('; ');
  }
  if (title) found.title = title;
  if (nation) found.nation = nation;
  if (adopted) Object.assign(found, { adopted: adopted.day, adoptedAsPrinted: adopted.printed });
  if (review) Object.assign(found, { review: review.day, reviewAsPrinted: review.printed });
  const owner = lines.map((line) => responsible.exec(line)?.[1]).find(Boolean);
  if (owner) found.responsible = owner;
  if (applies) found.audience = applies.slice(0, 160);
  if (protects.length > 0) found.protects = protects.map((one) => one.slice(0, 160)).join('\n');
  return found;
}
