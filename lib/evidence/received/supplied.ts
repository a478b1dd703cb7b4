import type { PostKind } from '@/lib/platforms/platform';

export const SUPPLIED_KINDS = ['picture', 'pdf', 'e-mail', 'text'] as const;
/** What a file is by its own bytes. */
export type SuppliedKind = (typeof SUPPLIED_KINDS)[number];

export const SUPPLIED_HOW = ['e-mail', 'message', 'in-person', 'upload', 'post', 'other'] as const;
/** How a copy came to the school. */
export type SuppliedHow = (typeof SUPPLIED_HOW)[number];

/** A file that hangs on an e-mail. It is listed and not opened; its bytes are inside the e-mail that is kept. */
export interface EmailAttachment {
  name: string;
  /** What the e-mail calls it. */
  mime: string;
  bytes: number;
  sha256: string;
}

/** What an e-mail says about itself. Anybody can write these lines; none of them was checked. */
export interface EmailHead {
  from: string;
  to: string;
  cc: string;
  /** As it stands in the e-mail. */
  date: string;
  subject: string;
  messageId: string;
  attachments: EmailAttachment[];
}

/** One file as it was given, kept byte for byte. */
export interface SuppliedFile {
  /** Name among the files of the flag: `supplied-01.png`. */
  name: string;
  /** As the browser tells it; may be anything. Only ever shown as text. */
  originalName: string;
  kind: SuppliedKind;
  bytes: number;
  sha256: string;
  /** When it was last changed, as the browser tells it, ISO 8601 UTC; null where that is no moment. */
  lastModified: string | null;
  /** Of a picture, in pixels, as its first bytes state. */
  size: { width: number; height: number } | null;
  email: EmailHead | null;
}

/** What the supplier says of the post. Flagpost saw none of it; empty where nothing was said. */
export interface ToldOfPost {
  kind: PostKind;
  address: string;
  author: string;
  handle: string;
  /** In the supplier's words: “on Tuesday evening”. */
  time: string;
  place: string;
}

/** Where a copy came from that Flagpost did not capture. */
export interface Supplied {
  by: string;
  /** “parent of a pupil in Year 5”. */
  relation: string;
  /** When the school was given it, ISO 8601 UTC, to the minute. */
  receivedAt: string;
  how: SuppliedHow;
  told: ToldOfPost;
  files: SuppliedFile[];
}

export const NOTHING_TOLD: ToldOfPost = { kind: 'post', address: '', author: '', handle: '', time: '', place: '' };
