import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { emptyFilter } from '@/lib/store/register';
import { type ListPlace, topOfList } from './place';
import { type Look, RegisterList } from './register-list';
import { useRegisterLines } from './use-register-lines';
import { useRoute } from './use-route';
import './register.css';

/** Loaded when the first flag is opened: the list is on the screen sooner without it. */
const FlagPage = lazy(() => import('./flag-page').then((module) => ({ default: module.FlagPage })));

/** Loaded when somebody asks for it: few do, and it brings the readers of files along. */
const ReceivePage = lazy(() => import('./receive-page').then((module) => ({ default: module.ReceivePage })));

/** The register: the list of all flags, the page of one, or the form for what the school was given, as the address says. */
export function RegisterPage() {
  const route = useRoute();
  const lines = useRegisterLines();
  const [look, setLook] = useState<Look>(() => ({ filter: emptyFilter(), active: null, top: null }));
  const place = useRef<ListPlace>(topOfList());
  const receiving = route.page === 'receive';
  const flagId = route.page === 'flag' ? route.id : null;
  useEffect(() => {
    // The list puts itself back where it was; a browser that tries as well gets it wrong, since most lines are not there.
    history.scrollRestoration = 'manual';
  }, []);
  useEffect(() => {
    document.title = receiving
      ? i18n.t('received.pageTitle')
      : i18n.t(flagId ? 'register.flagTitle' : 'register.title');
    // Whoever opened a flag finds the focus on its line again.
    if (flagId) place.current.focus = true;
  }, [flagId, receiving]);
  const row = (lines.state === 'ready' && lines.value.rows.find((one) => one.id === flagId)) || null;
  if (receiving)
    return (
      <Suspense fallback={<p className="register-page ui-soft">{i18n.t('common.loading')}</p>}>
        <ReceivePage />
      </Suspense>
    );
  if (flagId)
    return (
      <Suspense fallback={<p className="register-page ui-soft">{i18n.t('common.loading')}</p>}>
        <FlagPage key={flagId} flagId={flagId} row={row} />
      </Suspense>
    );
  return <RegisterList place={place.current} look={look} onLook={setLook} lines={lines} />;
}
