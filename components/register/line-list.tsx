import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { ShownLine } from '@/lib/store/restricted';
import { Line } from './line';
import { moveBy } from './move';
import type { ListPlace } from './place';
import { useReturn } from './use-return';
import { useTopOf } from './use-top-of';

/** Height of a line before it has been measured, in CSS pixels. */
const LINE_HEIGHT = 112;
/** Room that the search takes while it stays in view. */
const UNDER_SEARCH = 120;
/** Room that the word about new flags takes. */
const OVER_ARRIVALS = 80;

interface LineListProps {
  /** Never empty. */
  rows: readonly ShownLine[];
  /** Where the reader was when the list was last on the screen. */
  place: ListPlace;
  /** The line that has, or would get, the focus. */
  active: number | null;
  onActive(seq: number): void;
  /** Ids of the lines that are ticked. */
  chosen: ReadonlySet<string>;
  onChoose(id: string, on: boolean): void;
}

/** The lines of the register; only those in view are in the page, however many there are. */
export function LineList({ rows, place, active, onActive, chosen, onChoose }: LineListProps) {
  const list = useRef<HTMLUListElement>(null);
  const top = useTopOf(list, place.top);
  const found = active === null ? 0 : rows.findIndex((row) => row.seq === active);
  const activeAt = Math.max(0, found);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => rows[index]?.seq ?? index,
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: UNDER_SEARCH,
    scrollPaddingEnd: OVER_ARRIVALS,
    initialOffset: place.beyond === null ? 0 : Math.max(0, place.top + place.beyond),
    initialMeasurementsCache: place.measured,
    // The line with the focus stays in the page wherever it is scrolled to: otherwise the focus would be lost.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      if (activeAt >= rows.length || inView.includes(activeAt)) return inView;
      return [...inView, activeAt].sort((a, b) => a - b);
    },
  });

  useReturn(place, top);
  useLayoutEffect(
    () => () => {
      place.measured = virtual.takeSnapshot();
    },
    [place, virtual],
  );

  useLayoutEffect(() => {
    if (!place.focus) return;
    const line = list.current?.querySelector<HTMLElement>('a[tabindex="0"]');
    if (!line) return;
    place.focus = false;
    line.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const on = rows[activeAt];
    if (event.key === ' ' && on && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      onChoose(on.id, !chosen.has(on.id));
      return;
    }
    const at = moveBy(event.key, activeAt, rows.length);
    const row = at === null ? undefined : rows[at];
    if (at === null || !row) return;
    event.preventDefault();
    place.focus = true;
    onActive(row.seq);
    virtual.scrollToIndex(at, { align: 'auto' });
  };

  return (
    <>
      <p id="register-keys" className="ui-visually-hidden">
        {i18n.t('register.keys')}
      </p>
      <ul
        ref={list}
        className="register-lines"
        aria-label={i18n.t('register.list')}
        aria-describedby="register-keys"
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const seq = Number((event.target as HTMLElement).dataset.flagRow);
          if (Number.isInteger(seq)) onActive(seq);
        }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <Line row={row} reachable={item.index === activeAt} chosen={chosen.has(row.id)} onChoose={onChoose} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
