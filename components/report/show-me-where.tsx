import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { askPage } from '@/lib/messages/page';
import type { SourceId } from '@/lib/platforms/platform';
import { siteOf } from '@/lib/platforms/sites';
import type { ReportPath } from '@/lib/report/flow';
import type { FlagRow } from '@/lib/store/flag-row';

/** True where the address is on the platform's own site; false where the browser hides the address. */
export const isOnPlatform = (platform: SourceId, address: string | undefined): boolean =>
  address !== undefined && URL.canParse(address) && siteOf(new URL(address).hostname) === platform;

type Outcome = 'menu' | 'post' | 'begun' | 'nothing' | 'elsewhere' | 'reload';

/** Asks the page in the active tab of this window to go through the site's own report menu with the person. */
async function walk(flag: FlagRow, path: ReportPath): Promise<Outcome> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !isOnPlatform(flag.platform, tab.url)) return 'elsewhere';
  const answer = await askPage(tab.id, 'walk', {
    key: flag.snapshot?.key ?? null,
    flagId: flag.id,
    ofPost: path.surface === 'post' || path.surface === 'comment',
    steps: path.steps.map(({ label, question }) => ({ label, question })),
    seen: path.age.says,
    ends: path.endButtons,
  });
  return answer?.walking ?? 'reload';
}

const isBegun = (outcome: Outcome) => outcome === 'menu' || outcome === 'post';

/** Goes through the site's own report menu with the person, without touching it, and says what came of it. */
export function ShowMeWhere({ flag, path }: { flag: FlagRow; path: ReportPath }) {
  const [said, setSaid] = useState('');
  const address = flag.snapshot?.permalink.value;
  const show = async () => {
    setSaid('');
    const outcome = await walk(flag, path);
    const words =
      outcome === 'elsewhere'
        ? i18n.t('report.where.elsewhere', [i18n.t(`flag.platforms.${flag.platform}`)])
        : i18n.t(`report.where.${outcome}`);
    setSaid(isBegun(outcome) ? `${words} ${i18n.t('report.where.started')}` : words);
  };
  return (
    <div className="ui-stack">
      <div className="ui-row">
        <Button onClick={() => void show()}>{i18n.t('report.where.show')}</Button>
        {address && isOnPlatform(flag.platform, address) && (
          <Button variant="quiet" onClick={() => void browser.tabs.create({ url: address })}>
            {i18n.t('report.where.open')}
          </Button>
        )}
      </div>
      <p className="ui-soft ui-small">{i18n.t('report.where.hint')}</p>
      <p role="status">{said}</p>
    </div>
  );
}
