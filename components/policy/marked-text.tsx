import { CapturedText, Revealed } from '@/components/ui/captured-text';
import { goTo, markId, type Reason, reasonId } from './reasons';
import { cutIntoRuns } from './runs';

interface MarkedTextProps {
  text: string;
  lang: string | null;
  reasons: readonly Reason[];
  scope: string;
  /** Show at least this many characters from the start. */
  atLeast: number;
}

/** The captured text with the words that suggestions rest on marked; each mark leads to its explanation. */
export function MarkedText({ text, lang, reasons, scope, atLeast }: MarkedTextProps) {
  const render = (end: number) => {
    const begun = new Set<number>();
    return cutIntoRuns(end, reasons).map(({ start, end: stop, marks }) => {
      const words = <Revealed key={start} text={text.slice(start, stop)} />;
      if (marks.length === 0) return words;
      // A reason whose words are cut up by another one keeps its number and its id at its first stretch.
      const fresh = marks.filter(({ number }) => !begun.has(number));
      for (const { number } of fresh) begun.add(number);
      const first = fresh[0];
      if (!first) return <mark key={start}>{words}</mark>;
      return (
        <mark key={start}>
          <a
            id={markId(scope, first.number)}
            href={`#${reasonId(scope, first.number)}`}
            title={marks.map(({ why }) => why).join('; ')}
            aria-describedby={fresh.map(({ number }) => reasonId(scope, number)).join(' ')}
            onClick={(event) => {
              event.preventDefault();
              goTo(reasonId(scope, first.number));
            }}
          >
            {words}
            <span className="policy-mark-number" data-number={fresh.map(({ number }) => number).join(', ')} />
          </a>
          {fresh.slice(1).map(({ number }) => (
            <span key={number} id={markId(scope, number)} tabIndex={-1} />
          ))}
        </mark>
      );
    });
  };
  return <CapturedText text={text} lang={lang} atLeast={atLeast} render={render} />;
}
