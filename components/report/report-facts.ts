import type { ReportFacts } from '@/lib/report/flow';
import type { FlagRow } from '@/lib/store/flag-row';

/**
 * What the record of a flag holds, as the report step asks for it. Null where nothing of the post was kept.
 *
 * @param school the flag's school, or the policy, which names it where there is only one.
 */
export function reportFacts(
  flag: FlagRow,
  clauseRef: string | null,
  school: { name: string } | null,
): ReportFacts | null {
  const post = flag.snapshot;
  if (!post) return null;
  return {
    permalink: post.permalink.value,
    id: post.id.value,
    author: post.author.name.value,
    handle: post.author.handle.value,
    profile: post.author.profile.value,
    timeExact: post.time.exact,
    timePrecision: post.time.precision,
    timeShown: post.time.shown,
    place: post.place,
    text: post.text.value ?? '',
    clauseRef,
    schoolName: school?.name ?? null,
    capturedUtc: flag.clicked.utc,
  };
}
