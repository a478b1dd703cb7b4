import { KIND, SITE } from '@/lib/bundle/paper/seen';
import { isWholeSchool, ownerFit } from '@/lib/policy/owner';
import type { LadderStep, PolicyPack } from '@/lib/policy/pack';
import { reviewState } from '@/lib/policy/review';
import { policyVerdict } from '@/lib/policy/verdict';
import type { LetterFacts, LetterPost } from '@/lib/report/letters/letter';
import { ladderFactsOf } from '@/lib/report/steps/incident-ladder';
import { dayInWords, momentInWords } from '@/lib/report/when';
import type { Incident, TreatedAs } from '@/lib/store/incident';
import type { FlagRow, Person } from '@/lib/store/rows';

/** `FP 12`: what a flag is called in the papers of an incident. */
export const flagName = ({ seq }: Pick<FlagRow, 'seq'>): string => `flag ${seq}`;

/** A post as far as a letter may speak of it: where and when, never what it says. */
function postOf(flag: FlagRow): LetterPost {
  const { snapshot } = flag;
  const seen =
    momentInWords(flag.supplied?.receivedAt ?? flag.clicked.utc) ?? dayInWords(flag.clicked.utc.slice(0, 10));
  const site = flag.platform === 'web' ? 'a website' : SITE[flag.platform];
  if (!snapshot)
    return {
      what: `something on ${site}`,
      address: flag.stub?.permalink ?? null,
      posted: null,
      seen,
      reference: flagName(flag),
    };
  const { exact, precision } = snapshot.time;
  return {
    what: `${KIND[snapshot.kind]} on ${site}`,
    address: snapshot.permalink.value,
    posted: exact ? momentInWords(exact, precision) : null,
    seen,
    reference: flagName(flag),
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
  return incident.steps
    .filter((record) => record.pack === sha256 && record.result === 'done')
    .flatMap((record) => {
      const kind = pack.ladder.find(({ id }) => id === record.stepId)?.kind ?? '';
      const told = (!toAuthor || BETWEEN_US.includes(kind)) && words[kind];
      return told ? [`On ${dayInWords(record.on)} ${told}.`] : [];
    });
}

export interface LetterAbout {
  incident: Incident;
  as: TreatedAs;
  flags: readonly FlagRow[];
  pack: PolicyPack;
  step: LadderStep;
  /** Null where nobody has said which of the pack's schools it is. */
  school: string | null;
  to: string | null;
  sender: Person | null;
  day: string;
  answerBy: string | null;
  toAuthor: boolean;
}

/** In whose name a letter goes: an office that the policy names for the step, otherwise the school. */
function ownerOf({ owner }: LadderStep, school: string | null): string {
  const office = !isWholeSchool(owner) && ownerFit(owner, '') !== 'duty-of-parent';
  return office ? owner.replace(/\s*\(.*?\)/g, '') : (school ?? 'school');
}

/** The facts of an incident that its letters are made of. What is not known stays a blank. */
export function letterFactsOf(about: LetterAbout): LetterFacts {
  const { incident, as, pack, step, school } = about;
  const { clauses } = policyVerdict(pack, as.concern, ladderFactsOf(as, incident.answers));
  const chosen = clauses.filter(({ category }) => category.id === as.categoryId);
  const stepClause = pack.clauses.find(({ id }) => id === step.clause);
  const review = reviewState(pack, about.day);
  return {
    school,
    reference: incident.reference,
    day: about.day,
    to: about.to,
    owner: ownerOf(step, school),
    sender: about.sender,
    posts: about.flags.map(postOf),
    policy: {
      name: pack.document.title,
      clauses: (chosen.length > 0 ? chosen : clauses).map(({ clause }) => ({ ref: clause.ref, says: clause.says })),
      step: stepClause ? { ref: stepClause.ref, label: step.label } : null,
      reviewPassed: review.kind === 'past' ? review.due : null,
    },
    answerBy: about.answerBy,
    before: beforeOf(incident, pack, as.packSha256, about.toAuthor),
  };
}
