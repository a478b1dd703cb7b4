import { useLiveQuery } from 'dexie-react-hooks';

export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; reason: string };

const sameInputs = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

/**
 * Runs `query` and again whenever what it read from the database changes, in whichever context it was changed.
 *
 * @param query reads through functions of `lib/store`; must only wait for the database.
 * @param inputs what `query` depends on besides the database. While they have just changed the state is `loading`: the
 * answer for one flag never stands under the heading of another.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const answer = useLiveQuery(async (): Promise<{ live: Live<T>; inputs: readonly unknown[] }> => {
    try {
      return { live: { state: 'ready', value: await query() }, inputs };
    } catch (error) {
      return { live: { state: 'failed', reason: error instanceof Error ? error.message : String(error) }, inputs };
    }
  }, [...inputs]);
  return answer && sameInputs(answer.inputs, inputs) ? answer.live : { state: 'loading' };
}
