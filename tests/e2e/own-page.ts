import type { Page } from '@playwright/test';
import type { Flagpost } from '@/tests/browser/flagpost';
import { expect } from './extension';
import { readLayer, waitForWords } from './layer';
import { openOptions } from './screens';
import { type SidePanel, sidePanel } from './side-panel';

/** What the menu and the side panel offer on a post of the school's own page. */
export const OFFER = 'Look through the comments of this post';

/** Sets down pages of the school under one name, in the options. */
export async function setOwnPages(
  flagpost: Flagpost,
  { name, addresses, rules, appeal }: { name: string; addresses: string[]; rules: string[]; appeal: string },
): Promise<void> {
  const options = await openOptions(flagpost);
  await options.getByRole('button', { name: 'Add a page' }).click();
  await options.getByLabel('What you call it').fill(name);
  await options.getByLabel('Addresses, one to a line').fill(addresses.join('\n'));
  await options.getByLabel('House rules, one to a line').fill(rules.join('\n'));
  await options.getByLabel('Who to turn to when somebody does not agree').fill(appeal);
  await options.getByRole('button', { name: 'Save this page' }).click();
  await expect(options.getByText(`${rules.length} house rules`)).toBeVisible();
  await options.close();
}

/** The real side panel as soon as it is open. */
export async function openedPanel(flagpost: Flagpost): Promise<SidePanel> {
  const open = () =>
    sidePanel(flagpost)
      .then((one) => one.close())
      .then(
        () => true,
        () => false,
      );
  await expect.poll(open).toBe(true);
  return sidePanel(flagpost);
}

/** The entry of the comment that holds the words; pressing its own button unfolds what can be done. */
export const deal = (panel: SidePanel, words: string) =>
  panel.run((sought) => {
    const entry = [...document.querySelectorAll('.moderation-comments > li')].find((one) =>
      one.textContent.includes(sought),
    );
    const button = entry?.querySelector<HTMLButtonElement>('button[aria-expanded]');
    if (!button) throw new Error(`No comment says ${sought}.`);
    button.scrollIntoView();
    button.click();
  }, words);

/** Sets a field of the form, by its label, as typing does. */
export const fill = (panel: SidePanel, label: string, value: string) =>
  panel.run(
    ({ label: sought, value: typed }) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent === sought);
      const field = found && document.getElementById(found.htmlFor);
      if (!field) throw new Error(`There is no field ${sought}.`);
      const proto =
        field instanceof HTMLSelectElement
          ? HTMLSelectElement
          : field instanceof HTMLTextAreaElement
            ? HTMLTextAreaElement
            : HTMLInputElement;
      Object.getOwnPropertyDescriptor(proto.prototype, 'value')?.set?.call(field, typed);
      field.dispatchEvent(new Event(proto === HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    },
    { label, value },
  );

export const choose = (panel: SidePanel, value: string) =>
  panel.run((sought) => {
    const radio = document.querySelector<HTMLInputElement>(`.moderation-dealing input[value="${sought}"]`);
    if (!radio) throw new Error(`There is no choice ${sought}.`);
    radio.click();
  }, value);

/** Opens the menu of further ways on the post under the pointer, and gives what stands in it. */
export async function openMenu(flagpost: Flagpost, page: Page): Promise<string> {
  await flagpost.browser.pressShortcut(page, 'alt+shift+k');
  await waitForWords(page, /Pick it yourself/);
  // The entry comes when the background has answered.
  await page.waitForTimeout(700);
  return (await readLayer(page))?.text ?? '';
}
