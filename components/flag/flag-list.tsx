import { i18n } from '#i18n';
import { platformTold } from '@/components/received/platform-told';
import { ThirdPartyBadge } from '@/components/received/third-party-badge';
import { InRestricted } from '@/components/restricted/restricted-words';
import { CapturedValue } from '@/components/ui/captured-text';
import { shortMoment } from '@/components/ui/moment';
import type { ShownLine } from '@/lib/store/restricted';
import { CaptureBadge } from './capture-state';

interface FlagListProps {
  rows: readonly ShownLine[];
  current: string;
  onChoose(id: string): void;
}

/** The latest flags, to switch between them. */
export function FlagList({ rows, current, onChoose }: FlagListProps) {
  return (
    <ul className="flag-switch">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" aria-current={row.id === current || undefined} onClick={() => onChoose(row.id)}>
            <span className="flag-switch-head">
              <strong>{row.supplied ? platformTold(row.platform) : i18n.t(`flag.platforms.${row.platform}`)}</strong>
              <time dateTime={new Date(row.createdAtMs).toISOString()}>{shortMoment(row.createdAtMs)}</time>
            </span>
            <span className="flag-switch-words">
              {row.restricted ? (
                <InRestricted restrictions={row.restricted} />
              ) : row.capture === 'withheld' ? (
                i18n.t('flag.list.withheld')
              ) : (
                <>
                  {row.author ? <CapturedValue text={row.author} /> : i18n.t('flag.list.noAuthor')}
                  {row.excerpt && ': '}
                  <CapturedValue text={row.excerpt.slice(0, 80)} />
                </>
              )}
            </span>
            <span className="ui-row">
              {row.supplied && row.capture === 'interrupted' && <ThirdPartyBadge />}
              {!row.restricted && <CaptureBadge state={row.capture} />}
              {row.id === current && <span className="ui-soft ui-small">{i18n.t('flag.list.current')}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
