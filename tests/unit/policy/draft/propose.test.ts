import { describe, expect, it } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { concernsIn, likelyKind, proposeCategory, proposeRule, proposeStep } from '@/lib/policy/draft/propose';
import { dayIn, proposeAbout } from '@/lib/policy/draft/propose-about';
import { THORNBECK } from '@/tests/fixtures/policy/thornbeck';
import { draftOf, markedAs, passageWith } from './drafts';

describe('the concerns that a sentence of a policy speaks of', () => {
  it.each([
    ['Making allegations about members of staff', 'allegation-staff'],
    ['Cyber-bullying of another child', 'pupil-allegation-bullying'],
    ['Airing complaints about the school', 'complaint-school'],
    ['Libellous or defamatory statements', 'defamatory'],
    ['Rude comments about a named teacher', 'negative-offensive-named'],
    ['Racist language', 'racist'],
    ['Homophobic posts', 'hate-other'],
    ['Threatening a member of staff', 'threat-violence'],
    ['Photographs of pupils other than your own child', 'photo-other-children'],
    ['Any attempt at grooming', 'grooming-sexual-contact'],
    ['Sharing nude images', 'intimate-image-child'],
    ['Children under 13 should not have an account', 'under-13-account'],
    ['Fake accounts in the name of staff', 'impersonation'],
    ['Using the school logo without permission', 'logo-misuse'],
    ['Sharing confidential information', 'confidential-info'],
    ['Extremist material', 'radicalisation'],
    ['Encouraging self-harm', 'self-harm'],
  ] as const)('%s: %s', (words, concern) => {
    expect(concernsIn(words)[0]).toBe(concern);
  });

  it('can be every one that there is', () => {
    const words =
      'allegations bullying complaint defamatory offensive racist sexist threat grooming nude under 13 fake account logo confidential extremism suicide photos of children';
    expect(concernsIn(words).toSorted()).toEqual([...CONCERNS].toSorted());
  });

  it('are none where it speaks of something else', () => {
    for (const words of ['The library opens at nine.', 'Governors approved this document.', 'Parents are welcome.'])
      expect(concernsIn(words)).toEqual([]);
  });
});

describe('what a sentence most likely is', () => {
  const draft = draftOf(THORNBECK);
  it.each([
    ['Racist comments', 'category'],
    ['formal warning', 'step'],
    ['always contact the police', 'step'],
    ['accept friend requests', 'rule'],
    ['follows Keeping Children Safe', null],
    ['The list is not exhaustive', null],
    ['Next review', null],
  ] as const)('%s: %s', (words, kind) => {
    expect(likelyKind(passageWith(draft, words))).toBe(kind);
  });

  it('is a step also under a heading that names the misuse that it answers', () => {
    const text = 'Procedure for addressing inappropriate use\n\nThe school will contact the police about threats.';
    expect(likelyKind(passageWith(draftOf(text), 'police'))).toBe('step');
  });
});

describe('a category as its sentence proposes it', () => {
  it('is named for the sentence and covers what it speaks of', () => {
    const draft = draftOf(THORNBECK);
    expect(proposeCategory(passageWith(draft, 'sexist'))).toEqual({
      label: 'Homophobic or sexist comments',
      clause: 'unacceptable-use-6',
      readings: [{ concern: 'hate-other', verdict: 'listed', onlyIf: [], strands: ['homophobic', 'sexist'] }],
    });
  });

  it.each([
    ['Threats will be reported to the police.', 'police-trigger'],
    ['Parents are asked not to air complaints online.', 'asked-not-to'],
    ['Consider whether a complaint belongs online.', 'guidance-only'],
    ['Staff must not post offensive remarks.', 'staff-code-only'],
    ['Offensive remarks', 'listed'],
  ] as const)('%s: %s', (words, verdict) => {
    expect(proposeCategory(passageWith(draftOf(words), words)).readings[0]?.verdict).toBe(verdict);
  });
});

describe('a step as its sentence proposes it', () => {
  const step = (words: string) => {
    const draft = draftOf(words);
    return proposeStep(passageWith(draft, words.slice(0, 20)), draft);
  };
  it.each([
    ['The school must inform the police.', 'must', 'must', 'police'],
    ['The head teacher will always write to the parent.', 'always', 'will always', 'letter'],
    ['The school will ask for the post to be removed.', 'will', 'will', 'ask-removal'],
    ['We will usually discuss it with the parent first.', 'will-usually', 'will usually', 'talk'],
    ['The governors will consider legal action.', 'consider', 'will consider', 'legal-action'],
    ['The school may block the person from the school page.', 'may', 'may', 'block-own-page'],
    ['The matter should be reported to the site provider.', 'will-usually', 'should', 'platform-report'],
  ] as const)('%s', (words, modality, verb, kind) => {
    expect(step(words)).toMatchObject({ modality, verb, kind });
  });

  it.each([
    ['The head teacher will meet with the parent.', 'Head'],
    ['The chair of governors will write to the parent.', 'Chair of governors'],
    ['The DSL will be told about safeguarding procedures.', 'Designated safeguarding lead'],
    ['A letter will be sent.', 'School'],
  ] as const)('%s: taken by %s', (words, owner) => {
    expect(step(words).owner).toBe(owner);
  });

  it('waits for what its sentence or the words before its list name', () => {
    const draft = draftOf(THORNBECK);
    expect(proposeStep(passageWith(draft, 'formal warning'), draft)).toMatchObject({
      needs: ['refused'],
      modality: 'consider',
      verb: 'will consider',
    });
    expect(step('If the parent refuses and continues, the school will write a letter.').needs).toEqual([
      'refused',
      'continues',
    ]);
    expect(step('The school will write a letter.').needs).toEqual([]);
  });

  it('stands beside the steps of its list and after those before it', () => {
    let draft = markedAs(draftOf(THORNBECK), 'step', 'speak to the parent first');
    draft = markedAs(draft, 'step', 'formal warning');
    draft = markedAs(draft, 'step', 'taking legal advice');
    draft = markedAs(draft, 'step', 'always contact the police');
    expect(draft.ladder.map(({ kind, order }) => `${order} ${kind}`)).toEqual([
      '1 talk',
      '2 letter',
      '2 legal-advice',
      '3 police',
    ]);
  });

  it('to the police names the cases that its sentence names', () => {
    const draft = draftOf(THORNBECK);
    expect(proposeStep(passageWith(draft, 'contact the police'), draft).concerns).toEqual([
      'threat-violence',
      'racist',
    ]);
  });
});

describe('a rule for staff as its sentence proposes it', () => {
  it.each([
    ['Only the designated member of staff may look at posts.', 'designation', 'allowed-if-designated'],
    ['Staff must not accept friend requests from pupils.', 'friend-pupils', 'forbidden'],
    ['Staff are advised not to add parents as friends.', 'friend-parents', 'advised-against'],
    ['Staff must not use social media on school devices.', 'school-device', 'forbidden'],
    ['Staff may use their own phones at lunch.', 'personal-device', 'allowed'],
    ['The head teacher decides.', 'who-decides', 'stated'],
  ] as const)('%s: %s, %s', (words, about, rule) => {
    expect(proposeRule(passageWith(draftOf(words), words))).toMatchObject({ about, rule });
  });
});

describe('what a policy says about itself', () => {
  it('is found: names, title, nation, dates as printed, who is responsible, for whom and what for', () => {
    expect(proposeAbout(THORNBECK)).toEqual({
      name: 'Thornbeck Primary School',
      code: 'TP',
      schools: 'Thornbeck Primary School; Thornbeck Primary; Thornbeck',
      title: 'Social Media Policy for Parents and Carers',
      nation: 'england',
      adopted: '2025-03-14',
      adoptedAsPrinted: 'Approved by governors: 14 March 2025',
      review: '2028-03',
      reviewAsPrinted: 'Next review: March 2028',
      responsible: 'Deputy Head Teacher',
      audience: 'This policy applies to all parents and carers of pupils at Thornbeck Primary School.',
      protects: 'It has been written to protect pupils, staff and the good name of the school.',
      listIsExamples: true,
    });
  });

  it('is not made up where it is not there', () => {
    expect(proposeAbout('Be kind. Threats go to the police.')).toEqual({ listIsExamples: false });
  });

  it.each([
    ['14 March 2025', '2025-03-14'],
    ['1st of September 2024', '2024-09-01'],
    ['Sept 2024', '2024-09'],
    ['14/3/2025', '2025-03-14'],
    ['18/03/20', '2020-03-18'],
    ['2025-03-14', '2025-03-14'],
    ['in 2026', '2026'],
    ['soon', ''],
  ])('%s is the day %s', (words, day) => {
    expect(dayIn(words)).toBe(day);
  });

  it('keeps two dates on one line apart, and finds one in the next cell of a table', () => {
    expect(proposeAbout('Agreed: January 2024 Review: May 2027')).toMatchObject({
      adopted: '2024-01',
      review: '2027-05',
    });
    expect(proposeAbout('Approved by\n3 May 2024\nReview date\nMay 2027')).toMatchObject({
      adopted: '2024-05-03',
      review: '2027-05',
    });
  });

  it.each([
    ['inspected by Estyn', 'wales'],
    ['Police Scotland is told', 'scotland'],
    ['the PSNI is told', 'northern-ireland'],
    ['inspected by Ofsted', 'england'],
  ])('%s: %s', (words, nation) => {
    expect(proposeAbout(words).nation).toBe(nation);
  });
});
