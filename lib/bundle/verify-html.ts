import { toBase64 } from '@/lib/base64';
import { Sha256 } from '@/lib/evidence/bag-check/sha256-stream';
import { VERIFY_STYLE } from './verify-style';

/** `verify.html` of a bundle: one file that checks bundles, works from a disk and can reach no network. */

/** How a content security policy names an inline text that may be used (CSP 3, section 2.3.1). */
const named = (text: string): string =>
  `'sha256-${toBase64(new Sha256().update(new TextEncoder().encode(text)).digest())}'`;

/**
 * A script as it may stand inside HTML: nothing in it ends the element or begins a comment. In texts, templates and regular
 * expressions, where alone these can stand, the escape means the same sign.
 */
const inHtml = (script: string): string => script.replaceAll('\r\n', '\n').replace(/<(?=\/script|!--)/gi, '\\x3c');

const BODY = `<h1>Check an evidence bundle</h1>
<p>This page tells whether a bundle from Flagpost is as it was when it was signed. It runs on this computer only: nothing is sent anywhere, and it needs no network.</p>
<div class="own"><p><strong>Does this page come from the bundle itself?</strong> Then whoever forged the bundle could have changed this page, too. For a check that you rely on, take <code>verify.html</code> from the school or from another bundle that you trust, or use the commands in <code>VERIFY.txt</code>.</p></div>
<noscript><p class="complaint">This page needs JavaScript. The commands in VERIFY.txt do not.</p></noscript>
<form id="form">
<fieldset id="drop"><legend>The bundle</legend>
<p>Drop the ZIP or the unpacked folder anywhere on this page, or choose it:</p>
<label for="zip">ZIP file</label><input id="zip" type="file" accept=".zip,application/zip">
<label for="folder">Unpacked folder</label><p class="hint" id="folder-hint">The browser may call this an upload. Nothing leaves this computer.</p><input id="folder" type="file" webkitdirectory aria-describedby="folder-hint">
<p id="chosen" role="status">Nothing is chosen yet.</p></fieldset>
<fieldset><legend>What you know from elsewhere</legend>
<label for="fingerprint">Fingerprint of the school’s key</label><p class="hint" id="fingerprint-hint">64 signs, with or without spaces. Ask the school by telephone or in person; not by what is in the bundle.</p><input id="fingerprint" type="text" autocomplete="off" spellcheck="false" autocapitalize="off" aria-describedby="fingerprint-hint">
<label for="passphrase">Passphrase, for an encrypted bundle</label><input id="passphrase" type="password" autocomplete="off">
<label for="roots">Root certificates of timestamping authorities</label><p class="hint" id="roots-hint">A PEM or DER file from the authority’s own site. Only for bundles with timestamps.</p><input id="roots" type="file" accept=".pem,.crt,.cer,.der" aria-describedby="roots-hint"></fieldset>
<p><button type="submit">Check</button></p>
</form>
<div id="status" role="status"></div>
<div id="report"></div>`;

/**
 * Puts the script into its page.
 *
 * @param script the built `verify-page.js`. @returns HTML, the same for the same script.
 */
export function verifyHtml(script: string): string {
  const inline = inHtml(script);
  const policy = `default-src 'none'; script-src ${named(inline)}; style-src ${named(VERIFY_STYLE)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check an evidence bundle</title>
<style>${VERIFY_STYLE}</style>
</head>
<body>
<main>
${BODY}
</main>
<script>${inline}</script>
</body>
</html>
`;
}

/** The page with the script of this build. Only inside the extension. @throws Error where the build has no such script */
export async function readVerifyHtml(): Promise<string> {
  const answer = await fetch('/verify-page.js');
  if (!answer.ok) throw new Error(`verify-page.js: ${answer.status}`);
  return verifyHtml(await answer.text());
}
