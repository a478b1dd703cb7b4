import type { Concern } from '@/lib/concerns';
import type { SourceId } from '@/lib/platforms/platform';
import type { Outcome } from '@/lib/store/decision';
import type { AccessItem, SubjectAccess } from './subject-access';

/** Names of what is coded, in the words of the screens. */
export interface AccessWords {
  concern(concern: Concern): string;
  outcome(outcome: Outcome): string;
  platform(platform: SourceId): string;
  act(act: string): string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
const captured = (text: string) => `<p class="said" dir="auto">${escaped(text)}</p>`;
const line = (name: string, value: string | null) => (value ? `<dt>${name}</dt><dd>${escaped(value)}</dd>` : '');
const list = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `<h3>${title}</h3><ul>${lines.map((one) => `<li>${one}</li>`).join('')}</ul>`;
const moment = (iso: string) => iso.replace('T', ' ').replace(/\.\d+Z$|Z$/, ' UTC');

function item(one: AccessItem, number: number, words: AccessWords): string {
  const isAuthor = one.person === 'author';
  return `<section>
<h2>${number}. ${escaped(words.platform(one.platform))}, ${moment(one.capturedAt)}</h2>
<p>${isAuthor ? 'Written by this person.' : 'Written by somebody else; names this person, or is kept with what does.'}</p>
<dl>${line('Kept on', moment(one.capturedAt))}${line('Kept by', one.capturedBy)}${line('Posted', one.posted?.exact ? moment(one.posted.exact) : (one.posted?.shown ?? null))}${line('Address', one.address)}${line('Reference', one.flag)}</dl>
${one.text ? `<h3>Text</h3>${captured(one.text)}` : ''}
${one.fullText && one.fullText !== one.text ? `<h3>Longer text held by the page</h3>${captured(one.fullText)}` : ''}
${list('Descriptions of pictures', one.pictureDescriptions.map(captured))}
${list(
  'What the automatic check suggested',
  one.suggestedByCheck.map(
    ({ concern, strength }) =>
      `${escaped(words.concern(concern))} (${strength === 'strong' ? 'strong sign' : 'possible'})`,
  ),
)}
${list(
  'Decisions',
  one.decisions.map(
    ({ at, by, outcome, concern, note }) =>
      `${moment(at)}, ${escaped(by)}: ${escaped(words.outcome(outcome))}${concern ? `, ${escaped(words.concern(concern))}` : ''}${note ? captured(note) : ''}`,
  ),
)}
${list(
  'Notes',
  one.notes.map(({ at, by, text }) => `${moment(at)}, ${escaped(by)}${captured(text)}`),
)}
${list(
  'Reports to the site',
  one.reports.map(({ filedAt, by }) => `${moment(filedAt)}, ${escaped(by)}`),
)}
${list(
  'What was done with it',
  one.log.map(({ at, act, by }) => `${moment(at)}: ${escaped(words.act(act))}, ${escaped(by)}`),
)}
${list(
  'Left out',
  one.leftOut.map(
    ({ what, sha256, why }) =>
      `${escaped(what)}: ${escaped(why)}${sha256 ? `<br><code>SHA-256 ${escaped(sha256)}</code>` : ''}`,
  ),
)}
</section>`;
}

const STYLE = `:root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
section{margin-top:2rem;padding-top:1rem;border-top:1px solid}h1{font-size:1.5rem}h2{font-size:1.2rem}h3{margin-bottom:.25rem;font-size:1rem}
dl{display:grid;grid-template-columns:8rem 1fr;gap:.25rem 1rem}dd{margin:0;overflow-wrap:anywhere}
.said{margin:.25rem 0;padding:.5rem .75rem;border:1px solid;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}code{overflow-wrap:anywhere;font-size:.8rem}`;

/** A page without any script, address or picture: it opens anywhere and asks for nothing. Made of the redacted data alone. */
export function accessPage(access: SubjectAccess, words: AccessWords): string {
  const { person, school, madeAt, madeBy, items, hidden } = access;
  const names = [...person.names, ...person.handles].join(', ');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Personal data held in Flagpost</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Personal data held in Flagpost</h1>
<dl>${line('About', names)}${line('School', school)}${line('Made', moment(madeAt))}${line('Made by', madeBy)}${line('Items', String(items.length))}</dl>
<ul>${hidden.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>
${items.map((one, i) => item(one, i + 1, words)).join('\n')}
</main>
</body>
</html>
`;
}
