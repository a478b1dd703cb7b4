import { i18n } from '#i18n';
import { InRestricted } from '@/components/restricted/restricted-words';
import { CapturedValue } from '@/components/ui/captured-text';
import { shortMoment } from '@/components/ui/moment';
import { Section } from '@/components/ui/section';
import type { ShownLine } from '@/lib/store/restricted';

/** The flags that go into an incident. */
export function ChosenLines({ flagIds, rows }: { flagIds: readonly string[]; rows: readonly ShownLine[] }) {
  return (
    <Section title={i18n.t('incident.flags.title')}>
      {flagIds.length === 0 ? (
        <p className="ui-soft">{i18n.t('incident.flags.noneYet')}</p>
      ) : (
        <ul className="incident-list">
          {flagIds.map((id) => {
            const row = rows.find((one) => one.id === id);
            return (
              <li key={id}>
                {row ? (
                  <>
                    <p>
                      {i18n.t('register.flagOf', [shortMoment(row.createdAtMs)])}
                      {row.author && (
                        <>
                          {' · '}
                          <CapturedValue text={row.author} />
                        </>
                      )}
                    </p>
                    <p className="incident-excerpt ui-soft">
                      {row.restricted ? (
                        <InRestricted restrictions={row.restricted} />
                      ) : (
                        <CapturedValue text={row.excerpt} />
                      )}
                    </p>
                  </>
                ) : (
                  i18n.t('incident.flags.notHere')
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
