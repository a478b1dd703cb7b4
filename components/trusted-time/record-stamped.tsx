import { i18n } from '#i18n';
import { LiveValue } from '@/components/ui/live-value';
import { useLive } from '@/components/ui/use-live';
import { custodyOf } from '@/lib/store/custody';
import type { FlagRow } from '@/lib/store/flag-row';
import { stampsFrom } from '@/lib/store/stamps';
import { lineOfRecord } from './line-of-record';
import { Stamped } from './stamped';

/** Who has stamped the latest record of a flag. */
export function RecordStamped({ flag }: { flag: FlagRow }) {
  const sha256 = flag.record?.sha256 ?? null;
  const found = useLive(async () => {
    const seq = sha256 === null ? null : lineOfRecord(await custodyOf(flag.id), sha256);
    return seq === null ? null : { seq, stamps: await stampsFrom(seq) };
  }, [flag.id, sha256]);
  return (
    <LiveValue live={found}>
      {(line) => (line ? <Stamped seq={line.seq} stamps={line.stamps} /> : i18n.t('time.stamp.none'))}
    </LiveValue>
  );
}
