import { describe, expect, it } from 'vitest';
import { RECIPIENTS, type Recipient } from '@/lib/bundle/choices';
import type { BagEntry, BundleFacts } from '@/lib/bundle/facts';
import { bundlePapers } from '@/lib/bundle/papers';
import { byRole, flagWithoutStaff, namesStaff, withoutStaff } from '@/lib/bundle/staff';
import { wholeItem } from '@/lib/bundle/whole-item';
import { givenLines } from '@/lib/bundle/withheld-lines';
import type { FlagRow } from '@/lib/store/flag-row';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { withActs } from '../../fixtures/casework';
import { readDocuments } from '../../fixtures/read-entries';

const BY_ROLE: Recipient[] = ['platform', 'person-concerned', 'subject-access'];
const { facts } = await bundleFixture();
const NAMES = ['Sam Fielding', 'Owen Prydderch-Lowe', 'Nest Fairweather'];

/** A redacted copy as it is frozen for somebody: the first item, with everything that was done about it. */
function copyFor(recipient: Recipient, staffNamed?: true): BundleFacts {
  const copy = structuredClone(facts);
  copy.choices = { ...copy.choices, recipient, redacted: true, ...(staffNamed && { staffNamed }) };
  const [first] = copy.items;
  if (!first) throw new Error('there is a first item');
  const whole = { flag: withActs(first.flag), revision: 1, artefacts: first.files.map(({ artefact }) => artefact) };
  const by = namesStaff(copy.choices) ? copy.by : byRole(copy.by);
  const redaction = {
    flagId: first.flag.id,
    record: 'cd'.repeat(32),
    boxes: [],
    struck: [],
    pictures: [],
    at: '2026-11-26T10:00:00.000Z',
  };
  const item = { ...first, ...wholeItem(1, whole, copy.choices), redaction: { ...redaction, by } };
  const rows = copy.log.flatMap((one) => ('withheld' in one ? [] : [{ ...one, prev: '' }]));
  const own = [rows.at(-1)?.seq ?? 0];
  return { ...copy, by, items: [item], log: givenLines(rows, copy.choices, [first.flag.id], own) };
}

async function allOf(copy: BundleFacts): Promise<string> {
  const documents = [...(await readDocuments(copy)).values()].map((bytes) => bytes.toString('utf8'));
  const read = ({ content }: BagEntry) => (content instanceof Blob ? content.text() : String(content));
  return [...documents, ...(await Promise.all((await bundlePapers(copy)).map(read)))].join('\n');
}

describe('staff in a redacted copy', () => {
  it('stand by role, and in no word by name, for the platform, the person concerned and who asked for their data', async () => {
    for (const recipient of BY_ROLE) {
      const text = await allOf(copyFor(recipient));
      for (const name of NAMES) expect(text.includes(name), `${name} for ${recipient}`).toBe(false);
      expect(text).toContain('Deputy head');
      expect(text).toContain('Safeguarding lead');
      expect(text).not.toContain('no name set up');
    }
  });

  it('are named where that was chosen, and for police, solicitor and governors', async () => {
    for (const copy of [
      ...BY_ROLE.map((one) => copyFor(one, true)),
      copyFor('police'),
      copyFor('solicitor'),
      copyFor('governors'),
    ])
      expect(await allOf(copy), copy.choices.recipient).toContain('Sam Fielding');
  });

  it('are named in every bundle that is no copy', () => {
    for (const recipient of RECIPIENTS) expect(namesStaff({ recipient, redacted: false })).toBe(true);
  });

  it('are not named by the line that logs the copy: of the whole log only hashes are given', () => {
    const { log } = copyFor('platform');
    expect(log.every((one) => 'withheld' in one)).toBe(true);
    expect(copyFor('governors').log.filter((one) => !('withheld' in one))).toHaveLength(1);
  });

  it('go by role also where they reported it in their own name, and the school’s name stays', () => {
    const [mark] = facts.items[0]?.flag.reports ?? [];
    const flag = { ...(facts.items[0]?.flag as FlagRow) };
    if (!mark) throw new Error('it was reported');
    flag.reports = [mark, { ...mark, filedBy: mark.by.name }];
    expect(flagWithoutStaff(flag).reports.map(({ filedBy }) => filedBy)).toEqual(['The school', 'Deputy head']);
  });

  it('are somebody also where no role is known, and the author of a post keeps theirs', () => {
    expect(byRole({ name: 'Sam Fielding', role: ' ' })).toEqual({ name: '', role: 'a member of staff' });
    const post = facts.items[0]?.flag.snapshot;
    expect(post?.author.name.value).toBeTruthy();
    expect(withoutStaff(post)).toEqual(post);
  });
});
