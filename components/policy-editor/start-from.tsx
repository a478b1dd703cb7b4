import { useState } from 'react';
import { i18n } from '#i18n';
import { PackFileField } from '@/components/setup/pack-file-field';
import { Button } from '@/components/ui/button';
import { draftOfPack } from '@/lib/policy/draft/build';
import { type Draft, emptyDraft } from '@/lib/policy/draft/draft';
import type { PolicyPack } from '@/lib/policy/pack';
import { readPack } from '@/lib/store/packs';
import { readSettings } from '@/lib/store/settings';
import { packSources } from '@/policies/index';

/** A changed copy of a pack that comes with Flagpost is a pack of its own: updates of the one must not touch the other. */
const ownCopy = (pack: PolicyPack): Draft => {
  const draft = draftOfPack(pack);
  return packSources.some(({ id }) => id === pack.id) ? { ...draft, packId: `${pack.id}-own` } : draft;
};

async function packInUse(): Promise<PolicyPack | null> {
  const settings = await readSettings();
  if (settings.state !== 'ok') return null;
  const found = await readPack(settings.value.packId);
  return found.state === 'ok' ? found.installed.pack : null;
}

interface StartFromProps {
  onStart(draft: Draft): void;
}

/** Begins with a pack that there is already, or anew. It can be taken back like every other change. */
export function StartFrom({ onStart }: StartFromProps) {
  const [said, setSaid] = useState('');
  const edit = (pack: PolicyPack) => {
    onStart(ownCopy(pack));
    setSaid(i18n.t('editor.start.opened', [pack.name]));
  };
  const editInUse = async () => {
    const pack = await packInUse();
    if (pack) edit(pack);
    else setSaid(i18n.t('editor.start.noneInUse'));
  };
  return (
    <details>
      <summary>{i18n.t('editor.start.title')}</summary>
      <div className="ui-stack editor-start">
        <PackFileField label={i18n.t('editor.start.file')} onChosen={({ pack }) => edit(pack)} />
        <div className="ui-row">
          <Button
            onClick={() =>
              void editInUse().catch((error: unknown) =>
                setSaid(i18n.t('common.storageFailedReason', [error instanceof Error ? error.message : String(error)])),
              )
            }
          >
            {i18n.t('editor.start.inUse')}
          </Button>
          <Button
            onClick={() => {
              onStart(emptyDraft());
              setSaid(i18n.t('editor.start.emptied'));
            }}
          >
            {i18n.t('editor.start.anew')}
          </Button>
        </div>
        <p role="status">{said}</p>
      </div>
    </details>
  );
}
