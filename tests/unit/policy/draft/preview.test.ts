import { describe, expect, it } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { buildPack } from '@/lib/policy/draft/build';
import { previewConcern, previewText } from '@/lib/policy/draft/preview';
import { SAMPLES } from '@/lib/policy/draft/samples';
import { thornbeckDraft } from './drafts';

const { result } = buildPack(thornbeckDraft());
if (!result.ok) throw new Error('the pack of the fixture does not parse');
const { pack } = result;

describe('the preview of a pack', () => {
  it('has a dozen invented posts for every concern, none of them twice', () => {
    const all = CONCERNS.flatMap((concern) => SAMPLES[concern]);
    for (const concern of CONCERNS) expect(SAMPLES[concern], concern).toHaveLength(12);
    expect(new Set(all).size).toBe(all.length);
  });

  it('cites the clause of the pack for what the pack lists', () => {
    const posts = previewConcern(pack, 'threat-violence');
    const cited = posts.filter(({ outcome }) => outcome === 'cited');
    expect(cited.length).toBeGreaterThan(6);
    for (const { result: said } of cited)
      expect(said.suggestions.find(({ concern }) => concern === 'threat-violence')?.policy?.clauseRef).toBe(
        '2. Unacceptable use, bullet 7',
      );
    expect(posts[0]?.text).toContain('Thornbeck Primary School');
  });

  it('says that it is outside the list where the pack has nothing for it', () => {
    const outcomes = previewConcern(pack, 'self-harm').map(({ outcome }) => outcome);
    expect(outcomes).toContain('outside');
    expect(outcomes).not.toContain('cited');
  });

  it('says nothing of a post about nothing', () => {
    expect(previewText(pack, 'The cake sale is on Friday after school.').suggestions).toEqual([]);
  });

  it('takes the samples of pictures for posts with pictures, and of contact for messages to a pupil', () => {
    for (const concern of ['photo-other-children', 'grooming-sexual-contact'] as const) {
      const seen = previewConcern(pack, concern).filter(({ outcome }) => outcome === 'outside');
      const alone = SAMPLES[concern].filter((text) =>
        previewText(pack, text).suggestions.some((one) => one.concern === concern),
      );
      expect(seen.length, concern).toBeGreaterThan(alone.length);
    }
  });
});
