import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { Fork } from '@/lib/report/forks';

/** Where the three answers go different ways: both sides are said, and neither is given up for the other. */
export function Forks({ forks }: { forks: readonly Fork[] }) {
  if (forks.length === 0) return null;
  return (
    <div className="policy-forks">
      <h4>{i18n.t('verdicts.forks.title')}</h4>
      <ul>
        {forks.map((fork) => (
          <li key={fork}>{i18n.t(`verdicts.forks.${wordKey(fork)}`)}</li>
        ))}
      </ul>
    </div>
  );
}
