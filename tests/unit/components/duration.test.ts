import { describe, expect, it } from 'vitest';
import { durationWords } from '@/components/ui/duration';

describe('a length of time in words', () => {
  it.each([
    [0, '0 seconds'],
    [640, '0.6 seconds'],
    [1_000, '1 second'],
    [-3_240, '3.2 seconds'],
    [9_990, '10 seconds'],
    [59_600, '1 minute'],
    [125_000, '2 minutes 5 seconds'],
    [3_599_900, '1 hour'],
    [11_400_000, '3 hours 10 minutes'],
    [4 * 86_400_000 + 5, '4 days'],
  ])('%d ms are %s', (ms, words) => expect(durationWords(ms)).toBe(words));
});
