import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { pageNamed, pageOf } from '@/lib/flagging/own-pages';
import { askPage } from '@/lib/messages/page';
import { type OwnPlace, postAt } from '@/lib/platforms/own-place';
import type { OwnPage } from '@/lib/store/own-pages';
import { CommentWalk } from './comment-walk';
import { useLookThrough } from './use-look-through';
import { useOwnPages } from './use-own-pages';
import { useTab } from './use-tab';
import './moderation.css';

/** The post whose comments somebody goes through. */
export interface OwnPost {
  page: OwnPage;
  place: OwnPlace;
  tabId: number;
  key: string;
  /** `postAt` of the tab's address then. */
  at: string | null;
  /** Every press begins anew. */
  begunAtMs: number;
}

type Begun = { state: 'idle' } | { state: 'asking' } | { state: 'not-ours' | 'reload' | 'no-number' };

/**
 * Whose post is open in the tab is asked of the browser and of the page, at the moment of the press: both have to say that it is the
 * school's.
 */
async function openPost(
  tabId: number,
  pages: readonly OwnPage[],
): Promise<OwnPost | 'not-ours' | 'reload' | 'no-number'> {
  const answer = await askPage(tabId, 'openedPost', {});
  if (!answer) return 'reload';
  const { url } = await browser.tabs.get(tabId);
  const found = answer.post && pageOf(pages, url, answer.post);
  if (!answer.post || !found) return 'not-ours';
  const { key } = answer.post;
  return key === null ? 'no-number' : { ...found, tabId, key, at: postAt(url), begunAtMs: Date.now() };
}

/**
 * Beside a post of the school's own page: the way through its comments. Beside every other page: only what is inside.
 */
export function BesideOwnPost({ children }: { children: ReactNode }) {
  const live = useOwnPages();
  const tab = useTab();
  const asked = useLookThrough();
  const answered = useRef(0);
  const [post, setPost] = useState<OwnPost | null>(null);
  const [begun, setBegun] = useState<Begun>({ state: 'idle' });
  const pages = live.state === 'ready' ? live.value : null;
  const named = pages && tab ? pageNamed(pages, tab.url) : null;
  const begin = async (tabId: number, known: readonly OwnPage[]) => {
    setBegun({ state: 'asking' });
    try {
      const opened = await openPost(tabId, known);
      setBegun({ state: typeof opened === 'string' ? opened : 'idle' });
      if (typeof opened !== 'string') setPost(opened);
    } catch (error) {
      // The tab has been closed in between.
      reportError(error);
      setBegun({ state: 'reload' });
    }
  };
  const chosen = asked && tab?.id === asked.tabId ? asked.atMs : 0;
  useEffect(() => {
    if (!pages || !tab || chosen <= answered.current) return;
    answered.current = chosen;
    void begin(tab.id, pages);
  });
  const url = tab?.url;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one address does not hold for the next.
  useEffect(() => setBegun({ state: 'idle' }), [url]);
  if (post)
    return (
      <CommentWalk
        key={`${post.tabId} ${post.key} ${post.begunAtMs}`}
        post={post}
        here={tab?.id === post.tabId && postAt(tab.url) === post.at}
        onClose={() => setPost(null)}
      />
    );
  const said =
    begun.state === 'idle' || begun.state === 'asking'
      ? null
      : i18n.t(`ownPage.begin.${begun.state.replaceAll('-', '_') as 'not_ours'}`);
  return (
    <>
      {pages && tab && named && (
        <Notice title={i18n.t('ownPage.offer.title', [named.name])}>
          <p>{i18n.t('ownPage.offer.hint')}</p>
          <div>
            <Button off={begun.state === 'asking'} onClick={() => void begin(tab.id, pages)}>
              {i18n.t('ownPage.offer.label')}
            </Button>
          </div>
        </Notice>
      )}
      <p role="status">{said}</p>
      {children}
    </>
  );
}
