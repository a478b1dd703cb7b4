import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { InRestricted } from '@/components/restricted/restricted-words';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { shortMoment } from '@/components/ui/moment';
import type { ShownLine } from '@/lib/store/restricted';
import { type Draft, exhibitName, withMoved, withoutItem } from './draft';
import { number } from './words';

/** Items drawn at once. */
const PORTION = 50;

interface ItemListProps {
  draft: Draft;
  onDraft(draft: Draft): void;
  lines: ReadonlyMap<string, ShownLine>;
  addressOf(id: string): string;
}

/** The items in their order: moved by buttons or by Alt and an arrow key, taken out by a button. */
export function ItemList({ draft, onDraft, lines, addressOf }: ItemListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(PORTION);
  const [told, setTold] = useState('');
  /** What gets the focus when the list is drawn next: the same button of a moved item, or the item after one taken out. */
  const focus = useRef<{ id: string; control: string } | null>(null);
  const { items } = draft;
  const momentOf = (id: string) => {
    const row = lines.get(id);
    return row ? shortMoment(row.createdAtMs) : '';
  };

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
    setTold(i18n.t('bundle.items.moved', [momentOf(id), number(at + 1), number(items.length)]));
    onDraft(next);
  };
  const takeOut = (id: string) => {
    const at = items.indexOf(id);
    const neighbour = items[at + 1] ?? items[at - 1];
    if (neighbour) focus.current = { id: neighbour, control: 'out' };
    setTold(i18n.t('bundle.items.taken', [momentOf(id)]));
    onDraft(withoutItem(draft, id));
  };
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const control = (event.target as HTMLElement).dataset.control;
    move(id, by, control ?? 'open');
  };

  return (
    <>
      <p role="status" className="ui-small">
        {told}
      </p>
      {items.length === 0 && <p>{i18n.t('bundle.items.none')}</p>}
      <ol className="bundle-items" ref={list}>
        {items.slice(0, shown).map((id, at) => {
          const row = lines.get(id);
          const exhibit = exhibitName(draft, at);
          const of = row ? ` (${momentOf(id)})` : '';
          return (
            <li key={id} data-item={id} onKeyDown={(event) => onKeyDown(event, id)}>
              <span className="bundle-item-number">{exhibit ?? number(at + 1)}</span>
              <div className="bundle-item-words">
                {row ? (
                  <>
                    <a href={addressOf(id)} target="_blank" rel="noreferrer" data-control="open">
                      {i18n.t('register.flagOf', [momentOf(id)])}
                      <span className="ui-visually-hidden"> {i18n.t('common.newTab')}</span>
                    </a>
                    <p className="ui-soft ui-small">
                      {row.restricted ? (
                        <InRestricted restrictions={row.restricted} />
                      ) : row.concern ? (
                        concernName(row.concern)
                      ) : (
                        i18n.t('register.line.noConcern')
                      )}
                      {row.author && (
                        <>
                          {' · '}
                          <CapturedValue text={row.author} />
                        </>
                      )}
                    </p>
                    {row.excerpt && (
                      <p className="bundle-item-excerpt ui-small">
                        <CapturedValue text={row.excerpt} />
                      </p>
                    )}
                  </>
                ) : (
                  <p>{i18n.t('bundle.items.gone')}</p>
                )}
              </div>
              <div className="ui-row">
                {(['up', 'down'] as const).map((way) => (
                  <Button
                    key={way}
                    data-control={way}
                    off={way === 'up' ? at === 0 : at === items.length - 1}
                    onClick={() => move(id, way === 'up' ? -1 : 1, way)}
                  >
                    {i18n.t(`bundle.items.${way}`)}
                    <span className="ui-visually-hidden">{of}</span>
                  </Button>
                ))}
                <Button data-control="out" onClick={() => takeOut(id)}>
                  {i18n.t('bundle.items.out')}
                  <span className="ui-visually-hidden">{of}</span>
                </Button>
              </div>
            </li>
          );
        })}
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
