import { parseAddress } from './address';
import { isHidden } from './shown';

/** Where the three sites send whom they want to log in, or to prove who they are. */
const LOGIN_PATH =
  /^\/(?:login(?:\.php)?|i\/flow\/(?:login|signup)|accounts\/(?:login|signup|suspended)|checkpoint|challenge|account\/access)(?:\/|$)/;

/**
 * True where the page asks for a login. Only to be asked about a page on which the post was not found: sites show public posts with
 * a login form beside them.
 */
export function asksForLogin(doc: Document): boolean {
  const path = parseAddress(doc.URL)?.pathname ?? '';
  return LOGIN_PATH.test(path) || [...doc.querySelectorAll('input[type="password"]')].some((field) => !isHidden(field));
}
