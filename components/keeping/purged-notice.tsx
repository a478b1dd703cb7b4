import { i18n } from '#i18n';
import { momentWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import type { FlagRow } from '@/lib/store/flag-row';

const words = (iso: string) => momentWords(iso, 'minute')?.local ?? iso;

/** What is true of a flag whose content was removed afterwards, and of none that was never kept. */
export function PurgedNotice({ flag }: { flag: FlagRow }) {
  if (!flag.purged) return null;
  return (
    <Notice tone="danger">
      <p>
        {i18n.t('keeping.purged.when')}: {words(flag.purged.at)}, {flag.purged.by.name}
      </p>
      <p>{i18n.t('keeping.purged.say', [words(flag.kept.utc), words(flag.purged.at)])}</p>
      <p>{i18n.t('keeping.purged.backups')}</p>
      <p className="ui-small">{i18n.t('keeping.purged.log')}</p>
    </Notice>
  );
}
