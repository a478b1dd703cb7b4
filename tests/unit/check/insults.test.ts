import { describe, expect, it } from 'vitest';
import { checked, quotes, suggested, suppressed } from './school';

/** Coarse language on purpose. */
const INSULTS = [
  'Mr Quayle is an utter pillock',
  'mrs pugh what a sour faced old trout',
  'Ellery is thick as mince',
  "you're an absolute disgrace of a woman Ellery",
  "Quayle couldn't teach a dog to sit",
  'Miss Babbington has a face like a slapped arse',
  'that ugly cow in the office',
  'mr qu4yle is a wank3r',
  'B@bbington = t0sser',
  'Mrs Okafor is a pathetic excuse for a human being',
  'what an absolute t**t mr lund is',
  'Babbington the fat lazy pig',
  'Mr Quayle is a c u n t',
  "he's a creepy little weirdo that caretaker",
  'Nadia Rahman is fat and everyone laughs at her',
  'callum frith is a scruffy little rat',
  'Oscar Delaney is the thickest kid in year 6',
  'Lily Marsh is minging',
  "she's a nasty piece of work, worst teacher my son ever had",
  'Pugh you miserable old witch',
  'Ellery needs to get over herself, jumped up little dictator',
  "everyone ignore nadia tomorrow she's so annoying",
  'no one sit with oscar at lunch he smells',
  'who else thinks lily marsh is the ugliest girl in year 5 😂',
  'Babbington is a vile human',
  'Mr Quayle is such a knob',
  'Pugh is about as much use as a chocolate teapot',
  'Mrs Ellery = Cruella de Vil',
  'what a vile old hag that head is',
  'mr lund looks like a foot',
  'Ellery you absolute joke of a headteacher',
  'that babbington bird has a screw loose',
  'Okafor is dumber than a box of rocks',
  'Mr Quayle is a f*cking tw@t',
  'Mr Quayle can go f himself',
  'hes a fat slob that quayle',
  "I can't stand Mrs Pugh, horrible woman",
  'Callum Frith is a spoilt little brat',
  'oscar delaney is a freak and should be in a zoo',
  'nadia is so ugly it hurts',
  "lol look at lily marsh's hair what a state",
  "don't invite Callum, no one likes him",
  "Everyone unfollow Nadia Rahman she's a two faced cow",
  'Quayle, you utter moron',
  '@MrsEllery you are a disgrace',
  'Mrs Pugh is a grumpy old goat who hates kids',
  "That Quayle is a total plonker, couldn't find his own feet",
  'Ellery you complete spanner, what were you thinking',
  'Miss Babbington is a backstabbing rat',
  'lund = thickest man in yorkshire',
  'Mr Quayle is a right kn0bhead',
  'what a nasty b1tch mrs okafor is',
  "Oscar Delaney is a vile little bully and his dad's just as bad",
  'Lily Marsh smells and no one wants to sit near her haha',
  "He's hopeless. Old, smelly and hopeless. Worst caretaker we've ever had",
  "Quayle mate you're a waste of skin",
  "everyone go on nadias post and tell her she's fat",
  "don't let lily marsh play with your kids shes a freak",
  'Mr Quayle is a slimy creep',
  'mrs ellery is a cow and everyone knows it',
  'What a vile individual Miss Babbington is',
  'Oscar Delaney is an ugly little git',
  'you are pathetic Pugh, truly pathetic',
  'quayle is a total bell end lol',
  "Nadia Rahman has no friends cos she's a weirdo",
  "Mrs Pugh's got a voice like nails on a chalkboard and a face to match",
  'Mr Lund is a sad lonely old perv',
  "Miss Babbington you're an idiot and a terrible teacher",
  'Callum Frith = ginger freak',
  "Mr Lund's a smelly old pervert",
  'what a pathetic little man that Quayle is',
  'Babbington = brain dead bimbo',
  'Mrs Okafor is a complete and utter w@nker',
  'Oscar Delaney needs a bath, dirty little tramp',
];

describe('an offensive remark about a person', () => {
  it.each(INSULTS)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('negative-offensive-named');
  });

  it.each([
    ['leetspeak', 'Mr Quayle is a d1ckh3ad'],
    ['asterisks', 'Mr Quayle is a w*nker'],
    ['stretched letters', 'Mr Quayle is an idioooot'],
    ['spaced letters', 'Mr Quayle is an i d i o t'],
    ['letters of another alphabet', 'Mr Quayle is a muрреt'],
    ['characters nobody sees', 'Mr Quayle is an id\u200biot'],
    ['mathematical letters', 'Mr Quayle is an 𝗶𝗱𝗶𝗼𝘁'],
    ['accents', 'Mr Quayle is an ídíot'],
    ['capitals', 'MR QUAYLE IS AN IDIOT'],
    ['an emoji', 'Mr Quayle is a 🤡'],
  ])('is seen through %s', (_, text) => {
    expect(suggested(text)).toContain('negative-offensive-named');
  });

  it('points at the disguised word as it was written', () => {
    const text = 'Mr Quayle is an id\u200biot';
    const found = checked(text).suggestions.find((s) => s.concern === 'negative-offensive-named');
    expect(quotes(text, found)).toContain('id\u200biot');
  });

  it('knows a name with a slip in it', () => {
    expect(suggested('mr quale is an idiot')).toContain('negative-offensive-named');
  });

  it('is bullying as well when it is about a pupil', () => {
    expect(suggested('Callum Frith is a freak')).toContain('pupil-allegation-bullying:bullying');
    expect(suggested('Mr Quayle is a freak')).not.toContain('pupil-allegation-bullying');
  });

  it('is withdrawn, with the reason, where the words are quoted and rejected', () => {
    const text = 'Someone called Mrs Pugh "a fat cow". That is not ok';
    expect(suggested(text)).toEqual([]);
    const found = checked(text).suppressed.find((s) => s.concern === 'negative-offensive-named');
    expect(found?.suppressedBy).toMatch(/quote/);
    expect(found?.against.length).toBeGreaterThan(0);
  });

  it('is withdrawn where it is denied', () => {
    expect(suppressed('Mr Quayle is not an idiot')).toContain('negative-offensive-named');
  });

  it.each([
    'I am a proper muppet, forgot it was inset day',
    'My car is a useless heap of junk',
    'My husband is useless, he forgot the packed lunches',
    'Bloody hell it is cold',
    'The Pugh family bakery does lovely rolls, fat juicy ones',
  ])('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('negative-offensive-named');
  });
});
