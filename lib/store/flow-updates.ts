import * as z from 'zod';
import { browser } from '#imports';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';

const KEY = 'reportFlows';

const updateSchema = z.strictObject({
  /** The file as it was chosen, byte for byte. */
  source: z.string().max(1_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  installedAt: z.iso.datetime(),
});
/** Report labels of one site that a person has put in the place of those that came with Flagpost. */
export type FlowUpdate = z.infer<typeof updateSchema>;
const schema = z.partialRecord(z.enum(PLATFORMS), updateSchema);
export type FlowUpdates = z.infer<typeof schema>;

/** What is in use beside the labels of this build. Nothing where what is stored cannot be read: those of the build are then used. */
export async function readFlowUpdates(): Promise<FlowUpdates> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : {};
}

const write = (updates: FlowUpdates): Promise<void> => browser.storage.local.set({ [KEY]: schema.parse(updates) });

export const writeFlowUpdate = async (platform: PlatformId, update: FlowUpdate): Promise<void> =>
  write({ ...(await readFlowUpdates()), [platform]: update });

/** The labels of this build are used again. */
export async function removeFlowUpdate(platform: PlatformId): Promise<void> {
  const { [platform]: _removed, ...rest } = await readFlowUpdates();
  await write(rest);
}

/** Calls back whenever they change in any context; returns the way to stop. */
export function watchFlowUpdates(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
