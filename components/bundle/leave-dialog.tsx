import { i18n } from '#i18n';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { LeaveReason } from './leaving';
import type { HeldPage } from './use-held-page';

interface LeaveDialogProps {
  page: HeldPage;
  reason: LeaveReason | null;
  /** Before it is left. */
  onLeave(): void;
}

export function LeaveDialog({ page, reason, onLeave }: LeaveDialogProps) {
  const made = reason === 'passphrase' || reason === 'unsaved';
  return (
    <ConfirmDialog
      open={page.wanted !== null}
      title={made ? i18n.t('bundle.leave.titleMade') : i18n.t('bundle.leave.title')}
      confirm={i18n.t('bundle.leave.go')}
      onConfirm={() => {
        onLeave();
        page.leave();
      }}
      onCancel={page.stay}
    >
      <p>{reason && i18n.t(`bundle.leave.${reason}`)}</p>
    </ConfirmDialog>
  );
}
