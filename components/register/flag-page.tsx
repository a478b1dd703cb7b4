import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Artefacts } from '@/components/flag/artefacts';
import { FlagView } from '@/components/flag/flag-view';
import { PageArchive } from '@/components/flag/page-archive';
import { usePrinted } from '@/components/flag/use-viewed';
import { InIncidents } from '@/components/incident/in-incidents';
import { KeepingSection } from '@/components/keeping/keeping-section';
import { ThirdPartyBadge } from '@/components/received/third-party-badge';
import { Button } from '@/components/ui/button';
import { shortMoment } from '@/components/ui/moment';
import type { ListingRow } from '@/lib/store/rows';
import { CustodyLog } from './custody-log';
import { LIST_ADDRESS, redactAddress } from './route';
import { StateBadge } from './state-badge';

/**
 * The page of one flag: the flag itself, every file of it, and what was done with it. `row` is its line in the register, null
 * while that is being read or where there is none.
 */
export function FlagPage({ flagId, row, onBundle }: { flagId: string; row: ListingRow | null; onBundle(): void }) {
  usePrinted(flagId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className="register-head">
        <div className="register-flag-title">
          <h1 ref={heading} tabIndex={-1}>
            {row
              ? i18n.t(row.supplied ? 'received.itemOf' : 'register.flagOf', [shortMoment(row.createdAtMs)])
              : i18n.t('register.flag')}
          </h1>
          {row && <StateBadge state={row.state} />}
          {row?.supplied && row.capture !== 'withheld' && <ThirdPartyBadge />}
        </div>
        <div className="ui-row">
          {row && row.capture !== 'draft' && row.capture !== 'capturing' && (
            <a className="ui-button" href={redactAddress(flagId)}>
              {i18n.t('redact.link')}
            </a>
          )}
          {row && <Button onClick={onBundle}>{i18n.t('bundle.ofFlag')}</Button>}
          <a className="ui-button" href={LIST_ADDRESS}>
            {i18n.t('register.back')}
          </a>
        </div>
      </header>
      <main className="register-page register-flag">
        <FlagView flagId={flagId} />
        {row && <InIncidents flagId={flagId} />}
        <Artefacts flagId={flagId} />
        <PageArchive flagId={flagId} />
        <KeepingSection flagId={flagId} />
        <CustodyLog flagId={flagId} />
      </main>
    </>
  );
}
