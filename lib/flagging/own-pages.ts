import { answerOwnPage } from '@/lib/messages/own-page';
import { isPostOf, type OpenedPost, type OwnPlace, standsAt } from '@/lib/platforms/own-place';
import { type OwnPage, placesOf, readOwnPages, watchOwnPages } from '@/lib/store/own-pages';
import { writeLookThrough } from '@/lib/store/session';

/** The school's page that a post is of, by the tab's address and by what the page shows; null for every other post. */
export function pageOf(
  pages: readonly OwnPage[],
  tabAddress: string | undefined,
  post: OpenedPost,
): { page: OwnPage; place: OwnPlace } | null {
  for (const page of pages) {
    const place = placesOf(page).find((one) => isPostOf(one, tabAddress, post));
    if (place) return { page, place };
  }
  return null;
}

/**
 * The school's page that the address of a tab names by itself. Where the address does not tell, nothing is offered of its own
 * accord: a page would have to be read first that nobody pointed at.
 */
export function pageNamed(pages: readonly OwnPage[], tabAddress: string | undefined): OwnPage | null {
  return pages.find((page) => placesOf(page).some((place) => standsAt(place, tabAddress) === 'yes')) ?? null;
}

/** The worker's part: what the menu in a page may offer, and the choice made there. @param openPanel in the turn of the click. */
export function startOwnPages(openPanel: (tab: { id?: number; windowId?: number }) => void): void {
  let pages: Promise<readonly OwnPage[]> | null = null;
  watchOwnPages(() => {
    pages = null;
  });
  const known = () => {
    pages ??= readOwnPages().then(
      (read) => read ?? [],
      (error: unknown) => {
        pages = null;
        throw error;
      },
    );
    return pages;
  };
  answerOwnPage({
    offers: async (shown, { url }) => pageOf(await known(), url, shown) !== null,
    chosen: async (tab) => {
      openPanel(tab);
      if (tab.id !== undefined) await writeLookThrough({ tabId: tab.id, atMs: Date.now() });
    },
  });
}
