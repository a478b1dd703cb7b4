import type { PostSnapshot } from '@/lib/platforms/platform';
import { check } from '@/lib/policy/check/check';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { AttachedPost, FlagRow } from '@/lib/store/rows';
import type { Installation } from './installation';

/** Checks the captured text against the installed pack. Null where nothing of the post was kept. */
export const checkFlag = (flag: FlagRow, installation: Installation): CheckResult | null =>
  flag.snapshot && checkPost(flag.snapshot, flag.safety.mediaSeen > 0, installation);

/** Comments that were flagged together are checked each for itself. What a comment answers is context, and nobody flagged it. */
export const checkAttached = (flag: FlagRow, installation: Installation): AttachedPost[] =>
  flag.attached.map((one) =>
    one.as === 'together' ? { ...one, check: one.check ?? checkPost(one.snapshot, false, installation) } : one,
  );

function checkPost(post: PostSnapshot, mediaSeen: boolean, { pack, roster }: Installation): CheckResult {
  return check({
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
  });
}
