import type { FlowAge } from './flow';
import { dayInWords, daysBetween, daysMeant } from './when';

const atLeastNought = (days: number) => Math.max(0, days);

/**
 * How old a label or an address is. `seenOn` may name a span of years, so the age is a span as well; nothing can have been
 * seen after the data was put together. A device whose clock is behind gives an age of 0, never a negative one.
 *
 * @param what `labels` or `address`, for the line to show; `data` where there is neither and only the compilation has an age.
 * @param today `YYYY-MM-DD`; throws a RangeError on anything else.
 */
export function flowAge(
  what: 'labels' | 'address' | 'data',
  seenOn: string | null,
  compiledOn: string,
  today: string,
): FlowAge {
  const sinceCompiledDays = atLeastNought(daysBetween(compiledOn, today));
  if (seenOn === null) {
    const says = {
      labels: "The labels have not been seen. Use the site's own menu and choose the nearest.",
      address: 'No date is known for this. Check that it still leads where it says.',
      data: `Put together on ${dayInWords(compiledOn)}.`,
    }[what];
    return { seenOn, words: null, atLeastDays: null, atMostDays: null, sinceCompiledDays, says };
  }
  const { first, last } = daysMeant(seenOn);
  const latest = last > compiledOn ? compiledOn : last;
  const words = dayInWords(seenOn);
  const when = seenOn.length === 10 ? `on ${words}` : `in ${words}`;
  const says =
    what === 'labels'
      ? `Labels last seen ${when}; if yours differ, choose the nearest.`
      : `Last seen ${when}; check that it still leads where it says.`;
  return {
    seenOn,
    words,
    atLeastDays: atLeastNought(daysBetween(latest, today)),
    atMostDays: atLeastNought(daysBetween(first, today)),
    sinceCompiledDays,
    says,
  };
}
