import { today } from '@/components/policy/today';
import type { Concern } from '@/lib/concerns';
import { isPlatform } from '@/lib/platforms/platform';
import type { PolicyPack } from '@/lib/policy/pack';
import type { ReportCard, Surface } from '@/lib/report/flow';
import type { FlowData } from '@/lib/report/flow-schema';
import { reportOfCopy } from '@/lib/report/of-copy';
import { prepareReport } from '@/lib/report/prepare';
import type { Decision, FlagRow } from '@/lib/store/rows';
import { reportFacts } from './report-facts';

/**
 * What is prepared of a report about a flag; null where there is no concern, no site whose steps are known, or nothing kept.
 *
 * @param data the report data in use. @param surface what is to be reported; what was flagged where left out.
 */
export function prepareCard(
  flag: FlagRow,
  concern: Concern | null | undefined,
  decision: Decision | null,
  pack: PolicyPack | null,
  data: FlowData,
  surface: Surface | null = null,
): ReportCard | null {
  const facts = reportFacts(flag, decision?.clauseRef ?? null, pack);
  if (!concern || !facts || !flag.snapshot || !isPlatform(flag.platform)) return null;
  const strand = flag.check?.suggestions.find((one) => one.concern === concern)?.strand ?? null;
  const input = { platform: flag.platform, kind: flag.snapshot.kind, surface, concern, strand, facts, today: today() };
  const card = prepareReport(input, data);
  return flag.supplied ? reportOfCopy(card) : card;
}
