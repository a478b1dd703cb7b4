import { describe, expect, test } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { PLATFORMS } from '@/lib/platforms/platform';
import { SURFACES } from '@/lib/report/flow';
import { FLOW_FILES, type FlowFiles, flowData, parseFlowFiles } from '@/lib/report/flow-data';
import { nodesAlong, resolveSurface } from '@/lib/report/flow-tree';
import { textsIn } from './cards';

/** The files of this build after one change; `path` is a list of keys that ends at the value to replace. */
function changed(path: (string | number)[], value: unknown): FlowFiles {
  const files = structuredClone(FLOW_FILES);
  let holder = files as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string;
  holder[last] = value;
  return files;
}

describe('the report data of this build', () => {
  test('is well formed and fits together', () => {
    expect(() => parseFlowFiles(FLOW_FILES)).not.toThrow();
  });

  test('holds a file for every concern and every platform', () => {
    expect(Object.keys(flowData().concerns).sort()).toEqual([...CONCERNS].sort());
    expect(Object.keys(flowData().flows).sort()).toEqual([...PLATFORMS].sort());
  });

  test.each(PLATFORMS)('gives every flow of %s that people are shown a date and a grade', (platform) => {
    const flow = flowData().flows[platform];
    for (const name of SURFACES) {
      const surface = flow.surfaces[name];
      expect(['O', 'S', 'C', 'K'], name).toContain(surface.grade);
      if (surface.tree.length > 0 || surface.menu) expect(surface.seenOn, name).toMatch(/^20\d\d/);
    }
    expect(flow.compiledOn).toBe('2026-11-20');
    for (const form of flow.forms) expect(['O', 'S', 'C', 'K'], form.id).toContain(form.grade);
  });

  test.each(CONCERNS)('names only labels and forms that are there: %s', (concern) => {
    for (const platform of PLATFORMS) {
      const flow = flowData().flows[platform];
      const part = flowData().concerns[concern].platforms[platform];
      for (const route of part.paths)
        for (const name of route.on === 'flagged' ? (['post', 'comment'] as const) : [route.on])
          expect(nodesAlong(resolveSurface(flow, name).tree, route.labels), route.labels.join(' → ')).toHaveLength(
            route.labels.length,
          );
      const ids = flow.forms.map((f) => f.id);
      for (const id of [...part.forms, ...part.policeForms]) expect(ids).toContain(id);
    }
  });

  test('keeps telephone numbers in services.json alone, apart from 999 and 101', () => {
    const { services: _, ...rest } = FLOW_FILES;
    const numbers = textsIn(rest)
      .filter(({ place }) => !/address|explainer|seenOn|date|compiledOn|copyOf/.test(place.split('.').at(-1) ?? ''))
      .filter(({ text }) => /\b0\d{2,4} ?\d{3}|\b116 123\b/.test(text));
    expect(numbers).toEqual([]);
  });

  test('promises no removal and calls nothing a crime', () => {
    const { services: _, ...rest } = FLOW_FILES;
    const claims = textsIn(rest).filter(({ text }) =>
      /will be (removed|taken down|deleted)|will remove|guarantee|is a crime|is an offence|is defamatory/i.test(text),
    );
    expect(claims).toEqual([]);
  });

  test('cannot be changed through a card', () => {
    expect(() => flowData().concerns.racist.doNot.push('Anything.')).toThrow(TypeError);
  });
});

describe('a mistake in the report data', () => {
  test.each([
    ['a misspelt grade', ['flows', 'x', 'surfaces', 'post', 'grade'], 'Z', /flows\/x\.json: surfaces\.post\.grade: /],
    [
      'a flow without a date',
      ['flows', 'x', 'surfaces', 'post', 'seenOn'],
      null,
      /surfaces\.post\.seenOn: .*needs the date/,
    ],
    ['a wrong precision', ['flows', 'x', 'surfaces', 'account', 'precision'], 'year', /precision: does not fit.*day/],
    ['an impossible date', ['flows', 'x', 'compiledOn'], '2026-02-30', /flows\/x\.json: compiledOn: /],
    ['a date after the compilation', ['flows', 'x', 'surfaces', 'account', 'seenOn'], '2026-11-21', /was seen after/],
    ['an address without https', ['flows', 'x', 'forms', 0, 'address'], 'http://help.x.com/', /forms\.0\.address: /],
    ['an unknown key', ['flows', 'x', 'surfaces', 'post', 'colour'], 'red', /surfaces\.post: .*colour/],
    [
      'half a sentence',
      ['concerns', 'racist', 'tellFirst', 1],
      'The police',
      /concerns\/racist\.json: tellFirst\.1: a sentence/,
    ],
    ['a do-not that reads as a do', ['concerns', 'racist', 'doNot', 0], 'Reply online.', /doNot\.0: begins with/],
    [
      'a label that is not in the tree',
      ['concerns', 'racist', 'platforms', 'x', 'paths', 0, 'labels', 0],
      'Hatred',
      /concerns\/racist\.json: platforms\.x\.paths\.0: no "Hatred" under a post/,
    ],
    [
      'a form that is not there',
      ['concerns', 'racist', 'platforms', 'x', 'forms', 1],
      'x-abuses',
      /platforms\.x\.forms: no form "x-abuses"/,
    ],
    [
      'the form for the European Union',
      ['concerns', 'racist', 'platforms', 'facebook', 'forms'],
      ['meta-eu-hate'],
      /"meta-eu-hate" is no route in the United Kingdom/,
    ],
    [
      'a police form for everybody',
      ['concerns', 'racist', 'platforms', 'x', 'forms'],
      ['x-law-enforcement'],
      /"x-law-enforcement" is for the police only/,
    ],
    [
      'a public form for the police',
      ['concerns', 'racist', 'platforms', 'x', 'policeForms'],
      ['x-abuse'],
      /"x-abuse" is not one of the police's/,
    ],
    [
      'a report of a complaint',
      ['concerns', 'complaint-school', 'platforms', 'x', 'forms'],
      ['x-abuse'],
      /never reported has to have no paths/,
    ],
    [
      'a draft from a withheld post',
      ['concerns', 'intimate-image-child', 'draft'],
      'with-words',
      /nothing may be drafted/,
    ],
    ['a service that is not there', ['concerns', 'racist', 'services', 0], 'nobody', /no service "nobody"/],
    [
      'a safety step with no such service',
      ['safetySteps', 'steps', 4, 'services'],
      ['nobody'],
      /safety-steps\.json: no service/,
    ],
    [
      'a borrowed tree that is borrowed itself',
      ['flows', 'x', 'surfaces', 'profile', 'sameAs'],
      'comment',
      /"comment" has no rows of its own/,
    ],
    [
      'a file under the wrong name',
      ['concerns', 'racist', 'concern'],
      'self-harm',
      /concerns\/racist\.json: concern: is "self-harm"/,
    ],
    ['a source that is not listed', ['flows', 'x', 'surfaces', 'post', 'sources'], ['hearsay'], /no source "hearsay"/],
  ] as const)('%s is refused, with its place', (_name, path, value, message) => {
    expect(() => parseFlowFiles(changed([...path], value))).toThrow(message);
  });

  test('does not hide the next one: all are named at once', () => {
    const files = changed(['flows', 'x', 'compiledOn'], 'soon');
    (files.concerns.racist as { urgency: string }).urgency = 'U9';
    expect(() => parseFlowFiles(files)).toThrow(/flows\/x\.json: compiledOn[\s\S]*concerns\/racist\.json: urgency/);
  });
});
