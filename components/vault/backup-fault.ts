import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import { NotRestored } from '@/lib/store/read-backup';

/** Why a backup was not read or put back, in words. */
export function backupFault(error: unknown): string {
  if (!(error instanceof NotRestored)) return error instanceof Error ? error.message : String(error);
  const words = i18n.t(`vault.restore.faults.${wordKey(error.why)}`);
  return error.where ? `${words} (${error.where})` : words;
}
