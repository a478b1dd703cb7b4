import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';

/** Said where a person works, not only in the options. */
export function NearlyFull() {
  return (
    <Notice tone="caution" title={i18n.t('vault.room.full')}>
      <p>{i18n.t('vault.room.fullHint')}</p>
    </Notice>
  );
}
