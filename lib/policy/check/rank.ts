import { CONCERNS } from '@/lib/concerns';
import { cautionFor } from './caution';
import { clauseFor } from './clause';
import { type Candidate, weigh } from './score';
import type { CheckInput, Span, Suggestion } from './suggestion';

/** More spans than this help nobody. */
const MAX_SPANS = 12;

/** Spans in the order of the text, each place and reason once; what a longer one says for the same reason is left out. */
function tidy(spans: readonly Span[]): Span[] {
  const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
  const reach = new Map<string, number>();
  const outermost = new Set<Span>();
  for (const span of [...spans].sort(byPlace)) {
    if (span.end <= span.start || span.end <= (reach.get(span.reason) ?? -1)) continue;
    reach.set(span.reason, span.end);
    outermost.add(span);
  }
  // The rules give the telling ones first.
  const kept = spans.filter((span) => outermost.has(span)).slice(0, MAX_SPANS);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.reason < b.reason ? -1 : 1));
}

const order = (a: Suggestion, b: Suggestion): number =>
  b.score - a.score ||
  CONCERNS.indexOf(a.concern) - CONCERNS.indexOf(b.concern) ||
  (a.strand === b.strand ? 0 : (a.strand ?? '') < (b.strand ?? '') ? -1 : 1);

/** Weighs candidates, names the policy's clause for each, and puts the best first. */
export function rank(
  candidates: readonly Candidate[],
  input: CheckInput,
): { suggestions: Suggestion[]; suppressed: Suggestion[] } {
  const suggestions: Suggestion[] = [];
  const suppressed: Suggestion[] = [];
  for (const candidate of candidates) {
    const { concern, strand, sense } = candidate;
    const evidence = tidy(candidate.evidence);
    const verdict = weigh(candidate);
    if (!verdict || evidence.length === 0) continue;
    const suggestion: Suggestion = {
      concern,
      strand,
      sense,
      strength: verdict.strength,
      score: verdict.score,
      policy: clauseFor(input.pack, concern, strand, input.context),
      evidence,
      against: tidy(candidate.against),
      suppressedBy: verdict.suppressedBy,
      caution: cautionFor(concern),
    };
    (verdict.suppressedBy === null ? suggestions : suppressed).push(suggestion);
  }
  return { suggestions: suggestions.sort(order), suppressed: suppressed.sort(order) };
}
