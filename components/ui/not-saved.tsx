import { i18n } from '#i18n';
import { Notice } from './notice';

/** What was typed is not stored, and why. Nothing where `reason` is empty. */
export function NotSaved({ reason }: { reason: string | null | undefined }) {
  if (!reason) return null;
  return (
    <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
      <p>{reason}</p>
    </Notice>
  );
}
