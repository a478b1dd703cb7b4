import { describe, expect, test } from 'vitest';
import type { CONCERNS, Strand } from '@/lib/concerns';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { prepareReport } from '@/lib/report/prepare';
import { allCards, arrows, card, FACTS, TODAY, textsIn } from './cards';

const grid = (concern: (typeof CONCERNS)[number]) => {
  const [f, i, x] = PLATFORMS.map((p) => card(p, concern));
  return [
    f?.platformVerdict,
    i?.platformVerdict,
    x?.platformVerdict,
    f?.lawVerdict,
    f?.urgency,
    f?.captureMode,
    f?.reporting,
  ];
};
const right = 'only-if-right-person-files';

describe('the verdicts of a card', () => {
  // biome-ignore format: a table
  test.each([
    // concern                    Facebook       Instagram      X              law                      urgency capture     report
    ['allegation-staff',          right,         right,         'unlikely',    'possible-offence',      'U1', 'normal',   'later'],
    ['pupil-allegation-bullying', 'likely',      'likely',      'likely',      'possible-offence',      'U1', 'normal',   'now'],
    ['complaint-school',          'no-category', 'no-category', 'no-category', 'none-usual',            'U3', 'text-url', 'never'],
    ['defamatory',                'no-category', 'no-category', 'no-category', 'possible-civil-claim',  'U2', 'normal',   'later'],
    ['negative-offensive-named',  right,         right,         'unlikely',    'none-usual',            'U3', 'normal',   'later'],
    ['racist',                    'likely',      'likely',      'likely',      'possible-offence',      'U1', 'normal',   'now'],
    ['hate-other',                'likely',      'likely',      'likely',      'possible-offence',      'U1', 'normal',   'now'],
    ['threat-violence',           'likely',      'likely',      'likely',      'possible-offence',      'U0', 'normal',   'later'],
    ['photo-other-children',      right,         right,         right,         'none-usual',            'U2', 'text-url', 'later'],
    ['grooming-sexual-contact',   'likely',      'likely',      'likely',      'stop-get-advice-now',   'U0', 'text-url', 'later'],
    ['intimate-image-child',      'likely',      'likely',      'likely',      'stop-get-advice-now',   'U0', 'none',     'later'],
    ['under-13-account',          'likely',      'likely',      'likely',      'none-usual',            'U3', 'text-url', 'later'],
    ['impersonation',             'likely',      'likely',      'likely',      'possible-offence',      'U1', 'normal',   'now'],
    ['logo-misuse',               right,         right,         right,         'possible-civil-claim',  'U3', 'normal',   'later'],
    ['confidential-info',         right,         right,         right,         'possible-offence',      'U1', 'text-url', 'later'],
    ['radicalisation',            'likely',      'likely',      'likely',      'possible-offence',      'U1', 'text-url', 'later'],
    ['self-harm',                 'likely',      'likely',      'likely',      'none-usual',            'U0', 'text-url', 'later'],
  ] as const)('%s', (concern, ...expected) => {
    expect(grid(concern)).toEqual(expected);
  });
});

describe('every card', () => {
  test.each(allCards())('$name says why, whom to tell, who may file and what not to do', ({ card: c }) => {
    expect(c.because).toMatch(/^[A-Z'].{20,}\.$/);
    expect(c.lawBecause).toMatch(/\.$/);
    expect(c.lawNotice).toMatch(/not checked by a lawyer/);
    expect(c.whoMayFile).not.toBe('');
    expect(c.tellFirst.length).toBeGreaterThan(0);
    expect(c.doNot.length).toBeGreaterThan(0);
    expect(c.reportNow).toBe(c.reporting === 'now');
    if (!c.reportNow) expect(c.because.endsWith(c.reportingBecause)).toBe(true);
    expect(c.compiledOn).toBe('2026-11-20');
    expect(c.age.sinceCompiledDays).toBe(0);
    expect(c.warning !== null).toBe(c.platformVerdict === 'unlikely' || c.platformVerdict === 'no-category');
    for (const path of c.paths) {
      expect(path.steps.length).toBeGreaterThanOrEqual(3);
      expect(path.age.says).toMatch(/last seen/);
      expect(path.filers.length).toBeGreaterThan(0);
    }
  });

  test('gives either a way to file or says that there is none', () => {
    const without = allCards().filter(({ card: c }) => c.paths.length + c.forms.length === 0);
    expect([...new Set(without.map(({ card: c }) => `${c.concern}/${c.platform}`))]).toEqual([
      'complaint-school/facebook',
      'complaint-school/instagram',
      'complaint-school/x',
      'defamatory/x',
      'confidential-info/facebook',
      'confidential-info/instagram',
    ]);
    for (const { card: c } of without) {
      expect(c.receipt).toBeNull();
      expect(c.textToCopy).toBeNull();
      expect(c.handOver).toBeNull();
      expect(c.followUp).toEqual([]);
      expect(c.age.says).toBe('Put together on 20 November 2026.');
    }
  });

  test('never offers the form for the European Union, nor a police form to the public', () => {
    for (const { name, card: c } of allCards()) {
      const everything = textsIn(c).map(({ text }) => text);
      expect(
        everything.filter((t) => /319149701968527|406206379945942|meta-eu-hate/.test(t)),
        name,
      ).toEqual([]);
      expect(c.forms.flatMap((f) => f.filers)).not.toContain('law-enforcement');
    }
  });

  test('shows the police what they use only for threats and grooming', () => {
    const with_ = allCards().filter(({ card: c }) => c.policeForms.length > 0);
    expect([...new Set(with_.map(({ card: c }) => c.concern))]).toEqual(['threat-violence', 'grooming-sexual-contact']);
    expect(card('x', 'threat-violence').policeForms[0]?.address).toBe('https://legalrequests.x.com');
  });

  test('is the same for the same input', () => {
    expect(card('facebook', 'impersonation')).toEqual(card('facebook', 'impersonation'));
  });

  test('refuses a day that is none', () => {
    expect(() => card('x', 'racist', 'post', {}, '20 November 2026')).toThrow(RangeError);
  });
});

describe('the path to follow', () => {
  // biome-ignore format: a table
  test.each([
    ['facebook',  'post',    'allegation-staff',          'three-dots menu on the post → Report post → Bullying, harassment or abuse → Bullying or harassment → Me'],
    ['facebook',  'comment', 'allegation-staff',          'three-dots menu beside the comment → Report comment → Bullying, harassment or abuse → Bullying or harassment → Me'],
    ['facebook',  'post',    'pupil-allegation-bullying', 'three-dots menu on the post → Report post → Problem involving someone under 18 → Bullying or harassment'],
    ['facebook',  'post',    'racist',                    'three-dots menu on the post → Report post → Violent, hateful or disturbing content → Promoting hate → Posting hateful speech'],
    ['facebook',  'post',    'threat-violence',           'three-dots menu on the post → Report post → Violent, hateful or disturbing content → Credible threat to safety'],
    ['facebook',  'post',    'impersonation',             "'More options' on the profile → Report profile → Fake profile → A business"],
    ['facebook',  'post',    'intimate-image-child',      "three-dots menu on the post → Report post → Problem involving someone under 18 → Sharing someone's nude images"],
    ['instagram', 'post',    'self-harm',                 'three-dots menu on the post → Report → Suicide, self-injury or eating disorders → Suicide or self-injury'],
    ['instagram', 'reel',    'racist',                    'three-dots menu on the post → Report → Violence, hate or exploitation → Hate speech or symbols'],
    ['instagram', 'comment', 'under-13-account',          'three-dots menu on the profile → Report account → They may be under the age of 13'],
    ['x',         'post',    'racist',                    'three-dots menu on the post → Report post → Hate'],
    ['x',         'reply',   'racist',                    'three-dots menu on the post → Report post → Hate'],
    ['x',         'quote',   'radicalisation',            'three-dots menu on the post → Report post → Violent & Hateful Entities'],
    ['x',         'post',    'under-13-account',          'three-dots menu on the post → Report post → Child Safety'],
  ] as const)('on %s for a %s about %s', (platform, kind, concern, expected) => {
    expect(arrows(card(platform, concern, kind).paths[0])).toBe(expected);
  });

  test('carries the question of each screen where it was seen', () => {
    const steps = card('facebook', 'allegation-staff').paths[0]?.steps.map((s) => s.question);
    expect(steps).toEqual([
      null,
      null,
      'Why are you reporting this post?',
      'How is it bullying, harassment or abuse?',
      'Who is being harassed?',
    ]);
  });

  // biome-ignore format: a table
  test.each([
    // platform   kind       seen         precision grade assumed surface
    ['facebook',  'post',    '2025/2026', 'year', 'C', false, 'post'],
    ['facebook',  'comment', '2025/2026', 'year', 'K', true,  'comment'],
    ['facebook',  'reply',   '2025/2026', 'year', 'K', true,  'comment'],
    ['facebook',  'reel',    '2025/2026', 'year', 'C', true,  'post'],
    ['instagram', 'post',    '2025/2026', 'year', 'C', false, 'post'],
    ['instagram', 'comment', '2024/2025', 'year', 'K', true,  'comment'],
    ['x',         'post',    '2025/2026', 'year', 'C', false, 'post'],
    ['x',         'reply',   '2025/2026', 'year', 'C', true,  'post'],
    ['x',         'article', '2025/2026', 'year', 'C', true,  'post'],
  ] as const)('on %s for a %s says when it was seen and what is assumed', (platform, kind, ...expected) => {
    const path = card(platform, 'racist', kind).paths[0];
    expect([path?.seenOn, path?.precision, path?.grade, path?.assumed, path?.surface]).toEqual(expected);
    expect(card(platform, 'racist', kind).surface).toBe(expected[4]);
  });

  test('marks wording that was not seen', () => {
    const unseen = card('facebook', 'radicalisation').paths.flatMap((p) => p.steps.filter((s) => !s.verified));
    expect(unseen.map((s) => s.label)).toEqual(['(organised hate group; English label not seen)']);
    expect(card('instagram', 'racist', 'comment').paths[0]?.steps[1]).toMatchObject({
      label: 'Report',
      verified: false,
    });
  });

  test('gives the official row of an account on X its own grade', () => {
    const account = card('x', 'radicalisation').paths.find((p) => p.surface === 'account');
    expect([account?.grade, account?.seenOn, account?.age.words]).toEqual(['O', '2026-06-29', '29 June 2026']);
    expect(card('x', 'impersonation').paths.find((p) => p.surface === 'account')?.grade).toBe('C');
  });

  // biome-ignore format: a table
  test.each([
    ['facebook',  'negative-offensive-named',  [['target'], ['anyone']]],
    ['instagram', 'negative-offensive-named',  [['target']]],
    ['facebook',  'racist',                    [['anyone']]],
    ['facebook',  'logo-misuse',               [['rights-holder']]],
    ['x',         'photo-other-children',      [['target', 'parent-guardian', 'authorised-representative']]],
    ['facebook',  'impersonation',             [['anyone', 'authorised-representative'], ['target'], ['anyone', 'authorised-representative'], ['target']]],
  ] as const)('on %s about %s says who may choose it', (platform, concern, expected) => {
    expect(card(platform, concern).paths.map((p) => p.filers)).toEqual(expected);
  });

  test('warns of the group row that does not reach Facebook', () => {
    expect(card('facebook', 'racist', 'comment').paths[0]?.note).toMatch(/group admins.*not to Facebook/);
  });
});

describe('a complaint about the school', () => {
  test.each(PLATFORMS)('is never reported on %s', (platform) => {
    const c = card(platform, 'complaint-school');
    expect(c.reportNow).toBe(false);
    expect(c.reporting).toBe('never');
    expect(c.because).toMatch(/criticism of a school is not abuse/);
    expect([c.paths, c.forms, c.policeForms, c.texts]).toEqual([[], [], [], []]);
    expect(c.warning).toMatch(/groundless/);
    expect(c.doNot).toContain('Do not report it as harassment.');
  });
});

describe('an image of a child', () => {
  test.each(PLATFORMS)('is never to be copied, and nothing is drafted from the post on %s', (platform) => {
    const secret = 'words that must not travel';
    const c = card(platform, 'intimate-image-child', 'post', { text: secret, author: secret, schoolName: secret });
    expect(c.doNot[0]).toMatch(/^Never view .* never copy, screenshot, save, print, forward or paste it\.$/);
    expect(c.doNot.join(' ')).toMatch(/Never describe it in detail/);
    expect(c.doNot.join(' ')).toMatch(/Do not delete it/);
    expect(c.tellFirst[0]).toMatch(/safeguarding lead/);
    expect(c.captureMode).toBe('none');
    expect(c.reportNow).toBe(false);
    expect(c.texts).toEqual([]);
    expect(c.handOver).toBeNull();
    expect(JSON.stringify(c)).not.toContain(secret);
  });
});

describe('what has to come first', () => {
  // biome-ignore format: a table
  test.each([
    ['threat-violence',         /^999 if it could happen now, otherwise 101/, /police come first/],
    ['grooming-sexual-contact', /^999 .*101/,                                 /police's advice first/],
    ['self-harm',               /^999 if a life is at risk/,                  /999 and the safeguarding lead/],
    ['radicalisation',          /^999 if there is a threat/,                  /safeguarding lead and Prevent/],
    ['allegation-staff',        /safeguarding lead \(DSL\) and .*\(LADO\)/,   /LADO come before any report/],
    ['confidential-info',       /^The data protection officer now/,           /data protection officer comes first/],
    ['under-13-account',        /^The child's parent/,                        /parent first/],
    ['photo-other-children',    /^The safeguarding lead .* protected/,        /Ask the person who posted it first/],
  ] as const)('%s', (concern, first, because) => {
    const c = card('facebook', concern);
    expect(c.tellFirst[0]).toMatch(first);
    expect(c.because).toMatch(because);
  });

  test('names the services in the order of whom to tell', () => {
    expect(card('x', 'grooming-sexual-contact').services.map((s) => s.id)).toEqual([
      'emergency',
      'police-101',
      'ceop',
      'dsl',
      'childrens-services',
      'lado',
    ]);
  });
});

describe('the ground of hate', () => {
  const strand = (s: Strand | null, platform: PlatformId) =>
    prepareReport({ platform, concern: 'hate-other', strand: s, kind: 'post', facts: FACTS, today: TODAY });
  // biome-ignore format: a table
  test.each([
    ['homophobic', /less so.*abnormality/, /sexual orientation/,     /meant to stir up hatred/],
    ['trans',      /less so.*abnormality/, /person has to report/,   /no offence of stirring up/],
    ['sexist',     /kept for one sex/,     /gender/,                 /Sex was not one of the five/],
    ['faith',      /beliefs.*not covered/, /religion/,               /meant to stir up hatred/],
    ['disability', /serious disease/,      /disability/,             /no offence of stirring up/],
  ] as const)('%s has its own sentences', (s, meta, x, law) => {
    expect(strand(s, 'facebook').because).toMatch(meta);
    expect(strand(s, 'x').because).toMatch(x);
    expect(strand(s, 'x').lawBecause).toMatch(law);
  });

  test('falls back to the general sentences where it is unknown or has none of its own', () => {
    expect(strand(null, 'x').because).toBe(card('x', 'hate-other').because);
    expect(strand('race', 'x').because).toBe(card('x', 'hate-other').because);
  });
});

describe('what comes back and what comes next', () => {
  test('tells X users to untick the box that repeats the abuse by e-mail', () => {
    expect(card('x', 'racist').receipt).toMatch(/untick 'Updates about this report can show these posts'/);
  });

  test('says what a form gives back, or that it was not seen', () => {
    expect(card('facebook', 'under-13-account').receipt).toBe('The form says that nothing comes back.');
    expect(card('facebook', 'defamatory').receipt).toBe('What comes back from the form was not seen.');
  });

  test('goes on to POSH and then to Report Harmful Content', () => {
    expect(card('instagram', 'racist').followUp.map((f) => f.service.id)).toEqual(['posh', 'rhc']);
  });

  test('counts the days since the labels were seen as a span', () => {
    const { age } = card('x', 'racist', 'post', {}, '2027-01-19');
    expect(age).toMatchObject({
      seenOn: '2025/2026',
      words: '2025–2026',
      atLeastDays: 60,
      atMostDays: 748,
      sinceCompiledDays: 60,
    });
    expect(age.says).toBe('Labels last seen in 2025–2026; if yours differ, choose the nearest.');
  });

  test('asks to read the heading of every form that has an address', () => {
    for (const { name, card: c } of allCards())
      for (const form of c.forms)
        expect(
          form.warnings.some((w) => w.startsWith('Read the heading')),
          `${name}/${form.id}`,
        ).toBe(form.address !== null);
  });

  test('uses the address of the site at hand where two share a form', () => {
    expect(card('facebook', 'impersonation').forms[0]?.address).toBe(
      'https://www.facebook.com/help/contact/636276399721841',
    );
    expect(card('instagram', 'impersonation').forms[0]?.address).toBe(
      'https://help.instagram.com/contact/636276399721841',
    );
  });
});
