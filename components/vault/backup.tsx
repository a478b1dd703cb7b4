import { useState } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { Button } from '@/components/ui/button';
import { Fact, Facts } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { sizeWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { useSettings } from '@/components/ui/use-settings';
import { type Backup, type BackupProgress, makeBackup } from '@/lib/store/backup';
import { readLastBackup } from '@/lib/store/last-backup';
import { isNearlyFull, readRoom } from '@/lib/store/room';
import { NearlyFull } from './nearly-full';

type Run =
  | { state: 'idle' }
  | { state: 'running'; progress: BackupProgress | null }
  | { state: 'done'; backup: Backup }
  | { state: 'failed'; reason: string };

function Done({ backup }: { backup: Backup }) {
  const url = useObjectUrl(backup.file);
  return (
    <Notice tone="good" live="polite" title={i18n.t('vault.backup.ready')}>
      <p>{i18n.t('vault.backup.readyHint')}</p>
      <div>
        {url && (
          <a className="ui-button" data-variant="primary" href={url} download={backup.name}>
            {i18n.t('vault.backup.save', [sizeWords(backup.file.size)])}
          </a>
        )}
      </div>
      <Facts>
        <Fact name={i18n.t('vault.backup.name')}>
          <code>{backup.name}</code>
        </Fact>
        <Fact name={i18n.t('flag.files.sha256')}>
          <code className="ui-hash">{backup.sha256}</code>
        </Fact>
      </Facts>
    </Notice>
  );
}

/** A copy of everything that is kept, as it is encrypted; and how much room is taken. */
export function BackupSection() {
  const settings = useSettings();
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const made = run.state === 'done' ? run.backup.header.id : '';
  const last = useAsync(readLastBackup, [made]);
  const room = useAsync(readRoom, [made]);
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const start = async () => {
    if (!person || run.state === 'running') return;
    setRun({ state: 'running', progress: null });
    try {
      const told = (progress: BackupProgress) => setRun({ state: 'running', progress });
      setRun({ state: 'done', backup: await makeBackup(person, told) });
    } catch (error) {
      setRun({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const progress = run.state === 'running' ? run.progress : null;
  return (
    <Section title={i18n.t('vault.backup.title')}>
      <p>{i18n.t('vault.backup.what')}</p>
      <LiveValue live={last}>
        {(before) =>
          before ? (
            <p>
              {i18n.t('vault.backup.last', before.flags)} <MomentText at={before.at} />
            </p>
          ) : (
            <p>{i18n.t('vault.backup.never')}</p>
          )
        }
      </LiveValue>
      <div className="ui-row">
        <Button variant="primary" off={run.state === 'running' || !person} onClick={() => void start()}>
          {i18n.t('vault.backup.make')}
        </Button>
        <span role="status" className="ui-soft">
          {run.state === 'running' &&
            (progress
              ? i18n.t('vault.backup.progress', [String(progress.files), String(progress.of)])
              : i18n.t('vault.backup.begins'))}
        </span>
      </div>
      {run.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('vault.backup.failed')}>
          <p>{run.reason}</p>
        </Notice>
      )}
      {run.state === 'done' && <Done backup={run.backup} />}
      <LiveValue live={room}>
        {(found) => (
          <>
            {isNearlyFull(found) && <NearlyFull />}
            {found.used !== null && (
              <p className="ui-soft ui-small">
                {found.quota === null
                  ? i18n.t('vault.room.used', [sizeWords(found.used)])
                  : i18n.t('vault.room.usedOf', [sizeWords(found.used), sizeWords(found.quota)])}{' '}
                {found.kept ? i18n.t('vault.room.kept') : i18n.t('vault.room.notKept')}
              </p>
            )}
          </>
        )}
      </LiveValue>
    </Section>
  );
}
