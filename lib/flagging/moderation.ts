import type { OwnPlace } from '@/lib/platforms/own-place';
import type { PolicyPack } from '@/lib/policy/pack';
import type { RosterPerson } from '@/lib/policy/roster';
import type { FlagRow } from '@/lib/store/flag-row';
import { recordedCapture } from '@/lib/store/moderation';
import { MODERATION_GROUNDS, type ModerationAct, type ModerationGround } from '@/lib/store/moderation-act';
import { folded, needle, placesOf } from './folded';
import { type ActFacts, actsAt, leastAt } from './moderation-acts';

/** What a maintainer is about to write down as done. */
export interface ActDraft {
  act: ModerationAct | null;
  ground: ModerationGround | null;
  rule: string;
  reason: string;
  whyNotLess: string;
  reviewOn: string;
  told: string;
  governors: string;
  /** "I would do the same to a comment that praises the school." */
  alike: boolean;
}

/** What the draft is judged by. */
export interface ActCase {
  place: Pick<OwnPlace, 'platform' | 'kind'>;
  /** The flag of the comment; null where there is none. */
  flag: FlagRow | null;
  pack: PolicyPack | null;
  pupils: readonly RosterPerson[];
  /** `2026-11-27` */
  today: string;
}

export type ActFault =
  | 'not-captured'
  | 'needs-act'
  | 'not-there'
  | 'needs-ground'
  | 'is-criticism'
  | 'needs-rule'
  | 'needs-reason'
  | 'names-pupil'
  | 'needs-why-not-less'
  | 'needs-review'
  | 'review-too-far'
  | 'needs-told'
  | 'needs-governors'
  | 'needs-alike';
export type ActFaults = Partial<Record<keyof ActDraft, ActFault>>;

/** True where the comment is, by its check or by a person's decision, nothing but a complaint about the school. */
export function isCriticism({ check, decisions }: Pick<FlagRow, 'check' | 'decisions'>): boolean {
  const decided = decisions.at(-1);
  if (decided) return decided.outcome === 'complaint';
  const suggestions = check?.suggestions ?? [];
  return suggestions.length > 0 && suggestions.every(({ concern }) => concern === 'complaint-school');
}

/** Grounds on which a complaint can be taken down all the same: each is about what else it does, none about what it thinks. */
const GROUNDS_BESIDE_CRITICISM: readonly ModerationGround[] = [
  'threat',
  'hate',
  'abuse',
  'child-named',
  'private-information',
  'sexual',
  'advert',
];
export const groundsFor = (criticism: boolean): readonly ModerationGround[] =>
  criticism ? GROUNDS_BESIDE_CRITICISM : MODERATION_GROUNDS;

const SAYS_CRITICISM =
  /\b(?:complain\w*|critici\w+|negativ\w*|moan\w*|bad (?:press|publicity|for us|for the school)|(?:our|the school['’]?s?) (?:reputation|image)|makes? us look|embarrass\w*|disagree\w*|(?:does not|doesn['’]t) like (?:us|the school))\b/i;

/** True for a reason that is the criticism itself. */
export const saysCriticism = (reason: string): boolean => SAYS_CRITICISM.test(reason);

/** True where the pack's ladder has a step that blocks somebody on the school's own page; null without a pack. */
export const packBlocks = (pack: PolicyPack | null): boolean | null =>
  pack?.ladder.some(({ kind }) => kind === 'block-own-page') ?? null;

/** A pupil's whole name stands in a text that others will read. */
export function namesPupil(text: string, pupils: readonly RosterPerson[]): boolean {
  const words = folded(text);
  return pupils.some(({ name }) => {
    const term = needle(name);
    return term !== null && placesOf(words, term).some(({ whole }) => whole);
  });
}

/** The text with initials in place of the whole names of pupils; what was written before they stood on the list stays readable so. */
export function initialled(text: string, pupils: readonly RosterPerson[]): string {
  let out = text;
  for (const { name } of pupils) {
    const term = needle(name);
    const initials = name
      .split(/[\s-]+/)
      .map((part) => part.slice(0, 1))
      .join('');
    const places = term === null ? [] : placesOf(folded(out), term).filter(({ whole }) => whole);
    for (const { start, end } of places.reverse()) out = `${out.slice(0, start)}${initials}${out.slice(end)}`;
  }
  return out;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The latest day on which a ban has to be looked at again. */
export function latestReview(today: string): string {
  const year = Number(today.slice(0, 4)) + 1;
  return `${year}${today.slice(4)}`;
}

function reviewFault(draft: Pick<ActDraft, 'reviewOn'>, today: string): ActFault | null {
  if (!DAY.test(draft.reviewOn) || draft.reviewOn <= today) return 'needs-review';
  return draft.reviewOn > latestReview(today) ? 'review-too-far' : null;
}

function reasonFault(draft: ActDraft, { flag, pupils }: ActCase, criticism: boolean): ActFault | null {
  const reason = draft.reason.trim();
  if (reason === '') return 'needs-reason';
  if (namesPupil([reason, draft.whyNotLess, draft.told].join('\n'), pupils)) return 'names-pupil';
  const openReason = flag === null || criticism || draft.ground === 'other';
  return draft.act !== 'left-up' && openReason && saysCriticism(reason) ? 'is-criticism' : null;
}

/** What every act that changes something has to say. */
function faultsOfChange(draft: ActDraft, facts: ActFacts, given: ActCase, criticism: boolean): ActFaults {
  const least = leastAt(given.place);
  const heavier = least !== null && facts.weight > least.weight;
  const faults: Record<string, ActFault | null | false> = {
    ground: draft.ground === null ? 'needs-ground' : !groundsFor(criticism).includes(draft.ground) && 'is-criticism',
    rule: draft.rule.trim() === '' && 'needs-rule',
    whyNotLess: heavier && draft.whyNotLess.trim() === '' && 'needs-why-not-less',
    alike: criticism && !draft.alike && 'needs-alike',
    ...(facts.shutsOut && {
      reviewOn: reviewFault(draft, given.today),
      told: draft.told.trim() === '' && 'needs-told',
      governors: packBlocks(given.pack) === false && draft.governors.trim() === '' && 'needs-governors',
    }),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as ActFaults;
}

/** Pure: what is still wrong with a draft, by field; empty where it can be written down. */
export function faultsOf(draft: ActDraft, given: ActCase): ActFaults {
  if (!given.flag || !recordedCapture(given.flag)) return { act: 'not-captured' };
  if (draft.act === null) return { act: 'needs-act' };
  const facts = actsAt(given.place).find(({ act }) => act === draft.act);
  if (!facts) return { act: 'not-there' };
  const criticism = isCriticism(given.flag);
  const reason = reasonFault(draft, given, criticism);
  return {
    ...(facts.weight > 0 && faultsOfChange(draft, facts, given, criticism)),
    ...(reason && { reason }),
  };
}

/** A ban or restriction whose day has come: taken back, or kept until another day. */
export interface ReviewDraft {
  outcome: 'lifted' | 'kept' | null;
  reason: string;
  reviewOn: string;
}
export type ReviewFaults = Partial<Record<keyof ReviewDraft, ActFault>>;

/** Pure: what is still wrong with a review; empty where it can be written down. */
export function faultsOfReview(draft: ReviewDraft, pupils: readonly RosterPerson[], today: string): ReviewFaults {
  const reason = draft.reason.trim();
  const day = draft.outcome === 'kept' ? reviewFault(draft, today) : null;
  return {
    ...(draft.outcome === null && { outcome: 'needs-act' as const }),
    ...(reason === ''
      ? { reason: 'needs-reason' as const }
      : namesPupil(reason, pupils) && { reason: 'names-pupil' as const }),
    ...(day && { reviewOn: day }),
  };
}
