import { describe, expect, it } from 'vitest';
import type { TextPainter } from '@/lib/bundle/pdf/text-painter';
import { reportPdf } from '@/lib/bundle/report-pdf';
import type { Decision } from '@/lib/store/decision';
import { withActs } from '@/tests/fixtures/casework';
import { flagRow } from '@/tests/fixtures/flag-row';
import { actualTexts, jpeg, made, opened, paint, words } from '@/tests/fixtures/made-pdf';
import { reportFacts, SCRIPTS } from '@/tests/fixtures/report-facts';

const DECIDED: Decision = {
  at: '2026-11-20T11:00:00.000Z',
  by: { name: 'Nest Fairweather', role: 'Safeguarding lead' },
  outcome: 'breaches-policy',
  concern: 'allegation-staff',
  categoryId: 'allegations',
  clauseRef: '2.1',
  asSuggested: true,
  note: '',
  onCheck: null,
};

describe('the report as a PDF', () => {
  it('carries each captured text exactly, sign by sign', async () => {
    const texts = Object.values(SCRIPTS);
    const carried = actualTexts(await made(await reportFacts(texts)));
    for (const text of texts) expect(carried).toContain(text);
  });

  it('gives the three answers, what could not wait and what was done on the school’s own page', async () => {
    const facts = await reportFacts(['A “disgrace” – £5']);
    const [first] = facts.items;
    const [decision] = withActs({ ...flagRow({}), decisions: [DECIDED] }).decisions;
    if (first && decision) first.flag = { ...withActs(first.flag), decisions: [decision] };
    const text = await words(await made(facts));
    expect(text).toContain('The three answers as they stood then');
    expect(text).toContain('Defamation (Defamation Act 2013, section 1)');
    expect(text).toContain('Possible law (not legal advice)');
    expect(text).toContain('CAD 4417');
    expect(text).toContain('Person banned from the page');
    expect(text).toContain('No attacks on named people.');
  });

  it('gives plain words as text, and lays painted ones under their picture', async () => {
    const text = await words(await made(await reportFacts(['A “disgrace” – £5', 'Gŵyr pawb hynny'])));
    expect(text).toContain('A “disgrace” – £5');
    expect(text.replace(/ /g, '')).toContain('Gŵyrpawbhynny');
  });

  it('never asks for a painter where a font shows everything', async () => {
    const never: TextPainter = () => {
      throw new Error('painted');
    };
    await expect(made(await reportFacts(['Plain words']), [], never)).resolves.toBeInstanceOf(Buffer);
    await expect(made(await reportFacts(['ŵ']), [], never)).rejects.toThrow('painted');
  });

  it('has a bookmark for each section, and below it for each of its parts', async () => {
    const outline = await (await opened(await made(await reportFacts(['One', 'Two'])))).getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'Posts about Mrs Thornbury-Vale',
      'How to read this',
      'How to check it',
      'Items',
      'Exhibit SF/1: X, post',
      'Exhibit SF/2: X, post',
      'Chronology',
      'Custody log',
      'The policy',
      'What this bundle does not prove',
      'What holds for every item',
      'Policy clauses',
    ]);
    expect(outline[4]?.items.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining(['What it says', 'What people decided', 'Limits of this capture', 'Record and files']),
    );
  });

  it('goes on over pages with a picture that is longer than one, as one figure', async () => {
    const pdf = await opened(await made(await reportFacts(['One']), [jpeg(600, 6_000)]));
    const structure = JSON.stringify(
      await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getStructTree()),
      ),
    );
    expect(pdf.numPages).toBeGreaterThan(6);
    expect(structure).toContain(
      '"alt":"Item 1, picture 1 of 1: Picture of the post as it was on the screen. The words of the post stand above."',
    );
    const { length } =
      (await made(await reportFacts(['One']), [jpeg(600, 6_000)])).toString('latin1').match(/\/S \/Figure/g) ?? [];
    expect(length).toBe(1);
  });

  it('is dated and named by its facts alone', async () => {
    const facts = await reportFacts(['One']);
    const first = await made(facts);
    expect((await made(facts)).equals(first)).toBe(true);
    const { info } = await (await opened(first)).getMetadata();
    expect(info).toMatchObject({ Title: 'Report FP-2026-0042', CreationDate: 'D:20261127100000Z', Language: 'en-GB' });
    expect((await made({ ...facts, id: 'FP-2026-0043' })).equals(first)).toBe(false);
  });

  it('says UNSIGNED on every page where there is no key', async () => {
    const pdf = await opened(await made(await reportFacts(['One'], { key: null })));
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const { items } = await (await pdf.getPage(n)).getTextContent();
      expect(items.some((item) => 'str' in item && item.str === 'FP-2026-0042, UNSIGNED')).toBe(true);
    }
  });

  it('leaves out notes and what was kept with an item where that was chosen', async () => {
    const facts = await reportFacts(['One', 'Two', 'Three']);
    const include = { ...facts.choices.include, notes: false, context: false };
    const told = await words(await made({ ...facts, choices: { ...facts.choices, include } }));
    const all = await words(await made(facts));
    for (const text of ['Rang the parent', 'Notes of the school', 'What did they say?']) {
      expect(all).toContain(text);
      expect(told).not.toContain(text);
    }
  });

  it('tells where a text held half a character', async () => {
    const text = await words(await made(await reportFacts(['Broken \ud83d here'])));
    expect(text).toContain('The page gave half a character here');
    expect(await words(await made(await reportFacts(['Whole 👍'])))).not.toContain('half a character');
  });

  it('hands on each item as it is made', async () => {
    let asked = 0;
    const big = new Uint8Array(300_000).fill(7);
    const { jpeg: head } = jpeg(100, 100);
    const preview = { jpeg: new Blob([head, big]), width: 100, height: 100 };
    const report = reportPdf(
      await reportFacts(Array(10).fill('One')),
      async () => {
        asked += 1;
        // Node’s streams hand on between turns of the event loop, and reading a stored picture takes one.
        await new Promise((resolve) => setImmediate(resolve));
        return [preview];
      },
      paint,
    );
    const first = await report.next();
    expect(first.value?.length).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(2);
    await report.return(undefined);
  });
});
