import { type FeedSite, postMarkup } from './markup';

/** Runs in the measured page. It is the same whether an extension is there or not, and knows nothing of one. */

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

const list = () => document.querySelector('#feed') as HTMLElement;

function drawn(site: FeedSite, n: number): Element {
  const template = document.createElement('template');
  template.innerHTML = postMarkup[site](n);
  return template.content.firstElementChild as Element;
}

/** A feed that grows while somebody scrolls down it. */
async function append(site: FeedSite, posts: number, batch: number): Promise<void> {
  for (let n = 0; n < posts; n += batch) {
    const fragment = document.createDocumentFragment();
    for (let i = n; i < Math.min(posts, n + batch); i += 1) fragment.append(drawn(site, i));
    list().append(fragment);
    await frame();
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await frame();
  }
}

const CELLS = 12;
const CELL_HEIGHT = 420;

/** A list of a few cells that are moved and filled anew: the `article` of one post becomes that of another. */
async function recycle(site: FeedSite, posts: number, batch: number): Promise<void> {
  const space = list();
  space.style.cssText = `position:relative;height:${posts * CELL_HEIGHT}px`;
  const cells: HTMLElement[] = [];
  for (let n = 0; n < posts; n += 1) {
    const post = drawn(site, n);
    const used = cells[n % CELLS];
    if (used) {
      const [article, next] = [used.querySelector('article') as Element, post.querySelector('article') as Element];
      for (const { name, value } of next.attributes) article.setAttribute(name, value);
      article.replaceChildren(...next.childNodes);
      used.style.transform = `translateY(${n * CELL_HEIGHT}px)`;
    } else {
      const cell = post as HTMLElement;
      cell.style.cssText = `position:absolute;width:100%;transform:translateY(${n * CELL_HEIGHT}px)`;
      cells.push(cell);
      space.append(cell);
    }
    if (n % batch !== 0) continue;
    await frame();
    scrollTo({ top: Math.max(0, n - CELLS / 2) * CELL_HEIGHT, behavior: 'instant' });
    await frame();
  }
}

export type Way = 'appended' | 'recycled';

async function run(site: FeedSite, way: Way, posts: number, batch: number): Promise<void> {
  await (way === 'appended' ? append : recycle)(site, posts, batch);
  // What the last frame set off belongs to it.
  for (let i = 0; i < 5; i += 1) await frame();
}

Object.assign(globalThis, { runFeed: run });
