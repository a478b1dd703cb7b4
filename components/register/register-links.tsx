import { useMemo } from 'react';
import { i18n } from '#i18n';
import { BUNDLES_ADDRESS } from '@/components/bundle/addresses';
import { FIGURES_ADDRESS } from '@/components/figures/address';
import { INCIDENTS_ADDRESS } from '@/components/incident/addresses';
import { KEEPING_ADDRESS, PERSON_ADDRESS } from '@/components/keeping/addresses';
import { usePeriods } from '@/components/keeping/use-periods';
import { MODERATION_ADDRESS } from '@/components/moderation/addresses';
import { today } from '@/components/policy/today';
import type { ListingRow } from '@/lib/store/listing-row';
import { dueAmong } from '@/lib/store/retention-class';

/** The ways from the list to incidents and bundles, to what is due and to a person's data. */
export function RegisterLinks({ rows }: { rows: readonly ListingRow[] }) {
  const periods = usePeriods();
  const set = periods.state === 'ready' ? periods.value : null;
  const now = today();
  const due = useMemo(() => (set ? dueAmong(rows, set, now).length : 0), [rows, set, now]);
  return (
    <>
      <a className="ui-button" href={INCIDENTS_ADDRESS}>
        {i18n.t('incident.heading')}
      </a>
      <a className="ui-button" href={BUNDLES_ADDRESS}>
        {i18n.t('bundle.link')}
      </a>
      <a className="ui-button" href={KEEPING_ADDRESS}>
        {due > 0 ? i18n.t('keeping.page.linkDue', due, [due.toLocaleString('en-GB')]) : i18n.t('keeping.page.link')}
      </a>
      <a className="ui-button" href={FIGURES_ADDRESS}>
        {i18n.t('figures.link')}
      </a>
      <a className="ui-button" href={PERSON_ADDRESS}>
        {i18n.t('person.link')}
      </a>
      <a className="ui-button" href={MODERATION_ADDRESS}>
        {i18n.t('ownPage.log.link')}
      </a>
    </>
  );
}
