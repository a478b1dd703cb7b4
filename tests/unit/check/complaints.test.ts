import { describe, expect, it } from 'vitest';
import { checked, suggested, suppressed } from './school';

const COMPLAINTS = [
  'No email, no text, nothing. We turned up to a locked gate. Brilliant communication as ever Thornbeck',
  '£62 for a residential deposit two weeks before Christmas, are they having a laugh',
  "My daughter's reading book has not been changed since September",
  'Honestly the state of the toilets at that school is a health hazard',
  'Three weeks and not one reply from the office',
  "Why are the kids made to eat outside when it's minus two?",
  'Banning birthday sweets now?? What next',
  'Feel so sorry for the year 5s, fourth teacher since summer',
  "I'm really unhappy with how the school has dealt with my son's needs",
  'Mrs Pugh nearly bit my head off for being two minutes late',
  'Miss Babbington has no interest in helping the slower readers',
  "Wow, an entire day's notice for the costume. How generous",
  "Congratulations Thornbeck, you've managed to lose my son's glasses again",
  'When exactly did it become normal to charge parents for the nativity?',
  'What is the school actually doing about the bullying in year 6',
  "My son's EHCP has been ignored for a whole year",
  'The homework they send home is a joke, took us three hours',
  'Not impressed with the new pick up arrangements, total chaos',
  'love the teachers but the communication is dreadful',
  'Since the new head came in that school has gone from great to awful',
  'Parking outside Thornbeck is a disaster and the school do nothing',
  "I pulled my two out of that school and I've never looked back",
  'So the trip is cancelled AGAIN because nobody bothered to book the coach',
  'the lunches are tiny, my lad comes home starving every day',
  'Another letter about attendance when she had chicken pox. Give me strength',
  "Shoddy. That's the only word for how they treat SEN kids here",
  "Anyone had any luck getting a response out of the SENCO? I've given up",
  "Sick to death of being told my child is 'fine in school'",
  'Surely a school should be able to keep hold of one PE kit',
  'they only care about attendance figures not the children',
  "Absolutely no one on the gate this morning, anyone could've walked in",
  '5 different teachers in one year, how are they meant to learn',
  'Got fined £80 for a day off while half the school is on holiday, make it make sense',
  "Whoever decided to move sports day to a Tuesday at 9am clearly doesn't work",
  "My son hates going to school now and they don't want to know",
  "The head doesn't even come out of her office any more",
  "They've taken away the reading corner to make room for a photocopier. Says it all",
  'Not a single teacher came to say hello at open evening',
  'Fuming. My child was left out of the photo again',
  "Disappointed that Thornbeck won't let parents watch the carol concert this year",
  'Thought this was supposed to be an inclusive school?',
  'My little boy was made to miss break because I forgot his reading record',
  "You'd think with all that pupil premium money they could afford some pencils",
  'standards have really slipped',
  'Miss Babbington never replies to messages on the app',
  'She was really short with me when I asked about his glasses (Mrs Pugh)',
  'What do we pay school fund for if we have to send in our own tissues?',
  'The way they handled the head lice outbreak was pathetic',
  'Great, another dress up day. My bank account loves this school',
  'My child is struggling and nobody will listen to me',
  "If one more letter comes home about nits I'll scream",
  'No wonder half the class have left',
  'Why was I only told about the trip this morning?',
  "Thornbeck ain't what it used to be",
  'They treat the parents like naughty kids',
  '£14 for a school tie!! Daylight robbery Thornbeck, have a word with yourselves',
  "Four class teachers since Easter. My lad can't even tell me who's in charge. Poor.",
  'Yet again no message from school about the early finish. Had to hear it off my neighbour at the gate',
  "Who's sick of getting texts at 8pm asking for cardboard boxes by the morning? Madness",
  "Over a year we've been asking Thornbeck for an autism assessment. They've let her down.",
  'Mr Lund on the gate was dead rude to me and my mum. Always the same.',
  'Really unhappy with the way Miss Babbington dealt with my lad in front of his mates',
  "Oh good, another teacher training day. Because we've all got unlimited annual leave",
  'Nice one Thornbeck, lost his glasses AND his trainers since Monday. Bravo.',
  'Why can nobody in that office ever answer an email?',
  "How is it right that there's one computer between six kids?",
  "Lovely staff but I'm disappointed with how the fight was dealt with",
  'Sort the car park out Thornbeck before somebody gets run over',
  "No explanation, no apology, just a letter saying the club's been scrapped",
  "They've changed the lunch menu again without asking anyone, it's shocking",
  'Every year they leave it until the last week to tell us the nativity date. Some of us have to book leave!',
  'Just paid £11.50 for one school photo. One.',
  "Thornbeck's reading scheme is a joke, same book for three weeks",
  'Absolutely gutted for the year 6s, no residential and no explanation',
  'Is anybody actually running this school?',
  "Don't bother going to the office, they'll just fob you off",
  'My son has had no homework marked all year',
  "Not being awkward but surely 35 in a class can't be right",
  'The SENCO promised a call back three weeks ago',
  'poor show from thornbeck today, no staff at the crossing',
  "Is it just my kid who comes home with a different child's jumper every week? Thornbeck needs to get it together",
  'Paid £9 for a school disco that lasted forty minutes',
  'I have asked three times for a meeting with the head',
  "Once again Thornbeck couldn't care less about parents who work",
  'No SEN support, no TA, no plan. What exactly are they doing with him all day',
  'My son was made to wear a lost property PE kit like a Victorian orphan',
  'another friday another letter about money from that school',
  "the school app is a waste of time, half the messages don't come through",
  'Absolute disgrace that they charge for after school clubs and then cancel half of them',
  'Why do we bother filling in surveys when school ignores them',
  'Really not happy with how Mrs Okafor brushed off my concerns',
  'Another day, another nit letter. Joy.',
  "They've got money for a new sign but not for a TA, priorities eh",
  'My daughter has come home in tears three times this week and nobody from school has rung',
  'Shocking customer service from the office staff as per',
];

describe('a complaint about the school', () => {
  it.each(COMPLAINTS)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('complaint-school');
  });

  it('is not made of anger at somebody else', () => {
    expect(suggested('The council have not gritted the road to school, absolute joke')).not.toContain(
      'complaint-school',
    );
  });

  it('is not made of the author being cross with themselves', () => {
    expect(suggested('I am so disorganised, forgot the reading book again')).not.toContain('complaint-school');
  });

  it('stands where thanks come before a but', () => {
    expect(suggested('Lovely teachers but the office is a shambles')).toContain('complaint-school');
  });

  it('is a request for information, not a complaint, and says so', () => {
    expect(suggested('Does anyone know what time the gates open?')).toEqual([]);
  });

  it('carries the sentence that it is no misuse by itself', () => {
    const found = checked('This school is a shambles').suggestions.find((s) => s.concern === 'complaint-school');
    expect(found?.caution).toContain('not misuse by itself');
  });

  it('is withdrawn where the harsh words are quoted in somebody’s defence', () => {
    const text = 'Someone wrote that Mr Quayle is "a useless waste of space". Not acceptable';
    expect(suggested(text)).not.toContain('complaint-school');
    expect(suppressed(text)).toContain('negative-offensive-named');
  });

  it.each([
    'Emailed five times since half term and still no reply from anyone',
    'Rang all morning, straight to answerphone every time. Useless',
  ])('need not say which school it is about on the school’s own page: %s', (text) => {
    expect(suggested(text)).toContain('complaint-school');
  });

  it.each([
    'Rang the dentist all morning, straight to answerphone every time. Useless',
    'My gym put the price up again and nobody answers the phone',
  ])('is not one where it says that somebody else is at fault: %s', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  it.each([
    'There has been no proper teacher in that class since September',
    'The school has not got a single working lift',
    'Mrs Okafor has not answered one message',
  ])('may say only what there is none of: %s', (text) => {
    expect(suggested(text)).toContain('complaint-school');
  });

  it('is not what a post tells of a pupil’s family', () => {
    expect(suggested('Callum Frith has a social worker and his mum cannot afford the trip')).not.toContain(
      'complaint-school',
    );
  });
});
