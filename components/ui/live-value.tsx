import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Notice } from './notice';
import type { Live } from './use-live';

/** Shows what a live value holds, or that it is being read, or why it could not be. */
export function LiveValue<T>({ live, children }: { live: Live<T>; children: (value: T) => ReactNode }) {
  if (live.state === 'loading') return <p className="ui-soft">{i18n.t('common.loading')}</p>;
  if (live.state === 'failed')
    return (
      <Notice tone="caution" live="alert" title={i18n.t('common.storageFailed')}>
        <p>{i18n.t('common.storageFailedReason', [live.reason])}</p>
      </Notice>
    );
  return children(live.value);
}
