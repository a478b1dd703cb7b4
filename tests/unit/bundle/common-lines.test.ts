import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { commonTo, limitLines, notCapturedLines, ownLines, signerOf, sortOf } from '@/lib/bundle/common-lines';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { solicitorsBrief } from '@/lib/bundle/paper/solicitor';
import { limitsOf } from '@/lib/flagging/limits';
import { notCapturedOf } from '@/lib/flagging/not-captured';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { readDocuments } from '../../fixtures/read-entries';

let facts: BundleFacts;
/** Items of every sort, and a second one of each where the fixture has one. */
let items: BundleItem[];

/** The same items again behind the others, so that every sort has several. */
function twice({ items: once }: BundleFacts): BundleItem[] {
  const again = once.map((item) => ({
    ...structuredClone(item),
    number: item.number + once.length,
    folder: `items/${String(item.number + once.length).padStart(4, '0')}`,
    exhibit: `SF/${item.number + once.length}`,
  }));
  return [...once, ...again];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const reportOf = async (some: readonly BundleItem[]) => {
  const bytes = (await readDocuments({ ...facts, items: [...some] })).get('data/report.html');
  return new JSDOM(bytes?.toString('utf8') ?? '').window.document;
};

/** What stands in the lists below the headings that a name fits, up to the next heading. */
function linesBelow(root: Element | null, name: RegExp): string[] {
  const lines: string[] = [];
  for (const heading of root?.querySelectorAll('h3') ?? []) {
    if (!name.test(heading.textContent ?? '')) continue;
    for (let next = heading.nextElementSibling; next && next.tagName !== 'H3'; next = next.nextElementSibling)
      if (/^[OU]L$/.test(next.tagName)) lines.push(...[...next.children].map((li) => oneLine(li.textContent ?? '')));
  }
  return lines;
}
const sorted = (lines: Iterable<string>) => [...new Set([...lines].map(oneLine))].sort();

beforeAll(async () => {
  ({ facts } = await bundleFixture());
  items = twice(facts);
});

describe('what holds of every item', () => {
  it('is with what is an item’s own exactly what its record says', () => {
    for (const some of [
      facts.items,
      items,
      facts.items.slice(0, 2),
      facts.items.slice(3, 5),
      facts.items.slice(4, 5),
    ]) {
      const told = commonTo(some);
      for (const item of some) {
        const own = ownLines(item, told);
        const sort = told?.sorts.get(sortOf(item));
        const files = item.files.map(({ artefact }) => artefact);
        const limits = limitsOf(item.flag, files, signerOf(item)).map(({ words }) => words);
        const missing = notCapturedOf(item.flag, signerOf(item));
        expect(sorted([...own.limits, ...(told?.all.limits ?? []), ...(sort?.limits ?? [])])).toEqual(sorted(limits));
        expect(sorted([...own.notCaptured, ...(told?.all.notCaptured ?? []), ...(sort?.notCaptured ?? [])])).toEqual(
          sorted(missing),
        );
      }
    }
    expect(new Set(items.map(sortOf))).toEqual(new Set(['captured', 'withheld', 'supplied']));
  });

  it('stands once: in no item, and not with its sort where it holds of all', () => {
    const told = commonTo(items);
    expect(told?.all.notCaptured.join()).toContain('trusted time');
    expect(told?.sorts.get('captured')?.notCaptured.length).toBeGreaterThan(12);
    expect([...(told?.sorts.keys() ?? [])]).toEqual(['captured', 'withheld', 'supplied']);
    for (const { notCaptured } of told?.sorts.values() ?? [])
      for (const line of notCaptured) expect(told?.all.notCaptured).not.toContain(line);
    for (const item of items)
      for (const line of ownLines(item, told).notCaptured) {
        expect(told?.all.notCaptured).not.toContain(line);
        expect(told?.sorts.get(sortOf(item))?.notCaptured ?? []).not.toContain(line);
      }
  });

  it('stays with the item where there is only one, or only one of its sort', () => {
    const [first] = facts.items as [BundleItem];
    expect(commonTo([first])).toBeNull();
    expect(ownLines(first, null)).toEqual({ limits: limitLines(first), notCaptured: notCapturedLines(first) });
    expect([...(commonTo(facts.items)?.sorts.keys() ?? [])]).toEqual(['captured']);
  });
});

describe('the report', () => {
  it('says with each item what is its own, and names the place of the rest', async () => {
    const report = await reportOf(items);
    const section = report.getElementById('common');
    const groups = { captured: /captured$/, withheld: /withheld item$/, supplied: /third-party copy$/ };
    for (const item of items) {
      const root = report.getElementById(`item-${String(item.number).padStart(4, '0')}`);
      const shared = (start: string) =>
        [/every item$/, groups[sortOf(item)]].flatMap((of) =>
          linesBelow(section, new RegExp(`^${start}.*${of.source}`)),
        );
      expect(sorted([...linesBelow(root, /^Limits of this/), ...shared('Limits')]), item.folder).toEqual(
        sorted(limitLines(item)),
      );
      expect(sorted([...linesBelow(root, /^Not captured/), ...shared('Not captured')]), item.folder).toEqual(
        sorted(notCapturedLines(item)),
      );
      const links = [...(root?.querySelectorAll('a[href="#common"]') ?? [])];
      expect(links.map(({ textContent }) => textContent)).toEqual(Array(2).fill('What holds for every item'));
    }
    const place = report.getElementById('limits')?.compareDocumentPosition(section as Element);
    expect(place).toBe(4);
  });

  it('of one item has all lines in it, and no section for others', async () => {
    const report = await reportOf(facts.items.slice(0, 1));
    expect(report.getElementById('common')).toBeNull();
    expect(report.querySelectorAll('a[href="#common"]')).toHaveLength(0);
    expect(sorted(linesBelow(report.getElementById('item-0001'), /^Not captured/))).toEqual(
      sorted(notCapturedLines(facts.items[0] as BundleItem)),
    );
  });

  it('points from each of its files to the one that has the section', async () => {
    const many = Array.from({ length: 101 }, (_, i) => ({
      ...(facts.items[3] as BundleItem),
      number: i + 1,
      exhibit: `SF/${i + 1}`,
    }));
    const papers = await readDocuments({ ...facts, items: many });
    const [first, last] = ['data/report.html', 'data/report-002.html'].map(
      (file) => new JSDOM(papers.get(file)?.toString('utf8') ?? '').window.document,
    );
    const pointed = (report: Document | undefined) =>
      new Set(
        [...(report?.querySelectorAll('.item a[href$="#common"]') ?? [])].map((link) => link.getAttribute('href')),
      );
    expect(pointed(first)).toEqual(new Set(['report-002.html#common']));
    expect(pointed(last)).toEqual(new Set(['#common']));
    expect(first?.getElementById('common')).toBeNull();
    expect(last?.getElementById('common')?.textContent).toContain('trusted time');
  });

  it('begins a new page with an item that has a picture, and with no other', async () => {
    const report = await reportOf(facts.items);
    for (const item of report.querySelectorAll('.item'))
      expect(item.classList.contains('page'), item.id).toBe(item.querySelector('figure') !== null);
  });
});

describe('the brief for a solicitor', () => {
  it('has one table of time limits with a row for each item', () => {
    const { blocks } = solicitorsBrief(facts);
    const tables = blocks.filter((block) => block.kind === 'table' && block.head.includes('First published'));
    expect(tables).toHaveLength(1);
    const [table] = tables;
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map(([name]) => name?.join(''))).toEqual(facts.items.map(({ exhibit }) => `Exhibit ${exhibit}`));
    expect(JSON.stringify(blocks).split('Limitation Act 1980')).toHaveLength(2);
  });
});
