import { describe, expect, it } from 'vitest';
import { emptyLogFilter, filterLog, isDue } from '@/components/moderation/log-filter';
import { emptyDraft, readDraft } from '@/components/moderation/own-page-draft';
import type { ModerationLine } from '@/lib/store/moderation';
import type { OwnPage } from '@/lib/store/own-pages';

const line = (told: Partial<ModerationLine>): ModerationLine => ({
  at: '2026-11-27T10:00:00.000Z',
  by: { name: 'Owen Prydderch-Lowe', role: 'Deputy head' },
  act: 'hide-comment',
  rule: 'No threats.',
  reason: 'It threatens the caretaker.',
  reviewOn: null,
  told: '',
  page: 'School page',
  flagId: 'f',
  platform: 'facebook',
  due: null,
  ...told,
});
const TODAY = '2026-11-27';

describe('the moderation log', () => {
  const lines = [
    line({ act: 'ban', due: '2026-11-27', reason: 'Third threat' }),
    line({ act: 'ban', due: '2026-11-28', page: 'PTA group' }),
    line({ act: 'hide-comment', rule: 'No adverts.' }),
  ];

  it('has a ban as due from its day on', () => {
    expect(lines.map((one) => isDue(one, TODAY))).toEqual([true, false, false]);
    expect(filterLog(lines, { ...emptyLogFilter(), dueOnly: true }, TODAY)).toEqual([lines[0]]);
  });

  it('is narrowed by act, page and words', () => {
    expect(filterLog(lines, { ...emptyLogFilter(), act: 'hide-comment' }, TODAY)).toEqual([lines[2]]);
    expect(filterLog(lines, { ...emptyLogFilter(), page: 'PTA group' }, TODAY)).toEqual([lines[1]]);
    expect(filterLog(lines, { ...emptyLogFilter(), search: 'THREAT third' }, TODAY)).toEqual([lines[0]]);
    expect(filterLog(lines, emptyLogFilter(), TODAY)).toEqual(lines);
  });

  it('is not searched by who recorded or wrote', () => {
    expect(filterLog(lines, { ...emptyLogFilter(), search: 'Prydderch' }, TODAY)).toEqual([]);
  });
});

describe('a page as it is typed', () => {
  const typed = { ...emptyDraft(null), name: 'School page' };
  const other: OwnPage = {
    id: '6c1f1f0e-5a3f-4d63-9f0e-0c7a2f7f1a01',
    name: 'The other',
    addresses: ['https://x.com/marlbrookpri'],
    rules: '',
    appeal: '',
    schoolId: null,
  };

  it('tells the line that is no address of a page', () => {
    const addresses = 'facebook.com/MarlbrookPrimarySchool\n\nhttps://x.com/MarlbrookPri/status/1852311426667869261';
    expect(readDraft({ ...typed, addresses }, []).fault).toEqual({
      field: 'addresses',
      why: 'line',
      line: 2,
      fault: 'is-post',
    });
  });

  it('takes the same address once, however it is written, and none that stands at another page', () => {
    const addresses = 'https://x.com/MarlbrookPri\nhttps://twitter.com/marlbrookpri';
    expect(readDraft({ ...typed, addresses }, []).places).toHaveLength(1);
    expect(readDraft({ ...typed, addresses }, [other]).fault).toMatchObject({ why: 'taken', by: 'The other' });
  });

  it('needs a name and an address', () => {
    expect(readDraft({ ...typed, name: ' ', addresses: 'x.com/a' }, []).fault).toEqual({
      field: 'name',
      why: 'needs-name',
    });
    expect(readDraft(typed, []).fault).toEqual({ field: 'addresses', why: 'needs-address' });
  });
});
