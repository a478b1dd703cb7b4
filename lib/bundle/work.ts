import { browser } from '#imports';
import { toBase64 } from '@/lib/base64';
import type { CustodyEntry } from '@/lib/evidence/custody';
import { signBytes } from '@/lib/evidence/sign';
import { isFull } from '@/lib/flagging/no-room';
import { keyToSign } from '@/lib/flagging/signature';
import type { BundleRow } from '@/lib/store/bundle-row';
import { holdBundle, readBundle, writeBundle } from '@/lib/store/bundles';
import type { Person } from '@/lib/store/person';
import { VaultLocked } from '@/lib/store/vault/seal';
import type { BagParts, BagTools } from './build';
import type { Choices } from './choices';
import type { BundleFacts } from './facts';
import { freezeBundle, type Redact } from './freeze';
import { thawedFacts } from './frozen';
import { type Bundle, keptBundle } from './kept';
import { bagName } from './names';
import { type Packed, packBag } from './pack';
import { startPreviewWorker } from './preview-worker';
import { progressOf, type Told } from './progress';
import { type MadeHashes, receiptOf } from './receipt';
import { BundleRefused } from './refused';
import { refuseRestricted } from './restricted-items';
import { clearLeftovers, openSink, type Sink } from './sink';
import type { stampBag } from './stamp-bag';

export interface BundleFile {
  name: string;
  blob: Blob;
  what: 'bundle' | 'encrypted' | 'receipt' | 'statement' | 'paper' | 'loose';
}

export interface MadeBundle {
  row: Bundle;
  files: BundleFile[];
  /** Shown once and never stored; null where nothing is encrypted. */
  passphrase: string | null;
  /** Of a bundle that was made again: whether the ZIP, too, is the one of then. The bag is, or nothing is made. */
  sameZip: boolean | null;
  /** Removes the files, once they were taken away. They go with the page otherwise. */
  release(): Promise<void>;
}

/** What the work needs of others. */
export interface WorkParts extends BagParts {
  /** Begins papers that stay outside of the bag, because they tell its hashes; that of the ZIP is known last. */
  besideBag(
    facts: BundleFacts,
    known: { tagManifest: string; isZipped: boolean },
  ): Promise<(zip: string | null) => Promise<{ name: string; content: Blob; what: 'statement' | 'paper' }[]>>;
  redact?: Redact;
  /** Where there is no private file system: tests. */
  sink?: () => Promise<Sink>;
  clear?: () => Promise<void>;
  /** Where there are no workers: tests. */
  preview?: BagTools['preview'];
  /** Asks authorities for the time of a whole bundle. */
  stampBag?: typeof stampBag;
}

export interface WorkOptions {
  signal?: AbortSignal;
  told?: Told;
}

/** What a person is told of an error that has a reason of ours; anything else is a fault and stays what it is. */
function asRefusal(error: unknown): unknown {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof BundleRefused) return at;
    if (at instanceof VaultLocked) return new BundleRefused('vault-locked', 'The vault was locked.');
    if (isFull(at))
      return Object.assign(new BundleRefused('no-room', 'There is not enough room on the disk for the bundle.'), {
        cause: error,
      });
  }
  return error;
}

const entryOf = (act: CustodyEntry['act'], who: Person, detail: CustodyEntry['detail']): CustodyEntry => ({
  at: new Date().toISOString(),
  flagId: '',
  act,
  who,
  detail,
});

function differs(row: BundleRow, facts: BundleFacts, extension: string): BundleRefused {
  const why =
    row.extension === extension
      ? `The same version of Flagpost now makes something else of it. Another version of the browser draws pictures otherwise; it was ${facts.browser.name} ${facts.browser.version} then.`
      : `It was made by Flagpost ${row.extension}, and this is ${extension}.`;
  return new BundleRefused('differs', `Made again, ${row.id} would not be the same. ${why} Make a new bundle instead.`);
}

/** @param mode `again`: it was made before, and has to come out the same. */
function working(parts: WorkParts, mode: 'first' | 'again', by: Person, { signal, told = () => {} }: WorkOptions) {
  const signing = (facts: BundleFacts, held: { row: BundleRow }, extension: string): BagTools['sign'] => {
    return async (bytes, sha256) => {
      const { row } = held;
      if (mode === 'again' && row.tagManifest !== sha256) throw differs(row, facts, extension);
      // Signed once: a signature made again would be another one, and the bag with it.
      if (row.signature !== null && row.tagManifest === sha256) return row.signature;
      if (!facts.key) return null;
      const key = mode === 'first' ? await keyToSign() : null;
      if (key?.fingerprint !== facts.key.fingerprint)
        throw new BundleRefused('other-key', 'The key that was to sign it is not in this browser.');
      const signature = toBase64(await signBytes(key.pair, bytes));
      held.row = { ...row, tagManifest: sha256, signature };
      await writeBundle(held.row);
      return signature;
    };
  };

  /** Asked once, for the same reason: another answer would be another bag. */
  const stamping = (held: { row: BundleRow }): NonNullable<BagTools['stamp']> => {
    return async (sha256) => {
      const before = held.row.stamped;
      if (before?.of === sha256 || mode === 'again') return before ?? null;
      const stamped = (await parts.stampBag?.(sha256)) ?? null;
      if (!stamped) return null;
      held.row = { ...held.row, stamped };
      await writeBundle(held.row);
      return stamped;
    };
  };

  const finished = async (row: BundleRow, packed: Packed<unknown>): Promise<void> => {
    const { bag, zip, encrypted, files } = packed;
    const at = new Date().toISOString();
    const hashes = { zip: zip?.sha256 ?? null, encrypted: encrypted?.sha256 ?? null };
    const size = {
      files: bag.files,
      payload: bag.payload,
      zip: zip?.blob.size ?? files.reduce((sum, { blob }) => sum + blob.size, 0),
    };
    const detail = { bundle: row.id, tagManifest: bag.tagManifest, ...hashes, size, signed: row.signature !== null };
    if (mode === 'again')
      await writeBundle(
        { ...row, remade: [...row.remade, { at, by, ...hashes }] },
        entryOf('bundle-remade', by, detail),
      );
    else
      await writeBundle(
        { ...row, state: 'made', why: null, finishedAt: at, tagManifest: bag.tagManifest, ...hashes, size },
        entryOf('bundle-made', by, detail),
      );
  };

  const notMade = async (row: BundleRow, refusal: unknown): Promise<void> => {
    // Made again or not, it was made; and while the vault is locked it waits for somebody to go on with it.
    if (mode === 'again' || (refusal instanceof BundleRefused && refusal.reason === 'vault-locked')) return;
    const isCancelled = signal?.aborted === true;
    const why = isCancelled ? 'cancelled' : refusal instanceof BundleRefused ? refusal.reason : String(refusal);
    const entry = entryOf('bundle-not-made', by, { bundle: row.id, why });
    await writeBundle({ ...row, state: isCancelled ? 'cancelled' : 'failed', why }, entry, isCancelled);
  };

  return async (facts: BundleFacts): Promise<MadeBundle> => {
    const { id } = facts;
    const before = await readBundle(id);
    if (!before) throw new BundleRefused('no-bundle', `There is no ${id}.`);
    const { flagIds: _, gone: __, ...row } = before;
    const held = { row: row as BundleRow };
    const progress = progressOf(facts, told);
    let sink: Sink | null = null;
    const previews = parts.preview ? { draw: parts.preview, close() {} } : startPreviewWorker();
    try {
      const into = await (parts.sink ?? openSink)();
      sink = into;
      let kept = 0;
      const tools: BagTools = {
        ...parts,
        preview: previews.draw,
        // What draws takes memory as long as it stands ready.
        drawn: previews.close,
        ...(signal && { signal }),
        sign: signing(facts, held, browser.runtime.getManifest().version),
        stamp: stamping(held),
        told: ({ phase, done, of, bytes }) => progress(phase, done, of, bytes),
        keep() {
          kept += 1;
          return into.create(`previews-${kept}`);
        },
      };
      signal?.throwIfAborted();
      const isZipped = facts.choices.form !== 'loose';
      const packed = await packBag(facts, tools, into, progress, ({ tagManifest }) =>
        parts.besideBag(facts, { tagManifest, isZipped }),
      );
      const made: MadeHashes = {
        tagManifest: packed.bag.tagManifest,
        zip: packed.zip?.sha256 ?? null,
        encrypted: packed.encrypted?.sha256 ?? null,
      };
      const beside = await packed.begun(made.zip);
      // Past this it was made, whatever is pressed: what leaves stands in the log.
      signal?.throwIfAborted();
      await finished(held.row, packed);
      const listed = await keptBundle(id);
      if (!listed) throw new BundleRefused('no-bundle', `There is no ${id}.`);
      const receipt = new Blob([receiptOf(facts, made)], { type: 'text/plain;charset=utf-8' });
      return {
        row: listed,
        files: [
          ...packed.files,
          { name: `${bagName(facts)}-receipt.txt`, blob: receipt, what: 'receipt' },
          ...beside.map(({ name, content, what }) => ({ name, blob: content, what })),
        ],
        passphrase: packed.passphrase,
        sameZip: mode === 'again' ? made.zip === before.zip : null,
        release: () => into.remove(),
      };
    } catch (error) {
      await sink?.remove();
      const refusal = asRefusal(error);
      await notMade(held.row, refusal);
      throw refusal;
    } finally {
      previews.close();
    }
  };
}

/**
 * The work on bundles, which an extension page does. Nothing of it keeps captures or the register waiting.
 *
 * Every function throws BundleRefused where a bundle is not made, and DOMException (AbortError) where it was stopped.
 */
export function bundleWork(parts: WorkParts) {
  const clear = parts.clear ?? clearLeftovers;

  const alone = async (id: string, work: () => Promise<MadeBundle>): Promise<MadeBundle> => {
    const held = await holdBundle(id, work);
    if (!held) throw new BundleRefused('busy', `${id} is being made in another window.`);
    return held.done;
  };

  const refusing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asRefusal(error);
    }
  };

  /** Makes a bundle. @param parent of a redacted copy: the bundle that it is a copy of. */
  const makeBundle = (
    choices: Choices,
    by: Person,
    { parent = null, ...options }: WorkOptions & { parent?: string | null } = {},
  ): Promise<MadeBundle> =>
    refusing(async () => {
      await clear();
      const { signal, told = () => {} } = options;
      const facts = await freezeBundle(choices, by, {
        parent,
        ...(parts.redact && { redact: parts.redact }),
        ...(signal && { signal }),
        told: (done, of) => told({ phase: 'freezing', done, of, bytes: 0, msLeft: null }),
      });
      return alone(facts.id, () => working(parts, 'first', by, options)(facts));
    });

  const later =
    (id: string, states: readonly BundleRow['state'][], mode: 'first' | 'again') =>
    (by: Person, options: WorkOptions) =>
      refusing(async () => {
        await clear();
        return alone(id, async () => {
          const row = await readBundle(id);
          if (!row || !states.includes(row.state))
            throw new BundleRefused('no-bundle', `There is no ${id} that this can be done with.`);
          const facts = await thawedFacts(id);
          // It may have been restricted since.
          await refuseRestricted(facts.choices);
          return working(parts, mode, by, options)(facts);
        });
      });

  /** Goes on with a bundle whose page died or that failed: it is built again from what was frozen then. */
  const resumeBundle = (id: string, by: Person, options: WorkOptions = {}): Promise<MadeBundle> =>
    later(id, ['building', 'failed'], 'first')(by, options);

  /** Makes a bundle again, byte for byte; where that does not come out, it says why and hands nothing over. */
  const remakeBundle = (id: string, by: Person, options: WorkOptions = {}): Promise<MadeBundle> =>
    later(id, ['made'], 'again')(by, options);

  return { makeBundle, resumeBundle, remakeBundle };
}
