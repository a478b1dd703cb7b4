import { describe, expect, test } from 'vitest';
import { CONCERNS, type Concern } from '@/lib/concerns';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { flowData } from '@/lib/report/flow-data';
import { ownSurface } from '@/lib/report/hand-over';
import { prepareReport } from '@/lib/report/prepare';
import { allCards, card, FACTS, TODAY } from './cards';

describe('the note for the person who may file', () => {
  // biome-ignore format: a table
  test.each([
    // concern                    Facebook                                    Instagram                                   X
    ['allegation-staff',          'the member of staff whom the post is about', 'the member of staff whom the post is about', 'the member of staff whom the post is about'],
    ['pupil-allegation-bullying', null,                                       null,                                       "the pupil's parent or guardian, where the post shows a fight"],
    ['complaint-school',          null,                                       null,                                       null],
    ['defamatory',                'the person whom the post is about',        'the person whom the post is about',        null],
    ['negative-offensive-named',  'the person named in the post',             'the person named in the post',             'the person named in the post'],
    ['racist',                    null,                                       null,                                       null],
    ['photo-other-children',      "the child's parent or guardian",           "the child's parent or guardian",           "the child's parent or guardian"],
    ['intimate-image-child',      null,                                       null,                                       null],
    ['confidential-info',         null,                                       null,                                       'the person whose information it is'],
    ['logo-misuse',               'whoever owns the mark or the copyright, or acts for the owner', 'whoever owns the mark or the copyright, or acts for the owner', 'whoever owns the mark or the copyright, or acts for the owner'],
  ] as const)('about %s is for', (concern, ...expected) => {
    expect((['facebook', 'instagram', 'x'] as const).map((p) => card(p, concern).handOver?.to ?? null)).toEqual(expected);
  });

  test('says where it is, what to choose, what the form asks, and that nothing was submitted', () => {
    const permalink = 'https://www.facebook.com/heronlane.example/posts/1';
    expect(card('facebook', 'defamatory', 'post', { permalink }).handOver?.text).toBe(
      [
        'For the person whom the post is about',
        '',
        'Heron Lane Primary School has noted a post on Facebook under its own policy (Inappropriate uses, bullet 3).',
        `Where it is: ${permalink}`,
        'When it was posted: 3 March 2026 at 14:02 UTC',
        'Its words are left out of this note. You need not read it to decide.',
        '',
        'What you can do, if you wish:',
        '- Form "Defamation": https://www.facebook.com/help/contact/430253071144967',
        "  It asks for: who is reporting; country; your name; organisation; client's name; postal address; e-mail; how many addresses, then a box for each with a reason; signature.",
        '  How much each box holds was not seen.',
        '',
        'Nothing has been submitted for you, and nobody but you decides whether it is.',
        'If you want somebody else to file for you, give them your permission in writing first. They sign in their own name.',
      ].join('\n'),
    );
  });

  test('shows only the choices that this person can make', () => {
    const note = card('facebook', 'negative-offensive-named').handOver?.text ?? '';
    expect(note).toContain('Bullying or harassment → Me. Then Submit, Next, Done.');
    expect(note).not.toContain('→ A friend');
  });

  test('carries the date of the labels and says what is assumed', () => {
    const note = card('facebook', 'allegation-staff', 'comment').handOver?.text ?? '';
    expect(note).toMatch(/Labels last seen in 2025–2026; if yours differ, choose the nearest\. Assumed/);
    expect(card('facebook', 'allegation-staff', 'post').handOver?.text).not.toContain('Assumed');
  });

  test('about staff is held back until the safeguarding lead has agreed', () => {
    expect(card('facebook', 'allegation-staff').handOver?.before).toMatch(
      /^Give this to nobody until the safeguarding lead/,
    );
    expect(card('facebook', 'defamatory').handOver?.before).toBeNull();
  });

  test('never carries the words of the post or its author', () => {
    const secrets = { text: 'SECRET WORDS', author: 'SECRET AUTHOR', handle: 'secret_handle' };
    for (const { name, card: c } of allCards()) {
      const { handOver } = card(c.platform, c.concern, 'post', secrets);
      expect(handOver?.text ?? '', name).not.toMatch(/secret/i);
    }
  });

  test('does without a school, a clause, an address and a time that are not known', () => {
    const facts = { schoolName: null, clauseRef: null, permalink: null, timeExact: null, timeShown: null };
    const note = card('x', 'negative-offensive-named', 'article', facts).handOver?.text ?? '';
    expect(note).toContain(
      'The school has noted an article on X.\nWhere it is: the page gave no address of its own.\nIts words',
    );
    expect(note).not.toMatch(/null|undefined/);
  });
});

describe('a message, which only those who got it can report', () => {
  const message = (platform: PlatformId, concern: Concern) =>
    prepareReport({ platform, concern, kind: 'post', surface: 'message', facts: FACTS, today: TODAY });

  test('has a note for the person who received it, though anybody may report such a post', () => {
    expect(card('x', 'racist').handOver).toBeNull();
    for (const platform of PLATFORMS) {
      const { handOver, whoMayFile } = message(platform, 'racist');
      expect(handOver?.to).toBe('the person who received the message');
      expect(whoMayFile).toBe('Only the person who received the message.');
      expect(handOver?.text).toContain('Open its own menu there and choose the nearest row.');
    }
  });

  test('is named as a message, without the address and the time of a post', () => {
    const text = message('x', 'racist').handOver?.text ?? '';
    expect(text).toContain('has noted a message on X');
    expect(text).toContain('Where it is: in the messages of the person who received it.');
    expect(text).not.toContain(FACTS.permalink);
    expect(text).not.toContain('When it was posted');
    expect(text).not.toContain('Rowan');
  });

  test('about an allegation or a danger is held back until those who come first have agreed', () => {
    expect(message('facebook', 'allegation-staff').handOver?.before).toMatch(/until the safeguarding lead/);
    for (const concern of CONCERNS) {
      const { handOver, reporting } = message('facebook', concern);
      if (handOver && reporting === 'later') expect(handOver.before, concern).toMatch(/^Give this to nobody until/);
    }
  });

  test('has no note where nothing is reported or nothing may be drafted', () => {
    expect(message('x', 'complaint-school')).toMatchObject({
      handOver: null,
      whoMayFile: expect.stringMatching(/^Nobody/),
    });
    expect(message('x', 'intimate-image-child').handOver).toBeNull();
  });
});

describe('a surface that the data says only some may report', () => {
  test('makes a note for them out of its rows, whichever surface it is', () => {
    const data = structuredClone(flowData());
    data.flows.x.surfaces.post.filers = ['target', 'parent-guardian'];
    const made = prepareReport({ platform: 'x', concern: 'racist', kind: 'post', facts: FACTS, today: TODAY }, data);
    expect(made.handOver?.to).toBe('the person concerned, or a parent or guardian of the child');
    expect(made.handOver?.text).toContain(`Where it is: ${FACTS.permalink}`);
    expect(made.handOver?.text).toContain('Report post');
  });

  test('makes none for the police, who have ways of their own', () => {
    expect(ownSurface('post', ['law-enforcement'])).toBeNull();
    expect(ownSurface('post', [])).toBeNull();
    expect(ownSurface('post', ['target', 'anyone'])).toBeNull();
  });
});
