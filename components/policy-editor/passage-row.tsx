import { memo } from 'react';
import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Revealed } from '@/components/ui/captured-text';
import type { DraftPassage, MarkKind } from '@/lib/policy/draft/draft';
import { markName } from './words';

export const passageElementId = (id: string): string => `passage-${id}`;

interface PassageRowProps {
  passage: DraftPassage;
  /** What it is made into, with the name that each goes by. */
  marks: string;
  likely: MarkKind | null;
  open: boolean;
  onToggle(id: string): void;
}

/** One sentence of the policy with what it is made into. `marks` is one text so that rows that did not change are not drawn again. */
export const PassageRow = memo(function PassageRow({ passage, marks, likely, open, onToggle }: PassageRowProps) {
  return (
    <button
      type="button"
      id={passageElementId(passage.id)}
      className="editor-passage"
      aria-expanded={open}
      data-marked={marks !== '' || undefined}
      onClick={() => onToggle(passage.id)}
    >
      <span className="ui-soft ui-small">{passage.ref}</span>
      <span>
        <Revealed text={passage.text} />
      </span>
      {(marks || likely || passage.quoted || passage.gone) && (
        <span className="ui-row">
          {marks
            .split('\n')
            .filter(Boolean)
            .map((mark) => (
              <Badge key={mark} tone="brand">
                {mark}
              </Badge>
            ))}
          {passage.quoted && !marks && <Badge>{i18n.t('editor.mark.quoted')}</Badge>}
          {passage.gone && <Badge tone="caution">{i18n.t('editor.mark.gone')}</Badge>}
          {likely && <Badge>{i18n.t('editor.mark.looksLike', [markName(likely)])}</Badge>}
        </span>
      )}
    </button>
  );
});
