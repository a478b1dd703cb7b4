import { describe, expect, it } from 'vitest';
import { suggested } from './school';

describe('what a whole group is said to do', () => {
  it.each([
    'gypsies wreck every place they go',
    'travellers always nick everything that is not nailed down',
    'the travellers always get the places, never us',
    "it's the Poles who cause all the trouble at that gate",
    'Okafor can get on the next boat home',
  ])('is racist where it is harm, or a share that is grudged: %s', (text) => {
    expect(suggested(text)).toContain('racist');
  });

  it.each([
    'We get on the next boat home at six',
    'The travellers are getting on the first ferry back from Spain',
    'Our Polish families always bring the best cakes',
    'The Romanian children always get there first on their bikes',
  ])('is nothing where it is neither: %s', (text) => {
    expect(suggested(text)).not.toContain('racist');
  });
});
