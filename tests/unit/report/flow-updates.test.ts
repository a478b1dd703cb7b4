import { describe, expect, test } from 'vitest';
import { FLOW_FILES, flowData } from '@/lib/report/flow-data';
import { flowFileOf, flowsInUse, installFlowFile, readFlowFile } from '@/lib/report/flow-updates';
import { prepareReport } from '@/lib/report/prepare';
import { readFlowUpdates, removeFlowUpdate } from '@/lib/store/flow-updates';
import { arrows, FACTS, TODAY } from './cards';

/** A file of X's labels, changed. */
function changed(change: (file: ReturnType<typeof parsed>) => void): string {
  const file = parsed();
  change(file);
  return JSON.stringify(file);
}
const parsed = () => {
  const file = JSON.parse(flowFileOf('x', flowData()));
  file.flow.compiledOn = '2026-11-27';
  return file as {
    schema: string;
    flow: { compiledOn: string; surfaces: { post: { tree: { label: string }[] } } } & Record<string, unknown>;
    routes: Record<string, { on: string; labels: string[] }[]>;
  };
};
const rename = (file: ReturnType<typeof parsed>) => {
  const row = file.flow.surfaces.post.tree.find(({ label }) => label === 'Hate');
  if (row) row.label = 'Hateful conduct';
};
const ROUTES = {
  racist: [{ on: 'flagged', labels: ['Hateful conduct'] }],
  'hate-other': [{ on: 'flagged', labels: ['Hateful conduct'] }],
};
const RENAMED = changed((file) => {
  rename(file);
  file.routes = ROUTES;
});

const path = async () => {
  const { data } = await flowsInUse();
  return arrows(
    prepareReport({ platform: 'x', concern: 'racist', kind: 'post', facts: FACTS, today: TODAY }, data).paths[0],
  );
};

describe('report labels from a file', () => {
  test('as Flagpost saves them are taken again', () => {
    expect(readFlowFile(flowFileOf('facebook', flowData()))).toMatchObject({ ok: true, platform: 'facebook' });
  });

  test('are used in the place of those of the build, and no longer once they are removed', async () => {
    expect(await installFlowFile(RENAMED)).toMatchObject({ ok: true, platform: 'x' });
    expect(await path()).toBe('three-dots menu on the post → Report post → Hateful conduct');
    expect((await readFlowUpdates()).x?.source).toBe(RENAMED);
    await removeFlowUpdate('x');
    expect(await path()).toBe('three-dots menu on the post → Report post → Hate');
  });

  // biome-ignore format: a table
  test.each([
    ['that are no JSON',                              '{',                                                            /no JSON/],
    ['of another kind',                               '{"schema":"other"}',                                           /schema/],
    ['with a field that nobody knows',                changed((f) => { f.flow.script = 'alert(1)'; }),                /script/],
    ['older than those of the build',                 changed((f) => { f.flow.compiledOn = '2026-11-01'; }),          /newer labels, of 2026-11-20/],
    ['that lack a row which a concern uses',          changed(rename),                                               /concerns\/racist\.json.*no "Hate" under a post/],
    ['that are too large',                            changed((f) => { f.flow.terms = 'x'.repeat(1_000_001); }),      /larger than 1 MB/],
  ])('%s are refused with words, and nothing changes', async (_name, source, fault) => {
    const read = await installFlowFile(source);
    expect(read.ok).toBe(false);
    if (!read.ok) {
      expect(read.faults.join('\n')).toMatch(fault);
      expect(read.faults.length).toBeLessThanOrEqual(10);
    }
    expect(await readFlowUpdates()).toEqual({});
  });

  test('that were changed where they are stored are not used, and the site is named', async () => {
    await installFlowFile(RENAMED);
    const { browser } = await import('wxt/browser');
    const stored = await readFlowUpdates();
    await browser.storage.local.set({
      reportFlows: { x: { ...stored.x, source: RENAMED.replace('Hateful', 'Awful') } },
    });
    expect(await flowsInUse()).toMatchObject({ unfit: ['x'] });
    expect(await path()).toContain('→ Hate');
  });

  test('leave the files of the build as they were', () => {
    readFlowFile(RENAMED);
    expect(JSON.stringify(FLOW_FILES.concerns.racist)).not.toContain('Hateful conduct');
  });
});
