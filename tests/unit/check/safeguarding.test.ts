import { describe, expect, it } from 'vitest';
import { type Context, checked, suggested, suppressed } from './school';

const APPROACHES: [string, Context][] = [
  ["You can message me any time, just don't let your parents see", { recipientIsPupil: true, authorIsStaff: true }],
  ["You're so mature for your age, not like the other girls", { recipientIsPupil: true, authorIsStaff: false }],
  ['what are you wearing right now', { recipientIsPupil: true, authorIsStaff: false }],
  ['delete these messages after you read them ok gorgeous', { recipientIsPupil: true, authorIsStaff: true }],
  ['I can pick you up after school, nobody needs to know', { recipientIsPupil: true, authorIsStaff: false }],
  ["Do you have a boyfriend? I think you're really pretty", { recipientIsPupil: true, authorIsStaff: false }],
  ['send me a photo of you in your swimming costume', { recipientIsPupil: true, authorIsStaff: false }],
  ["I'll get you some vapes if you meet me on your own", { recipientIsPupil: false, authorIsStaff: false }],
  ["Don't tell anyone we talk, ok? You can trust me", { recipientIsPupil: true, authorIsStaff: false }],
  ["I could get in trouble for this but you're beautiful", { recipientIsPupil: true, authorIsStaff: true }],
  ['come to my classroom at lunch, just us', { recipientIsPupil: true, authorIsStaff: true }],
  ['Have you ever kissed anyone?', { recipientIsPupil: true, authorIsStaff: false }],
  [
    "wanna earn some robux? just send me a selfie and don't tell ur mum",
    { recipientIsPupil: false, authorIsStaff: false },
  ],
  [
    "add my private snap, i'll send you something if you send me something",
    { recipientIsPupil: true, authorIsStaff: false },
  ],
  [
    'Follow me on insta, keep it between us ok, no need to tell your dad x',
    { recipientIsPupil: true, authorIsStaff: true },
  ],
  ['You looked really pretty in assembly. Is anyone else at home?', { recipientIsPupil: true, authorIsStaff: true }],
  ["text me on 07700 900999 once your mum's gone to bed", { recipientIsPupil: true, authorIsStaff: true }],
  ["what year are you in? got any pics? i'll delete them after", { recipientIsPupil: true, authorIsStaff: false }],
  ["our secret yeah? don't show this to ur mum", { recipientIsPupil: true, authorIsStaff: false }],
  ['ur so pretty, got snap?', { recipientIsPupil: true, authorIsStaff: false }],
  ["don't tell your mum I gave you this number x", { recipientIsPupil: true, authorIsStaff: false }],
  ['ur body is amazing, show me more', { recipientIsPupil: true, authorIsStaff: false }],
];

const RISK_TO_LIFE = [
  "I don't want to be here any more, nobody would miss me",
  'my daughter has been cutting herself',
  'thinking of ending it all tonight, goodbye x',
  'I want to kill myself',
  'kys oscar nobody likes you',
  'go drink bleach nadia',
  'just end it already, world would be better without you',
];

describe('signs of an approach to a child', () => {
  it.each(APPROACHES)('are suggested for: %s', (text, context) => {
    expect(suggested(text, context)).toContain('grooming-sexual-contact');
  });

  it('need two kinds where nobody has said that a pupil is spoken to', () => {
    expect(suggested('Message me on Snapchat')).not.toContain('grooming-sexual-contact');
    expect(suggested('Follow me on Instagram, but never tell your parents')).toContain('grooming-sexual-contact');
  });

  it('are signs only, and the caution says so', () => {
    const found = checked("Send me a pic, don't tell your mum").suggestions.find(
      (s) => s.concern === 'grooming-sexual-contact',
    );
    expect(found?.caution).toContain('signs only');
  });

  it.each([
    'Super reading this week everyone, enjoy half term',
    'Is Lily free for a sleepover at ours on Friday? Text me',
    'Internet safety evening: remind your children never to accept strangers',
    'Happy birthday beautiful girl, 10 today! Love Nanny',
  ])('are not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('grooming-sexual-contact');
  });
});

describe('a risk to life', () => {
  it.each(RISK_TO_LIFE)('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('self-harm');
  });

  it('tells encouragement from risk', () => {
    expect(suggested('kys oscar')).toContain('self-harm:encouragement');
    expect(suggested('I want to die')).toContain('self-harm:risk');
  });

  it('is withdrawn, and shown, for training and charity runs', () => {
    const text = 'Suicide awareness training for parents on Thursday';
    expect(suggested(text)).not.toContain('self-harm');
    expect(suppressed(text)).toContain('self-harm');
  });

  it.each(['Nearly killed myself laughing at the panto', 'These stairs will be the death of us'])(
    'is not made of: %s',
    (text) => {
      expect(suggested(text)).not.toContain('self-harm');
    },
  );
});

describe('talk of sexual pictures', () => {
  it.each([
    'anyone got nudes of Nadia from year 9? will swap',
    "someone made a deepfake nude of a girl in year 8 and it's all over snap",
    'send me a topless pic',
  ])('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('intimate-image-child');
  });

  it('is withdrawn for advice to parents', () => {
    expect(suppressed('NSPCC workshop on what to do if your child is asked for nude pics')).toContain(
      'intimate-image-child',
    );
  });

  it('tells people not to open or copy anything', () => {
    const found = checked('nudes of Nadia').suggestions.find((s) => s.concern === 'intimate-image-child');
    expect(found?.caution).toContain('Do not open, copy');
  });
});

describe('support for extreme violence', () => {
  it.each([
    'Hitler was right, join National Action',
    'support ISIS and go to Syria to fight',
    'how to make a pipe bomb, link in bio',
  ])('is suggested for: %s', (text) => {
    expect(suggested(text)).toContain('radicalisation');
  });

  it.each([
    'Year 9 are learning about Hitler and the Holocaust this term',
    'Prevent training tonight for governors',
    'I am marching for peace on Saturday',
  ])('is not made of: %s', (text) => {
    expect(suggested(text)).not.toContain('radicalisation');
  });
});
