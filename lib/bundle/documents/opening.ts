import type { CommonToItems } from '@/lib/bundle/common-lines';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { schoolWords } from '@/lib/bundle/schools';
import { spokenFingerprint } from '@/lib/evidence/sign';
import { attribute, code, html, list, type Markup, terms, value } from './html';
import { anchorOf, hiddenByReason, nameOfItem } from './item';
import { person } from './item-judgement';
import { moment } from './moments';
import { ITEMS_PER_FILE, reportFile } from './report-files';
import * as words from './words';

function exhibits({ items }: BundleFacts): string {
  const [first, last] = [items[0]?.exhibit, items.at(-1)?.exhibit];
  if (!first || !last) return `Items 1 to ${items.length}`;
  return first === last ? first : `${first} to ${last}`;
}

/** What was hidden of a redacted copy, and of what it is a copy. */
function redacted({ choices, parent, items }: BundleFacts): Markup | null {
  if (!choices.redacted) return null;
  const hidden = hiddenByReason(items);
  return html`<div class="notice"><p><strong>This is a redacted copy${parent && ` of ${parent.id}`}, and not the evidence itself.</strong> The whole stays with the school. What is hidden here, by reason:</p>${
    hidden.length > 0 ? list(hidden) : html`<p>Nothing needed to be hidden.</p>`
  }${parent && html`<p class="small">SHA-256 of the tag manifest of the whole bundle: ${code(parent.tagManifest)}</p>`}<p class="small">The file redactions.json of each item names the record that it was made of by its hash.</p></div>`;
}

function cover(facts: BundleFacts): Markup {
  const { id, choices, school, by, madeAt, timeZone, key, items, extension, browser } = facts;
  const copies = items.filter(({ flag }) => flag.supplied).length;
  const withheld = items.filter(({ flag }) => !flag.snapshot).length;
  return html`<header><p class="kicker">${school?.name ?? 'School not named'} · ${facts.choices.redacted ? 'redacted copy' : 'evidence bundle'}</p>
<h1>${choices.title ? value(choices.title) : `Report of bundle ${id}`}</h1>
${redacted(facts)}${
  !key &&
  html`<div class="notice"><p><strong>UNSIGNED.</strong> The browser in which this was made keeps no key. Nothing here shows that the files were not changed since.</p></div>`
}${terms([
  ['Bundle', html`${id}${!key && ' (UNSIGNED)'}`],
  ['School', schoolWords(facts) ?? 'not named'],
  ['Made by', person(by)],
  ['Made', moment(madeAt, timeZone)],
  [
    'For',
    html`${words.RECIPIENT[choices.recipient]}${choices.recipientName && html`: ${value(choices.recipientName)}`}`,
  ],
  ['Reference', choices.reference && value(choices.reference)],
  ['Exhibits', exhibits(facts)],
  [
    'Items',
    `${items.length}${copies ? `, of which ${copies} third-party ${copies === 1 ? 'copy' : 'copies'}` : ''}${withheld ? `, ${withheld} withheld` : ''}`,
  ],
  [
    'Fingerprint of the key',
    key &&
      html`${code(spokenFingerprint(key.fingerprint))}<br><span class="soft">SHA-256 of the public key. Compare it with the one in the school’s own records.</span>`,
  ],
  ['Program', `Flagpost ${extension}, ${browser.name} ${browser.version}, ${browser.os}`],
])}<p><strong>What it is.</strong> Posts and comments that a person at the school flagged, kept as they were shown, with what was decided. It does not prove who wrote them or that what they say is true; see <a href="${attribute(reportFile(fileCount(facts)))}#limits">what this bundle does not prove</a>.</p>
</header>
`;
}

const fileCount = ({ items }: BundleFacts) => Math.max(1, Math.ceil(items.length / ITEMS_PER_FILE));

/** Where the report is read: a page that a browser shows, or the PDF. */
export type ReadIn = 'page' | 'pdf';

const howToRead = (readIn: ReadIn): string[] => [
  'Each item shows first what was captured, then what a program suggested, then what people decided. These are three things.',
  ...(readIn === 'page'
    ? [
        'Words from a post stand in a frame. A character that nobody would see stands as a small label, for instance RLO for one that turns the direction of what follows. The exact text is in the file post.txt of the item.',
      ]
    : [
        'Words from a post stand beside a grey line. What the fonts of a PDF cannot show is drawn, with the words under it, so that it can be searched and copied. A character that nobody would see stands in square brackets, for instance [RLO] for one that turns the direction of what follows. The exact text is in the file post.txt of the item.',
      ]),
  'Addresses are written out and lead nowhere: opening one could tell its owner that somebody looked.',
  ...(readIn === 'page'
    ? [
        'Pictures are blurred on screen until their box is ticked, and clear on paper. They are reduced; the exhibits are the PNG files.',
        'A third-party copy, with a double frame, was given to the school and not captured. A withheld item, with a dashed frame, holds nothing of the post.',
      ]
    : [
        'Pictures are reduced; the exhibits are the PNG files.',
        'A third-party copy was given to the school and not captured. A withheld item holds nothing of the post. Each says so at its top.',
      ]),
];

const how = (readIn: ReadIn): Markup => html`<section id="reading"><h2>How to read this</h2>
${list(howToRead(readIn))}</section>
<section id="checking"><h2>How to check it</h2>
<p>No special software is needed. In the folder of the bundle, in a terminal (VERIFY.txt has it all, for Windows and Mac too):</p>
<pre>sha256sum -c --quiet manifest-sha256.txt &amp;&amp; sha256sum -c tagmanifest-sha256.txt
find data -type f | wc -l
openssl dgst -sha256 -verify signatures/public-key.pem -signature signatures/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt
openssl pkey -pubin -in signatures/public-key.pem -outform DER | sha256sum</pre>
<p>The number has to be the one after the dot in Payload-Oxum of bag-info.txt. The last line is the fingerprint: compare it with the one that the school has written down elsewhere, not with this page.</p></section>
`;

function row(item: BundleItem, file: string): Markup {
  const { flag } = item;
  const post = flag.snapshot;
  const what = flag.supplied ? 'third-party copy' : post ? words.KIND[post.kind].toLowerCase() : 'withheld';
  const last = flag.decisions.at(-1);
  const author = post?.author.name.value ?? post?.author.handle.value;
  return html`<tr><td><a href="${attribute(`${file}#${anchorOf(item)}`)}">${nameOfItem(item)}</a></td><td>${words.PLATFORM[flag.platform]}, ${what}</td><td>${author ? value(author) : 'not given'}</td><td class="when">${flag.clicked.utc.slice(0, 16).replace('T', ' ')}</td><td>${last ? `${words.OUTCOME[last.outcome]}${last.concern ? ` (${words.CONCERN[last.concern]})` : ''}` : 'not decided'}</td></tr>\n`;
}

function contents(facts: BundleFacts, told: CommonToItems | null): Markup {
  const last = reportFile(fileCount(facts));
  return html`<nav aria-label="Contents"><ul>${facts.choices.include.chronology && html`<li><a href="${attribute(last)}#chronology">Chronology</a></li>`}<li><a href="${attribute(last)}#custody">Custody log</a></li><li><a href="${attribute(last)}#policy">The policy</a></li><li><a href="${attribute(last)}#limits">What this bundle does not prove</a></li>${told && html`<li><a href="${attribute(last)}#common">What holds for every item</a></li>`}</ul></nav>
`;
}

/** Cover, how to read and check, and the table of all items. A PDF has bookmarks for its contents. */
export function* opening(facts: BundleFacts, told: CommonToItems | null, readIn: ReadIn = 'page'): Generator<string> {
  yield cover(facts).html;
  if (readIn === 'page') yield contents(facts, told).html;
  yield html`${how(readIn)}<section id="items"><h2>Items</h2>
<div class="wide" tabindex="0" role="region" aria-label="Items"><table><thead><tr><th scope="col">Item</th><th scope="col">What</th><th scope="col">Author, as shown or told</th><th scope="col">Flagged (UTC)</th><th scope="col">Last decision</th></tr></thead><tbody>
`.html;
  for (const item of facts.items) yield row(item, reportFile(Math.ceil(item.number / ITEMS_PER_FILE))).html;
  yield '</tbody></table></div></section>\n';
}
