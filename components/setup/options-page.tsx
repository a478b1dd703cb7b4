import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useSettings } from '@/components/ui/use-settings';
import type { Settings, Stored } from '@/lib/store/settings';
import { FirstRun } from './first-run';
import { SettingsPage } from './settings-page';
import './setup.css';

/** Settings, or the set-up where there are none that can be used. */
export function OptionsPage() {
  const settings = useSettings();
  return (
    <LiveValue live={settings}>
      {/* Settings that turn up or change while the page is open do not take a running set-up away. */}
      {(stored) => <Options stored={stored} />}
    </LiveValue>
  );
}

const registerAddress = () => browser.runtime.getURL('/register.html' as never);

function Options({ stored }: { stored: Stored<Settings> }) {
  const [before] = useState(stored);
  const [finished, setFinished] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const settings = stored.state === 'ok' && (finished || before.state === 'ok') ? stored.value : null;
  const damaged = before.state === 'damaged' ? before.reason : null;
  useEffect(() => {
    document.title = settings ? i18n.t('options.title') : i18n.t('options.firstTitle');
  }, [settings]);
  useEffect(() => {
    if (!finished) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [finished]);
  return (
    <>
      <header className="setup-head">
        <h1 ref={heading} tabIndex={-1}>
          {settings ? i18n.t('options.heading') : i18n.t('setup.first.title')}
        </h1>
        {settings && (
          <a className="ui-button" href={registerAddress()}>
            {i18n.t('options.register')}
          </a>
        )}
      </header>
      <main className="setup-page">
        {finished && (
          <Notice tone="good" live="polite" title={i18n.t('setup.first.ready')}>
            <p>{i18n.t('setup.first.readyHint')}</p>
          </Notice>
        )}
        {settings ? (
          <SettingsPage settings={settings} />
        ) : (
          <FirstRun damaged={damaged} onFinished={() => setFinished(true)} />
        )}
      </main>
    </>
  );
}
