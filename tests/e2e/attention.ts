import type { Page } from '@playwright/test';
import type { AccountUsed } from '@/lib/store/attention';
import type { SidePanel } from './side-panel';

/** Answers how a flag came to attention, as it is asked once for each flag before anything is decided. */
export async function sayAttention(
  page: Page,
  how: string | RegExp = 'Somebody told us',
  account: AccountUsed = 'school',
): Promise<void> {
  await page.getByRole('radio', { name: how }).check();
  await page.getByLabel('Which account was signed in?').selectOption(account);
}

/** Answers it, and presses further radios by their value, in a document of ours. For pages that are reached by running code in them. */
export function answerIn(document: Document, ...values: string[]): boolean {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const wanted = ['reported-to-us', ...values].map((value) => radios.find((radio) => radio.value === value));
  const selects = [...document.querySelectorAll('select')];
  const account = selects.find((select) => [...select.options].some((option) => option.value === 'lent'));
  if (!account || wanted.includes(undefined)) return false;
  for (const radio of wanted) radio?.click();
  account.value = 'school';
  account.dispatchEvent(new (document.defaultView?.Event ?? Event)('change', { bubbles: true }));
  return true;
}

/** `answerIn` as code that runs somewhere else, for what a window there is called. */
export const answering = (window: 'globalThis' | 'content', ...values: string[]): (() => boolean) =>
  new Function('content', `return (${answerIn})(${window}.document, ...${JSON.stringify(values)})`) as () => boolean;

/** The same in the real side panel, and that it breaches the policy: what stands before the decision is saved. */
export async function sayBreach(panel: SidePanel): Promise<void> {
  if (!(await panel.run(answering('globalThis', 'breaches-policy'))))
    throw new Error('Nobody asks how it came to attention.');
}
