import { today } from '@/components/policy/today';
import type { Concern, Strand } from '@/lib/concerns';
import { isPlatform } from '@/lib/platforms/platform';
import type { ReportCard, Surface } from '@/lib/report/flow';
import { flowData } from '@/lib/report/flow-data';
import type { FlowData } from '@/lib/report/flow-schema';
import { reportOfCopy } from '@/lib/report/of-copy';
import { prepareReport } from '@/lib/report/prepare';
import type { FlagRow } from '@/lib/store/flag-row';
import { reportFacts } from './report-facts';

interface Prepared {
  flag: FlagRow;
  concern: Concern | null | undefined;
  clauseRef: string | null;
  /** The flag's school, or the policy, which names it where there is only one. */
  school: { name: string } | null;
  strand: Strand | null;
  /** The report data in use; that of this build where left out. */
  data?: FlowData;
  /** What is to be reported; what was flagged where left out. */
  surface?: Surface | null;
}

/** What is prepared of a report about a flag; null where there is no concern, no site whose steps are known, or nothing kept. */
export function prepareCard(told: Prepared): ReportCard | null {
  const { flag, concern, clauseRef, school, strand, data = flowData(), surface = null } = told;
  const facts = reportFacts(flag, clauseRef, school);
  if (!concern || !facts || !flag.snapshot || !isPlatform(flag.platform)) return null;
  const input = { platform: flag.platform, kind: flag.snapshot.kind, surface, concern, strand, facts, today: today() };
  const card = prepareReport(input, data);
  return flag.supplied ? reportOfCopy(card) : card;
}
