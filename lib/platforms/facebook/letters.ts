/** Comparing what is shown with what the data of the page says, whatever spaces, signs and emoji stand between the letters. */

export const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

const TEXT_NODES = 4;
/** Pieces of a text that are compared; a difference that matters shows among the first of them. */
const MOST_PIECES = 400;
/** A shorter piece may be found anywhere, or be a sign that was written as letters (`:D`). */
const FEWEST = 6;
/** What is not written by the author, or not as the author wrote it: shortened links, controls, hidden copies. */
const NOT_WRITTEN = 'a,button,[role="button"],[aria-hidden="true"],[hidden],[data-0]';

/** True where a shown text holds words that are not in `known`, or not in that order. */
export function saysOtherwise(shown: readonly Element[], known: string): boolean {
  const letters = lettersOf(known);
  let from = 0;
  let pieces = 0;
  for (const element of shown) {
    const walker = element.ownerDocument.createTreeWalker(element, TEXT_NODES);
    for (let node = walker.nextNode(); node && pieces < MOST_PIECES; node = walker.nextNode()) {
      const piece = lettersOf((node as Text).data);
      if (piece.length < FEWEST || isNotWritten(node, element)) continue;
      pieces += 1;
      const at = letters.indexOf(piece, from);
      if (at < 0) return true;
      from = at + piece.length;
    }
  }
  return false;
}

function isNotWritten(node: Node, within: Element): boolean {
  const around = node.parentElement?.closest(NOT_WRITTEN);
  return around !== null && around !== undefined && around !== within && within.contains(around);
}

/** Names agree where one begins as the other does: a shown name may have a second name behind it. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => lettersOf(name).toLowerCase()) as [string, string];
  // A name of signs and emoji alone tells nothing.
  if (one === '' || other === '') return true;
  return one.startsWith(other) || other.startsWith(one);
}
