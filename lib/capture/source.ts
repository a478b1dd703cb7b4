/** What the page source of a post is: limits and form, known to the page's side that writes it and to the worker that checks it. */

/** Far more than a post has; beyond, the source is cut and says so. */
export const SOURCE_LIMITS = { nodes: 20_000, bytes: 5_000_000, depth: 400, classes: 300 };

/**
 * How every source begins. The policy stands before anything else, so that a browser that opens the file loads nothing, runs
 * nothing and sends nothing.
 */
export const SOURCE_HEAD = [
  '<!DOCTYPE html>',
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  '<meta name="referrer" content="no-referrer">',
  '',
].join('\n');

/** Why there is no page source of a post. */
export const SOURCE_FAULTS = ['post-gone', 'changed', 'media-appeared', 'page-gone', 'not-inert', 'failed'] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

/** What of a post was left out of its source on purpose, in elements. */
export interface LeftOut {
  /** Other people's comments. */
  comments: number;
  /** Scripts and styles. */
  scripts: number;
  /** Fields to type into, and whole forms that hold one. */
  forms: number;
  /** Frames and plug-ins. */
  frames: number;
  /** What the page does not display. */
  hidden: number;
}

/** Markup that runs, loads or asks for something; our own writing has none of it. */
const LIVE =
  /<\/?(?:script|iframe|frame|frameset|form|input|textarea|select|link|base|embed|applet|portal|template|noscript|style)\b/i;

/** True for a source that begins with the policy and has no live element after it. A second look, by whoever stores it. */
export function isInert(html: string): boolean {
  if (!html.startsWith(SOURCE_HEAD)) return false;
  const rest = html.slice(SOURCE_HEAD.length);
  const style = /^(?:<title>[^<]*<\/title>\n)?<style>\n[^<]*<\/style>\n/.exec(rest)?.[0];
  return style !== undefined && !LIVE.test(rest.slice(style.length)) && !/<meta\b/i.test(rest);
}
