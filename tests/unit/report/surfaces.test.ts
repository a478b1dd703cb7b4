import { describe, expect, test } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { SURFACES, type Surface } from '@/lib/report/flow';
import { flowData } from '@/lib/report/flow-data';
import { prepareReport } from '@/lib/report/prepare';
import { FACTS, TODAY } from './cards';

const PLACE = { kind: 'page', name: 'Heron Lane Parents', address: 'https://www.facebook.com/heronlane.example' };
const on = (platform: PlatformId, concern: (typeof CONCERNS)[number], surface: Surface) =>
  prepareReport({ platform, concern, kind: 'post', surface, facts: { ...FACTS, place: PLACE }, today: TODAY });

const every = CONCERNS.flatMap((concern) =>
  PLATFORMS.flatMap((platform) => SURFACES.map((surface) => ({ concern, platform, surface }))),
);

/** What is opened and chosen first, by site and surface; null where no menu was ever seen or there is no such thing. */
// biome-ignore format: a table
const FIRST: Record<PlatformId, Record<Surface, readonly [string, string] | null>> = {
  facebook: {
    post:    ['three-dots menu on the post',       'Report post'],
    comment: ['three-dots menu beside the comment', 'Report comment'],
    profile: ["'More options' on the profile",     'Report profile'],
    page:    ["'See options' on the Page",         'Report Page'],
    group:   ["the group's menu",                  'Report group'],
    account: ["'More options' on the profile",     'Report profile'],
    message: null,
  },
  instagram: {
    post:    ['three-dots menu on the post',       'Report'],
    comment: ['press and hold the comment, or its three-dots menu', 'Report'],
    profile: ['three-dots menu on the profile',    'Report account'],
    page:    null,
    group:   null,
    account: ['three-dots menu on the profile',    'Report account'],
    message: null,
  },
  x: {
    post:    ['three-dots menu on the post',       'Report post'],
    comment: ['three-dots menu on the post',       'Report post'],
    profile: ['three-dots menu on the profile',    'Report Account'],
    page:    null,
    group:   null,
    account: ['three-dots menu on the profile',    'Report Account'],
    message: null,
  },
};

describe('every concern on every surface of every site', () => {
  test.each(every)('$concern, $platform, $surface: begins where it was seen, or says why it cannot', (told) => {
    const card = on(told.platform, told.concern, told.surface);
    const hasRows = flowData().concerns[told.concern].platforms[told.platform].paths.length > 0;
    const first = FIRST[told.platform][told.surface];
    expect(card.surface).toBe(told.surface);
    if (hasRows && first) {
      expect(card.surfaceSays).toBeNull();
      expect(card.paths.length).toBeGreaterThan(0);
      for (const { steps } of card.paths) expect(steps.slice(0, 2).map(({ label }) => label)).toEqual(first);
      for (const { age } of card.paths) expect(age.says).toMatch(/last seen/);
    } else {
      expect(card.paths).toEqual([]);
      expect(card.surfaceSays).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('numbers as many as there are', () => {
    expect(every).toHaveLength(17 * 3 * 7);
  });
});

const steps = (platform: PlatformId, concern: (typeof CONCERNS)[number], surface: Surface) =>
  on(platform, concern, surface).paths.map((path) =>
    path.steps
      .map(({ label }) => label)
      .slice(2)
      .join(' → '),
  );

describe('the rows on another surface than the flagged one', () => {
  // biome-ignore format: a table
  test.each([
    ['facebook',  'racist',          'profile', ['Violent, hateful or disturbing content → Promoting hate → Posting hateful speech']],
    ['facebook',  'impersonation',   'page',    ['Fake Page → A business', 'Fake Page → Me']],
    ['facebook',  'impersonation',   'account', ['Fake profile → A business', 'Fake profile → Me']],
    // The group's list is another one: the rows were not seen in it.
    ['facebook',  'racist',          'group',   ['']],
    // 'Something else' leads on to the list for posts.
    ['instagram', 'racist',          'account', ['Something else → Violence, hate or exploitation → Hate speech or symbols']],
    ['instagram', 'impersonation',   'profile', ['They are pretending to be someone else → A business or organisation', 'They are pretending to be someone else → Me']],
    ['x',         'under-13-account', 'account', ['Child Safety']],
    ['x',         'racist',          'account', ['']],
  ] as const)('%s, %s, %s', (platform, concern, surface, expected) => {
    expect(steps(platform, concern, surface)).toEqual(expected);
  });

  test('says that the row was not seen where only the way to the menu is known', () => {
    expect(on('x', 'racist', 'account').paths[0]?.note).toContain('choose the nearest');
  });

  test('says where a site has no such thing', () => {
    expect(on('instagram', 'racist', 'page').surfaceSays).toBe(
      'Instagram has no Pages. A business account is an account.',
    );
    expect(on('x', 'racist', 'message').surfaceSays).toContain('was not seen');
  });
});

describe('the text for a form', () => {
  test('is about the account, and not the words of the post, where the account is reported', () => {
    const [draft] = on('x', 'racist', 'account').texts;
    expect(draft?.text).toBe(
      [
        'Account: Rowan Fictional (@rowan_fictional)',
        'Address of the account: https://x.com/rowan_fictional',
        `A post there: ${FACTS.permalink}`,
      ].join('\n'),
    );
  });

  test('begins with the address of the Page or group that it is about', () => {
    const [draft] = on('facebook', 'impersonation', 'page').texts;
    expect(draft?.text.split('\n')[0]).toBe(`Address of the page: ${PLACE.address}`);
  });

  test('is counted, and says which whole lines the box does not hold', () => {
    const [mark] = on('facebook', 'logo-misuse', 'post').texts;
    expect(mark).toMatchObject({ lines: 2, mostLines: 2, leftOut: ['Posted: 3 March 2026 at 14:02 UTC'] });
    const [abuse] = on('x', 'racist', 'post').texts;
    expect(abuse).toMatchObject({ mostLines: null, mostCharacters: null, leftOut: [], characters: abuse?.text.length });
  });

  test.each([40, 90, 120, 160, 220, 400])('within %d characters is shortened, and no address in it is cut', (most) => {
    const data = structuredClone(flowData());
    const form = data.flows.x.forms.find(({ id }) => id === 'x-abuse');
    if (form) form.textCharacters = most;
    const text = 'Ein langes Wort 👩‍👩‍👧 '.repeat(200);
    const input = { platform: 'x', concern: 'racist', kind: 'post', facts: { ...FACTS, text }, today: TODAY } as const;
    const draft = prepareReport(input, data).texts.find(({ formId }) => formId === 'x-abuse');
    expect(draft?.mostCharacters).toBe(most);
    expect(draft?.characters).toBeLessThanOrEqual(most);
    const addresses = draft?.text.match(/https:\S*/g) ?? [];
    expect(addresses).toEqual(most < 90 ? [] : [FACTS.permalink]);
    expect(draft?.cut || (draft?.leftOut.length ?? 0) > 0).toBe(true);
  });
});
