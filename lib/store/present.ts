import { isSameName } from './incident-rules';
import type { Person } from './person';
import { openVault, vaultState } from './vault/vault';
import { holderOf } from './vault/vault-file';

/**
 * Names of everybody who has a passphrase of their own here, in the order in which they got it; empty where Flagpost goes without
 * one. Empty, too, while it is locked.
 */
export async function presentNames(): Promise<string[]> {
  if ((await vaultState()).state !== 'open') return [];
  const { file, keys } = await openVault();
  const own = file.slots.filter(({ kind }) => kind === 'passphrase');
  const holders = await Promise.all(own.map((slot) => holderOf(keys, slot)));
  return holders.flatMap((holder) => (holder ? [holder.person.name] : []));
}

/** True where nobody of a circle could open it here: neither the person who sets it nor anybody who has a passphrase. */
export async function lockedOut(circle: readonly string[], by: Person): Promise<boolean> {
  const names = [by.name, ...(await presentNames())];
  return !circle.some((name) => names.some((one) => isSameName(one, name)));
}

/**
 * True where somebody would go by a name that opens what is kept from them: that of a colleague with a passphrase here, or one that
 * stands in a circle. Where nobody has a passphrase a name is only what is typed, and none is kept.
 *
 * @param circles the circles that stand.
 */
export async function isNameTaken(
  name: string,
  own: string,
  circles: readonly (readonly string[])[],
): Promise<boolean> {
  const names = await presentNames();
  if (names.length === 0 || isSameName(name, own)) return false;
  const others = names.filter((one) => !isSameName(one, own));
  return [others, ...circles.filter((circle) => !circle.some((one) => isSameName(one, own)))].some((kept) =>
    kept.some((one) => isSameName(one, name)),
  );
}
