import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import { sha256 } from '@/lib/evidence/digest';
import { MOST_CHARACTERS, readDocument } from '@/lib/policy/document/read';
import type { DocumentRefusal } from '@/lib/policy/document/refusal';
import type { About, Draft } from '@/lib/policy/draft/draft';
import { replaceText } from '@/lib/policy/draft/marks';
import { MOST_PASSAGES } from '@/lib/policy/draft/passage';
import { proposeAbout } from '@/lib/policy/draft/propose-about';
import type { PartProps } from './parts';

/** Fills in what was found in the text, wherever nobody has written anything yet. */
function withProposals(draft: Draft): Draft {
  const about = { ...draft.about };
  const fresh = about.name.trim() === '';
  for (const [name, value] of Object.entries(proposeAbout(draft.source.text)) as [keyof About, About[keyof About]][]) {
    const untouched = about[name] === '' || (fresh && (name === 'nation' || name === 'listIsExamples'));
    if (untouched) Object.assign(about, { [name]: value });
  }
  return { ...draft, about };
}

interface Refusal {
  name: string;
  refusal: DocumentRefusal;
}

/** The text of the policy: pasted, or out of a file that is read on the device. */
export function TextPart({ draft, change, onGo }: PartProps) {
  /** What was typed and not taken yet; null where the box shows the text of the draft. */
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const text = typed ?? draft.source.text;

  /** @returns false where it is more than a policy, and nothing was changed. */
  const take = (source: Draft['source']): boolean => {
    const next = replaceText(draft, source);
    if (next.passages.length > MOST_PASSAGES) {
      setRefused({ name: source.fileName ?? i18n.t('editor.text.pasted'), refusal: 'too-long' });
      return false;
    }
    setTyped(null);
    setRefused(null);
    change(withProposals(next));
    return true;
  };
  const open = async (file: File) => {
    setReading(true);
    setRefused(null);
    setFailed(null);
    setSaid('');
    try {
      const result = await readDocument(file);
      if (result.state === 'refused') setRefused({ name: file.name, refusal: result.refusal });
      else if (take({ text: result.text, fileName: file.name, sha256: await sha256(result.bytes) }))
        setSaid(i18n.t('editor.text.read', [file.name]));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setReading(false);
    }
  };
  const next = async () => {
    const { fileName, sha256: known } = draft.source;
    // Corrected by hand, it is still the text of the file that was opened.
    const taken = text === draft.source.text || take({ text, fileName, sha256: fileName ? known : await sha256(text) });
    if (taken) onGo('about');
  };
  const headings = new Set(draft.passages.map(({ heading }) => heading).filter(Boolean)).size;
  return (
    <Section title={i18n.t('editor.text.title')}>
      <p>{i18n.t('editor.text.hint')}</p>
      <Field label={i18n.t('editor.text.file')} hint={i18n.t('editor.text.fileHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".txt,.docx,.pdf,text/plain,application/pdf"
            onChange={(event) => {
              const file = event.target.files?.[0];
              // Emptied, so that the same file can be taken again after it was mended.
              if (file) void open(file).finally(() => (event.target.value = ''));
            }}
          />
        )}
      </Field>
      <p role="status">{reading ? i18n.t('editor.text.reading') : said && <CapturedValue text={said} />}</p>
      {refused && (
        <Notice
          tone="caution"
          live="alert"
          title={<CapturedValue text={i18n.t('editor.text.refused', [refused.name])} />}
        >
          <p>{i18n.t(`editor.refusals.${wordKey(refused.refusal)}`)}</p>
        </Notice>
      )}
      {failed !== null && (
        <Notice tone="caution" live="alert" title={i18n.t('editor.text.failed')}>
          <p>{failed}</p>
        </Notice>
      )}
      <Field label={i18n.t('editor.text.paste')} hint={i18n.t('editor.text.pasteHint')}>
        {(control) => (
          <textarea
            {...control}
            className="editor-text"
            rows={18}
            maxLength={MOST_CHARACTERS}
            value={text}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {draft.source.text !== '' && (
        <p className="ui-soft">
          {i18n.t('editor.text.found', [draft.passages.length.toLocaleString('en-GB'), String(headings)])}
        </p>
      )}
      <div className="ui-row">
        <Button variant="primary" off={text.trim() === '' && draft.passages.length === 0} onClick={() => void next()}>
          {i18n.t('editor.text.next')}
        </Button>
      </div>
    </Section>
  );
}
