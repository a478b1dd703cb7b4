import { describe, expect, it } from 'vitest';
import { findInIncident } from '@/lib/flagging/person-search';
import { type IncidentTold, incidentOf } from '@/lib/store/incident';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const OPENED: IncidentTold = {
  kind: 'opened',
  title: 'Remarks',
  schoolId: null,
  purpose: 'To decide',
  basis: 'public-task',
};
const incident = (...told: IncidentTold[]) =>
  incidentOf({
    seq: 1,
    id: 'one',
    createdAtMs: 0,
    entries: [OPENED, ...told].map((one, at) => ({
      number: at + 1,
      at: '2026-11-20T12:00:00.000Z',
      by: SAM,
      told: one,
    })),
  });
const found = (told: IncidentTold[], names: string[]) =>
  findInIncident(incident(...told), { names, handles: [] }).map((one) => [one.in, one.words, one.whole]);

describe('a person in an incident', () => {
  const named: IncidentTold[] = [
    { kind: 'person-added', id: '1', part: 'author', name: 'Stacey Wolverdale', note: '' },
    { kind: 'allegation', stands: true, circle: ['Ms Quayle', 'Sam Fielding'], note: '' },
    { kind: 'note', text: 'Rang stacey  wolverdale at noon' },
  ];

  it('is found wherever somebody wrote the name, also in a list of names', () => {
    expect(found(named, ['Stacey Wolverdale']).map(([where]) => where)).toEqual(['incident', 'incident']);
    expect(found(named, ['Ms Quayle'])).toEqual([['incident', 'Ms Quayle', true]]);
    expect(found(named, ['Baz Crookhame'])).toEqual([]);
  });

  it('is found in what was withdrawn too: it is still kept', () => {
    expect(found([...named, { kind: 'withdrawn', number: 4, why: 'Wrong' }], ['Stacey Wolverdale'])).toHaveLength(2);
  });

  it('who wrote the entries is told as somebody who acted', () => {
    expect(new Set(found([], ['Sam Fielding']).map(([where]) => where))).toEqual(new Set(['staff']));
  });

  it('is not found in ids and hashes', () => {
    const letter: IncidentTold = {
      kind: 'letter',
      id: 'abba',
      letter: '',
      stepId: 'abba',
      title: '',
      text: '',
      sha256: 'abba',
    };
    expect(found([letter], ['abba'])).toEqual([]);
  });
});
