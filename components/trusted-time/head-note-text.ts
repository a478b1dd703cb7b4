import { i18n } from '#i18n';
import type { ClockReading } from '@/lib/clock';

interface Head {
  seq: number;
  sha256: string;
  /** As people read it out; null where this browser keeps no key. */
  fingerprint: string | null;
  now: ClockReading;
}

/** Plain text that can be pasted into a safeguarding record: which line, its hash, by which key, and when it was noted. */
export const headNote = ({ seq, sha256, fingerprint, now }: Head): string =>
  [
    i18n.t('time.head.line', [String(seq)]),
    i18n.t('time.head.hash', [sha256]),
    fingerprint === null ? i18n.t('time.head.noKey') : i18n.t('time.head.key', [fingerprint]),
    i18n.t('time.head.noted', [now.local, now.zone]),
  ].join('\n');
