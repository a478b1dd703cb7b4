import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFlag, checkFurther } from '@/lib/flagging/checking';
import type { Installation } from '@/lib/flagging/installation';
import { makeRecord } from '@/lib/flagging/record';
import type { MediaItem, PostSnapshot, RelatedPost } from '@/lib/platforms/platform';
import { check } from '@/lib/policy/check/check';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { textAt } from '@/lib/store/flag-texts';
import { flagRow } from '@/tests/fixtures/flag-row';
import { snapshot } from '@/tests/fixtures/snapshot';

const installation: Installation = {
  person: { name: 'Sam Fielding', role: 'Deputy head' },
  designation: null,
  pack: null,
  policy: null,
  school: null,
  roster: {
    staff: [
      { name: 'Mr Odell', role: 'Year 4 teacher' },
      { name: 'Mrs Varley', role: 'Head' },
      { name: 'Mr Penrose', role: 'Year 6 teacher' },
    ],
    pupils: [],
  },
  locked: false,
  browser: { name: 'Chromium', version: '156', os: 'linux x86-64' },
  extensionVersion: '0.1.0',
};

const picture = (alt: string | null): MediaItem => ({
  kind: 'image',
  address: 'https://pbs.twimg.com/media/1.jpg',
  alt,
});
const other = (relation: RelatedPost['relation'], text: string | null): RelatedPost => ({
  relation,
  id: '1900000000000000009',
  address: null,
  author: 'Another Parent',
  handle: 'anotherparent',
  text,
});

const flagOf = (
  text: string,
  over: { media?: MediaItem[]; related?: RelatedPost[]; context?: string[] } = {},
): FlagRow => ({
  ...flagRow({ text }),
  snapshot: { ...snapshot({ text }), media: over.media ?? [], related: over.related ?? [] },
  attached: (over.context ?? []).map((words, i) => ({
    as: 'context',
    snapshot: snapshot({ id: `190000000000000010${i}`, text: words }),
    picture: null,
    faults: [],
    check: null,
  })),
});

const furtherOf = (flag: FlagRow) => checkFurther(flag, installation);
/** Concern, and for each span where it points and what stands there. */
const told = (flag: FlagRow) =>
  furtherOf(flag).map(({ text, readWith, suggestions }) => ({
    text,
    readWith,
    found: suggestions.map(({ concern, strength, evidence }) => [
      concern,
      strength,
      evidence.map((span) => [span.in, textAt(flag, span.in).slice(span.start, span.end)]),
    ]),
  }));

describe('the texts that stand with a post', () => {
  it('are not there for most posts, whose own check is what it is without them', () => {
    const flag = flagOf('Mrs Varley is a useless idiot');
    expect(furtherOf(flag)).toEqual([]);
    const withPicture = flagOf('Mrs Varley is a useless idiot', { media: [picture('Mr Odell is a useless idiot')] });
    const { text, textLanguage } = withPicture.snapshot ?? snapshot();
    const alone = check({
      text: text.value ?? '',
      language: textLanguage,
      context: { hasMedia: true, isReply: false, authorIsStaff: false, recipientIsPupil: false },
      pack: null,
      roster: installation.roster,
    });
    expect(checkFlag(withPicture, installation)).toEqual(alone);
  });

  it('are the alternative texts, each with spans that point into itself', () => {
    const flag = flagOf('Look at this', {
      media: [picture(null), picture('Mr Odell is a useless idiot'), picture('A gate')],
    });
    expect(told(flag)).toEqual([
      {
        text: 'alt-2',
        readWith: null,
        found: expect.arrayContaining([
          ['negative-offensive-named', expect.any(String), expect.arrayContaining([['alt-2', 'Mr Odell']])],
        ]),
      },
      { text: 'alt-3', readWith: null, found: [] },
    ]);
  });

  it('are only the words in the picture where a machine describes it, at their place in its description', () => {
    const alt = "May be an image of a child and text that says 'Mr Odell is a useless idiot'";
    const flag = flagOf('Look', { media: [picture(alt), picture('May be an image of a child')] });
    const [found, ...rest] = told(flag);
    expect(rest).toEqual([]);
    expect(found?.found).toContainEqual([
      'negative-offensive-named',
      expect.any(String),
      expect.arrayContaining([['alt-1', 'Mr Odell']]),
    ]);
  });

  it('are what the page holds beyond a cut, and only what rests on words that were not shown', () => {
    const full = 'Mrs Varley is a useless idiot and I will punch Mr Odell in the face tomorrow.';
    const cut = (over: Partial<PostSnapshot>): FlagRow => {
      const flag = flagOf('Mrs Varley is a useless idiot and …');
      const post = flag.snapshot ?? snapshot();
      const held = { value: full, strategy: 'json', rank: 0 };
      return { ...flag, snapshot: { ...post, textCut: true, fullText: held, ...over } };
    };
    const [found, ...rest] = told(cut({}));
    expect(rest).toEqual([]);
    expect(found?.text).toBe('full');
    expect(found?.found.map(([concern]) => concern)).toContain('threat-violence');
    for (const { evidence } of furtherOf(cut({}))[0]?.suggestions ?? [])
      expect(Math.max(...evidence.map(({ end }) => end))).toBeGreaterThan('Mrs Varley is a useless idiot and '.length);
    expect(told(cut({ textCut: false }))).toEqual([]);
    // The longer text of an article is the whole page, other people's comments included.
    expect(told(cut({ reading: 'article' }))).toEqual([]);
  });

  it('are what it quotes or shares, but not what it answers', () => {
    const words = 'Mrs Varley is a useless idiot';
    expect(told(flagOf('This.', { related: [other('quoted', words)] }))[0]).toMatchObject({
      text: 'related-1',
      found: expect.arrayContaining([['negative-offensive-named', expect.any(String), expect.anything()]]),
    });
    expect(told(flagOf('Not nice to say.', { related: [other('parent', words)] }))).toEqual([]);
  });
});

describe('what a post answers', () => {
  const insult = 'He is a useless idiot';

  it('tells whom “he” means, as a possibility, with the words of each text apart', () => {
    const flag = flagOf(insult, { related: [other('parent', 'Saw Mr Odell at the gate again this morning.')] });
    expect(told(flag)).toEqual([
      {
        text: 'post',
        readWith: 'related-1',
        found: expect.arrayContaining([
          [
            'negative-offensive-named',
            'possible',
            expect.arrayContaining([
              ['related-1', 'Mr Odell'],
              ['post', expect.stringContaining('idiot')],
            ]),
          ],
        ]),
      },
    ]);
    expect(checkFlag(flag, installation)).toEqual(checkFlag(flagOf(insult), installation));
  });

  it('names whom a word of the post stands for, at the place where that person is named', () => {
    const flag = flagOf('He hit my son on Tuesday', { context: ['We all know Mr Odell.'] });
    const [found] = told(flag);
    expect(found?.found.find(([concern]) => concern === 'allegation-staff')?.[2]).toEqual(
      expect.arrayContaining([
        ['with-1', 'Mr Odell'],
        ['post', 'He'],
        ['post', 'hit my son'],
      ]),
    );
    const reasons = furtherOf(flag).flatMap(({ suggestions }) => suggestions.flatMap(({ evidence }) => evidence));
    expect(reasons.filter((span) => span.in === 'post' && span.reason === 'names a member of staff')).toEqual([]);
  });

  it('is the nearest text that names anybody, as it was kept with the flag', () => {
    const flag = flagOf(insult, { context: ['Mr Penrose wrote to us.', 'Mr Odell did too.', 'Did he now?'] });
    expect(told(flag)[0]?.readWith).toBe('with-2');
    expect(told(flag)[0]?.found[0]?.[2]).toContainEqual(['with-2', 'Mr Odell']);
  });

  it('tells nothing where two people could be meant, or where no word of the post stands for anybody', () => {
    expect(told(flagOf(insult, { context: ['Mr Odell and Mr Penrose were there.'] }))).toEqual([]);
    expect(told(flagOf('Useless idiot.', { context: ['Mr Odell was there.'] }))).toEqual([]);
  });

  it('tells a man from a woman', () => {
    const flag = flagOf(insult, { context: ['Mrs Varley and Mr Odell were there.'] });
    expect(told(flag)[0]?.found[0]?.[2]).toContainEqual(['with-1', 'Mr Odell']);
  });

  it('never counts another person’s words against the author', () => {
    const flag = flagOf('He always says hello to us.', {
      context: ['Mr Odell is a useless idiot and somebody should punch him.'],
    });
    expect(told(flag).flatMap(({ found }) => found)).toEqual([]);
  });
});

describe('the record', () => {
  it('says of each further check which text it is of, and which text each span points into', async () => {
    const flag = flagOf('Look at this', { media: [picture('Mr Odell is a useless idiot')] });
    const check = checkFlag(flag, installation);
    const { row } = await makeRecord({ ...flag, check, furtherChecks: furtherOf(flag) }, []);
    const record = JSON.parse(await row.blob.text());
    expect(record.check.suggestions).toEqual([]);
    expect(record.furtherChecks).toMatchObject([{ text: 'alt-1', readWith: null, check: { ruleset: check?.ruleset } }]);
    expect(record.furtherChecks[0].check.suggestions[0].evidence[0].in).toBe('alt-1');
  });

  it('tells in a later revision what people decided until then and said about the check, which stays as it was', async () => {
    const flag = flagOf('Mr Odell is a useless idiot');
    const checked = { ...flag, check: checkFlag(flag, installation) };
    const first = await makeRecord(checked, []);
    const decision: Decision = {
      at: '2026-11-27T09:00:00.000Z',
      by: installation.person,
      outcome: 'no-action',
      concern: null,
      categoryId: null,
      clauseRef: null,
      asSuggested: false,
      note: '',
      onCheck: {
        notRight: [
          { concern: 'negative-offensive-named', strand: null, sense: null, text: 'post', why: 'joke-or-idiom' },
        ],
        missed: null,
      },
    };
    const { revision, row } = first;
    const record = { revision, sha256: row.sha256, at: row.at, signature: null };
    const later = await makeRecord({ ...checked, record, decisions: [decision] }, []);
    const [before, after] = await Promise.all([first, later].map(async ({ row }) => JSON.parse(await row.blob.text())));
    expect([before.decisions, after.decisions]).toEqual([[], [decision]]);
    expect(after.previous).toBe(first.row.sha256);
    expect(after.check).toEqual(before.check);
  });
});

it('every span of every further check points at characters of the text that it names, whatever the texts', () => {
  const words = fc.array(
    fc.constantFrom(
      'he',
      'She',
      'is',
      'a useless idiot',
      'Mr Odell',
      'Mrs Varley',
      'hit my son',
      '😡',
      '"',
      '.',
      '\u200b',
      '\n',
    ),
    { maxLength: 14 },
  );
  const text = fc.oneof(
    words.map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, text, text, text, (own, alt, quoted, parent) => {
      const flag = flagOf(own, {
        media: [picture(`May be an image of text that says '${alt}'`), picture(alt)],
        related: [other('quoted', quoted), other('parent', parent)],
      });
      for (const { suggestions, suppressed } of furtherOf(flag))
        for (const { evidence, against } of [...suggestions, ...suppressed])
          for (const span of [...evidence, ...against]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(textAt(flag, span.in).length);
          }
    }),
    { numRuns: 150 },
  );
});
