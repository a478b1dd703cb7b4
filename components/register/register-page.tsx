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

/** The register: the list of all flags, or the page of one, as the address says. */
export function RegisterPage() {
  const route = useRoute();
  const lines = useRegisterLines();
  const [look, setLook] = useState<Look>(() => ({ filter: emptyFilter(), active: null, top: null }));
  const place = useRef<ListPlace>(topOfList());
  const flagId = route.page === 'flag' ? route.id : null;
  useEffect(() => {
    // The list puts itself back where it was; a browser that tries as well gets it wrong, since most lines are not there.
    history.scrollRestoration = 'manual';
  }, []);
  useEffect(() => {
    document.title = flagId ? i18n.t('register.flagTitle') : i18n.t('register.title');
    // Whoever opened a flag finds the focus on its line again.
    if (flagId) place.current.focus = true;
  }, [flagId]);
  const row = (lines.state === 'ready' && lines.value.rows.find((one) => one.id === flagId)) || null;
  if (flagId)
    return (
      <Suspense fallback={<p className="register-page ui-soft">{i18n.t('common.loading')}</p>}>
        <FlagPage key={flagId} flagId={flagId} row={row} />
      </Suspense>
    );
  return <RegisterList place={place.current} look={look} onLook={setLook} lines={lines} />;
}
