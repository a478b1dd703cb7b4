import type { Page } from '@playwright/test';
import type { AccountUsed } from '@/lib/store/rows';

/** Answers how a flag came to attention, as it is asked once for each flag before anything is decided. */
export async function sayAttention(
  page: Page,
  how: string | RegExp = 'Somebody told us',
  account: AccountUsed = 'school',
): Promise<void> {
  await page.getByRole('radio', { name: how }).check();
  await page.getByLabel('Which account was signed in?').selectOption(account);
}
