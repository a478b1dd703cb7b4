import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { type ReadBackup, readBackup } from '@/lib/store/read-backup';
import { restore } from '@/lib/store/restore';
import { backupFault } from './backup-fault';
import { SecretField } from './secret-field';

/** Puts a backup into an installation that is new. @param onRestored the vault is open then, and everything set up. */
export function Restore({ onRestored }: { onRestored(): void }) {
  const [backup, setBackup] = useState<ReadBackup | null>(null);
  const [secret, setSecret] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setFailed(null);
    try {
      await work();
    } catch (error) {
      setFailed(backupFault(error));
    } finally {
      setBusy(null);
    }
  };
  const choose = (file: File | undefined) =>
    attempt(async () => {
      setBackup(null);
      if (file) setBackup(await readBackup(file));
    });
  const submit = () =>
    attempt(async () => {
      if (!backup || secret === '' || busy !== null) return;
      setBusy(i18n.t('vault.restore.busy'));
      await restore(backup, secret, (done, of) =>
        setBusy(i18n.t('vault.restore.progress', [String(done), String(of)])),
      );
      setSecret('');
      onRestored();
    });
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{i18n.t('vault.restore.what')}</p>
      <Field label={i18n.t('vault.restore.file')}>
        {(control) => (
          <input {...control} type="file" accept=".flagpost" onChange={(e) => void choose(e.target.files?.[0])} />
        )}
      </Field>
      {backup && (
        <>
          <Facts>
            <Fact name={i18n.t('vault.restore.made')}>
              <MomentText at={backup.header.madeAt} />
            </Fact>
            <Fact name={i18n.t('vault.restore.holds')}>
              {i18n.t('vault.restore.holdsWords', [String(backup.header.flags), String(backup.header.files)])}
            </Fact>
          </Facts>
          <SecretField
            label={i18n.t('vault.restore.secret')}
            hint={i18n.t('vault.restore.secretHint')}
            of="current-password"
            value={secret}
            onChange={setSecret}
          />
          <div className="ui-row">
            <Button type="submit" variant="primary" off={busy !== null}>
              {i18n.t('vault.restore.start')}
            </Button>
          </div>
        </>
      )}
      <p role="status" className="ui-soft">
        {busy}
      </p>
      {failed && (
        <Notice tone="caution" live="alert" title={i18n.t('vault.restore.failed')}>
          <p>{failed}</p>
          <p>{i18n.t('vault.restore.unchanged')}</p>
        </Notice>
      )}
    </form>
  );
}
