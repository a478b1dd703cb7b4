import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';

/** Instead of a file that is not what was stored: it is neither shown nor saved. */
export function DamagedFile({ name, reason }: { name: string; reason: string }) {
  return (
    <Notice tone="caution" live="polite" title={i18n.t('flag.files.damaged', [name])}>
      <p>{i18n.t('flag.files.damagedHint')}</p>
      <p className="ui-small">{reason}</p>
    </Notice>
  );
}
