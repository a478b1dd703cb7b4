import type { Missing } from '@/lib/platforms/platform';
import { words } from './words';

/** What is not shown of a post, each in a few words. */
export function missingWords(missing: readonly Missing[]): string[] {
  return missing.map(({ what, shown, total, raw }) => {
    if ((what === 'comments' || what === 'media') && shown !== null && total !== null)
      return words(`missing_${what}Of`, shown, total);
    if (what === 'comment-filter') return raw ? words('missing_filterNamed', raw) : words('missing_filter');
    return words(`missing_${what}`);
  });
}
