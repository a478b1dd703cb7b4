import { describe, expect, it } from 'vitest';
import { checked, suggested, suppressed } from './school';

/** Hateful language on purpose: these are the posts that the checker has to see. */
const RACIST = [
  'Sick of all these foreigners getting places before local kids',
  'Okafor should go back to Africa',
  'That class is like the United Nations, hardly a white face in it',
  'typical paki family, think they own the place',
  "Only got the job cos she's black",
  "They'll be banning Christmas next to keep the muslims happy",
  "Why can't they speak English at the gate, this is Britain",
  'dirty gypsies have sent their kids to our school now',
  'deport the lot of them',
  'The Rahmans should be sent home on the next boat',
  'n1gger',
  'another load of asylum seekers dumped on our school',
  "you can't move for immigrants at that school gate",
  'Nadia smells like curry lol',
  "We want a proper English teacher not some foreigner we can't understand",
  'They should all be shipped back to wherever they crawled out of',
  'too many brown faces in that playground',
  'Okafor? Sounds about right, taking jobs from British teachers',
  "never thought I'd see the day my kids were the minority in an English school",
  'the Pakis have taken over the PTA',
  "Don't let your kids mix with the traveller lot, they're all thieves",
  'Nadia Rahman should fuck off back to her own country',
  "ching chong teacher doesn't understand English",
  'Coloured folk get everything handed to them',
  'Muslims are ruining this school',
  "Most of that class can't even speak English, ship them all home",
  "School's crawling with bloody foreigners, no room for our own",
  'Nothing but w0gs in that school these days',
  "It's always a certain type of family isn't it. We all know who. Not from round here",
  'They only took Okafor on to fill a diversity quota',
  'miss rahman and her lot should go back where they belong',
  "There's no English kids left in that school it's all immigrants",
  'Okafor needs to learn to speak proper English',
  'Bloody Romanians everywhere you look at the gates',
  'that p*ki kid in year 3',
  'Another black teacher, must be filling their quotas',
  'get these gypos out of our village school',
  'no wonder results are down, half of them just got off a boat',
  'Rahman family should be deported',
  'Why is there a p*ki running the school council',
  "I don't want my daughter sat next to gypsies",
];

const HOMOPHOBIC_OR_TRANSPHOBIC = [
  'Mr Lund is a raging poof',
  "don't want a lesbian teaching my daughter",
  "Stop ramming this LGBT stuff down our kids' throats",
  "Two men reading stories about two dads, it's sick",
  'that assembly was so gay',
  'Quayle is a massive bender',
  'a bloke in a dress reading to reception, what is the world coming to',
  'tranny teacher at Thornbeck now, unbelievable',
  'pride flags on a primary school, grooming plain and simple',
  'batty boy quayle',
  'Mr Quayle bats for the other team, keep him away from the boys',
  'Why are they teaching five year olds about being gay? Disgusting',
  'fkn queers running the school now',
  'Lund is a faggot',
  'no son of mine is being taught by a tranny',
  'Trans ideology has no place in a primary, these people are sick',
  'bet quayle takes it up the arse',
  "I'd not let that poof near my lads",
  "get this gay nonsense out of our school, it's sick",
  'We all know what "never married" means. Keep him away from the boys',
  'the new trousers are so gay, just like mr quayle',
  'trans weirdos after our children',
  "Quayle's a poofter",
  'gay agenda being pushed in primary schools now, sick',
  'Mr Lund is obviously a homo, keep your sons away',
  'that lunch was gay',
  'Keep your rainbow propaganda away from my children',
  "he's a bender that caretaker",
];

const SEXIST = [
  'Put a bloke in charge and it would be sorted in a week',
  'women drivers at the school gate, need I say more',
  'Babbington is a right slapper',
  'She only got the headship by sleeping with the governors',
  'Miss Babbington can give me detention any day, phwoar',
  "too emotional to run a school, it's her time of the month",
  'football is for boys, girls should stick to netball',
  'get back in the kitchen ellery',
  'look at the arse on Miss Babbington',
  'What does a woman know about running a school',
  "Miss Babbington's legs in that skirt, blimey",
  'Ellery must be on her period again',
  'this is what you get with female heads, all emotion no logic',
  'Okafor is a dirty whore',
  "I'd do detention for Babbington, what a rack",
  'Typical hysterical woman',
  "That's what happens when you let a woman run things, get back to the ironing",
  'daft little girls pretending to be teachers',
  'Babbington is a dirty slut',
  'Miss Babbington can mark my homework any night in those heels',
  "women shouldn't be head teachers, simple as",
  "Mrs Okafor's got cracking tits",
  'leave the coaching to the men love',
  'the PE teacher should be a man, women are useless at football',
  'nice bum on the new student teacher lads',
];

const DISABILITY = [
  'Special needs kids are dragging the whole class down, lock them up',
  'he is a spastic',
  'what a retard',
];

const FAITH = [
  'Muslims are scum',
  'dirty jews run the trust',
  'the muslims are taking over our school',
  'Why are my kids being made to celebrate Eid',
];

describe('a racist remark', () => {
  it.each(RACIST)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('racist');
  });

  it.each([
    'The sun came through a chink in the curtains at six',
    'The kids love the monkey bars',
    'Year 4 need a spade for gardening club',
    'We have moved here from Poland, is there a toddler group?',
    'Wonderful samosas from the Muslim families at the Eid stall',
    'Black History Month books are in the library',
  ])('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('racist');
  });

  it('is withdrawn, and shown, where the post tells of it in order to object', () => {
    const text = 'Somebody sprayed "go back to your own country" on the bus shelter. Racism like that makes me sick';
    expect(suggested(text)).not.toContain('racist');
    expect(suppressed(text)).toContain('racist');
  });

  it('stands where the post first says that it is not racist', () => {
    expect(suggested('I am not being racist but this school is overrun with immigrants')).toContain('racist');
  });
});

describe('a homophobic or transphobic remark', () => {
  it.each(HOMOPHOBIC_OR_TRANSPHOBIC)('is suggested for: %s', (text) => {
    const found = suggested(text);
    expect(found.includes('hate-other:homophobic') || found.includes('hate-other:trans')).toBe(true);
  });

  it('is told apart by its ground', () => {
    expect(suggested('This trans cult has got into our school')).toContain('hate-other:trans');
    expect(suggested('Mr Lund is a poof')).toContain('hate-other:homophobic');
  });

  it.each([
    'Pork faggots and gravy for tea',
    'Enjoy Pride everybody',
    'Two mums run the cake stall and it is the best one',
    'Calling things "so gay" is homophobic, please talk to your children',
  ])('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('hate-other');
  });
});

describe('a sexist remark', () => {
  it.each(SEXIST)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('hate-other:sexist');
  });

  it.each([
    'Our girls won the cup',
    'Jam tarts for the bake sale',
    'Telling girls that they cannot be engineers is sexist',
  ])('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('hate-other');
  });
});

describe('a remark against disability or faith', () => {
  it.each(DISABILITY)('is suggested, with its ground, for: %s', (text) => {
    expect(suggested(text)).toContain('hate-other:disability');
  });

  it.each(FAITH)('is suggested, with its ground, for: %s', (text) => {
    expect(suggested(text)).toContain('hate-other:faith');
  });

  it('is not made of a special needs teacher or of a festival', () => {
    expect(suggested('Special needs teacher wanted, apply on the website')).not.toContain('hate-other');
    expect(suggested('Eid Mubarak to all our Muslim families')).not.toContain('hate-other');
  });

  it('gives every suggestion of hate its ground', () => {
    const { suggestions } = checked('Mr Lund is a poof and a retard');
    expect(
      suggestions
        .filter((s) => s.concern === 'hate-other')
        .map((s) => s.strand)
        .sort(),
    ).toEqual(['disability', 'homophobic']);
  });
});
