import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { useRestraint } from '@/components/restraint/restraint-of-flag';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { lookPlace } from '@/lib/flagging/can-look-again';
import { isRefused } from '@/lib/flagging/restraint';
import { askToLookAgain } from '@/lib/messages/look-again';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { LookResult } from './look-result';

type Looking = { state: 'idle' | 'looking' } | { state: 'failed'; why: string };

/** The press that opens the post in a new tab. What comes of it arrives by way of the database, whichever page is open by then. */
function LookButton({ flag }: { flag: FlagRow }) {
  const [looking, setLooking] = useState<Looking>({ state: 'idle' });
  async function press() {
    setLooking({ state: 'looking' });
    try {
      const { id } = await browser.windows.getCurrent();
      if (id === undefined) throw new Error(i18n.t('flag.look.noWindow'));
      await askToLookAgain(flag.id, id);
      setLooking({ state: 'idle' });
    } catch (error) {
      setLooking({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }
  return (
    <>
      {looking.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('flag.look.failed')}>
          <p>{looking.why}</p>
        </Notice>
      )}
      <div className="ui-row">
        <Button off={looking.state === 'looking'} onClick={() => void press()}>
          {flag.secondLooks.length > 0 ? i18n.t('flag.look.again') : i18n.t('flag.look.open')}
        </Button>
        <span role="status" className="ui-soft">
          {looking.state === 'looking' && i18n.t('flag.look.looking')}
        </span>
      </div>
    </>
  );
}

/** Every second look at a flag, the newest first, and the press that makes one. */
export function SecondLooks({ flag, artefacts }: { flag: FlagRow; artefacts: readonly ArtefactRow[] }) {
  const place = lookPlace(flag);
  const restraint = useRestraint();
  if (place === 'withheld' || place === 'not-recorded') return null;
  return (
    <Section level={3} plain title={i18n.t('flag.look.title')}>
      <p className="ui-soft ui-small">{i18n.t('flag.look.about')}</p>
      {flag.secondLooks.length > 0 && (
        <ol className="flag-list flag-looks" reversed>
          {flag.secondLooks.toReversed().map((look) => (
            <LookResult key={look.number} look={look} artefacts={artefacts} />
          ))}
        </ol>
      )}
      {isRefused(flag.attention) ? (
        <p>{i18n.t('restraint.refused.noLook')}</p>
      ) : restraint.pupil ? (
        <p>{i18n.t('restraint.pupil.noLook')}</p>
      ) : restraint.viewing ? (
        <p>{i18n.t('restraint.viewing.noLook')}</p>
      ) : typeof place === 'object' ? (
        <LookButton flag={flag} />
      ) : (
        <p>{place === 'no-address' ? i18n.t('flag.look.noAddress') : i18n.t('flag.look.otherWebsite')}</p>
      )}
    </Section>
  );
}
