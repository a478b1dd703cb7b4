import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf, sentencesOf } from '@/lib/policy/draft/passage';
import { likelyKind } from '@/lib/policy/draft/propose';
import { THORNBECK } from '@/tests/fixtures/policy/thornbeck';

const refs = (text: string) => passagesOf(text).map(({ ref, text: words }) => `${ref}: ${words}`);

describe('the passages of a policy', () => {
  it('are sentences and entries of lists with the reference by which people find them', () => {
    const found = refs(THORNBECK);
    expect(found).toContain('2. Unacceptable use, bullet 5: Racist comments');
    expect(found).toContain(
      '3. What the school will do, paragraph 1, sentence 2: The parent will be asked to remove the post.',
    );
    expect(found).toContain('3. What the school will do, bullet 3: taking legal advice');
    expect(found).toHaveLength(29);
  });

  it('know the words that announce their list', () => {
    const warning = passagesOf(THORNBECK).find(({ text }) => text.startsWith('writing'));
    expect(warning?.lead).toBe('If the parent refuses to remove the post, the school will consider:');
  });

  it('carry the number that the document gives them', () => {
    expect(refs('Rules\n\n3.4 Not acceptable are:\n\n3.4.1 Racist remarks\n\n3.4.2 Threats')).toEqual([
      '3.4: Not acceptable are:',
      '3.4.1: Racist remarks',
      '3.4.2: Threats',
    ]);
    expect(passagesOf('3.4 Not acceptable are:\n3.4.1 Racist remarks')[1]?.lead).toBe('Not acceptable are:');
  });

  it('are found under headings of every make', () => {
    for (const heading of ['# Misuse', '## **Misuse**', 'MISUSE', '4. Misuse', 'B. Misuse', 'What is misuse?'])
      expect(
        passagesOf(`First words.\n\n${heading}\n\n- Threats\n- Lies`).map((one) => one.ref.split(', ')[1]),
      ).toEqual([undefined, 'bullet 1', 'bullet 2']);
  });

  it('are entries also where a list has lost its marks, until the list ends', () => {
    expect(refs('Rules\n\nDo not post:\nthreats\nlies\n\nBe kind to others.')).toEqual([
      'Rules, paragraph 1: Do not post:',
      'Rules, bullet 1: threats',
      'Rules, bullet 2: lies',
      'Rules, paragraph 2: Be kind to others.',
    ]);
  });

  it('are also short lines that only look like headings: nothing of a table is lost', () => {
    expect(refs('Policy\n\nApproved by Governing Body\nNext review March 2028\n\n# Misuse\n\nBe kind.')).toEqual([
      'Paragraph 1: Policy',
      'Paragraph 2: Approved by Governing Body',
      'Paragraph 3: Next review March 2028',
      'Misuse, paragraph 1: Be kind.',
    ]);
  });

  it('go on where a line was only broken', () => {
    expect(refs('The school may ask a parent who has posted something like this\nto take it down.')).toEqual([
      'Paragraph 1: The school may ask a parent who has posted something like this to take it down.',
    ]);
  });

  it('are not cut after titles and abbreviations', () => {
    expect(sentencesOf('Ask Mrs. Quill first. E.g. at the gate. St. Oswin is closed.')).toEqual([
      'Ask Mrs. Quill first.',
      'E.g. at the gate.',
      'St. Oswin is closed.',
    ]);
  });

  it('have ids of their own that a clause may have, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('# Misuse', '• Threats', '3.4.1 Lies', 'Do not post:', '', 'A. B. C.', '**', '1.1.1.1.1.1', ':'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const passages = passagesOf(lines.join('\n'));
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
        for (const { id, line: at } of passages) {
          expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
          expect(at).toBeLessThanOrEqual(lines.length * 2 + 1);
        }
      }),
    );
  });

  it('of a text as long as any are found, and all of its words are in them', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `Rule ${n} is kept.`).join('\n');
    expect(passagesOf(text)).toHaveLength(20_000);
  });

  it('are cut between words where a sentence has no end', () => {
    const pieces = passagesOf('photo of a pupil '.repeat(1_000)).map(({ text }) => text);
    expect(pieces.every((piece) => piece.length <= 2_000 && /^photo|^of|^a|^pupil/.test(piece))).toBe(true);
    expect(pieces.join(' ').split(' ')).toHaveLength(4_000);
  });

  it.each([
    ['lines of one letter', 'a\n'.repeat(100_000)],
    ['titles without end', 'Mr. '.repeat(60_000)],
    ['one word without end', 'x'.repeat(300_000)],
    ['colons', 'so:\n'.repeat(60_000)],
    ['numbers', '1.1 Rule\n'.repeat(30_000)],
  ])('are found in the longest text of %s', (_, text) => {
    const passages = passagesOf(text);
    for (const passage of passages) likelyKind(passage);
    expect(passages.length).toBeGreaterThan(0);
  });
});
