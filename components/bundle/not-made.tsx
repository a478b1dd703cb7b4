import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { Refusal } from '@/lib/bundle/refused';
import type { Making } from './use-making';

type Ended = Extract<Making, { state: 'cancelled' | 'refused' | 'failed' }>;

export const isNotMade = (making: Making): making is Ended =>
  making.state === 'cancelled' || making.state === 'refused' || making.state === 'failed';

/** What a look at everything that is kept tells more about. */
const CHECKED: readonly Refusal[] = ['item-damaged', 'log-broken', 'stamp-missing'];

/** Why there is no bundle, in plain words, and what to do. */
export function NotMade({ ended, label, onAgain }: { ended: Ended; label: string; onAgain(): void }) {
  const again = useRef<HTMLDivElement>(null);
  useEffect(() => {
    again.current?.querySelector('button')?.focus();
  }, []);
  const button = (
    <div className="ui-row" ref={again}>
      <Button variant="primary" onClick={onAgain}>
        {label}
      </Button>
      {ended.state === 'refused' && CHECKED.includes(ended.reason) && (
        <Button onClick={() => void browser.runtime.openOptionsPage()}>{i18n.t('bundle.making.refusedCheck')}</Button>
      )}
    </div>
  );
  if (ended.state === 'cancelled')
    return (
      <Notice live="polite" title={i18n.t('bundle.making.cancelled')}>
        {button}
      </Notice>
    );
  return (
    <Notice
      tone="caution"
      live="alert"
      title={ended.state === 'refused' ? i18n.t('bundle.making.refused') : i18n.t('bundle.making.failed')}
    >
      <p>{ended.state === 'refused' ? ended.words : i18n.t('bundle.making.failedHint', [ended.reason])}</p>
      {ended.state === 'refused' && (
        <p>
          {i18n.t(`bundle.making.advice.${wordKey(ended.reason)}`)} {i18n.t('bundle.making.refusedHint')}
        </p>
      )}
      {button}
    </Notice>
  );
}
