import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { mayGoIn, type RedactedItem, stripTop } from '@/lib/bundle/redact-item';
import type { ItemRedaction } from '@/lib/bundle/redaction';
import { WordLeft } from '@/lib/bundle/still-holds';
import { suggestRedactions } from '@/lib/bundle/suggest-redactions';
import type { Roster } from '@/lib/policy/roster';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { writeRedaction } from '@/lib/store/redactions';
import { copyOf } from './copy-of';
import { Leaves } from './leaves';
import { PicturePart } from './picture-part';
import { EMPTY, useDraft } from './use-draft';
import { WordsPart } from './words-part';

export interface Redactable {
  flag: FlagRow;
  /** SHA-256 of the latest record. */
  record: string;
  files: ArtefactRow[];
  saved: ItemRedaction | null;
  by: Person;
  roster: Roster;
}

type Outcome =
  | { state: 'none' | 'working' | 'saved' }
  | { state: 'shown'; copy: RedactedItem }
  | { state: 'failed'; reason: string };

const NONE: Outcome = { state: 'none' };

const titleOf = (file: ArtefactRow, at: number, of: number) =>
  of === 1 ? i18n.t('redact.picture.only') : i18n.t('redact.picture.nth', [at + 1, of, file.name]);

/** Whether a saved redaction was made of what the flag is now. */
const isCurrent = ({ saved, record }: Redactable) => saved?.record === record;

/** Pictures, words, and what leaves; saved as a whole. */
export function Redacting(all: Redactable) {
  const { flag, record, files, saved, by, roster } = all;
  // What is new in the flag was looked at by nobody: pictures have to be confirmed again.
  const first = saved ? { ...EMPTY, ...saved, pictures: isCurrent(all) ? saved.pictures : [] } : EMPTY;
  const { draft, canUndo, change, undo } = useDraft(first);
  const [outcome, setOutcome] = useState<Outcome>(NONE);
  const pictures = useMemo(() => files.filter(mayGoIn), [files]);
  const suggested = useMemo(() => suggestRedactions(flag, roster), [flag, roster]);
  const [kept, setKept] = useState(draft);
  const isUnsaved = draft !== kept;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown or said is of the choices of before.
  useEffect(() => setOutcome((now) => (now.state === 'saved' ? now : NONE)), [draft]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo]);
  useEffect(() => {
    if (!isUnsaved) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isUnsaved]);

  const made = (): ItemRedaction => ({
    flagId: flag.id,
    record,
    boxes: draft.boxes.filter(({ file }) => pictures.some(({ name }) => name === file)),
    struck: draft.struck,
    pictures: draft.pictures,
    by,
    at: new Date().toISOString(),
  });
  async function attempt(work: () => Promise<Outcome>) {
    setOutcome({ state: 'working' });
    try {
      setOutcome(await work());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const left = error instanceof WordLeft ? i18n.t('redact.left', [draft.struck[error.index]?.words ?? '']) : reason;
      setOutcome({ state: 'failed', reason: left });
    }
  }
  const show = () => attempt(async () => ({ state: 'shown', copy: await copyOf(flag, files, made()) }));
  const save = () =>
    attempt(async () => {
      const redaction = made();
      // What cannot be made is not kept either.
      await copyOf(flag, files, redaction);
      await writeRedaction(redaction);
      setKept(draft);
      return { state: 'saved' };
    });
  return (
    <>
      {saved && (
        <Notice tone={isCurrent(all) ? 'brand' : 'caution'}>
          <p>
            {i18n.t(isCurrent(all) ? 'redact.savedBefore' : 'redact.changedSince')} <MomentText at={saved.at} />,{' '}
            {[saved.by.name, saved.by.role].filter(Boolean).join(', ')}
          </p>
        </Notice>
      )}
      <Section title={i18n.t('redact.picture.title')}>
        <p>{i18n.t('redact.picture.hint')}</p>
        {pictures.length === 0 && <p>{i18n.t('redact.picture.none')}</p>}
        {pictures.map((file, at) => (
          <PicturePart
            key={file.id}
            file={file}
            title={titleOf(file, at, pictures.length)}
            strip={stripTop(flag, file.name)}
            draft={draft}
            change={change}
          />
        ))}
      </Section>
      <WordsPart flag={flag} suggested={suggested} draft={draft} change={change} />
      <div className="ui-row redact-bar">
        <Button variant="primary" off={outcome.state === 'working'} onClick={() => void save()}>
          {i18n.t('redact.save')}
        </Button>
        <Button off={outcome.state === 'working'} onClick={() => void show()}>
          {i18n.t('redact.show')}
        </Button>
        <Button off={!canUndo} onClick={undo}>
          {i18n.t('redact.undo')}
        </Button>
        <span role="status">
          {outcome.state === 'working' && i18n.t('common.loading')}
          {outcome.state === 'saved' && i18n.t(isUnsaved ? 'redact.unsaved' : 'redact.saved')}
        </span>
      </div>
      {outcome.state === 'failed' && (
        <Notice tone="caution" live="alert">
          <p>{outcome.reason}</p>
        </Notice>
      )}
      {outcome.state === 'shown' && <Leaves copy={outcome.copy} />}
    </>
  );
}
