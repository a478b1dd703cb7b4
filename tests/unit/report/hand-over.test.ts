import { describe, expect, test } from 'vitest';
import { allCards, card } from './cards';

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
