import { describe, expect, it } from 'vitest';
import { checked, quotes, suggested, suppressed } from './school';

const PRIVATE = [
  "Mrs Ellery's number is 07700 900555, ring her at dinner time",
  'mr quayle lives on Larch Grove, number 9, white door',
  'Her email is s.ellery.home@example.com, let her know your thoughts',
  'He drives a blue Fiesta, reg LT19 XYZ, always parked at the back',
  'Quayle home number 01632 960123',
  '0-7-7-0-0-9-0-0-4-4-5 thats pughs mobile',
  'Nadia Rahman gets off the number 12 bus on her own at ten to four',
  'miss babbingtons address is 22 Mill Lane ZZ9 9ZZ',
  "Mrs Okafor's date of birth is 14/02/1979",
  'If you want to complain ring Ellery direct 07700900321',
  'Quayle lives opposite the Spar on Mill Lane, second house along',
  "here's Mrs Pugh's private email pugh.family@example.org",
  "Babbington's car is the white Corsa YD68 ABC",
  "Oscar Delaney's house is number 4 Beck Street if anyone wants to have a word with his dad",
  'Call Mr Quayle on his mobile 07700 900788 and tell him',
  'babbingtons number is 07 700 900 654 have fun',
  'Mrs Ellery lives at 3 Orchard Way, ZZ1 2ZZ, pop round and let her know',
  'Her private email is j.ellery66@example.net fill her inbox',
  'Nadia Rahman in year 4 goes home by herself along Beck Street at 3.20 every afternoon',
  'The red Golf parked across my drive belongs to a teacher, reg XY21 ZZZ',
  "For anyone who wants it Miss Babbington's mobile is 07700900111",
  'Mrs Pugh lives at 7 Chestnut Close',
  "Miss Babbington's landline is 01632 960 333",
  "Quayle's home address is 12 Station Road",
  "Anyone want Mrs Ellery's personal mobile? 07700 900 876",
];

const CONFIDENTIAL = [
  'Oscar Delaney is on medication for his behaviour, his mum told me in confidence',
  'The Frith kids have been taken into foster care',
  'Callum got permanently excluded last week',
  'The code for the back gate is 7731',
  "Mrs Okafor is on a final written warning, I've seen the letter",
  "Nadia's dad is in prison, that's why she's like that",
  "posting the governors' confidential minutes because you all deserve to know",
  'Mr Quayle is off with depression, signed off for six months apparently',
  'lily marsh has a social worker',
  'staff wifi password is Thornbeck2019! if anyone needs it',
  'Mr Lund has got cancer, poor man, keep it to yourselves',
  "Mrs Okafor handed her notice in, they're paying her off to keep quiet",
  "Lily Marsh's mum is in a refuge, don't tell her dad",
  "Door code's changed to 4590 btw",
  'Oscar Delaney sees a psychologist every Tuesday',
  'Nadia failed every one of her SATs',
  'social services took the Frith baby last night',
  "Callum Frith is autistic and has an EHCP, that's the reason he gets away with it",
  "The Delaneys have had social workers round again, Oscar's on a child protection plan",
  "Gate code's still 2580Z if you're late",
  "Mr Lund's been suspended while they investigate, my mate in HR told me",
  'Oscar Delaney has been expelled, my auntie works in the kitchen there',
  'Lily Marsh was sectioned last summer after self harming',
  "Mr Quayle's disciplinary is on Thursday, I've seen the letter",
  'side door keypad is 1945#',
  'Mr Quayle is being investigated by the LADO, keep it to yourself',
  "Callum's been referred to CAMHS for cutting himself",
  "password for the staff laptop is on a post it, it's Summer2024",
];

const PICTURES = [
  'Such a lovely day at the farm with class 3, here are a few snaps',
  'Front row at the Christmas play, look at them all!',
  "Live now from the leavers' assembly",
  'Nadia, Oscar and the gang at the swimming gala',
  'All the little ones in their costumes for world book day, tag your babies',
  'Sports day action shots, loads more in the album',
  'Year 1 nativity cast 😍',
  'Group shot from the residential, what a bunch',
  'Video of the whole choir singing, so proud of all of them',
  'Oscar and Lily winning the three legged race',
  'Caught these monkeys on camera at the disco',
  "streaming the nativity for grandparents who can't make it, tune in",
  'So many photos from the disco, think I got the whole class!',
  'All of reception dressed as elves, adorable. Tag yourselves!',
  'Callum and Lily with the rest of year 4 on the farm trip',
  'Going live at the carol concert, come and watch!',
  'Loads of videos of the year 3 assembly on my page, go and find your little ones',
  'Nadia and her friends at the science fair',
  "Sneaky pics from the dress rehearsal, don't they look fab",
  'Entire football squad with the trophy, well played boys',
];

const BADGE = [
  'Thornbeck Primary mugs with the school badge, £8, message me',
  "I've put the school crest on my tutoring flyers",
  "OFFICIAL Thornbeck Primary chat group, join us! (school don't know about it haha)",
  'Printing Thornbeck logo t-shirts for leavers, £12 each, not through the school',
  'Get your Thornbeck badge keyrings here, £3',
  'made a fake letter with the school letterhead lol',
  'The Official Thornbeck Primary Fan Page',
  'Taking orders for mugs with the Thornbeck crest on, £9, message me',
  'This is the OFFICIAL Thornbeck parents group (school have nothing to do with it haha)',
  'Thornbeck hoodies with the school logo, £18, order through me not the shop',
  'My new tutoring business - as recommended by Thornbeck, see the school crest on my van',
];

describe('private information about somebody', () => {
  it.each(PRIVATE)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('confidential-info:private-information');
  });

  it('points at the number itself', () => {
    const text = 'Ring Mr Quayle on 07700 900321 tonight';
    const found = checked(text).suggestions.find((s) => s.sense === 'private-information');
    expect(quotes(text, found)).toContain('07700 900321');
  });

  it.each([
    'Phone reception on 01632 960200 or write to admin@thornbeck.example',
    'Call me on 07700 900222 if you find our cat',
    'Tombola tickets 12, 45 and 301 won. We made £630.20',
    'Disco on 03/12/2025, doors 4.15-6.00',
    'We live at 3 Orchard Row and are having a party, all welcome',
  ])('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('confidential-info');
  });
});

describe('confidential information', () => {
  it.each(CONFIDENTIAL)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('confidential-info');
  });

  it('tells a code from a record', () => {
    expect(suggested('The code for the back gate is 7731')).toContain('confidential-info:security');
    expect(suggested('Callum Frith got excluded')).toContain('confidential-info:records');
  });

  it.each([
    'Our daughter was diagnosed with dyslexia last week, where do we start?',
    'The minutes are on the school website',
    'Special needs teacher wanted',
  ])('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('confidential-info');
  });
});

describe('pictures of other people’s children', () => {
  it.each(PICTURES)('are suggested, with pictures in the post, for: %s', (text) => {
    expect(suggested(text, { hasMedia: true })).toContain('photo-other-children');
  });

  it('are not suggested where the post has no picture', () => {
    expect(suggested('Could somebody send me a picture from the panto, mine are all blurred')).toEqual([]);
  });

  it('are withdrawn where only the author’s own child is spoken of', () => {
    const text = 'My little boy on his first day in the nativity play';
    expect(suggested(text, { hasMedia: true })).not.toContain('photo-other-children');
  });

  it('are not made of scenery', () => {
    expect(suggested('What a view from the top of the playground tonight', { hasMedia: true })).toEqual([]);
  });
});

describe('the school’s badge and name', () => {
  it.each(BADGE)('are said to be misused in: %s', (text) => {
    expect(suggested(text)).toContain('logo-misuse');
  });

  it.each([
    'Selling outgrown Thornbeck jumpers with the logo, age 5-6, £2 each',
    'Which house badge did your lot vote for in the design contest?',
  ])('are in ordinary use in: %s', (text) => {
    expect(suggested(text)).not.toContain('logo-misuse');
  });
});

describe('accounts', () => {
  it.each([
    'hi im 10 follow my tiktok',
    'My 9 year old has finally got her own Instagram, give her a follow!',
    'Year 4 kid at our school has a facebook account',
  ])('of a child under 13 are suggested for: %s', (text) => {
    expect(suggested(text)).toContain('under-13-account');
  });

  it('need both an age and an account', () => {
    expect(suggested('My 9 year old loves swimming')).not.toContain('under-13-account');
    expect(suggested('Follow the PTA on Instagram')).not.toContain('under-13-account');
  });

  it.each(['lol made a fake account pretending to be Mr Quayle', "This is Mrs Ellery's new account, add me"])(
    'that pretend to be somebody are suggested for: %s',
    (text) => {
      expect(suggested(text)).toContain('impersonation');
    },
  );

  it('are withdrawn where the post warns of them', () => {
    expect(
      suppressed('WARNING someone has made a fake profile pretending to be Mrs Ellery, please report it'),
    ).toContain('impersonation');
  });
});
