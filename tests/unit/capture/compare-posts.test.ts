import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePosts, verdictOf } from '@/lib/capture/compare-posts';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { snapshot } from '@/tests/fixtures/snapshot';

const judge = (first: PostSnapshot, second: PostSnapshot) => {
  const comparison = comparePosts(first, second);
  return { ...comparison, verdict: verdictOf(comparison, first) };
};

const differentFields = (first: PostSnapshot, second: PostSnapshot) =>
  comparePosts(first, second).different.map(({ field }) => field);

const worded = (value: string, textCut = false): PostSnapshot => ({
  ...snapshot({}),
  text: { value, strategy: 'fixture', rank: 0 },
  textCut,
});

const picture = (name: string) => `https://pbs.twimg.com/media/${name}?format=jpg&name=small`;
const shown = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');

describe('two looks at a post', () => {
  it('are the same where they read the same, whatever that is', () => {
    fc.assert(
      fc.property(shown, shown, shown, fc.array(fc.webUrl(), { maxLength: 3 }), (text, author, handle, media) => {
        const post = snapshot({ text, author, handle, media });
        expect(judge(post, structuredClone(post))).toMatchObject({ verdict: 'same', different: [], noted: [] });
      }),
    );
  });

  it('name the words or the author where a character of those has changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('text' as const, 'author' as const, 'handle' as const),
        shown,
        fc.nat(),
        fc.constantFrom('x', '!', '🙃', '\u200b', 'ш'),
        (which, value, place, put) => {
          const characters = [...value];
          const at = place % characters.length;
          fc.pre(characters[at] !== put);
          const changed = characters.with(at, put).join('');
          fc.pre(
            changed.normalize('NFC').replace(/\s+/g, ' ').trim() !== value.normalize('NFC').replace(/\s+/g, ' ').trim(),
          );
          const result = judge(snapshot({ [which]: value }), snapshot({ [which]: changed }));
          const field = { text: 'text', author: 'author-name', handle: 'author-handle' }[which];
          expect(result.verdict).toBe('differs');
          expect(result.different.map((one) => one.field)).toEqual([field]);
          expect(result.different[0]).toMatchObject({ first: value, second: changed });
        },
      ),
    );
  });

  it('tell a difference in spacing without calling it another post', () => {
    const result = judge(worded('Closed\nagain'), worded('Closed again'));
    expect(result.verdict).toBe('same');
    expect(result.noted).toMatchObject([{ field: 'spacing', first: 'Closed\nagain', second: 'Closed again' }]);
  });

  it('say nothing of counts but that they moved on', () => {
    const likes = (raw: string) => ({ ...snapshot({}), counts: [{ what: 'likes', value: Number(raw), raw }] });
    const result = judge(likes('3'), likes('41'));
    expect(result).toMatchObject({ verdict: 'same', different: [] });
    expect(result.noted).toMatchObject([{ field: 'counts', first: 'likes: 3', second: 'likes: 41' }]);
  });

  it('note that a post is marked as edited now, its account, its language and its profile', () => {
    const later = { ...snapshot({}), edited: true, interfaceLanguage: 'cy', loggedIn: false };
    expect(comparePosts({ ...snapshot({}), edited: false }, later).noted.map(({ field }) => field)).toEqual([
      'edited',
      'language',
      'signed-in',
    ]);
  });

  describe('of which one shows only the beginning', () => {
    const whole = 'The new head at Marlbrook is a disgrace and everybody knows it';

    it.each([
      ['the first', worded('The new head at Marlbrook is a dis…', true), worded(whole)],
      ['the second', worded(whole), worded('The new head at Marlbrook ...', true)],
      ['both', worded('The new head at Marlbrook…', true), worded('The new head at Marlbrook is …', true)],
    ])('are the same as far as it goes, and say so: %s', (_name, first, second) => {
      expect(judge(first, second)).toMatchObject({ verdict: 'same', beginningOnly: true });
    });

    it('differ where that beginning does, and hold only that against each other', () => {
      const result = judge(worded('The old head at Marlbrook…', true), worded(whole));
      expect(result).toMatchObject({ verdict: 'differs', beginningOnly: true });
      expect(result.different).toMatchObject([
        { field: 'text', first: 'The old head at Marlbrook', second: 'The new head at Marlbrook' },
      ]);
    });

    it('cannot be called the same where hardly anything of the words is shown', () => {
      expect(judge(worded('…', true), worded(whole)).verdict).toBe('too-little');
      expect(judge(worded('The new…', true), worded(whole)).verdict).toBe('too-little');
    });
  });

  describe('of which one tells less', () => {
    it('are not called the same without an author', () => {
      const nobody = { value: null, strategy: 'none', rank: -1 };
      const unnamed = { ...snapshot({}), author: { name: nobody, handle: nobody, profile: nobody } };
      expect(judge(snapshot({}), unnamed)).toMatchObject({ verdict: 'too-little', different: [] });
    });

    it('are not called the same where words are a translation, nor called different', () => {
      const translated = {
        ...worded('Y pennaeth newydd'),
        missing: [{ what: 'translation' as const, shown: null, total: null, raw: null }],
      };
      const result = judge(worded('The new head'), translated);
      expect(result.verdict).toBe('too-little');
      expect(result.notCompared).toContainEqual({ field: 'text', why: 'translated' });
    });

    it('differ also where the page had told the other reading by itself: altered pages are in two minds', () => {
      const doubtful: PostSnapshot = {
        ...worded('The new head is good'),
        doubts: [
          {
            field: 'text',
            readings: [
              { value: 'The new head is good', strategy: 'shown' },
              { value: 'The new head is a thief', strategy: 'json' },
            ],
          },
        ],
      };
      expect(judge(doubtful, worded('The new head is a thief')).verdict).toBe('differs');
    });
  });

  describe('compare the time', () => {
    const at = (exact: string, precision: 'second' | 'minute' | 'day', of?: 'this-version'): PostSnapshot => ({
      ...snapshot({}),
      time: { shown: null, exact, source: 'json', precision, strategy: 'fixture', rank: 0, ...(of && { of }) },
    });

    it('to the unit that both are good to', () => {
      const second = at('2026-11-20T08:00:41.250Z', 'second');
      expect(differentFields(at('2026-11-20T08:00:00.000Z', 'minute'), second)).toEqual([]);
      expect(differentFields(at('2026-11-20T08:01:00.000Z', 'minute'), second)).toEqual(['time']);
      expect(differentFields(at('2026-11-20T08:00:41.000Z', 'second'), second)).toEqual([]);
    });

    it('only of the same version', () => {
      const edited = at('2026-11-21T09:00:00.000Z', 'second', 'this-version');
      expect(comparePosts(at('2026-11-20T08:00:00.000Z', 'second'), edited).notCompared).toContainEqual({
        field: 'time',
        why: 'not-told',
      });
    });
  });

  describe('compare pictures by the names of their files', () => {
    const seen = (...media: string[]) => snapshot({ media });

    it('whatever host, size and pass the address has', () => {
      const other = 'https://video.twimg.com/media/GxA1?format=jpg&name=large';
      expect(comparePosts(seen(picture('GxA1')), seen(other)).same).toContain('media');
    });

    it('and find one in the place of another, or one where none was', () => {
      expect(differentFields(seen(picture('GxA1')), seen(picture('GxB2')))).toEqual(['media']);
      expect(differentFields(seen(), seen(picture('GxB2')))).toEqual(['media']);
    });

    it('and only note that one page shows more of them', () => {
      const result = judge(seen(picture('GxA1')), seen(picture('GxA1'), picture('GxB2')));
      expect(result).toMatchObject({ verdict: 'same', different: [] });
      expect(result.noted.map(({ field }) => field)).toEqual(['media']);
    });

    it('and leave open what streams have no name for, or had not loaded', () => {
      expect(comparePosts(seen('blob:https://x.com/1'), seen('blob:https://x.com/2')).notCompared).toContainEqual({
        field: 'media',
        why: 'not-told',
      });
      const slow = { ...seen(), missing: [{ what: 'media' as const, shown: null, total: null, raw: null }] };
      expect(differentFields(slow, seen(picture('GxB2')))).toEqual([]);
    });

    it('and call a post without words the same only by them', () => {
      const silent = (media: string[]): PostSnapshot => ({
        ...seen(...media),
        text: { value: '', strategy: 'shown', rank: 0 },
      });
      expect(judge(silent([picture('GxA1')]), silent([picture('GxA1')])).verdict).toBe('same');
      expect(judge(silent([]), silent([])).verdict).toBe('too-little');
    });
  });
});
