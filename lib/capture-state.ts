/**
 * How far the capture of a flag got. `draft` and `capturing` belong to a running worker only; after a start that finds
 * them left over they become `interrupted`. `received`: not captured at all, but given to the school by somebody.
 */
export const CAPTURE_STATES = [
  'draft',
  'capturing',
  'complete',
  'partial',
  'text-only',
  'withheld',
  'interrupted',
  'received',
] as const;
export type CaptureState = (typeof CAPTURE_STATES)[number];

/** The journal of the story of one flag. Each step is written before the next one starts. */
export const STEPS = ['drafted', 'first-tile', 'stitching', 'stitched', 'recorded'] as const;
export type Step = (typeof STEPS)[number];

/** Why there is no picture, or not all of it. Said in full on the screen and in the record. */
export const PICTURE_FAULTS = [
  'tab-not-armed',
  'tab-not-in-front',
  'post-gone',
  'post-changed',
  'post-covered',
  'post-moving',
  'media-appeared',
  'cut-by-limit',
  'cannot-scroll',
  'scale-unknown',
  'capture-refused',
  'page-gone',
  'stopped-early',
  'nothing-to-show',
] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

/** What started a flag. `panel`: a press beside the page, in the list of comments on the school's own post. */
export const GESTURES = ['button', 'shortcut', 'context-menu', 'toolbar', 'panel'] as const;
export type Gesture = (typeof GESTURES)[number];
/** A gesture on a page, or the form of the register for what was given to the school. No page can claim the latter. */
export type StartedBy = Gesture | 'register';

/** What Flagpost did on the page for a person before the capture, each on that person's own click. */
export const ACTIONS = ['opened-text', 'opened-comments', 'opened-replies', 'pointed-at-time'] as const;
export interface PageAction {
  /** ISO 8601 UTC. */
  at: string;
  did: (typeof ACTIONS)[number];
  /** The words of the control that was pressed or pointed at, in the site's language. */
  label: string;
  /** True where the page then showed more than before. */
  worked: boolean;
}

/** Why another post is kept with the flagged one: it is what was answered, or a person chose both. */
export const ATTACHED_AS = ['context', 'together'] as const;
export type AttachedAs = (typeof ATTACHED_AS)[number];

/** Answer to: could this show a nude or sexual image of someone under 18? */
export const SAFETY_ANSWERS = ['no', 'yes', 'not-sure'] as const;
export type SafetyAnswer = (typeof SAFETY_ANSWERS)[number];

/** How a post was found again: by its number, or, where its site told none, as the only post at its address. */
export const FOUND_BY = ['number', 'address'] as const;
export type FoundBy = (typeof FOUND_BY)[number];
