import { describe, expect, it } from 'vitest';
import { schoolOfItem, schoolWords } from '@/lib/bundle/schools';

const school = { name: 'Marlbrook Primary School and Thornbeck' };
const schools = [
  { item: 1, name: 'Marlbrook Primary School' },
  { item: 2, name: 'Thornbeck' },
  { item: 3, name: 'Marlbrook Primary School' },
];

describe('a bundle over two schools', () => {
  it('says which item belongs to which', () => {
    expect(schoolWords({ school, schools })).toBe(
      'Items of 2 schools: Marlbrook Primary School (items 1, 3); Thornbeck (item 2)',
    );
  });

  it('gives an item the name of its own school in what goes to a platform', () => {
    expect(schoolOfItem({ school, schools }, { number: 2 })).toBe('Thornbeck');
  });
});

describe('a bundle of one school', () => {
  it('names it alone, and nothing where none is known', () => {
    expect(schoolWords({ school: { name: 'Thornbeck' } })).toBe('Thornbeck');
    expect(schoolOfItem({ school: { name: 'Thornbeck' } }, { number: 1 })).toBe('Thornbeck');
    expect(schoolWords({ school: null })).toBeNull();
    expect(schoolOfItem({ school: null }, { number: 1 })).toBeNull();
  });
});
