import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '@/lib/policy/check/check';
import { read } from '@/lib/policy/check/reading';
import { groupReferences } from '@/lib/policy/check/rules/group-attack';
import { scoredHate } from '@/lib/policy/check/rules/hate-score';
import { hateScores, wholeRoot } from '@/lib/policy/check/scores/hate';
import { hateFeatures, SLOTS } from '@/lib/policy/check/scores/hate-features';
import { HATE_WEIGHTS } from '@/lib/policy/check/scores/hate-weights';
import { OFFENCE_WEIGHTS } from '@/lib/policy/check/scores/offence-weights';
import { NO_CONTEXT, suggested } from './school';

const reading = (text: string) =>
  read({ text, language: null, context: NO_CONTEXT, pack: null, roster: { staff: [], pupils: [] } });
const scores = (text: string) => hateScores(reading(text), groupReferences(reading(text)));
const score = (text: string) => Math.max(...scores(text).map((piece) => piece.score));

/** Posts of ordinary school life that name who people are. */
const IDENTITY = [
  'Eid Mubarak to all our Muslim families, the samosas were gone in ten minutes',
  'Our Jewish children told us about Hanukkah in assembly today',
  'The traveller families are back for the summer term and Year 3 has its chatterbox again',
  'Refugee children from Syria start on Monday, please bring coats and boots',
  'A gay dad and his husband read to reception this morning',
  'Trans pupils can use the staff toilet, ask at the office',
  'The autistic children in base have made a film about noise',
  'Deaf children signed the last carol, not a dry eye',
  'Black History Month: Year 6 interviewed their grandparents from Jamaica',
  'Polish club moves to Thursday, bring pierogi',
  'Women in science day, three mums who are engineers are coming in',
  'Two mums won the parents race again',
  'Wheelchair users please use the side gate while the ramp is mended',
  'Asian families asked for later pick up during Ramadan and got it',
  'Lost: one blue coat, last seen with the girls from 4B',
  'The Romanian lady at the crossing waves to everybody',
  'Disabled parking is full again, please leave the space for those who need it',
  'Immigrant parents group meets on Friday at two, tea and biscuits',
  'The Sikh temple has invited Year 5 for lunch',
  'Girls football at four, boys football at five',
];

describe('the score of hate', () => {
  it('is made of whole numbers in less than 200 KB with the other scores', () => {
    expect(atob(HATE_WEIGHTS.weights)).toHaveLength(SLOTS);
    expect(Number.isInteger(HATE_WEIGHTS.bias)).toBe(true);
    expect(HATE_WEIGHTS.weights.length + OFFENCE_WEIGHTS.weights.length).toBeLessThan(200 * 1024);
    for (const piece of scores('Immigrants are vermin. The women from the office are lovely.'))
      expect(Number.isInteger(piece.score)).toBe(true);
  });

  it('is higher for an attack than for the same people spoken of kindly', () => {
    for (const group of ['immigrants', 'Muslims', 'gay people', 'trans people', 'women', 'disabled people'])
      expect(score(`${group} are filthy vermin`), group).toBeGreaterThan(score(`${group} are kind neighbours`));
  });

  it('is not asked where no protected group is spoken of', () => {
    expect(scores('estate agents are filthy vermin and I hope they rot')).toEqual([]);
  });

  it('points at words of the text', () => {
    const found = scoredHate(reading('black lads in that car park, thieving scum stabbing people'), [
      { strand: 'race', from: 0, to: 2 },
    ]);
    expect(found?.strand).toBe('race');
    expect(found?.words[0]).toMatchObject({ start: 0, end: 10 });
  });

  it('counts every feature in a slot of the table, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const post = reading(`women 🇵🇱 ${text}`);
        for (const { slots, owners, from, to } of hateFeatures(post, groupReferences(post))) {
          expect(owners).toHaveLength(slots.length);
          for (const slot of slots) expect(slot >= 0 && slot < SLOTS).toBe(true);
          for (const owner of owners) expect(owner === -1 || (owner >= from && owner < to)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes roots of whole numbers as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (n) => {
        const root = wholeRoot(n);
        expect(root * root <= n && (root + 1) * (root + 1) > n).toBe(true);
      }),
    );
  });
});

describe('ordinary posts that name who people are', () => {
  it.each(IDENTITY)('are not taken for hate: %s', (text) => {
    expect(suggested(text).filter((key) => key === 'racist' || key === 'hate-other')).toEqual([]);
    const bare = check({
      text,
      language: null,
      context: NO_CONTEXT,
      pack: null,
      roster: { staff: [], pupils: [] },
    });
    expect(bare.suggestions.filter((s) => s.concern === 'racist' || s.concern === 'hate-other')).toEqual([]);
  });
});
