import { describe, expect, it } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { PLATFORMS } from '@/lib/platforms/platform';
import { reportOfCopy } from '@/lib/report/of-copy';
import { card, FACTS } from './cards';

/** As much as a snapshot of a copy gives: what was told of the author, and words that somebody read. */
const NOT_TOLD = { permalink: null, id: null, profile: null, timeExact: null, timePrecision: null, timeShown: null };
const cards = PLATFORMS.flatMap((platform) => CONCERNS.map((concern) => card(platform, concern, 'post', NOT_TOLD)));

describe('the report of a third-party copy', () => {
  it('holds no text that states what nobody at the school has seen', () => {
    // Of a post that Flagpost captured some cards have such texts, and some a note for somebody else.
    expect(cards.some(({ texts }) => texts.length > 0)).toBe(true);
    expect(cards.some(({ handOver }) => handOver !== null)).toBe(true);
    for (const copy of cards.map(reportOfCopy)) {
      expect([copy.textToCopy, copy.texts, copy.handOver]).toEqual([null, [], null]);
      for (const known of [FACTS.author, FACTS.handle, FACTS.text]) expect(JSON.stringify(copy)).not.toContain(known);
    }
  });

  it('still says whom to tell first, and how to report the post itself', () => {
    for (const whole of cards) {
      const { tellFirst, paths, urgency, doNot } = reportOfCopy(whole);
      expect({ tellFirst, paths, urgency, doNot }).toEqual({
        tellFirst: whole.tellFirst,
        paths: whole.paths,
        urgency: whole.urgency,
        doNot: whole.doNot,
      });
    }
  });
});
