import { read } from '@/lib/policy/check/reading';
import { offenceFeatures, SLOTS } from '@/lib/policy/check/scores/offence-features';
import { spanF1 } from './measures';
import { rounds } from './rounds';
import { hashOf, type ToxicText } from './sets';

/** One word of a text: its features, its place, and whether the set calls it toxic. */
interface Word {
  slots: readonly number[];
  toxic: boolean;
  start: number;
  end: number;
}

interface Example {
  source: ToxicText;
  words: readonly Word[];
}

/** Weights of the slots, and last the bias. */
type Weights = Float64Array;

const EPOCHS = 8;
const RATE = 0.05;
/** Shrinks what is seen rarely. */
const DECAY = 0.002;
const FOLDS = 5;

/** As in `rules/offence.ts`, in logits: how bad the worst word has to be, and every other one, and how near to the worst. */
const WORST = -1;
const MARKED = -1.25;
const NEAR = 1.5;

const NO_CONTEXT = { hasMedia: false, isReply: false, authorIsStaff: false, recipientIsPupil: false };

function exampleOf(source: ToxicText): Example {
  const { text, toxic } = source;
  const reading = read({ text, language: null, context: NO_CONTEXT, pack: null, roster: { staff: [], pupils: [] } });
  const features = offenceFeatures(reading);
  // The set counts code points.
  const place: number[] = [];
  let point = 0;
  for (const character of text) {
    for (let i = 0; i < character.length; i++) place.push(point);
    point += 1;
  }
  const words = reading.tokens.map(({ start, end }, i) => {
    const inside = place.slice(start, end).filter((p) => toxic.has(p)).length;
    return { slots: features[i] ?? [], toxic: inside > 0 && inside * 2 >= end - start, start, end };
  });
  return { source, words };
}

const logit = (weights: Weights, slots: readonly number[]): number =>
  slots.reduce((sum, slot) => sum + (weights[slot] ?? 0), weights[SLOTS] ?? 0);

/** Logistic regression by stochastic gradient descent, in an order that is the same every time. */
function trained(examples: readonly Example[]): Weights {
  const weights = new Float64Array(SLOTS + 1);
  for (const { order, rate } of rounds(examples.length, EPOCHS, RATE)) {
    for (const k of order)
      for (const { slots, toxic } of examples[k]?.words ?? []) {
        const likely = 1 / (1 + Math.exp(-logit(weights, slots)));
        const step = ((toxic ? 1 : 0) - likely) * rate;
        // Most words are plainly harmless and teach nothing more.
        if (Math.abs(step) < 1e-4) continue;
        for (const slot of slots) weights[slot] = (weights[slot] ?? 0) * (1 - rate * DECAY) + step;
        weights[SLOTS] = (weights[SLOTS] ?? 0) + step;
      }
  }
  return weights;
}

/** Character F1 of the words that the weights mark. */
function scoreOf(examples: readonly Example[], weights: Weights): number {
  const scores = examples.map(({ source, words }) => {
    const logits = words.map(({ slots }) => logit(weights, slots));
    const worst = Math.max(...logits);
    const least = worst < WORST ? Number.POSITIVE_INFINITY : Math.max(MARKED, worst - NEAR);
    const marked = words.filter((_, i) => (logits[i] ?? Number.NEGATIVE_INFINITY) >= least);
    return spanF1(source, marked);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

export interface OffenceModel {
  /** Source of the module that holds the weights. */
  module: string;
  /** Character F1 on texts that the weights of that fold had not seen. */
  unseen: number;
  texts: number;
}

/** Trains the scores of offensive words on all texts, and says how well the same does on texts kept apart. */
export function trainOffence(texts: readonly ToxicText[]): OffenceModel {
  const examples = texts.map(exampleOf);
  const foldOf = ({ source }: Example) => hashOf(source.text) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    scoreOf(
      examples.filter((one) => foldOf(one) === fold),
      trained(examples.filter((one) => foldOf(one) !== fold)),
    ),
  );
  const unseen = folds.reduce((sum, score) => sum + score, 0) / FOLDS;
  return { module: moduleOf(trained(examples)), unseen, texts: texts.length };
}

/** Steps of a logit that a score counts in: 16, as `offenceScores` says. */
const STEPS = 16;

/** Weights in as few bits as hold them: the largest becomes 127, and a score is shifted back to sixteenths of a logit. */
function moduleOf(weights: Weights): string {
  const largest = Math.max(...weights.subarray(0, SLOTS).map(Math.abs));
  const shift = Math.floor(Math.log2(127 / largest / STEPS));
  if (shift < 0) throw new Error(`A weight of ${largest} does not fit into eight bits.`);
  const scale = STEPS * 2 ** shift;
  const table = Int8Array.from(weights.subarray(0, SLOTS), (weight) => Math.round(weight * scale));
  const base64 = Buffer.from(table.buffer).toString('base64');
  return `/** Written by \`npm run train:checker\`; see MODEL-CARD.md. */
export const OFFENCE_WEIGHTS = {
  bias: ${Math.round((weights[SLOTS] ?? 0) * scale)},
  shift: ${shift},
  /** One signed byte for each slot. */
  weights:
    '${base64}',
} as const;
`;
}
