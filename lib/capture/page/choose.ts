import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import type { Overlay } from './overlay';
import { Sheet } from './sheet';
import { words } from './words';

/**
 * Lets a person choose several comments of one post. Comments that the site loads meanwhile can be chosen as well.
 *
 * @param comments reads what can be chosen now. @param first is chosen from the beginning.
 * @returns in the order of the page; empty where the person gave up.
 */
export async function chooseComments(
  window: Window & typeof globalThis,
  overlay: Overlay,
  adapter: PlatformAdapter,
  comments: () => Candidate[],
  first: Candidate | null,
  most: number,
  signal: AbortSignal,
): Promise<Candidate[]> {
  const chosen = new Map<Element, Candidate>();
  let over: Candidate | null = null;
  let done = false;
  if (first) chosen.set(first.root, first);
  const show = () => {
    for (const root of chosen.keys()) if (!root.isConnected) chosen.delete(root);
    sheet.outline(over ? [...chosen.keys(), over.root] : chosen.keys());
    sheet.say(chosen.size === 0 ? words('choose_says') : words('choose_count', chosen.size));
  };
  const at = (element: Element | null): Candidate | null => {
    const candidate = element && adapter.candidateAt(element);
    return (candidate && comments().find(({ root }) => root === candidate.root)) ?? null;
  };
  const toggle = (candidate: Candidate | null) => {
    if (!candidate) return;
    if (chosen.has(candidate.root)) chosen.delete(candidate.root);
    else if (chosen.size < most) chosen.set(candidate.root, candidate);
    show();
  };
  const sheet: Sheet = new Sheet(
    window,
    overlay,
    {
      says: words('choose_says'),
      over(element) {
        over = at(element);
        show();
      },
      pick: (element) => toggle(at(element)),
      key({ key }) {
        if (key === 'ArrowDown' || key === 'ArrowUp') {
          const all = comments();
          const here = all.findIndex(({ root }) => root === over?.root);
          over = all[Math.min(all.length - 1, Math.max(0, here + (key === 'ArrowDown' ? 1 : -1)))] ?? null;
          over?.root.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          show();
        } else if (key === ' ') toggle(over);
        else if (key === 'Enter') finish();
        else return false;
        return true;
      },
      buttons: [{ label: words('choose_done'), run: () => finish() }],
    },
    signal,
  );
  function finish() {
    if (chosen.size === 0) return;
    done = true;
    sheet.end();
  }
  show();
  await sheet.ended;
  if (!done) return [];
  const order = comments().map(({ root }) => root);
  return [...chosen.values()]
    .filter(({ root }) => root.isConnected)
    .sort((a, b) => order.indexOf(a.root) - order.indexOf(b.root));
}
