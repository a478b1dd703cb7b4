import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { BUNDLE_ADDRESS } from '@/components/bundle/addresses';
import { type Draft, newDraft } from '@/components/bundle/draft';
import type { IncidentRoute } from '@/components/incident/addresses';
import { emptyFilter, type RegisterLines } from '@/lib/store/register';
import { type ListPlace, topOfList } from './place';
import { type Look, RegisterList } from './register-list';
import { flagAddress, LIST_ADDRESS, type Route } from './route';
import { useRegisterLines } from './use-register-lines';
import { useRoute } from './use-route';
import './register.css';

/** Loaded when the first flag is opened: the list is on the screen sooner without it. */
const FlagPage = lazy(() => import('./flag-page').then((module) => ({ default: module.FlagPage })));

/** Loaded when somebody asks for it: few do, and it brings the readers of files along. */
const ReceivePage = lazy(() => import('./receive-page').then((module) => ({ default: module.ReceivePage })));

const KeepingPage = lazy(() =>
  import('@/components/keeping/keeping-page').then((module) => ({ default: module.KeepingPage })),
);
const PersonPage = lazy(() =>
  import('@/components/person/person-page').then((module) => ({ default: module.PersonPage })),
);
const RedactPage = lazy(() =>
  import('@/components/bundle/redact/redact-page').then((module) => ({ default: module.RedactPage })),
);

/** It brings the engine along. */
const AssistantPage = lazy(() =>
  import('@/components/bundle/assistant-page').then((module) => ({ default: module.AssistantPage })),
);
const BundlesPage = lazy(() =>
  import('@/components/bundle/bundles-page').then((module) => ({ default: module.BundlesPage })),
);
const BundlePage = lazy(() =>
  import('@/components/bundle/bundle-page').then((module) => ({ default: module.BundlePage })),
);
const ModerationPage = lazy(() =>
  import('@/components/moderation/log-page').then((module) => ({ default: module.ModerationPage })),
);

const IncidentPages = lazy(() =>
  import('@/components/incident/incident-pages').then((module) => ({ default: module.IncidentPages })),
);
const StepsPage = lazy(() =>
  import('@/components/incident/steps/steps-page').then((module) => ({ default: module.StepsPage })),
);

const FiguresPage = lazy(() =>
  import('@/components/figures/figures-page').then((module) => ({ default: module.FiguresPage })),
);

const NO_LINES: RegisterLines['rows'] = [];

const titleOf = (page: Route['page']): string => {
  if (page === 'flag') return i18n.t('register.flagTitle');
  if (page === 'redact') return i18n.t('redact.pageTitle');
  if (page === 'receive') return i18n.t('received.pageTitle');
  if (page === 'keeping') return i18n.t('keeping.page.title');
  if (page === 'moderation') return i18n.t('ownPage.log.pageTitle');
  if (page === 'bundle') return i18n.t('bundle.title');
  if (page === 'bundles' || page === 'one-bundle') return i18n.t('bundle.listTitle');
  if (page === 'incidents' || page === 'incident') return i18n.t('incident.pageTitle');
  if (page === 'new-incident' || page === 'add-to-incident') return i18n.t('incident.new.pageTitle');
  if (page === 'incident-steps') return i18n.t('steps.title');
  if (page === 'figures') return i18n.t('figures.title');
  return page === 'person' ? i18n.t('person.title') : i18n.t('register.title');
};

const INCIDENT_PAGES: readonly Route['page'][] = ['incidents', 'incident', 'new-incident', 'add-to-incident'];
const isOfIncidents = (route: Route): route is IncidentRoute => INCIDENT_PAGES.includes(route.page);

/** The register: the list of all flags, or another page of it, as the address says. */
export function RegisterPage() {
  const route = useRoute();
  const lines = useRegisterLines();
  const [look, setLook] = useState<Look>(() => ({ filter: emptyFilter(), active: null, top: null, chosen: new Set() }));
  /** What stands in the assistant; lost when it is left, which asks first. */
  const [draft, setDraft] = useState<Draft | null>(null);
  const place = useRef<ListPlace>(topOfList());
  const flagId = route.page === 'flag' ? route.id : null;
  useEffect(() => {
    // The list puts itself back where it was; a browser that tries as well gets it wrong, since most lines are not there.
    history.scrollRestoration = 'manual';
  }, []);
  useEffect(() => {
    document.title = titleOf(route.page);
    // Whoever opened a flag finds the focus on its line again.
    if (flagId) place.current.focus = true;
  }, [flagId, route.page]);
  useEffect(() => {
    if (route.page !== 'bundle') setDraft(null);
  }, [route.page]);
  const bundle = (ids: readonly string[], incident: string | null = null) => {
    setDraft(newDraft(ids, incident));
    location.hash = BUNDLE_ADDRESS;
  };
  const rows = lines.state === 'ready' ? lines.value.rows : NO_LINES;
  const row = (lines.state === 'ready' && lines.value.rows.find((one) => one.id === flagId)) || null;
  if (route.page !== 'list')
    return (
      <Suspense fallback={<p className="register-page ui-soft">{i18n.t('common.loading')}</p>}>
        {flagId && <FlagPage key={flagId} flagId={flagId} row={row} onBundle={() => bundle([flagId])} />}
        {route.page === 'bundle' && (
          <AssistantPage draft={draft} onDraft={setDraft} rows={rows} back={LIST_ADDRESS} addressOf={flagAddress} />
        )}
        {route.page === 'bundles' && <BundlesPage back={LIST_ADDRESS} />}
        {route.page === 'one-bundle' && <BundlePage key={route.id} id={route.id} rows={rows} addressOf={flagAddress} />}
        {route.page === 'redact' && <RedactPage key={route.id} flagId={route.id} back={flagAddress(route.id)} />}
        {route.page === 'incident-steps' && <StepsPage key={route.id} incidentId={route.id} />}
        {route.page === 'figures' && <FiguresPage lines={lines} back={LIST_ADDRESS} />}
        {route.page === 'receive' && <ReceivePage />}
        {route.page === 'keeping' && <KeepingPage lines={lines} back={LIST_ADDRESS} addressOf={flagAddress} />}
        {route.page === 'moderation' && <ModerationPage back={LIST_ADDRESS} addressOf={flagAddress} />}
        {route.page === 'person' && <PersonPage back={LIST_ADDRESS} addressOf={flagAddress} />}
        {isOfIncidents(route) && (
          <IncidentPages route={route} rows={rows} back={LIST_ADDRESS} addressOf={flagAddress} onBundle={bundle} />
        )}
      </Suspense>
    );
  return <RegisterList place={place.current} look={look} onLook={setLook} lines={lines} onBundle={bundle} />;
}
