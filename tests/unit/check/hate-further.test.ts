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
  ['racist:race', 'Refugees flood in every day. I despise them.'],
  ['racist:race', 'So many immigrants about. Get rid of them all.'],
  ['racist:race', 'How are we still letting migrants in? They are pests.'],
  ['racist:race', 'In my view Africans are primitive'],
  ['racist:race', 'If you ask me, every Romanian is a pickpocket'],
  ['racist:race', 'I will hurt the next foreigner who looks at me'],
  ['racist:race', 'Black people will never be as good as white people'],
  ['racist:race', 'You immigrants are all the same, thieves'],
  ['racist:race', 'Get lost, you stupid foreigner'],
  ['racist:race', 'Who the hell let these Afghans in'],
  ['racist:race', 'the only thing black people are good at is crime'],
  ['racist:race', 'Indians are no friends of ours, they cheat everyone'],
  ['racist:race', 'Immigrants are fucking scum'],
  ['racist:race', 'God, I hate Arabs so much'],
  ['racist:race', 'Bloody Poles'],
  ['hate-other:faith', 'Is there anything worse than Muslims'],
  ['hate-other:faith', 'Muslims get on my nerves, filthy lot'],
  ['hate-other:faith', "Let's burn down their mosques and drive the Muslims into the sea"],
  ['hate-other:faith', 'Jews should be treated as second class'],
  ['hate-other:faith', "You're Muslim, so you must be a terrorist"],
  ['hate-other:faith', 'Not a single Jew can be trusted'],
  ['hate-other:faith', "I'm going to shoot up a synagogue and kill those Jews"],
  ['hate-other:homophobic', "Gay people shouldn't have the right to adopt"],
  ['hate-other:homophobic', 'I reckon homosexuality is a mental illness'],
  ['hate-other:homophobic', 'I refuse to work with gays'],
  ['hate-other:homophobic', "gay people can't be parents, it is a perversion"],
  ['hate-other:homophobic', 'Gays are the reason society is collapsing'],
  ['hate-other:homophobic', 'get those fucking gays away from me'],
  ['hate-other:trans', 'Trans people are nothing. They should not exist.'],
  ['hate-other:trans', 'Trans women are men in wigs who prey on girls'],
  ['hate-other:trans', 'Trans people ought to be beaten until they see sense'],
  ['hate-other:trans', 'how dare trans people show their ugly faces'],
  ['hate-other:sexist', 'Women are dumb cows'],
  ['hate-other:sexist', 'Women always lie about rape'],
  ['hate-other:sexist', 'I wish women would disappear'],
  ['hate-other:sexist', 'women are too weak to lead anything'],
  ['hate-other:sexist', 'No wonder women get raped, they ask for it'],
  ['hate-other:disability', 'Disabled people should just give up and die'],
  ['hate-other:disability', 'I feel nothing but disgust for the disabled'],
  ['hate-other:disability', 'We would all be richer without the disabled'],
  ['hate-other:disability', 'Autistic kids ruin everything for everyone'],
  ['hate-other:disability', 'Kill the cripples'],
];

/** Near misses: the same words and groups, and no hate of them. */
const NOT_HATEFUL = [
  'I despise racism',
  'Get rid of racists',
  'Refugees come in every day. I admire them.',
  'Immigrants work hard. They are not pests.',
  'If you ask me, every Romanian I know is lovely',
  'I will protect the next foreigner who is attacked',
  'No one should ever hurt disabled people',
  'Gays are not the reason for anything',
  'I would never say that women are dumb',
  'They told me that trans people are nothing, and I was furious',
  'Calling autistic kids a burden is cruel',
  '"Kill the Jews" on a wall, in my town. Disgusting.',
  'Anyone who thinks Muslims are terrorists needs help',
  'People who call black people animals are animals',
  'Gay people have the same rights as you',
  'We should all fight for disabled people',
  'I love being a woman',
  'Muslim women can wear what they like',
  'The Polish team was outstanding',
  'My best friend is an immigrant',
  'God, I hate accountants so much',
  'Bloody estate agents',
  'Who the hell let these seagulls in',
  'Teenagers are dumb',
  'Millennials are lazy',
  'Reporters are pests',
  "You're an idiot, so you must be lost",
  'Get lost, you stupid cat',
  'The politicians are thieves',
  'My neighbour is a dumb cow',
  'Is there anything worse than traffic',
  'I refuse to work with that printer',
  'Wasps ruin everything',
  'This film is worthless',
  'That bitch of a computer crashed',
  'Fuck the rain',
  'Disabled access at the station is pathetic',
  'Immigration rules are a mess',
  'Gay marriage has been legal for years',
  "The women's race was ruined by rain",
];

describe('an attack on a group, over sentences and with oaths', () => {
  it.each(HATEFUL)('is suggested as %s for: %s', (key, text) => {
    expect(found(text)).toContain(key);
  });

  it.each(NOT_HATEFUL)('is not made of: %s', (text) => {
    expect(found(text).filter(isHate)).toEqual([]);
  });
});
