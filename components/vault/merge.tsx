import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { shortMoment } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { useSettings } from '@/components/ui/use-settings';
import { wordKey } from '@/components/ui/word-key';
import { spokenFingerprint } from '@/lib/evidence/sign';
import type { ColleagueRow } from '@/lib/store/colleague-row';
import { readColleagues } from '@/lib/store/colleagues';
import { type Left, type Merged, type MergeProgress, merge, NotMerged } from '@/lib/store/merge';
import { type ReadBackup, readBackup } from '@/lib/store/read-backup';
import { backupFault } from './backup-fault';
import { SecretField } from './secret-field';

type Run =
  | { state: 'idle' }
  | { state: 'running'; progress: MergeProgress | null }
  | { state: 'done'; merged: Merged }
  | { state: 'failed'; reason: string; begun: boolean };

function reasonOf(error: unknown): string {
  if (!(error instanceof NotMerged)) return backupFault(error);
  const words = i18n.t(`vault.merge.faults.${wordKey(error.why)}`);
  return error.whose ? `${words} (${error.whose})` : words;
}

function progressWords({ step, done, of }: MergeProgress): string {
  const counts = [String(done), String(of)] as const;
  return step === 'verifying'
    ? i18n.t('vault.merge.verifying', [...counts])
    : i18n.t('vault.merge.taking', [...counts]);
}

function LeftFlags({ left }: { left: readonly Left[] }) {
  return (
    <>
      <p>{i18n.t('vault.merge.left', [String(left.length)])}</p>
      <ul>
        {left.map(({ id, why, author, createdAtMs }) => (
          <li key={id}>
            <CapturedValue
              text={i18n.t('vault.merge.flag', [shortMoment(createdAtMs), author || i18n.t('vault.merge.noAuthor')])}
            />{' '}
            <code>{id}</code> {i18n.t(`vault.merge.why.${wordKey(why)}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function IncidentsMerged({ incidents: { taken, same, left } }: Pick<Merged, 'incidents'>) {
  return (
    <>
      {taken + same > 0 && <p>{i18n.t('incident.merge.taken', [String(taken), String(same)])}</p>}
      {left.length > 0 && (
        <>
          <p>{i18n.t('incident.merge.left', [String(left.length)])}</p>
          <ul>
            {left.map(({ id, title, why }) => (
              <li key={id}>
                <CapturedValue text={title} /> {i18n.t(`incident.merge.why.${wordKey(why)}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ColleagueFacts({ colleague }: { colleague: ColleagueRow }) {
  return (
    <Facts>
      <Fact name={i18n.t('vault.merge.by')}>
        <CapturedValue text={[colleague.person.name, colleague.person.role].filter(Boolean).join(', ')} />{' '}
        <MomentText at={colleague.at} />
      </Fact>
      <Fact name={i18n.t('vault.merge.keys')}>
        {colleague.keys.map(({ fingerprint }) => (
          <code key={fingerprint} className="ui-hash">
            {spokenFingerprint(fingerprint)}
          </code>
        ))}
      </Fact>
    </Facts>
  );
}

function Summary({ merged }: { merged: Merged }) {
  const { colleague, taken, files, same, left, incidents, deletedThere } = merged;
  const some = left.length + incidents.left.length > 0;
  return (
    <Notice tone={some ? 'caution' : 'good'} live={some ? 'alert' : 'polite'} title={i18n.t('vault.merge.done')}>
      <p>{i18n.t('vault.merge.taken', [String(taken), String(files), String(same)])}</p>
      {deletedThere > 0 && <p>{i18n.t('vault.merge.deletedThere', [String(deletedThere)])}</p>}
      {left.length > 0 && <LeftFlags left={left} />}
      <IncidentsMerged incidents={incidents} />
      <ColleagueFacts colleague={colleague} />
      <p>{i18n.t('vault.merge.keyHint')}</p>
    </Notice>
  );
}

/** Everybody of whom a backup was added, with the keys to compare. */
function Colleagues({ round }: { round: string }) {
  const colleagues = useAsync(readColleagues, [round]);
  return (
    <LiveValue live={colleagues}>
      {(all) =>
        all.length > 0 && (
          <details>
            <summary>{i18n.t('vault.merge.soFar', [String(all.length)])}</summary>
            {all.map((colleague) => (
              <ColleagueFacts key={colleague.id} colleague={colleague} />
            ))}
            <p>{i18n.t('vault.merge.keyHint')}</p>
          </details>
        )
      }
    </LiveValue>
  );
}

/** Takes a colleague's backup in, into an installation that has flags of its own. */
export function MergeSection() {
  const settings = useSettings();
  const [backup, setBackup] = useState<ReadBackup | null>(null);
  const [secret, setSecret] = useState('');
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const choose = async (file: File | undefined) => {
    setBackup(null);
    setRun({ state: 'idle' });
    try {
      if (file) setBackup(await readBackup(file));
    } catch (error) {
      setRun({ state: 'failed', reason: reasonOf(error), begun: false });
    }
  };
  const start = async () => {
    if (!backup || !person || secret === '' || run.state === 'running') return;
    let begun = false;
    setRun({ state: 'running', progress: null });
    try {
      const merged = await merge(backup, secret, person, (progress) => {
        begun ||= progress.step === 'taking';
        setRun({ state: 'running', progress });
      });
      setSecret('');
      setRun({ state: 'done', merged });
    } catch (error) {
      setRun({ state: 'failed', reason: reasonOf(error), begun });
    }
  };
  const running = run.state === 'running';
  return (
    <Section title={i18n.t('vault.merge.title')}>
      <form
        className="ui-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <p>{i18n.t('vault.merge.what')}</p>
        <Field label={i18n.t('vault.restore.file')}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".flagpost"
              disabled={running}
              onChange={(e) => void choose(e.target.files?.[0])}
            />
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
              label={i18n.t('vault.merge.secret')}
              hint={i18n.t('vault.restore.secretHint')}
              of="current-password"
              value={secret}
              onChange={setSecret}
            />
            <div className="ui-row">
              <Button type="submit" variant="primary" off={running || !person}>
                {i18n.t('vault.merge.start')}
              </Button>
            </div>
          </>
        )}
        <p role="status" className="ui-soft">
          {running && (run.progress ? progressWords(run.progress) : i18n.t('vault.restore.busy'))}
        </p>
      </form>
      {run.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('vault.merge.failed')}>
          <p>{run.reason}</p>
          <p>{run.begun ? i18n.t('vault.merge.stopped') : i18n.t('vault.restore.unchanged')}</p>
        </Notice>
      )}
      {run.state === 'done' && <Summary merged={run.merged} />}
      <Colleagues round={run.state} />
    </Section>
  );
}
