import { CONCERNS, type Concern } from '@/lib/concerns';
import { SOURCES, type SourceId } from '@/lib/platforms/platform';
import { OUTCOMES, type Outcome } from '@/lib/store/decision';
import { INCIDENT_OUTCOMES, type Incident, type IncidentOutcome } from '@/lib/store/incident';
import type { Counted, ListingRow } from '@/lib/store/listing-row';
import { REPORT_OUTCOMES } from '@/lib/store/report-mark';
import { type School, schoolWith } from '@/lib/store/school';
import type { TombstoneRow } from '@/lib/store/tombstone-row';
import { type Breakdown, broken, FEWEST_BROKEN_DOWN, type Shown, shownAlone } from './suppression';
import { type Days, type TermDays, termsIn } from './terms';

/** What figures are made of. */
export interface Told {
  lines: readonly (Pick<ListingRow, 'createdAtMs' | 'platform' | 'capture' | 'schoolId'> & { counted: Counted })[];
  tombstones: readonly Pick<TombstoneRow, 'createdAtMs' | 'schoolId'>[];
  incidents: readonly Pick<Incident, 'schoolId' | 'opened' | 'state' | 'closed'>[];
}

/** Which of it: local days, and one of the schools or (null) all of them. */
export interface Asked {
  days: Days;
  school: string | null;
  /** The first one first. */
  schools: readonly School[];
}

export type ConcernPart = Concern | 'no-category';
export type AnswerPart = Exclude<Counted['answer'], null> | 'not-reported';
export type IncidentPart = IncidentOutcome | 'open' | 'waiting';

/**
 * Every breakdown is one of `decided`, and of nothing else: no part of one stands in another, so that two of them held against each
 * other tell no more than each by itself. The three numbers beside it are added up nowhere.
 */
export interface Figures {
  /** Flags that were decided on. */
  decided: Shown;
  undecided: Shown;
  /** Kept without content and not decided on. */
  withheld: Shown;
  /** Of these nothing is known but the day. */
  deleted: Shown;
  concerns: Breakdown<ConcernPart>;
  platforms: Breakdown<SourceId>;
  outcomes: Breakdown<Outcome>;
  answers: Breakdown<AnswerPart>;
  /** By `termKey`; null where the days lie within one term. */
  terms: { days: readonly TermDays[]; counted: Breakdown<string> } | null;
  /** By id; null for one school. */
  schools: Breakdown<string> | null;
  /** A number of its own: incidents that were opened on these days. */
  incidents: Breakdown<IncidentPart>;
  /**
   * Whole days from the capture to the day on which somebody noted that it was gone. Null where fewer than ten are known, and where it
   * could tell something of a hidden number of removed posts.
   */
  gone: { median: number; least: number; most: number } | null;
}

/** Stands for a school that is not set up here. */
export const OTHER_SCHOOL = '';
export const termKey = ({ startYear, term }: Pick<TermDays, 'startYear' | 'term'>): string => `${startYear}-${term}`;

const startOf = (day: string) => new Date(`${day}T00:00:00`);
function dayAfter(day: string): Date {
  const next = startOf(day);
  next.setDate(next.getDate() + 1);
  return next;
}

/** True for what happened on one of the days, by the clock of the device. */
function within({ from, to }: Days): (ms: number) => boolean {
  const [first, end] = [startOf(from).getTime(), dayAfter(to).getTime()];
  return (ms) => ms >= first && ms < end;
}

function count<K extends string>(keys: readonly K[], found: Iterable<K>): { key: K; count: number }[] {
  const counts = new Map<K, number>(keys.map((key) => [key, 0]));
  for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, number]) => ({ key, count: number }));
}

type Line = Told['lines'][number];

/** Flags by what has become of them. */
function parted(lines: readonly Line[]) {
  const decided = lines.filter(({ counted }) => counted.outcome !== null);
  const others = lines.filter(({ counted }) => counted.outcome === null);
  const withheld = others.filter(({ capture }) => capture === 'withheld').length;
  return { decided, withheld, undecided: others.length - withheld };
}

const incidentPart = ({ state, closed }: Told['incidents'][number]): IncidentPart =>
  state === 'closed' ? (closed?.outcome ?? 'other') : state;

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}

function goneOf(lines: readonly Line[]): Figures['gone'] {
  const days = lines.flatMap(({ counted }) => (counted.goneAfter === null ? [] : [counted.goneAfter]));
  days.sort((a, b) => a - b);
  const [least, most] = [days[0], days.at(-1)];
  if (days.length < FEWEST_BROKEN_DOWN || least === undefined || most === undefined) return null;
  return { median: median(days), least, most };
}

const isShown = <K extends string>({ parts }: Breakdown<K>, key: K): boolean =>
  parts?.some((part) => part.key === key && part.shown.state === 'shown') ?? false;

function byTerm(lines: readonly Line[], days: Days): Figures['terms'] {
  const terms = termsIn(days);
  if (terms.length < 2) return null;
  const parts = terms.map((term) => ({ key: termKey(term), isIn: within(term) }));
  const found = lines.flatMap(({ createdAtMs }) => parts.find(({ isIn }) => isIn(createdAtMs))?.key ?? []);
  return { days: terms, counted: broken(count(terms.map(termKey), found)) };
}

function bySchool(schools: readonly School[], found: readonly string[]): Breakdown<string> {
  const ids = schools.map(({ id }) => id);
  return broken(count(found.includes(OTHER_SCHOOL) ? [...ids, OTHER_SCHOOL] : ids, found));
}

/**
 * Counts what was flagged and which incidents were opened on the days that are asked for. Nothing in it names anybody, and small
 * numbers are hidden so that no other number gives them away (`suppression.ts`). Two sets of figures whose days overlap are not
 * guarded against each other.
 */
export function figures({ lines, tombstones, incidents }: Told, { days, school, schools }: Asked): Figures {
  const isIn = within(days);
  const schoolOf = (id: string | null | undefined) => schoolWith(schools, id ?? null)?.id ?? OTHER_SCHOOL;
  const isOf = (id: string | null | undefined) => school === null || schoolOf(id) === school;
  const { decided, withheld, undecided } = parted(
    lines.filter((line) => isIn(line.createdAtMs) && isOf(line.schoolId)),
  );
  const deleted = tombstones.filter((one) => isIn(one.createdAtMs) && isOf(one.schoolId)).length;
  const opened = incidents.filter((one) => isIn(Date.parse(one.opened.at)) && isOf(one.schoolId));
  const answers = broken(
    count<AnswerPart>(
      [...REPORT_OUTCOMES, 'none-noted', 'not-reported'],
      decided.map(({ counted }) => counted.answer ?? 'not-reported'),
    ),
    ['not-reported', 'none-noted'],
  );
  return {
    decided: shownAlone(decided.length),
    undecided: shownAlone(undecided),
    withheld: shownAlone(withheld),
    deleted: shownAlone(deleted),
    concerns: broken(
      count<ConcernPart>(
        [...CONCERNS, 'no-category'],
        decided.map(({ counted }) => counted.concern ?? 'no-category'),
      ),
      ['no-category'],
    ),
    platforms: broken(
      count<SourceId>(
        SOURCES,
        decided.map(({ platform }) => platform),
      ),
    ),
    outcomes: broken(
      count<Outcome>(
        OUTCOMES,
        decided.flatMap(({ counted }) => counted.outcome ?? []),
      ),
      ['no-action'],
    ),
    answers,
    terms: byTerm(decided, days),
    schools:
      school === null && schools.length > 1
        ? bySchool(
            schools,
            decided.map(({ schoolId }) => schoolOf(schoolId)),
          )
        : null,
    incidents: broken(count<IncidentPart>([...INCIDENT_OUTCOMES, 'open', 'waiting'], opened.map(incidentPart)), [
      'open',
      'waiting',
    ]),
    gone: isShown(answers, 'removed') ? goneOf(decided) : null,
  };
}
