import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useLive } from '@/components/ui/use-live';
import { actsAt } from '@/lib/flagging/moderation-acts';
import type { ListedComment } from '@/lib/messages/own-post';
import { askPage } from '@/lib/messages/page';
import type { FlagRow } from '@/lib/store/flag-row';
import type { ListingRow } from '@/lib/store/listing-row';
import { flagsWithKey, recordedCapture } from '@/lib/store/moderation';
import { ActForm } from './act-form';
import { ModeratedFacts } from './moderated-facts';
import type { OwnPost } from './own-post';
import { useInstallation } from './use-installation';
import { actName } from './words';

const openFlag = (id: string) =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/register.html#/flag/${id}` as never) });

/** Before there is a flag: what comes first, and what is not open yet. */
function NotYet({ post }: { post: OwnPost }) {
  return (
    <>
      <p>{i18n.t('ownPage.capture.first')}</p>
      <div className="ui-row">
        {actsAt(post.place).map(({ act }) => (
          <Button key={act} off>
            {actName(act)}
          </Button>
        ))}
      </div>
    </>
  );
}

interface CapturedProps {
  post: OwnPost;
  flag: FlagRow;
}

function Captured({ post, flag }: CapturedProps) {
  const installation = useInstallation(post.page.schoolId);
  if (flag.snapshot === null)
    return (
      <Notice tone="danger">
        <p>{i18n.t('ownPage.capture.withheld')}</p>
        <div>
          <Button onClick={() => openFlag(flag.id)}>{i18n.t('ownPage.capture.open')}</Button>
        </div>
      </Notice>
    );
  if (!recordedCapture(flag)) return <p role="status">{i18n.t('ownPage.capture.running')}</p>;
  return (
    <>
      <Notice tone="good" title={i18n.t('ownPage.capture.done')}>
        {!flag.picture && <p>{i18n.t('ownPage.capture.noPicture')}</p>}
        <div>
          <Button onClick={() => openFlag(flag.id)}>{i18n.t('ownPage.capture.open')}</Button>
        </div>
      </Notice>
      <ModeratedFacts moderation={flag.moderation} />
      <LiveValue live={installation}>
        {({ pack, pupils, person }) => (
          <ActForm page={post.page} place={post.place} flag={flag} pack={pack} pupils={pupils} person={person} />
        )}
      </LiveValue>
    </>
  );
}

interface CommentDealingProps {
  post: OwnPost;
  here: boolean;
  rows: readonly ListingRow[];
  comment: ListedComment;
}

/** What can be done about one comment: capture it, and only then write down what was done about it. */
export function CommentDealing({ post, here, rows, comment }: CommentDealingProps) {
  const [said, setSaid] = useState('');
  const [capturing, setCapturing] = useState(false);
  /** Of a comment of which nothing was kept no line tells its number. */
  const [made, setMade] = useState<string | null>(null);
  const key = comment.key ?? '';
  const number = key.split(':').at(-1) ?? '';
  // The address of a comment holds its number; which of the lines really are of it, the flags say.
  const ids = rows
    .filter(({ id, haystack }) => id === made || (number !== '' && haystack.includes(number.toLowerCase())))
    .map(({ id }) => id);
  const flags = useLive(() => flagsWithKey(ids, key), [ids.join(' '), key]);
  if (comment.key === null) return <p className="ui-soft">{i18n.t('ownPage.capture.noNumber')}</p>;
  const ask = async (what: 'pointAtComment' | 'captureComment') => {
    setSaid('');
    setCapturing(what === 'captureComment');
    const answer = await askPage(post.tabId, what, { key });
    setCapturing(false);
    if (answer === null) setSaid(i18n.t('ownPage.begin.reload'));
    else if (!answer.found) setSaid(i18n.t('ownPage.capture.gone'));
    else if ('flagId' in answer) {
      setMade(answer.flagId);
      if (answer.flagId === null) setSaid(i18n.t('ownPage.capture.notKept'));
    }
  };
  return (
    <div className="ui-stack moderation-dealing">
      <LiveValue live={flags}>
        {(known) => {
          const flag = known.at(-1);
          return (
            <>
              <div className="ui-row">
                {!flag && (
                  <Button variant="primary" off={!here || capturing} onClick={() => void ask('captureComment')}>
                    {i18n.t('ownPage.capture.label')}
                  </Button>
                )}
                <Button off={!here} onClick={() => void ask('pointAtComment')}>
                  {i18n.t('ownPage.capture.point')}
                </Button>
              </div>
              {flag ? <Captured post={post} flag={flag} /> : <NotYet post={post} />}
            </>
          );
        }}
      </LiveValue>
      <p role="status">{said}</p>
    </div>
  );
}
