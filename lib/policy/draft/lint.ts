import type { Concern } from '@/lib/concerns';
import type { PolicyPack } from '@/lib/policy/pack';
import { reviewState } from '@/lib/policy/review';
import { buildPack, LONGEST_CLAUSE } from './build';
import { type About, type Draft, isMarked, type MarkKind } from './draft';
import { likelyKind } from './propose';

/** Without these there is no pack. */
export const ERRORS = [
  'no-name',
  'bad-code',
  'no-school',
  'no-title',
  'no-document',
  'bad-adopted',
  'bad-review',
  'no-audience',
  'no-protects',
  'no-category',
  'no-step',
  'category-unnamed',
  'category-without-concern',
  'step-incomplete',
  'rule-empty',
  'does-not-parse',
] as const;

/** Worth mending or knowing; the pack works. */
export const ADVICE = [
  'sentence-gone',
  'no-review-date',
  'review-passed',
  'no-adopted-date',
  'names-person',
  'no-police-step',
  'police-names-nothing',
  'police-waits',
  'no-safeguarding-step',
  'no-first-step',
  'category-without-route',
  'no-complaints-route',
  'complaint-as-misuse',
  'threat-not-covered',
  'nobody-designated',
  'cites-nothing',
  'sentence-cut',
  'same-name-twice',
  'looks-unmarked',
] as const;

export type Rule = (typeof ERRORS)[number] | (typeof ADVICE)[number];

/** Where a finding is mended. */
export type Place =
  | { part: 'text' }
  | { part: 'about'; field: keyof About }
  | { part: 'mark'; passage: string | null; mark: { kind: MarkKind; id: string } | null };

export interface Finding {
  rule: Rule;
  level: 'error' | 'advice';
  /** What the sentence about it names: a label, words, a number. */
  value: string;
  at: Place;
}

export interface LintFacts {
  /** The day on the school's own calendar, `2026-11-20`. */
  today: string;
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const isDay = (text: string) =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** A title and a name after it. A policy that names people is wrong as soon as they leave. */
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Revd?)\.? [A-Z][\p{L}'’-]+/u;
const ROLE =
  /\b(?:head|deputy|assistant|teacher|governor|chair|lead|manager|officer|clerk|trust|school|board|committee|principal|business|office|body|staff|director)/i;
const BARE_NAME = /^[A-Z][\p{Ll}'’-]+(?: [A-Z]\.?)? [A-Z][\p{L}'’-]+$/u;

/** `Ida Penrose (Head)`, `Ida Penrose – Deputy Head`. */
const NAME_AND_ROLE =
  /([A-Z]\p{Ll}+ [A-Z][\p{L}'’-]+)\s*[(,–-]\s*(?:the )?(?:Head|Deputy|Assistant|Chair|DSL|Designated|Principal)/u;

const personIn = (text: string): string | null => TITLED.exec(text)?.[0] ?? NAME_AND_ROLE.exec(text)?.[1] ?? null;

/** Whom safety puts before the ladder, and so who ought to have a step of their own in it. */
const NEEDS_SAFEGUARDING: readonly Concern[] = [
  'allegation-staff',
  'grooming-sexual-contact',
  'intimate-image-child',
  'self-harm',
  'radicalisation',
];

type Say = (rule: Rule, value: string, at: Place) => void;

const field = (name: keyof About): Place => ({ part: 'about', field: name });
const marked = (kind: MarkKind, { id, clause }: { id: string; clause?: string | undefined }): Place => ({
  part: 'mark',
  passage: clause ?? null,
  mark: { kind, id },
});
const ANY_MARK: Place = { part: 'mark', passage: null, mark: null };

function errorsOf(draft: Draft, say: Say): void {
  const { about } = draft;
  if (!about.name.trim()) say('no-name', '', field('name'));
  if (!/^[A-Z]{2,3}$/.test(about.code.trim())) say('bad-code', about.code, field('code'));
  if (!about.schools.trim()) say('no-school', '', field('schools'));
  if (!about.title.trim()) say('no-title', '', field('title'));
  if (!/^[0-9a-f]{64}$/.test(draft.source.sha256)) say('no-document', '', { part: 'text' });
  if (about.adopted.trim() && !isDay(about.adopted.trim())) say('bad-adopted', about.adopted, field('adopted'));
  if (about.review.trim() && !isDay(about.review.trim())) say('bad-review', about.review, field('review'));
  if (!about.audience.trim()) say('no-audience', '', field('audience'));
  if (!about.protects.trim()) say('no-protects', '', field('protects'));
  if (draft.categories.length === 0) say('no-category', '', ANY_MARK);
  if (draft.ladder.length === 0) say('no-step', '', ANY_MARK);
  for (const one of draft.categories) {
    if (!one.label.trim()) say('category-unnamed', one.id, marked('category', one));
    if (one.readings.length === 0) say('category-without-concern', one.label || one.id, marked('category', one));
  }
  for (const one of draft.ladder)
    if (!one.label.trim() || !one.verb.trim() || !one.owner.trim())
      say('step-incomplete', one.label || one.id, marked('step', one));
  for (const one of draft.designation) if (!one.says.trim()) say('rule-empty', one.id, marked('rule', one));
}

/** Where a fault of the built pack belongs in the draft. */
function placeOf(draft: Draft, path: string): Place {
  const [list, index] = path.split('.');
  const at = Number(index);
  if (list === 'categories' && draft.categories[at]) return marked('category', draft.categories[at]);
  if (list === 'ladder' && draft.ladder[at]) return marked('step', draft.ladder[at]);
  if (list === 'designation' && draft.designation[at]) return marked('rule', draft.designation[at]);
  if (list === 'clauses') {
    const cited = draft.passages.filter((one) => one.quoted || isMarked(draft, one.id));
    return { part: 'mark', passage: cited[at]?.id ?? null, mark: null };
  }
  const name = list === 'document' ? index : list;
  return name && name in draft.about ? field(name as keyof About) : field('name');
}

function adviseOnDates({ about }: Draft, today: string, say: Say): void {
  const review = about.review.trim();
  if (!review) say('no-review-date', '', field('review'));
  else if (isDay(review)) {
    const document = { review } as PolicyPack['document'];
    if (reviewState({ document }, today).kind === 'past') say('review-passed', review, field('review'));
  }
  if (!about.adopted.trim()) say('no-adopted-date', '', field('adopted'));
}

function adviseOnNames(draft: Draft, say: Say): void {
  const { responsible } = draft.about;
  const named = personIn(responsible) ?? (BARE_NAME.test(responsible) && !ROLE.test(responsible) ? responsible : null);
  if (named) say('names-person', named, field('responsible'));
  const told = new Set<string>();
  const look = (text: string, at: Place) => {
    const name = personIn(text);
    if (name && !told.has(name)) {
      told.add(name);
      say('names-person', name, at);
    }
  };
  for (const one of draft.categories) look(one.label, marked('category', one));
  for (const one of draft.ladder) look(`${one.owner}. ${one.label}`, marked('step', one));
  for (const one of draft.designation) look(one.says, marked('rule', one));
  for (const one of draft.passages)
    if (one.quoted || isMarked(draft, one.id)) look(one.text, { part: 'mark', passage: one.id, mark: null });
}

function adviseOnLadder(draft: Draft, say: Say): void {
  const { categories, ladder } = draft;
  const readings = categories.flatMap((category) => category.readings.map((reading) => ({ category, reading })));
  const rules = readings.filter(({ reading }) => reading.verdict !== 'guidance-only');
  const has = (concern: Concern) => readings.find(({ reading }) => reading.concern === concern);
  const routed = (concern: Concern) =>
    ladder.some(({ kind, concerns }) => kind !== 'principle' && (concerns.length === 0 || concerns.includes(concern)));

  const police = ladder.filter(({ kind }) => kind === 'police');
  if (ladder.length > 0 && police.length === 0) say('no-police-step', '', ANY_MARK);
  const triggers = readings.some(({ reading }) => reading.verdict === 'police-trigger');
  const vague = police.find(({ concerns }) => concerns.length === 0);
  if (vague && !triggers) say('police-names-nothing', vague.label, marked('step', vague));
  const waiting = police.find(({ needs }) => needs.length > 0);
  if (waiting) say('police-waits', waiting.label, marked('step', waiting));

  const child = NEEDS_SAFEGUARDING.map(has).find(Boolean);
  if (child && !ladder.some(({ kind }) => kind === 'safeguarding'))
    say('no-safeguarding-step', child.category.label, marked('category', child.category));

  const acting = ladder.filter(({ kind }) => kind !== 'principle');
  const first = acting.toSorted((a, b) => a.order - b.order)[0];
  if (first && acting.every(({ needs }) => needs.length > 0)) say('no-first-step', first.label, marked('step', first));

  if (ladder.length > 0)
    for (const category of new Set(rules.map((one) => one.category)))
      if (!category.readings.some(({ concern }) => routed(concern)))
        say('category-without-route', category.label, marked('category', category));

  const complaint = has('complaint-school');
  if (complaint && !ladder.some(({ kind }) => kind === 'complaints-procedure'))
    say('no-complaints-route', complaint.category.label, marked('category', complaint.category));
  const misuse = readings.find(({ reading }) => reading.concern === 'complaint-school' && reading.verdict === 'listed');
  if (misuse) say('complaint-as-misuse', misuse.category.label, marked('category', misuse.category));
  if (categories.length > 0 && !has('threat-violence')) say('threat-not-covered', '', ANY_MARK);
}

function adviseOnMarks(draft: Draft, say: Say): void {
  if (!draft.designation.some(({ about, rule }) => about === 'designation' && rule !== 'silent'))
    say('nobody-designated', '', ANY_MARK);
  const names = new Map<string, number>();
  for (const one of draft.categories) {
    const name = one.label.trim().toLowerCase();
    names.set(name, (names.get(name) ?? 0) + 1);
    if (name && names.get(name) === 2) say('same-name-twice', one.label, marked('category', one));
  }
  let unmarked = 0;
  let firstUnmarked: string | null = null;
  for (const one of draft.passages) {
    const at: Place = { part: 'mark', passage: one.id, mark: null };
    const used = isMarked(draft, one.id);
    if (one.gone) say('sentence-gone', one.ref, at);
    else if (one.quoted && !used && draft.source.text) say('cites-nothing', one.ref, at);
    if ((used || one.quoted) && one.text.length > LONGEST_CLAUSE) say('sentence-cut', one.ref, at);
    const kind = used || one.quoted ? null : likelyKind(one);
    if (kind === 'category' || kind === 'step') {
      unmarked += 1;
      firstUnmarked ??= one.id;
    }
  }
  if (firstUnmarked) say('looks-unmarked', String(unmarked), { part: 'mark', passage: firstUnmarked, mark: null });
}

/**
 * What stands in the way of the pack, and what a head or a solicitor would ask about it. Errors first, each with the place where
 * it is mended. Deterministic; knows nothing of any particular school.
 */
export function lint(draft: Draft, { today }: LintFacts): Finding[] {
  const errors: Finding[] = [];
  const advice: Finding[] = [];
  errorsOf(draft, (rule, value, at) => errors.push({ rule, level: 'error', value, at }));
  const { result } = buildPack(draft);
  // The pack's own reader has the last word; what was said above in plainer words is not said again.
  if (!result.ok && errors.length === 0)
    for (const { path, reason } of result.faults)
      errors.push({
        rule: 'does-not-parse',
        level: 'error',
        value: path ? `${path}: ${reason}` : reason,
        at: placeOf(draft, path),
      });
  const say: Say = (rule, value, at) => advice.push({ rule, level: 'advice', value, at });
  adviseOnMarks(draft, say);
  adviseOnDates(draft, today, say);
  adviseOnNames(draft, say);
  adviseOnLadder(draft, say);
  return [...errors, ...advice.toSorted((a, b) => ADVICE.indexOf(a.rule as never) - ADVICE.indexOf(b.rule as never))];
}
