import type { PostKind } from '@/lib/platforms/platform';
import { addressOf, kindWord, timeWords } from './draft';
import type { Filer, HandOver, ReportFacts, ReportForm, ReportPath, Surface } from './flow';
import type { ConcernRouting } from './flow-schema';
import { oneLine } from './quoting';

/** Longer than any school's name or clause. */
const LONGEST_NAME = 200;

function pathLines(site: string, path: ReportPath): string[] {
  const labels = path.steps.map((s) => (s.verified ? s.label : `${s.label} [wording not seen]`));
  const end = path.endButtons.length > 0 ? ` Then ${path.endButtons.join(', ')}.` : '';
  const assumed = path.assumed ? ' Assumed to be the same as seen elsewhere on the site.' : '';
  return [`- On ${site}: ${labels.join(' → ')}.${end}`, `  ${path.age.says}${assumed}`];
}

function formLines(form: ReportForm): string[] {
  const asks = form.fields.length > 0 ? [`  It asks for: ${form.fields.join('; ')}.`] : [];
  return [`- Form "${form.purpose}": ${form.address}`, ...asks, ...form.limits.map((l) => `  ${l}`)];
}

type Plan = NonNullable<ConcernRouting['handOver']>;

/** As a note addresses them; null for those to whom the school gives no note. */
const PEOPLE: Record<Filer, string | null> = {
  anyone: null,
  target: 'the person concerned',
  'authorised-representative': 'somebody whom the person concerned has authorised',
  'parent-guardian': 'a parent or guardian of the child',
  minor: 'the young person',
  'rights-holder': 'whoever owns the mark or the copyright',
  'law-enforcement': null,
};

/** A surface that not everybody may report, whatever the concern: a message is seen by those who got it. */
export interface OwnSurface {
  surface: Surface;
  /** Who may, in words. */
  to: string;
  filers: Filer[];
}

/** @returns null where anybody may report on the surface, or nobody knows who may. */
export function ownSurface(surface: Surface, filers: readonly Filer[]): OwnSurface | null {
  if (filers.length === 0 || filers.includes('anyone')) return null;
  const people = filers.flatMap((one) => (one === 'target' && surface === 'message' ? RECIPIENT : (PEOPLE[one] ?? [])));
  return people.length > 0 ? { surface, to: people.join(', or '), filers: [...filers] } : null;
}
const RECIPIENT = 'the person who received the message';

/**
 * For whom a note is made: those who alone may report on the surface, else whom the concern names.
 *
 * @returns null where nobody else is to file, where nothing is reported, or where nothing may be drafted of what was seen.
 */
export function planOf(
  concern: Pick<ConcernRouting, 'reporting' | 'capture'>,
  plan: ConcernRouting['handOver'],
  own: OwnSurface | null,
): ConcernRouting['handOver'] {
  if (!own) return plan;
  if (concern.reporting.when === 'never' || concern.capture.mode === 'none') return null;
  const held = concern.reporting.when === 'later' ? HELD : undefined;
  return { to: own.to, filers: own.filers, before: plan?.before ?? held };
}
const HELD = 'Give this to nobody until those who come first, the police or the safeguarding lead, have agreed.';

/**
 * A page for the person who may file, where that is not the person at the screen. It names where the post is and what can be
 * done; it leaves out its words and its author, because neither should be passed on unasked.
 *
 * @param own the surface, where only some may report on it. @param says what is known of its menu where no row of it was seen.
 * @returns null where nobody else is to file, or where there is nothing that this person could use.
 */
export function handOverNote(
  plan: Plan | null,
  site: string,
  kind: PostKind,
  facts: ReportFacts,
  { paths, forms }: { paths: ReportPath[]; forms: ReportForm[] },
  { own, says }: { own: OwnSurface | null; says: string | null } = { own: null, says: null },
): HandOver | null {
  if (!plan) return null;
  const theirs = <T extends { filers: ReportPath['filers'] }>(all: T[]) =>
    all.filter((one) => one.filers.some((f) => plan.filers.includes(f)));
  const theirPaths = theirs(paths);
  const theirForms = theirs(forms).filter((f) => f.address !== null);
  const menu = own && theirPaths.length === 0 && says ? [`- ${says}`] : [];
  if (theirPaths.length + theirForms.length + menu.length === 0) return null;

  // The address and the time of a post lead to no message.
  const isMessage = own?.surface === 'message';
  const address = isMessage ? null : addressOf(facts);
  const nowhere = isMessage ? 'in the messages of the person who received it.' : 'the page gave no address of its own.';
  const time = isMessage ? null : timeWords(facts);
  const school = oneLine(facts.schoolName, LONGEST_NAME);
  const clause = oneLine(facts.clauseRef, LONGEST_NAME);
  const about = `a ${own?.surface ?? kindWord(kind)} on ${site}`.replace(/^a (?=[aeiou])/, 'an ');
  const text = [
    `For ${plan.to}`,
    '',
    `${school ?? 'The school'} has noted ${about}${clause ? ` under its own policy (${clause})` : ''}.`,
    `Where it is: ${address ?? nowhere}`,
    ...(time ? [`When it was posted: ${time}`] : []),
    'Its words are left out of this note. You need not read it to decide.',
    '',
    'What you can do, if you wish:',
    ...menu,
    ...theirPaths.flatMap((p) => pathLines(site, p)),
    ...theirForms.flatMap(formLines),
    '',
    'Nothing has been submitted for you, and nobody but you decides whether it is.',
    'If you want somebody else to file for you, give them your permission in writing first. They sign in their own name.',
  ].join('\n');
  return { to: plan.to, before: plan.before ?? null, text };
}
