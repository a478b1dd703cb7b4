import { i18n } from '#i18n';
import { Section } from '@/components/ui/section';
import type { Shown } from '@/lib/flagging/suppression';
import type { PageTable } from './tables';

export const shownWords = (shown: Shown): string => {
  if (shown.state === 'shown') return shown.count.toLocaleString('en-GB');
  return shown.state === 'few' ? i18n.t('figures.few') : i18n.t('figures.heldBack');
};

/** A bar as long as its number is of the largest; an empty one where the number is hidden. It only repeats the number beside it. */
function Bar({ shown, most }: { shown: Shown; most: number }) {
  return (
    <svg
      className="figures-bar"
      aria-hidden="true"
      focusable="false"
      data-hidden={shown.state !== 'shown' || undefined}
    >
      <rect
        width={shown.state === 'shown' ? `${most === 0 ? 0 : (100 * shown.count) / most}%` : '100%'}
        height="100%"
        rx="2"
      />
    </svg>
  );
}

/** One breakdown: a table, with a bar beside every number. */
export function BarTable({ table }: { table: PageTable }) {
  const { title, rows, whole } = table;
  const total = whole.count;
  const most = Math.max(0, ...(rows ?? []).map(({ shown }) => (shown.state === 'shown' ? shown.count : 0)));
  const isNone = total.state === 'shown' && total.count === 0;
  return (
    <Section title={title}>
      {isNone ? (
        <p>{i18n.t('figures.none')}</p>
      ) : rows ? (
        <table className="figures-table" data-table={table.id}>
          <thead className="ui-visually-hidden">
            <tr>
              <th scope="col">{i18n.t('figures.part')}</th>
              <td className="figures-bar-beside" />
              <th scope="col">{i18n.t('figures.number')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, shown }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {/* Where there is no room beside the name, the bar stands below it; one of the two is never on the screen. */}
                  <div className="figures-bar-below">
                    <Bar shown={shown} most={most} />
                  </div>
                </th>
                <td className="figures-bar-beside">
                  <Bar shown={shown} most={most} />
                </td>
                <td className="figures-number" data-hidden={shown.state !== 'shown' || undefined}>
                  {shownWords(shown)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{whole.name}</th>
              <td className="figures-bar-beside" />
              <td className="figures-number">{shownWords(total)}</td>
            </tr>
          </tfoot>
        </table>
      ) : (
        <p>
          {whole.name}: {shownWords(total)}. {i18n.t('figures.tooFew')}
        </p>
      )}
    </Section>
  );
}
