import { i18n } from '#i18n';
import { outcomeName } from '@/components/policy/words';
import type { FlagRow } from '@/lib/store/flag-row';
import type { IncidentEntry, IncidentTold } from '@/lib/store/incident';
import type { Person } from '@/lib/store/person';
import { agencyWords, basisWords, kindWords, outcomeWords, partWords } from './words';

/** Something that happened, or was written down. */
export interface Moment {
  key: string;
  /** ISO 8601 UTC, or a day; null where nobody states one: such moments come last. */
  at: string | null;
  precision: 'second' | 'minute' | 'day';
  what: string;
  /** Words from people or pages. */
  detail: string;
  who: Person | null;
  /** When it was written down, where that is another day than it happened. */
  writtenAt: string | null;
  /** The flag that it is a moment of. */
  flagId: string | null;
  /** The entry that tells of it. */
  entry: IncidentEntry | null;
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join(' · ');

/** What an entry says, in the words of whoever wrote it. */
export function detailOf(told: IncidentTold): string {
  switch (told.kind) {
    case 'opened':
      return joined(told.title, told.purpose, basisWords(told.basis));
    case 'renamed':
      return told.title;
    case 'person-added':
      return joined(told.name, partWords(told.part), told.note);
    case 'note':
      return told.text;
    case 'told':
      return joined(told.who, told.role, told.how, told.note);
    case 'agency':
      return joined(agencyWords(told.agency), told.name, told.how, told.reference, told.note);
    case 'allegation':
      return joined(told.circle.join(', '), told.note);
    case 'recused':
      return joined(told.who, told.because, i18n.t('incident.chronology.decidesNow', [told.decider]));
    case 'signed-off':
      return joined(told.name, told.role, told.reason);
    case 'step':
      return joined(told.step.stepId, told.step.note, told.step.reason);
    case 'letter':
      return told.title;
    case 'letter-sent':
      return joined(told.to, told.how);
    case 'due':
      return told.what;
    case 'waiting':
      return told.for;
    case 'closed':
      return joined(outcomeWords(told.outcome), told.words);
    case 'withdrawn':
      return joined(i18n.t('incident.chronology.entry', [told.number]), told.why);
    case 'answered':
    case 'due-done':
      return told.note;
    case 'flag-linked':
    case 'flag-unlinked':
    case 'person-removed':
    case 'related':
    case 'reopened':
      return told.why;
    default:
      return '';
  }
}

/** The day on which it happened, as the person said; null where it happened when it was written down. */
const dayOf = (told: IncidentTold): string | null =>
  told.kind === 'told' || told.kind === 'agency' || told.kind === 'letter-sent' ? told.on : null;

const localDay = (iso: string) => new Intl.DateTimeFormat('en-CA').format(new Date(iso));

function ofEntry(entry: IncidentEntry): Moment {
  const { number, at, by, told } = entry;
  const day = dayOf(told);
  const other = day !== null && day !== localDay(at);
  return {
    key: `entry ${number}`,
    at: other ? day : at,
    precision: other ? 'day' : 'minute',
    what: kindWords(told.kind),
    detail: detailOf(told),
    who: by,
    writtenAt: other ? at : null,
    flagId: 'flagId' in told ? told.flagId : null,
    entry,
  };
}

type OfFlag = Pick<Moment, 'at' | 'what'> & Partial<Pick<Moment, 'precision' | 'detail' | 'who'>>;

function posted({ snapshot, supplied }: FlagRow): OfFlag[] {
  if (!snapshot || supplied) return [];
  const { exact, precision, shown } = snapshot.time;
  const author = snapshot.author.name.value ?? snapshot.author.handle.value ?? '';
  return [
    {
      at: exact,
      precision: precision ?? 'minute',
      what: i18n.t('incident.chronology.posted'),
      detail: joined(author, exact ? '' : (shown ?? '')),
    },
  ];
}

function ofFlag(flag: FlagRow): Moment[] {
  const all: OfFlag[] = [
    ...posted(flag),
    {
      at: flag.clicked.utc,
      what: flag.supplied ? i18n.t('incident.chronology.received') : i18n.t('incident.chronology.captured'),
      who: flag.locked ? null : flag.collector,
    },
    ...flag.secondLooks.map(({ from, by }) => ({ at: from, what: i18n.t('incident.chronology.looked'), who: by })),
    ...flag.decisions.map(({ at, by, outcome, note }) => ({
      at,
      what: i18n.t('incident.chronology.decided'),
      detail: joined(outcomeName(outcome), note),
      who: by,
    })),
    ...flag.reports.map(({ filedAt, by, filedBy, reference }) => ({
      at: filedAt,
      what: i18n.t('incident.chronology.reported'),
      detail: joined(filedBy, reference),
      who: by,
    })),
    ...flag.reportAnswers.map(({ on, by, words }) => ({
      at: on,
      precision: on.length === 10 ? ('day' as const) : ('minute' as const),
      what: i18n.t('incident.chronology.answered'),
      detail: words,
      who: by,
    })),
    ...flag.moderation.map(({ at, by, reason }) => ({
      at,
      what: i18n.t('incident.chronology.moderated'),
      detail: reason,
      who: by,
    })),
    ...(flag.purged ? [{ at: flag.purged.at, what: i18n.t('incident.chronology.purged'), who: flag.purged.by }] : []),
  ];
  return all.map((one, at) => ({
    precision: 'minute',
    detail: '',
    who: null,
    ...one,
    key: `${flag.id} ${at}`,
    writtenAt: null,
    flagId: flag.id,
    entry: null,
  }));
}

/**
 * Everything that was written down and everything that the flags themselves tell, in the order of time. What has no moment comes
 * last; of the same moment the flags come first, and entries stay in their order.
 */
export function chronology(entries: readonly IncidentEntry[], flags: readonly FlagRow[]): Moment[] {
  const key = ({ at }: Moment) => {
    const ms = at === null ? Number.NaN : Date.parse(at);
    return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms;
  };
  const all = [...flags.flatMap(ofFlag), ...entries.map(ofEntry)].map((one) => ({ one, ms: key(one) }));
  return all.sort((a, b) => (a.ms === b.ms ? 0 : a.ms < b.ms ? -1 : 1)).map(({ one }) => one);
}
