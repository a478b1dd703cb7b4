import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import type { Live } from '@/components/ui/use-live';
import {
  type Availability,
  availabilityOf,
  browserModel,
  downloadModel,
  type LanguageModel,
} from '@/lib/flagging/language-model';
import { writeSecondOpinion } from '@/lib/store/second-opinion';
import { useSecondOpinion } from './use-second-opinion';

type Download = { state: 'idle' } | { state: 'running'; percent: number } | { state: 'failed'; why: string };

interface ModelStateProps {
  model: LanguageModel;
  availability: Live<Availability | null>;
  /** Asks the browser again. */
  onLook(): void;
}

/** Whether the model is there, and the one press that lets the browser download it. */
function ModelState({ model, availability, onLook }: ModelStateProps) {
  const [download, setDownload] = useState<Download>({ state: 'idle' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  async function press() {
    const controller = new AbortController();
    stop.current = controller;
    setDownload({ state: 'running', percent: 0 });
    try {
      await downloadModel(model, (percent) => setDownload({ state: 'running', percent }), controller.signal);
      setDownload({ state: 'idle' });
    } catch (error) {
      if (controller.signal.aborted) setDownload({ state: 'idle' });
      else setDownload({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
    onLook();
  }
  const lookAgain = <Button onClick={onLook}>{i18n.t('options.second.look')}</Button>;
  if (download.state === 'running')
    return (
      <div className="ui-row">
        <progress max={100} value={download.percent} aria-label={i18n.t('options.second.progress')} />
        <span>{i18n.t('options.second.percent', [String(download.percent)])}</span>
        <Button variant="quiet" onClick={() => stop.current?.abort()}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    );
  return (
    <div className="ui-stack">
      {download.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('options.second.failed')}>
          <p>{i18n.t('policy.second.failedWhy', [download.why])}</p>
        </Notice>
      )}
      <LiveValue live={availability}>
        {(state) =>
          state && (
            <>
              <p role="status">{i18n.t(`options.second.states.${state}`)}</p>
              {state === 'downloadable' && (
                <>
                  <p>{i18n.t('options.second.size')}</p>
                  <div>
                    <Button onClick={() => void press()}>{i18n.t('options.second.download')}</Button>
                  </div>
                </>
              )}
              {(state === 'downloading' || state === 'unavailable') && <div>{lookAgain}</div>}
            </>
          )
        }
      </LiveValue>
    </div>
  );
}

/** Turns the browser's own model on or off. Nothing at all where there is none, or none that this device can use. */
export function SecondOpinionSetting() {
  const on = useSecondOpinion();
  const [fault, setFault] = useState<string | null>(null);
  const [look, setLook] = useState(0);
  const model = browserModel();
  const availability = useAsync(async () => model && availabilityOf(model), [model, look]);
  const unusable = availability.state === 'ready' && (availability.value ?? 'unavailable') === 'unavailable';
  // Somebody who had turned it on is told that it cannot be used any more.
  if (!model || (!on && (unusable || availability.state === 'loading'))) return null;
  const turn = (to: boolean) =>
    writeSecondOpinion(to).then(
      () => setFault(null),
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    );
  return (
    <Section title={i18n.t('options.second.title')} aside={<span className="ui-soft">{i18n.t('setup.optional')}</span>}>
      <p>{i18n.t('options.second.what')}</p>
      <p>{i18n.t('options.second.limits')}</p>
      {fault && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [fault])}</p>
        </Notice>
      )}
      <div className="ui-row">
        <Button onClick={() => void turn(!on)}>
          {on ? i18n.t('options.second.turnOff') : i18n.t('options.second.turnOn')}
        </Button>
        <span role="status" className="ui-soft">
          {on ? i18n.t('options.second.on') : i18n.t('options.second.off')}
        </span>
      </div>
      {on && <ModelState model={model} availability={availability} onLook={() => setLook((before) => before + 1)} />}
    </Section>
  );
}
