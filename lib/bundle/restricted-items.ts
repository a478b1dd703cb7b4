import { currentReader, keptBack, type Reader, referencesOf, restrictedBesides } from '@/lib/store/restricted';
import type { Choices } from './choices';
import { BundleRefused } from './refused';

/**
 * Keeps copies of what an allegation against staff restricts from being made by whoever its circle does not name, and by the others
 * before somebody else has agreed; also the whole log, which would tell of such an incident whatever the bundle is about.
 *
 * @throws BundleRefused
 */
export async function refuseRestricted(
  { items, log, incident }: Pick<Choices, 'items' | 'log' | 'incident'>,
  reader: Reader | Promise<Reader> = currentReader(),
): Promise<void> {
  const kept = await keptBack(items, reader, incident ?? null);
  if (kept?.why === 'closed')
    throw new BundleRefused(
      'restricted',
      `It holds flags of a restricted incident (${referencesOf(kept.restrictions)}), which only those of its circle copy.`,
    );
  if (kept)
    throw new BundleRefused(
      'not-agreed',
      `It holds flags of a restricted incident (${referencesOf(kept.restrictions)}), and nobody else has agreed yet that a copy leaves.`,
    );
  const besides = log === 'whole' ? await restrictedBesides(items) : [];
  if (besides.length > 0)
    throw new BundleRefused(
      'log-restricted',
      `The whole log would tell of a restricted incident (${referencesOf(besides)}) that has flags besides these.`,
    );
}
