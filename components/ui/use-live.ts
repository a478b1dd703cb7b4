import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';

export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; reason: string };

/** Two live values as one: ready once both are. */
export function bothOf<A, B>(a: Live<A>, b: Live<B>): Live<readonly [A, B]> {
  if (a.state === 'failed') return a;
  if (b.state === 'failed') return b;
  return a.state === 'ready' && b.state === 'ready'
    ? { state: 'ready', value: [a.value, b.value] }
    : { state: 'loading' };
}

const sameInputs = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

interface Answer<T> {
  live: Live<T>;
  inputs: readonly unknown[];
  /** Which turn of asking it answers. */
  turn: number;
}

/**
 * How long a change may wait before the database is asked again (ms). A flag is written in several steps within a tenth of a
 * second; asking and drawing at each of them would take the processor from the picture that is being taken.
 */
const GATHER = 250;

/**
 * Runs `query` and again whenever what it read from the database changes, in whichever context it was changed.
 *
 * @param query reads through functions of `lib/store`; must only wait for the database.
 * @param inputs what `query` depends on besides the database. While they have just changed the state is `loading`: the
 * answer for one flag never stands under the heading of another.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [turn, setTurn] = useState(0);
  const latest = useRef<Answer<T>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const answer = useLiveQuery(async (): Promise<Answer<T>> => {
    const known = latest.current;
    if (known?.turn === turn && sameInputs(known.inputs, inputs)) {
      // Called again: something of what was read has changed. The next turn reads it, and everything that changes until then.
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        setTurn((before) => before + 1);
      }, GATHER);
      return known;
    }
    const live = await asked(query);
    latest.current = { live, inputs, turn };
    return latest.current;
  }, [...inputs, turn]);
  return answer && sameInputs(answer.inputs, inputs) ? answer.live : { state: 'loading' };
}

async function asked<T>(query: () => Promise<T>): Promise<Live<T>> {
  try {
    return { state: 'ready', value: await query() };
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
