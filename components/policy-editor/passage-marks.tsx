import { type ReactNode, useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { Draft, DraftPassage, MarkKind } from '@/lib/policy/draft/draft';
import { addMark, changeMark, citePassage, quotePassage, removeMark } from '@/lib/policy/draft/marks';
import { concernsIn, likelyKind, proposeCategory, proposeRule, proposeStep } from '@/lib/policy/draft/propose';
import { CategoryMark } from './category-mark';
import { RuleMark } from './rule-mark';
import { StepMark } from './step-mark';
import { TextField } from './text-field';
import { markName } from './words';

const KINDS: readonly MarkKind[] = ['category', 'step', 'rule'];

/** Marks a passage with what its words propose; everything of it can be changed. */
function withProposal(draft: Draft, passage: DraftPassage, kind: MarkKind): Draft {
  if (kind === 'category') return addMark(draft, kind, proposeCategory(passage));
  if (kind === 'step') return addMark(draft, kind, proposeStep(passage, draft));
  return addMark(draft, kind, proposeRule(passage));
}

function MarkFrame({ kind, onRemove, children }: { kind: MarkKind; onRemove(): void; children: ReactNode }) {
  const id = useId();
  return (
    <section className="editor-mark" aria-labelledby={id} data-kind={kind}>
      <header className="ui-row">
        <h4 id={id} tabIndex={-1}>
          {markName(kind)}
        </h4>
        <Button variant="quiet" onClick={onRemove}>
          {i18n.t(`editor.mark.remove.${kind}`)}
        </Button>
      </header>
      {children}
    </section>
  );
}

interface PassageMarksProps {
  passage: DraftPassage;
  draft: Draft;
  change(draft: Draft, field?: string | null): void;
}

/** What a sentence is made into, and the buttons that make it into something. */
export function PassageMarks({ passage, draft, change }: PassageMarksProps) {
  const ofPassage = ({ clause }: { clause?: string | undefined }) => clause === passage.id;
  const categories = draft.categories.filter(ofPassage);
  const steps = draft.ladder.filter(ofPassage);
  const rules = draft.designation.filter(ofPassage);
  const marked = categories.length + steps.length + rules.length > 0;
  const likely = marked ? null : likelyKind(passage);
  const body = useRef<HTMLDivElement>(null);
  /** What the focus goes to once the marks are drawn anew: what was just made, or the buttons where it was taken away. */
  const aim = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the marks.
  useEffect(() => {
    if (aim.current === null) return;
    const found = body.current?.querySelectorAll<HTMLElement>(aim.current);
    aim.current = null;
    found?.item(found.length - 1)?.focus();
  }, [categories.length, steps.length, rules.length]);
  const make = (kind: MarkKind) => {
    aim.current = `[data-kind="${kind}"] h4`;
    change(withProposal(draft, passage, kind));
  };
  const remove = (kind: MarkKind, id: string) => {
    aim.current = '.editor-make button:first-child';
    change(removeMark(draft, kind, id));
  };
  const frame = (kind: MarkKind, id: string, fields: ReactNode) => (
    <MarkFrame key={`${kind} ${id}`} kind={kind} onRemove={() => remove(kind, id)}>
      {fields}
    </MarkFrame>
  );
  return (
    <div ref={body} className="editor-marks">
      {(marked || passage.quoted) && (
        <TextField
          label={i18n.t('editor.mark.ref')}
          hint={i18n.t('editor.mark.refHint')}
          value={passage.ref}
          onChange={(ref) => change(citePassage(draft, passage.id, ref), `${passage.id} ref`)}
        />
      )}
      {categories.map((mark) =>
        frame(
          'category',
          mark.id,
          <CategoryMark
            mark={mark}
            likely={concernsIn(passage.text)}
            onChange={(part, field) => change(changeMark(draft, 'category', mark.id, part), `${mark.id} ${field}`)}
          />,
        ),
      )}
      {steps.map((mark) =>
        frame(
          'step',
          mark.id,
          <StepMark
            mark={mark}
            onChange={(part, field) => change(changeMark(draft, 'step', mark.id, part), `${mark.id} ${field}`)}
          />,
        ),
      )}
      {rules.map((mark) =>
        frame(
          'rule',
          mark.id,
          <RuleMark
            mark={mark}
            onChange={(part, field) => change(changeMark(draft, 'rule', mark.id, part), `${mark.id} ${field}`)}
          />,
        ),
      )}
      <fieldset className="editor-make">
        <legend>{i18n.t(marked ? 'editor.mark.also' : 'editor.mark.what')}</legend>
        <div className="ui-row">
          {KINDS.map((kind) => (
            <Button key={kind} variant={kind === likely ? 'primary' : 'secondary'} onClick={() => make(kind)}>
              {markName(kind)}
            </Button>
          ))}
          <label className="editor-quote">
            <input
              type="checkbox"
              checked={passage.quoted}
              onChange={(event) => change(quotePassage(draft, passage.id, event.target.checked))}
            />{' '}
            {i18n.t('editor.mark.quote')}
          </label>
        </div>
      </fieldset>
    </div>
  );
}
