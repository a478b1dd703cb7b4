import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';

export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; reason: string };

const sameInputs = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

interface Answer<T> {
  live: Live<T>;
  inputs: readonly unknown[];
}

/**
 * How long a change may wait before it is drawn (ms). A flag is written in several steps within a tenth of a second; drawing
 * each of them would take the processor from the picture that is being taken.
 */
const GATHER = 250;

/** The latest answer: the first one and one for other inputs at once, changes of it gathered. */
function useGathered<T>(answer: Answer<T> | undefined): Answer<T> | undefined {
  const [shown, show] = useState(answer);
  const latest = useRef(answer);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  latest.current = answer;
  useEffect(() => {
    if (!answer || answer === shown) return;
    if (!shown || !sameInputs(shown.inputs, answer.inputs)) show(answer);
    else
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        show(latest.current);
      }, GATHER);
  }, [answer, shown]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return shown;
}

/**
 * Runs `query` and again whenever what it read from the database changes, in whichever context it was changed.
 *
 * @param query reads through functions of `lib/store`; must only wait for the database.
 * @param inputs what `query` depends on besides the database. While they have just changed the state is `loading`: the
 * answer for one flag never stands under the heading of another.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const answer = useLiveQuery(async (): Promise<Answer<T>> => {
    try {
      return { live: { state: 'ready', value: await query() }, inputs };
    } catch (error) {
      return { live: { state: 'failed', reason: error instanceof Error ? error.message : String(error) }, inputs };
    }
  }, [...inputs]);
  const shown = useGathered(answer);
  return shown && sameInputs(shown.inputs, inputs) ? shown.live : { state: 'loading' };
}
