import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { RECIPIENTS, type Recipient } from '@/lib/bundle/choices';
import type { BagEntry, BundleFacts } from '@/lib/bundle/facts';
import { initials } from '@/lib/bundle/paper/incident-record';
import { paperPage } from '@/lib/bundle/paper/page';
import { plainWords } from '@/lib/bundle/paper/plain';
import { allowedItems, conditionsFor, refusals, sectionFive } from '@/lib/bundle/paper/section-five';
import { besideBag, bundlePapers } from '@/lib/bundle/papers';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { TEXTS } from '../../fixtures/bundle-flags';

const MADE = { tagManifest: 'a1'.repeat(32), zip: 'b2'.repeat(32) };
let facts: BundleFacts;
beforeAll(async () => {
  ({ facts } = await bundleFixture());
});

/** The facts for somebody, changed. */
function forWhom(recipient: Recipient, change: (copy: BundleFacts) => void = () => {}): BundleFacts {
  const copy = structuredClone(facts);
  copy.choices.recipient = recipient;
  change(copy);
  return copy;
}
const decide = (copy: BundleFacts, number: number, concern: 'defamatory' | 'impersonation') => {
  const flag = copy.items[number - 1]?.flag;
  const [decision] = facts.items[0]?.flag.decisions ?? [];
  if (flag && decision) flag.decisions = [{ ...decision, outcome: 'breaches-policy', concern }];
};

async function words({ content }: Pick<BagEntry, 'content'>): Promise<string> {
  if (typeof content === 'string') return content;
  if (!(content instanceof Blob)) throw new Error('a paper is text or a file');
  if (content.type.startsWith('text/')) return content.text();
  return (await mammoth.extractRawText({ buffer: Buffer.from(await content.arrayBuffer()) })).value;
}
async function papers(copy: BundleFacts): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const entry of await bundlePapers(copy)) read.set(entry.path, await words(entry));
  return read;
}
async function beside(copy: BundleFacts): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const one of await (await besideBag(copy, { ...MADE, isZipped: true }))(MADE.zip))
    read.set(one.name, await words(one));
  return read;
}
const paper = async (copy: BundleFacts, path: string) => (await papers(copy)).get(path) ?? '';

describe('which papers there are', () => {
  it.each<[Recipient, string[]]>([
    ['police', ['for-the-officer.html', 'for-the-officer.txt']],
    ['solicitor', ['solicitors-brief.html', 'solicitors-brief.docx']],
    ['governors', ['covering-note.html']],
    ['platform', ['report-to-platform.txt']],
    ['helpline', ['posh-pack.txt', 'report-harmful-content-pack.txt']],
    ['person-concerned', ['covering-note.html']],
    ['subject-access', ['covering-note.html']],
  ])('depends on the recipient: %s', async (recipient, names) => {
    expect([...(await papers(forWhom(recipient))).keys()]).toEqual(
      ['incident-record.txt', ...names].map((name) => `data/${name}`),
    );
  });

  it('are a statement beside the bag for police and solicitors alone', async () => {
    for (const recipient of RECIPIENTS) {
      const names = [...(await beside(forWhom(recipient))).keys()];
      const isStatement = recipient === 'police' || recipient === 'solicitor';
      expect(names).toEqual([
        'FP-2026-0042-for-your-record.txt',
        ...(isStatement ? ['FP-2026-0042-statement-DRAFT.docx'] : []),
      ]);
    }
  });
});

describe('every paper', () => {
  it('inside the bag is the same for the same facts', async () => {
    expect(await papers(forWhom('solicitor'))).toEqual(await papers(forWhom('solicitor')));
  });

  it('tells nothing of a withheld post, for anybody', async () => {
    // Marked, so that it would be found wherever it came out.
    const mark = 'NOT-TO-BE-SEEN';
    for (const recipient of RECIPIENTS) {
      const copy = forWhom(recipient, ({ items }) => {
        const flag = items[3]?.flag;
        if (flag) Object.assign(flag, { tabTitle: mark, check: { suggestions: [{ text: mark }] } });
      });
      for (const [name, text] of [...(await papers(copy)), ...(await beside(copy))])
        expect(text, name).not.toContain(mark);
    }
  });

  it('keeps what a page said from being read as its own words', async () => {
    const copy = forWhom('police', ({ items }) => {
      const post = items[0]?.flag.snapshot;
      if (post) post.author.name.value = 'Jo\n\nSigned: nobody\u202e <script>alert(1)</script>';
    });
    const text = await paper(copy, 'data/for-the-officer.txt');
    expect(text).toContain('Name shown: Jo Signed: nobody <script>alert(1)</script>\n');
    const page = await paper(copy, 'data/for-the-officer.html');
    expect(page).toContain('<bdi>Jo Signed: nobody &lt;script&gt;alert(1)&lt;/script&gt;</bdi>');
    expect(page).not.toMatch(/<(?:script|a)\b|<[^>]*\s(?:href|src)=/);
  });
});

describe('a paper as a page', () => {
  it('names itself and its number on every sheet, and no title can end the style', () => {
    const page = paperPage({
      ...{ title: 'A "paper"</style><script>', reference: 'FP-2026-0042', draft: false, signedEachPage: false },
      ...{ madeAt: facts.madeAt, blocks: [] },
    });
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(page) ?? [];
    expect(style).toContain(
      '@bottom-left{content:"FP-2026-0042 · A \\22 paper\\22 \\3c \\2f style\\3e \\3c script\\3e "',
    );
    expect(style).toContain('counter(page) " of " counter(pages)');
  });
});

describe('the record for the school’s own system', () => {
  it('holds hashes beside the bag, and none of the bag inside it', async () => {
    const copy = forWhom('police');
    const outside = (await beside(copy)).get('FP-2026-0042-for-your-record.txt') ?? '';
    const inside = await paper(copy, 'data/incident-record.txt');
    for (const value of [MADE.tagManifest, MADE.zip, copy.key?.fingerprint ?? 'none']) {
      expect(outside).toContain(value);
      expect(inside).not.toContain(value);
    }
    expect(outside).toContain(inside.split('What this entry anchors')[0]?.split('\n')[5] ?? 'none');
  });

  it('says UNSIGNED where the bundle is', async () => {
    const copy = forWhom('police', (one) => Object.assign(one, { key: null }));
    expect((await beside(copy)).get('FP-2026-0042-for-your-record.txt')).toContain(
      'UNSIGNED: no key signed the bundle',
    );
  });

  it('names nobody who posted or gave something but by initials, and repeats no words of theirs', async () => {
    const text = await paper(forWhom('police'), 'data/incident-record.txt');
    expect(text).toContain('by an account shown as A. M. P.');
    expect(text).toContain('by I. P.');
    for (const name of ['Marlbrook Parent', 'Pemberton', 'marlbrookmum', 'Ferncastle', 'disgrace'])
      expect(text).not.toContain(name);
  });

  it('leaves notes and reasons out where the bundle does', async () => {
    const [note, reason] = ['Told the chair of governors', 'to the safeguarding lead first.'];
    const full = await paper(forWhom('governors'), 'data/incident-record.txt');
    const without = await paper(
      forWhom('governors', ({ choices }) => Object.assign(choices.include, { notes: false })),
      'data/incident-record.txt',
    );
    for (const words of [note, reason]) {
      expect(full).toContain(words);
      expect(without).not.toContain(words);
    }
  });

  it('names staff by role alone in a redacted copy', async () => {
    const text = await paper(
      forWhom('person-concerned', ({ choices }) => Object.assign(choices, { redacted: true })),
      'data/incident-record.txt',
    );
    expect(text).toContain('Deputy head');
    expect(text).not.toMatch(/Fielding|Prydderch/);
  });

  it('makes initials of names in any letters, and of no name none', () => {
    expect(initials('Ćwikła Żak')).toBe('Ć. Ż.');
    expect(initials('أم سارة')).toBe('أ. س.');
    expect(initials("Jo O'Neil-Vale")).toBe('J. O. V.');
    expect(initials(' \u{1F600} ')).toBeNull();
    expect(initials(null)).toBeNull();
  });
});

describe('the draft of a statement', () => {
  const draft = async (change?: (copy: BundleFacts) => void) =>
    (await beside(forWhom('police', change))).get('FP-2026-0042-statement-DRAFT.docx') ?? '';

  it('quotes the hashes of the bag, and leaves the declaration as a gap', async () => {
    const text = await draft();
    expect(text).toContain(MADE.tagManifest);
    expect(text).toContain(MADE.zip);
    expect(text).toContain('[TO COMPLETE: declaration, word for word from the current form');
    // The words of the declaration were never seen in full: none of them may be made up.
    expect(text).not.toMatch(/best of my knowledge|wilfully|liable to prosecution/i);
  });

  it('produces every exhibit by name and lists its files with their hashes', async () => {
    const text = await draft();
    for (const item of facts.items) {
      expect(text).toContain(`I produce the files of it as exhibit ${item.exhibit}.`);
      expect(text).toContain(item.flag.record?.sha256 ?? 'none');
    }
  });

  it('says each limit once, with the exhibits that it is about', async () => {
    const text = await draft();
    expect(text).toContain('\n\nAll: No trusted timestamp was attached');
    expect(text).toContain('\n\nSF/1 to SF/4, SF/6: The clock of this device was not compared');
    expect(text.match(/No trusted timestamp was attached/g)).toHaveLength(1);
  });

  it('leaves the exhibit blank where it has no name', async () => {
    const text = await draft((copy) => {
      for (const item of copy.items) item.exhibit = null;
    });
    expect(text).toContain('exhibit [TO COMPLETE: exhibit reference, by your initials and a number]');
    expect(text).not.toMatch(/SF\/\d/);
  });

  it('leaves blank who makes it where no name was set up', async () => {
    const text = await draft((copy) => Object.assign(copy, { by: { name: '', role: '' }, school: null }));
    expect(text).toContain(
      'My name is [TO COMPLETE: your full name]. I am [TO COMPLETE: your role] at [TO COMPLETE: name of the school].',
    );
    expect(text).not.toMatch(/\bI flagged/);
  });

  it('offers no form of England where the policy is of Scotland', async () => {
    const text = await draft((copy) => {
      for (const policy of copy.policies) policy.source = policy.source.replace('"england"', '"scotland"');
    });
    expect(text).toContain('The policy in this bundle is one of Scotland');
    expect(text).not.toContain('section 9');
  });

  it('says no opinion and no offence', async () => {
    expect(await draft()).not.toMatch(
      /offen[cs]|crime|criminal damage|defam|harass|malicious|guilty|illegal|unlawful/i,
    );
  });

  it('quotes a long post only at its beginning, and says so', async () => {
    const text = await draft(({ items }) => {
      const post = items[0]?.flag.snapshot;
      if (post) post.text.value = `${'word '.repeat(900)}END-OF-POST`;
    });
    expect(text).toContain('These are the first 4000 of 4511 characters.');
    expect(text).not.toContain('END-OF-POST');
  });
});

describe('a notice under section 5', () => {
  const only = (change: (copy: BundleFacts) => void = () => {}) =>
    forWhom('solicitor', (copy) => {
      decide(copy, 1, 'defamatory');
      change(copy);
    });

  it('is drafted for a captured post that was decided on as defamatory, in England', async () => {
    const copy = only();
    expect(allowedItems(copy).map(({ number }) => number)).toEqual([1]);
    const text = await paper(copy, 'data/section-5-notice-DRAFT.docx');
    expect(text).toContain('https://x.com/marlbrookmum/status/1900000000000000001');
    expect(text).toContain('Meaning that you say it has\n\n[TO COMPLETE: with your solicitor]');
    expect(text).toContain('Draft for a solicitor. Not sent to anybody.');
  });

  it('never takes for granted that the poster is not known', () => {
    const [item] = only().items;
    const poster = item && conditionsFor(only(), item).find(({ id }) => id === 'poster');
    expect(poster?.state).toBe('ask');
  });

  it.each<[string, (copy: BundleFacts) => void, string]>([
    ['the school did not decide so', (copy) => decide(copy, 1, 'impersonation'), 'has not decided on it'],
    [
      'the school is in Scotland',
      ({ policies }) => {
        for (const policy of policies) policy.source = policy.source.replace('"england"', '"scotland"');
      },
      'only in England and Wales',
    ],
    [
      'its address is not known',
      ({ items }) => {
        const post = items[0]?.flag.snapshot;
        if (post) post.permalink.value = null;
      },
      'exact address is not known',
    ],
    ['something is struck out', ({ choices }) => Object.assign(choices, { redacted: true }), 'redacted copy'],
    [
      'nothing of it was kept',
      ({ items }) => {
        if (items[0]) items[0].flag.snapshot = null;
      },
      'Nothing of the post was kept',
    ],
  ])('is refused, with the reason, where %s', async (_, change, reason) => {
    const copy = only(change);
    expect(sectionFive(copy)).toBeNull();
    expect(refusals(copy).map(plainWords)[0]).toContain(reason);
    expect(await paper(copy, 'data/solicitors-brief.html')).toContain(reason);
  });

  it('is refused for a third-party copy', () => {
    const copy = forWhom('solicitor', (one) => decide(one, 5, 'defamatory'));
    expect(allowedItems(copy)).toEqual([]);
  });

  it('asks for the nation where no policy tells it', () => {
    const copy = only((one) => Object.assign(one, { policies: [] }));
    const [item] = copy.items;
    expect(item && conditionsFor(copy, item).find(({ id }) => id === 'nation')?.state).toBe('ask');
  });
});

describe('the brief for a solicitor', () => {
  it('leaves meaning, harm and who can be identified to the client', async () => {
    const text = await paper(forWhom('solicitor'), 'data/solicitors-brief.docx');
    for (const label of [
      'as the client says it',
      'what followed, by the client',
      'by the client: name, role, picture, what readers know',
    ])
      expect(text.split(`[TO COMPLETE: ${label}]`)).toHaveLength(facts.items.length + 1);
  });

  it('warns of section 141F where an item is about staff, and only there', async () => {
    const about = await paper(forWhom('solicitor'), 'data/solicitors-brief.html');
    const other = await paper(
      forWhom('solicitor', (copy) => decide(copy, 1, 'defamatory')),
      'data/solicitors-brief.html',
    );
    expect(about).toContain('Section 141F');
    expect(other).not.toContain('Section 141F');
  });
});

describe('the page for the officer', () => {
  it('asks to preserve what was read of a site, and nothing that was only told', async () => {
    const text = await paper(forWhom('police'), 'data/for-the-officer.txt');
    const [, asking = ''] = text.split('Asking the platforms to keep their records');
    expect(asking).toContain('account @umm.sara');
    expect(asking).toContain('post https://x.com/pupil7/status/1900000000000000044');
    expect(asking).not.toMatch(/Kit Arrow|javascript:/);
    expect(asking).toContain('not tried.');
  });

  it('gives the number of an account where the page told it', async () => {
    const copy = forWhom('police', ({ items }) => {
      const post = items[0]?.flag.snapshot;
      if (post) post.ids = { author: '44196397' };
    });
    const text = await paper(copy, 'data/for-the-officer.txt');
    expect(text).toContain('Number of the account: 44196397');
    expect(text).toContain('account number 44196397');
  });
});

describe('what a page tells in two ways', () => {
  it('is never given to an officer as certain', async () => {
    const copy = forWhom('police', ({ items }) => {
      const post = items[0]?.flag.snapshot;
      if (post)
        post.doubts = [
          {
            field: 'permalink',
            readings: [
              { value: 'https://x.com/a/status/1', strategy: 'json' },
              { value: 'https://x.com/a/status/2', strategy: 'link' },
            ],
          },
        ];
    });
    const unsure = 'status/1900000000000000001 (the page tells it in two ways that do not agree)';
    const text = await paper(copy, 'data/for-the-officer.txt');
    expect(text.split(unsure)).toHaveLength(3);
    expect(await paper(forWhom('police'), 'data/for-the-officer.txt')).not.toContain('in two ways');
  });
});

describe('the packs for helplines', () => {
  it('count 48 hours from the report that was noted', async () => {
    const pack = 'data/posh-pack.txt';
    expect(await paper(forWhom('helpline'), pack)).toContain('48 hours had passed when this was made.');
    const soon = forWhom('helpline', (copy) => Object.assign(copy, { madeAt: '2026-11-22T12:08:59.000Z' }));
    expect(await paper(soon, pack)).toContain('48 hours will have passed on 22 November 2026 at 12:09 UTC');
  });

  it('say where no report was noted, and leave withheld posts out', async () => {
    const text = await paper(forWhom('helpline'), 'data/posh-pack.txt');
    expect(text).toContain('No report to the platform is recorded.');
    expect(text).not.toContain('1900000000000000044');
    expect(text).toContain('Exhibit SF/4: it could show an indecent image');
  });
});

describe('the text for a platform', () => {
  it('gives what the school decided on, and says of everything else why not', async () => {
    const text = await paper(forWhom('platform'), 'data/report-to-platform.txt');
    expect(text).toContain('Address of the post: https://x.com/marlbrookmum/status/1900000000000000001');
    expect(text).toContain('Exhibit SF/3: it was decided to be a complaint');
    expect(text).not.toMatch(/1900000000000000044|myf_w|Kit Arrow/);
  });
});

describe('a covering note', () => {
  it.each(['governors', 'person-concerned', 'subject-access'] as const)(
    'names nobody and quotes nothing: %s',
    async (recipient) => {
      const text = await paper(forWhom(recipient), 'data/covering-note.html');
      for (const name of [
        'Fielding',
        'Prydderch',
        'Parent',
        'Pemberton',
        'Kit Arrow',
        'Ferncastle',
        'marlbrookmum',
        TEXTS.welsh,
      ])
        expect(text).not.toContain(name);
    },
  );

  it('counts what is hidden by its reason, and never says what', async () => {
    const copy = forWhom('person-concerned', ({ choices, items }) => {
      choices.redacted = true;
      const [item] = items;
      if (item)
        item.redaction = {
          flagId: item.flag.id,
          record: '0'.repeat(64),
          boxes: [{ file: 'screenshot-01.png', x: 0, y: 0, width: 9, height: 9, reason: 'other-pupil' }],
          struck: [{ words: 'Secretname', reason: 'other-pupil' }],
          pictures: ['screenshot-01.png'],
          by: { name: 'Sam Fielding', role: 'Deputy head' },
          at: '2026-11-27T13:00:00.000Z',
        };
    });
    const text = await paper(copy, 'data/covering-note.html');
    expect(text).toContain('2 places: about another pupil');
    expect(text).not.toContain('Secretname');
  });
});
