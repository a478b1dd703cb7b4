import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { sha256 } from '@/lib/evidence/digest';
import { askPage } from '@/lib/messages/page';
import type { FlagRow } from '@/lib/store/flag-row';
import { logShared } from '@/lib/store/seen';
import { useObjectUrl } from './use-object-url';

/** True where whoever mends the adapters would want to see how the post is built. */
export function readBadly({ snapshot }: FlagRow): boolean {
  if (!snapshot || snapshot.platform === 'web') return false;
  const { reading, doubts, id, author, time } = snapshot;
  const unread = id.value === null || (author.name.value ?? author.handle.value) === null || time.source === 'none';
  return reading === 'picked' || doubts.length > 0 || unread;
}

/** Offers a file that shows how a badly read post is built, without a word or name of it. Nothing is sent. */
export function StructureFile({ flag }: { flag: FlagRow }) {
  const [made, setMade] = useState<Blob | null>(null);
  const [said, setSaid] = useState('');
  const address = useObjectUrl(made);
  const make = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const answer = tab?.id === undefined ? null : await askPage(tab.id, 'structure', { flagId: flag.id });
    const outline = answer?.outline ?? null;
    setMade(outline === null ? null : new Blob([outline], { type: 'application/json' }));
    setSaid(i18n.t(outline === null ? 'flag.structure.gone' : 'flag.structure.made'));
  };
  const saved = async () => {
    if (made) await logShared(flag.id, { what: 'outline', sha256: await sha256(made) });
  };
  return (
    <details>
      <summary>{i18n.t('flag.structure.title')}</summary>
      <p>{i18n.t('flag.structure.says')}</p>
      <div className="ui-row">
        <Button onClick={() => void make()}>{i18n.t('flag.structure.make')}</Button>
        {address && (
          <a
            className="ui-button"
            href={address}
            download={`outline-${flag.platform}.json`}
            onClick={() => void saved().catch(reportError)}
          >
            {i18n.t('flag.structure.save')}
          </a>
        )}
      </div>
      <p role="status">{said}</p>
    </details>
  );
}
