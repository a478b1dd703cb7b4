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

/**
 * The bundle that a redacted copy is linked to: the newest one that was made whole of all its flags; null where there is none.
 *
 * @throws VaultLocked, DamagedRow.
 */
export async function wholeOf({ redacted, items }: Choices): Promise<string | null> {
  if (!redacted) return null;
  const fits = ({ state, choices }: Bundle) =>
    state === 'made' && !choices.redacted && items.every((id) => choices.items.includes(id));
  return (await keptBundles()).find(fits)?.id ?? null;
}
