import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PassphraseTaken } from '@/lib/store/vault/vault-file';
import { type PassphraseFault, passphraseFault, SHORTEST } from './passphrase-faults';
import { SecretField } from './secret-field';

interface NewPassphraseProps {
  label: string;
  /** Stores it; what it throws is shown. */
  store(passphrase: string): Promise<void>;
  /** Fields above, of the same form. @returns false from `ready` where one of them is not filled in yet. */
  above?: ReactNode;
  ready?(): boolean;
  children?: ReactNode;
}

function faultWords(fault: PassphraseFault | null): string | null {
  if (fault === 'too-short') return i18n.t('vault.new.tooShort', [SHORTEST]);
  if (fault === 'too-simple') return i18n.t('vault.new.tooSimple');
  return null;
}

/** A new passphrase, typed twice, in sight or not. */
export function NewPassphrase({ label, store, above, ready, children }: NewPassphraseProps) {
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [seen, setSeen] = useState(false);
  const [fault, setFault] = useState<PassphraseFault | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const found = passphraseFault(phrase, again);
    setFault(found);
    setRefused(null);
    if (found || busy || ready?.() === false) return;
    setBusy(true);
    try {
      await store(phrase);
      setPhrase('');
      setAgain('');
    } catch (error) {
      const taken = error instanceof PassphraseTaken;
      setRefused(taken ? i18n.t('vault.new.taken') : error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {above}
      <SecretField
        label={i18n.t('vault.new.phrase')}
        hint={i18n.t('vault.new.hint', [SHORTEST])}
        fault={faultWords(fault)}
        of="new-password"
        seen={seen}
        value={phrase}
        onChange={setPhrase}
      />
      <SecretField
        label={i18n.t('vault.new.again')}
        fault={fault === 'not-equal' ? i18n.t('vault.new.notEqual') : null}
        of="new-password"
        seen={seen}
        value={again}
        onChange={setAgain}
      />
      <label className="ui-choice">
        <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.target.checked)} />
        <span>{i18n.t('vault.new.show')}</span>
      </label>
      {refused && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{refused}</p>
        </Notice>
      )}
      <div className="ui-row">
        <Button type="submit" variant="primary" off={busy}>
          {label}
        </Button>
        {children}
        <span role="status" className="ui-soft">
          {busy && i18n.t('vault.new.busy')}
        </span>
      </div>
    </form>
  );
}
