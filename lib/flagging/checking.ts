import type { PostSnapshot } from '@/lib/platforms/platform';
import { check } from '@/lib/policy/check/check';
import type { CheckInput, CheckResult, Suggestion } from '@/lib/policy/check/suggestion';
import type { AttachedPost } from '@/lib/store/capture-row';
import type { FurtherCheck, PlacedSuggestion, TextRef } from '@/lib/store/check-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { type AnsweredText, checkWithAnswered } from './answered';
import type { Installation } from './installation';
import { wordsOfPicture } from './picture-words';

/** Checks the captured text against the installed pack. Null where nothing of the post was kept. */
export const checkFlag = (flag: FlagRow, installation: Installation): CheckResult | null =>
  flag.snapshot && checkPost(flag.snapshot, flag.safety.mediaSeen > 0, installation);

/** Comments that were flagged together are checked each for itself. What a comment answers is context, and nobody flagged it. */
export const checkAttached = (flag: FlagRow, installation: Installation): AttachedPost[] =>
  flag.attached.map((one) =>
    one.as === 'together' ? { ...one, check: one.check ?? checkPost(one.snapshot, false, installation) } : one,
  );

/**
 * Checks what stands with the post: what the page holds of it beyond the cut, alternative texts of its pictures and what it quotes or shares, each for itself; then the
 * post again with the people named in what it answers. The check of the post itself stays as it is.
 */
export function checkFurther(flag: FlagRow, installation: Installation): FurtherCheck[] {
  const post = flag.snapshot;
  if (!post) return [];
  const rest = beyondCut(post, installation);
  const pictures = post.media.flatMap(({ alt }, i) => {
    const words = alt === null ? null : wordsOfPicture(alt);
    if (!alt || !words) return [];
    const input = { ...inputOf(post, true, installation), text: alt.slice(words.start, words.end), language: null };
    return [placed(check(input), `alt-${i + 1}`, words.start)];
  });
  const carried = post.related.flatMap(({ relation, text }, i) => {
    if ((relation !== 'quoted' && relation !== 'shared') || !text?.trim()) return [];
    const input = inputOf(post, false, installation);
    const context = { ...input.context, isReply: false };
    return [placed(check({ ...input, text, language: null, context }), `related-${i + 1}`, 0)];
  });
  const inReply = checkWithAnswered(inputOf(post, flag.safety.mediaSeen > 0, installation), threadOf(flag, post));
  return [...rest, ...pictures, ...carried, ...(inReply ? [inReply] : [])];
}

/** Where the page cuts the text and holds more of it: what rests on words beyond the cut. The rest is in the post's own check. */
function beyondCut(post: PostSnapshot, installation: Installation): FurtherCheck[] {
  const [shown, full] = [post.text.value ?? '', post.fullText.value];
  // Of an article the longer text is the whole page, with the words of others in it.
  if (!post.textCut || !full || post.reading !== 'adapter') return [];
  let same = 0;
  while (same < shown.length && shown[same] === full[same]) same += 1;
  const isBeyond = ({ evidence }: Suggestion) => evidence.some(({ end }) => end > same);
  const result = check({ ...inputOf(post, false, installation), text: full });
  const { suggestions, suppressed } = result;
  const beyond = { suggestions: suggestions.filter(isBeyond), suppressed: suppressed.filter(isBeyond) };
  return [placed({ ...result, ...beyond }, 'full', 0)];
}

/** What the post answers, nearest first, where its words are known: as kept with the flag, and as the page showed it. */
function threadOf(flag: FlagRow, post: PostSnapshot): AnsweredText[] {
  const kept = flag.attached.flatMap(({ as, snapshot }, i): AnsweredText[] =>
    as === 'context' && snapshot.text.value ? [{ ref: `with-${i + 1}`, text: snapshot.text.value }] : [],
  );
  const parents = post.related.flatMap(({ relation, text }, i): AnsweredText[] =>
    relation === 'parent' && text ? [{ ref: `related-${i + 1}`, text }] : [],
  );
  return [...kept.reverse(), ...parents.reverse()];
}

/** The result with every span pointing into `text`. @param shift how far into it the checked words begin. */
function placed(result: CheckResult, text: TextRef, shift: number): FurtherCheck {
  const place = (suggestion: Suggestion): PlacedSuggestion => {
    const spans = (of: Suggestion['evidence']) =>
      of.map(({ start, end, reason }) => ({ start: start + shift, end: end + shift, reason, in: text }));
    return { ...suggestion, evidence: spans(suggestion.evidence), against: spans(suggestion.against) };
  };
  return {
    ...result,
    text,
    readWith: null,
    suggestions: result.suggestions.map(place),
    suppressed: result.suppressed.map(place),
  };
}

const checkPost = (post: PostSnapshot, mediaSeen: boolean, installation: Installation): CheckResult =>
  check(inputOf(post, mediaSeen, installation));

function inputOf(post: PostSnapshot, mediaSeen: boolean, { pack, roster }: Installation): CheckInput {
  return {
    text: post.text.value ?? '',
    language: post.textLanguage,
    context: {
      hasMedia: mediaSeen || post.media.length > 0,
      isReply: post.kind === 'reply' || post.kind === 'comment',
      // Neither can be seen on the page; a person says so when deciding.
      authorIsStaff: false,
      recipientIsPupil: false,
    },
    pack,
    roster,
  };
}
