import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useRegisterLines } from '@/components/register/use-register-lines';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type CheckedComment, checkComments, STANDINGS } from '@/lib/flagging/own-comments';
import type { CommentList, ListedComment } from '@/lib/messages/own-post';
import { askPage } from '@/lib/messages/page';
import type { ListingRow } from '@/lib/store/listing-row';
import { CommentDealing } from './comment-dealing';
import { CommentEntry } from './comment-entry';
import type { OwnPost } from './own-post';
import { useInstallation } from './use-installation';
import { standingHint, standingName } from './words';

type Read = { state: 'reading' | 'gone' } | { state: 'read'; list: CommentList; at: number };
type Checking =
  | { state: 'idle' }
  | { state: 'checking'; done: number }
  | { state: 'checked'; comments: CheckedComment[] };

const NO_ROWS: readonly ListingRow[] = [];

/** What the page shows of the comments, and what it does not. */
function HowMany({ list }: { list: CommentList }) {
  const { comments, shown, total, selection, folded } = list;
  const number = (value: number) => value.toLocaleString('en-GB');
  return (
    <ul className="moderation-plain">
      <li>
        {total === null
          ? i18n.t('ownPage.walk.shown', shown, [number(shown)])
          : i18n.t('ownPage.walk.shownOf', [number(shown), number(total)])}
      </li>
      {comments.length < shown && <li>{i18n.t('ownPage.walk.listed', [number(comments.length)])}</li>}
      {selection !== null && <li>{i18n.t('ownPage.walk.selection', [selection])}</li>}
      {folded > 0 && <li>{i18n.t('ownPage.walk.folded', folded, [number(folded)])}</li>}
    </ul>
  );
}

interface Listed {
  comment: ListedComment;
  place: number;
  checked: CheckedComment | null;
}

interface EntriesProps {
  post: OwnPost;
  here: boolean;
  rows: readonly ListingRow[];
  comments: readonly Listed[];
  chosen: number | null;
  onChoose(place: number | null): void;
}

/** Entries of one list that are drawn at once; the rest on a press. */
const PORTION = 40;

/** Entries, which are not drawn anew while the check tells how far it is. */
const Entries = memo(({ post, here, rows, comments, chosen, onChoose }: EntriesProps) => {
  const [most, setMost] = useState(PORTION);
  return (
    <>
      <ol className="moderation-comments">
        {comments.slice(0, most).map(({ comment, place, checked }) => (
          <CommentEntry
            key={place}
            place={place}
            comment={comment}
            checked={checked}
            open={chosen === place}
            onOpen={onChoose}
          >
            {chosen === place && <CommentDealing post={post} here={here} rows={rows} comment={comment} />}
          </CommentEntry>
        ))}
      </ol>
      {comments.length > most && (
        <div className="ui-row">
          <Button onClick={() => setMost(most + 4 * PORTION)}>{i18n.t('common.showMore')}</Button>
          <span className="ui-soft ui-small">{i18n.t('ownPage.walk.drawn', [most, comments.length])}</span>
        </div>
      )}
    </>
  );
});

const NONE: readonly Listed[] = [];

interface CommentWalkProps {
  post: OwnPost;
  /** True while the tab at hand still shows the post. */
  here: boolean;
  onClose(): void;
}

/**
 * The comments of one post of the school's own page, as the page shows them now. They are in this page's memory and nowhere else; what
 * is to be kept is captured.
 */
export function CommentWalk({ post, here, onClose }: CommentWalkProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [checking, setChecking] = useState<Checking>({ state: 'idle' });
  const [chosen, setChosen] = useState<number | null>(null);
  const stop = useRef<AbortController>(undefined);
  const installation = useInstallation(post.page.schoolId);
  const lines = useRegisterLines();
  const rows = lines.state === 'ready' ? lines.value.rows : NO_ROWS;
  const { tabId, key } = post;
  const look = async () => {
    stop.current?.abort();
    setRead({ state: 'reading' });
    setChecking({ state: 'idle' });
    setChosen(null);
    const answer = await askPage(tabId, 'listComments', { key });
    setRead(answer?.list ? { state: 'read', list: answer.list, at: Date.now() } : { state: 'gone' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once when it is opened, and then on a press only.
  useEffect(() => {
    void look();
    heading.current?.focus({ preventScroll: true });
    return () => stop.current?.abort();
  }, []);
  const check = async (list: CommentList) => {
    if (installation.state !== 'ready') return;
    const controller = new AbortController();
    stop.current = controller;
    setChecking({ state: 'checking', done: 0 });
    let told = 0;
    const tell = (done: number) => {
      // Said about ten times in all, whatever the number.
      if (done - told < list.comments.length / 10) return;
      told = done;
      setChecking({ state: 'checking', done });
    };
    const comments = await checkComments(list.comments, installation.value, tell, controller.signal);
    if (comments) setChecking({ state: 'checked', comments });
  };
  const entries = { post, here, rows, chosen, onChoose: setChosen };
  const list = read.state === 'read' ? read.list : null;
  const inOrder = useMemo(
    () => list?.comments.map((comment, place): Listed => ({ comment, place, checked: null })) ?? NONE,
    [list],
  );
  const checked = checking.state === 'checked' ? checking.comments : null;
  const groups = useMemo(
    () =>
      STANDINGS.map((standing) => ({
        standing,
        comments: (checked ?? [])
          .filter((one) => one.standing === standing)
          .map((one): Listed => ({ ...one, checked: one })),
      })).filter(({ comments }) => comments.length > 0),
    [checked],
  );
  return (
    <div className="ui-stack moderation-walk">
      <header className="ui-row moderation-head">
        <h2 ref={heading} tabIndex={-1}>
          {i18n.t('ownPage.walk.title', [post.page.name])}
        </h2>
        <Button variant="quiet" onClick={onClose}>
          {i18n.t('ownPage.walk.close')}
        </Button>
      </header>
      {!here && (
        <Notice tone="caution" live="polite">
          <p>{i18n.t('ownPage.walk.left')}</p>
        </Notice>
      )}
      {read.state === 'reading' && <p className="ui-soft">{i18n.t('ownPage.walk.reading')}</p>}
      {read.state === 'gone' && (
        <Notice tone="caution" live="polite">
          <p>{i18n.t('ownPage.walk.gone')}</p>
        </Notice>
      )}
      {read.state === 'read' && (
        <>
          <HowMany list={read.list} />
          <p className="ui-soft ui-small">{i18n.t('ownPage.walk.memory')}</p>
        </>
      )}
      <div className="ui-row">
        {read.state === 'read' && read.list.comments.length > 0 && checking.state !== 'checked' && (
          <Button
            variant="primary"
            off={checking.state === 'checking' || installation.state !== 'ready'}
            onClick={() => void check(read.list)}
          >
            {i18n.t('ownPage.walk.check')}
          </Button>
        )}
        <Button off={read.state === 'reading' || !here} onClick={() => void look()}>
          {i18n.t('ownPage.walk.again')}
        </Button>
      </div>
      <p role="status">
        {checking.state === 'checking' &&
          read.state === 'read' &&
          i18n.t('ownPage.walk.progress', [checking.done, read.list.comments.length])}
        {checking.state === 'checked' &&
          i18n.t('ownPage.walk.checked', checking.comments.length, [checking.comments.length])}
      </p>
      {checking.state === 'checked' && <p className="ui-soft ui-small">{i18n.t('ownPage.walk.limits')}</p>}
      {groups.map(({ standing, comments }) => (
        <Section
          key={standing}
          level={3}
          plain
          title={i18n.t('ownPage.walk.group', [standingName(standing), comments.length])}
        >
          <p className="ui-soft ui-small">{standingHint(standing)}</p>
          <Entries {...entries} comments={comments} />
        </Section>
      ))}
      {list && !checked && (
        <Section level={3} plain title={i18n.t('ownPage.walk.inOrder')}>
          <Entries {...entries} comments={inOrder} />
        </Section>
      )}
    </div>
  );
}
