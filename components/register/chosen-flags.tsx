import { useEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { MOST_FLAGS } from '@/components/incident/addresses';
import { Button } from '@/components/ui/button';
import type { ListingRow } from '@/lib/store/listing-row';

const number = (value: number) => value.toLocaleString('en-GB');

interface ChosenProps {
  /** What is shown at the moment. */
  rows: readonly ListingRow[];
  /** Ids; some may not be shown at the moment. */
  chosen: ReadonlySet<string>;
  onChosen(chosen: ReadonlySet<string>): void;
}

const shownOf = (rows: readonly ListingRow[], chosen: ReadonlySet<string>) =>
  chosen.size === 0 ? 0 : rows.reduce((count, { id }) => count + (chosen.has(id) ? 1 : 0), 0);

/** One tick for all lines that are shown; what is chosen and not shown stays chosen. */
export function ChooseShown({ rows, chosen, onChosen }: ChosenProps) {
  const box = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => shownOf(rows, chosen), [rows, chosen]);
  const all = shown === rows.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = shown > 0 && !all;
  }, [shown, all]);
  return (
    <label className="register-choose-shown">
      <input
        ref={box}
        type="checkbox"
        checked={all}
        onChange={() => {
          const next = new Set(chosen);
          for (const { id } of rows) {
            if (all) next.delete(id);
            else next.add(id);
          }
          onChosen(next);
        }}
      />
      {i18n.t('bundle.choose.shown')}
    </label>
  );
}

interface ChosenFlagsProps extends ChosenProps {
  /** As many as one bundle holds. */
  most: number;
  onBundle(): void;
  /** Opens an incident of them, or adds them to one. */
  onIncident(way: 'new' | 'add'): void;
}

/** How many are chosen and what can be done with them; in view while the list is. */
export function ChosenFlags({ rows, chosen, onChosen, most, onBundle, onIncident }: ChosenFlagsProps) {
  const shown = useMemo(() => shownOf(rows, chosen), [rows, chosen]);
  const hidden = chosen.size - shown;
  const tooMany = chosen.size > most;
  const forIncident = chosen.size > MOST_FLAGS;
  if (chosen.size === 0) return <div role="status" />;
  return (
    <div className="register-chosen">
      <span role="status">
        {i18n.t('bundle.choose.chosen', chosen.size, [number(chosen.size)])}
        {hidden > 0 && ` (${i18n.t('bundle.choose.hidden', hidden, [number(hidden)])})`}
        {forIncident && ` ${i18n.t('incident.tooMany', [number(MOST_FLAGS)])}`}
        {tooMany && ` ${i18n.t('bundle.choose.tooMany', [number(most)])}`}
      </span>
      <div className="ui-row">
        <Button onClick={() => onChosen(new Set())}>{i18n.t('bundle.choose.none')}</Button>
        <Button off={forIncident} onClick={() => onIncident('new')}>
          {i18n.t('incident.new.link')}
        </Button>
        <Button off={forIncident} onClick={() => onIncident('add')}>
          {i18n.t('incident.add.link')}
        </Button>
        <Button variant="primary" off={tooMany} onClick={onBundle}>
          {i18n.t('bundle.heading')}
        </Button>
      </div>
    </div>
  );
}
