import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { useShortcut } from '@/components/ui/use-shortcut';

const KEEPS = ['text', 'picture', 'who', 'after'] as const;
const NEVER = ['send', 'look', 'press', 'watch', 'decide', 'truth'] as const;

/** What is kept, where, and what is never done. */
export function WhatItKeeps() {
  return (
    <div className="ui-stack">
      <div className="setup-keeps">
        <div>
          <h3>{i18n.t('options.keeps.keeps')}</h3>
          <ul>
            {KEEPS.map((key) => (
              <li key={key}>{i18n.t(`options.keeps.keepsList.${key}`)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{i18n.t('options.keeps.never')}</h3>
          <ul>
            {NEVER.map((key) => (
              <li key={key}>{i18n.t(`options.keeps.neverList.${key}`)}</li>
            ))}
          </ul>
        </div>
      </div>
      <p>{i18n.t('options.keeps.where')}</p>
      <p>{i18n.t('options.keeps.asks')}</p>
    </div>
  );
}

/** Firefox opens its own page for shortcuts; Chrome lets nobody link to its. */
const shortcuts = browser.commands as { openShortcutSettings?: () => Promise<void> };

/** The ways to flag a post. */
export function HowToFlag() {
  const keys = useShortcut();
  const moreKeys = useShortcut('more-ways');
  return (
    <div className="ui-stack">
      <ul>
        <li>{keys ? i18n.t('options.how.shortcut', [keys]) : i18n.t('options.how.noShortcut')}</li>
        <li>{i18n.t('options.how.menu')}</li>
        <li>{i18n.t('options.how.toolbar')}</li>
        <li>{i18n.t('options.how.button')}</li>
        <li>{moreKeys ? i18n.t('options.how.more', [moreKeys]) : i18n.t('options.how.moreNoKeys')}</li>
      </ul>
      <p>{i18n.t('options.how.picture')}</p>
      {shortcuts.openShortcutSettings ? (
        <div>
          <Button onClick={() => void shortcuts.openShortcutSettings?.()}>{i18n.t('options.how.changeKeys')}</Button>
        </div>
      ) : (
        <p className="ui-soft">{i18n.t('options.how.changeKeysChrome')}</p>
      )}
    </div>
  );
}
