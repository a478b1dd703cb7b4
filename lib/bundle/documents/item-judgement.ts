import type { BundleItem } from '@/lib/bundle/facts';
import type { Suggestion } from '@/lib/policy/check/suggestion';
import type { PlacedSuggestion, TextRef } from '@/lib/store/check-row';
import type { Decision, FrozenVerdicts } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { attentionTold, moderationTold, notAdvice, type Told, triageTold, verdictsTold } from './casework';
import { type Child, html, list, type Markup, said, terms, value } from './html';
import { moment } from './moments';
import * as words from './words';

export const person = ({ name, role }: { name: string; role: string }): string =>
  [name || (role ? '' : 'no name set up'), role].filter(Boolean).join(', ');

/** The words that a suggestion points at; null where the text is not the one that was checked. */
type Text = string | null;

function suggestion(one: Suggestion, text: Text): Markup {
  const { concern, strand, strength, policy, evidence, against, caution, suppressedBy } = one;
  const ground = strand ? ` (ground: ${words.STRAND[strand]})` : '';
  const at = ({ start, end, reason }: Suggestion['evidence'][number]) =>
    text === null ? reason : html`“${value(text.slice(start, end))}”: ${reason}`;
  return html`<strong>${words.CONCERN[concern]}</strong>${ground}, ${strength === 'strong' ? 'strong sign' : 'possible'}${
    policy
      ? html`. Policy: “${policy.label}”, clause ${policy.clauseRef} (${words.VERDICT[policy.verdict]})`
      : '. The policy has nothing on its list for it'
  }.${list(evidence.map(at))}${against.length > 0 && html`Against it: ${list(against.map(at))}`}${
    suppressedBy && html`<br>Withdrawn: ${suppressedBy}`
  }${caution && html`<br>${caution}`}`;
}

const TEXT_NAMES: readonly [RegExp, string][] = [
  [/^post$/, 'the text of the post'],
  [/^full$/, 'the longer text that the page holds'],
  [/^alt-(\d+)$/, 'what the page says of picture $1'],
  [/^related-(\d+)$/, 'related post $1'],
  [/^with-(\d+)$/, 'post $1 kept with it'],
];

function nameOf(text: TextRef): string {
  const found = TEXT_NAMES.find(([pattern]) => pattern.test(text));
  return found ? text.replace(...found) : text;
}

function textOf({ snapshot, attached }: FlagRow, ref: TextRef): Text {
  const number = Number(/\d+$/.exec(ref)?.[0] ?? 0) - 1;
  if (ref === 'post') return snapshot?.text.value ?? null;
  if (ref === 'full') return snapshot?.fullText.value ?? null;
  if (ref.startsWith('alt-')) return snapshot?.media[number]?.alt ?? null;
  if (ref.startsWith('related-')) return snapshot?.related[number]?.text ?? null;
  return attached[number]?.snapshot.text.value ?? null;
}

/** Marks of a check stand at places of the text that it read; words of a redacted copy are not in those places any more. */
function checks({ flag, redaction }: BundleItem): Child[] {
  const textFor = (ref: TextRef) => (redaction ? null : textOf(flag, ref));
  const placed = (one: PlacedSuggestion, ref: TextRef) =>
    suggestion(one, one.evidence.some((span) => span.in !== ref) ? null : textFor(ref));
  const { check, furtherChecks } = flag;
  return [
    check &&
      html`<p>Rules ${check.ruleset}, ${check.charactersChecked} characters checked.${check.language.note && html` ${check.language.note}`}</p>${
        check.suggestions.length > 0
          ? list(
              check.suggestions.map((one) => suggestion(one, textFor('post'))),
              'ol',
            )
          : html`<p>The check suggested nothing.</p>`
      }${
        check.suppressed.length > 0 &&
        html`<h4>Considered and withdrawn by the check</h4>${list(check.suppressed.map((one) => suggestion(one, textFor('post'))))}`
      }`,
    furtherChecks
      .filter(({ suggestions }) => suggestions.length > 0)
      .map(
        ({ text, suggestions }) =>
          html`<h4>In ${nameOf(text)}</h4>${list(suggestions.map((one) => placed(one, text)))}`,
      ),
  ];
}

const toldTerms = (all: readonly Told[], zone: string): Markup =>
  terms(
    all.map(({ name, own, said: typed, at, list: several = [] }) => [
      name,
      html`${own ?? false}${typed !== undefined && value(typed)}${at ? html`${moment(at.iso, zone)}, ${person(at.by)}` : false}${list(several)}`,
    ]),
  );

function verdicts(kept: FrozenVerdicts | undefined, zone: string): Markup | null {
  if (!kept) return null;
  return html`<h4>The three answers as they stood then</h4>${toldTerms(verdictsTold(kept), zone)}<p class="small soft">Three separate things: none follows from another. ${notAdvice()}</p>`;
}

/** What could not wait, and what was done about it on the school’s own page. */
function acts({ triage, moderation, attention }: FlagRow, zone: string): Child[] {
  return [
    attention && html`<h3>How it came to attention</h3>${toldTerms(attentionTold(attention), zone)}`,
    triage && html`<h3>Treated as something that could not wait</h3>${toldTerms(triageTold(triage), zone)}`,
    moderation.length > 0 &&
      html`<h3>Done about it on the school’s own page</h3>${moderation.map((one) => toldTerms(moderationTold(one), zone))}`,
  ];
}

function decision(
  { at, by, outcome, concern, categoryId, clauseRef, asSuggested, note, onCheck, verdicts: kept }: Decision,
  zone: string,
  withNotes: boolean,
) {
  const reason = note ? said(note) : 'none written down';
  return html`${terms([
    ['When', moment(at, zone)],
    ['By', person(by)],
    ['Decision', words.OUTCOME[outcome]],
    ['About', concern && words.CONCERN[concern]],
    ['Category of the policy', categoryId && html`${categoryId}${clauseRef && `, clause ${clauseRef}`}`],
    ['As the check suggested first', asSuggested ? 'yes' : 'no'],
    ['Reason', withNotes ? reason : 'left out of this bundle by choice'],
    [
      'On the check',
      onCheck &&
        list([
          ...onCheck.notRight.map(
            ({ concern: what, text, why }) =>
              `Not right: ${words.CONCERN[what]} in ${nameOf(text)} (${words.NOT_RIGHT_WORDS[why]})`,
          ),
          ...(onCheck.missed ? [`Missed: ${words.CONCERN[onCheck.missed]}`] : []),
        ]),
    ],
  ])}${verdicts(kept, zone)}`;
}

function policy({ flag: { policy } }: BundleItem): Markup {
  if (!policy) return html`<p>No policy was installed.</p>`;
  const review = policy.pastReview
    ? `Review was due ${policy.review}: PAST on the day of the capture`
    : (policy.review && `Review due ${policy.review}`) || 'No review date printed';
  return html`<p>Policy: ${policy.name}. ${review}. SHA-256 of the policy file used: <code>${policy.sha256}</code></p>`;
}

/**
 * What the automatic check found, and what people decided, side by side and never mixed.
 *
 * @param withNotes whether what people wrote goes into the bundle.
 */
export function judgement(item: BundleItem, zone: string, withNotes: boolean): Markup {
  const { decisions, secondOpinions, reports, reportAnswers } = item.flag;
  return html`<h3>What the automatic check suggested</h3>
<p class="small soft">A program’s suggestion, no finding: it says nothing about whether the post is true. People decide.</p>
${policy(item)}${item.flag.check || item.flag.furtherChecks.length > 0 ? checks(item) : html`<p>Nothing was checked.</p>`}
${
  secondOpinions.length > 0 &&
  html`<h4>What the browser’s own language model answered (no part of the check)</h4>${list(
    secondOpinions.map(
      ({ at, by, answer }) =>
        html`${moment(at, zone)}, asked by ${person(by)}: ${
          answer.outcome === 'answered'
            ? list(answer.concerns.map(({ concern, because }) => html`${words.CONCERN[concern]}: ${value(because)}`))
            : `an answer that could not be read (${answer.reason})`
        }`,
    ),
  )}`
}<h3>What people decided</h3>
${decisions.length > 0 ? decisions.map((one) => decision(one, zone, withNotes)) : html`<p>No decision had been made.</p>`}${acts(item.flag, zone)}
<h3>Reports to the site</h3>
${
  reports.length > 0
    ? list(
        reports.map(
          ({ filedAt, filedBy, reference, at, by }) =>
            html`Filed ${moment(filedAt, zone)} in the name of ${value(filedBy)}, ${
              reference ? html`reference ${value(reference)}` : 'without a reference'
            }. Noted by ${person(by)}, ${moment(at, zone)}.`,
        ),
      )
    : html`<p>None was noted.</p>`
}
${
  reportAnswers.length > 0 &&
  html`<h4>What the site answered, as noted</h4>${list(
    reportAnswers.map(
      ({ on, outcome, words: told, receipts, at, by }) =>
        html`${on}: ${words.REPORT_OUTCOME[outcome]}${told && html`, ${said(told)}`}${
          receipts.length > 0 && html` Receipts: ${receipts.join(', ')}.`
        } Noted by ${person(by)}, ${moment(at, zone)}.`,
    ),
  )}`
}`;
}
