import { describe, expect, it } from 'vitest';
import { check } from '@/lib/policy/check/check';
import { NO_CONTEXT, PACK, ROSTER, suggested } from './school';

describe('somebody at the school', () => {
  it.each([
    ['Mr Q is a complete muppet', 'by the first letter of a surname that only one has'],
    ['Mrs O. is a two faced cow', 'by that letter with a full stop'],
    ['Cally Frith is minging', 'by a short form of the first name'],
    ['Everyone knows Callum F is a horrible little bully', 'by the first name and a letter'],
    ['Mr Quale is a complete muppet', 'by a name with a slip in it'],
  ])('is known in “%s”: %s', (text) => {
    expect(suggested(text)).toContain('negative-offensive-named');
  });

  it.each([
    'Mr B is a complete muppet in that new cartoon',
    'Will anyone tell that muppet to stop parking on the grass?',
  ])('is not made up out of a letter or a word: %s', (text) => {
    const roster = { ...ROSTER, pupils: [...ROSTER.pupils, { name: 'William Trask', role: '' }] };
    const { suggestions } = check({ text, language: null, context: NO_CONTEXT, pack: PACK, roster });
    const names = suggestions.flatMap(({ evidence }) => evidence).filter(({ reason }) => /pupil/.test(reason));
    expect(names).toEqual([]);
  });
});

describe('what the school gives out itself', () => {
  const [school] = PACK.schools;
  const pack = {
    ...PACK,
    schools: [
      {
        ...school,
        name: 'Thornbeck Primary School',
        shortNames: ['Thornbeck'],
        published: ['01632 960100', 'm.ellery@thornbeck.example'],
      },
    ],
  };
  const kinds = (text: string) =>
    check({ text, language: null, context: NO_CONTEXT, pack, roster: ROSTER }).suggestions.map(({ sense }) => sense);

  it.each([
    'Ring Mrs Ellery on 01632960100 about it',
    'Mrs Ellery is on +44 1632 960 100 all day',
    'Write to Mrs Ellery at M.Ellery@thornbeck.example',
  ])('is no private information, however it is written: %s', (text) => {
    expect(kinds(text)).not.toContain('private-information');
  });

  it('says nothing of any other number', () => {
    expect(kinds('Ring Mrs Ellery at home on 01632 960777')).toContain('private-information');
  });
});
