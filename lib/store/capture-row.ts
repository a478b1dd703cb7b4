import type { MediaFault, ShownMedia } from '@/lib/capture/media';
import type { LeftOut, SourceFault } from '@/lib/capture/source';
import type { AttachedAs, PictureFault } from '@/lib/capture-state';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { CheckResult } from '@/lib/policy/check/suggestion';

export interface PictureSummary {
  tiles: number;
  parts: number;
  /** Pixels of the post itself, caption left out. */
  width: number;
  height: number;
  /** Decimal strings; records hold no floats. */
  devicePixelRatio: string;
  from: string;
  to: string;
  faults: PictureFault[];
}

/** Another post that is kept with the flagged one. */
export interface AttachedPost {
  as: AttachedAs;
  snapshot: PostSnapshot;
  picture: PictureSummary | null;
  faults: PictureFault[];
  /** Comments that were chosen together are each checked; context is not. */
  check: CheckResult | null;
}

/** What came of the page source of one post of a flag. */
export interface SourceOutcome {
  /** 0 for the flagged post, n for the nth one kept with it. */
  item: number;
  /** Name of the file; null where there is none, for the reason `why`. */
  file: string | null;
  why: SourceFault | null;
  nodes: number;
  bytes: number;
  /** True where the post goes on beyond what a source may hold. */
  cut: boolean;
  leftOut: LeftOut | null;
  from: string;
  to: string;
}

/** What came of one picture that a post of a flag shows. */
export interface MediaOutcome extends ShownMedia {
  item: number;
  /** Name of the file; null where there is none, for the reason `why`. */
  file: string | null;
  why: MediaFault | null;
  mime: string | null;
  bytes: number | null;
  /** True where the file carries camera data. Null without a file. */
  exif: boolean | null;
}
