import { i18n } from '#i18n';
import { incidentAddress } from '@/components/incident/addresses';
import { Notice } from '@/components/ui/notice';
import type { KeptBack } from '@/lib/store/restricted';
import { InRestricted, WhoMayOpen } from './restricted-words';

/** Why no copy is made of what was chosen, and what to do about it. */
export function KeptBackNotice({ kept: { why, restrictions } }: { kept: KeptBack }) {
  return (
    <Notice tone="caution" live="alert" title={<InRestricted restrictions={restrictions} />}>
      {why === 'closed' ? (
        <>
          <p>{i18n.t('restricted.copy.closed')}</p>
          <WhoMayOpen restrictions={restrictions} />
        </>
      ) : (
        <>
          <p>{i18n.t('restricted.copy.notAgreed')}</p>
          <ul>
            {restrictions.map(({ incident, reference }) => (
              <li key={incident}>
                <a href={incidentAddress(incident)} target="_blank" rel="noreferrer">
                  {reference}
                  <span className="ui-visually-hidden"> {i18n.t('common.newTab')}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
