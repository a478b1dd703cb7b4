import { type PostParts, readMarkedParts } from './post-parts';
import { HEAD } from './roots';
import { readViewerParts } from './viewer-parts';

/** Reads the parts of a post: one with a header, or a photo, video or reel shown by itself. */
export const readParts = (root: Element): PostParts =>
  root.querySelector(HEAD) ? readMarkedParts(root) : readViewerParts(root);
