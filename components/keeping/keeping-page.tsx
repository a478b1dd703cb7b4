import { useMemo } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { InRestricted } from '@/components/restricted/restricted-words';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords, shortMoment } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { bothOf, type Live, useLive } from '@/components/ui/use-live';
import { useClosedFlags } from '@/components/ui/use-reader';
import type { ListingRow } from '@/lib/store/listing-row';
import type { RegisterLines } from '@/lib/store/register';
import type { Restriction } from '@/lib/store/restricted';
import { dueAmong, type Periods, type Retention, reviewDay } from '@/lib/store/retention-class';
import type { TombstoneRow } from '@/lib/store/tombstone-row';
import { readTombstones } from '@/lib/store/tombstones';
import { usePeriods } from './use-periods';
import { className } from './words';
import './keeping.css';

type Kept = ListingRow & { retention: Retention };
const isKept = (row: ListingRow): row is Kept => row.retention !== null;

function KeptLine({ row, due, addressOf }: { row: Kept; due: string | null; addressOf(id: string): string }) {
  return (
    <li>
      <a href={addressOf(row.id)}>
        {i18n.t('keeping.page.flagOf')} {shortMoment(row.createdAtMs)}
      </a>
      {row.author && (
        <>
          {' · '}
          <CapturedValue text={row.author} />
        </>
      )}
      <p className="ui-soft ui-small">
        {className(row.retention.as)}
        {due && `, ${i18n.t('keeping.page.dueSince')} ${dayWords(due)}`}
      </p>
    </li>
  );
}

interface TombstoneProps {
  row: TombstoneRow;
  /** Where a restricted incident keeps it from whoever is at the keyboard: what was said of it is not shown. */
  restricted: readonly Restriction[] | undefined;
}

function Tombstone({ row, restricted }: TombstoneProps) {
  return (
    <li>
      <p>
        <strong>
          {i18n.t('keeping.page.flagOf')} {shortMoment(row.createdAtMs)}
        </strong>{' '}
        <MomentText at={row.at} />
        {!restricted && `, ${[row.by.name, row.by.role].filter(Boolean).join(', ')}`}
      </p>
      {restricted ? (
        <p className="ui-soft">
          <InRestricted restrictions={restricted} />
        </p>
      ) : (
        <Facts>
          <Fact name={i18n.t('keeping.as')}>{className(row.as)}</Fact>
          <Fact name={i18n.t('keeping.why')}>
            <CapturedValue text={row.why} />
          </Fact>
          <Fact name={i18n.t('keeping.page.agreed')}>{row.agreedBy && <CapturedValue text={row.agreedBy} />}</Fact>
          <Fact name={i18n.t('keeping.page.hash')}>
            {row.record ? <code className="ui-hash">{row.record}</code> : i18n.t('keeping.page.noHash')}
          </Fact>
        </Facts>
      )}
    </li>
  );
}

interface KeptListsProps {
  rows: readonly ListingRow[];
  periods: Periods;
  addressOf(id: string): string;
}

function KeptLists({ rows, periods, addressOf }: KeptListsProps) {
  const now = today();
  const { due, held } = useMemo(() => {
    const kept = rows.filter(isKept);
    const dayOf = (row: Kept) => reviewDay(row.retention, periods) ?? '';
    const due = dueAmong(kept, periods, now);
    due.sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
    return { due, held: kept.filter((row) => row.retention.held) };
  }, [rows, periods, now]);
  return (
    <>
      <Section title={i18n.t('keeping.page.due')}>
        <p className="ui-soft">{due.length > 0 ? i18n.t('keeping.page.dueHint') : i18n.t('keeping.page.dueNone')}</p>
        <ul className="keeping-list">
          {due.map((row) => (
            <KeptLine key={row.id} row={row} due={reviewDay(row.retention, periods)} addressOf={addressOf} />
          ))}
        </ul>
      </Section>
      <Section title={i18n.t('keeping.page.held')}>
        {held.length === 0 && <p className="ui-soft">{i18n.t('keeping.page.heldNone')}</p>}
        <ul className="keeping-list">
          {held.map((row) => (
            <KeptLine key={row.id} row={row} due={null} addressOf={addressOf} />
          ))}
        </ul>
      </Section>
    </>
  );
}

interface KeepingPageProps {
  lines: Live<RegisterLines>;
  back: string;
  /** The page of a flag. */
  addressOf(id: string): string;
}

/** What is due for review, what is held, and what has been deleted. */
export function KeepingPage({ lines, back, addressOf }: KeepingPageProps) {
  const periods = usePeriods();
  const deleted = useLive(readTombstones, []);
  const closed = useClosedFlags();
  return (
    <>
      <PageHead title={i18n.t('keeping.page.heading')} back={back} />
      <main className="register-page">
        <p>{i18n.t('keeping.hint')}</p>
        <LiveValue live={periods}>
          {(set) => (
            <LiveValue live={lines}>
              {({ rows }) => <KeptLists rows={rows} periods={set} addressOf={addressOf} />}
            </LiveValue>
          )}
        </LiveValue>
        <Section title={i18n.t('keeping.page.deleted')}>
          <LiveValue live={bothOf(deleted, closed)}>
            {([rows, closedNow]) => (
              <>
                <p className="ui-soft">
                  {rows.length > 0 ? i18n.t('keeping.page.deletedHint') : i18n.t('keeping.page.deletedNone')}
                </p>
                <ul className="keeping-list">
                  {rows.map((row) => (
                    <Tombstone key={row.id} row={row} restricted={closedNow.get(row.id)} />
                  ))}
                </ul>
              </>
            )}
          </LiveValue>
        </Section>
      </main>
    </>
  );
}
