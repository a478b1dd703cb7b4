import { countedOf } from './counted';
import type { FlagRow } from './flag-row';
import type { ListingRow, RegisterState } from './listing-row';
import { retentionOf } from './retention-class';

const HAYSTACK = 20_000;
/** Code units of the text that a line of the register shows at most. */
export const EXCERPT = 240;

/** Folds for searching: compatibility forms, case and combining marks are levelled, zero-width characters dropped. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase();

/** The beginning of a text; no character that takes two code units is torn apart. */
function firstOf(text: string, units: number): string {
  const cut = text.slice(0, units);
  return cut.length < text.length ? cut.replace(/[\ud800-\udbff]$/, '') : cut;
}

export function registerState(flag: FlagRow): RegisterState {
  if (flag.capture === 'withheld') return 'withheld';
  if (flag.reports.length > 0) return 'reported';
  const outcome = flag.decisions.at(-1)?.outcome;
  if (outcome === 'no-action') return 'no-action';
  if (outcome) return 'decided';
  return flag.capture === 'interrupted' ? 'interrupted' : 'to-decide';
}

/** Who gave a copy, and what they said of it: for the search. */
function suppliedWords({ supplied }: FlagRow): string[] {
  if (!supplied) return [];
  const { by, relation, told, files } = supplied;
  return [by, relation, told.address, told.place, ...files.map(({ originalName }) => originalName)];
}

/** The register's line for a flag; written in the same transaction as the flag itself. */
export function listingOf(flag: FlagRow): ListingRow {
  const post = flag.snapshot;
  const text = post?.text.value ?? '';
  const decided = flag.decisions.at(-1);
  const author = post?.author.name.value ?? post?.author.handle.value ?? '';
  const words = [
    author,
    post?.author.handle.value ?? '',
    post?.permalink.value ?? flag.stub?.openedAddress ?? '',
    post?.place.name ?? '',
    ...suppliedWords(flag),
    ...flag.notes.map((n) => n.text),
    ...flag.decisions.map((d) => d.note),
    ...flag.reports.map((r) => r.reference),
    text.slice(0, HAYSTACK),
  ].join('\n');
  return {
    seq: flag.seq,
    id: flag.id,
    createdAtMs: flag.createdAtMs,
    platform: flag.platform,
    kind: post?.kind ?? null,
    author,
    excerpt: firstOf(text, EXCERPT),
    // A person who decided on no category is not overruled by the check.
    concern: decided ? decided.concern : (flag.check?.suggestions[0]?.concern ?? null),
    state: registerState(flag),
    capture: flag.capture,
    hasPicture: flag.picture !== null && flag.picture.parts > 0,
    ...(flag.supplied && { supplied: true as const }),
    ...(flag.schoolId !== null && { schoolId: flag.schoolId }),
    haystack: fold(words).slice(0, HAYSTACK),
    retention: retentionOf(flag),
    counted: countedOf(flag),
  };
}
