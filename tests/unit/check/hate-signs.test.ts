import { describe, expect, it } from 'vitest';
import { check } from '@/lib/policy/check/check';
import { type Key, NO_CONTEXT } from './school';

/** As a post of somebody unknown, without school or list of names. */
const found = (text: string): string[] =>
  check({ text, language: null, context: NO_CONTEXT, pack: null, roster: { staff: [], pupils: [] } }).suggestions.map(
    ({ concern, strand }) => `${concern}:${strand}`,
  );
const isHate = (key: string) => key.startsWith('racist') || key.startsWith('hate-other');

/** Hateful language on purpose: these are the posts that the checker has to see. */
const HATEFUL: readonly (readonly [Key, string])[] = [
  ['racist:race', 'I want to 🔫 every immigrant'],
  ['racist:race', '🇵🇰 people stink'],
  ['racist:race', 'Black people are 🐒'],
  ['racist:race', '👨🏿 are criminals'],
  ['racist:race', 'Asians make me 🤮'],
  ['racist:race', 'Someone should 🔪 all Poles'],
  ['racist:race', 'What a shame we let so many Turks in'],
  ['racist:race', 'Gypsies are lower than dirt'],
  ['racist:race', "I'm glad I don't live near any black families"],
  ['racist:race', 'These migrants are taking us for fools, they deserve a beating'],
  ['racist:race', 'Every time I see an Indian I want to vomit'],
  ['racist:race', 'All Chinese people should be wiped off the map'],
  ['racist:race', 'I have nothing but contempt for Africans'],
  ['racist:race', 'Albanians are born crooks and always will be'],
  ['racist:race', "Immigrants don't belong here"],
  ['racist:race', 'it is a fact that blacks have lower IQs'],
  ['racist:race', 'You are just another dumb Mexican'],
  ['hate-other:faith', '☪️ should be banned'],
  ['hate-other:faith', 'Muslims are 🐖'],
  ['hate-other:faith', '🕎 are greedy rats'],
  ['hate-other:faith', 'Muslims worship a paedophile and should be locked up'],
  ['hate-other:faith', 'Only an idiot would trust a Muslim'],
  ['hate-other:faith', 'Jews deserved what they got'],
  ['hate-other:faith', "We don't serve Muslims"],
  ['hate-other:faith', 'Keep your filthy Islam out of our country'],
  ['hate-other:homophobic', '👬 are disgusting'],
  ['hate-other:homophobic', 'gays are 💩'],
  ['hate-other:homophobic', 'Gay people should have no rights'],
  ['hate-other:homophobic', 'I hope you get beaten up, you disgusting gay'],
  ['hate-other:homophobic', 'Gay people choose to be sick'],
  ['hate-other:homophobic', 'All gays will burn 🔥'],
  ['hate-other:homophobic', 'There should be a law against homosexuals'],
  ['hate-other:homophobic', 'gay men are not real men'],
  ['hate-other:trans', 'trans people should be 🔫'],
  ['hate-other:trans', "I'm sick to death of trans people"],
  ['hate-other:trans', 'Trans people are just confused and need locking up'],
  ['hate-other:trans', 'A trans person taught my class today, how vile'],
  ['hate-other:trans', 'Trans people can fuck off'],
  ['hate-other:sexist', '👩 are useless'],
  ['hate-other:sexist', 'women are 🐄'],
  ['hate-other:sexist', 'You are just a stupid woman'],
  ['hate-other:sexist', 'Women were put on earth to serve men'],
  ['hate-other:sexist', "A woman's opinion is worthless"],
  ['hate-other:sexist', "I'd rather listen to a dog than a woman"],
  ['hate-other:sexist', 'women deserve less pay because they are lazy'],
  ['hate-other:disability', '♿ people are a waste of space'],
  ['hate-other:disability', 'Disabled people should 💀'],
  ['hate-other:disability', 'The deaf should not be let out in public'],
  ['hate-other:disability', 'Disabled people drain our country dry'],
];

/** Near misses: the same words and groups, and no hate of them. */
const NOT_HATEFUL = [
  'I ❤️ immigrants',
  'Muslims are 😊',
  '🏳️‍🌈 people are lovely',
  'trans people should be ❤️',
  'I want to 🔫 this Monday',
  'Rats are 🤮',
  'Nobody should 🔫 immigrants',
  'Saying gays are 💩 is homophobic',
  'Women are not 🐄',
  'Black people are beautiful 👨🏿',
  'Our new neighbours are Muslims and they bake for us',
  "It's fine to be gay",
  'I met an Indian in the queue and we had a laugh',
  'Disabled people should have no trouble getting in here',
  'Women should be paid the same',
  'Jews, Christians and Muslims ate together',
  'There should be a law against homophobia',
  'All kids are welcome, trans kids too',
  'The council treats travellers like dirt and I hate it',
  "I can't stand people who mock the disabled",
  'Why would anyone hurt a trans kid',
  'You are just a stupid goalkeeper',
  'What a shame the Polish shop closed',
  "I'm sick to death of potholes",
  "I'm glad so many black families came tonight",
  'Every time I see an advert I want to vomit',
  'Headteachers are useless',
  'Liverpool fans deserve a beating',
  'Seagulls should be wiped out',
  'Butchers are murderers',
  'I hope the rain dies off',
  'Burn the toast again and I will kill you lol',
  'My daughter plays like a beast, love it',
  'The lads battered the Germans five nil',
  'Those bloody Germans won again on penalties',
  'Italian lessons are a waste of time',
  'British weather is disgusting',
  'White bread is disgusting',
  'Brown bread stinks',
  'The lesbian romance on telly was boring rubbish',
  'The Jewish quarter was bombed in the war',
  'Her wheelchair is a piece of crap',
  'Blind drunk again, disgusting',
];

describe('an attack on a group, in signs and asides', () => {
  it.each(HATEFUL)('is suggested as %s for: %s', (key, text) => {
    expect(found(text)).toContain(key);
  });

  it.each(NOT_HATEFUL)('is not made of: %s', (text) => {
    expect(found(text).filter(isHate)).toEqual([]);
  });
});
