import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { BesideOwnPost } from '@/components/moderation/own-post';
import { OpenFlag } from '@/components/restricted/open-flag';
import { CurrentSchool } from '@/components/school/current-school';
import { SitesNotice } from '@/components/setup/access';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useLive } from '@/components/ui/use-live';
import { useReader } from '@/components/ui/use-reader';
import { LockButton } from '@/components/vault/lock-button';
import { newestListings } from '@/lib/store/register';
import { type Reader, readClosedFlags, type ShownLine, shownLines } from '@/lib/store/restricted';
import { FlagList } from './flag-list';
import { FlagView } from './flag-view';
import { NothingFlagged } from './nothing-flagged';
import { StandingNotices } from './standing-notices';

/** How many of the latest flags can be switched between; all others are in the register. */
const LATEST = 8;

/** The latest lines, without what is kept from the reader; null until it is known who that is. */
async function latestLines(reader: Reader | null): Promise<readonly ShownLine[] | null> {
  if (!reader) return null;
  const [rows, closed] = await Promise.all([newestListings(LATEST), readClosedFlags(reader)]);
  return shownLines(rows, closed);
}

const openRegister = () => void browser.tabs.create({ url: browser.runtime.getURL('/register.html' as never) });

/** The flag at hand: the newest one, until a person chooses another or is in the middle of writing. */
export function SidePanel() {
  const reader = useReader();
  const latest = useLive(() => latestLines(reader), [reader]);
  /** What the person chose, or was writing in when a newer flag came. */
  const [kept, setKept] = useState<string | null>(null);
  return (
    <>
      <header className="panel-head">
        <h1>{i18n.t('panel.title')}</h1>
        <div className="ui-row">
          <Button variant="quiet" onClick={openRegister}>
            {i18n.t('panel.register')}
          </Button>
          <Button variant="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
            {i18n.t('panel.options')}
          </Button>
          <LockButton />
        </div>
      </header>
      <main className="panel-main ui-stack">
        <StandingNotices />
        <SitesNotice />
        <BesideOwnPost>
          <CurrentSchool />
          <LiveValue live={latest}>
            {(rows) => {
              if (!rows) return <p className="ui-soft">{i18n.t('common.loading')}</p>;
              const newest = rows[0];
              if (!newest) return <NothingFlagged />;
              const shown = kept ?? newest.id;
              return (
                <>
                  {rows.length > 1 && (
                    <details className="panel-latest">
                      <summary>{i18n.t('flag.list.title')}</summary>
                      <FlagList rows={rows} current={shown} onChoose={(id) => setKept(id === newest.id ? null : id)} />
                    </details>
                  )}
                  {shown !== newest.id && (
                    <Notice live="polite">
                      <p>{i18n.t('panel.older')}</p>
                      <div>
                        <Button onClick={() => setKept(null)}>{i18n.t('panel.showNewest')}</Button>
                      </div>
                    </Notice>
                  )}
                  <div onInput={() => setKept(shown)}>
                    <OpenFlag flagId={shown}>
                      <FlagView
                        key={shown}
                        flagId={shown}
                        beside
                        onSaved={() => setKept(shown === newest.id ? null : shown)}
                      />
                    </OpenFlag>
                  </div>
                </>
              );
            }}
          </LiveValue>
        </BesideOwnPost>
      </main>
    </>
  );
}
