import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { OpenFlag } from '@/components/restricted/open-flag';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { artefactsOf } from '@/lib/store/artefacts';
import { flagById } from '@/lib/store/flags';
import { readRedaction } from '@/lib/store/redactions';
import { readRoster, readSettings } from '@/lib/store/settings';
import { type Redactable, Redacting } from './redacting';
import './redact.css';

type Read = { state: 'ready'; value: Redactable } | { state: 'not-there' | 'no-record' | 'not-set-up' | 'no-roster' };

async function readAll(flagId: string): Promise<Read> {
  const [flag, files, saved, settings, roster] = await Promise.all([
    flagById(flagId),
    artefactsOf(flagId),
    readRedaction(flagId),
    readSettings(),
    readRoster(),
  ]);
  if (!flag) return { state: 'not-there' };
  if (!flag.record) return { state: 'no-record' };
  if (settings.state !== 'ok') return { state: 'not-set-up' };
  // Without it a name that should be suggested would not be known.
  if (roster.state === 'damaged' || roster.state === 'locked') return { state: 'no-roster' };
  const { person } = settings.value;
  return {
    state: 'ready',
    value: {
      flag,
      record: flag.record.sha256,
      files,
      saved: saved ?? null,
      by: person,
      roster: roster.state === 'ok' ? roster.value : { staff: [], pupils: [] },
    },
  };
}

/** The page on which one flag is redacted for copies that leave the school. @param back the address of the flag. */
export function RedactPage({ flagId, back }: { flagId: string; back: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useAsync(() => readAll(flagId), [flagId]);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className="register-head">
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('redact.heading')}
        </h1>
        <a className="ui-button" href={back}>
          {i18n.t('redact.back')}
        </a>
      </header>
      <main className="register-page redact-page">
        <p>{i18n.t('redact.hint')}</p>
        <OpenFlag flagId={flagId}>
          <LiveValue live={read}>
            {(all) =>
              all.state === 'ready' ? (
                <Redacting {...all.value} />
              ) : (
                <Notice tone="caution">
                  <p>{i18n.t(all.state === 'no-roster' ? 'redact.noRoster' : 'redact.notNow')}</p>
                </Notice>
              )
            }
          </LiveValue>
        </OpenFlag>
      </main>
    </>
  );
}
