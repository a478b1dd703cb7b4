import { check } from '@/lib/policy/check/check';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { FlagRow } from '@/lib/store/rows';
import type { Installation } from './installation';

/** Checks the captured text against the installed pack. Null where nothing of the post was kept. */
export function checkFlag(flag: FlagRow, { pack, roster }: Installation): CheckResult | null {
  const post = flag.snapshot;
  if (!post) return null;
  return check({
    text: post.text.value ?? '',
    language: post.textLanguage,
    context: {
      hasMedia: flag.safety.mediaSeen > 0 || post.media.length > 0,
      isReply: post.kind === 'reply' || post.kind === 'comment',
      // Neither can be seen on the page; a person says so when deciding.
      authorIsStaff: false,
      recipientIsPupil: false,
    },
    pack,
    roster,
  });
}
