/** Descriptions that a site's own machine writes begin like this: `May be an image of 2 people and text that says '…'`. */
const BY_MACHINE =
  /(?:^|[.:]\s+)(?:may be an? |image may contain)|^(?:photo|video|reel)(?: shared)? by |^no (?:photo|image) description/iu;
/** The words that it read in the picture, up to the last closing quotation mark. */
const READ_IN_PICTURE = /\btext (?:that says|saying|that reads) ['"‘“](?<words>[\s\S]+)['"’”]/iu;
/** What stands there where nobody has written anything. */
const NOTHING_SAID = /^(?:image|photo|picture|video|embedded video|preview|gif)$/iu;

/**
 * The stretch of an alternative text that somebody wrote: all of it, or the words in the picture where a machine describes the
 * rest. What a machine says of a picture (`May be an image of a child`) is nobody's remark. Null where there is nothing.
 */
export function wordsOfPicture(alt: string): { start: number; end: number } | null {
  if (alt.trim() === '' || NOTHING_SAID.test(alt.trim())) return null;
  if (!BY_MACHINE.test(alt)) return { start: 0, end: alt.length };
  const words = READ_IN_PICTURE.exec(alt);
  if (!words?.groups?.words) return null;
  const start = words.index + words[0].length - 1 - words.groups.words.length;
  return { start, end: start + words.groups.words.length };
}
