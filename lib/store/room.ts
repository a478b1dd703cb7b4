/** How much of the room that the browser gives is taken. */
export interface Room {
  /** Bytes, as the browser estimates them; null where it tells nothing. */
  used: number | null;
  quota: number | null;
  /** Whether the browser has promised not to throw anything away when the disk gets full. */
  kept: boolean;
}

const NEARLY_FULL = 0.8;

export async function readRoom(): Promise<Room> {
  const [{ usage, quota }, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { used: usage ?? null, quota: quota ?? null, kept };
}

/** Asks the browser to keep what is stored even when the disk gets full. @returns whether it promised. */
export const askToKeep = (): Promise<boolean> => navigator.storage.persist();

/** Pure: more than four fifths are taken. Unknown is not full. */
export const isNearlyFull = ({ used, quota }: Room): boolean =>
  used !== null && quota !== null && quota > 0 && used / quota >= NEARLY_FULL;
