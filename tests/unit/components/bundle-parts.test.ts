import { describe, expect, it } from 'vitest';
import { contentsOf, sizeOf } from '@/components/bundle/contents';
import { emptyHandOver, handOverFaults, handOverOf } from '@/components/bundle/hand-over-draft';
import { leaveReason, type MadeState } from '@/components/bundle/leaving';
import { compared } from '@/components/bundle/made-again';
import { suggestedFor } from '@/components/bundle/suggested';
import { routeOf } from '@/components/register/route';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { flagRow } from '@/tests/fixtures/flag-row';

const file = (name: string, kind: ArtefactRow['kind'], bytes: number): ArtefactRow => ({
  id: `flag/${name}`,
  flagId: 'flag',
  name,
  kind,
  mime: 'application/octet-stream',
  bytes,
  sha256: '',
  at: '2026-11-20T10:00:00.000Z',
  tile: null,
});
const FILES = [
  file('post.txt', 'text', 1),
  file('tile-01.png', 'tile', 20),
  file('post.html', 'source', 300),
  file('media-01.jpg', 'media', 4_000),
  file('page.wacz', 'archive', 50_000),
  file('with-01-post.html', 'source', 600_000),
];
const NOTHING = {
  context: false,
  chronology: false,
  notes: false,
  source: false,
  media: false,
  archive: false,
  pdf: false,
};

describe('the size of a bundle', () => {
  const contents = contentsOf(flagRow({}), FILES);

  it('counts what is always in, and each part that is chosen', () => {
    expect(contents.always).toBe(21);
    expect(contents.parts).toEqual({ context: 600_000, source: 300, media: 4_000, archive: 50_000 });
    const bare = sizeOf([contents], NOTHING);
    expect(sizeOf([contents], { ...NOTHING, source: true }) - bare).toBe(300);
    expect(sizeOf([contents], { ...NOTHING, context: true, archive: true }) - bare).toBe(650_000);
    expect(sizeOf([contents], { ...NOTHING, pdf: true })).toBeGreaterThan(bare);
  });

  it('counts nothing of a flag that is gone', () => {
    expect(sizeOf([{ ...contents, state: 'gone' }], suggestedFor('police').include)).toBe(0);
  });
});

describe('what has to be known of a flag before', () => {
  it('is that it was withheld, is unfinished, or was not captured whole', () => {
    const of = (capture: ReturnType<typeof flagRow>['capture']) => contentsOf({ ...flagRow({}), capture }, []);
    expect(of('withheld')).toMatchObject({ withheld: true, unfinished: false, limited: false });
    for (const capture of ['draft', 'capturing'] as const) expect(of(capture).unfinished).toBe(true);
    for (const capture of ['partial', 'text-only', 'interrupted'] as const) expect(of(capture).limited).toBe(true);
    expect(of('complete')).toMatchObject({ withheld: false, unfinished: false, limited: false });
  });

  it('is that its record is not signed', () => {
    const record = { revision: 1, sha256: '', at: '', signature: null };
    expect(contentsOf({ ...flagRow({}), record }, []).unsigned).toBe(true);
    const signature = { der: '', key: '' };
    expect(contentsOf({ ...flagRow({}), record: { ...record, signature } }, []).unsigned).toBe(false);
  });

  it('is that it may be about a sexual picture of a child, unless nothing was kept', () => {
    const flag = flagRow({});
    const decision = {
      at: '',
      by: flag.collector,
      outcome: 'safeguarding',
      concern: 'intimate-image-child',
      categoryId: null,
      clauseRef: null,
      asSuggested: false,
      note: '',
      onCheck: null,
    } as const;
    const decided = { ...flag, decisions: [decision] };
    expect(contentsOf(decided, []).intimate).toBe(true);
    expect(contentsOf({ ...decided, capture: 'withheld' }, []).intimate).toBe(false);
    expect(contentsOf(flag, []).intimate).toBe(false);
  });
});

const NOW = new Date('2026-11-20T15:00:00Z');
const whole = { ...emptyHandOver(), to: ' PC 1234 ', when: '2026-11-20T14:05', way: 'portal' as const };

describe('a hand-over', () => {
  it('names to whom, when and how', () => {
    expect(handOverFaults(emptyHandOver(), NOW.getTime())).toEqual(['to', 'when', 'way']);
    expect(handOverFaults(whole, NOW.getTime())).toEqual([]);
  });

  it('is not written down before it has happened', () => {
    expect(handOverFaults({ ...whole, when: '2026-11-21T14:05' }, NOW.getTime())).toEqual(['when']);
  });

  it('is kept without white space around it, with the time in UTC', () => {
    expect(handOverOf(whole, 'Uploaded to a portal')).toEqual({
      to: 'PC 1234',
      when: new Date('2026-11-20T14:05').toISOString(),
      how: 'Uploaded to a portal',
      receipt: '',
      said: '',
    });
  });
});

type Row = Parameters<typeof compared>[0];
const rowWith = (zip: string | null, tagManifest: string | null, again: string | null = null) =>
  ({ id: 'FP-2026-0001', zip, tagManifest, remade: again === null ? [] : [{ zip: again }] }) as unknown as Row;
const madeOf = (
  row: Row,
  files: { name: string; blob: Blob; what: 'bundle' }[] = [],
  passphrase: string | null = null,
) => ({
  row,
  files,
  passphrase,
  sameZip: null,
  release: async () => {},
});

describe('a bundle that is made again', () => {
  it('is held against the first by the hash of the ZIP', () => {
    const first = rowWith('aa', 'bb');
    expect(compared(first, madeOf(rowWith('aa', 'bb', 'aa')))).toEqual({ same: true, before: 'aa', now: 'aa' });
    expect(compared(first, madeOf(rowWith('aa', 'bb', 'cc')))).toEqual({ same: false, before: 'aa', now: 'cc' });
  });

  it('is held against it by the list of hashes where no ZIP was made, and by nothing where nothing is known', () => {
    expect(compared(rowWith(null, 'aa'), madeOf(rowWith(null, 'aa')))).toMatchObject({ same: true });
    expect(compared(rowWith(null, 'aa'), madeOf(rowWith(null, 'bb')))).toMatchObject({ same: false, now: 'bb' });
    expect(compared(rowWith(null, null), madeOf(rowWith(null, 'bb')))).toBeNull();
  });
});

describe('leaving', () => {
  const file = { name: 'a.zip', blob: new Blob(), what: 'bundle' as const };
  const done = (passphrase: string | null): MadeState => ({
    state: 'done',
    made: madeOf(rowWith('aa', 'bb'), [file], passphrase),
  });
  const nothing = { saved: new Set<string>(), written: false };

  it('asks while something would be lost by it', () => {
    expect(leaveReason({ state: 'idle' }, nothing, true)).toBe('draft');
    expect(leaveReason({ state: 'running', progress: null }, nothing, false)).toBe('running');
    expect(leaveReason(done('six words'), nothing, true)).toBe('passphrase');
    expect(leaveReason(done('six words'), { ...nothing, written: true }, true)).toBe('unsaved');
  });

  it('does not ask otherwise', () => {
    expect(leaveReason({ state: 'idle' }, nothing, false)).toBeNull();
    expect(leaveReason(done(null), { ...nothing, saved: new Set(['a.zip']) }, true)).toBeNull();
  });
});

describe('the addresses of bundles', () => {
  it('lead to the assistant, to the list and to one of them', () => {
    expect(routeOf('#/bundle')).toEqual({ page: 'bundle' });
    expect(routeOf('#/bundles')).toEqual({ page: 'bundles' });
    expect(routeOf('#/bundles/FP-2026-0042-R1')).toEqual({ page: 'one-bundle', id: 'FP-2026-0042-R1' });
    expect(routeOf('#/bundles/../x')).toEqual({ page: 'list' });
  });
});
