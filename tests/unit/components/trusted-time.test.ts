import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { earliestOfEach } from '@/components/trusted-time/covering';
import { headNote } from '@/components/trusted-time/head-note-text';
import { lineOfRecord } from '@/components/trusted-time/line-of-record';
import { differenceWords, stampFileName, troubleWords } from '@/components/trusted-time/stamp-words';
import { readClock } from '@/lib/clock';
import type { CoveringStamp, StampRow } from '@/lib/store/stamps';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

const stamp = (authorityId: string, seq: number): CoveringStamp => ({
  row: { id: `${authorityId}-${seq}`, authorityId, seq } as StampRow,
  lineStands: true,
});

describe('the stamps that cover a line', () => {
  const all = [stamp('one', 3), stamp('one', 7), stamp('two', 7), stamp('one', 9), stamp('two', 12)];

  it('are each authority’s earliest of that line or of a later one', () => {
    const of = (seq: number) => earliestOfEach(all, seq).map(({ row }) => row.id);
    expect(of(3)).toEqual(['one-3', 'two-7']);
    expect(of(4)).toEqual(['one-7', 'two-7']);
    expect(of(8)).toEqual(['one-9', 'two-12']);
    expect(of(13)).toEqual([]);
  });
});

describe('the line of a record', () => {
  it('is the one that carries its hash, also beside a damaged line', () => {
    const rows = [
      { seq: 4, line: '{"detail":{"record":"aa"}}' },
      { seq: 5, line: '{"detail":' },
      { seq: 8, line: '{"detail":{"record":"bb"}}' },
    ];
    expect(lineOfRecord(rows, 'bb')).toBe(8);
    expect(lineOfRecord(rows, 'cc')).toBeNull();
  });
});

describe('the note for the school’s own records', () => {
  const now = readClock(Date.UTC(2026, 10, 27, 9, 0, 0));

  it('names the line, its hash, the key and the moment, one to a line', () => {
    const note = headNote({ seq: 12, sha256: 'ab'.repeat(32), fingerprint: 'cdef 0123', now });
    expect(note.split('\n')).toEqual([
      'time_head_line 12',
      `time_head_hash ${'ab'.repeat(32)}`,
      'time_head_key cdef 0123',
      `time_head_noted ${now.local} ${now.zone}`,
    ]);
  });

  it('says so where there is no key', () => {
    expect(headNote({ seq: 1, sha256: '', fingerprint: null, now })).toContain('time_head_noKey');
  });
});

describe('the words for an authority’s answer', () => {
  it('tell a difference of the clocks from two seconds on', () => {
    expect(differenceWords(1_900)).toBe('time_difference_none');
    expect(differenceWords(-650_000)).toBe('time_difference_behind 10 minutes 50 seconds');
    expect(differenceWords(2_000)).toBe('time_difference_ahead 2 seconds');
    expect(differenceWords(null)).toBe('time_difference_unknown');
  });

  it('name the files of a stamp in letters that every system takes', () => {
    expect(stampFileName({ seq: 12, name: 'FreeTSA' })).toBe('custody-12-freetsa');
    expect(stampFileName({ seq: 3, name: '../Zeit & Äther\u202e' })).toBe('custody-3-zeit-a-ther');
    expect(stampFileName({ seq: 3, name: '時刻' })).toBe('custody-3-stamp');
  });

  it('say what went wrong', () => {
    expect(troubleWords({ what: 'status', why: '503' })).toBe('time_troubles_status 503');
    expect(troubleWords({ what: 'not-a-reply', why: 'text/html' })).toBe('time_troubles_not_a_reply');
  });
});
