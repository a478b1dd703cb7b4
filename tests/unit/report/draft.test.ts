import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowData } from '@/lib/report/flow-data';
import { allCards, card, FACTS } from './cards';

describe('text to copy', () => {
  test('gives address, account, time and the exact words, and nothing else', () => {
    expect(card('x', 'threat-violence', 'reply', { text: 'First line.\nSecond line.' }).textToCopy).toBe(
      [
        'Address of the reply: https://x.com/rowan_fictional/status/1900000000000000001',
        'Account: Rowan Fictional (@rowan_fictional)',
        'Posted: 3 March 2026 at 14:02 UTC',
        'Words of the reply:',
        '> First line.',
        '> Second line.',
      ].join('\n'),
    );
  });

  // biome-ignore format: a table
  test.each([
    // concern                    Facebook                   Instagram                  X
    ['allegation-staff',          ['fb-defamation'],         ['ig-defamation'],         ['x-abuse']],
    ['pupil-allegation-bullying', [],                        [],                        []],
    ['complaint-school',          [],                        [],                        []],
    ['defamatory',                ['fb-defamation'],         ['ig-defamation'],         []],
    ['negative-offensive-named',  [],                        [],                        ['x-abuse']],
    ['racist',                    [],                        [],                        ['x-abuse']],
    ['hate-other',                [],                        [],                        ['x-abuse']],
    ['threat-violence',           [],                        [],                        ['x-abuse']],
    ['photo-other-children',      [],                        [],                        ['x-private-information']],
    ['grooming-sexual-contact',   [],                        [],                        []],
    ['intimate-image-child',      [],                        [],                        []],
    ['under-13-account',          ['fb-under-13'],           [],                        []],
    ['impersonation',             ['meta-impersonation'],    ['meta-impersonation'],    ['x-impersonation']],
    ['logo-misuse',               ['fb-trademark', 'meta-copyright'], ['ig-trademark', 'meta-copyright'], ['x-trademark', 'x-impersonation']],
    ['confidential-info',         [],                        [],                        ['x-private-information']],
    ['radicalisation',            [],                        [],                        []],
    ['self-harm',                 [],                        [],                        []],
  ] as const)('about %s is there only for forms that were seen to take text', (concern, facebook, instagram, x) => {
    for (const [platform, ids] of [['facebook', facebook], ['instagram', instagram], ['x', x]] as const) {
      const c = card(platform, concern);
      expect(c.texts.map((t) => t.formId)).toEqual(ids);
      expect(c.textToCopy).toBe(c.texts[0]?.text ?? null);
      for (const t of c.texts) expect(c.forms.find((f) => f.id === t.formId)?.takesText).toBe(true);
    }
  });

  // biome-ignore format: a table
  test.each([
    ['photo-other-children', 'x'],
    ['confidential-info',    'x'],
    ['under-13-account',     'facebook'],
  ] as const)('about %s on %s leaves the words of the post out', (concern, platform) => {
    const text = card(platform, concern, 'post', { text: 'UNREPEATABLE' }).textToCopy;
    expect(text).not.toBeNull();
    expect(text).not.toContain('UNREPEATABLE');
  });

  test('about a child under 13 gives the account alone, no post and no time', () => {
    expect(card('facebook', 'under-13-account').textToCopy).toBe(
      'Account: Rowan Fictional (@rowan_fictional)\nAddress of the account: https://x.com/rowan_fictional',
    );
  });

  test('keeps to the two lines that the trade mark forms hold', () => {
    for (const platform of ['facebook', 'instagram'] as const) {
      const [trademark] = card(platform, 'logo-misuse', 'post', { text: 'a\nb\nc' }).texts;
      expect(trademark?.text.split('\n')).toHaveLength(2);
      expect(trademark?.text).toContain(FACTS.permalink);
    }
  });

  // biome-ignore format: a table
  test.each([
    ['an exact time',      { },                                                        'Posted: 3 March 2026 at 14:02 UTC'],
    ['a day only',         { timePrecision: 'day' as const },                          'Posted: 3 March 2026'],
    ['a relative time',    { timeExact: null, timeShown: '2h' },                       'Posted: shown on the page as "2h", seen on 19 November 2026 at 09:30 UTC'],
    ['a time with offset', { timeExact: '2026-03-03T00:30:00.000+01:00' },             'Posted: 2 March 2026 at 23:30 UTC'],
    ['a time zone unknown', { timeExact: '2026-03-03T14:02:11', timeShown: '3 March' }, 'Posted: shown on the page as "3 March", seen on 19 November 2026 at 09:30 UTC'],
    ['no time',            { timeExact: null, timeShown: null },                       undefined],
  ])('with %s states no more than the page did', (_name, facts, expected) => {
    expect(
      card('x', 'racist', 'post', facts)
        .textToCopy?.split('\n')
        .find((line) => line.startsWith('Posted')),
    ).toBe(expected);
  });

  test('falls back to the number of the post where the page gave no address', () => {
    expect(card('x', 'racist', 'post', { permalink: null }).textToCopy).toMatch(
      /^Post, number on the site: 1900000000000000001\n/,
    );
  });

  test('is null where nothing is known', () => {
    const nothing = {
      permalink: null,
      id: null,
      author: null,
      handle: null,
      timeExact: null,
      timeShown: null,
      text: '',
    };
    expect(card('x', 'racist', 'post', nothing).textToCopy).toBeNull();
  });

  test('ends a very long text where a character ends, and says so', () => {
    const [family] = card('x', 'racist', 'post', { text: '👨‍👩‍👧‍👦'.repeat(2000) }).texts;
    expect(family?.cut).toBe(true);
    expect(family?.text).toContain('Words of the post (the beginning):');
    expect(family?.text.split('> ')[1]?.replaceAll('👨‍👩‍👧‍👦', '')).toBe('');
    expect(card('x', 'racist', 'post', { text: 'x'.repeat(1000) }).texts[0]?.cut).toBe(false);
    expect(card('x', 'racist', 'post', { text: 'x'.repeat(1001) }).texts[0]?.cut).toBe(true);
  });

  test('does not let one character with endless accents fill the form', () => {
    const [draft] = card('x', 'racist', 'post', { text: `a${'\u0301'.repeat(500_000)}` }).texts;
    expect(draft?.text.length).toBeLessThan(10_000);
    expect(draft?.cut).toBe(true);
  });

  test('gives no opinion, no legal conclusion and nobody’s name as the writer’s', () => {
    for (const { name, card: c } of allCards())
      for (const { text } of c.texts) {
        const ours = text.split('\n').filter((line) => !line.startsWith('> '));
        expect(ours.join('\n'), name).not.toMatch(
          /\b(I|me|my|we|our|us|on behalf|represent|offen[cs]e|illegal|law|defam|libel|racist|abus|harass|threat|hate)\b/i,
        );
      }
  });
});

describe('a hostile post', () => {
  const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
  const OURS =
    /^(Address of the (post|comment|reply): |Account: |Posted: |Words of the |Address of the account: |Post, number)/;

  test('cannot pass its words off as ours', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    const lineEnds = fc.constantFrom('\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '"', '\u202e');
    const nasty = fc.array(fc.oneof(anything, lineEnds), { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (text, author, handle, timeShown) => {
        const facts = { text, author, handle, timeShown, timeExact: null };
        const draft = card('x', 'racist', 'post', facts).textToCopy ?? '';
        for (const line of draft.split(LINE_ENDS)) expect(line).toMatch(/^> |^Address|^Account|^Posted|^Words/);
        const ours = draft.split('\n').filter((line) => !line.startsWith('> '));
        for (const line of ours) expect(line).toMatch(OURS);
        expect(ours.length).toBeLessThanOrEqual(4);
        expect(ours.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps every word of a text that fits', async () => {
    await fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const draft = card('x', 'racist', 'post', { text }).textToCopy ?? '';
        const quoted = draft.split('\n').filter((line) => line.startsWith('> '));
        // Every kind of line end begins a new line of the quotation; else a line separator would let words stand unmarked.
        expect(quoted.map((line) => line.slice(2)).join('\n')).toBe(text.trim().replace(LINE_ENDS, '\n'));
      }),
      { numRuns: 200 },
    );
  });
});

test('the limits that forms state are known to the drafts', () => {
  for (const flow of Object.values(flowData().flows))
    for (const form of flow.forms) {
      expect(form.textLines, form.id).toBe(form.limits.some((l) => l.includes('two lines')) ? 2 : undefined);
      expect(form.links, form.id).toBe(form.limits.some((l) => l.includes('30 links')) ? 30 : undefined);
    }
});
