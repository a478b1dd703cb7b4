import { browser } from '#imports';

/** The messages file is read through the browser, so that content scripts carry no dictionary. */
export const words = (key: string, ...filled: (string | number)[]): string =>
  browser.i18n.getMessage(`page_${key}` as never, filled.map(String));
