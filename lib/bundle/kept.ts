import type { KeptBundle } from '@/lib/store/bundle-row';
import { readBundle, readBundles } from '@/lib/store/bundles';
import { type Choices, choicesSchema } from './choices';

/** A bundle as the list of bundles shows it. */
export interface Bundle extends KeptBundle {
  choices: Choices;
}

const parsed = (row: KeptBundle): Bundle => ({ ...row, choices: choicesSchema.parse(row.choices) });

/** Every bundle, the newest first. @throws VaultLocked, DamagedRow. */
export const keptBundles = async (): Promise<Bundle[]> => (await readBundles()).map(parsed);

/** @throws VaultLocked, DamagedRow. */
export async function keptBundle(id: string): Promise<Bundle | undefined> {
  const row = await readBundle(id);
  return row && parsed(row);
}
