import { describe, expect, it } from 'vitest';
import { handOverPaper } from '@/lib/bundle/hand-over-paper';
import { paperText } from '@/lib/bundle/paper/text';
import { card, FACTS } from '../report/cards';

const note = (concern: 'photo-other-children' | 'logo-misuse' | 'negative-offensive-named') => {
  const made = card('facebook', concern, 'post', { text: 'UNREPEATABLE' }).handOver;
  if (!made) throw new Error('nobody is to file');
  return made;
};
/** As one line of words: a paper breaks lines where they are full. */
const textOf = (concern: Parameters<typeof note>[0]) =>
  paperText(handOverPaper(note(concern), 'Flag 1', '2026-11-27T10:00:00.000Z')).replace(/\s+/g, ' ');

describe('the page for whoever may file', () => {
  // biome-ignore format: a table
  it.each([
    ['photo-other-children',     "the child's parent or guardian"],
    ['logo-misuse',              'whoever owns the mark or the copyright'],
    ['negative-offensive-named', 'the person named in the post'],
  ] as const)('about %s is for %s, and says where it is and that nothing was submitted', (concern, whom) => {
    const text = textOf(concern);
    expect(text.toLowerCase()).toContain(`for ${whom}`.toLowerCase());
    expect(text).toContain(FACTS.permalink);
    expect(text).toContain('Nothing has been submitted for you.');
    expect(text).not.toContain('UNREPEATABLE');
    expect(text).not.toContain('Rowan Fictional');
  });

  it('keeps every line of the note', () => {
    const text = textOf('photo-other-children');
    for (const line of note('photo-other-children').text.split('\n').slice(1))
      expect(text).toContain(line.replace(/^(?:- | {2})/, '').replace(/\s+/g, ' '));
  });

  it('has blanks for the permission of a representative, and fills none of them in', () => {
    const { blocks } = handOverPaper(note('photo-other-children'), 'Flag 1', '2026-11-27T10:00:00.000Z');
    const blanks = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.words.filter((word) => typeof word === 'object' && 'blank' in word) : [],
    );
    expect(blanks.map((word) => (word as { blank: string }).blank)).toEqual([
      'your name',
      'name and role of the person who files',
      'yes or no',
      'signature, or that of a parent or guardian for a child',
      'date',
    ]);
  });
});
