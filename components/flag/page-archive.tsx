import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { canArchive } from '@/lib/bundle/can-archive';
import { artefactsOf } from '@/lib/store/artefacts';
import { flagById } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';

type Making = { state: 'no' | 'making' | 'made' } | { state: 'failed'; why: string };

function words(making: Making): string {
  if (making.state === 'making') return i18n.t('flag.archive.making');
  if (making.state === 'made') return i18n.t('flag.archive.made');
  return making.state === 'failed' ? i18n.t('flag.archive.failed', [making.why]) : '';
}

/** Makes one file of page source and pictures that web archive programs open, when a person asks for it. */
export function PageArchive({ flagId }: { flagId: string }) {
  const [making, setMaking] = useState<Making>({ state: 'no' });
  const settings = useSettings();
  const possible = useLive(async () => {
    const flag = await flagById(flagId);
    return flag !== undefined && canArchive(flag, await artefactsOf(flagId));
  }, [flagId]);
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  async function make(by: Person) {
    setMaking({ state: 'making' });
    try {
      // Loaded only now: hardly anybody needs it, and it carries a writer of web archives and one of ZIP.
      const { makePageArchive } = await import('@/lib/bundle/page-archive');
      await makePageArchive(flagId, by);
      setMaking({ state: 'made' });
    } catch (error) {
      setMaking({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }
  const offered = possible.state === 'ready' && possible.value && person !== null;
  if (!offered && making.state === 'no') return null;
  return (
    <Section title={i18n.t('flag.archive.title')}>
      <p className="ui-soft">{i18n.t('flag.archive.hint')}</p>
      <div className="ui-row">
        {offered && (
          <Button off={making.state === 'making'} onClick={() => void make(person)}>
            {i18n.t('flag.archive.make')}
          </Button>
        )}
        <span role="status">{words(making)}</span>
      </div>
    </Section>
  );
}
