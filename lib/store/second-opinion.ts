import { browser } from '#imports';

const KEY = 'secondOpinion';

/** True where a person has turned the browser's own model on. Anything else that may stand there counts as off. */
export const readSecondOpinion = async (): Promise<boolean> => (await browser.storage.local.get(KEY))[KEY] === true;

export async function writeSecondOpinion(on: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: on });
}

/** Calls back whenever it is turned on or off in any context; returns the way to stop. */
export function watchSecondOpinion(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
