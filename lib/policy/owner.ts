/**
 * How the person who acts stands to the owner that a policy prints for a step. `fits`: is it, or the policy names the school at
 * large. `other`: the policy names somebody else. `duty-of-parent`: the policy lays the step on the parent; the school points to it.
 */
export type OwnerFit = 'fits' | 'other' | 'duty-of-parent';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Said of everybody who works there, so that anyone whom the school has designated may act. */
const WHOLE_SCHOOL =
  /^(?:the )?(?:schools?(?: or (?:trust|police))?|schools? and police|trust or schools?|any adult\b.*)$/;
const HEAD = /^(?:the )?(?:executive |acting )?(?:head|head ?teacher|head ?master|head ?mistress|principal)$/;
const GOVERNORS = /\bgovern(?:or|ors|ing)\b/;
const TRUST = /\btrust(?:ee|ees)?\b/;

/** Whether the owner is the school at large and no one office of it. */
export const isWholeSchool = (owner: string): boolean => WHOLE_SCHOOL.test(plain(owner));

/** @param owner as printed by the policy. @param role of the person who acts, as they gave it. */
export function ownerFit(owner: string, role: string): OwnerFit {
  const [named, own] = [plain(owner), plain(role)];
  if (named.startsWith('parent')) return 'duty-of-parent';
  if (WHOLE_SCHOOL.test(named) || named === own) return 'fits';
  for (const kind of [HEAD, GOVERNORS, TRUST]) if (kind.test(named)) return kind.test(own) ? 'fits' : 'other';
  return 'other';
}
