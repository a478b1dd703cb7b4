import type { BundleFacts } from '@/lib/bundle/facts';
import { attribute, html, Markup } from './html';
import { STYLE } from './style';

/** Nothing runs, nothing is fetched, nothing is sent: pictures are inside the page, and addresses are text. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Said at the top of every page on screen and down the side of every printed one. */
const redactedWords = ({ parent, choices }: Pick<BundleFacts, 'parent' | 'choices'>): string | null =>
  parent || choices.redacted
    ? `Redacted copy${parent ? ` of ${parent.id}` : ''}: not the evidence itself. Some words and pictures are hidden.`
    : null;

/** The beginning of a page of a bundle, up to the start of `main`. */
export function pageStart(facts: BundleFacts, title: string): Markup {
  const { id, key } = facts;
  const redacted = redactedWords(facts);
  const unsigned = key ? '' : ' · UNSIGNED';
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body${new Markup(redacted ? ' class="redacted"' : '')}>
${redacted && html`<p class="redacted-bar">${redacted}</p>\n`}<div class="strip" aria-hidden="true">${redacted ?? ''} ${id}${unsigned} · ${title}</div>
<main>
`;
}

export const PAGE_END = '</main>\n</body>\n</html>\n';
