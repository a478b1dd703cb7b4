import { createContext, memo, useContext } from 'react';
import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { platformTold } from '@/components/received/platform-told';
import { ThirdPartyBadge } from '@/components/received/third-party-badge';
import { InRestricted } from '@/components/restricted/restricted-words';
import { Badge } from '@/components/ui/badge';
import { CapturedValue } from '@/components/ui/captured-text';
import { shortMoment } from '@/components/ui/moment';
import { EXCERPT } from '@/lib/store/listing';
import type { ListingRow } from '@/lib/store/listing-row';
import type { ShownLine } from '@/lib/store/restricted';
import { type School, schoolWith } from '@/lib/store/school';
import { flagAddress } from './route';
import { StateBadge } from './state-badge';

/** The schools that lines are told apart by; empty where there is only one. */
export const LineSchools = createContext<readonly School[]>([]);

/** What a person has not decided yet is the check's word only. */
const isSuggested = (row: ListingRow) => row.state === 'to-decide' || row.state === 'interrupted';

function isoOf(ms: number): string | undefined {
  const at = new Date(ms);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

interface LineProps {
  row: ShownLine;
  reachable: boolean;
  chosen: boolean;
  onChoose(id: string, on: boolean): void;
}

/** One flag of the register: a box to choose it, and a link to its page. */
export const Line = memo(function Line({ row, reachable, chosen, onChoose }: LineProps) {
  return (
    <div className="register-row" data-chosen={chosen || undefined}>
      <label className="register-choose">
        <input
          type="checkbox"
          tabIndex={reachable ? 0 : -1}
          data-flag-row={row.seq}
          checked={chosen}
          onChange={(event) => onChoose(row.id, event.target.checked)}
        />
        <span className="ui-visually-hidden">{i18n.t('bundle.choose.line', [shortMoment(row.createdAtMs)])}</span>
      </label>
      {row.restricted ? (
        <ClosedLink row={row} restricted={row.restricted} reachable={reachable} />
      ) : (
        <LineLink row={row} reachable={reachable} />
      )}
    </div>
  );
});

interface ClosedLinkProps extends Pick<LineProps, 'row' | 'reachable'> {
  restricted: NonNullable<ShownLine['restricted']>;
}

/** What is told of a flag that a restricted incident keeps from whoever is at the keyboard. */
function ClosedLink({ row, restricted, reachable }: ClosedLinkProps) {
  return (
    <a className="register-line" href={flagAddress(row.id)} tabIndex={reachable ? 0 : -1} data-flag-row={row.seq}>
      <span className="register-line-head">
        <Badge tone="caution">{i18n.t('restricted.badge')}</Badge>{' '}
        <span className="register-line-concern">{i18n.t('restricted.number', [row.seq])}</span>{' '}
        <time dateTime={isoOf(row.createdAtMs)}>{shortMoment(row.createdAtMs)}</time>
      </span>
      <span className="register-line-source">{i18n.t(`flag.platforms.${row.platform}`)}</span>
      <span className="register-line-words ui-soft">
        <InRestricted restrictions={restricted} />
      </span>
    </a>
  );
}

function LineLink({ row, reachable }: Pick<LineProps, 'row' | 'reachable'>) {
  const schools = useContext(LineSchools);
  const kind = row.kind ? i18n.t(`flag.kinds.${row.kind}`) : null;
  return (
    <a className="register-line" href={flagAddress(row.id)} tabIndex={reachable ? 0 : -1} data-flag-row={row.seq}>
      <span className="register-line-head">
        <StateBadge state={row.state} /> {row.supplied && row.capture !== 'withheld' && <ThirdPartyBadge />}{' '}
        <span className="register-line-concern">
          {row.concern ? (
            concernName(row.concern)
          ) : (
            <span className="ui-soft">{i18n.t('register.line.noConcern')}</span>
          )}
          {row.concern && isSuggested(row) && <span className="ui-soft"> ({i18n.t('register.line.suggested')})</span>}
        </span>{' '}
        <time dateTime={isoOf(row.createdAtMs)}>{shortMoment(row.createdAtMs)}</time>
      </span>
      <span className="register-line-source">
        {schools.length > 0 && `${schoolWith(schools, row.schoolId ?? null)?.name ?? i18n.t('schools.unknown')} · `}
        <span className="register-line-author">
          {row.author ? <CapturedValue text={row.author} /> : i18n.t('register.line.noAuthor')}
        </span>
        {' · '}
        {row.supplied ? platformTold(row.platform) : i18n.t(`flag.platforms.${row.platform}`)}
        {kind && ` · ${kind}`}
        {row.capture !== 'withheld' &&
          !row.supplied &&
          ` · ${row.hasPicture ? i18n.t('register.line.picture') : i18n.t('register.line.noPicture')}`}
      </span>
      <span className="register-line-words">
        {row.capture === 'withheld' && (
          <span className="ui-soft">{i18n.t(row.supplied ? 'received.withheld.line' : 'register.line.withheld')}</span>
        )}
        {row.capture !== 'withheld' &&
          (row.excerpt ? (
            <>
              <CapturedValue text={row.excerpt} />
              {row.excerpt.length >= EXCERPT - 1 && ' …'}
            </>
          ) : (
            <span className="ui-soft">{i18n.t(row.supplied ? 'received.noWords' : 'register.line.noText')}</span>
          ))}
      </span>
    </a>
  );
}
