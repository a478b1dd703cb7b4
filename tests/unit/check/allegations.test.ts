import { describe, expect, it } from 'vitest';
import { checked, quotes, suggested, suppressed } from './school';

/** Fictional people and events. Nothing here is true of anybody. */
const ABOUT_STAFF = [
  'Mr Quayle yanked my boy out of his chair by the collar this morning',
  'Heard from three different parents that Miss Babbington turns up stinking of wine most Mondays',
  "Mrs Okafor has been telling other mums what's in our son's reports",
  'the reception teacher left my daughter sat in wet clothes all afternoon',
  'A TA in year 2 pinched my little boy, he has the bruise to prove it',
  'Is it true Mr Lund got sacked from his previous job for theft??',
  "apparently mrs ellery has been taking parents' deposits for the trip and keeping them",
  'Ask Mr Quayle why the police were at his house about messages to a girl in year 10',
  'Mr Quayle threw a chair across the classroom in front of 7 year olds',
  'That caretaker has been filming the girls on his phone',
  "Mrs Pugh opens the kids' confidential letters and gossips about them",
  'Miss Babbington was asleep at her desk while the kids ran riot',
  'My lad says his teacher slapped him across the legs',
  'one of the dinner ladies forced my son to eat until he was sick',
  'Mr Quayle told the class my daughter was thick',
  'Miss Babbington dragged a child down the corridor by his hood, I watched her do it',
  'so mr quayle is sleeping with one of the year 3 mums while his wife works nights lol',
  "The head at Thornbeck has been changing kids' test scores",
  'Mr Quayle and Mrs Pugh were caught at it in the stock cupboard',
  'Mrs Ellery bullied my wife out of her job there',
  'my daughter was screamed at by Mrs Okafor till she wet herself',
  'My daughter came home with finger marks on her arm from Mr Lund',
  "Word on the street is Mrs Ellery's been signing off dodgy overtime for her sister",
  'Mr Quayle locked two boys outside in the rain for talking',
  'not gonna name names but a certain year 5 teacher was seen buying coke in the Red Lion',
  "Miss Babbington ripped up my son's work and told him it was rubbish in front of everyone",
  'Mrs Okafor told my son nobody would ever want to be his friend',
  'how is Mr Quayle still teaching after what he did to that girl in his last school',
  'Mr Lund offers the older girls lifts home in his van',
  'the new TA swears at the kids when she thinks no one is listening',
  'Mrs Pugh shared my address with my ex',
  'Babbington is having an affair with a dad from year 2',
  'Mr Quayle restrained my autistic son face down on the floor',
  'the head turned up to parents evening drunk',
  'Mr Quayle hits kids. There, I said it.',
  'My boy was pinned against the wall by that PE teacher',
  'Mrs Ellery let a child go home with the wrong parent',
  "Mrs Okafor smacked my niece on the hand for dropping paint, she's four",
  'Just been told Mr Lund has been smoking weed behind the bike sheds at lunch',
  'Miss Babbington pockets the tuck shop money, ask anyone',
  'Mr Quayle told the inspectors a pack of lies, I heard him',
  'the nursery nurse shut my toddler in the store room for crying',
  "one of the lunchtime supervisors has been pulling the kids' hair",
  'Does anyone else know why Mr Quayle left his old school in such a hurry? I heard it was for hitting a kid',
  'rumour is Miss Babbington has been texting a year 6 dad late at night',
  'Mr Quayle came in drunk again this morning',
  "Mrs Ellery faked the register so they'd look better",
  'a teaching assistant in nursery has been shouting swear words at the kids, my lad told me',
  'They say Mr Lund was sacked from the leisure centre for spying on girls in the showers',
  "I've got it on good authority that Mrs Pugh fiddles the dinner money every week",
  "Mr Quayle kicked a football at a reception kid's head on purpose",
  'My grandson was locked in the PE store by Miss Babbington',
  'Mr Lund exposed himself in the staff car park, everybody saw',
  "the music teacher keeps touching the girls' shoulders and it creeps them out",
  'Mrs Ellery lied on the risk assessment',
  "Has anyone else's child said Mr Quayle calls them names?",
  'apparently Mrs Okafor has a drink problem',
  'Mr Quayle shoved my son into a wall and called him a liar',
  "Mrs Pugh has been reading parents' private emails out in the staffroom for a laugh",
  'Miss Babbington left twenty kids on their own while she went for a fag',
  "Mr Quayle twisted my son's ear in the lunch queue and two mums saw it",
  "I'm telling you Mrs Pugh has been helping herself to the trip money",
  'a supply teacher shoved a lad in 3B off his chair yesterday',
  'Heard on the grapevine that Mr Lund was arrested for possession',
  'Miss Babbington was plastered on the year 6 residential',
  'Mrs Ellery forced my daughter to stand outside in the snow with no coat',
];

const ABOUT_PUPILS = [
  'Oscar Delaney pushed my son off the climbing frame and laughed about it',
  "Callum Frith has been nicking other kids' lunch money",
  'It was Nadia Rahman that set the bins on fire, my niece saw her',
  'that lad Callum brought a knife in his bag on tuesday',
  'oscar delaney keeps strangling the younger ones behind the shed',
  'Callum Frith sent my daughter disgusting pictures',
  'Lily Marsh spreads lies about other girls and gets away with it',
  'Oscar Delaney bit a teaching assistant last week',
  'Nadia Rahman cheated in the spelling test',
  "Callum Frith has been kicking the little ones in the toilets, it was him who cut Ava's lip",
  'It was Lily Marsh who took the charity tin, her sister saw',
  'Lily Marsh has been stealing from the book fair',
  'Callum Frith punched my boy in the stomach twice this week',
  "Nadia Rahman's been bullying half the girls in year 5",
  'Oscar Delaney vandalised the bus shelter, we have it on camera',
];

const DISHONESTY = [
  'Thornbeck cooked the attendance figures to get their Ofsted',
  "Mrs Ellery is a crook, she's been fiddling expenses since she arrived",
  "Mr Quayle bought his degree online, he's no more a teacher than I am",
  'The head destroyed the evidence before the inspectors came',
  'That school hides abuse from parents and always has',
  'Mrs Okafor forged my signature on the support plan',
  'Mr Lund is a convicted sex offender and they let him work there',
  'Miss Babbington is a liar and I can prove it',
  "Thornbeck's results are fake, the staff do the tests for them",
  'Mrs Ellery pays her friends with school money, check the accounts',
  'That Quayle has a fake degree',
  "Thornbeck bribed the inspectors, there's no way it's Good",
  "Mrs Okafor invents children's needs to get extra funding",
  "Miss Babbington gave her own son top marks, it's corrupt",
  'Mr Lund is a known paedophile',
  "The school falsified my daughter's attendance",
  'Thornbeck rigged the phonics test, the teachers told them the answers',
  "Mrs Ellery is a con artist who's been stealing from the PTA",
  "Mr Quayle isn't a real teacher, his degree is bogus",
  "Mrs Ellery hides bullying to keep the school's rating",
  'Mr Lund did time for burglary and the school know it',
  'Mrs Ellery sacked the last bursar to cover her own tracks',
  'Thornbeck doctor their attendance figures',
  'Mr Quayle claims to have a degree from Oxford but he made it up',
  'The governors at Thornbeck take backhanders from the builders',
  'Mrs Ellery faked her references to get the headship',
];

describe('an allegation about staff', () => {
  it.each(ABOUT_STAFF)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('allegation-staff');
  });

  it('points at the words that say what was done and at the name', () => {
    const text = 'Honestly, Mr Quayle slapped my son on Friday';
    const found = checked(text).suggestions.find((s) => s.concern === 'allegation-staff');
    expect(quotes(text, found)).toEqual(expect.arrayContaining(['Mr Quayle', 'slapped my son']));
  });

  it('always carries the sentence that the safeguarding lead and the LADO come first', () => {
    const found = checked('Mr Quayle hit my son').suggestions.find((s) => s.concern === 'allegation-staff');
    expect(found?.caution).toContain('LADO');
    expect(found?.sense).toBe('harm');
  });

  it('is shown as withdrawn where the post denies it', () => {
    const text = 'Mr Quayle did not hit anybody';
    expect(suggested(text)).not.toContain('allegation-staff');
    expect(suppressed(text)).toContain('allegation-staff');
  });

  it('is not made of what might happen', () => {
    expect(suggested('If Mr Quayle hits my son I will ring the governors')).not.toContain('allegation-staff');
  });

  it('is not made of what a member of staff suffered', () => {
    expect(suggested('My son kicked Mr Quayle yesterday and I am mortified')).not.toContain('allegation-staff');
  });

  it('finds who acts when a sentence is passive', () => {
    expect(suggested('My daughter was dragged across the hall by Miss Babbington')).toContain('allegation-staff');
  });

  it('carries a name over to the next sentence', () => {
    expect(suggested('I spoke to Mr Quayle again. He shoved my son into a door.')).toContain('allegation-staff');
  });

  it('takes rumour for an allegation all the same', () => {
    const found = checked('Rumour has it Mr Quayle hit a child').suggestions.find(
      (s) => s.concern === 'allegation-staff',
    );
    expect(found?.against.map((span) => span.reason)).toContain('passes on what others say');
  });
});

describe('an allegation about a pupil', () => {
  it.each(ABOUT_PUPILS)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('pupil-allegation-bullying:accusation');
  });

  it('is made of a child who can be found out, and not of children in general', () => {
    expect(suggested('a boy in year 5 keeps hitting my son')).toContain('pupil-allegation-bullying');
    expect(suggested('some kids were hitting each other at the park')).not.toContain('pupil-allegation-bullying');
  });
});

describe('a statement that may be defamatory', () => {
  it.each(DISHONESTY)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('defamatory');
  });

  it('says that only a court decides', () => {
    const found = checked('Mrs Ellery is a fraud').suggestions.find((s) => s.concern === 'defamatory');
    expect(found?.caution).toContain('Only a court decides');
  });

  it('is not suggested for a bare opinion', () => {
    expect(suggested('In my opinion Mrs Ellery is too strict')).not.toContain('defamatory');
  });

  it('weighs less where it is only passed on', () => {
    const score = (text: string) => checked(text).suggestions.find((s) => s.concern === 'defamatory')?.score ?? 0;
    expect(score('Apparently Mrs Ellery fiddled the accounts')).toBeLessThan(score('Mrs Ellery fiddled the accounts'));
  });
});

describe('a tale from elsewhere', () => {
  it.each([
    'Reading about the nursery nurse in Ohio who was arrested for assault',
    'Did you watch that drama about the headmaster who faked his degree?',
  ])('is no allegation here: %s', (text) => {
    expect(suggested(text)).not.toContain('allegation-staff');
  });

  it('is one where it names somebody of the school', () => {
    expect(suggested('It was in the Mail that Mr Quayle hit a pupil')).toContain('allegation-staff');
  });

  it('does not take a class for another place', () => {
    expect(suggested('The TA in Year 2 slapped my son')).toContain('allegation-staff');
  });
});

describe('a weapon that a pupil brought', () => {
  it('is an allegation as well as a threat', () => {
    const found = suggested('Oscar Delaney brought a knife into school');
    expect(found).toContain('pupil-allegation-bullying');
    expect(found).toContain('threat-violence');
  });
});
