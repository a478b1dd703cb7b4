/** Of one file. */
export const MOST_BYTES = 50 * 1024 * 1024;
export const MOST_FILES = 20;
/** Of all files of one item: they are sealed one after the other, but looked through on one screen. */
export const MOST_TOTAL = 200 * 1024 * 1024;
/** Unpacked, a picture takes four bytes for each; phones take pictures of half as many. */
export const MOST_PIXELS = 100_000_000;
/** Of either side. Browsers draw nothing larger. */
export const LONGEST_SIDE = 32_767;
export const LONGEST_NAME = 255;
/** Of words read from a file or by hand. */
export const MOST_WORDS = 300_000;
/** An e-mail with more attachments than this is no ordinary one. */
export const MOST_ATTACHMENTS = 100;
