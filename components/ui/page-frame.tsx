import { type ReactNode, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { whenOutdated } from '@/lib/store/outdated';
import { Button } from './button';
import { FaultsBoundary } from './faults-boundary';
import { Notice } from './notice';

/** The outermost part of every page: says when the page has been overtaken by an update, and catches what fails. */
export function PageFrame({ children }: { children: ReactNode }) {
  const [outdated, setOutdated] = useState(false);
  useEffect(() => whenOutdated(() => setOutdated(true)), []);
  return (
    <FaultsBoundary>
      {outdated ? (
        <main className="ui-page-message">
          <h1>{i18n.t('extension.name')}</h1>
          <Notice live="alert" title={i18n.t('common.outdated')}>
            <p>{i18n.t('common.outdatedHint')}</p>
            <div>
              <Button variant="primary" onClick={() => location.reload()}>
                {i18n.t('common.reload')}
              </Button>
            </div>
          </Notice>
        </main>
      ) : (
        children
      )}
    </FaultsBoundary>
  );
}
