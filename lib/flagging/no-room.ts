/** What the browsers call it when nothing more fits: as the name of an error, or in the words of one that wraps it. */
const FULL = /QuotaExceeded|NS_ERROR_FILE_NO_DEVICE_SPACE|full disk/i;

/** True where something was not stored because there is no room for it. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error || error instanceof DOMException ? FULL.test(`${error.name} ${error.message}`) : false;

/** Why something was not stored, for people. */
export function whyNotStored(error: unknown): string {
  if (isFull(error)) return 'There is no room left on this computer. Make room, then try again.';
  return error instanceof Error ? error.message : String(error);
}
