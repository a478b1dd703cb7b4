import type { BagEntry, BundleFacts, BundlePolicy } from '@/lib/bundle/facts';
import { type PolicyPack, parsePack } from '@/lib/policy/pack';
import { code, html, list, type Markup, terms } from './html';
import { PAGE_END, pageStart } from './page';
import * as words from './words';

/** Numbers of the items that a clause is cited in by their last decision. */
const citedBy = ({ items }: BundleFacts, ref: string) =>
  items
    .filter(({ flag }) => flag.decisions.at(-1)?.clauseRef === ref)
    .map(({ exhibit, number }) => exhibit ?? `item ${number}`);

function packText(pack: PolicyPack, facts: BundleFacts): Markup {
  const { document, clauses, categories, ladder } = pack;
  const refOf = (id: string) => clauses.find((one) => one.id === id)?.ref ?? id;
  return html`${terms([
    ['Document', document.title],
    ['Adopted', document.adoptedAsPrinted ?? document.adopted ?? 'no date printed'],
    ['Review', document.reviewAsPrinted ?? document.review ?? 'no date printed'],
    ['Responsible', document.responsible],
    ['Whom it addresses', pack.audience.join(', ')],
    ['SHA-256 of the document', code(document.sha256)],
  ])}<p class="soft">The sentences below say in Flagpost’s words what each clause says. The school’s own document is what counts.</p>
<h3>Clauses</h3><dl>${clauses.map(({ ref, says }) => {
    const cited = citedBy(facts, ref);
    return html`<div><dt>${ref}</dt><dd>${says}${cited.length > 0 && html`<br><strong>Named in the decision on ${cited.join(', ')}.</strong>`}</dd></div>`;
  })}</dl>
<h3>Categories</h3>${list(
    categories.map(
      ({ label, clause, readings }) =>
        html`${label}, clause ${refOf(clause)}: ${readings.map(({ concern, verdict }) => `${words.CONCERN[concern]} (${words.VERDICT[verdict]})`).join('; ')}`,
    ),
  )}
<h3>The school’s own steps</h3>${list(
    ladder.map(
      ({ label, modality, verb, owner, clause }) =>
        html`${label}: ${words.MODALITY[modality]} (“${verb}”), ${owner}, clause ${refOf(clause)}`,
    ),
    'ol',
  )}`;
}

function policyText(policy: BundlePolicy, facts: BundleFacts, file: string): Markup {
  const read = parsePack(policy.source);
  return html`<section><h2>${policy.name}</h2>
<p>File: ${code(`data/policy/${file}`)}, SHA-256 ${code(policy.sha256)}</p>
${read.ok ? packText(read.pack, facts) : html`<p class="notice">This version of Flagpost cannot read that file. It is here byte for byte.</p>`}</section>
`;
}

/** File names of the policies, in their order: `pack.json` for one, their ids for more. */
function packFiles(policies: readonly BundlePolicy[]): string[] {
  if (policies.length === 1) return ['pack.json'];
  return policies.map(({ packId }, i) =>
    /^[a-z0-9][a-z0-9-]{0,80}$/.test(packId) ? `${packId}.json` : `pack-${i + 1}.json`,
  );
}

/** The clauses of each policy as they stood, with the hash of its file. */
export function clausesOf(facts: BundleFacts): Markup[] {
  const files = packFiles(facts.policies);
  return facts.policies.map((one, i) => policyText(one, facts, files[i] ?? ''));
}

/** The policies as they stood: the files byte for byte, and a page that tells their clauses. */
export function* policyEntries(facts: BundleFacts): Generator<BagEntry> {
  const { policies } = facts;
  const files = packFiles(policies);
  if (new Set(files).size < files.length) throw new RangeError('Two policies of one name');
  const page = html`${pageStart(facts, `Policy clauses ${facts.id}`)}<h1>Policy clauses</h1>
${policies.length > 0 ? clausesOf(facts) : html`<p>No policy was installed.</p>`}`;
  yield { path: 'data/policy/clauses.html', content: page.html + PAGE_END, packed: false };
  for (const [i, { source }] of policies.entries())
    yield { path: `data/policy/${files[i]}`, content: source, packed: false };
}
