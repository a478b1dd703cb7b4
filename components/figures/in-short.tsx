import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import type { Figures } from '@/lib/flagging/figures';
import type { Shown } from '@/lib/flagging/suppression';

const number = (count: number) => count.toLocaleString('en-GB');

/** A sentence for a number; none where there is nothing of it. */
function sentence(what: 'undecided' | 'withheld' | 'deleted', shown: Shown): string | null {
  if (shown.state !== 'shown') return i18n.t(`figures.sum.${what}Few`);
  return shown.count === 0 ? null : i18n.t(`figures.sum.${what}`, shown.count, [number(shown.count)]);
}

/** What a post was most often about; null where a number that is hidden could be larger, and where two are equal. */
function mostOften({ parts }: Figures['concerns']): string | null {
  if (!parts || parts.some(({ shown }) => shown.state === 'held-back')) return null;
  const named = parts.flatMap(({ key, shown }) =>
    key !== 'no-category' && shown.state === 'shown' && shown.count > 0 ? [{ key, count: shown.count }] : [],
  );
  const [first, second] = named.sort((a, b) => b.count - a.count);
  if (!first || first.count === second?.count) return null;
  return i18n.t('figures.sum.most', [concernName(first.key), number(first.count)]);
}

/** The numbers in plain words, on top of the page. */
export function InShort({ figures }: { figures: Figures }) {
  const { decided, undecided, withheld, deleted } = figures;
  const most = mostOften(figures.concerns);
  const others = [sentence('undecided', undecided), sentence('withheld', withheld), sentence('deleted', deleted)];
  return (
    <div className="figures-short">
      <p className="figures-decided">
        {decided.state === 'shown'
          ? i18n.t('figures.sum.decided', decided.count, [number(decided.count)])
          : i18n.t('figures.sum.decidedFew')}{' '}
        {most}
      </p>
      {others.some(Boolean) && <p>{others.filter(Boolean).join(' ')}</p>}
    </div>
  );
}

const days = (count: number) => i18n.t('figures.gone.days', count, [count.toLocaleString('en-GB')]);

/** How long it took until posts were gone, as far as somebody wrote it down. */
export function UntilGone({ gone }: Pick<Figures, 'gone'>) {
  return (
    <Section title={i18n.t('figures.gone.title')}>
      {gone ? (
        <>
          <Facts>
            <Fact name={i18n.t('figures.gone.median')}>{days(gone.median)}</Fact>
            <Fact name={i18n.t('figures.gone.range')}>
              {i18n.t('figures.gone.rangeOf', [days(gone.least), days(gone.most)])}
            </Fact>
          </Facts>
          <p className="ui-soft ui-small">{i18n.t('figures.gone.hint')}</p>
        </>
      ) : (
        <p>{i18n.t('figures.gone.none')}</p>
      )}
    </Section>
  );
}

const NOT_SAID = ['looked', 'judged', 'gone', 'small', 'overlap', 'colleagues'] as const;

export function NotSaid() {
  return (
    <Section title={i18n.t('figures.notSaid.title')}>
      <ul className="figures-not-said">
        {NOT_SAID.map((what) => (
          <li key={what}>{i18n.t(`figures.notSaid.${what}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
