import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacted, redactText, sentencesNaming, type Who } from '@/lib/bundle/redact-text';

const who = (told: Partial<Who> = {}): Who => ({
  own: ['Tobin Ashgrove', 'tobin_a'],
  others: ['Mrs Thornbury-Vale', 'Mali Ferncastle', 'Jayden Oakhurst'],
  open: ['Marlbrook Primary School', 'Marlbrook'],
  ...told,
});

describe('what is hidden in a text', () => {
  it('keeps the person and ordinary words, and hides everybody on the list in any writing', () => {
    const text = 'Tobin Ashgrove said that MALI and jayden oakhurst were late, and mrs thornbury-vale knew.';
    expect(redacted(text, who())).toBe(
      'Tobin Ashgrove said that [another person] and [another person] were late, and [another person] knew.',
    );
  });

  it('hides a listed name without its title, in parts, and with all that is joined to it', () => {
    expect(redacted('worst head ever, thornbury-vale', who())).toBe('worst head ever, [another person]');
    expect(redacted('ask old-ferncastle or vale, or the malis', who())).toBe(
      'ask [another person] or [another person], or the [another person]',
    );
  });

  it('hides words with a capital letter that nobody has listed, also at the beginning of a sentence', () => {
    expect(redacted('Stacey told us. The teacher knows Mr Zacharias.', who())).toBe(
      '[name hidden] told us. The teacher knows Mr [name hidden].',
    );
  });

  it('hides what follows a title, also without a capital letter', () => {
    expect(redacted('then mrs penhallick and miss skerritt laughed', who())).toBe(
      'then mrs [name hidden] and miss [name hidden] laughed',
    );
  });

  it('keeps the name of the school, which is no person’s', () => {
    expect(redacted('Shame on Marlbrook and on Marlbrook Primary School.', who())).toBe(
      'Shame on Marlbrook and on Marlbrook Primary School.',
    );
  });

  it('keeps the person’s own handle and hides every other, however it goes on', () => {
    expect(redacted('@tobin_a and @tobin_ash and @stacey.w, see ＠mali', who())).toBe(
      '@tobin_a and [another person] and [another person], see [another person]',
    );
  });

  it('hides addresses, numbers and marks', () => {
    const text =
      'call 01632 960144, mali@marlbrook.example, see https://x.com/mali or facebook.com/mali.f #justiceformali';
    const left = redacted(text, who());
    expect(left).not.toMatch(/960144|mali|justice|x\.com/i);
    expect(left).toMatch(/^call \[contact/);
  });

  it('does not take somebody with a longer name for the person', () => {
    const only = who({ own: ['Ann', 'Tobin Ashgrove'] });
    for (const text of ['Ann-Marie', 'Ann Marie Jones', 'Planning', 'Anna', 'Mary Ann', "Ann'Marie"])
      expect(redacted(text, only), text).not.toMatch(/Ann/);
    expect(redacted("Ann's book and Ann.", only)).toBe("Ann's book and Ann.");
    expect(redacted('Tobin Ashgrove-Hale came', only)).not.toContain('Tobin');
  });

  it('hides a name within which the person’s stands, and keeps ordinary words in which a listed name stands', () => {
    const art = who({ own: ['Al'], others: ['Art Pell'] });
    expect(redacted('al went to the party with art', art)).toBe('al went to the party with [another person]');
    expect(redacted('Alison and Al', art)).toBe('[name hidden] and Al');
  });

  it('hides letters in which names cannot be told, but for the person’s own name', () => {
    const arabic = who({ own: ['محمد علي'] });
    expect(redacted('قال محمد علي إن فاطمة غائبة', arabic)).toBe('[not read: hidden] محمد علي [not read: hidden]');
    expect(redacted('сказала ольга', who())).toBe('[not read: hidden]');
  });

  it('knows Welsh letters, and a listed name without its marks', () => {
    const welsh = who({ own: ['Siân Llŷr'], others: ['Gwenllïan Môn'] });
    expect(redacted('dywedodd Siân Llŷr wrth gwenllian ac at y tŷ', welsh)).toBe(
      'dywedodd Siân Llŷr wrth [another person] ac at y tŷ',
    );
  });

  it('sees through joiners, other forms of letters and letters of other alphabets', () => {
    for (const text of [
      'Ma\u200Bli',
      'ma\u200Bli',
      'ｍａｌｉ',
      '𝓂𝒶𝓁𝒾',
      'mаli',
      'M\u0301ali',
      'MALI',
      'm\u00adali',
      'mali\u0301s',
    ])
      expect(redacted(text, who()), JSON.stringify(text)).toMatch(/^\[[^\]]+\]$/);
  });

  it('hides a name of signs only', () => {
    expect(redacted('ask 🦄✨ about it', who({ others: ['🦄✨'] }))).toBe('ask [another person] about it');
  });

  it('takes no name for a pattern', () => {
    const hostile = ['.*', '(a+)+$', '[', '\\', 'x{1000}', '$&', '^', 'T.bin'];
    const told = redacted('any words at all here, and $& too', who({ own: hostile, others: hostile }));
    expect(told).toContain('any words at all here');
  });

  it('leaves of any text only pieces of that text, in order, and nothing of a listed name', () => {
    const words = fc.constantFrom(
      'Mali',
      'FERNCASTLE',
      'mali',
      'the',
      'Tobin Ashgrove',
      '@mali',
      '😀',
      '\u200d',
      "Mali's",
      'said',
      '\n',
      '-',
      '\ud800',
    );
    void fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 20 }),
        (parts) => {
          const text = parts.join(' ');
          const pieces = redactText(text, who());
          let from = 0;
          let left = '';
          for (const piece of pieces) {
            if (!('kept' in piece)) {
              left += '\u0001';
              continue;
            }
            const at = text.indexOf(piece.kept, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + piece.kept.length;
            left += piece.kept;
          }
          expect(left).not.toMatch(/\b(?:mali|ferncastle)\b/i);
        },
      ),
    );
  });
});

describe('the sentences that name a person', () => {
  it('are given alone, redacted, with a word that there is more', () => {
    const text = 'Mali was there. Tobin Ashgrove hit Jayden! Nobody helped.';
    expect(sentencesNaming(text, who())).toBe(
      'Tobin Ashgrove hit [another person]! [the rest is not about this person]',
    );
  });

  it('are none where the name is only part of another', () => {
    expect(sentencesNaming('Tobin Ashgrove-Hale was there.', who())).toBeNull();
  });
});
