import type { Concern } from '@/lib/concerns';
import type { Audience, Precondition } from '@/lib/policy/pack';
import {
  AUDIENCE_CUES,
  CONCERN_CUES,
  HEADING_CUES,
  MODALITY_CUES,
  NEEDS_CUES,
  OWNER_CUES,
  RULE_CUES,
  RULE_WORDS,
  SCHOOL_ACTS,
  STEP_CUES,
  STRAND_CUES,
  VERDICT_CUES,
} from './cues';
import type { Draft, DraftCategory, DraftRule, DraftStep, MarkKind } from './draft';
import type { Passage } from './passage';

/** The names of a cue list that are found in the text, in the list's order. */
const allOf = <T>(cues: readonly [T, RegExp][], text: string): T[] =>
  cues.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
const firstOf = <T>(cues: readonly [T, RegExp][], text: string): T | undefined =>
  cues.find(([, pattern]) => pattern.test(text))?.[0];

const LONGEST_LABEL = 110;

/** The passage as a name for itself: its first words, as far as a name goes. */
function labelOf(text: string, most = LONGEST_LABEL): string {
  const plain = text.replace(/[.;,:]+$/, '').replace(/[;,]? (?:and|or)$/, '');
  const begun = plain.replace(/^[a-z]/, (first) => first.toUpperCase());
  if (begun.length <= most) return begun;
  return `${begun.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** An entry of a list says with the words before the list what it says. */
const inFull = ({ lead, text }: Passage): string => (lead ? `${lead} ${text}` : text);

/** The concerns that the words of a passage speak of, the likeliest first. */
export const concernsIn = (text: string): Concern[] => [...new Set(allOf(CONCERN_CUES, text))];

/** What a passage most likely is; null where nothing speaks for any of it. */
export function likelyKind(passage: Passage): MarkKind | null {
  const { heading, text } = passage;
  // What announces a list says nothing by itself.
  if (/:$/.test(text)) return null;
  const full = inFull(passage);
  const concerned = concernsIn(text).length > 0;
  const step = firstOf(STEP_CUES, text) !== undefined && (SCHOOL_ACTS.test(full) || HEADING_CUES.step.test(heading));
  // "Procedure for addressing inappropriate use" is a heading over steps.
  if (HEADING_CUES.step.test(heading) && step) return 'step';
  if (HEADING_CUES.category.test(heading) && concerned) return 'category';
  if (firstOf(RULE_CUES, text) && /\bstaff\b|\bemployees?\b|\bteachers?\b|\bdesignated\b/i.test(`${heading} ${full}`))
    return 'rule';
  if (step && !/\bparents? (?:must|should|are asked|will) not\b/i.test(full)) return 'step';
  return concerned && /\bnot\b|\bunacceptable|\binappropriate|\bmisus|\bavoid|\brefrain|\bsuch as\b/i.test(full)
    ? 'category'
    : null;
}

/** Whom the passage binds, as far as it or its heading says. */
const audienceOf = (passage: Passage): Audience | undefined =>
  firstOf(AUDIENCE_CUES, inFull(passage)) ?? firstOf(AUDIENCE_CUES, `${passage.heading} are`);

/** A category as the words of the passage suggest it. */
export function proposeCategory(passage: Passage): Omit<DraftCategory, 'id'> {
  const full = inFull(passage);
  const audience = audienceOf(passage);
  const verdict = audience === 'staff' ? 'staff-code-only' : (firstOf(VERDICT_CUES, full) ?? 'listed');
  const strands = allOf(STRAND_CUES, passage.text);
  return {
    label: labelOf(passage.text),
    clause: passage.id,
    ...(audience ? { audience } : {}),
    readings: concernsIn(passage.text).map((concern) => ({
      concern,
      verdict,
      onlyIf: [],
      strands: concern === 'hate-other' ? strands : [],
    })),
  };
}

const isOneList = (a: Passage, b: Passage | undefined) =>
  a.lead !== '' && a.lead === b?.lead && a.heading === b.heading;

/** Steps of one list stand side by side; what comes after them comes later. */
function orderOf(passage: Passage, draft: Draft): number {
  const byId = new Map(draft.passages.map((one, at) => [one.id, { one, at }]));
  const here = byId.get(passage.id)?.at ?? 0;
  const earlier = draft.ladder
    .map((step) => ({ order: step.order, ...byId.get(step.clause) }))
    .filter(({ at }) => at !== undefined && at <= here);
  const beside = earlier.find(({ one }) => isOneList(passage, one));
  return beside ? beside.order : Math.max(0, ...earlier.map(({ order }) => order)) + 1;
}

/** A step as the words of the passage suggest it: kind, how firmly and by whom, in which place, and what has to hold before. */
export function proposeStep(passage: Passage, draft: Draft): Omit<DraftStep, 'id'> {
  const full = inFull(passage);
  const kind = firstOf(STEP_CUES, passage.text) ?? firstOf(STEP_CUES, full) ?? 'principle';
  // The words that begin a list say how firmly its entries are meant, unless an entry says so itself.
  const own = MODALITY_CUES.find(([, pattern]) => pattern.test(passage.text));
  const [modality, pattern] = own ?? MODALITY_CUES.find(([, cue]) => cue.test(full)) ?? ['may', null];
  const verb = pattern?.exec(own ? passage.text : full)?.[0] ?? '';
  // A step is what the school does about somebody: whoever is named as taking it is not who it is about.
  const audience = /\bparents?\b|\bcarers?\b/i.test(full)
    ? 'parents'
    : kind === 'staff-discipline'
      ? 'staff'
      : kind === 'behaviour-policy'
        ? 'pupils'
        : 'anyone';
  const needs = allOf<Precondition>(NEEDS_CUES, full);
  // What the words of a police step name are the cases for the police; a step for all cases names none.
  const concerns = /\bif\b|\bwhere\b|\bwhen\b|\bin cases? of\b|\bany\b/i.test(full) ? concernsIn(passage.text) : [];
  return {
    label: labelOf(passage.text, 200),
    kind,
    clause: passage.id,
    modality,
    verb,
    owner: firstOf(OWNER_CUES, passage.text) ?? firstOf(OWNER_CUES, full) ?? 'School',
    order: orderOf(passage, draft),
    needs: kind === 'police' ? needs.filter((need) => need !== 'malicious') : needs,
    concerns: kind === 'complaints-procedure' ? [] : concerns.filter((concern) => concern !== 'complaint-school'),
    audience,
  };
}

/** What the passage says about who may flag, as its words suggest it. */
export function proposeRule(passage: Passage): Omit<DraftRule, 'id'> {
  const full = inFull(passage);
  const about = firstOf(RULE_CUES, full) ?? 'designation';
  const rule = about === 'who-decides' ? 'stated' : (firstOf(RULE_WORDS, full) ?? 'stated');
  return { about, rule, says: labelOf(full, 590), clause: passage.id };
}
