export type Refusal =
  | 'vault-locked'
  /** Deleted, or never there. */
  | 'item-missing'
  /** Deleted or purged since the bundle was frozen. */
  | 'item-removed'
  | 'item-capturing'
  /** Kept by a version that made no records. */
  | 'item-unrecorded'
  /** A file or a record is not what was stored; `file` names it. */
  | 'item-damaged'
  | 'incident-missing'
  /** It holds flags of a restricted incident whose circle does not name the person. */
  | 'restricted'
  /** It does, the circle names them, and nobody else has agreed that a copy leaves. */
  | 'not-agreed'
  /** The whole log would tell of a restricted incident. */
  | 'log-restricted'
  | 'log-broken'
  | 'stamp-missing'
  /** A redacted copy, and nobody has redacted any of it. */
  | 'no-redaction'
  /** Its flag has a newer record than the one that was redacted. */
  | 'redaction-outdated'
  | 'no-room'
  /** Another page makes it at this moment. */
  | 'busy'
  /** There is no such bundle, or what it was made of was given up. */
  | 'no-bundle'
  /** It was signed by a key of another installation, and never finished there. */
  | 'other-key'
  /** Made again it would not be the same. */
  | 'differs';

/** A bundle that is not made, or not made again, and why: wrong evidence is worse than none. */
export class BundleRefused extends Error {
  override name = 'BundleRefused';
  constructor(
    readonly reason: Refusal,
    message: string,
    /** The flag and the file that it is about; empty where about none. */
    readonly about: { flagId: string; file: string } = { flagId: '', file: '' },
  ) {
    super(message);
  }
}
