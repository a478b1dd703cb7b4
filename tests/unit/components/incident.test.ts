// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addToIncidentAddress, incidentRoute, MOST_FLAGS, newIncidentAddress } from '@/components/incident/addresses';
import { chronology, detailOf } from '@/components/incident/chronology';
import { nextDue } from '@/components/incident/due';
import { pupilsIn } from '@/components/incident/pupil-names';
import { titleFor } from '@/components/incident/related';
import { routeOf } from '@/components/register/route';
import { type IncidentEntry, type IncidentTold, incidentOf } from '@/lib/store/incident';
import { flagRow } from '@/tests/fixtures/flag-row';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const OPENED: IncidentTold = {
  kind: 'opened',
  title: 'Remarks',
  schoolId: null,
  purpose: 'To decide',
  basis: 'public-task',
};
const entry = (number: number, at: string, told: IncidentTold): IncidentEntry => ({ number, at, by: SAM, told });
const incident = (...told: IncidentTold[]) =>
  incidentOf({
    seq: 7,
    id: 'one',
    createdAtMs: 0,
    entries: [OPENED, ...told].map((one, at) => entry(at + 1, '2026-11-20T12:00:00.000Z', one)),
  });
const due = (on: string, id = on): IncidentTold => ({
  kind: 'due',
  id,
  about: 'own',
  what: on,
  on,
  stepId: null,
  flagId: null,
});

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, values?: string[]) => [key, ...(values ?? [])].join(' ')) as never;
});

describe('the addresses of incidents', () => {
  it('name a list, an incident, and forms with the flags that they are for', () => {
    const flags = ['0000000a-0000-4000-8000-000000000001', '0000000a-0000-4000-8000-000000000002'];
    expect(routeOf('#/incidents')).toEqual({ page: 'incidents' });
    expect(routeOf('#/incident/ABC-1')).toEqual({ page: 'incident', id: 'abc-1' });
    expect(routeOf(newIncidentAddress(flags))).toEqual({ page: 'new-incident', flagIds: flags });
    expect(routeOf(addToIncidentAddress(flags))).toEqual({ page: 'add-to-incident', flagIds: flags });
    expect(routeOf(newIncidentAddress([]))).toEqual({ page: 'new-incident', flagIds: [] });
  });

  it('take as many flags as they have room for, each once, and nothing that is no id', () => {
    const many = Array.from({ length: MOST_FLAGS }, () => crypto.randomUUID());
    expect(incidentRoute(newIncidentAddress([...many, ...many.slice(0, 5)]))).toEqual({
      page: 'new-incident',
      flagIds: many,
    });
    expect(incidentRoute(newIncidentAddress(many))).toEqual({ page: 'new-incident', flagIds: many });
    expect(incidentRoute('#/incidents/new?flags=a,a,b')).toEqual({ page: 'new-incident', flagIds: ['a', 'b'] });
    expect(incidentRoute('#/incidents/new?flags=<b>')).toBeNull();
    expect(routeOf('#/incident/../x')).toEqual({ page: 'list' });
  });
});

describe('the chronology of an incident', () => {
  const flag = {
    ...flagRow({ text: 'Words', author: 'Baz' }),
    reports: [
      {
        at: '2026-11-22T09:00:00.000Z',
        by: SAM,
        filedAt: '2026-11-21T09:00:00.000Z',
        reference: 'R1',
        filedBy: 'Head',
      },
    ],
  };
  const told = (on: string): IncidentTold => ({
    kind: 'told',
    who: 'Ms Quayle',
    role: '',
    on,
    how: 'By phone',
    note: '',
  });

  it('puts what people wrote down and what the flags tell in the order in which it happened', () => {
    const entries = [
      entry(1, '2026-11-20T12:00:00.000Z', OPENED),
      entry(2, '2026-11-23T12:00:00.000Z', told('2026-11-22')),
      entry(3, '2026-11-23T12:00:00.000Z', told('2026-11-23')),
    ];
    const moments = chronology(entries, [flag]);
    const timed = moments
      .filter(({ at }) => at !== null)
      .map(({ what, at, precision, writtenAt }) => [what, at, precision, writtenAt]);
    expect(timed.slice(-5)).toEqual([
      ['incident_chronology_captured', flag.clicked.utc, 'minute', null],
      ['incident_kinds_opened', '2026-11-20T12:00:00.000Z', 'minute', null],
      ['incident_chronology_reported', '2026-11-21T09:00:00.000Z', 'minute', null],
      ['incident_kinds_told', '2026-11-22', 'day', '2026-11-23T12:00:00.000Z'],
      // On the very day: the moment of writing is the better one.
      ['incident_kinds_told', '2026-11-23T12:00:00.000Z', 'minute', null],
    ]);
  });

  it('puts what has no exact moment last, and never makes one up', () => {
    const { snapshot } = flag;
    if (!snapshot) throw new Error('no snapshot');
    const relative = { ...flag, snapshot: { ...snapshot, time: { ...snapshot.time, exact: null, shown: '2h' } } };
    const last = chronology([entry(1, '2026-11-20T12:00:00.000Z', OPENED)], [relative]).at(-1);
    expect(last).toMatchObject({ at: null, what: 'incident_chronology_posted', detail: 'Baz · 2h' });
  });

  it('says of a copy that was given to the school when it came, and not when the post was made', () => {
    const supplied = { ...flag, supplied: {} as never, reports: [] };
    expect(chronology([], [supplied]).map(({ what }) => what)).toEqual(['incident_chronology_received']);
  });

  it('tells what each entry says, in its own words', () => {
    const agency = {
      kind: 'agency',
      agency: 'police',
      name: '',
      on: '',
      how: 'By phone',
      reference: 'LOG 1',
      note: '',
    } as const;
    expect(detailOf(agency)).toBe('incident_agencies_police · By phone · LOG 1');
    expect(detailOf({ kind: 'withdrawn', number: 3, why: 'Wrong' })).toBe('incident_chronology_entry 3 · Wrong');
    expect(detailOf({ kind: 'going-on' })).toBe('');
  });
});

describe('what is due next', () => {
  const next = (...told: IncidentTold[]) => {
    const found = nextDue(incident(...told), '2026-11-27', '2026-11-27T12:00:00.000Z');
    return found && [found.due.on, found.over];
  };

  it('is the earliest that is not done, and over once its day has passed', () => {
    expect(next()).toBeNull();
    expect(next(due('2026-12-01'), due('2026-11-27'))).toEqual(['2026-11-27', false]);
    expect(next(due('2026-12-01'), due('2026-11-26'))).toEqual(['2026-11-26', true]);
    expect(next(due('2026-11-26'), { kind: 'due-done', id: '2026-11-26', note: '' })).toBeNull();
  });

  it('is over to the hour where hours count, and nothing once the incident is closed', () => {
    expect(next(due('2026-11-27T11:59:00.000Z'))).toEqual(['2026-11-27T11:59:00.000Z', true]);
    expect(next(due('2026-11-27T12:01:00.000Z'))).toEqual(['2026-11-27T12:01:00.000Z', false]);
    expect(next(due('2026-11-01'), { kind: 'closed', outcome: 'other', words: '' })).toBeNull();
  });
});

describe('names in an incident', () => {
  it('of pupils on the list are found however they are written, and only whole', () => {
    const pupils = [
      { name: 'Tobin Ashgrove', role: '' },
      { name: 'Siân Ŵynne', role: '' },
    ];
    expect(pupilsIn('About tobin  ASHGROVE’s mother', pupils)).toEqual(['Tobin Ashgrove']);
    expect(pupilsIn('Siân-Ŵynne, again', pupils)).toEqual(['Siân Ŵynne']);
    expect(pupilsIn('Tobin, or Ashgroves, or TA', pupils)).toEqual([]);
    expect(pupilsIn('', [{ name: '  ', role: '' }])).toEqual([]);
  });

  it('keep the title of an allegation against staff from everybody who is not among them', () => {
    const kept = incident({ kind: 'allegation', stands: true, circle: ['Ms Quayle', 'Sam  fielding'], note: '' });
    expect(titleFor(kept, SAM)).toBe('Remarks');
    expect(titleFor(kept, { name: 'Anwen Pryce', role: '' })).toBe('incident_restrictedTitle');
    expect(titleFor(kept, null)).toBe('incident_restrictedTitle');
    const lifted = incident(
      { kind: 'allegation', stands: true, circle: ['Ms Quayle'], note: '' },
      { kind: 'allegation', stands: false, circle: [], note: 'Cleared up' },
    );
    expect(titleFor(lifted, null)).toBe('Remarks');
  });
});
