import { describe, expect, test } from 'vitest';
import { MODALITIES, parsePack } from '@/lib/policy/pack';
import { builtInPacks, packSources } from '@/policies/index';

const packs = builtInPacks();

describe.each(packSources.map(({ id, source }) => ({ id, source })))('the pack $id', ({ id, source }) => {
  const result = parsePack(source);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const { pack } = result;

  test('carries the id of its file and the text exactly as it lies there', () => {
    expect(pack.id).toBe(id);
    expect(source.startsWith('{\n')).toBe(true);
    expect(source.endsWith('}\n')).toBe(true);
  });

  test('gives a line of the known document for every clause', () => {
    expect(pack.clauses.filter((c) => c.line === undefined)).toEqual([]);
    expect(new Set(pack.clauses.map((c) => c.ref)).size).toBe(pack.clauses.length);
  });

  test('says something about each of the nine limits on whoever flags', () => {
    expect(pack.designation.map((l) => l.about).sort()).toEqual([
      'designation',
      'friend-parents',
      'friend-pupils',
      'identify-as-staff',
      'personal-device',
      'pupil-accounts',
      'reply-online',
      'school-device',
      'who-decides',
    ]);
    for (const limit of pack.designation) if (limit.rule !== 'silent') expect(limit.clause).toBeDefined();
  });

  test('keeps rules for staff apart from everyone else', () => {
    for (const category of pack.categories)
      for (const reading of category.readings)
        expect(reading.verdict === 'staff-code-only').toBe(category.audience === 'staff');
  });

  test('explains every reading that the school would have to adopt first', () => {
    const arguable = pack.categories.flatMap((c) => c.readings).filter((r) => r.arguable);
    expect(arguable.filter((r) => r.note === undefined)).toEqual([]);
  });

  test('lets only steps that are printed for defamation be extended', () => {
    for (const step of pack.ladder) if (step.extendable) expect(step.needs).toContain('defamatory');
  });

  test('warns that an allegation against staff may be true and that intimate images are not covered', () => {
    expect(pack.remarks.some((r) => r.includes('LADO'))).toBe(true);
    expect(pack.remarks.some((r) => r.includes('intimate images'))).toBe(true);
  });
});

test('every school has a pack, each written from another document', () => {
  expect(packs.map((p) => p.code)).toEqual(['WP', 'AR', 'SW', 'BR', 'WO']);
  expect(new Set(packs.map((p) => p.document.sha256)).size).toBe(5);
});

test('packs are parsed once', () => {
  expect(builtInPacks()).toBe(packs);
});

test('only Avenue and Recreation Road prints an "always" that binds the school, and it is the police', () => {
  const always = packs.flatMap((p) =>
    p.ladder.filter((s) => s.modality === MODALITIES[1] && s.kind !== 'principle').map((s) => `${p.code} ${s.kind}`),
  );
  expect(always).toEqual(['AR police', 'AR police']);
});

test('Bradgate keeps both words where lead-in and clause disagree', () => {
  const bradgate = packs.find((p) => p.code === 'BR');
  const torn = bradgate?.ladder.filter((s) => s.verb === 'will consider / will').map((s) => [s.clause, s.modality]);
  expect(torn).toEqual([
    ['c-4-2-2', 'consider'],
    ['c-4-2-3', 'consider'],
    ['c-4-2-4', 'consider'],
  ]);
  for (const step of bradgate?.ladder ?? [])
    if (step.verb.includes('/')) expect(step.note).toContain('the clause itself says will');
});
