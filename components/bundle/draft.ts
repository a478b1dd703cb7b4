import type { Choices, Recipient } from '@/lib/bundle/choices';
import { mayNameStaff } from '@/lib/bundle/staff';
import { PARTS, type Part, type Suggested, suggestedFor } from './suggested';

export const STEPS = [1, 2, 3] as const;
export type Step = (typeof STEPS)[number];

/** As many as one bundle may hold; the choices say the same. */
export const MOST_ITEMS = 5_000;

/** What stands in the assistant. */
export interface Draft extends Suggested {
  step: Step;
  recipient: Recipient | null;
  recipientName: string;
  reference: string;
  title: string;
  /** Ids of flags in the order of the exhibits. */
  items: readonly string[];
  /** The incident that it is made from, and whether its course goes in; null for flags alone. */
  from: string | null;
  incident: string | null;
  initials: string;
  /** As typed. */
  first: string;
  /** Whether staff are named where a copy would tell of them by role. Never carried over to another recipient. */
  staffNamed: boolean;
  /** What a person has set: it stays when somebody else is chosen as the recipient. */
  byHand: ReadonlySet<Part | Exclude<keyof Suggested, 'include'>>;
}

/** `Sam O’Fielding-Vale` → `SF`: first and last name, as far as they begin with a letter from A to Z; else empty. */
export function initialsOf(name: string): string {
  const words = name.normalize('NFD').split(/\s+/).filter(Boolean);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase());
  const initials = letters.join('');
  return /^[A-Z]{2}$/.test(initials) ? initials : '';
}

export function newDraft(items: readonly string[], incident: string | null = null): Draft {
  return {
    ...suggestedFor('police'),
    step: 1,
    recipient: null,
    recipientName: '',
    reference: '',
    title: '',
    items,
    from: incident,
    incident,
    initials: '',
    first: '1',
    staffNamed: false,
    byHand: new Set(),
  };
}

/** With everything that was not set by hand as it is suggested for this recipient. */
export function withRecipient(draft: Draft, recipient: Recipient): Draft {
  const { include, ...rest } = suggestedFor(recipient);
  const kept = (name: Part | keyof typeof rest) => draft.byHand.has(name);
  const staffNamed = draft.staffNamed && draft.recipient === recipient;
  const next: Draft = { ...draft, recipient, staffNamed, include: { ...draft.include } };
  for (const part of PARTS) if (!kept(part)) next.include[part] = include[part];
  if (!kept('log')) next.log = rest.log;
  if (!kept('form')) next.form = rest.form;
  if (!kept('redacted')) next.redacted = rest.redacted;
  if (!kept('named')) next.named = rest.named;
  return next;
}

export const withPart = (draft: Draft, part: Part, on: boolean): Draft => ({
  ...draft,
  include: { ...draft.include, [part]: on },
  byHand: new Set([...draft.byHand, part]),
});

/** With one of what is suggested set by hand. */
export const withSet = <K extends Exclude<keyof Suggested, 'include'>>(
  draft: Draft,
  name: K,
  value: Draft[K],
): Draft => ({ ...draft, [name]: value, byHand: new Set([...draft.byHand, name]) });

/** With the item `by` places further down (negative: up), as far as there are places. */
export function withMoved(draft: Draft, id: string, by: number): Draft {
  const from = draft.items.indexOf(id);
  if (from < 0) return draft;
  const to = Math.min(Math.max(from + by, 0), draft.items.length - 1);
  const items = draft.items.filter((one) => one !== id);
  items.splice(to, 0, id);
  return { ...draft, items };
}

export const withoutItem = (draft: Draft, id: string): Draft => ({
  ...draft,
  items: draft.items.filter((one) => one !== id),
});

/** The number of the first exhibit; null where what was typed is none. */
export function firstNumber(draft: Pick<Draft, 'first'>): number | null {
  return /^[1-9]\d{0,5}$/.test(draft.first.trim()) ? Number(draft.first.trim()) : null;
}

/** `AB/1`, `AB/2` … for the nth item, 0 for the first; null where there are no names, or none yet. */
export function exhibitName(draft: Draft, at: number): string | null {
  const first = firstNumber(draft);
  return draft.named && first !== null && isInitials(draft.initials) ? `${draft.initials}/${first + at}` : null;
}

export const isInitials = (text: string): boolean => /^[A-Z]{2,4}$/.test(text);

export type DraftFault = 'recipient' | 'no-items' | 'too-many' | 'initials' | 'first';

/** What keeps a step from being left forwards. */
export function faultsOf(draft: Draft, step: Step): DraftFault[] {
  const faults: DraftFault[] = [];
  if (step === 1 && draft.recipient === null) faults.push('recipient');
  if (step !== 2) return faults;
  if (draft.items.length === 0) faults.push('no-items');
  if (draft.items.length > MOST_ITEMS) faults.push('too-many');
  if (draft.named && !isInitials(draft.initials)) faults.push('initials');
  if (draft.named && firstNumber(draft) === null) faults.push('first');
  return faults;
}

/** @throws RangeError where a step has faults: nothing is made of half a draft. */
export function choicesOf(draft: Draft): Choices {
  const { recipient, include, log, form, redacted } = draft;
  const first = firstNumber(draft);
  const faults = STEPS.flatMap((step) => faultsOf(draft, step));
  if (recipient === null || faults.length > 0) throw new RangeError(`The draft is not ready: ${faults.join(', ')}`);
  return {
    schema: 1,
    recipient,
    recipientName: draft.recipientName.trim(),
    reference: draft.reference.trim(),
    title: draft.title.trim(),
    items: [...draft.items],
    exhibits: draft.named && first !== null ? { initials: draft.initials, first } : null,
    include: { ...include },
    log,
    form,
    ...(draft.incident !== null && { incident: draft.incident }),
    redacted,
    ...(draft.staffNamed && mayNameStaff({ recipient, redacted }) && { staffNamed: true }),
  };
}
