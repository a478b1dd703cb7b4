import { useMemo } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { buildPack } from '@/lib/policy/draft/build';
import type { PolicyPack } from '@/lib/policy/pack';
import { NotYet } from './not-yet';
import type { PartProps } from './parts';

/** A pack that was made here, as if it had come from a file. */
export interface MadePack {
  pack: PolicyPack;
  source: string;
  fileName: string;
}

interface UsePartProps extends PartProps {
  onUse(made: MadePack): void;
  /** Why it could not be taken into use; null where nothing went wrong. */
  failed: string | null;
}

/** Takes the pack into use, or saves it as a file. */
export function UsePart({ draft, onGo, onUse, failed }: UsePartProps) {
  const { source, result } = useMemo(() => buildPack(draft), [draft]);
  const file = useMemo(() => (result.ok ? new Blob([source], { type: 'application/json' }) : null), [source, result]);
  const address = useObjectUrl(file);
  const fileName = result.ok ? `${result.pack.id}.json` : '';
  return (
    <Section title={i18n.t('editor.use.title')}>
      {result.ok ? (
        <>
          <p>{i18n.t('editor.use.hint')}</p>
          {failed !== null && (
            <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
              <p>{i18n.t('common.notSavedReason', [failed])}</p>
            </Notice>
          )}
          <div className="ui-row">
            <Button variant="primary" onClick={() => onUse({ pack: result.pack, source, fileName })}>
              {i18n.t('editor.use.use')}
            </Button>
            {address && (
              <a className="ui-button" href={address} download={fileName}>
                {i18n.t('editor.use.save')}
              </a>
            )}
          </div>
          <p className="ui-soft">{i18n.t('editor.use.saveHint')}</p>
        </>
      ) : (
        <NotYet onGo={onGo} />
      )}
      <div className="ui-row">
        <Button onClick={() => onGo('preview')}>{i18n.t('editor.back')}</Button>
      </div>
    </Section>
  );
}
