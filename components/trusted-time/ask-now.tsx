import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import type { Authority } from '@/lib/evidence/authorities';
import { type AuthorityAnswer, askAuthority } from '@/lib/flagging/ask-authority';
import { askAccess } from './access';
import { differenceWords, FAR_OFF_MS, troubleWords } from './stamp-words';

type Trial = { state: 'idle' | 'asking' } | { state: 'failed'; reason: string } | { state: 'done'; answer: Outcome };
type Outcome = AuthorityAnswer | { outcome: 'unanswered'; what: 'no-access'; why: string };

/** A hash of nothing that is kept here. */
const hashOfChance = async () =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', crypto.getRandomValues(new Uint8Array(32))));

/** Asks an authority once, for a number made up on the spot, and tells what it answered. Nothing is kept of it. */
export function AskNow({ authority }: { authority: Authority }) {
  const [trial, setTrial] = useState<Trial>({ state: 'idle' });
  const press = () => {
    const access = askAccess(authority.address);
    setTrial({ state: 'asking' });
    access
      .then(
        async (may): Promise<Outcome> =>
          may ? askAuthority(authority, await hashOfChance()) : { outcome: 'unanswered', what: 'no-access', why: '' },
      )
      .then(
        (answer) => setTrial({ state: 'done', answer }),
        (error: unknown) =>
          setTrial({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      );
  };
  return (
    <>
      <Button off={trial.state === 'asking'} onClick={press}>
        {i18n.t('time.ask.button')}
        <span className="ui-visually-hidden"> ({authority.name})</span>
      </Button>
      <div role="status" className="time-outcome">
        {trial.state === 'asking' && i18n.t('time.ask.asking')}
        {trial.state === 'failed' && i18n.t('time.ask.failed', [trial.reason])}
        {trial.state === 'done' && <Told answer={trial.answer} />}
      </div>
    </>
  );
}

function Told({ answer }: { answer: Outcome }) {
  if (answer.outcome === 'unanswered') return <p>{troubleWords(answer)}</p>;
  if (answer.outcome === 'refused')
    return (
      <Notice tone="caution" title={i18n.t('time.refused')}>
        <p>{answer.why}</p>
      </Notice>
    );
  const { timestamp, differenceMs } = answer;
  return (
    <Notice tone={Math.abs(differenceMs ?? 0) > FAR_OFF_MS ? 'caution' : 'good'} title={i18n.t('time.ask.good')}>
      <p>
        {i18n.t('time.ask.says', [timestamp.authority])} <MomentText at={timestamp.time} />
      </p>
      <p>{differenceWords(differenceMs)}</p>
    </Notice>
  );
}
