import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Artefacts } from '@/components/flag/artefacts';
import { FlagView } from '@/components/flag/flag-view';
import { CustodyLog } from './custody-log';
import { LIST_ADDRESS } from './route';

/** The page of one flag: the flag itself, every file of it, and what was done with it. */
export function FlagPage({ flagId }: { flagId: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className="register-head">
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('register.flag')}
        </h1>
        <a className="ui-button" href={LIST_ADDRESS}>
          {i18n.t('register.back')}
        </a>
      </header>
      <main className="register-page register-flag">
        <FlagView flagId={flagId} />
        <Artefacts flagId={flagId} />
        <CustodyLog flagId={flagId} />
      </main>
    </>
  );
}
