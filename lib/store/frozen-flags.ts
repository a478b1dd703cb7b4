import { db } from './db';

/**
 * A flag that goes takes along what bundles have frozen of it, and what was to be hidden of it; that it was in them stays. To be
 * called inside the transaction that takes the flag out: it waits for the database only.
 */
export async function dropFromBundles(flagId: string): Promise<void> {
  await Promise.all([
    db.bundles
      .where('flagIds')
      .equals(flagId)
      .modify((bundle) => {
        bundle.items = bundle.items.filter((item) => item.flagId !== flagId);
      }),
    db.redactions.where({ flagId }).delete(),
  ]);
}
