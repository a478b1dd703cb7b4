import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { lock } from '@/lib/store/unlock';
import { useVault } from './use-vault';

/** Locks the vault in every page. Not there where it goes without a passphrase. */
export function LockButton() {
  const vault = useVault();
  if (vault.state !== 'ready' || vault.value.gate !== 'open' || !vault.value.canLock) return null;
  return (
    <Button variant="quiet" onClick={() => void lock('person').catch(reportError)}>
      {i18n.t('vault.lock')}
    </Button>
  );
}
