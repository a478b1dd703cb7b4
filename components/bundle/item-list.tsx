import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { ShownLine } from '@/lib/store/restricted';
import { type Draft, exhibitName, withMoved, withoutItem } from './draft';
import { ItemRow, momentOf } from './item-row';
import { number } from './words';

/** Items drawn at once. */
const PORTION = 50;

interface ItemListProps {
  draft: Draft;
  onDraft(draft: Draft): void;
  lines: ReadonlyMap<string, ShownLine>;
  addressOf(id: string): string;
}

/** The items in their order. */
export function ItemList({ draft, onDraft, lines, addressOf }: ItemListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(PORTION);
  const [told, setTold] = useState('');
  /** What gets the focus when the list is drawn next: the same button of a moved item, or the item after one taken out. */
  const focus = useRef<{ id: string; control: string } | null>(null);
  const { items } = draft;
  // Names of thousands of exhibits follow a little later what is typed or taken out; they never hold it up.
  const named = useDeferredValue(draft);
  const labels = useMemo(
    () => new Map(named.items.map((id, at) => [id, exhibitName(named, at) ?? number(at + 1)])),
    [named],
  );
  const ofItem = (id: string) => momentOf(lines.get(id));

  useLayoutEffect(() => {
    const wanted = focus.current;
    focus.current = null;
    if (!wanted) return;
    const item = list.current?.querySelector(`[data-item="${CSS.escape(wanted.id)}"]`);
    item?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]`)?.focus();
  });

  const move = (id: string, by: number, control: string) => {
    const next = withMoved(draft, id, by);
    const at = next.items.indexOf(id);
    focus.current = { id, control };
    setShown((before) => Math.max(before, at + 1));
    setTold(i18n.t('bundle.items.moved', [ofItem(id), number(at + 1), number(items.length)]));
    onDraft(next);
  };
  const takeOut = (id: string) => {
    const at = items.indexOf(id);
    const neighbour = items[at + 1] ?? items[at - 1];
    if (neighbour) focus.current = { id: neighbour, control: 'out' };
    setTold(i18n.t('bundle.items.taken', [ofItem(id)]));
    onDraft(withoutItem(draft, id));
  };
  // The same functions for as long as the list is there: an item that stays where it was is not drawn again.
  const latest = useRef({ move, takeOut });
  useLayoutEffect(() => {
    latest.current = { move, takeOut };
  });
  const onMove = useCallback((id: string, by: number, control: string) => latest.current.move(id, by, control), []);
  const onOut = useCallback((id: string) => latest.current.takeOut(id), []);

  return (
    <>
      <p role="status" className="ui-small">
        {told}
      </p>
      {items.length === 0 && <p>{i18n.t('bundle.items.none')}</p>}
      <ol className="bundle-items" ref={list}>
        {items.slice(0, shown).map((id, at) => (
          <ItemRow
            key={id}
            id={id}
            row={lines.get(id)}
            label={labels.get(id) ?? ''}
            address={addressOf(id)}
            isFirst={at === 0}
            isLast={at === items.length - 1}
            onMove={onMove}
            onOut={onOut}
          />
        ))}
      </ol>
      {shown < items.length && (
        <div>
          <Button onClick={() => setShown(shown + PORTION)}>
            {i18n.t('bundle.items.more', [number(Math.min(PORTION, items.length - shown))])}
          </Button>
        </div>
      )}
    </>
  );
}
