import { describe, expect, it } from 'vitest';
import { checked, suggested, suppressed } from './school';

const THREATS = [
  "I swear down I'll put Quayle in a wheelchair",
  'wait till I get hold of that teacher',
  'Ellery better watch herself',
  "I'm going to find out where she lives and smash her windows",
  'gonna knock ur teeth down ur throat quayle',
  'Someone should burn that school to the ground',
  "Mrs Pugh will get what's coming to her",
  'we know which bus you get babbington',
  'callum frith is getting his head kicked in tomorrow after school',
  "if you come near my daughter again I'll end you",
  'hope you get hit by a bus ellery',
  "bring a blade in tmrw n we'll see who's laughing oscar",
  'You want to be careful walking your dog at night Mr Lund',
  'that woman deserves a good slap',
  "I'd happily throttle him",
  'Tick tock Mr Quayle 🔪',
  'im gonna shoot up the school',
  "let's see how hard he is when there's ten of us waiting outside",
  'me and my brothers will be paying him a visit',
  "There'll be blood on the playground if they let him back in",
  'I will find you Quayle and you will regret ever touching my kid',
  "Someone's getting hurt if this carries on",
  'Pugh wants her face smashing in',
  "He's lucky I didn't run him over in that car park",
  "I'll be waiting for you at the gates Ellery, bring your husband",
  "Don't be surprised if your car gets keyed Mr Quayle",
  'Going to stab that teacher if she gives me another detention',
  "Wouldn't it be awful if there was a fire at Thornbeck",
  "Callum you're dead tomorrow",
  "Get the lads together, we're paying Quayle a visit",
  'I hope Ellery gets cancer',
  'lets jump oscar after school',
  'She needs putting in the ground',
  "I'll slit your throat",
  'Your kids go to the same school as mine Mr Quayle, remember that',
  "Babbington won't be so smug when I'm done with her",
  "If she shouts at my daughter again I'll smash her face in",
  "I'm going round there tonight to knock Quayle's teeth out",
  'Mrs Ellery you are dead',
  'I know where you live Lund and I know what time you leave',
  "He'd better watch his back next time he's walking home",
  'Someone wants to chuck a petrol bomb through that staff room window',
  "Who's up for it Friday, we'll wait for him and kick his head in",
  "Come near me again Quayle and you'll be eating through a straw",
  'tell oscar delaney hes getting jumped at the bus stop',
  'I will break every bone in his body',
  'Mr Lund wants stringing up',
  'Keep looking over your shoulder Ellery',
  'someone should run that Quayle over',
  "I'm coming in tomorrow and there will be trouble for Babbington, mark my words I'll batter her",
  'oscar is gonna get his teeth knocked out tmrw',
  'Watch what happens to your car if you speak to my son like that again Quayle',
  "I'm not messing, I will hurt that woman",
  "Ellery's house should be burnt down",
  'Just wait Babbington. Just you wait.',
  'I want to punch Mr Lund in his stupid face',
  "Quayle needs to watch who he's talking to or he'll get a bullet",
  "I'll drag that woman out by her hair",
  "Tell Mrs Pugh I'm coming for her",
  'somebody torch the place already',
  'Nadia better not come to school tomorrow if she wants to keep her teeth',
  'Ellery will be sorry she ever crossed me',
];

const FIGURES_OF_SPEECH = [
  'I could murder a bacon roll',
  'I would kill for a lie in',
  'They killed it on sports day',
  'My knees are killing me',
  'Break a leg on stage, drama club',
  'These packed lunches will be the death of me',
  'Year 6 smashed it at the quiz',
  'Battered fish for tea',
  'Dead proud of her',
  'Shoot me a message if you want one',
  'We are going to beat them on Saturday in the cup final',
];

const NO_THREATS = [
  'A teacher was assaulted on Friday, the police are aware',
  'The children had an evacuation practice this morning',
  'Expect a formal complaint to Ofsted',
  'See you in court',
  'I would never hit a child',
  ...FIGURES_OF_SPEECH,
];

describe('a threat', () => {
  it.each(THREATS)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('threat-violence');
  });

  it.each(NO_THREATS)('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('threat-violence');
  });

  it('is never dropped for a low score', () => {
    const { suggestions } = checked('I could strangle him lol, police informed, only joking haha');
    expect(suggestions.map((s) => s.concern)).toContain('threat-violence');
  });

  it('comes before a complaint in the same post', () => {
    const { suggestions } = checked('This school is a joke and I will smash his face in');
    expect(suggestions[0]?.concern).toBe('threat-violence');
  });

  it('stands beside a figure of speech in the same post', () => {
    expect(suggested('I could murder a pint. And I will stab that Quayle.')).toContain('threat-violence');
  });

  it('is shown as withdrawn when the author says it will not be done', () => {
    expect(suppressed('I am not going to hit him')).toContain('threat-violence');
  });

  it('has a caution that names 999', () => {
    const found = checked('I will kill Mr Quayle').suggestions.find((s) => s.concern === 'threat-violence');
    expect(found?.caution).toContain('999');
    expect(found?.strength).toBe('strong');
  });

  it.each([
    "I'll wipe that smile off Mr Quayle's face with a brick",
    'About time Mrs Ellery found out what a crowbar feels like',
    'Mention my kids again and I will split your lip and knock your teeth in',
    'One more letter home Quayle and you will be picking your teeth up',
  ])('is seen in words of no list: %s', (text) => {
    expect(suggested(text)).toContain('threat-violence');
  });

  it.each([
    'I will take him out of that school if nothing changes',
    "I'll drop you off at the gate and run him down to nursery",
    "I'll put her to sleep and then make them eat their greens",
    'Meet me in the car park after school, I have your tickets',
    "What's the procedure if your child has been hurt?",
    'Watch out on the way home, it is icy by the gate',
    'The site team will put a hammer and nails out for the dads on Saturday',
  ])('is not seen in what parents say every day: %s', (text) => {
    expect(suggested(text)).not.toContain('threat-violence');
  });
});
