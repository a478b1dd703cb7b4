import { fold } from '@/lib/store/listing';
import type { ModerationLine } from '@/lib/store/moderation';
import type { ModerationAct } from '@/lib/store/moderation-act';

export interface LogFilter {
  act: ModerationAct | null;
  /** Name of the page. */
  page: string | null;
  /** Only what has to be looked at again. */
  dueOnly: boolean;
  /** Words that all have to occur in rule, reason or clause. No words of comments and no names of authors are in the log. */
  search: string;
}

export const emptyLogFilter = (): LogFilter => ({ act: null, page: null, dueOnly: false, search: '' });

/** True where the day of review has come. */
export const isDue = ({ due }: ModerationLine, today: string): boolean => due !== null && due <= today;

/** Pure: the lines that fit, in the order given. */
export function filterLog(lines: readonly ModerationLine[], filter: LogFilter, today: string): ModerationLine[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    const haystack = fold([line.rule, line.reason, line.clause ?? '', line.page ?? ''].join('\n'));
    return (
      (filter.act === null || line.act === filter.act) &&
      (filter.page === null || line.page === filter.page) &&
      (!filter.dueOnly || isDue(line, today)) &&
      words.every((word) => haystack.includes(word))
    );
  });
}
