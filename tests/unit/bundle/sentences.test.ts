import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { sentencesFor } from '@/lib/bundle/paper/exhibit';
import { KEPT } from '@/lib/bundle/paper/kept';
import { SUPPLIED, WITHHELD } from '@/lib/bundle/paper/not-seen';
import { plainWords } from '@/lib/bundle/paper/plain';
import { SEEN } from '@/lib/bundle/paper/seen';
import type { About } from '@/lib/bundle/paper/sentence';
import type { ComparedClock } from '@/lib/platform-clock';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { StampRow } from '@/lib/store/stamps';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { withActs } from '../../fixtures/casework';

const ALL = [...SEEN, ...KEPT, ...SUPPLIED, ...WITHHELD];
let facts: BundleFacts;
beforeAll(async () => {
  ({ facts } = await bundleFixture());
});

type Change = (about: { facts: BundleFacts; item: BundleItem; post: PostSnapshot }) => void;
/** A copy of one item of the fixture, changed. */
function about(number: number, change: Change = () => {}): About {
  const copy = structuredClone(facts);
  const item = copy.items[number - 1] as BundleItem;
  change({ facts: copy, item, post: item.flag.snapshot as PostSnapshot });
  return { facts: copy, item };
}

const told = (id: string, one: About): string | null => {
  const words = ALL.find((sentence) => sentence.id === id)?.says(one) ?? null;
  return words && plainWords(words);
};
/** Everything that a statement says of an item. */
const everything = (one: About) =>
  sentencesFor(one.item)
    .map((sentence) => plainWords(sentence.says(one) ?? []))
    .join('\n');

const clock = (differenceMs: number): ComparedClock => ({
  state: 'compared',
  host: 'x.com',
  header: 'Fri, 20 Nov 2026 10:00:00 GMT',
  ageSeconds: 0,
  before: { utc: '2026-11-20T10:00:00.000Z', monotonicMs: 1 },
  after: { utc: '2026-11-20T10:00:00.100Z', monotonicMs: 101 },
  differenceMs,
  uncertaintyMs: 550,
});

const stamp = (seq: number, time: string): StampRow =>
  ({
    seq,
    state: 'granted',
    result: {
      state: 'granted',
      timestamp: { time, accuracyMs: 1_000, serial: '1', policy: '1.2', authority: 'Invented TSA', root: '00' },
    },
  }) as StampRow;

/** Every state that a sentence may have to tell, on items of the fixture. */
const STATES: Record<string, () => About> = {
  post: () => about(1),
  'post in a group': () => about(2),
  'comment without a moment': () => about(3),
  withheld: () => about(4),
  copy: () => about(5),
  locked: () => about(6),
  'by somebody else': () =>
    about(1, ({ item }) => Object.assign(item.flag, { collector: { name: 'Lena Holt', role: '' } })),
  'by nobody named': () => about(1, ({ item }) => Object.assign(item.flag, { collector: { name: '', role: '' } })),
  'copy by somebody else': () =>
    about(5, ({ item }) => Object.assign(item.flag, { collector: { name: 'Lena Holt', role: 'Bursar' } })),
  'copy with everything told': () =>
    about(5, ({ item }) => {
      if (item.flag.supplied) item.flag.supplied.told.handle = 'kit.arrow';
    }),
  'attention noted': () =>
    about(1, ({ item }) => Object.assign(item.flag, { attention: withActs(item.flag).attention })),
  'attention noted, nobody named': () =>
    about(1, ({ item, facts: { by } }) => {
      const { attention } = withActs(item.flag);
      item.flag.attention = attention && { ...attention, by, from: '', relation: '' };
    }),
  'with clicks': () =>
    about(1, ({ item }) => {
      item.flag.actions = [
        { at: '2026-11-20T09:59:50.000Z', did: 'opened-text', label: 'See more', worked: true },
        { at: '2026-11-20T09:59:55.000Z', did: 'pointed-at-time', label: '2h', worked: false },
      ];
    }),
  'page changed': () =>
    about(1, ({ item }) => {
      item.flag.pageChanges = [
        { what: 'hidden', detail: 'banner' },
        { what: 'scrolled', detail: '0' },
        { what: 'restored', detail: 'banner' },
      ];
    }),
  'told in two ways, by an address alone': () =>
    about(1, ({ item, post }) => {
      item.flag.tabAddress = null;
      post.doubts = [{ field: 'id', readings: [] }];
    }),
  'picture not whole': () =>
    about(1, ({ item }) => {
      item.flag.faults = ['cut-by-limit'];
    }),
  'withheld without an address of its own': () =>
    about(4, ({ item }) => {
      if (item.flag.stub) item.flag.stub.permalink = null;
    }),
  interrupted: () => about(1, ({ item }) => Object.assign(item.flag, { capture: 'interrupted' })),
  'clock compared': () => about(1, ({ item }) => Object.assign(item.flag, { platformClock: clock(-1_500) })),
  stamped: () => about(1, ({ facts }) => facts.stamps.push(stamp(5, '2026-11-20T10:02:00.000Z'))),
  'answered by the site': () =>
    about(1, ({ item: { flag } }) => {
      const answer = { at: '2026-11-23T09:00:00.000Z', by: { name: 'Lena Holt', role: '' }, report: '', receipts: [] };
      flag.reportAnswers = [
        { ...answer, outcome: 'no-answer', on: '2026-11-22', words: '' },
        { ...answer, outcome: 'removed', on: '2026-11-23T08:30:00.000Z', words: 'We took it down.' },
      ];
    }),
  'no record': () => about(1, ({ item }) => Object.assign(item.flag, { record: null })),
  purged: () =>
    about(4, ({ item }) => {
      item.flag.purged = { at: '2026-11-21T08:00:00.000Z', by: { name: 'Lena Holt', role: 'Safeguarding lead' } };
    }),
};

describe('how an exhibit came to attention', () => {
  it('is told as it was noted and by whom, and what the witness saw is left to the witness', () => {
    const blank = '[TO COMPLETE: how you came to see it, and from which account]';
    expect(told('how-found', about(1))).toBe(`How SF/1 came to my attention: ${blank}`);
    expect(told('how-found', STATES['attention noted']?.() as About)).toBe(
      `The record says that Nest Fairweather (Safeguarding lead) noted on 20 November 2026 at 10:30:00 UTC (10:30:00 in Europe/London, UTC+00:00) how SF/1 came to the attention of the school: somebody told the school (a parent of year 4); account used: the school’s own, to the author: none. How SF/1 came to my attention: ${blank}`,
    );
    expect(told('how-found', STATES['attention noted, nobody named']?.() as About)).toBe(
      `I noted on 20 November 2026 at 10:30:00 UTC (10:30:00 in Europe/London, UTC+00:00) how SF/1 came to the attention of the school: somebody told the school; account used: the school’s own. How SF/1 came to my attention: ${blank}`,
    );
  });
});

describe('every sentence of a statement', () => {
  /** Wraps a value so that every plain value that is read of it is noted by its path. */
  function watched<T>(value: T, path: string, read: Set<string>): T {
    if (typeof value !== 'object' || value === null) return value;
    return new Proxy(value as object, {
      get(target, key, receiver) {
        const got: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol' || typeof got === 'function') return got;
        if (Array.isArray(target) && key === 'length') read.add(path);
        const below = Array.isArray(target) ? path : `${path}.${key}`;
        if (typeof got === 'object' && got !== null) return watched(got, below, read);
        if (got !== undefined) read.add(below);
        return got;
      },
    }) as T;
  }
  const covers = (field: string, path: string) => path === field || path.startsWith(`${field}.`);

  it.each(ALL.map((one) => [one.id, one] as const))(
    'is made of the fields that it names and of no other: %s',
    (_, sentence) => {
      const all = new Set<string>();
      for (const make of Object.values(STATES)) {
        const one = make();
        const read = new Set<string>();
        sentence.says({ facts: watched(one.facts, 'facts', read), item: watched(one.item, 'item', read) });
        for (const path of read) {
          // A parent that is null tells that there is none of its fields.
          const known = sentence.from.some((field) => covers(field, path) || field.startsWith(`${path}.`));
          expect(known, `${sentence.id} read ${path}`).toBe(true);
          all.add(path);
        }
      }
      const unread = sentence.from.filter((field) => ![...all].some((path) => covers(field, path)));
      expect(unread).toEqual([]);
    },
  );

  it('has a name of its own', () => expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length));

  it('says something in some state, so that none is dead', () => {
    const silent = ALL.filter(({ id }) => Object.values(STATES).every((make) => told(id, make()) === null));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('who flagged it', () => {
  it('is told in the first person where the record names the witness', () => {
    expect(told('who-flagged', about(1))).toMatch(/^I flagged something on X on 20 November 2026 at 10:00:00 UTC/);
  });

  it('is told of somebody else as what the record says', () => {
    const words = told('who-flagged', STATES['by somebody else']?.() as About);
    expect(words).toMatch(/^The record names Lena Holt as the person who flagged/);
    expect(words).not.toMatch(/\bI flagged/);
  });

  it('stays blank where Flagpost was locked, whoever opened it next', () => {
    const words = told('who-flagged', about(6));
    expect(words).toContain('It was next opened on 20 November 2026 at 18:00:00 UTC');
    expect(words).toContain('[TO COMPLETE: whether it was you who flagged it; if not, who did]');
    expect(words).not.toMatch(/\bI flagged/);
  });

  it('stays blank where no name was set up, even for a witness without one', () => {
    const nobody = about(1, ({ facts, item }) => {
      facts.by = { name: '', role: '' };
      item.flag.collector = { name: '', role: '' };
    });
    expect(told('who-flagged', nobody)).toContain('[TO COMPLETE:');
  });
});

describe('when it was posted', () => {
  it('is never stated from what a page only shows', () => {
    expect(told('time-shown', about(3))).toBe('The page showed “1w” as its time. It did not state the moment.');
  });

  it('is said to be of the version shown where the page says no more', () => {
    const edited = about(1, ({ post }) => Object.assign(post.time, { of: 'this-version' }));
    expect(told('time-shown', edited)).toContain('When it was first published is not known from this.');
    expect(told('time-shown', edited)).not.toContain('it was posted on');
  });

  it('is no more exact than the page', () => {
    const day = about(1, ({ post }) => Object.assign(post.time, { precision: 'day' }));
    expect(told('time-shown', day)).toContain('posted on 20 November 2026 (UTC; the time of day is not known)');
  });

  it('is doubted where the page tells it in two ways', () => {
    const doubted = about(1, ({ post }) => {
      post.doubts = [
        {
          field: 'time',
          readings: [
            { value: 'a', strategy: 'json' },
            { value: 'b', strategy: 'shown' },
          ],
        },
      ];
    });
    expect(told('time-shown', doubted)).toContain('in two ways that do not agree');
    expect(told('author-shown', doubted)).not.toContain('in two ways');
  });
});

describe('what Flagpost did', () => {
  it('says UNSIGNED where no key signed the record', () => {
    expect(
      told(
        'record',
        about(1, ({ item }) => Object.assign(item, { signatures: [] })),
      ),
    ).toContain('It is UNSIGNED');
  });

  it('does not take the signature of an earlier record for the latest', () => {
    const later = about(1, ({ item }) => {
      if (item.flag.record) item.flag.record.revision = 2;
    });
    expect(told('record', later)).toContain('It is UNSIGNED');
  });

  it('says that there was no second look', () => {
    expect(told('second-look', about(2))).toBe('Flagpost did not open the post a second time at its own address.');
  });

  it('tells a second look of somebody else as what the record says, with what differed', () => {
    const words = told('second-look', about(1));
    expect(words).toMatch(/^The record says that Owen Prydderch-Lowe .* opened the post again/);
    expect(words).toContain('It differed in: text.');
  });

  it('warns of a clock that is far off and not of one that is near', () => {
    const far = about(1, ({ item }) => Object.assign(item.flag, { platformClock: clock(3_600_000) }));
    expect(told('clock', far)).toContain(
      '60 minutes ahead of that of x.com, give or take 550 ms. That is a large difference',
    );
    expect(told('clock', STATES['clock compared']?.() as About)).toMatch(
      /2 s behind that of x\.com, give or take 550 ms\.$/,
    );
  });

  it('says that the capture was interrupted', () => {
    expect(everything(STATES.interrupted?.() as About)).toContain(
      'The capture was interrupted before it was finished.',
    );
    expect(everything(about(1))).not.toContain('interrupted');
  });

  it('names the earliest outside time that covers its line, and no earlier line’s', () => {
    const stamped = about(1, ({ facts }) => {
      // Line 1 comes before the flag; 2 is its own.
      facts.stamps.push(
        stamp(1, '2026-11-20T09:00:30.000Z'),
        stamp(9, '2026-11-20T12:00:00.000Z'),
        stamp(5, '2026-11-20T11:00:00.000Z'),
      );
    });
    expect(told('stamp', stamped)).toMatch(/line 5 of the log existed by 20 November 2026 at 11:00:00 UTC.*Line 2,/);
    const before = about(1, ({ facts }) => facts.stamps.push(stamp(1, '2026-11-20T09:00:30.000Z')));
    expect(told('stamp', before)).toBe('No timestamp of an outside authority covers it.');
  });
});

describe('a copy that somebody gave', () => {
  it('is told as given and as told, never as seen', () => {
    const words = everything(about(5));
    expect(words).toContain(
      'I was given a copy of a post by Ida Pemberton-Vale, parent of a pupil in Year 5, by e-mail',
    );
    expect(words).toContain('Flagpost saw neither the page nor the post.');
    expect(words).toContain('when: “on Tuesday evening”');
    expect(words).toContain('None of it was checked.');
    expect(words).not.toMatch(/page showed|I flagged|read from the page/);
  });

  it('was given to the school where somebody else added it', () => {
    const words = everything(STATES['copy by somebody else']?.() as About);
    expect(words).toContain('The record says that the school was given a copy of a post by Ida Pemberton-Vale');
    expect(words).toContain('The record says that Lena Holt (Bursar) added it to Flagpost');
    expect(words).not.toContain('I was given');
  });
});

describe('a post of which nothing was kept', () => {
  it('is told by where it was and what was answered, and by nothing else of it', () => {
    const words = everything(about(4));
    expect(words).toContain('The recorded answer is “not sure”. Nothing of the post was kept');
    expect(words).toContain('https://x.com/pupil7/status/1900000000000000044');
    expect(words).not.toMatch(/page showed|picture of the screen|There is no picture/);
  });

  it('is told by who removed it where that came afterwards', () => {
    expect(everything(STATES.purged?.() as About)).toContain(
      'The record says that Lena Holt (Safeguarding lead) removed from Flagpost, on 21 November 2026 at 08:00:00 UTC',
    );
  });
});
