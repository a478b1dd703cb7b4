import type { CustodyRow } from '@/lib/store/custody-row';
import { isToldCasework } from './casework';
import type { Choices } from './choices';
import type { LoggedLine } from './facts';
import { namesStaff } from './staff';

/** Acts of the log that tell of other bundles, and to whom they went. */
const OF_BUNDLES: ReadonlySet<string> = new Set(['bundle-made', 'bundle-not-made', 'bundle-remade', 'handed-over']);

/** Acts that tell what the school did about an item, and whom it told. */
const OF_CASEWORK: ReadonlySet<string> = new Set(['triaged', 'moderated', 'attention-noted', 'viewing-agreed']);

/** What a person typed for the school alone: the text of a note, the words beside a decision. */
function tellsNotes({ act, line }: CustodyRow): boolean {
  if (act === 'noted') return true;
  if (act !== 'decided') return false;
  const { detail } = JSON.parse(line) as { detail?: { note?: unknown } };
  return typeof detail?.note === 'string' && detail.note.trim() !== '';
}

function isWithheld(row: CustodyRow, choices: Choices, items: ReadonlySet<string>, own: ReadonlySet<number>): boolean {
  const { recipient, log, redacted, include } = choices;
  // Also the lines that log the copy name whoever made it.
  if (!namesStaff(choices)) return true;
  if (own.has(row.seq)) return false;
  // The log tells names and reasons, and a line cannot be changed without breaking it.
  if (redacted) return true;
  if (!include.notes && tellsNotes(row)) return true;
  if (!isToldCasework({ recipient }) && OF_CASEWORK.has(row.act)) return true;
  return log === 'items' && (row.flagId === '' ? OF_BUNDLES.has(row.act) : !items.has(row.flagId));
}

/**
 * The log as a bundle gives it: a line whole, or by its hash alone. In a redacted copy only the lines that log the copy itself are
 * whole, and none where its recipient is told of staff by role alone; without the school's notes those that hold one are not; for whoever is not told of the casework those that tell of it are not;
 * with the log of the items alone those about other flags and other bundles are not.
 *
 * @param own numbers of the lines that log this bundle.
 */
export function givenLines(
  rows: readonly CustodyRow[],
  choices: Choices,
  items: readonly string[],
  own: readonly number[],
): LoggedLine[] {
  const [inside, ofIt] = [new Set(items), new Set(own)];
  return rows.map((row) => {
    const { seq, flagId, at, act, line, sha256 } = row;
    if (isWithheld(row, choices, inside, ofIt)) return { seq, withheld: true, sha256 };
    return { seq, flagId, at, act, line, sha256 };
  });
}
