// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PlatformAdapter, PostSnapshot } from '@/lib/platforms/platform';
import { x } from '@/lib/platforms/x/adapter';
import { CHANGES, type ChangeKind } from '@/tests/mutations/changes';
import { type Mutation, sample, smallest, tryOut } from '@/tests/mutations/mutation';
import { MutablePage } from '@/tests/mutations/page';

const POST = `<!doctype html><html lang="en"><head><style>.far { order: 2 }</style></head><body><main>
  <article data-testid="tweet" class="far" id="r1" aria-labelledby="r2">
    <div data-testid="User-Name" id="r2"><a href="/lowmoor_news" role="link"><span>Lowmoor News</span></a>
      <a href="/lowmoor_news/status/1896504573460221953" role="link"><time datetime="2025-03-03T10:15:00.000Z">2 h</time></a></div>
    <div data-testid="tweetText" lang="en"><span>The gate is shut. </span><span>All day.</span></div>
    <div><div><button aria-label="2 answers" title="Lowmoor News">Show more</button></div></div>
  </article>
</main><script type="application/json">{}</script></body></html>`;

const fixture = { name: 'x/one.html', site: 'x' as const, html: POST, address: 'https://x.com/home' };
const page = () => new MutablePage(fixture, x);
const one = (kind: ChangeKind, at = 0, form = 0): Mutation => ({ page: 0, changes: [{ kind, at, form }] });

/** An adapter with one fault: it reads everything else as the real one does. */
const faulty = (change: (snapshot: PostSnapshot) => Partial<PostSnapshot>): PlatformAdapter => ({
  ...x,
  extract: (candidate) => {
    const snapshot = x.extract(candidate);
    return { ...snapshot, ...change(snapshot) };
  },
});

describe('a mutation', () => {
  it('is the same for the same seed, and the first ones of many are those of few', () => {
    expect(sample(7, 40).slice(0, 10)).toEqual(sample(7, 10));
    expect(sample(7, 10)).not.toEqual(sample(8, 10));
  });

  it('leaves the page as it was for the next one', () => {
    const subject = page();
    const before = subject.fresh().doc.documentElement.outerHTML;
    for (const mutation of sample(3, 60)) tryOut([subject], mutation);
    expect(subject.fresh().doc.documentElement.outerHTML).toBe(before);
  });

  it.each(Object.keys(CHANGES) as ChangeKind[])('of the kind %s changes the page', (kind) => {
    const subject = page();
    const fresh = subject.fresh();
    const before = fresh.doc.documentElement.outerHTML;
    expect(CHANGES[kind](subject, fresh, { at: 0, form: 0 })).toBeTypeOf('string');
    expect(fresh.doc.documentElement.outerHTML).not.toBe(before);
  });

  it('of the names in a page changes style sheets and references with them', () => {
    const fresh = page().fresh();
    CHANGES['rename-classes'](page(), fresh, { at: 0, form: 5 });
    CHANGES['rename-ids'](page(), fresh, { at: 0, form: 5 });
    const post = fresh.doc.querySelector('article');
    const [name] = post?.classList ?? [];
    expect(name).not.toBe('far');
    expect(fresh.doc.querySelector('style')?.textContent).toContain(`.${name} {`);
    expect(fresh.doc.getElementById(post?.getAttribute('aria-labelledby') ?? '')?.dataset.testid).toBe('User-Name');
    expect(post?.id).not.toBe('r1');
  });

  it('into another language leaves names and what people wrote', () => {
    const subject = page();
    const fresh = subject.fresh();
    CHANGES['translate-labels'](subject, fresh, { at: 0, form: 0 });
    const button = fresh.doc.querySelector('button');
    expect(button?.textContent).toBe('fubj zber');
    expect(button?.getAttribute('aria-label')).toBe('2 nafjref');
    expect(button?.title).toBe('Lowmoor News');
    expect(fresh.doc.querySelector('[data-testid="tweetText"]')?.textContent).toBe('The gate is shut. All day.');
  });

  it('never moves the parts of a text', () => {
    const subject = page();
    for (let at = 0; at < 40; at += 1) {
      const fresh = subject.fresh();
      CHANGES['swap-siblings'](subject, fresh, { at, form: at });
      expect(fresh.doc.querySelector('[data-testid="tweetText"]')?.textContent).toBe('The gate is shut. All day.');
    }
  });
});

describe('a reading after a mutation', () => {
  it('is right where it is the one of the unchanged page', () => {
    expect(tryOut([page()], one('rename-classes'))).toMatchObject({
      faults: [],
      verdicts: [{ id: 'right', author: 'right', time: 'right', text: 'right' }],
    });
  });

  it('is missing where the post is no longer found, which is no fault', () => {
    const gone: PlatformAdapter = { ...x, collect: () => [] };
    expect(tryOut([page()], one('rename-ids'), gone)).toMatchObject({
      faults: [],
      verdicts: [{ id: 'missing', author: 'missing', time: 'missing', text: 'missing' }],
    });
  });

  it.each([
    ['id', { id: { value: '1', strategy: 'time-link', rank: 0 } }, 'id'],
    ['text', { text: { value: 'The gate is shut.', strategy: 'tweet-text', rank: 0 } }, 'text'],
    [
      'time',
      {
        time: {
          shown: '2 h',
          exact: '2025-03-03T10:16:00.000Z',
          source: 'datetime',
          precision: 'second',
          strategy: 'x',
          rank: 0,
        },
      },
      'exact',
    ],
  ] as const)('is wrong with another %s', (field, change, part) => {
    const { faults, verdicts } = tryOut(
      [page()],
      one('rename-ids'),
      faulty(() => change as Partial<PostSnapshot>),
    );
    expect(faults.map((fault) => [fault.field, fault.part])).toEqual([[field, part]]);
    expect(verdicts[0]?.[field]).toBe('wrong');
  });

  it('is wrong with the address of another post, and right with another form of its own', () => {
    const at = (value: string) => faulty(({ permalink }) => ({ permalink: { ...permalink, value } }));
    const read = (value: string) => tryOut([page()], one('rename-ids'), at(value)).faults.map(({ part }) => part);
    expect(read('https://x.com/lowmoor_news/status/1896504573460221954')).toEqual(['permalink']);
    expect(read('https://x.com/i/web/status/1896504573460221953')).toEqual([]);
  });

  it('is wrong where somebody else is named, unless the adapter doubts it', () => {
    const handle = { value: 'somebody', strategy: 'shown-handle', rank: 1 };
    const change = ({ author }: PostSnapshot) => ({ author: { ...author, handle } });
    expect(tryOut([page()], one('rename-ids'), faulty(change)).faults).toHaveLength(1);
    const doubt = { field: 'author' as const, readings: [{ value: 'somebody', strategy: 'shown-handle' }] };
    const doubting = tryOut(
      [page()],
      one('rename-ids'),
      faulty((snapshot) => ({ ...change(snapshot), doubts: [doubt] })),
    );
    expect(doubting.faults).toEqual([]);
    expect(doubting.verdicts[0]?.author).toBe('doubtful');
  });

  it('is wrong for a post that the page does not have', () => {
    const { doc } = page().fresh();
    expect(doc.querySelector('main')).not.toBeNull();
    const everything: PlatformAdapter = {
      ...x,
      collect: (all) => [...x.collect(all), { root: all.body, kind: 'post' }],
    };
    const faults = tryOut([page()], one('rename-ids'), {
      ...everything,
      extract: (c) => ({
        ...x.extract(c),
        ...(c.root.localName === 'body' && { id: { value: '5', strategy: 's', rank: 0 } }),
      }),
    }).faults;
    expect(faults).toMatchObject([{ part: 'id', read: '5' }]);
  });

  it('comes with the fewest changes that lead to it', () => {
    const blind = faulty((snapshot) =>
      snapshot.author.handle.strategy === 'name-link' ? {} : { id: { value: '2', strategy: 's', rank: 0 } },
    );
    const link = { kind: 'drop-attribute' as const, at: 0, form: 0 };
    const subject = page();
    const spots = Array.from({ length: 30 }, (_, at) => ({ ...link, at }));
    const guilty = spots.find((spot) => tryOut([subject], { page: 0, changes: [spot] }, blind).faults.length > 0);
    if (!guilty) throw new Error('no single lost attribute leads to the fault');
    const many: Mutation = {
      page: 0,
      changes: [{ kind: 'rename-classes', at: 0, form: 1 }, guilty, { kind: 'rename-ids', at: 0, form: 1 }],
    };
    expect(smallest([subject], many, blind).changes).toEqual([guilty]);
  });
});
