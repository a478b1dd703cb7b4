import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { InRestricted } from '@/components/restricted/restricted-words';
import { Badge, type Tone } from '@/components/ui/badge';
import { CapturedValue } from '@/components/ui/captured-text';
import { LiveValue } from '@/components/ui/live-value';
import { shortMoment } from '@/components/ui/moment';
import { bothOf, useLive } from '@/components/ui/use-live';
import { useClosedFlags } from '@/components/ui/use-reader';
import { type Bundle, keptBundles } from '@/lib/bundle/kept';
import { clearLeftovers } from '@/lib/bundle/sink';
import { type Restriction, restrictionsAmong } from '@/lib/store/restricted';
import { bundleAddress } from './addresses';
import { number, recipientName } from './words';
import './bundle.css';

const TONES: Record<Bundle['state'], Tone> = {
  building: 'caution',
  made: 'good',
  failed: 'caution',
  cancelled: 'plain',
};

/** How far a bundle got, in a word or two. */
export function BundleState({ state }: { state: Bundle['state'] }) {
  return <Badge tone={TONES[state]}>{i18n.t(`bundle.states.${state}`)}</Badge>;
}

/** A bundle of which nothing is told but its number and that it holds what is restricted. */
function ClosedLine({ row, restrictions }: { row: Bundle; restrictions: readonly Restriction[] }) {
  return (
    <li>
      <a className="bundle-line" href={bundleAddress(row.id)}>
        <span className="bundle-line-head">
          <strong>{row.id}</strong> <Badge tone="caution">{i18n.t('restricted.badge')}</Badge>{' '}
          <time dateTime={row.madeAt}>{shortMoment(Date.parse(row.madeAt))}</time>
        </span>
        <span className="ui-soft">
          <InRestricted restrictions={restrictions} />
        </span>
      </a>
    </li>
  );
}

function BundleLine({ row }: { row: Bundle }) {
  const { choices, handOvers } = row;
  return (
    <li>
      <a className="bundle-line" href={bundleAddress(row.id)}>
        <span className="bundle-line-head">
          <strong>{row.id}</strong> <BundleState state={row.state} />{' '}
          <time dateTime={row.madeAt}>{shortMoment(Date.parse(row.madeAt))}</time>
        </span>
        <span>
          {recipientName(choices.recipient)}
          {choices.recipientName && (
            <>
              : <CapturedValue text={choices.recipientName} />
            </>
          )}
        </span>
        <span className="ui-soft ui-small">
          {i18n.t('bundle.list.items', choices.items.length, [number(choices.items.length)])}
          {row.state === 'made' &&
            ` · ${
              handOvers.length > 0
                ? i18n.t('bundle.list.handed', handOvers.length, [number(handOvers.length)])
                : i18n.t('bundle.list.notHanded')
            }`}
        </span>
      </a>
    </li>
  );
}

/** Every bundle that was made or begun. */
export function BundlesPage({ back }: { back: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const bundles = useLive(keptBundles, []);
  const closed = useClosedFlags();
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
    // What closed tabs have left; the list does not wait for it.
    clearLeftovers().catch(reportError);
  }, []);
  return (
    <>
      <header className="register-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {i18n.t('bundle.list.heading')}
          </h1>
          <p className="ui-soft">{i18n.t('bundle.list.hint')}</p>
        </div>
        <a className="ui-button" href={back}>
          {i18n.t('register.back')}
        </a>
      </header>
      <main className="register-page">
        <LiveValue live={bothOf(bundles, closed)}>
          {([rows, closedNow]) =>
            rows.length === 0 ? (
              <p>{i18n.t('bundle.list.none')}</p>
            ) : (
              <ul className="bundle-lines">
                {rows.map((row) => {
                  const restrictions = restrictionsAmong(row.choices.items, closedNow);
                  return restrictions.length > 0 ? (
                    <ClosedLine key={row.id} row={row} restrictions={restrictions} />
                  ) : (
                    <BundleLine key={row.id} row={row} />
                  );
                })}
              </ul>
            )
          }
        </LiveValue>
      </main>
    </>
  );
}
