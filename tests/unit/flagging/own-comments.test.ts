import { describe, expect, it } from 'vitest';
import { type CheckedComment, checkComments, ranked, type Standing, standingOf } from '@/lib/flagging/own-comments';
import type { ListedComment } from '@/lib/messages/own-post';
import { check } from '@/lib/policy/check/check';
import { parsePack } from '@/lib/policy/pack';
import westbrook from '@/policies/westbrook-old-hall.json?raw';
import { OWN_COMMENTS } from '@/tests/fixtures/sites/own-comments';
import { ROSTER } from '@/tests/fixtures/sites/school';

const parsed = parsePack(westbrook);
const installation = { pack: parsed.ok ? parsed.pack : null, roster: ROSTER };

const listed = (text: string, told: Partial<ListedComment> = {}): ListedComment => ({
  key: null,
  author: 'Somebody',
  handle: null,
  isReply: false,
  time: '2h',
  text,
  isCut: false,
  language: 'en',
  hasMedia: false,
  ...told,
});
const OWN = OWN_COMMENTS.map(({ key, text, lang }) =>
  listed(text, { key: `facebook:comment:${key}`, language: lang ?? 'en' }),
);

const never = () => new AbortController().signal;
const byKey = (checked: readonly CheckedComment[] | null) =>
  Object.fromEntries((checked ?? []).map(({ comment, standing }) => [comment.key?.split(':').at(-1), standing]));

describe('going through the comments', () => {
  it('puts whoever may be at risk first, abuse next, and calls a plain complaint criticism to be left up', async () => {
    const checked = await checkComments(OWN, installation, () => {}, never());
    expect(byKey(checked)).toMatchObject({
      threat: 'safety',
      racist: 'strong',
      insult: 'strong',
      complaint: 'criticism',
      praise: 'nothing',
      question: 'nothing',
      emoji: 'nothing',
      arabic: 'unread',
    } satisfies Record<string, Standing>);
    expect(checked?.[0]?.comment.key).toBe('facebook:comment:threat');
    const standings = checked?.map(({ standing }) => standing) ?? [];
    expect(standings.indexOf('criticism')).toBeGreaterThan(standings.lastIndexOf('strong'));
  });

  it('never ranks a complaint as abuse, however many there are of it', async () => {
    const complaint = OWN.find(({ key }) => key?.endsWith('complaint')) as ListedComment;
    const checked = await checkComments(Array(30).fill(complaint), installation, () => {}, never());
    expect(new Set(checked?.map(({ standing }) => standing))).toEqual(new Set(['criticism']));
  });

  it('keeps the order of the page among those that stand alike', async () => {
    const checked = await checkComments([...OWN, ...OWN], installation, () => {}, never());
    for (const standing of ['safety', 'strong', 'criticism', 'nothing'] as const) {
      const places = checked?.filter((one) => one.standing === standing).map(({ place }) => place) ?? [];
      expect(places.length).toBeGreaterThan(1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('says with words of the comment why it points at it', async () => {
    const checked = await checkComments(OWN, installation, () => {}, never());
    for (const { comment, check: result } of checked ?? [])
      for (const { evidence } of result.suggestions) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { start, end } of evidence) expect(comment.text.slice(start, end).length).toBe(end - start);
      }
  });

  it('puts a weak sign of danger above a strong sign of anything else', () => {
    const result = check({ ...base, text: 'nothing' });
    const suggestion = (concern: 'self-harm' | 'racist', strength: 'strong' | 'possible') => ({
      ...result,
      suggestions: [{ ...blank, concern, strength }],
    });
    const one = (place: number, told: ReturnType<typeof suggestion>): CheckedComment => {
      const comment = listed('words');
      return { comment, place, check: told, standing: standingOf(comment, told) };
    };
    const order = ranked([one(0, suggestion('racist', 'strong')), one(1, suggestion('self-harm', 'possible'))]);
    expect(order.map(({ place }) => place)).toEqual([1, 0]);
  });

  it('asks a person to look at what is only a picture', () => {
    const result = check({ ...base, text: '' });
    expect(standingOf(listed('', { hasMedia: true }), result)).toBe('unread');
    expect(standingOf(listed(''), result)).toBe('nothing');
  });

  it('stops when the list is closed, and hands over nothing', async () => {
    const controller = new AbortController();
    const many = Array.from({ length: 500 }, (_, i) => OWN[i % OWN.length] as ListedComment);
    const checked = await checkComments(many, installation, () => controller.abort(), controller.signal);
    expect(checked).toBeNull();
  });

  it('goes through 500 comments without keeping the page from answering', async () => {
    const many = Array.from({ length: 500 }, (_, i) => OWN[i % OWN.length] as ListedComment);
    const told: number[] = [];
    const started = performance.now();
    let longest = 0;
    let last = started;
    const checked = await checkComments(
      many,
      installation,
      (count) => {
        told.push(count);
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      },
      never(),
    );
    expect(checked).toHaveLength(500);
    expect(told.at(-1)).toBe(500);
    // Portions, not one long stretch: tens of milliseconds each on a slow machine, not seconds.
    expect(told.length).toBeGreaterThan(2);
    expect(longest).toBeLessThan((performance.now() - started) / 2);
  });
});

const base = {
  language: 'en',
  context: { hasMedia: false, isReply: true, authorIsStaff: false, recipientIsPupil: false },
  ...installation,
};
const blank = {
  strand: null,
  sense: null,
  score: 500,
  policy: null,
  evidence: [{ start: 0, end: 5, reason: 'a word' }],
  against: [],
  suppressedBy: null,
  caution: null,
};
