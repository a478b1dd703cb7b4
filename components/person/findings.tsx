import { useState } from 'react';
import { i18n } from '#i18n';
import { KeptBackNotice } from '@/components/restricted/kept-back';
import { Button } from '@/components/ui/button';
import { Revealed } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { shortMoment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import { NameLeft, type SubjectAccess } from '@/lib/bundle/subject-access';
import type { Finding, Subject } from '@/lib/flagging/person-search';
import type { Person } from '@/lib/store/person';
import type { KeptBack } from '@/lib/store/restricted';
import { HandOver } from './hand-over';
import { AccessKeptBack, makeAccess } from './make-access';
import type { Found } from './search-person';

export function Where({ finding }: { finding: Finding }) {
  return (
    <li>
      <span className="ui-soft">{i18n.t(`person.in.${wordKey(finding.in)}`)}: </span>
      <bdi className="ui-captured" data-inline dir="auto">
        <Revealed text={finding.before} />
        <mark>
          <Revealed text={finding.words} />
        </mark>
        <Revealed text={finding.after} />
      </bdi>
      {!finding.whole && <span className="ui-soft"> ({i18n.t('person.partOf')})</span>}
    </li>
  );
}

interface FindingsProps {
  subject: Subject;
  /** Never empty. */
  found: readonly Found[];
  addressOf(id: string): string;
}

type Preview =
  | { state: 'none' }
  | { state: 'ready'; access: SubjectAccess; by: Person }
  | { state: 'kept-back'; kept: KeptBack }
  | { state: 'failed'; reason: string };

/** The flags in which the person stands, to be ticked, and what would be handed over of them. */
export function Findings({ subject, found, addressOf }: FindingsProps) {
  const [ticked, setTicked] = useState(
    () => new Set(found.filter(({ findings }) => findings.some((one) => one.whole)).map(({ id }) => id)),
  );
  const [hide, setHide] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview>({ state: 'none' });
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
    setPreview({ state: 'none' });
  };
  async function show() {
    setFault(ticked.size === 0 ? i18n.t('person.noneTicked') : null);
    if (ticked.size === 0) return;
    const words = hide.split('\n').map((line) => line.trim());
    try {
      const ids = found.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
      setPreview({ state: 'ready', ...(await makeAccess(subject, ids, words.filter(Boolean))) });
    } catch (error) {
      if (error instanceof AccessKeptBack) return setPreview({ state: 'kept-back', kept: error.kept });
      const reason = error instanceof Error ? error.message : String(error);
      setPreview({ state: 'failed', reason: error instanceof NameLeft ? i18n.t('person.left') : reason });
    }
  }
  return (
    <>
      <Section title={i18n.t('person.found', found.length)}>
        <p className="ui-soft">{i18n.t('person.tick')}</p>
        <ul className="person-found">
          {found.map(({ id, createdAtMs, wrote, findings }) => (
            <li key={id}>
              <label className="ui-choice">
                <input type="checkbox" checked={ticked.has(id)} onChange={(e) => tick(id, e.target.checked)} />
                <span>
                  {i18n.t('person.include', [shortMoment(createdAtMs)])}
                  {wrote && ` (${i18n.t('person.wrote')})`}
                </span>
              </label>
              <ul>
                {findings.map((finding, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: what was found does not change.
                  <Where key={i} finding={finding} />
                ))}
              </ul>
              <a href={addressOf(id)} target="_blank" rel="noreferrer">
                {i18n.t('keeping.page.open')}
                <span className="ui-visually-hidden"> ({shortMoment(createdAtMs)})</span>
              </a>
            </li>
          ))}
        </ul>
        <Field label={i18n.t('person.hide')} hint={i18n.t('person.hideHint')}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              value={hide}
              onChange={(event) => {
                setHide(event.target.value);
                setPreview({ state: 'none' });
              }}
            />
          )}
        </Field>
        {fault && (
          <p className="ui-fault" role="alert">
            {fault}
          </p>
        )}
        <div>
          <Button onClick={() => void show()}>{i18n.t('person.preview')}</Button>
        </div>
        {preview.state === 'kept-back' && <KeptBackNotice kept={preview.kept} />}
        {preview.state === 'failed' && (
          <Notice tone="caution" live="alert">
            <p>{preview.reason}</p>
          </Notice>
        )}
      </Section>
      {preview.state === 'ready' && <HandOver access={preview.access} by={preview.by} />}
    </>
  );
}
