import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { type Draft, emptyDraft } from '@/lib/policy/draft/draft';
import { lint, type Place } from '@/lib/policy/draft/lint';
import { readPolicyDraft } from '@/lib/store/policy-draft';
import { AboutPart } from './about-part';
import { CheckPart } from './check-part';
import { MarkPart } from './mark-part';
import { PARTS, type Part, type PartProps } from './parts';
import { PreviewPart } from './preview-part';
import { StartFrom } from './start-from';
import { TextPart } from './text-part';
import { type Keeping, useDraft } from './use-draft';
import { type MadePack, UsePart } from './use-part';
import './policy-editor.css';

interface PolicyEditorProps {
  /** Takes the finished pack into use. */
  onUse(made: MadePack): Promise<void>;
}

/** Makes a policy pack from a school's own policy, with what was kept of the last time. */
export function PolicyEditor({ onUse }: PolicyEditorProps) {
  const stored = useAsync(readPolicyDraft, []);
  return (
    <LiveValue live={stored}>
      {(result) => (
        <>
          {result.state === 'damaged' && (
            <Notice tone="caution" title={i18n.t('editor.damaged')}>
              <p>{i18n.t('setup.first.damagedReason', [result.reason])}</p>
            </Notice>
          )}
          <Editor first={result.state === 'ok' ? result.value : emptyDraft()} onUse={onUse} />
        </>
      )}
    </LiveValue>
  );
}

function KeptState({ keeping }: { keeping: Keeping }) {
  if (keeping.state !== 'failed') return <span className="ui-soft">{i18n.t(`editor.kept.${keeping.state}`)}</span>;
  return (
    <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
      <p>{i18n.t('common.notSavedReason', [keeping.reason])}</p>
    </Notice>
  );
}

interface PartsBarProps {
  part: Part;
  errors: number;
  onGo(part: Part): void;
}

function PartsBar({ part, errors, onGo }: PartsBarProps) {
  return (
    <nav aria-label={i18n.t('editor.parts.title')}>
      <ol className="editor-parts">
        {PARTS.map((name, at) => (
          <li key={name}>
            <button type="button" aria-current={name === part ? 'step' : undefined} onClick={() => onGo(name)}>
              <span className="setup-step-number">{at + 1}</span> {i18n.t(`editor.parts.${name}`)}
              {name === 'check' && errors > 0 && <Badge tone="caution">{i18n.t('editor.parts.missing', errors)}</Badge>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Editor({ first, onUse }: { first: Draft; onUse(made: MadePack): Promise<void> }) {
  const { draft, change, undo, redo, canUndo, canRedo, keeping } = useDraft(first);
  const [part, setPart] = useState<Part>(first.categories.length + first.ladder.length > 0 ? 'mark' : 'text');
  const [open, setOpen] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  /** The control that the focus goes to when the next part is there; its heading where there is none. */
  const aim = useRef<string | null>(null);
  const [turn, setTurn] = useState(0);
  const errors = useMemo(
    () => lint(draft, { today: today() }).filter(({ level }) => level === 'error').length,
    [draft],
  );
  const go = (next: Part, target: string | null = null) => {
    aim.current = target;
    setPart(next);
    setTurn(turn + 1);
  };
  useEffect(() => {
    if (turn === 0) return;
    const target = aim.current && body.current?.querySelector<HTMLElement>(aim.current);
    if (target) return target.focus();
    window.scrollTo({ top: 0, behavior: 'instant' });
    body.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [turn]);
  const mend = (place: Place) => {
    if (place.part === 'about') go('about', `[name="${place.field}"]`);
    else if (place.part === 'mark' && place.passage) {
      setOpen(place.passage);
      go('mark', `#passage-${CSS.escape(place.passage)}`);
    } else go(place.part);
  };
  const props: PartProps = { draft, change, onGo: go };
  return (
    <>
      <div className="editor-bar">
        <PartsBar part={part} errors={errors} onGo={go} />
        <div className="ui-row">
          <Button off={!canUndo} onClick={undo}>
            {i18n.t('editor.undo')}
          </Button>
          <Button off={!canRedo} onClick={redo}>
            {i18n.t('editor.redo')}
          </Button>
          <KeptState keeping={keeping} />
        </div>
      </div>
      <div ref={body} className="editor-body">
        {part === 'text' && (
          <>
            <TextPart {...props} />
            <StartFrom
              onStart={(next) => {
                change(next);
                setOpen(null);
              }}
            />
          </>
        )}
        {part === 'about' && <AboutPart {...props} />}
        {part === 'mark' && <MarkPart {...props} open={open} onOpen={setOpen} />}
        {part === 'check' && <CheckPart {...props} onMend={mend} />}
        {part === 'preview' && <PreviewPart {...props} />}
        {part === 'use' && (
          <UsePart
            {...props}
            failed={failed}
            onUse={(made) => {
              setFailed(null);
              onUse(made).catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
            }}
          />
        )}
      </div>
    </>
  );
}
