import { Fragment, type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { revealHidden } from '@/lib/hidden-characters';
import { Button } from './button';

/** Text of a page as text: never as markup, with what hides in it made visible, each hidden character as a small label. */
export function Revealed({ text }: { text: string }): ReactNode {
  let at = 0;
  return revealHidden(text).map((piece) => {
    const key = at;
    at += typeof piece === 'string' ? piece.length : 1;
    if (typeof piece === 'string') return <Fragment key={key}>{piece}</Fragment>;
    return (
      <span
        key={key}
        className="ui-hidden-character"
        role="img"
        data-code={piece.code}
        aria-label={i18n.t('common.hiddenCharacter', [piece.name])}
        title={i18n.t('common.hiddenCharacter', [piece.name])}
      />
    );
  });
}

/** A short captured value (a name, a handle, an address) inside a line of our own. */
export function CapturedValue({ text, lang }: { text: string; lang?: string | null }) {
  return (
    <bdi className="ui-captured" data-inline dir="auto" lang={lang ?? undefined}>
      <Revealed text={text} />
    </bdi>
  );
}

const PORTION = 1_500;

/** Where to cut so that no character is torn apart. */
export function portionEnd(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const code = text.charCodeAt(wanted - 1);
  return code >= 0xd800 && code <= 0xdbff ? wanted + 1 : wanted;
}

interface CapturedTextProps {
  text: string;
  /** The language that the page declares. */
  lang?: string | null;
  /** Show at least this many characters from the start. */
  atLeast?: number;
  /** Renders the part of the text up to `end`; for texts with marked words. */
  render?: (end: number) => ReactNode;
}

/** A captured text, shown in portions: a text of a megabyte does not stop the page. */
export function CapturedText({ text, lang, atLeast = 0, render }: CapturedTextProps) {
  const [wanted, setWanted] = useState(PORTION);
  const end = portionEnd(text, Math.max(wanted, atLeast));
  return (
    <div className="ui-stack">
      <div className="ui-captured" dir="auto" lang={lang ?? undefined}>
        {render ? render(end) : <Revealed text={text.slice(0, end)} />}
      </div>
      {end < text.length && (
        <div className="ui-row">
          <Button onClick={() => setWanted(end + PORTION * 8)}>{i18n.t('common.showMore')}</Button>
          <span className="ui-soft ui-small">
            {i18n.t('common.shownOf', [end.toLocaleString('en-GB'), text.length.toLocaleString('en-GB')])}
          </span>
        </div>
      )}
    </div>
  );
}
