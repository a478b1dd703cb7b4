import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Artefacts } from '@/components/flag/artefacts';
import { FlagView } from '@/components/flag/flag-view';
import { PageArchive } from '@/components/flag/page-archive';
import { usePrinted } from '@/components/flag/use-viewed';
import { InIncidents } from '@/components/incident/in-incidents';
import { KeepingSection } from '@/components/keeping/keeping-section';
import { ThirdPartyBadge } from '@/components/received/third-party-badge';
import { OpenFlag } from '@/components/restricted/open-flag';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { shortMoment } from '@/components/ui/moment';
import type { ShownLine } from '@/lib/store/restricted';
import { CustodyLog } from './custody-log';
import { LIST_ADDRESS, redactAddress } from './route';
import { StateBadge } from './state-badge';

/**
 * The page of one flag: the flag itself, every file of it, and what was done with it. `row` is its line in the register, null
 * while that is being read or where there is none.
 */
export function FlagPage({ flagId, row, onBundle }: { flagId: string; row: ShownLine | null; onBundle(): void }) {
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
          {row?.restricted && <Badge tone="caution">{i18n.t('restricted.badge')}</Badge>}
          {row && !row.restricted && <StateBadge state={row.state} />}
          {row?.supplied && row.capture !== 'withheld' && <ThirdPartyBadge />}
        </div>
        <div className="ui-row">
          {row && !row.restricted && row.capture !== 'draft' && row.capture !== 'capturing' && (
            <a className="ui-button" href={redactAddress(flagId)}>
              {i18n.t('redact.link')}
            </a>
          )}
          {row && !row.restricted && <Button onClick={onBundle}>{i18n.t('bundle.ofFlag')}</Button>}
          <a className="ui-button" href={LIST_ADDRESS}>
            {i18n.t('register.back')}
          </a>
        </div>
      </header>
      <main className="register-page register-flag">
        <OpenFlag flagId={flagId}>
          <Parts flagId={flagId} known={row !== null} />
        </OpenFlag>
      </main>
    </>
  );
}

/** Everything that is told of it. `known`: it is in the register. */
function Parts({ flagId, known }: { flagId: string; known: boolean }) {
  usePrinted(flagId);
  return (
    <>
      <FlagView flagId={flagId} />
      {known && <InIncidents flagId={flagId} />}
      <Artefacts flagId={flagId} />
      <PageArchive flagId={flagId} />
      <KeepingSection flagId={flagId} />
      <CustodyLog flagId={flagId} />
    </>
  );
}
