import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { sizeWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useSettings } from '@/components/ui/use-settings';
import { wordKey } from '@/components/ui/word-key';
import type { Fault } from '@/lib/evidence/verify';
import { type CheckProgress, type CheckResult, checkEverything } from '@/lib/store/full-check';

type Run =
  | { state: 'idle' }
  | { state: 'running'; progress: CheckProgress | null }
  | { state: 'done'; result: CheckResult }
  | { state: 'failed'; reason: string };

/** More are counted, not listed: the first ones tell what happened. */
const LISTED = 50;

const flagAddress = (id: string) => `/register.html#/flag/${id}`;

function FaultLine({ fault }: { fault: Fault }) {
  return (
    <li>
      {i18n.t(`vault.check.faults.${wordKey(fault.what)}`)}
      {fault.where && (
        <>
          {' '}
          <code>{fault.where}</code>
        </>
      )}
      {fault.flagId && (
        <>
          {' '}
          <a href={flagAddress(fault.flagId)}>{i18n.t('vault.check.toFlag')}</a>
        </>
      )}
    </li>
  );
}

function titleOf({ faults, loss }: CheckResult): string {
  if (faults.length > 0) return i18n.t('vault.check.notSound', faults.length);
  return loss.what === 'nothing' ? i18n.t('vault.check.sound') : i18n.t('vault.check.lost');
}

function Result({ result }: { result: CheckResult }) {
  const { faults, signatures, loss } = result;
  const sound = faults.length === 0 && loss.what === 'nothing';
  return (
    <Notice tone={sound ? 'good' : 'caution'} live={sound ? 'polite' : 'alert'} title={titleOf(result)}>
      <p>
        {i18n.t('vault.check.counted', [
          String(result.flags),
          String(result.files),
          sizeWords(result.bytes),
          String(result.lines),
        ])}{' '}
        <MomentText at={result.at} />
      </p>
      <p>
        {i18n.t('vault.check.signatures', [
          String(signatures.good),
          String(signatures.otherKey),
          String(signatures.none),
        ])}
      </p>
      {result.stamps > 0 && <p>{i18n.t('vault.check.stamps', [String(result.stamps)])}</p>}
      {loss.what !== 'nothing' && <p>{i18n.t('vault.check.loss')}</p>}
      {faults.length > 0 && (
        <>
          <ul>
            {faults.slice(0, LISTED).map((fault) => (
              <FaultLine key={`${fault.what} ${fault.flagId} ${fault.where}`} fault={fault} />
            ))}
          </ul>
          {faults.length > LISTED && <p>{i18n.t('vault.check.more', [String(faults.length - LISTED)])}</p>}
          <p>{i18n.t('vault.check.then')}</p>
        </>
      )}
    </Notice>
  );
}

/** Reads everything that is kept and tells whether it is still what was stored. */
export function CheckEverything() {
  const settings = useSettings();
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const stop = useRef<AbortController>(null);
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const start = async () => {
    if (!person || run.state === 'running') return;
    const controller = new AbortController();
    stop.current = controller;
    setRun({ state: 'running', progress: null });
    try {
      const told = (progress: CheckProgress) => setRun({ state: 'running', progress });
      setRun({ state: 'done', result: await checkEverything(person, told, controller.signal) });
    } catch (error) {
      if (controller.signal.aborted) setRun({ state: 'idle' });
      else setRun({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const progress = run.state === 'running' ? run.progress : null;
  return (
    <Section title={i18n.t('vault.check.title')}>
      <p>{i18n.t('vault.check.what')}</p>
      <div className="ui-row">
        <Button variant="primary" off={run.state === 'running' || !person} onClick={() => void start()}>
          {i18n.t('vault.check.start')}
        </Button>
        {run.state === 'running' && <Button onClick={() => stop.current?.abort()}>{i18n.t('vault.check.stop')}</Button>}
      </div>
      {run.state === 'running' && (
        <div className="ui-stack">
          <progress
            className="vault-progress"
            aria-label={i18n.t('vault.check.title')}
            value={progress?.flags ?? 0}
            max={Math.max(progress?.of ?? 1, 1)}
          />
          <p className="ui-soft ui-small">
            {progress &&
              i18n.t('vault.check.progress', [String(progress.flags), String(progress.of), sizeWords(progress.bytes)])}
          </p>
        </div>
      )}
      {run.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('vault.check.failed')}>
          <p>{run.reason}</p>
        </Notice>
      )}
      {run.state === 'done' && <Result result={run.result} />}
    </Section>
  );
}
