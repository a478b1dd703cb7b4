import { i18n } from '#i18n';
import { WhoMayOpen } from '@/components/restricted/restricted-words';
import { Notice } from '@/components/ui/notice';
import type { Restriction } from '@/lib/store/restricted';

/** That there is more than is shown, and who has to look: a request for one's own data is not answered without it. */
export function FoundRestricted({ found }: { found: readonly Restriction[] }) {
  return (
    <Notice tone="caution" title={i18n.t('restricted.person.title')}>
      <p>{i18n.t('restricted.person.hint')}</p>
      {found.map((one) => (
        <div key={one.incident}>
          <p>
            <strong>{one.reference}</strong>
          </p>
          <WhoMayOpen restrictions={[one]} />
        </div>
      ))}
    </Notice>
  );
}
