import type { Page } from '@playwright/test';
import type { FlagRow } from '@/lib/store/flag-row';
import type { SecondLook } from '@/lib/store/second-look';
import type { Flagpost } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { filesOf } from './posts';
import { type SidePanel, sidePanel } from './side-panel';

export const LOOK = 'Look again in a new tab';

export const flagOf = (stored: Stored, { id }: FlagRow): FlagRow => {
  const flag = stored.flags.find((one) => one.id === id);
  if (!flag) throw new Error('The flag is not stored any more.');
  return flag;
};

/** A second look as it was made: the tab that it opened, what is stored, and the panel that says so. */
export interface Looked {
  tab: Page;
  look: SecondLook;
  flag: FlagRow;
  stored: Stored;
  panel: SidePanel;
}

/**
 * Presses the button in the real side panel, which shows the newest flag, and waits until the look is recorded.
 *
 * @param meanwhile done with the new tab as soon as it is there.
 */
export async function lookAgain(
  flagpost: Flagpost,
  flag: FlagRow,
  meanwhile: (tab: Page) => Promise<unknown> = async () => {},
): Promise<Looked> {
  const panel = await sidePanel(flagpost);
  await panel.waitFor(LOOK);
  const opens = flagpost.browser.context.waitForEvent('page');
  await panel.press(LOOK);
  const tab = await opens;
  await meanwhile(tab);
  const stored = await flagpost.waitFor((s) => flagOf(s, flag).record?.revision === 2, 40_000);
  const looked = flagOf(stored, flag);
  const [look] = looked.secondLooks;
  if (!look) throw new Error('There is a new record, and no second look.');
  return { tab, look, flag: looked, stored, panel };
}

/** The words of a file of a flag. */
export function wordsOf(stored: Stored, flag: FlagRow, name: string): string {
  const file = filesOf(stored, flag).find((one) => one.name === name);
  if (!file) throw new Error(`The flag has no file ${name}.`);
  return Buffer.from(file.base64, 'base64').toString('utf8');
}

/** Changes words inside a post as somebody does with the browser's developer tools: where they stand, one text node at a time. */
export function alterWords(page: Page, selector: string, from: string, to: string): Promise<number> {
  return page.evaluate(
    ({ css, before, after }) => {
      let altered = 0;
      for (const post of document.querySelectorAll(css)) {
        const walker = document.createTreeWalker(post, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.nodeValue?.includes(before)) continue;
          node.nodeValue = node.nodeValue.replace(before, after);
          altered += 1;
        }
      }
      return altered;
    },
    { css: selector, before: from, after: to },
  );
}
