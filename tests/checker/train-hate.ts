import { read } from '@/lib/policy/check/reading';
import { groupReferences } from '@/lib/policy/check/rules/group-attack';
import { STEPS } from '@/lib/policy/check/scores/hate';
import { hateFeatures, SLOTS } from '@/lib/policy/check/scores/hate-features';
import { type BinaryFigures, binaryFigures } from './measures';
import { rounds } from './rounds';
import type { PublicSet } from './sets';

interface Example {
  slots: Int32Array;
  positive: boolean;
  /** How much it counts, by its set and side. */
  weight: number;
  /** Grounds of the groups that it speaks of. */
  strands: ReadonlySet<string>;
}

/**
 * How much a positive and a negative text of a set counts. Hatemoji build counts most: its texts come in pairs that differ in a
 * word, so that naming a group alone earns nothing. Davidson counts least: its labels take African-American English for offence.
 */
const WEIGHTS: Readonly<Record<string, readonly [number, number]>> = {
  'Hatemoji build': [5, 3],
  HateXplain: [0.7, 0.35],
  Davidson: [0.15, 0.15],
  'Fox News comments': [2, 0.5],
  EDOS: [1, 0.4],
  Misogyny: [1.5, 0.4],
};

const EPOCHS = 12;
const RATE = 0.05;
/** Shrinks what is seen rarely. */
const DECAY = 1e-4;
/** The bias is in every text, and learns more slowly than words. */
const BIAS_RATE = 0.05;

const NO_CONTEXT = { hasMedia: false, isReply: false, authorIsStaff: false, recipientIsPupil: false };

function exampleOf(text: string, positive: boolean, weight: number): Example {
  const reading = read({ text, language: null, context: NO_CONTEXT, pack: null, roster: { staff: [], pupils: [] } });
  const groups = groupReferences(reading);
  const slots = Int32Array.from(hateFeatures(reading, groups).flatMap((piece) => piece.slots));
  return { slots, positive, weight, strands: new Set(groups.map(({ strand }) => strand)) };
}

/** Weights of the slots, and last the bias. */
type Weights = Float64Array;

function logit(weights: Weights, slots: Int32Array): number {
  let sum = 0;
  for (const slot of slots) sum += weights[slot] ?? 0;
  return (weights[SLOTS] ?? 0) + sum / Math.sqrt(slots.length || 1);
}

/** Logistic regression by stochastic gradient descent, in an order that is the same every time. */
function trained(examples: readonly Example[]): Weights {
  const weights = new Float64Array(SLOTS + 1);
  for (const { order, rate } of rounds(examples.length, EPOCHS, RATE)) {
    for (const k of order) {
      const example = examples[k];
      if (!example) continue;
      const { slots, positive, weight } = example;
      const likely = 1 / (1 + Math.exp(-logit(weights, slots)));
      const step = ((positive ? 1 : 0) - likely) * weight * rate;
      const share = step / Math.sqrt(slots.length || 1);
      for (const slot of slots) weights[slot] = (weights[slot] ?? 0) * (1 - rate * DECAY) + share;
      weights[SLOTS] = (weights[SLOTS] ?? 0) + step * BIAS_RATE;
    }
  }
  return weights;
}

/** A set that asks for one ground only says nothing about others: its negatives may be hateful all the same. */
const tellsNothing = ({ asks }: PublicSet, { positive, strands }: Example): boolean =>
  !positive && !asks.includes('racist') && [...strands].some((strand) => strand !== 'sexist');

export interface HateModel {
  /** Source of the module that holds the weights. */
  module: string;
  texts: number;
  /** By the score alone, at even odds, on texts kept apart. */
  unseen: ({ name: string } & BinaryFigures)[];
}

/** Trains the score of hate on the training side of the public sets, and says how it does alone on the other side. */
export function trainHate(sets: readonly PublicSet[]): HateModel {
  const examples = sets.flatMap((set) => {
    const [yes, no] = WEIGHTS[set.name] ?? [0, 0];
    return set.train
      .map(({ text, positive }) => exampleOf(text, positive, positive ? yes : no))
      .filter((example) => !tellsNothing(set, example));
  });
  const weights = trained(examples);
  const unseen = sets.map(({ name, validation }) => ({
    name,
    ...binaryFigures(
      validation.map(({ text, positive }) => ({
        truth: positive,
        said: logit(weights, exampleOf(text, positive, 1).slots) >= 0,
      })),
    ),
  }));
  return { module: moduleOf(weights), texts: examples.length, unseen };
}

/** Weights in eight bits, in the steps that a score counts in. */
function moduleOf(weights: Weights): string {
  const table = Int8Array.from(weights.subarray(0, SLOTS), (weight) => {
    const whole = Math.round(weight * STEPS);
    if (Math.abs(whole) > 127) throw new Error(`A weight of ${weight} does not fit into eight bits.`);
    return whole;
  });
  const base64 = Buffer.from(table.buffer).toString('base64');
  return `/** Written by \`npm run train:checker\`; see MODEL-CARD.md. */
export const HATE_WEIGHTS = {
  bias: ${Math.round((weights[SLOTS] ?? 0) * STEPS)},
  /** One signed byte for each slot. */
  weights:
    '${base64}',
} as const;
`;
}
