import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { InRestricted, WhoMayOpen } from '@/components/restricted/restricted-words';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { shortMoment } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { bothOf, useLive } from '@/components/ui/use-live';
import { useClosedFlags } from '@/components/ui/use-reader';
import { useSettings } from '@/components/ui/use-settings';
import { type Bundle, keptBundle } from '@/lib/bundle/kept';
import { restrictionsAmong, type ShownLine } from '@/lib/store/restricted';
import { BUNDLES_ADDRESS } from './addresses';
import { ChosenFacts } from './before-making';
import { BundleState } from './bundles-page';
import { HandOvers } from './hand-overs';
import { Hashes } from './made';
import { MakeAgain } from './make-again';
import { ReceiptSlip } from './receipt-slip';
import { notMadeWords } from './words';
import './bundle.css';

interface BundlePageProps {
  id: string;
  rows: readonly ShownLine[];
  addressOf(id: string): string;
}

function ItsFlags({ row, rows, addressOf }: { row: Bundle } & Omit<BundlePageProps, 'id'>) {
  const wanted = new Set(row.choices.items);
  const lines = new Map(rows.filter(({ id }) => wanted.has(id)).map((line) => [line.id, line]));
  return (
    <details>
      <summary>{i18n.t('bundle.one.flags')}</summary>
      <ol>
        {row.choices.items.map((id) => {
          const line = lines.get(id);
          return (
            <li key={id}>
              {line ? (
                <a href={addressOf(id)}>{i18n.t('bundle.one.flagOf', [shortMoment(line.createdAtMs)])}</a>
              ) : (
                i18n.t('bundle.one.flagGone')
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function OneBundle({ row, rows, addressOf }: { row: Bundle } & Omit<BundlePageProps, 'id'>) {
  const settings = useSettings();
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const made = row.state === 'made';
  return (
    <>
      <Section title={i18n.t('bundle.one.facts')} aside={<BundleState state={row.state} />}>
        <ChosenFacts choices={row.choices}>
          <Fact name={i18n.t(made ? 'bundle.one.madeAt' : 'bundle.one.beganAt')}>
            <MomentText at={row.madeAt} />
          </Fact>
          <Fact name={i18n.t('bundle.one.by')}>{[row.by.name, row.by.role].filter(Boolean).join(', ')}</Fact>
          <Fact name={i18n.t('bundle.one.signed')}>
            {made && (row.signature ? i18n.t('bundle.one.isSigned') : i18n.t('bundle.one.isUnsigned'))}
          </Fact>
          <Fact name={i18n.t('bundle.one.why')}>
            {row.why && (notMadeWords(row.why) ?? <CapturedValue text={row.why} />)}
          </Fact>
        </ChosenFacts>
        <ItsFlags row={row} rows={rows} addressOf={addressOf} />
      </Section>
      {made && (
        <Section title={i18n.t('bundle.one.hashes')}>
          <p className="ui-soft">{i18n.t('bundle.one.hashesHint')}</p>
          <Hashes row={row} />
        </Section>
      )}
      <MakeAgain row={row} person={person} />
      {made && <HandOvers row={row} person={person} />}
      {made && <ReceiptSlip row={row} />}
    </>
  );
}

/** One bundle: what was chosen, its hashes, and to whom it went. */
export function BundlePage({ id, rows, addressOf }: BundlePageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useLive(async () => (await keptBundle(id)) ?? null, [id]);
  const closed = useClosedFlags();
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className="register-head">
        <h1 ref={heading} tabIndex={-1}>
          {id}
        </h1>
        <a className="ui-button" href={BUNDLES_ADDRESS}>
          {i18n.t('bundle.list.back')}
        </a>
      </header>
      <main className="register-page bundle-page">
        <LiveValue live={bothOf(found, closed)}>
          {([row, closedNow]) => {
            if (!row) return <p>{i18n.t('bundle.one.gone')}</p>;
            const restrictions = restrictionsAmong(row.choices.items, closedNow);
            return restrictions.length > 0 ? (
              <Notice tone="caution" title={<InRestricted restrictions={restrictions} />}>
                <p>{i18n.t('restricted.bundle')}</p>
                <WhoMayOpen restrictions={restrictions} />
              </Notice>
            ) : (
              <OneBundle row={row} rows={rows} addressOf={addressOf} />
            );
          }}
        </LiveValue>
      </main>
    </>
  );
}
