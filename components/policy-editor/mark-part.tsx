import { useEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Draft, DraftPassage, MarkKind } from '@/lib/policy/draft/draft';
import { likelyKind } from '@/lib/policy/draft/propose';
import type { PartProps } from './parts';
import { PassageMarks } from './passage-marks';
import { PassageRow, passageElementId } from './passage-row';
import { concernsWords, ruleAboutName, stepKindName } from './words';

interface Marked {
  /** By passage: a line for each mark. */
  marks: Map<string, string>;
  likely: Map<string, MarkKind>;
}

function marksOf(draft: Draft): Marked {
  const marks = new Map<string, string>();
  const add = (clause: string | undefined, line: string) => {
    if (clause !== undefined) marks.set(clause, [marks.get(clause), line].filter(Boolean).join('\n'));
  };
  for (const { clause, readings } of draft.categories)
    add(clause, i18n.t('editor.mark.isCategory', [concernsWords(readings.map(({ concern }) => concern))]));
  for (const { clause, kind, order } of draft.ladder)
    add(clause, i18n.t('editor.mark.isStep', [String(order), stepKindName(kind)]));
  for (const { clause, about } of draft.designation) add(clause, i18n.t('editor.mark.isRule', [ruleAboutName(about)]));
  const likely = new Map<string, MarkKind>();
  for (const passage of draft.passages) {
    const kind = marks.has(passage.id) || passage.quoted ? null : likelyKind(passage);
    if (kind) likely.set(passage.id, kind);
  }
  return { marks, likely };
}

/** Passages under their headings, in the order of the text. */
function underHeadings(
  passages: readonly DraftPassage[],
): { key: string; heading: string; passages: DraftPassage[] }[] {
  const groups: { key: string; heading: string; passages: DraftPassage[] }[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last && last.heading === passage.heading) last.passages.push(passage);
    else groups.push({ key: passage.id, heading: passage.heading, passages: [passage] });
  }
  return groups;
}

interface MarkPartProps extends PartProps {
  /** The sentence that is open for marking. */
  open: string | null;
  onOpen(passageId: string | null): void;
}

/** The policy, sentence by sentence: what each of them is. */
export function MarkPart({ draft, change, onGo, open, onOpen }: MarkPartProps) {
  const { marks, likely } = useMemo(() => marksOf(draft), [draft]);
  const groups = useMemo(() => underHeadings(draft.passages), [draft.passages]);
  const toggle = useRef((id: string) => onOpen(id));
  const latest = useRef(open);
  latest.current = open;
  toggle.current = (id) => onOpen(latest.current === id ? null : id);
  const onToggle = useRef((id: string) => toggle.current(id)).current;
  useEffect(() => {
    if (!open) return;
    const row = document.getElementById(passageElementId(open));
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus({ preventScroll: true });
  }, [open]);
  const at = draft.passages.findIndex(({ id }) => id === open);
  const next =
    draft.passages.slice(at + 1).find(({ id }) => likely.has(id)) ?? draft.passages.find(({ id }) => likely.has(id));
  const nextButton = next && <Button onClick={() => onOpen(next.id)}>{i18n.t('editor.mark.next', likely.size)}</Button>;
  return (
    <Section title={i18n.t('editor.mark.title')}>
      <p>{i18n.t('editor.mark.hint')}</p>
      {draft.passages.length === 0 && (
        <Notice tone="caution">
          <p>{i18n.t('editor.mark.none')}</p>
          <div>
            <Button onClick={() => onGo('text')}>{i18n.t('editor.mark.toText')}</Button>
          </div>
        </Notice>
      )}
      <p className="ui-row">
        <span role="status">
          {[
            i18n.t('editor.mark.categories', draft.categories.length),
            i18n.t('editor.mark.steps', draft.ladder.length),
            i18n.t('editor.mark.rules', draft.designation.length),
          ].join(', ')}
        </span>
        {nextButton}
      </p>
      {groups.map(({ key, heading, passages }) => (
        <section key={key} className="editor-group" aria-label={heading || i18n.t('editor.mark.noHeading')}>
          <h3>{heading || i18n.t('editor.mark.noHeading')}</h3>
          <ul>
            {passages.map((passage) => (
              <li key={passage.id} data-open={passage.id === open || undefined}>
                <PassageRow
                  passage={passage}
                  marks={marks.get(passage.id) ?? ''}
                  likely={likely.get(passage.id) ?? null}
                  open={passage.id === open}
                  onToggle={onToggle}
                />
                {passage.id === open && (
                  <>
                    <PassageMarks passage={passage} draft={draft} change={change} />
                    <div className="editor-marks">{nextButton}</div>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="ui-row">
        <Button variant="primary" onClick={() => onGo('check')}>
          {i18n.t('editor.next')}
        </Button>
        <Button onClick={() => onGo('about')}>{i18n.t('editor.back')}</Button>
      </div>
    </Section>
  );
}
