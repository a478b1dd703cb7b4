import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessPage } from '@/lib/bundle/access-page';
import { accessZip } from '@/lib/bundle/access-zip';
import { type AccessFlag, type AccessInput, subjectAccess } from '@/lib/bundle/subject-access';
import { findPerson } from '@/lib/flagging/person-search';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagRow } from '@/tests/fixtures/flag-row';
import { snapshot } from '@/tests/fixtures/snapshot';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const roster = {
  staff: [{ name: 'Mrs Thornbury-Vale', role: 'Head' }],
  pupils: [{ name: 'Mali Ferncastle', role: 'Year 5' }],
};
const file = (flagId: string, name: string, mime: string, sha256: string): ArtefactRow => ({
  id: `${flagId}/${name}`,
  flagId,
  name,
  kind: 'screenshot',
  mime,
  bytes: 3,
  sha256,
  at: '2026-11-20T10:00:00.000Z',
  tile: null,
});
const told = (flag: FlagRow): AccessFlag => ({
  flag,
  files: [
    file(flag.id, 'screenshot-01.png', 'image/png', 'a'.repeat(64)),
    file(flag.id, 'post.txt', 'text/plain;charset=utf-8', 'b'.repeat(64)),
  ],
  log: [{ at: '2026-11-20T10:00:00.000Z', act: 'captured', role: 'Deputy head' }],
});
const input = (flags: FlagRow[], more: Partial<AccessInput> = {}): AccessInput => ({
  subject: { names: ['Stacey Wolverdale'], handles: ['@stacey.w'] },
  roster,
  hideAlso: [],
  school: { name: 'Marlbrook Primary School', shortNames: ['Marlbrook'] },
  by: SAM,
  at: '2026-11-27T10:00:00.000Z',
  flags: flags.map(told),
  ...more,
});
const words = {
  concern: (one: string) => one,
  outcome: (one: string) => one,
  platform: (one: string) => one,
  act: (one: string) => one,
};
const byStacey = (text: string): FlagRow => flagRow({ text, author: 'Stacey Wolverdale', handle: 'stacey.w' });

describe('a person’s data', () => {
  const own: FlagRow = {
    ...byStacey('Mrs Thornbury-Vale let Mali Ferncastle down at Marlbrook. Ask @mali_mum.'),
    attached: [
      {
        as: 'context',
        snapshot: snapshot({ text: 'What Gareth wrote', author: 'Gareth Pugh' }),
        picture: null,
        faults: [],
        check: null,
      },
    ],
    notes: [
      { at: '2026-11-20T11:00:00.000Z', by: SAM, text: 'Sam Fielding rang Gareth Pugh about Stacey Wolverdale.' },
    ],
    decisions: [
      {
        at: '2026-11-20T12:00:00.000Z',
        by: SAM,
        outcome: 'breaches-policy',
        concern: 'negative-offensive-named',
        categoryId: null,
        clauseRef: null,
        asSuggested: false,
        note: 'As agreed with Mrs Thornbury-Vale',
        onCheck: null,
      },
    ],
  };
  const whole = () => subjectAccess(input([own]));

  it('holds what the person wrote, with everybody else hidden', () => {
    const [item] = whole().items;
    expect(item).toMatchObject({
      person: 'author',
      capturedBy: 'Deputy head',
      address: 'https://x.com/stacey.w/status/1900000000000000001',
    });
    expect(item?.text).toBe('[another person] let [another person] down at Marlbrook. Ask [another person].');
    expect(item?.notes[0]?.text).toBe('[another person] rang [another person] about Stacey Wolverdale.');
    expect(item?.decisions[0]).toMatchObject({ by: 'Deputy head', note: 'As agreed with [another person]' });
  });

  it('names nobody else anywhere in the files', async () => {
    const access = whole();
    const out = `${JSON.stringify(access)}${accessPage(access, words)}`;
    for (const other of [
      'Thornbury',
      'Ferncastle',
      'Mali',
      'mali_mum',
      'Gareth',
      'Pugh',
      'Fielding',
      'What Gareth wrote',
    ])
      expect(out, other).not.toContain(other);
    expect(out).toContain('Stacey Wolverdale');
  });

  it('leaves pictures out, listed with their hash, and other files without it', () => {
    const [item] = whole().items;
    expect(item?.leftOut).toEqual([
      { what: 'screenshot-01.png', sha256: 'a'.repeat(64), why: expect.stringContaining('by hand') },
      { what: 'post.txt', sha256: null, why: expect.any(String) },
      { what: '1 other post', sha256: null, why: 'written by others' },
    ]);
  });

  it('holds of somebody else’s post only the sentences about the person, and not who wrote it or where', () => {
    const other = flagRow({
      text: 'Gareth is right. Stacey Wolverdale is a liar. See you at the pub.',
      author: 'Gareth Pugh',
      handle: 'garethp',
    });
    const [item] = subjectAccess(input([other])).items;
    expect(item).toMatchObject({ person: 'named', address: null, posted: null, suggestedByCheck: [], decisions: [] });
    expect(item?.text).toBe('Stacey Wolverdale is a liar. [the rest is not about this person]');
    expect(JSON.stringify(item)).not.toMatch(/gareth/i);
  });

  it('gives an address only where it leads to the person’s own account', () => {
    const post = snapshot({ text: 'mine', author: 'Stacey Wolverdale', handle: 'stacey.w' });
    const at = (address: string) =>
      subjectAccess(
        input([{ ...byStacey('mine'), snapshot: { ...post, permalink: { ...post.permalink, value: address } } }]),
      ).items[0]?.address;
    expect(at('https://www.facebook.com/gareth.pugh/posts/12?comment_id=3')).toBeNull();
    expect(at('https://x.com/stacey.w/status/12?ref=gareth')).toBe('https://x.com/stacey.w/status/12');
    expect(at('javascript:alert(1)')).toBeNull();
  });

  it('hides further words when the person at hand names them', () => {
    const flag = byStacey('that lad from the corner shop, bobby, saw it');
    expect(subjectAccess(input([flag])).items[0]?.text).toContain('bobby');
    expect(subjectAccess(input([flag], { hideAlso: ['bobby'] })).items[0]?.text).not.toContain('bobby');
  });

  it('is a page that holds no markup of the post and forbids everything', () => {
    const page = accessPage(
      subjectAccess(input([byStacey('</p><script>alert(1)</script><img src=x onerror=alert(2)> ok')])),
      words,
    );
    expect(page).toContain(`default-src 'none'`);
    expect(page).not.toMatch(/<script|<img|onerror=alert\(2\)>/i);
  });

  it('lets no name of somebody else through, whatever the text and the person are called', () => {
    const name = fc.constantFrom(
      'Mali Ferncastle',
      'mali ferncastle',
      'MALI',
      'Ferncastle’s',
      'Stacey Wolverdale',
      'x',
      '.*',
      'علي',
    );
    const texts = fc.array(fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 15 });
    const subjects = fc.constantFrom('Stacey Wolverdale', 'Mali', '.*', '[x', 'علي', '😀', 'O’Neill (Sis)');
    void fc.assert(
      fc.property(texts, subjects, (parts, subject) => {
        const flag = flagRow({ text: parts.join(' '), author: subject, handle: 'h' });
        const [item] = subjectAccess(input([flag], { subject: { names: [subject], handles: [] } })).items;
        expect(item?.text ?? '').not.toMatch(/ferncastle/i);
      }),
    );
  });

  it('is packed so that other programs read it', async () => {
    const access = whole();
    const folder = mkdtempSync(join(tmpdir(), 'flagpost-access-'));
    try {
      const zip = await accessZip(access, accessPage(access, words));
      writeFileSync(join(folder, 'out.zip'), Buffer.from(await zip.arrayBuffer()));
      execFileSync('unzip', ['-q', join(folder, 'out.zip'), '-d', folder]);
      const json = execFileSync('cat', [join(folder, 'personal-data.json')], { encoding: 'utf8' });
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(access)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('looking for a person', () => {
  const find = (flag: FlagRow, name: string, log: string[] = []) =>
    findPerson(flag, log, { names: [name], handles: [] });

  it('finds a name in every text that is kept, levelled', () => {
    const flag: FlagRow = {
      ...byStacey('nothing'),
      notes: [{ at: '2026-11-20T11:00:00.000Z', by: SAM, text: 'spoke to SIAN  llyr' }],
    };
    expect(find(flag, 'Siân Llŷr').map((one) => one.in)).toEqual(['note']);
    expect(find(flag, 'stacey wolverdale').map((one) => one.in)).toEqual(['author']);
    expect(find(flag, 'Sam Fielding', ['{"who":{"name":"Sam Fielding"}}']).map((one) => one.in)).toEqual([
      'staff',
      'staff',
      'log',
    ]);
  });

  it('tells a name from a part of a longer word', () => {
    const [found] = find(flagRow({ text: 'Planning day' }), 'Ann');
    expect(found).toMatchObject({ in: 'text', words: 'ann', whole: false });
    expect(find(flagRow({ text: 'with Ann today' }), 'Ann')[0]).toMatchObject({
      before: 'with ',
      words: 'Ann',
      whole: true,
    });
  });

  it('takes no name for a pattern, and finds nothing for nothing', () => {
    expect(find(flagRow({ text: 'any' }), '.*')).toEqual([]);
    expect(find(flagRow({ text: 'it says .* here' }), '.*')).toHaveLength(1);
    expect(find(flagRow({ text: 'any' }), '  ')).toEqual([]);
    expect(find(flagRow({ text: 'any' }), '\u200b')).toEqual([]);
  });
});
