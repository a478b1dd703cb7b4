import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { schoolOfItem } from '@/lib/bundle/schools';
import type { ReportFacts } from '@/lib/report/flow';
import { isDoubted } from './seen';
import { decisionOf } from './sentence';

/** What the texts for a platform are made of; null for what nobody at the school has seen on the site. */
export function reportFactsOf(facts: BundleFacts, item: BundleItem): ReportFacts | null {
  const { flag } = item;
  const post = flag.snapshot;
  if (!post || flag.supplied) return null;
  const certain = <T>(field: 'permalink' | 'id' | 'author' | 'time', value: T | null) =>
    isDoubted(flag, field) ? null : value;
  const versionOnly = post.time.of === 'this-version';
  const exact = post.time.source === 'shown-text' || post.time.source === 'none' ? null : post.time.exact;
  return {
    permalink: certain('permalink', post.permalink.value),
    id: certain('id', post.id.value),
    author: certain('author', post.author.name.value),
    handle: certain('author', post.author.handle.value),
    profile: certain('author', post.author.profile.value),
    timeExact: versionOnly ? null : certain('time', exact),
    timePrecision: post.time.precision,
    timeShown: certain('time', post.time.shown),
    text: post.text.value ?? '',
    clauseRef: decisionOf(item)?.clauseRef ?? null,
    schoolName: schoolOfItem(facts, item),
    capturedUtc: flag.clicked.utc,
  };
}
