import { type KeyboardEvent, memo } from 'react';
import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { InRestricted } from '@/components/restricted/restricted-words';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { shortMoment } from '@/components/ui/moment';
import type { ShownLine } from '@/lib/store/restricted';

/** When a flag was captured, in short; empty where it is no longer in the register. */
export const momentOf = (row: ShownLine | undefined): string => (row ? shortMoment(row.createdAtMs) : '');

interface ItemRowProps {
  id: string;
  row: ShownLine | undefined;
  /** The name of the exhibit, or how manieth it is. */
  label: string;
  address: string;
  isFirst: boolean;
  isLast: boolean;
  /** @param by places further down; negative: up. @param control what had the focus */
  onMove(id: string, by: number, control: string): void;
  onOut(id: string): void;
}

/** Drawn once: a move changes the numbers of thousands of items, and the words of none. */
const ItemWords = memo(({ row, address }: Pick<ItemRowProps, 'row' | 'address'>) => (
  <div className="bundle-item-words">
    {row ? (
      <>
        <a href={address} target="_blank" rel="noreferrer" data-control="open">
          {i18n.t('register.flagOf', [momentOf(row)])}
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
));

type ItemButtonsProps = Omit<ItemRowProps, 'label' | 'address'>;

const ItemButtons = memo(({ id, row, isFirst, isLast, onMove, onOut }: ItemButtonsProps) => {
  const of = row ? ` (${momentOf(row)})` : '';
  return (
    <div className="ui-row">
      {(['up', 'down'] as const).map((way) => (
        <Button
          key={way}
          data-control={way}
          off={way === 'up' ? isFirst : isLast}
          onClick={() => onMove(id, way === 'up' ? -1 : 1, way)}
        >
          {i18n.t(`bundle.items.${way}`)}
          <span className="ui-visually-hidden">{of}</span>
        </Button>
      ))}
      <Button data-control="out" onClick={() => onOut(id)}>
        {i18n.t('bundle.items.out')}
        <span className="ui-visually-hidden">{of}</span>
      </Button>
    </div>
  );
});

/** One item: moved by buttons or by Alt and an arrow key, taken out by a button. */
export const ItemRow = memo(({ label, address, ...rest }: ItemRowProps) => {
  const { id, row, onMove } = rest;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const control = (event.target as HTMLElement).dataset.control;
    onMove(id, by, control ?? 'open');
  };
  return (
    <li data-item={id} onKeyDown={onKeyDown}>
      <span className="bundle-item-number">{label}</span>
      <ItemWords row={row} address={address} />
      <ItemButtons {...rest} />
    </li>
  );
});
