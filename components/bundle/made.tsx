import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { CopyButton } from '@/components/ui/copy-button';
import { Fact, Facts } from '@/components/ui/facts';
import { sizeWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Choices } from '@/lib/bundle/choices';
import type { MadeBundle } from '@/lib/bundle/job';
import { BagTime } from './bag-time';
import type { Taken } from './leaving';
import { Passphrase } from './passphrase';

type MadeFile = MadeBundle['files'][number];

function FileToSave({ file, saved, onSaved }: { file: MadeFile; saved: boolean; onSaved(): void }) {
  const url = useObjectUrl(file.blob);
  return (
    <li>
      <div>
        <code>{file.name}</code> <span className="ui-soft ui-small">{sizeWords(file.blob.size)}</span>
        <p className="ui-small">{i18n.t(`bundle.made.what.${file.what}`)}</p>
      </div>
      <div className="ui-row">
        <span role="status" className="ui-soft ui-small">
          {saved && i18n.t('bundle.made.saved')}
        </span>
        {url && (
          <a
            className="ui-button"
            data-variant={saved ? undefined : 'primary'}
            href={url}
            download={file.name}
            onClick={onSaved}
          >
            {i18n.t('bundle.made.save')}
            <span className="ui-visually-hidden"> {file.name}</span>
          </a>
        )}
      </div>
    </li>
  );
}

/** The hashes that stay in the school, each with its button to copy it. */
export function Hashes({ row }: { row: Pick<MadeBundle['row'], 'zip' | 'tagManifest' | 'size' | 'stamped'> }) {
  const hash = (value: string) => (
    <>
      <code className="ui-hash">{value}</code> <CopyButton text={value} />
    </>
  );
  return (
    <Facts>
      <Fact name={i18n.t('bundle.one.tagManifest')}>{row.tagManifest && hash(row.tagManifest)}</Fact>
      <Fact name={i18n.t('bundle.one.zip')}>{row.zip && hash(row.zip)}</Fact>
      <BagTime stamped={row.stamped} />
      <Fact name={i18n.t('bundle.one.size')}>{row.size && sizeWords(row.size.zip)}</Fact>
    </Facts>
  );
}

interface MadeProps {
  made: MadeBundle;
  form: Choices['form'];
  taken: Taken;
  onTaken(taken: Taken): void;
  /** What comes next, at the end. */
  children?: ReactNode;
}

/** Every file that was made, to be saved; the passphrase; and how to hand it over. */
export function Made({ made, form, taken, onTaken, children }: MadeProps) {
  const { row, files, passphrase } = made;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    top.current?.querySelector('h2')?.focus();
  }, []);
  return (
    <div className="ui-stack" ref={top}>
      <Section title={i18n.t('bundle.made.title')}>
        <p>
          {i18n.t('bundle.made.number')} <strong>{row.id}</strong>. {i18n.t('bundle.made.hint')}
        </p>
        {!row.signature && (
          <Notice tone="caution">
            <p>{i18n.t('bundle.made.unsigned')}</p>
          </Notice>
        )}
        <ul className="bundle-files" aria-label={i18n.t('bundle.made.files')}>
          {files.map((file) => (
            <FileToSave
              key={file.name}
              file={file}
              saved={taken.saved.has(file.name)}
              onSaved={() => onTaken({ ...taken, saved: new Set([...taken.saved, file.name]) })}
            />
          ))}
        </ul>
      </Section>
      {passphrase !== null && (
        <Passphrase words={passphrase} written={taken.written} onWritten={() => onTaken({ ...taken, written: true })} />
      )}
      <Section title={i18n.t('bundle.one.hashes')}>
        <p>{i18n.t('bundle.made.keepHash')}</p>
        <Hashes row={row} />
      </Section>
      <Section title={i18n.t('bundle.made.handOver')}>
        <p>{i18n.t(`bundle.made.how.${form}`)}</p>
        <p>{i18n.t('bundle.made.how.record')}</p>
        {children}
      </Section>
    </div>
  );
}
