/**
 * Goes through the numbers below `count` so many times, in an order that differs from round to round and is the same every time:
 * what is trained twice has to give the same bytes.
 *
 * @param rate of the first round; that of the nth is a 1/n of it.
 */
export function* rounds(
  count: number,
  epochs: number,
  rate: number,
): Generator<{ order: readonly number[]; rate: number }> {
  let state = 12_345;
  const chance = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const order = Array.from({ length: count }, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = chance(i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    yield { order, rate: rate / (1 + epoch) };
  }
}
