import { checkFlag, checkFurther } from '@/lib/flagging/checking';
import type { Installation } from '@/lib/flagging/installation';
import { parsePack } from '@/lib/policy/pack';
import type { FlagRow } from '@/lib/store/flag-row';
import { marlbrookPack } from '@/tests/browser/set-up';
import { ROSTER } from '@/tests/fixtures/sites/school';

/** What the check says of a flag of the practice school when it runs here, outside every browser: the same, to the character. */
export async function checkedHere(flag: FlagRow): Promise<Pick<FlagRow, 'check' | 'furtherChecks'>> {
  const parsed = parsePack(await marlbrookPack());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const installation = { pack: parsed.pack, roster: ROSTER } as unknown as Installation;
  return { check: checkFlag(flag, installation), furtherChecks: checkFurther(flag, installation) };
}
