import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { mayGoWithoutPassphrase } from '@/lib/store/managed';
import { askToKeep } from '@/lib/store/room';
import { createVault } from '@/lib/store/unlock';
import type { Holder } from '@/lib/store/vault/vault-file';
import { NewPassphrase } from './new-passphrase';

interface MakeVaultProps {
  holder: Holder;
  /** Called when the vault is there, with the recovery code; null where it goes without a passphrase. */
  onMade(code: string | null): void | Promise<void>;
  children?: ReactNode;
}

/** The first passphrase. Says what it is for, and what happens when it is forgotten, before it is chosen. */
export function MakeVault({ holder, onMade, children }: MakeVaultProps) {
  const may = useAsync(mayGoWithoutPassphrase, []);
  const [failed, setFailed] = useState<string | null>(null);
  const goWithout = () => {
    createVault(null, holder)
      .then(() => onMade(null))
      .catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
  };
  return (
    <>
      <p>{i18n.t('vault.make.what')}</p>
      <p>{i18n.t('vault.make.locked')}</p>
      <Notice tone="caution" title={i18n.t('vault.make.forgotten')}>
        <p>{i18n.t('vault.make.forgottenHint')}</p>
      </Notice>
      <NewPassphrase
        label={i18n.t('vault.make.save')}
        store={async (passphrase) => {
          const code = await createVault(passphrase, holder);
          // Some browsers refuse without asking anybody; the options then tell.
          await askToKeep();
          await onMade(code);
        }}
      >
        {children}
      </NewPassphrase>
      {may.state === 'ready' && may.value && (
        <Notice title={i18n.t('vault.make.may')}>
          <p>{i18n.t('vault.make.mayHint')}</p>
          <div>
            <Button onClick={goWithout}>{i18n.t('vault.make.without')}</Button>
          </div>
        </Notice>
      )}
      {failed && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{failed}</p>
        </Notice>
      )}
    </>
  );
}
