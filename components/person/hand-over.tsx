import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { concernName, outcomeName } from '@/components/policy/words';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import { accessPage } from '@/lib/bundle/access-page';
import { accessZip } from '@/lib/bundle/access-zip';
import type { SubjectAccess } from '@/lib/bundle/subject-access';
import { CUSTODY_ACTS } from '@/lib/evidence/custody';
import { sha256 } from '@/lib/evidence/digest';
import { logAccess } from '@/lib/store/exported';
import type { Person } from '@/lib/store/person';

const words = {
  concern: concernName,
  outcome: outcomeName,
  platform: (platform: SubjectAccess['items'][number]['platform']) => i18n.t(`flag.platforms.${platform}`),
  act: (act: string) => {
    const known = CUSTODY_ACTS.find((one) => one === act);
    return known ? i18n.t(`register.custody.acts.${wordKey(known)}`) : act;
  },
};

/** Shows the very page that is handed over, and makes the file of it. */
export function HandOver({ access, by }: { access: SubjectAccess; by: Person }) {
  const page = useMemo(() => accessPage(access, words), [access]);
  const [zip, setZip] = useState<Blob | null>(null);
  const url = useObjectUrl(zip);
  const { saving, save } = useSaving();
  const make = () =>
    save(async () => {
      const made = await accessZip(access, page);
      const flags = access.items.map(({ flag }) => flag);
      await logAccess(flags, await sha256(made), made.size, by);
      setZip(made);
    });
  return (
    <Section title={i18n.t('person.previewTitle')}>
      <p>{i18n.t('person.previewHint')}</p>
      {/* No script, no address and no picture can be used in it, twice over: by the sandbox and by its own rules. */}
      <iframe className="person-preview" sandbox="" srcDoc={page} title={i18n.t('person.previewTitle')} />
      {saving.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
        </Notice>
      )}
      <div className="ui-row">
        {!zip && (
          <Button variant="primary" off={saving.state === 'saving'} onClick={() => void make()}>
            {i18n.t('person.make')}
          </Button>
        )}
        {url && (
          <a className="ui-button" data-variant="primary" href={url} download="personal-data.zip">
            {i18n.t('person.saveFile')}
          </a>
        )}
        <span role="status">{zip && i18n.t('person.made')}</span>
      </div>
    </Section>
  );
}
