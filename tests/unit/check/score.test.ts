import { describe, expect, it } from 'vitest';
import { CONCERNS } from '@/lib/concerns';
import { candidate, POSSIBLE, STRONG, weigh } from '@/lib/policy/check/score';
import { WEIGHTS } from '@/lib/policy/check/weights';

const span = { start: 0, end: 4, reason: 'a word' };

import { checked } from './school';

describe('weighing', () => {
  it('has whole numbers for every concern', () => {
    expect(Object.keys(WEIGHTS).sort()).toEqual([...CONCERNS].sort());
    for (const table of Object.values(WEIGHTS))
      for (const weight of Object.values(table)) expect(Number.isInteger(weight)).toBe(true);
  });

  it('counts a feature once, however often it is found', () => {
    const twice = candidate('negative-offensive-named');
    twice.because('name', span);
    twice.because('name', { ...span, start: 5, end: 9 });
    twice.because('named', span);
    const once = candidate('negative-offensive-named');
    once.because('name', span);
    once.because('named', span);
    expect(weigh(twice.done())?.score).toBe(weigh(once.done())?.score);
  });

  it('tells strong from possible', () => {
    const strong = candidate('racist');
    strong.because('slur', span);
    expect(weigh(strong.done())).toMatchObject({ strength: 'strong', suppressedBy: null });
    const possible = candidate('racist');
    possible.because('insinuation', span);
    expect(weigh(possible.done())).toMatchObject({ strength: 'possible', suppressedBy: null });
    expect(STRONG).toBeGreaterThan(POSSIBLE);
  });

  it('leaves out what has too little for it', () => {
    const thin = candidate('complaint-school');
    thin.because('weak', span);
    expect(weigh(thin.done())).toBeNull();
  });

  it('suppresses, with the reason, what is outweighed', () => {
    const outweighed = candidate('racist');
    outweighed.because('exclusion', span);
    outweighed.despite('counter', { ...span, reason: 'speaks against hate' });
    expect(weigh(outweighed.done())?.suppressedBy).toBe('speaks against hate');
  });

  it('keeps threats and risks to life whatever the score', () => {
    const threat = candidate('threat-violence');
    threat.because('could', span);
    threat.despite('joke', span);
    threat.despite('reported', span);
    expect(weigh(threat.done())).toMatchObject({ score: POSSIBLE, suppressedBy: null });
  });

  it('withdraws even those where a rule says why', () => {
    const withdrawn = candidate('threat-violence');
    withdrawn.because('direct', span);
    withdrawn.withdraw('a figure of speech, not a threat', span);
    expect(weigh(withdrawn.done())?.suppressedBy).toBe('a figure of speech, not a threat');
  });
});

describe('the evidence of a suggestion', () => {
  it('names each stretch of words once for one reason, and nothing that lies inside a longer one', () => {
    for (const text of ['Mrs Ellery had better watch her back', 'You are going to get what is coming to you, Quayle']) {
      const [first] = checked(text).suggestions;
      const spans = first?.evidence ?? [];
      expect(spans.length).toBeGreaterThan(0);
      for (const one of spans)
        for (const other of spans) {
          const inside = one !== other && one.start >= other.start && one.end <= other.end;
          expect(inside && one.reason === other.reason, `${text}: ${JSON.stringify(spans)}`).toBe(false);
        }
    }
  });
});
