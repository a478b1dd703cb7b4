import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { TriageWithoutFlag } from '@/components/triage/triage-without-flag';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { AfterRecovery } from './after-recovery';
import { MakeVault } from './make-vault';
import { RecoveryCode } from './recovery-code';
import { UnlockForm } from './unlock-form';
import { type Gate, useVault } from './use-vault';
import './vault.css';

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="vault-page ui-stack">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** What stands before a page while the vault is not open; nothing of the page itself is there until it is. */
export function VaultGate({ children }: { children: ReactNode }) {
  const vault = useVault();
  /** A code that was made here stays on the screen until a person says that it is kept, though the vault is open by then. */
  const [code, setCode] = useState<string | null>(null);
  if (code !== null)
    return (
      <Page title={i18n.t('vault.code.title')}>
        <RecoveryCode code={code} onKept={() => setCode(null)} />
      </Page>
    );
  return <LiveValue live={vault}>{(gate) => <Behind gate={gate} onCode={setCode} page={children} />}</LiveValue>;
}

function Behind({ gate, onCode, page }: { gate: Gate; onCode(code: string | null): void; page: ReactNode }) {
  switch (gate.gate) {
    case 'open':
      return page;
    case 'locked':
      return (
        <Page title={i18n.t('vault.unlock.title')}>
          <p>{i18n.t('vault.unlock.hint')}</p>
          <UnlockForm />
          {/* Whoever needs 999 has no time for a passphrase. */}
          <TriageWithoutFlag />
        </Page>
      );
    case 'recovered':
      return (
        <Page title={i18n.t('vault.recovered.title')}>
          <p>{i18n.t('vault.recovered.hint')}</p>
          <AfterRecovery onCode={onCode} />
        </Page>
      );
    case 'to-make':
      return (
        <Page title={i18n.t('vault.make.title')}>
          <Notice>
            <p>{i18n.t('vault.make.update')}</p>
          </Notice>
          <MakeVault holder={gate.holder} onMade={onCode} />
        </Page>
      );
    case 'damaged':
      return (
        <Page title={i18n.t('vault.damaged.title')}>
          <Notice tone="caution" live="alert">
            <p>{i18n.t('vault.damaged.hint')}</p>
            <p className="ui-small">{i18n.t('vault.damaged.reason', [gate.reason])}</p>
          </Notice>
        </Page>
      );
  }
}
