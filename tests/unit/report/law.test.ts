import { describe, expect, test } from 'vitest';
import { CONCERNS, type Concern } from '@/lib/concerns';
import type { Modifier } from '@/lib/policy/pack';
import type { LawVerdict } from '@/lib/report/flow';
import { type LawFacts, lawCards, lawData, lawFor, lawSchema, NATIONS } from '@/lib/report/law';
import lawFile from '@/lib/report/law.json' with { type: 'json' };
import { card, textsIn } from './cards';

const usual = (concern: Concern): LawVerdict => card('facebook', concern).lawVerdict;
const read = (concern: Concern, facts: Partial<LawFacts> = {}) =>
  lawFor(concern, usual(concern), { modifiers: [], nation: 'england', ...facts });
const open = (concern: Concern, facts: Partial<LawFacts> = {}) =>
  read(concern, facts).cards.map(({ id }) => id.slice(2));
const further = (concern: Concern, facts: Partial<LawFacts> = {}) =>
  read(concern, facts).further.map(({ card: { id } }) => id.slice(2));

describe('which cards are to be read', () => {
  // biome-ignore format: a table
  test.each([
    // concern                     at once, in England                       only if somebody finds it to be so
    ['allegation-staff',          'DEF SUE LIMIT',                          '141F S5 PHA 179 127 EIA'],
    ['pupil-allegation-bullying', '',                                       'PHA 127 179 183 EIA'],
    ['complaint-school',          'HRA COMPLAINT',                          'DP 547 EIA'],
    ['defamatory',                'DEF SUE LIMIT S5',                       '179 141F PHA EIA'],
    ['negative-offensive-named',  'HRA',                                    'PHA 127 EQ 547 EIA'],
    ['racist',                    'STIR HATE 127 PO NCHI EQ',               'PHA EIA'],
    ['hate-other',                'HATE 127 PO NCHI EQ',                    'STIR CPA PHA EIA'],
    ['threat-violence',           '181 127 PO',                             'PHA STIR 547 EIA'],
    ['photo-other-children',      'DP',                                     'CONF EIA'],
    ['grooming-sexual-contact',   'SOA CPA IMG',                            'EIA'],
    ['intimate-image-child',      'IMG SOA CPA',                            'EIA'],
    ['under-13-account',          'OSAUSER',                                'EIA'],
    ['impersonation',             'FRAUD IP OSAUSER',                       'CMA 179 EIA'],
    ['logo-misuse',               'IP',                                     'EIA'],
    ['confidential-info',         'DP',                                     'CONF 141F EIA'],
    ['radicalisation',            'TERR',                                   'STIR EIA'],
    ['self-harm',                 'OSAUSER',                                '183 EIA'],
  ] as const)('%s', (concern, now, later) => {
    expect([open(concern).join(' '), further(concern).join(' ')]).toEqual([now, later]);
  });

  // biome-ignore format: a table
  test.each([
    // what is known of the post    concern                     opens    and the verdict
    ['repeat-same-target',         'negative-offensive-named', 'PHA',   'possible-offence'],
    ['grossly-obscene',            'negative-offensive-named', '127',   'possible-offence'],
    ['repeat-same-target',         'allegation-staff',         'PHA',   'possible-offence'],
    ['teacher-by-pupil',           'allegation-staff',         '141F',  'possible-offence'],
    ['teacher-by-pupil',           'defamatory',               '141F',  'possible-offence'],
    ['fictitious',                 'defamatory',               '179',   'possible-offence'],
    ['protected-child',            'photo-other-children',     'CONF',  'stop-get-advice-now'],
    ['author-is-pupil',            'racist',                   'EIA',   'possible-offence'],
    ['author-is-pupil',            'complaint-school',         'EIA',   'none-usual'],
  ] as const)('%s with %s opens %s', (modifier: Modifier, concern: Concern, opens, verdict) => {
    expect(open(concern)).not.toContain(opens);
    expect(open(concern, { modifiers: [modifier] })).toContain(opens);
    expect(read(concern, { modifiers: [modifier] }).verdict).toBe(verdict);
  });

  test('what raises the verdict is said in words', () => {
    expect(read('negative-offensive-named', { modifiers: ['repeat-same-target'] }).raisedBy).toEqual([
      'It is the second post, or a later one, at the same person.',
    ]);
    expect(read('negative-offensive-named').raisedBy).toEqual([]);
  });

  test('the ground of hate opens its own card, and another ground closes it', () => {
    expect(open('hate-other', { strand: 'faith' })).toContain('STIR');
    expect(open('hate-other', { strand: 'sexist' })).toContain('CPA');
    expect(open('hate-other', { strand: 'sexist' })).not.toContain('STIR');
    expect(further('hate-other', { strand: 'sexist' })).not.toContain('STIR');
  });
});

describe('the nation', () => {
  // biome-ignore format: a table
  test.each([
    // nation              an allegation about staff: cards left out
    ['england',           []],
    ['wales',             []],
    ['scotland',          ['L-141F', 'L-DEF', 'L-SUE', 'L-LIMIT', 'L-S5', 'L-PHA', 'L-179', 'L-127', 'L-EIA']],
    ['northern-ireland',  ['L-141F', 'L-DEF', 'L-SUE', 'L-LIMIT', 'L-S5', 'L-PHA', 'L-127', 'L-EIA']],
  ] as const)('%s', (nation, left) => {
    const reading = read('allegation-staff', { nation });
    expect(reading.elsewhere.map(({ id }) => id)).toEqual(left);
    for (const { extent } of [...reading.cards, ...reading.further.map((one) => one.card)]) expect(extent).toContain(nation);
  });

  test('what is left out is named, with what is known of that nation', () => {
    const left = read('allegation-staff', { nation: 'scotland' }).elsewhere;
    expect(left.find(({ id }) => id === 'L-141F')?.says).toBe('This rule does not hold in Scotland.');
    expect(left.find(({ id }) => id === 'L-SUE')?.says).toBeNull();
  });

  test('a card that is no law there raises nothing', () => {
    const facts = { nation: 'scotland', modifiers: ['fictitious'] } as const;
    expect(read('defamatory', facts)).toMatchObject({ verdict: 'possible-civil-claim', raisedBy: [] });
  });

  test('without a policy every card is shown, each with its extent', () => {
    expect(read('allegation-staff', { nation: null }).elsewhere).toEqual([]);
  });
});

describe('the file', () => {
  test('opens every card somewhere, and names none that is not there', () => {
    const used = CONCERNS.flatMap((concern) => [
      ...read(concern, { nation: null }).cards,
      ...read(concern, { nation: null }).further.map((one) => one.card),
    ]);
    expect(new Set(used.map(({ id }) => id))).toEqual(new Set(lawData().cards.map(({ id }) => id)));
    const broken = structuredClone(lawFile);
    broken.concerns.racist.push({ card: 'L-NOWHERE' });
    expect(lawSchema.safeParse(broken).error?.issues[0]?.message).toBe('no card "L-NOWHERE"');
  });

  test('never concludes: no sentence says that something is a crime or that somebody is guilty', () => {
    for (const { place, text } of textsIn(lawFile)) {
      expect(text, place).not.toMatch(/\bis (a crime|an offence|illegal|unlawful|guilty)\b/i);
      expect(text, place).not.toMatch(/\bwill (sue|be prosecuted|be removed)\b/i);
    }
    expect(lawData().notice).toMatch(/not legal advice/);
  });

  test('a stirring-up card keeps race apart from religion and orientation', () => {
    const [stir] = lawCards(['L-STIR']);
    expect(stir?.threshold).toMatch(
      /race: .*meant or likely.*religion or sexual orientation: only threatening.*meant to/i,
    );
  });

  test('sex is not called a monitored strand', () => {
    expect(lawCards(['L-HATE'])[0]?.threshold).toContain('Sex is not among them.');
  });

  test('a card that has since gone is left out of an earlier list', () => {
    expect(lawCards(['L-DEF', 'L-GONE', 'L-SUE']).map(({ id }) => id)).toEqual(['L-DEF', 'L-SUE']);
  });

  test('extents are nations that a policy can have', () => {
    expect(NATIONS).toEqual(['england', 'wales', 'scotland', 'northern-ireland']);
  });
});
