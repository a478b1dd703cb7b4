import { cutIntoRuns } from '@/components/policy/runs';
import { CapturedText, Revealed } from '@/components/ui/captured-text';
import type { Span } from '@/lib/policy/check/suggestion';

interface MarkedCommentProps {
  text: string;
  lang: string | null;
  spans: readonly Span[];
}

/** The words of a comment, with those marked that the check points at. */
export function MarkedComment({ text, lang, spans }: MarkedCommentProps) {
  const render = (end: number) =>
    cutIntoRuns(end, spans).map(({ start, end: stop, marks }) => {
      const words = <Revealed key={start} text={text.slice(start, stop)} />;
      return marks.length === 0 ? (
        words
      ) : (
        <mark key={start} title={[...new Set(marks.map(({ reason }) => reason))].join('; ')}>
          {words}
        </mark>
      );
    });
  return <CapturedText text={text} lang={lang} render={render} />;
}
