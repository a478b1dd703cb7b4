import { today } from '@/components/policy/today';
import type { Concern, Strand } from '@/lib/concerns';
import { isPlatform } from '@/lib/platforms/platform';
import type { PolicyPack } from '@/lib/policy/pack';
import type { ReportCard } from '@/lib/report/flow';
import { reportOfCopy } from '@/lib/report/of-copy';
import { prepareReport } from '@/lib/report/prepare';
import type { FlagRow } from '@/lib/store/rows';
import { reportFacts } from './report-facts';

/** The card for one concern of a flag; null where there is none, and for pages that are none of the three sites. */
export function prepareFor(
  flag: FlagRow,
  concern: Concern | null | undefined,
  clauseRef: string | null,
  pack: PolicyPack | null,
  strand: Strand | null,
): ReportCard | null {
  const facts = reportFacts(flag, clauseRef, pack);
  if (!concern || !facts || !flag.snapshot || !isPlatform(flag.platform)) return null;
  const card = prepareReport({
    platform: flag.platform,
    kind: flag.snapshot.kind,
    concern,
    strand,
    facts,
    today: today(),
  });
  return flag.supplied ? reportOfCopy(card) : card;
}
