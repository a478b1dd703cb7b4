import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { availabilityOf, browserModel, type LanguageModel } from '@/lib/flagging/language-model';
import { askSecondOpinion } from '@/lib/flagging/second-opinion';
import type { SecondOpinion } from '@/lib/store/check-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { useSecondOpinion } from './use-second-opinion';
import { concernName } from './words';

/** One answer of the browser's model, apart from the check: its words are shown as words and lead nowhere. */
function Opinion({ opinion }: { opinion: SecondOpinion }) {
  const { answer, at, by, browser: asked, availability, model, question } = opinion;
  const prompt = `${question.system}\n\n${question.text}`;
  return (
    <li className="policy-opinion">
      {answer.outcome === 'unreadable' && <p>{i18n.t('policy.second.unreadable', [answer.reason])}</p>}
      {answer.outcome === 'answered' && answer.concerns.length === 0 && <p>{i18n.t('policy.second.nothing')}</p>}
      {answer.outcome === 'answered' && answer.concerns.length > 0 && (
        <ul>
          {answer.concerns.map(({ concern, because }) => (
            <li key={concern}>
              <strong>{concernName(concern)}</strong>: <CapturedValue text={because} lang="en" />
            </li>
          ))}
        </ul>
      )}
      <p className="ui-soft ui-small">
        {i18n.t('policy.decide.by', [by.name, by.role || '–'])} · <MomentText at={at} />
      </p>
      {question.asked < question.of && (
        <p className="ui-soft ui-small">
          {i18n.t('policy.second.part', [question.asked.toLocaleString('en-GB'), question.of.toLocaleString('en-GB')])}
        </p>
      )}
      <details>
        <summary>{i18n.t('policy.second.how')}</summary>
        <Facts>
          <Fact name={i18n.t('policy.second.browser')}>{`${asked.name} ${asked.version}, ${asked.os}`}</Fact>
          <Fact name={i18n.t('policy.second.model')}>{i18n.t('policy.second.modelUnnamed')}</Fact>
          <Fact name={i18n.t('policy.second.availability')}>{availability}</Fact>
          <Fact name={i18n.t('policy.second.settings')}>
            {model.topK && model.temperature && i18n.t('policy.second.settingsAre', [model.topK, model.temperature])}
          </Fact>
          <Fact name={i18n.t('policy.second.version')}>{question.version}</Fact>
        </Facts>
        <p>{i18n.t('policy.second.prompt')}</p>
        <div className="policy-prompt">
          <CapturedText text={prompt} lang="en" atLeast={prompt.length} />
        </div>
        <p>{i18n.t('policy.second.raw')}</p>
        <div className="policy-prompt">
          <CapturedText text={answer.raw} />
        </div>
      </details>
    </li>
  );
}

type Asking = { state: 'idle' | 'asking' } | { state: 'failed'; why: string } | { state: 'not-ready' };

function AskModel({ flag, person, model }: { flag: FlagRow; person: Person | null; model: LanguageModel }) {
  const [asking, setAsking] = useState<Asking>({ state: 'idle' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  async function press(by: Person) {
    const controller = new AbortController();
    stop.current = controller;
    setAsking({ state: 'asking' });
    try {
      const asked = await askSecondOpinion(flag, by, model, controller.signal);
      setAsking({ state: asked.state === 'not-ready' ? 'not-ready' : 'idle' });
    } catch (error) {
      if (controller.signal.aborted) setAsking({ state: 'idle' });
      else setAsking({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }
  return (
    <>
      {asking.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('policy.second.failed')}>
          <p>{i18n.t('policy.second.failedWhy', [asking.why])}</p>
        </Notice>
      )}
      {asking.state === 'not-ready' && (
        <Notice tone="caution" live="polite">
          <p>{i18n.t('policy.second.notReady')}</p>
          <div>
            <Button onClick={() => void browser.runtime.openOptionsPage()}>{i18n.t('panel.options')}</Button>
          </div>
        </Notice>
      )}
      <div className="ui-row">
        <Button off={!person || asking.state === 'asking'} onClick={() => person && void press(person)}>
          {flag.secondOpinions.length > 0 ? i18n.t('policy.second.again') : i18n.t('policy.second.ask')}
        </Button>
        {asking.state === 'asking' && (
          <Button variant="quiet" onClick={() => stop.current?.abort()}>
            {i18n.t('common.cancel')}
          </Button>
        )}
        <span role="status" className="ui-soft">
          {asking.state === 'asking' && i18n.t('policy.second.asking')}
        </span>
      </div>
      {!person && <p className="ui-fault">{i18n.t('policy.decide.needSetUp')}</p>}
    </>
  );
}

/**
 * What the browser's own model answered, where somebody asked it, and the button that asks. Where the browser has no model that
 * can be used, or it is not turned on, only answers that are already kept are shown.
 */
export function SecondOpinions({ flag, person }: { flag: FlagRow; person: Person | null }) {
  const on = useSecondOpinion();
  const model = on ? browserModel() : null;
  const availability = useAsync(async () => model && availabilityOf(model), [model]);
  const usable = availability.state === 'ready' && availability.value !== null && availability.value !== 'unavailable';
  const hasWords = Boolean(flag.snapshot?.text.value?.trim());
  const asks = usable && model && flag.check && hasWords;
  if (!asks && flag.secondOpinions.length === 0) return null;
  return (
    <div className="policy-second">
      <Section level={3} plain title={i18n.t('policy.second.title')}>
        <p className="ui-soft ui-small">{i18n.t('policy.second.about')}</p>
        {flag.secondOpinions.length > 0 && (
          <ul className="policy-opinions">
            {flag.secondOpinions.toReversed().map((opinion) => (
              <Opinion key={opinion.at} opinion={opinion} />
            ))}
          </ul>
        )}
        {asks && <AskModel flag={flag} person={person} model={model} />}
      </Section>
    </div>
  );
}
