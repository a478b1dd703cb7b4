import type { BundleFacts } from './facts';

export interface BundleProgress {
  phase: 'freezing' | 'items' | 'documents' | 'packing' | 'encrypting';
  /** Items, documents, or bytes while it is encrypted. `of` is 0 where nobody knows how many there will be. */
  done: number;
  of: number;
  /** Bytes of stored files that were read, or of the encrypted file. */
  bytes: number;
  /** Milliseconds; null where it cannot be said yet. */
  msLeft: number | null;
}
export type Told = (progress: BundleProgress) => void;

/** Too little has been done before to say how long the rest takes (ms). */
const SOON = 500;

/** Bytes of the stored files that go in. */
export const bytesOf = ({ items }: BundleFacts): number =>
  items.reduce((sum, { files }) => sum + files.reduce((all, { artefact }) => all + artefact.bytes, 0), 0);

/** Tells how far it is and, by the bytes of the stored files, for how long still. */
export function progressOf({ choices, ...facts }: BundleFacts, told: Told, now = () => performance.now()) {
  const begun = now();
  const all = bytesOf({ choices, ...facts });
  const work = choices.form === 'encrypted' ? all * 2 : all;
  return (phase: BundleProgress['phase'], done: number, of: number, bytes: number): void => {
    const gone = now() - begun;
    const finished = phase === 'encrypting' ? all + bytes : bytes;
    const isKnown = (phase === 'items' || phase === 'encrypting') && gone > SOON && finished > 0;
    const msLeft = isKnown ? Math.max(0, Math.round((gone * (work - finished)) / finished)) : null;
    told({ phase, done, of, bytes, msLeft });
  };
}
