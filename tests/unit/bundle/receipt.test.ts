import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleFacts } from '@/lib/bundle/facts';
import { receiptOf } from '@/lib/bundle/receipt';
import { bundleFixture } from '../../fixtures/bundle-facts';

const HASHES = { tagManifest: 'a'.repeat(64), zip: 'b'.repeat(64), encrypted: null };
const linesOf = (facts: BundleFacts) => receiptOf(facts, HASHES).split('\n');
let facts: BundleFacts;
beforeAll(async () => {
  ({ facts } = await bundleFixture());
});

describe('the receipt of a bundle', () => {
  it('names the school, in the text for its own records too', () => {
    const lines = linesOf({ ...facts, school: { name: 'Marlbrook\nPrimary School' } });
    expect(lines).toContain('School: Marlbrook Primary School');
    expect(lines.at(-2)).toContain('by Sam Fielding, Deputy head, Marlbrook Primary School. SHA-256');
  });

  it('says of several schools which items are whose', () => {
    const schools = [
      { item: 1, name: 'Marlbrook Primary School' },
      { item: 2, name: 'Ashcombe Academy' },
    ];
    expect(linesOf({ ...facts, schools })).toContain(
      'School: Items of 2 schools: Marlbrook Primary School (item 1); Ashcombe Academy (item 2)',
    );
  });

  it('names none where none is known', () => {
    const lines = linesOf({ ...facts, school: null });
    expect(lines.filter((line) => line.startsWith('School:'))).toEqual([]);
    expect(lines.at(-2)).toContain('by Sam Fielding, Deputy head. SHA-256');
  });
});
