import { describe, expect, test } from 'vitest';
import { letterDetails, letterSchools } from '@/components/incident/steps/letter-school';
import type { PolicyPack } from '@/lib/policy/pack';
import { type School, schoolWith } from '@/lib/store/school';
import type { Schools } from '@/lib/store/schools';
import { builtInPacks } from '@/policies/index';

const [whitley, avenue] = builtInPacks() as [PolicyPack, PolicyPack];
const marlbrook: School = { id: 'marlbrook', name: 'Marlbrook Primary School', packId: 'marlbrook', head: 'Mr Oakes' };
const thornbeck: School = { id: 'thornbeck', name: 'Thornbeck', packId: avenue.id, head: 'Mrs Thornbury-Vale' };
const trust: Schools = { schools: [marlbrook, thornbeck], current: marlbrook };
const single: Schools = { schools: [marlbrook], current: marlbrook };
const of = (known: Schools, schoolId: string | null) => schoolWith(known.schools, schoolId);

describe('the school in whose name a letter goes', () => {
  test('is that of the incident, whichever new flags belong to, also where its policy serves other schools', () => {
    const own = of(trust, 'thornbeck');
    expect(letterSchools(trust, own, avenue)).toEqual({ names: ['Thornbeck'], fixed: 'Thornbeck' });
    expect(letterDetails(trust, own, 'Thornbeck')?.head).toBe('Mrs Thornbury-Vale');
  });

  test('is the first for an incident of before there were several', () => {
    expect(letterSchools(trust, of(trust, null), avenue).fixed).toBe('Marlbrook Primary School');
  });

  test('is chosen by a person where that of the incident is not set up here, with that school’s details', () => {
    const own = of(trust, 'gone');
    expect(letterSchools(trust, own, avenue)).toEqual({
      names: ['Marlbrook Primary School', 'Thornbeck'],
      fixed: null,
    });
    expect(letterDetails(trust, own, '')).toBeNull();
    expect(letterDetails(trust, own, 'Thornbeck')?.head).toBe('Mrs Thornbury-Vale');
  });

  test('is the last one of a trust by the name that it was given, though its policy serves two', () => {
    const last: Schools = { schools: [thornbeck], current: thornbeck };
    expect(letterSchools(last, thornbeck, avenue).fixed).toBe('Thornbeck');
  });

  test('is of the policy where one school is served, and asked for where the policy serves two', () => {
    expect(letterSchools(single, marlbrook, whitley).fixed).toBe(whitley.schools[0]?.name);
    expect(letterSchools(single, marlbrook, avenue)).toEqual({
      names: avenue.schools.map(({ name }) => name),
      fixed: null,
    });
    expect(letterDetails(single, marlbrook, 'Avenue Junior School')?.head).toBe('Mr Oakes');
  });
});
