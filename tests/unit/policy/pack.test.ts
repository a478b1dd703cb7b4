import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PackFault, parsePack } from '@/lib/policy/pack';
import { packSources } from '@/policies/index';

const good = `{
  "schema": 1,
  "id": "hollowmere",
  "code": "HM",
  "name": "Hollowmere Primary School",
  "schools": [{ "name": "Hollowmere Primary School", "shortNames": ["Hollowmere"] }],
  "nation": "england",
  "document": {
    "title": "Social media policy",
    "sha256": "${'ab'.repeat(32)}",
    "adopted": "2025-02",
    "adoptedAsPrinted": "February 2025",
    "review": "2028-02-29",
    "reviewAsPrinted": "29 February 2028",
    "responsible": null
  },
  "audience": ["Parents"],
  "protects": ["Pupils"],
  "listIsExamples": false,
  "clauses": [
    { "id": "one", "ref": "1.1", "says": "No racist remarks." },
    { "id": "two", "ref": "2.1", "says": "The school talks to the parent." }
  ],
  "categories": [
    { "id": "racist", "label": "Racist remarks", "clause": "one", "readings": [{ "concern": "racist", "verdict": "listed" }] }
  ],
  "ladder": [
    { "id": "talk", "label": "Talk", "kind": "talk", "clause": "two", "modality": "will", "verb": "will", "owner": "School", "order": 1, "audience": "parents" }
  ],
  "designation": [{ "id": "device", "about": "school-device", "rule": "silent", "says": "Nothing is said." }]
}
`;

const faultsOf = (source: string): PackFault[] => {
  const result = parsePack(source);
  return result.ok ? [] : result.faults;
};

/** The good pack with one piece of its text replaced, and the 1-based line on which the replacement begins. */
function spoil(from: string, to: string) {
  const at = good.indexOf(from);
  if (at < 0) throw new Error(`not in the pack: ${from}`);
  return { source: good.replace(from, to), line: good.slice(0, at).split('\n').length };
}

test('a sound pack is read, with what it leaves out filled in', () => {
  const result = parsePack(good);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  expect(result.pack.categories[0]?.readings[0]).toEqual({
    concern: 'racist',
    verdict: 'listed',
    onlyIf: [],
    strands: [],
  });
  expect(result.pack.remarks).toEqual([]);
});

describe('a pack is refused with line and reason', () => {
  const SPOILT: [name: string, from: string, to: string, path: string, reason: string][] = [
    [
      'for a clause that it does not have',
      '"clause": "one"',
      '"clause": "three"',
      'categories.0.clause',
      'no clause "three" in this pack',
    ],
    [
      'for a step that cites nothing',
      '"clause": "two"',
      '"clause": "four"',
      'ladder.0.clause',
      'no clause "four" in this pack',
    ],
    [
      'for an id used twice',
      '{ "id": "two"',
      '{ "id": "one", "ref": "9", "says": "Again." }, { "id": "two"',
      'clauses.1.id',
      'id "one" is used twice',
    ],
    [
      'for a concern that nobody knows',
      '"concern": "racist"',
      '"concern": "rudeness"',
      'categories.0.readings.0.concern',
      'has to be one of "',
    ],
    [
      'for a verdict that no policy can give',
      '"verdict": "listed"',
      '"verdict": "not-covered"',
      'categories.0.readings.0.verdict',
      'has to be one of "',
    ],
    [
      'for a day that is not in the calendar',
      '"review": "2028-02-29"',
      '"review": "2027-02-29"',
      'document.review',
      'no such day in the calendar',
    ],
    [
      'for a date in words',
      '"review": "2028-02-29"',
      '"review": "next spring"',
      'document.review',
      'a year, month or day',
    ],
    [
      'for a key that it does not know',
      '"nation": "england",',
      '"nation": "england", "colour": "blue",',
      '',
      'no such key: "colour"',
    ],
    [
      'for a hash that is none',
      `"sha256": "${'ab'.repeat(32)}"`,
      '"sha256": "abc"',
      'document.sha256',
      'is not of the form /',
    ],
  ];
  test.each(SPOILT)('%s', (_name, from, to, path, reason) => {
    const { source, line } = spoil(from, to);
    expect(faultsOf(source)).toEqual([{ line, path, reason: expect.stringContaining(reason) }]);
  });

  test('for a comma too many', () => {
    const { source, line } = spoil('"audience": ["Parents"],', '"audience": ["Parents",],');
    const [fault] = faultsOf(source);
    expect(fault).toMatchObject({ line, reason: expect.stringContaining('not valid JSON') });
  });

  test('for a comment', () => {
    expect(faultsOf(`// mine\n${good}`)[0]).toMatchObject({
      line: 1,
      reason: expect.stringContaining('not valid JSON'),
    });
  });

  test('for a __proto__ key, at the top and inside, and nothing is polluted', () => {
    const top = spoil('"nation": "england",', '"nation": "england",\n  "__proto__": { "polluted": true },');
    expect(faultsOf(top.source)).toEqual([{ line: top.line + 1, path: '', reason: 'no such key: "__proto__"' }]);
    const inside = spoil('"verdict": "listed"', '"verdict": "listed", "__proto__": { "arguable": true }');
    expect(faultsOf(inside.source)).toEqual([
      { line: inside.line, path: 'categories.0.readings.0', reason: 'no such key: "__proto__"' },
    ]);
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(Object.prototype).not.toHaveProperty('arguable');
  });

  test('for 600 KB, without reading them', () => {
    const huge = good.replace('No racist remarks.', 'x'.repeat(600_000));
    expect(faultsOf(huge)).toEqual([{ line: 1, path: '', reason: 'longer than 500000 characters' }]);
  });

  test('for brackets without end', () => {
    expect(faultsOf('['.repeat(400_000))).toEqual([{ line: 1, path: '', reason: 'nested too deeply' }]);
  });

  test('for being empty, and for being no object', () => {
    for (const source of ['', '   \n', 'null', '[]', '"pack"', '5']) {
      const faults = faultsOf(source);
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) expect(fault.reason).not.toBe('');
    }
  });

  test('with every fault at once', () => {
    const two = spoil('"concern": "racist"', '"concern": "rudeness"').source.replace(
      '"clause": "two"',
      '"clause": "TWO"',
    );
    expect(faultsOf(two).map((f) => f.path)).toEqual(['categories.0.readings.0.concern', 'ladder.0.clause']);
  });
});

test('a pack of the set that is cut short, or has one character changed, is read or refused but never throws', () => {
  const sources = packSources.map((p) => p.source);
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.nat(),
      fc.string({ maxLength: 3 }),
      fc.boolean(),
      (source, n, text, cut) => {
        const at = n % source.length;
        const result = parsePack(cut ? source.slice(0, at) : source.slice(0, at) + text + source.slice(at + 1));
        if (cut) expect(result.ok).toBe(false);
        if (!result.ok) {
          const lines = source.split('\n').length + text.split('\n').length;
          for (const fault of result.faults) {
            expect(fault.line).toBeGreaterThan(0);
            expect(fault.line).toBeLessThanOrEqual(lines);
            expect(fault.reason).not.toBe('');
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('the reasons are words for people', () => {
  test.each([
    ['"says": "No racist remarks."', '"sayz": 1', 'is missing'],
    ['"audience": ["Parents"]', '"audience": "Parents"', 'has to be a list in square brackets'],
    ['"audience": ["Parents"]', '"audience": []', 'is empty'],
    ['"audience": ["Parents"]', `"audience": ["${'a'.repeat(161)}"]`, 'is longer than 160 characters'],
    ['"schema": 1', '"schema": 2', 'has to be 1'],
    ['"nation": "england",', '"nation": "england"', 'not valid JSON: a comma is missing'],
    ['"nation": "england",', '"nation": england,', 'not valid JSON: a word that is none of true, false and null'],
  ])('%s → %s', (from, to, reason) => {
    expect(faultsOf(spoil(from, to).source).map((fault) => fault.reason)).toContain(reason);
  });
});
