import { describe, expect, it } from 'vitest';
import { nounForms, verbForms } from '@/lib/policy/check/inflect';
import { normalise } from '@/lib/policy/check/normalise';
import type { Vocabulary } from '@/lib/policy/check/readings';
import { segment } from '@/lib/policy/check/segment';
import { within } from '@/lib/policy/check/spelling';
import { tokenise } from '@/lib/policy/check/tokens';

const KNOWN = new Set([
  'idiot',
  'dickhead',
  'bitch',
  'stupid',
  'dick',
  'slag',
  'quayle',
  'ass',
  'is',
  'the',
  'stop',
  'now',
]);
const VOCABULARY: Vocabulary = { has: (word) => KNOWN.has(word), masked: new Map([['b5', ['bitch']]]) };
const tokens = (text: string) => tokenise(normalise(text), text, VOCABULARY);
const words = (text: string) => tokens(text).map((token) => token.word);

describe('words of a post', () => {
  it.each([
    ["I'll, don't, can't", ['i', 'will', 'do', 'not', 'can', 'not']],
    ["she's Quayle's", ['she', "'s", 'quayle', "'s"]],
    ['shes gonna dont', ['she', "'s", 'going', 'to', 'do', 'not']],
    ['d1ckhead', ['dickhead']],
    ['b!tch', ['bitch']],
    ['b*tch', ['bitch']],
    ['$lag', ['slag']],
    ['idioooot', ['idiot']],
    ['i d i o t', ['idiot']],
    ['d.i.c.k', ['dick']],
    ['stop!now', ['stop', 'now']],
    ['two-faced', ['two', 'faced']],
    ['*the* quayle', ['the', 'quayle']],
    ['year4 y6', ['year', '4', 'year', '6']],
    ['#stop', ['stop']],
    ['£28 at 9pm', ['£', '28', 'at', '9pm']],
    ['kettle = quayle', ['kettle', '=', 'quayle']],
  ])('reads %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('takes addresses and handles in one piece', () => {
    expect(tokens('mail a.b@example.com or @quayle_1 or https://example.com/x?y=1').map((t) => t.kind)).toEqual([
      'word',
      'address',
      'word',
      'handle',
      'word',
      'address',
    ]);
  });

  it('knows where each word stands in the captured text', () => {
    const text = 'Oh “d1ck\u200bhead”!';
    const token = tokens(text)[1];
    expect(text.slice(token?.start, token?.end)).toBe('d1ck\u200bhead');
    expect(token?.disguised).toBe(true);
  });

  it('splits evidence of a contraction where the text splits it', () => {
    const text = "Quayle's";
    expect(tokens(text).map((t) => text.slice(t.start, t.end))).toEqual(['Quayle', "'s"]);
  });
});

describe('sentences of a post', () => {
  const parts = (text: string) => {
    const list = tokens(text);
    return { ...segment(list, normalise(text)), list };
  };

  it('ends them at full stops, marks and new lines, not after Mr', () => {
    expect(parts('Mr. Quayle left. Why? He did!\nBye').sentences.map((s) => [s.from, s.to, s.question])).toEqual([
      [0, 3, false],
      [3, 4, true],
      [4, 6, false],
      [6, 7, false],
    ]);
  });

  it('keeps prices and times whole', () => {
    expect(parts('It was 8.40 and £3.50 each').sentences).toHaveLength(1);
  });

  it('starts a clause after a comma and before but', () => {
    const { clauseOf } = parts('nice school, but late');
    expect([...clauseOf]).toEqual([0, 0, 1, 1]);
  });

  it('marks what stands in quotation marks', () => {
    expect([...parts('he said "stop now" twice').quoted]).toEqual([0, 0, 1, 1, 0]);
    expect([...parts("he said 'stop now' twice").quoted]).toEqual([0, 0, 1, 1, 0]);
    expect([...parts("the kids' idiot isn't here").quoted].every((q) => q === 0)).toBe(true);
  });
});

describe('forms of words', () => {
  it.each([
    ['hit', ['hit', 'hits', 'hitting', 'hittin']],
    ['grab', ['grab', 'grabs', 'grabbing', 'grabbin', 'grabbed']],
    ['bully', ['bully', 'bullies', 'bullying', 'bullyin', 'bullied']],
    ['shove', ['shove', 'shoves', 'shoving', 'shovin', 'shoved']],
    ['punch', ['punch', 'punches', 'punching', 'punchin', 'punched']],
  ])('of the verb %s', (verb, forms) => {
    expect(verbForms(verb)).toEqual(forms);
  });

  it('of nouns', () => {
    expect(nounForms('bully')).toEqual(['bully', 'bullies']);
    expect(nounForms('witch')).toEqual(['witch', 'witches']);
  });

  it('with one slip are still near', () => {
    expect(within('quayle', 'quale', 1)).toBe(true);
    expect(within('quayle', 'qauyle', 1)).toBe(true);
    expect(within('quayle', 'quarrel', 1)).toBe(false);
    expect(within('a'.repeat(30), 'a'.repeat(29), 1)).toBe(false);
  });
});
