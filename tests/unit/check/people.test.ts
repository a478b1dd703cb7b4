import { describe, expect, it } from 'vitest';
import type { Mention } from '@/lib/policy/check/mention';
import { read } from '@/lib/policy/check/reading';
import { parseRosterLines } from '@/lib/policy/roster';
import { NO_CONTEXT, PACK, ROSTER } from './school';

const mentions = (text: string, roster = ROSTER) =>
  read({ text, language: null, context: NO_CONTEXT, pack: PACK, roster }).mentions;
const spelled = (text: string, mention: Mention | undefined, roster = ROSTER) => {
  const { tokens } = read({ text, language: null, context: NO_CONTEXT, pack: PACK, roster });
  return mention ? text.slice(tokens[mention.from]?.start, tokens[mention.to - 1]?.end) : null;
};
const kinds = (text: string, roster = ROSTER) => mentions(text, roster).map((m) => m.kind);

describe('people and places of a post', () => {
  it.each([
    ['Mr Quayle left', 'name', 'Mr Quayle'],
    ['mr quayle left', 'name', 'Mr Quayle'],
    ['MRS QUAYLE left', 'name', 'Mr Quayle'],
    ['that Quayle left', 'name', 'Mr Quayle'],
    ['Mr Quale left', 'near', 'Mr Quayle'],
    ['Babington left', 'near', 'Miss Babbington'],
    ['Mr Q0ayle left', 'near', 'Mr Quayle'],
    ['the Quayles left', 'name', 'Mr Quayle'],
    ['@MissBabbington left', 'near', 'Miss Babbington'],
    ['Mr Fennimore left', 'title', null],
  ])('knows staff in: %s', (text, by, name) => {
    expect(mentions(text).filter((m) => m.kind === 'staff')).toMatchObject([{ by, name }]);
  });

  it.each([
    'the year 4 teacher left',
    'one of the TAs left',
    'the head left',
    'a dinner lady left',
    'the woman in the office left',
    'his form tutor left',
    'the chair of governors left',
  ])('knows staff by their job in: %s', (text) => {
    expect(kinds(text)).toContain('staff');
  });

  it.each(['He bumped his head', 'Head lice again', 'It went over my head', 'hit on the head with a ball'])(
    'does not take a part of the body for a head teacher in: %s',
    (text) => {
      expect(kinds(text)).not.toContain('staff');
    },
  );

  it('knows pupils by full name, surname and first name', () => {
    expect(mentions('oscar delaney, Frith and Nadia').map((m) => [m.kind, m.by])).toEqual([
      ['pupil', 'name'],
      ['pupil', 'name'],
      ['pupil', 'first-name'],
    ]);
  });

  it('takes names that are everyday words only with a capital', () => {
    expect(kinds('a lily in the marsh')).not.toContain('pupil');
    expect(kinds('Ask Lily about it')).toContain('pupil');
  });

  it('does not take a firm or a street for a person or the school', () => {
    expect(kinds('The Quayle family bakery')).not.toContain('staff');
    expect(kinds('Thornbeck Road is closed')).not.toContain('school');
  });

  it('tells the author’s own child from others', () => {
    expect(kinds('my little boy and another kid in his class')).toEqual(['own-child', 'child']);
  });

  it('takes a teacher of somewhere else for a stranger', () => {
    expect(kinds('a teacher in Leeds was jailed')).not.toContain('staff');
  });

  it('knows other organisations, brands only with a capital', () => {
    expect(kinds('The council and Tesco')).toEqual(['org', 'org']);
    expect(kinds('who is next')).not.toContain('org');
  });

  it('works without a roster and without a pack', () => {
    const empty = { staff: [], pupils: [] };
    expect(kinds('Mr Quayle hit my son', empty)).toEqual(['staff', 'own-child']);
    expect(
      read({ text: 'the school', language: null, context: NO_CONTEXT, pack: null, roster: empty }).mentions,
    ).toHaveLength(1);
  });

  it('points at the whole name', () => {
    const text = 'Today Mrs van der Berg left';
    const roster = { staff: parseRosterLines('Mrs van der Berg'), pupils: [] };
    const [found] = mentions(text, roster).filter((m) => m.kind === 'staff');
    expect(spelled(text, found, roster)).toBe('Mrs van der Berg');
  });
});

describe('he and she', () => {
  const stands = (text: string) =>
    mentions(text)
      .filter((m) => m.kind === 'third')
      .map((m) => m.stands?.name ?? m.stands?.kind ?? null);

  it('stand for whom the sentence before began with', () => {
    expect(stands('Mr Quayle shouted at my son. He is a bully.')).toEqual(['Mr Quayle']);
  });

  it('agree in gender', () => {
    expect(stands('Mrs Ellery spoke to Mr Quayle. She was cross.')).toEqual(['Mrs Ellery']);
    expect(stands('My daughter likes Mr Quayle. She is six.')).toEqual(['own-child']);
  });

  it('stand for nobody where nobody was named', () => {
    expect(stands('She is useless')).toEqual([null]);
  });

  it('do not stand for many', () => {
    expect(stands('The kids were loud. He left.')).toEqual([null]);
  });
});
