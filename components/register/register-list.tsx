import { type Dispatch, type SetStateAction, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { MOST_ITEMS } from '@/components/bundle/draft';
import { NothingFlagged } from '@/components/flag/nothing-flagged';
import { StandingNotices } from '@/components/flag/standing-notices';
import { addToIncidentAddress, newIncidentAddress } from '@/components/incident/addresses';
import { HeadNote } from '@/components/trusted-time/head-note';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import type { Live } from '@/components/ui/use-live';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { emptyFilter, filterListings, type RegisterFilter, type RegisterLines } from '@/lib/store/register';
import type { ShownLine } from '@/lib/store/restricted';
import type { School } from '@/lib/store/school';
import { partArrivals } from './arrivals';
import { ChooseShown, ChosenFlags } from './chosen-flags';
import { narrows } from './filter-state';
import { Filters } from './filters';
import { LineSchools } from './line';
import { LineList } from './line-list';
import { NothingFits } from './nothing-fits';
import type { ListPlace } from './place';
import { RegisterLinks } from './register-links';
import { RECEIVE_ADDRESS } from './route';

/** How the list is looked at; survives the page of a flag. */
export interface Look {
  filter: RegisterFilter;
  /** Sequence number of the line that has, or had last, the focus. */
  active: number | null;
  /** Sequence number of the newest line shown. Newer ones wait to be asked for. */
  top: number | null;
  /** Ids of the flags that are ticked, whether they are shown or not. */
  chosen: ReadonlySet<string>;
}

interface RegisterListProps {
  lines: Live<RegisterLines>;
  place: ListPlace;
  look: Look;
  onLook: Dispatch<SetStateAction<Look>>;
  /** Makes a bundle of these flags. */
  onBundle(ids: readonly string[]): void;
}

const NO_LINES: readonly ShownLine[] = [];
const NO_SCHOOLS: readonly School[] = [];

/** The list of all flags with its search, filters and notices. */
export function RegisterList({ lines, place, look, onLook, onBundle }: RegisterListProps) {
  return (
    <>
      <header className="register-head">
        <div>
          <h1>{i18n.t('register.heading')}</h1>
          <p className="ui-soft">{i18n.t('register.hint')}</p>
        </div>
        <div className="ui-row">
          <a className="ui-button" href={RECEIVE_ADDRESS}>
            {i18n.t('received.add')}
          </a>
          <RegisterLinks rows={lines.state === 'ready' ? lines.value.rows : NO_LINES} />
          <Button onClick={() => void browser.runtime.openOptionsPage()}>{i18n.t('register.settings')}</Button>
        </div>
      </header>
      <main className="register-page">
        <StandingNotices />
        <HeadNote />
        <LiveValue live={lines}>
          {(value) =>
            value.complete && value.rows.length === 0 ? (
              <NothingFlagged />
            ) : (
              <Lines lines={value} place={place} look={look} onLook={onLook} onBundle={onBundle} />
            )
          }
        </LiveValue>
      </main>
    </>
  );
}

const number = (value: number) => value.toLocaleString('en-GB');

function Lines({ lines, place, look, onLook, onBundle }: Omit<RegisterListProps, 'lines'> & { lines: RegisterLines }) {
  const { rows, complete } = lines;
  const { filter, active, top } = look;
  const list = useRef<HTMLDivElement>(null);
  const schools = useSchools();
  const newest = rows[0]?.seq ?? null;
  const parted = useMemo(() => partArrivals(rows, top), [rows, top]);
  const fitting = useMemo(() => filterListings(parted.shown, filter), [parted, filter]);
  const arrived = useMemo(() => filterListings(parted.arrived, filter).length, [parted, filter]);

  const showArrived = () => {
    window.scrollTo({ top: 0 });
    place.focus = true;
    onLook((before) => ({ ...before, top: newest, active: newest }));
  };
  useLayoutEffect(() => {
    if (newest === null || top === newest) return;
    if (top === null || arrived === 0 || isUnread(list.current)) onLook((before) => ({ ...before, top: newest }));
  }, [newest, top, arrived, onLook]);

  const setFilter = (next: RegisterFilter) => {
    backToTop(list.current);
    onLook((before) => ({ ...before, filter: next, top: newest }));
  };
  const narrowed = narrows(filter);
  const { chosen } = look;
  const setChosen = (next: ReadonlySet<string>) => onLook((before) => ({ ...before, chosen: next }));
  const choose = useCallback(
    (id: string, on: boolean) =>
      onLook((before) => {
        const next = new Set(before.chosen);
        if (on) next.add(id);
        else next.delete(id);
        return { ...before, chosen: next };
      }),
    [onLook],
  );
  /** Oldest first, and without what has been deleted meanwhile. */
  const chosenIds = () => rows.flatMap(({ id }) => (chosen.has(id) ? [id] : [])).toReversed();
  return (
    <>
      <Filters filter={filter} onChange={setFilter} onClear={() => setFilter(emptyFilter())} />
      <p className="register-count" role="status">
        {narrowed
          ? i18n.t('register.found', [number(fitting.length), number(parted.shown.length)])
          : complete && i18n.t('register.count', parted.shown.length, [number(parted.shown.length)])}{' '}
        {!complete && i18n.t('register.readingRest')}
      </p>
      <div role="status" className="register-arrived">
        {arrived > 0 && (
          <div className="ui-row">
            <span>{i18n.t('register.arrived', arrived, [number(arrived)])}</span>
            <Button onClick={showArrived}>{i18n.t('register.showArrived')}</Button>
          </div>
        )}
      </div>
      {fitting.length > 0 && <ChooseShown rows={fitting} chosen={chosen} onChosen={setChosen} />}
      <div className="register-choosing">
        <div ref={list}>
          {fitting.length > 0 ? (
            <LineSchools value={areSeveral(schools) ? schools.schools : NO_SCHOOLS}>
              <LineList
                rows={fitting}
                place={place}
                active={active}
                onActive={(seq) => onLook((before) => (before.active === seq ? before : { ...before, active: seq }))}
                chosen={chosen}
                onChoose={choose}
              />
            </LineSchools>
          ) : (
            complete && <NothingFits filter={filter} onClear={() => setFilter(emptyFilter())} />
          )}
        </div>
        <ChosenFlags
          rows={fitting}
          chosen={chosen}
          onChosen={setChosen}
          most={MOST_ITEMS}
          onBundle={() => onBundle(chosenIds())}
          onIncident={(way) => {
            location.hash = (way === 'new' ? newIncidentAddress : addToIncidentAddress)(chosenIds());
          }}
        />
      </div>
    </>
  );
}

/** True where nobody is in the middle of the list, so that a line may be added on top of it. */
function isUnread(list: HTMLElement | null): boolean {
  return list !== null && list.getBoundingClientRect().top >= 0 && !list.matches(':hover, :focus-within');
}

/** Other lines are about to be shown: from the first of them on. */
function backToTop(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().top < 0) list.scrollIntoView({ block: 'start', behavior: 'instant' });
}
