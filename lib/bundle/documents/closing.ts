import type { CommonToItems } from '@/lib/bundle/common-lines';
import type { BundleFacts, LoggedLine } from '@/lib/bundle/facts';
import { colleagueFile } from '@/lib/bundle/names';
import { firstCharacters } from '@/lib/report/quoting';
import { happened } from './happened';
import { attribute, code, html, list, type Markup, value } from './html';
import { anchorOf, nameOfItem } from './item';
import { person } from './item-judgement';
import { moment } from './moments';
import { commonSection } from './told-once';
import * as words from './words';

/** As much of the detail of a line as tells which one it is: a decision holds all of its three answers. */
const LONGEST_DETAIL = 240;

/** Who did it and with what result, out of a line of the log. A line that cannot be read says so: its bytes are in the file. */
function told(line: string): { who: string; detail: string } {
  try {
    const { who, detail } = JSON.parse(line) as { who: { name: string; role: string }; detail: unknown };
    const more = JSON.stringify(detail);
    const { text, cut } = firstCharacters(more, LONGEST_DETAIL);
    return { who: person(who), detail: more === '{}' ? '' : `${text}${cut ? ' […]' : ''}` };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return { who: 'this line cannot be read', detail: '' };
  }
}

const WITHHELD_WHY = {
  whole: 'They are about flags that are not in this bundle, or tell what is not for whom it is made.',
  copy: 'This is a redacted copy: lines of the log name people and give reasons, and none can be changed. They are whole at the school.',
} as const;

const MEANING = {
  bag: 'about the whole register',
  other: 'about a flag that is not in this bundle',
} as const;

function logRow(line: LoggedLine, names: ReadonlyMap<string, string>): Markup {
  if ('withheld' in line)
    return html`<tr><td>${line.seq}</td><td colspan="4"><em>Withheld. Only its hash is given, so that the next line can be checked.</em></td><td class="hash">${code(line.sha256)}</td></tr>\n`;
  const { who, detail } = told(line.line);
  const about = line.flagId === '' ? MEANING.bag : (names.get(line.flagId) ?? MEANING.other);
  return html`<tr><td>${line.seq}</td><td>${`${line.at.slice(0, 10)} ${line.at.slice(11, 19)}`}</td><td>${words.actWords(line.act)}${detail && html`<br><span class="soft">${value(detail)}</span>`}</td><td>${who}</td><td>${about}</td><td class="hash">${code(line.sha256)}</td></tr>\n`;
}

/** A table that scrolls by itself where the window is narrow. */
const tableStart = (name: string, columns: readonly string[]): Markup =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${attribute(name)}"><table><thead><tr>${columns.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead><tbody>\n`;
const TABLE_END = '</tbody></table></div>\n';

function* chronology(facts: BundleFacts): Generator<string> {
  yield html`<section id="chronology"><h2>Chronology</h2>
<p class="soft">Times in UTC, with whose clock or word they are. What has no exact time stands last.</p>
${tableStart('Chronology', ['When', 'Item', 'What', 'Who', 'By the clock or word of'])}`.html;
  for (const { at, precision, item, what, who, detail, clock } of happened(facts))
    yield html`<tr><td>${at ? moment(at, facts.timeZone, precision) : 'no exact time'}</td><td>${item ? nameOfItem(item) : `Incident ${facts.incident?.reference ?? ''}`}</td><td>${what}${detail && html`<br><span class="soft">${value(detail)}</span>`}</td><td>${value(who)}</td><td>${clock}</td></tr>\n`
      .html;
  yield `${TABLE_END}</section>\n`;
}

function stamps({ stamps: all, timeZone }: BundleFacts): Markup {
  if (all.length === 0) return html`<p>No trusted timestamp covers this log: its times are those of the device.</p>`;
  return html`<p>Trusted timestamps. Each shows that its line, and all before it, existed by then; not when they were written.</p>${list(
    all.map(({ seq, name, result }) =>
      result.state === 'granted'
        ? html`Line ${seq}: ${moment(result.timestamp.time, timeZone)}, by ${name} (${result.timestamp.authority})`
        : html`Line ${seq}: refused by ${name}`,
    ),
  )}`;
}

/** Which items came from a colleague, and where their log is: a chain that is not ours, and not signed line by line. */
export function colleagueWords({ colleagues = [], items }: BundleFacts): string[] {
  return colleagues.map((one) => {
    const about = new Set(one.log.flatMap((line) => ('withheld' in line ? [] : [line.flagId])));
    const names = items.filter(({ flag }) => about.has(flag.id)).map(nameOfItem);
    return `${names.join(', ')}: captured by a colleague, ${person(one.person)}, and taken over from a backup. What was done before that stands in the colleague’s own log, a chain of its own (${colleagueFile(one)}). The line “Taken over from a colleague’s backup” above holds the hash of its last line.`;
  });
}

function* custody(facts: BundleFacts): Generator<string> {
  const { log, items } = facts;
  const withheld = log.filter((line) => 'withheld' in line).length;
  const names = new Map(items.map((item) => [item.flag.id, nameOfItem(item)]));
  yield html`<section id="custody"><h2>Custody log</h2>
<p>${log.length} lines, from the first line of this device’s log to the one that logs this bundle. Each line holds the hash of the line before it. ${
    withheld > 0
      ? `Withheld: ${withheld}. ${WITHHELD_WHY[facts.choices.redacted ? 'copy' : 'whole']} Of these only the hash is given.`
      : 'None is withheld.'
  } The lines themselves, whole, are in <code>data/custody-log.jsonl</code>.</p>
${stamps(facts)}${tableStart('Custody log', ['Line', 'When (UTC)', 'What', 'Who', 'About', 'SHA-256 of the line'])}`
    .html;
  for (const line of log) yield logRow(line, names).html;
  yield TABLE_END;
  const theirs = colleagueWords(facts);
  if (theirs.length > 0) yield html`<h3>Logs of colleagues</h3>${list(theirs)}`.html;
  yield '</section>\n';
}

/** What no bundle of this kind can show. Said in the report and in the first file that is read. */
export const NOT_PROVED: readonly string[] = [
  'That the site sent this. A page can be altered in the browser before it is flagged; a second look makes that less likely, no more.',
  'Who wrote a post. A name, a picture and a handle can be anybody’s.',
  'Who pressed the button. The key belongs to an installation of Flagpost, not to a person.',
  'The time, where there is no trusted timestamp. A timestamp shows that something existed by then, not that it was captured then.',
  'That it is complete beyond what each item says of itself, or what other people were shown.',
  'That the selection is fair. Signatures show that nothing was changed since, not why these posts were chosen.',
  'That the certificate of a timestamp authority was not withdrawn, or that it has any legal rank.',
  'That a court will admit it. That is for the court.',
  'Checksums guard against accidents. Against an attacker only the signature does, and only if the fingerprint of the key is known from elsewhere: from the school’s own records.',
];

/** Everything that comes after the last item. */
export function* closing(facts: BundleFacts, told: CommonToItems | null): Generator<string> {
  const { choices, policies, items } = facts;
  if (choices.include.chronology) yield* chronology(facts);
  yield* custody(facts);
  const cited = items.filter(({ flag }) => flag.decisions.length > 0);
  yield html`<section id="policy"><h2>The policy</h2>
${
  policies.length > 0
    ? list(
        policies.map(
          ({ name, sha256, otherVersions }) =>
            html`${name}: SHA-256 of its file ${code(sha256)}${
              otherVersions.length > 0 &&
              html`. Some items were checked against an earlier file of it that is not here: ${otherVersions.map((one) => html`${code(one)} `)}`
            }`,
        ),
      )
    : html`<p>No policy was installed.</p>`
}<p>The clauses as they stood are in <a href="policy/clauses.html">policy/clauses.html</a>, the file itself beside it.</p>
${cited.length > 0 && html`<h3>Clauses that decisions name</h3>`}${list(
  cited.map((item) => {
    const last = item.flag.decisions.at(-1);
    return html`<a href="#${attribute(anchorOf(item))}">${nameOfItem(item)}</a>: ${last?.clauseRef ? `clause ${last.clauseRef}` : 'no clause'}`;
  }),
)}</section>
<section id="limits"><h2>What this bundle does not prove</h2>${list([...NOT_PROVED], 'ol')}</section>
${commonSection(told)}`.html;
}
