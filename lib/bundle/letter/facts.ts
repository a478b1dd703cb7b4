import { localDay, type Precision } from '@/lib/bundle/paper/moments';
import { KIND, SITE } from '@/lib/bundle/paper/seen';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { isWholeSchool, ownerFit } from '@/lib/policy/owner';
import type { LadderStep, PolicyPack, PolicyVerdict } from '@/lib/policy/pack';
import { reviewState } from '@/lib/policy/review';
import { policyVerdict } from '@/lib/policy/verdict';
import type { LetterFacts, LetterPost } from '@/lib/report/letters/letter';
import { ladderFactsOf } from '@/lib/report/steps/incident-ladder';
import { dayInWords } from '@/lib/report/when';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Incident, TreatedAs } from '@/lib/store/incident';
import type { Person } from '@/lib/store/person';
import type { School } from '@/lib/store/school';

/** `flag 12`, held together on one line: what a flag is called in the papers of an incident. */
export const flagName = ({ seq }: Pick<FlagRow, 'seq'>): string => `flag\u00a0${seq}`;

/** The clock on the wall of the schools whose policies these are. */
const ZONE = 'Europe/London';

const londonTime = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  );

/** To the author the day; to others the moment, in UTC and, where that differs, on the clock. @throws RangeError for no moment. */
function whenWords(iso: string, toAuthor: boolean, precision: Precision = 'minute'): string {
  if (precision === 'day') return dayInWords(new Date(iso).toISOString().slice(0, 10));
  if (toAuthor) return dayInWords(localDay(iso, ZONE));
  const utc = new Date(iso).toISOString();
  const local = londonTime(utc);
  return `${dayInWords(utc.slice(0, 10))} at ${utc.slice(11, 16)} UTC${local === utc.slice(11, 16) ? '' : ` (${local} in London)`}`;
}

function accountOf({ author }: PostSnapshot): string | null {
  const handle = author.handle.value && `@${author.handle.value.replace(/^@/, '')}`;
  const parts = [author.name.value, handle, author.profile.value].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** A post as far as a letter may speak of it: where and when, never what it says. */
function postOf(flag: FlagRow, toAuthor: boolean): LetterPost {
  const { snapshot, stub } = flag;
  const seen = whenWords(flag.supplied?.receivedAt ?? flag.clicked.utc, toAuthor);
  const site = flag.platform === 'web' ? 'a website' : SITE[flag.platform];
  const reference = flagName(flag);
  if (!snapshot)
    return { what: `something on ${site}`, address: stub?.permalink ?? null, posted: null, seen, reference };
  const { exact, precision } = snapshot.time;
  return {
    what: `${KIND[snapshot.kind]} on ${site}`,
    address: snapshot.permalink.value,
    posted: exact ? whenWords(exact, toAuthor, precision === 'day' ? 'day' : 'minute') : null,
    seen,
    reference,
    account: accountOf(snapshot),
    number: snapshot.id.value,
  };
}

/** Steps that a letter to the author may tell of. Who else was told is not the author's to know from a letter. */
const BETWEEN_US = ['talk', 'meeting', 'ask-removal', 'letter', 'complaints-procedure'];
const DONE: Record<string, string> = {
  talk: 'the school talked it over with you',
  meeting: 'the school asked you to a meeting about it',
  'ask-removal': 'the school asked for it to be taken down',
  letter: 'the school wrote to you about it',
  'complaints-procedure': 'the school told you how to make a complaint',
};
const TOLD: Record<string, string> = {
  talk: 'the matter was talked over with the author',
  meeting: 'the author was asked to a meeting',
  'ask-removal': 'the author was asked to take it down',
  letter: 'the author was written to',
  'complaints-procedure': 'the author was told how to make a complaint',
  'platform-report': 'it was reported to the platform',
  'local-authority': 'the local authority was told',
  police: 'the police were told',
  safeguarding: 'the safeguarding lead was told',
  'block-own-page': 'the account was blocked or limited on the school’s own page',
  'legal-advice': 'legal advice was taken',
};

/** @param toAuthor in a letter to the author; otherwise one to police, platform or authority. */
function beforeOf(incident: Incident, pack: PolicyPack, sha256: string, toAuthor: boolean): string[] {
  const words = toAuthor ? DONE : TOLD;
  const told = [...incident.steps]
    .sort((a, b) => a.on.localeCompare(b.on))
    .filter((record) => record.pack === sha256 && record.result === 'done')
    .flatMap((record) => {
      const kind = pack.ladder.find(({ id }) => id === record.stepId)?.kind ?? '';
      const did = (!toAuthor || BETWEEN_US.includes(kind)) && words[kind];
      return did ? [`On ${dayInWords(record.on)} ${did}.`] : [];
    });
  return [...new Set(told)];
}

export interface LetterAbout {
  incident: Incident;
  as: TreatedAs;
  flags: readonly FlagRow[];
  pack: PolicyPack;
  step: LadderStep;
  /** Null where nobody has said which of the pack's schools it is. */
  school: string | null;
  /** What the school of the incident has told of itself for its letters. */
  details?: Pick<School, 'head' | 'contact'> | null;
  to: string | null;
  sender: Person | null;
  day: string;
  answerBy: string | null;
  toAuthor: boolean;
}

/** What a pack adds in brackets for its own readers is no part of a name. */
const unbracketed = (name: string) => name.replace(/\s*\(.*?\)/g, '').trim();

/** In whose name a letter goes: an office that the policy names for the step, otherwise the school. */
function ownerOf({ owner }: LadderStep, school: string | null): string {
  const office = !isWholeSchool(owner) && ownerFit(owner, '') !== 'duty-of-parent';
  return office ? unbracketed(owner) : (school ?? 'school');
}

/** The facts of an incident that its letters are made of. What is not known stays a blank. */
export function letterFactsOf(about: LetterAbout): LetterFacts {
  const { incident, as, pack, step } = about;
  const school = about.school && unbracketed(about.school);
  const { clauses } = policyVerdict(pack, as.concern, ladderFactsOf(as, incident.answers));
  // The clause that was chosen, else what the policy lists or asks people not to do; guidance is no rule to hold against anybody.
  const chosen = clauses.filter(({ category }) => category.id === as.categoryId);
  const of = (verdict: PolicyVerdict) => clauses.filter(({ reading }) => reading.verdict === verdict);
  const rules = of('listed').length > 0 ? of('listed') : of('asked-not-to');
  const stepClause = pack.clauses.find(({ id }) => id === step.clause);
  const review = reviewState(pack, about.day);
  return {
    school,
    contact: about.details?.contact ?? [],
    head: about.details?.head ?? null,
    reference: incident.reference,
    day: about.day,
    to: about.to,
    owner: ownerOf(step, school),
    sender: about.sender,
    posts: about.flags.map((flag) => postOf(flag, about.toAuthor)),
    policy: {
      name: unbracketed(pack.document.title),
      clauses: (chosen.length > 0 ? chosen : rules).map(({ clause }) => ({ ref: clause.ref, says: clause.says })),
      step: stepClause ? { ref: stepClause.ref, label: step.label } : null,
      reviewPassed: review.kind === 'past' ? review.due : null,
    },
    answerBy: about.answerBy,
    before: beforeOf(incident, pack, as.packSha256, about.toAuthor),
  };
}
