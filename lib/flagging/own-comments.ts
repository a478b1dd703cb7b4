import type { ListedComment } from '@/lib/messages/own-post';
import { check } from '@/lib/policy/check/check';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import { safetyFirst } from '@/lib/policy/safety';
import type { Installation } from './installation';

export const STANDINGS = ['safety', 'strong', 'possible', 'unread', 'criticism', 'nothing'] as const;
/**
 * How far a comment needs a person's look, most first. `safety`: somebody may be at risk, whatever the strength of the sign;
 * `unread`: the check cannot read it (another language, a picture without words); `criticism`: nothing but a complaint about the
 * school, which is no abuse and stays up.
 */
export type Standing = (typeof STANDINGS)[number];

export interface CheckedComment {
  comment: ListedComment;
  /** Place on the page, from 0. */
  place: number;
  check: CheckResult;
  standing: Standing;
}

/** Emoji and signs alone say nothing that could be checked, and are no language. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Pure: how a comment stands after its check. */
export function standingOf(
  comment: Pick<ListedComment, 'text' | 'hasMedia'>,
  { suggestions, language }: CheckResult,
): Standing {
  if (suggestions.some(({ concern }) => safetyFirst(concern, { modifiers: [] }).length > 0)) return 'safety';
  const others = suggestions.filter(({ concern }) => concern !== 'complaint-school');
  if (others.some(({ strength }) => strength === 'strong')) return 'strong';
  if (others.length > 0) return 'possible';
  if (suggestions.length > 0) return 'criticism';
  if (!hasWords(comment.text)) return comment.hasMedia ? 'unread' : 'nothing';
  return language.checked ? 'nothing' : 'unread';
}

/** Pure: what needs a look first; those that stand alike stay in the order of the page. */
export const ranked = (checked: readonly CheckedComment[]): CheckedComment[] =>
  [...checked].sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || a.place - b.place);

/** How long one portion may keep the page from answering its reader (ms). */
const SLICE_MS = 12;

/**
 * Checks the listed comments one after the other, on a person's request, and ranks them. Works in portions, so that the panel goes
 * on answering; nothing is stored.
 *
 * @param done is told after each portion how many have been checked. @returns null where `signal` ended it.
 */
export async function checkComments(
  comments: readonly ListedComment[],
  { pack, roster }: Pick<Installation, 'pack' | 'roster'>,
  done: (count: number) => void,
  signal: AbortSignal,
): Promise<CheckedComment[] | null> {
  const checked: CheckedComment[] = [];
  let since = performance.now();
  for (const [place, comment] of comments.entries()) {
    const { text, language, hasMedia } = comment;
    const context = { hasMedia, isReply: true, authorIsStaff: false, recipientIsPupil: false };
    const result = check({ text, language, context, pack, roster });
    checked.push({ comment, place, check: result, standing: standingOf(comment, result) });
    if (performance.now() - since < SLICE_MS) continue;
    done(checked.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    since = performance.now();
  }
  done(checked.length);
  return signal.aborted ? null : ranked(checked);
}
