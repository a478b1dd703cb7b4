import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Asked, useAccess } from './use-access';

function Outcome({ asked, children }: { asked: Asked; children?: ReactNode }) {
  return (
    <div role="status">
      {asked.outcome === 'refused' && <p>{i18n.t('options.pictures.refused')}</p>}
      {asked.outcome === 'failed' && <p>{i18n.t('options.pictures.failed', [asked.reason])}</p>}
      {children}
    </div>
  );
}

const sites = () => browser.runtime.getManifest().host_permissions ?? [];

/** Firefox lets people withhold the three sites, and so can Chrome: without them nothing works. */
export function SitesAccess() {
  const { access, asked, request } = useAccess(sites());
  return (
    <div className="ui-stack">
      {access === 'granted' && <p>{i18n.t('options.sites.granted')}</p>}
      {access === 'missing' && <SitesMissing hint={i18n.t('options.sites.missingHint')} onGrant={request} />}
      <Outcome asked={asked}>{asked.outcome === 'granted' && <p>{i18n.t('options.sites.reload')}</p>}</Outcome>
    </div>
  );
}

/** The same, for a screen that has nothing to say while all is well. */
export function SitesNotice() {
  const { access, asked, request } = useAccess(sites());
  return (
    <>
      {access === 'missing' && <SitesMissing hint={i18n.t('options.sites.missingHint')} onGrant={request} />}
      <Outcome asked={asked}>{asked.outcome === 'granted' && <p>{i18n.t('options.sites.reload')}</p>}</Outcome>
    </>
  );
}

function SitesMissing({ hint, onGrant }: { hint: string; onGrant(): void }) {
  return (
    <Notice tone="caution" title={i18n.t('options.sites.missing')}>
      <p>{hint}</p>
      <div>
        <Button variant="primary" onClick={onGrant}>
          {i18n.t('options.sites.grant')}
        </Button>
      </div>
    </Notice>
  );
}

const EVERYWHERE = ['<all_urls>'];

/** The one optional permission: pictures from the button on the post. */
export function PicturesAccess() {
  const { access, asked, request, remove } = useAccess(EVERYWHERE);
  const threeSites = useAccess(sites());
  return (
    <div className="ui-stack">
      <p>{access === 'granted' ? i18n.t('options.pictures.on') : i18n.t('options.pictures.off')}</p>
      {access !== 'granted' && <p>{i18n.t('options.pictures.what')}</p>}
      <div>
        {/* One button for both ways: the focus stays on it. */}
        {access !== 'unknown' && (
          <Button onClick={access === 'granted' ? remove : request}>
            {access === 'granted' ? i18n.t('options.pictures.revoke') : i18n.t('options.pictures.grant')}
          </Button>
        )}
      </div>
      <Outcome asked={asked}>
        {asked.outcome === 'taken-back' && <p>{i18n.t('options.pictures.gone')}</p>}
        {/* Chrome takes every narrower access along, that of the manifest too. */}
        {asked.outcome === 'taken-back' && threeSites.access === 'missing' && (
          <SitesMissing hint={i18n.t('options.pictures.tookSites')} onGrant={threeSites.request} />
        )}
      </Outcome>
    </div>
  );
}
