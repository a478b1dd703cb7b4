import { inTime } from '@/lib/messages/in-time';
import { answerOwnPage } from '@/lib/messages/own-page';
import { askPage } from '@/lib/messages/page';
import { isPostOf, type OpenedPost, type OwnPlace, readPlace, standsAt } from '@/lib/platforms/own-place';
import { type OwnPage, placesOf, readOwnPages, watchOwnPages } from '@/lib/store/own-pages';
import { writeLookThrough } from '@/lib/store/session';
import { forFlag, type Installation } from './installation';

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

/** How long a flag waits to hear whose post is open (ms). It is then the current school's, and a person can put it to another. */
const OPENED_WAIT_MS = 500;

const isSame = (one: OwnPlace, other: OwnPlace) =>
  one.platform === other.platform && one.kind === other.kind && one.name === other.name;

/** The school's page that a tab shows: the page itself by its address, one of its posts where the page says so too. */
async function pageAtHand(pages: readonly OwnPage[], tab: { id: number; url?: string }): Promise<OwnPage | null> {
  const shown = tab.url === undefined ? null : readPlace(tab.url);
  if (shown?.ok) return pages.find((page) => placesOf(page).some((one) => isSame(one, shown.place))) ?? null;
  if (!pages.some((page) => placesOf(page).some((place) => standsAt(place, tab.url) !== 'no'))) return null;
  const answer = await inTime(askPage(tab.id, 'openedPost', {}), OPENED_WAIT_MS);
  return (answer?.post && pageOf(pages, tab.url, answer.post)?.page) ?? null;
}

/**
 * The installation as the school has it on whose own page something is flagged. Of several schools, a page that names none belongs to
 * the first.
 *
 * @param pages empty while the vault is locked: nobody can read then which they are.
 * @returns the installation as it is where it serves one school, and in every other place.
 */
export async function onOwnPage(
  installation: Installation,
  pages: readonly OwnPage[],
  tab: { id: number; url?: string },
): Promise<Installation> {
  if (installation.school === null) return installation;
  const page = await pageAtHand(pages, tab);
  return page ? forFlag(installation, page) : installation;
}

/**
 * The worker's part: what the menu in a page may offer, and the choice made there.
 *
 * @param openPanel in the turn of the click. @returns the pages as they stand; none while the vault is locked.
 */
export function startOwnPages(
  openPanel: (tab: { id?: number; windowId?: number }) => void,
): () => Promise<readonly OwnPage[]> {
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
  return known;
}
