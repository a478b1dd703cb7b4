import type { PostKind } from '@/lib/platforms/platform';
import { addressOf, kindWord, timeWords } from './draft';
import type { HandOver, ReportFacts, ReportForm, ReportPath } from './flow';
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

/**
 * A page for the person who may file, where that is not the person at the screen. It names where the post is and what can be
 * done; it leaves out its words and its author, because neither should be passed on unasked.
 *
 * @returns null where nobody else is to file, or where there is nothing that this person could use.
 */
export function handOverNote(
  plan: ConcernRouting['handOver'],
  site: string,
  kind: PostKind,
  facts: ReportFacts,
  paths: ReportPath[],
  forms: ReportForm[],
): HandOver | null {
  if (!plan) return null;
  const theirs = <T extends { filers: ReportPath['filers'] }>(all: T[]) =>
    all.filter((one) => one.filers.some((f) => plan.filers.includes(f)));
  const theirPaths = theirs(paths);
  const theirForms = theirs(forms).filter((f) => f.address !== null);
  if (theirPaths.length + theirForms.length === 0) return null;

  const address = addressOf(facts);
  const time = timeWords(facts);
  const school = oneLine(facts.schoolName, LONGEST_NAME);
  const clause = oneLine(facts.clauseRef, LONGEST_NAME);
  const about = `a ${kindWord(kind)} on ${site}`.replace(/^a (?=[aeiou])/, 'an ');
  const text = [
    `For ${plan.to}`,
    '',
    `${school ?? 'The school'} has noted ${about}${clause ? ` under its own policy (${clause})` : ''}.`,
    address ? `Where it is: ${address}` : 'Where it is: the page gave no address of its own.',
    ...(time ? [`When it was posted: ${time}`] : []),
    'Its words are left out of this note. You need not read it to decide.',
    '',
    'What you can do, if you wish:',
    ...theirPaths.flatMap((p) => pathLines(site, p)),
    ...theirForms.flatMap(formLines),
    '',
    'Nothing has been submitted for you, and nobody but you decides whether it is.',
    'If you want somebody else to file for you, give them your permission in writing first. They sign in their own name.',
  ].join('\n');
  return { to: plan.to, before: plan.before ?? null, text };
}
