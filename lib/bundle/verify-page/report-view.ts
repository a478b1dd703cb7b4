import type { Finding } from '@/lib/evidence/bag-check/findings';
import type { BagReport, CheckedPart } from '@/lib/evidence/bag-check/report';
import { CHECK_WORDS, NOT_PROVEN, STATE_WORDS, VERDICT_WORDS } from '@/lib/evidence/bag-check/words';
import { spokenFingerprint } from '@/lib/evidence/sign';

/** Findings that are shown at once; a folder of the wrong kind could have thousands. */
const MOST = 200;

/** Makes an element. Whatever comes from a bundle only ever becomes text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

const line = ({ weight, words }: Finding) => element('li', { class: weight }, words);

function listOf(findings: readonly Finding[]): Node[] {
  if (findings.length === 0) return [];
  const more = findings.length - MOST;
  const rest = more > 0 ? [element('p', {}, `And ${more} more.`)] : [];
  return [element('ul', {}, ...findings.slice(0, MOST).map(line)), ...rest];
}

function part({ id, state, findings }: CheckedPart): HTMLElement {
  const { title, holds, proves, not } = CHECK_WORDS[id];
  const shown = findings.filter(({ weight }) => weight !== 'note');
  const notes = findings.filter(({ weight }) => weight === 'note');
  return element(
    'li',
    { class: `check ${state}`, 'data-check': id, 'data-state': state },
    element('h3', {}, title, ' ', element('span', { class: 'state' }, STATE_WORDS[state])),
    ...(state === 'holds' ? [element('p', {}, holds)] : []),
    ...listOf(shown),
    element(
      'details',
      {},
      element('summary', {}, 'Details'),
      element('p', {}, element('strong', {}, 'Proves, where it holds: '), proves),
      element('p', {}, element('strong', {}, 'Does not prove: '), not),
      ...listOf(notes),
    ),
  );
}

/** The report as a section; its heading takes the focus. */
export function reportView(report: BagReport): HTMLElement {
  const { title, text } = VERDICT_WORDS[report.verdict];
  const { files, bytes, items, lines } = report.counts;
  const heading = element('h2', { tabindex: '-1', id: 'verdict' }, title);
  const facts = element(
    'p',
    {},
    `${report.bag ?? 'No bundle'}: ${items} items, ${files} files, ${bytes.toLocaleString('en-GB')} bytes, ${lines} lines of the custody log.`,
  );
  const key = report.key
    ? element(
        'p',
        { class: 'key' },
        'Fingerprint of its key: ',
        element('code', {}, spokenFingerprint(report.key.fingerprint)),
      )
    : element('p', { class: 'key' }, 'It has no key: nobody has signed it.');
  return element(
    'section',
    { class: `report ${report.verdict}`, 'data-verdict': report.verdict, 'aria-labelledby': 'verdict' },
    element('div', { class: 'verdict' }, heading, element('p', {}, text), facts, key),
    element('ol', { class: 'checks' }, ...report.checks.map(part)),
    element('p', {}, NOT_PROVEN),
  );
}
