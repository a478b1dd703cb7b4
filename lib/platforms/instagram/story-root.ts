import { parseAddress } from '@/lib/platforms/address';
import { type StoryPath, storyPath } from './address';
import { isFace } from './faces';
import { DEEP, first, firstNamed, namedUser } from './parts';

/** The viewer of stories stands in a `section`; beside the open story it may show others, small and as buttons or links. */
const VIEWER: string = 'section';
const SMALL = '[role="button"],a[href^="/stories/"]';

export function openedStory(doc: Document): StoryPath | null {
  const url = parseAddress(doc.URL);
  return url ? storyPath(url.pathname) : null;
}

/** The story that the page was opened for; null where it cannot be told from its neighbours. */
export function storyRoot(doc: Document): Element | null {
  const story = openedStory(doc);
  if (!story) return null;
  const roots = new Set<Element>();
  for (const time of storyTimes(doc)) {
    const user = storyAuthor(time)?.user;
    // Names are written as somebody typed them, in addresses.
    if (user === undefined || (story.user !== null && user.toLowerCase() !== story.user.toLowerCase())) continue;
    const root = rootAround(time);
    if (root) roots.add(root);
  }
  const [root, another] = roots;
  return root && another === undefined ? root : null;
}

/** The time of the story at `root`. */
export const storyTime = (root: Element): Element | null => storyTimes(root)[0] ?? null;

/** Who stands in one line with the time: others named in a story are mentioned in it. */
export function storyAuthor(time: Element): { user: string; link: Element } | null {
  let here = time.parentElement;
  for (let step = 0; here && step < DEEP; step += 1) {
    const link = firstNamed(here);
    const user = link && namedUser(link);
    if (link && user) return { user, link };
    if (here.matches(VIEWER)) return null;
    here = here.parentElement;
  }
  return null;
}

/** The block with this time, its author and its pictures, as far out as no other story, person or picture comes in. */
function rootAround(time: Element): Element | null {
  let root: Element = time;
  for (let step = 0; !(showsMedia(root) && firstNamed(root)); step += 1) {
    if (root.matches(VIEWER) || !root.parentElement || step > DEEP) return null;
    root = root.parentElement;
  }
  if (storyTimes(root).length !== 1) return null;
  const held = contents(root);
  while (!root.matches(VIEWER) && root.parentElement && contents(root.parentElement) === held)
    root = root.parentElement;
  return root;
}

const storyTimes = (root: ParentNode): Element[] =>
  first(root, 'time', 100).filter((time) => time.closest(VIEWER) && !time.closest(SMALL));

const pictures = (root: Element): Element[] => first(root, 'img,video', 200).filter((one) => !isFace(one));

const showsMedia = (root: Element): boolean => pictures(root).length > 0;

/** How much of what tells stories apart lies in a block. */
const contents = (root: Element): string =>
  [first(root, 'time', 100), first(root, 'a[href]', 200), pictures(root)].map((some) => some.length).join();
