import { i18n } from '#i18n';
import { BlurredBlob } from '@/components/flag/blurred-picture';
import { Revealed } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import type { RedactedItem } from '@/lib/bundle/redact-item';
import type { RedactionNote } from '@/lib/bundle/redaction';
import { textsOf } from '@/lib/bundle/suggest-redactions';
import { fieldWords } from './words';

/** What is told apart from the list of files that are left out. */
const isTold = ({ what }: RedactionNote) => what !== 'left-out' && what !== 'not-looked-at';

/** Exactly what would leave: each picture, each text, and the list of what does not. */
export function Leaves({ copy }: { copy: RedactedItem }) {
  const { item, files, told } = copy;
  const pictures = files.filter(({ blob }) => blob.type === 'image/png');
  return (
    <Section title={i18n.t('redact.leaves.title')}>
      <p>{i18n.t('redact.leaves.hint')}</p>
      {told.filter(isTold).length > 0 && (
        <Notice tone="caution">
          <ul className="redact-told">
            {told.filter(isTold).map(({ what, file, count }) => (
              <li key={`${what} ${file} ${count}`}>
                {i18n.t(`redact.told.${wordKey(what as 'moving-picture')}`, [file ?? count])}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h3>{i18n.t('redact.leaves.pictures')}</h3>
      {pictures.length === 0 && <p>{i18n.t('redact.leaves.noPictures')}</p>}
      {pictures.map(({ path, blob }) => (
        <BlurredBlob
          key={path}
          blob={blob}
          alt={i18n.t('redact.leaves.picture', [path])}
          show={i18n.t('flag.files.showOf', [path])}
          hide={i18n.t('flag.files.hideOf', [path])}
        />
      ))}
      <h3>{i18n.t('redact.leaves.texts')}</h3>
      <dl className="redact-texts">
        {textsOf(item.flag).map(({ field, text }) => (
          <div key={field}>
            <dt>{fieldWords(field)}</dt>
            <dd className="ui-captured redact-text" dir="auto">
              <Revealed text={text} />
            </dd>
          </div>
        ))}
      </dl>
      <h3>{i18n.t('redact.leaves.files')}</h3>
      <ul className="redact-told">
        {files.map(({ path }) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      <h3>{i18n.t('redact.leaves.leftOut')}</h3>
      <ul className="redact-told">
        {item.leftOut.map(({ name, why }) => (
          <li key={name}>
            <code>{name}</code>: {why}
          </li>
        ))}
      </ul>
    </Section>
  );
}
