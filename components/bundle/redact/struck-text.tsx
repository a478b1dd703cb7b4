import { i18n } from '#i18n';
import { Revealed } from '@/components/ui/captured-text';
import { foundIn, type Term } from '@/lib/bundle/struck';

/** A captured text with the words marked that are struck from it. */
export function StruckText({ text, terms }: { text: string; terms: readonly Term[] }) {
  const pieces: { words: string; struck: boolean; at: number }[] = [];
  let from = 0;
  for (const { start, end } of foundIn(text, terms)) {
    if (start > from) pieces.push({ words: text.slice(from, start), struck: false, at: from });
    pieces.push({ words: text.slice(start, end), struck: true, at: start });
    from = end;
  }
  if (from < text.length) pieces.push({ words: text.slice(from), struck: false, at: from });
  return (
    <div className="ui-captured redact-text" dir="auto">
      {pieces.map(({ words, struck, at }) =>
        struck ? (
          <mark key={at} className="redact-struck">
            <span className="ui-visually-hidden">{i18n.t('redact.words.struckHere')} </span>
            <Revealed text={words} />
          </mark>
        ) : (
          <Revealed key={at} text={words} />
        ),
      )}
    </div>
  );
}
