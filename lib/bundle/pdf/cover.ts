import { NOT_PROVED } from '@/lib/bundle/documents/closing';
import { person } from '@/lib/bundle/documents/item-judgement';
import type { BundleFacts } from '@/lib/bundle/facts';
import { schoolWords } from '@/lib/bundle/schools';
import { facts as factRows, heading, list, paragraph } from './blocks';
import { momentBoth } from './moments';
import type { Sheet } from './sheet';

const stamped = ({ stamps }: BundleFacts): string => {
  if (stamps.length === 0) return 'none of the log: times are those of the device';
  const lines = [...new Set(stamps.map(({ seq }) => seq))].sort((a, b) => a - b);
  return `of ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')} of the log and of all before`;
};

/** The first page: what this is, for whom, by whom, and how far it can be relied on. */
export function cover(sheet: Sheet, facts: BundleFacts): void {
  const { choices, parent, key, items } = facts;
  heading(sheet, 1, choices.title || 'Social media evidence');
  if (!key)
    paragraph(sheet, 'UNSIGNED: this browser keeps no key, so that nobody can tell later changes by a signature.', {
      font: 'bold',
      size: 11,
    });
  if (choices.redacted || parent)
    paragraph(
      sheet,
      `Redacted copy${parent ? ` of ${parent.id}` : ''}: parts were hidden before it left the school. The whole is kept there.`,
      { font: 'bold', size: 11 },
    );
  factRows(sheet, [
    ['Bundle', facts.id],
    ['Made', momentBoth(facts.madeAt, facts.timeZone)],
    ['Made by', person(facts.by)],
    ['School', schoolWords(facts)],
    ['For', choices.recipientName || null],
    ['Their reference', choices.reference || null],
    ['Items', String(items.length)],
    ['Made with', `Flagpost ${facts.extension}, ${facts.browser.name} ${facts.browser.version}, ${facts.browser.os}`],
    ['Trusted timestamps', stamped(facts)],
    ['Key fingerprint', key?.fingerprint ?? null],
    ['Copy of', parent ? `${parent.id}, SHA-256 of its tag manifest ${parent.tagManifest}` : null],
  ]);
  paragraph(
    sheet,
    'This is a report to be read. The evidence is the files beside it: pictures here are smaller copies, and words that the fonts of a PDF cannot show are drawn as pictures. VERIFY.txt tells how to check every file.',
  );
  if (facts.policies.length > 0) {
    heading(sheet, 2, facts.policies.length === 1 ? 'Policy as it stood' : 'Policies as they stood');
    for (const { name, sha256, otherVersions } of facts.policies)
      factRows(sheet, [
        ['Policy', name],
        ['SHA-256', sha256],
        [
          'Other versions',
          otherVersions.length > 0 ? `named by items and not here: ${otherVersions.join(', ')}` : null,
        ],
      ]);
  }
  heading(sheet, 2, 'What this does not prove');
  list(sheet, NOT_PROVED);
}
