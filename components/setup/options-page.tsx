import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import type { MadePack } from '@/components/policy-editor/use-part';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useSettings } from '@/components/ui/use-settings';
import { installPack } from '@/lib/store/packs';
import type { Settings, Stored } from '@/lib/store/settings';
import { changeSettings } from './change-settings';
import { FirstRun } from './first-run';
import { EDITOR_HASH, MadePackContext } from './made-pack';
import { SettingsPage } from './settings-page';
import { useHash } from './use-hash';
import './setup.css';

/** Brings the check, and what reads documents, with it: loaded when it is opened. */
const PolicyEditor = lazy(async () => ({
  default: (await import('@/components/policy-editor/policy-editor')).PolicyEditor,
}));

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
  const [made, setMade] = useState<MadePack | null>(null);
  const [using, setUsing] = useState(false);
  const editing = useHash() === EDITOR_HASH;
  const wasEditing = useRef(editing);
  const title = editing ? i18n.t('editor.title') : settings ? i18n.t('options.heading') : i18n.t('setup.first.title');
  const leaveEditor = () => {
    location.hash = '';
  };
  const takeIntoUse = async (pack: MadePack) => {
    if (settings) {
      const result = await installPack(pack.source);
      if (result.state !== 'ok') throw new Error(i18n.t('setup.policy.refused'));
      await changeSettings(settings, { packId: pack.pack.id });
      setUsing(true);
    } else setMade(pack);
    leaveEditor();
  };
  useEffect(() => {
    document.title = settings ? i18n.t('options.title') : i18n.t('options.firstTitle');
  }, [settings]);
  useEffect(() => {
    if (editing) setUsing(false);
    if (editing === wasEditing.current && !finished) return;
    wasEditing.current = editing;
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [finished, editing]);
  return (
    <>
      <header className="setup-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {editing ? (
          <Button onClick={leaveEditor}>{i18n.t('editor.leave')}</Button>
        ) : (
          settings && (
            <a className="ui-button" href={registerAddress()}>
              {i18n.t('options.register')}
            </a>
          )
        )}
      </header>
      {editing && (
        <main className="setup-page">
          <Suspense fallback={<p className="ui-soft">{i18n.t('common.loading')}</p>}>
            <PolicyEditor onUse={takeIntoUse} />
          </Suspense>
        </main>
      )}
      {/* Stays in the page while a pack is made, so that nothing that was typed is lost. */}
      <main className="setup-page" hidden={editing}>
        {using && <Notice tone="good" live="polite" title={i18n.t('setup.policy.saved')} />}
        {finished && (
          <Notice tone="good" live="polite" title={i18n.t('setup.first.ready')}>
            <p>{i18n.t('setup.first.readyHint')}</p>
          </Notice>
        )}
        <MadePackContext value={made}>
          {settings ? (
            <SettingsPage settings={settings} />
          ) : (
            <FirstRun damaged={damaged} onFinished={() => setFinished(true)} />
          )}
        </MadePackContext>
      </main>
    </>
  );
}
