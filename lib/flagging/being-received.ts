import type { FlagRow } from '@/lib/store/flag-row';

const lockOf = (id: string) => `flagpost-receiving/${id}`;

/** Does `work` while every context of the extension knows that this item is being received. A page that closes lets go of it. */
export const whileReceiving = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(lockOf(id), work) as Promise<T>;

/** True where some page is still storing the files of this item: it is then not interrupted, only unfinished. */
export async function isBeingReceived({ id, supplied }: Pick<FlagRow, 'id' | 'supplied'>): Promise<boolean> {
  if (!supplied) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(id));
}
