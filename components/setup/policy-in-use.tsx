import { useState } from 'react';
import { i18n } from '#i18n';
import { PackFaults } from '@/components/policy/pack-refused';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { type InstalledPack, installPack, readPack } from '@/lib/store/packs';
import { packSources } from '@/policies/index';
import { EDITOR_HASH } from './made-pack';
import { PolicyForm } from './policy-form';
import { PolicySummary } from './policy-summary';
import { useSaving } from './use-saving';

interface PolicyInUseProps {
  packId: string;
  /** The school that it is the policy of, where there are several. */
  school: string | null;
  /** Makes an installed pack the one that new flags are checked against. */
  onUse(packId: string): Promise<void>;
}

/** The policy that new flags are checked against, and the way to another one. */
export function PolicyInUse({ packId, school, onUse }: PolicyInUseProps) {
  const installed = useLive(() => readPack(packId), [packId]);
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState(false);
  const use = async (id: string) => {
    await onUse(id);
    setChanging(false);
    setSaved(true);
  };
  return (
    <Section title={school ? i18n.t('schools.policyOf', [school]) : i18n.t('setup.policy.title')}>
      <LiveValue live={installed}>
        {(result) => (
          <>
            {result.state === 'ok' && <Current installed={result.installed} onUse={use} />}
            {result.state === 'absent' && (
              <Notice tone="caution" title={i18n.t('setup.policy.absentNow')}>
                <p>{i18n.t('setup.policy.refusedNowHint')}</p>
              </Notice>
            )}
            {result.state === 'refused' && (
              <Notice tone="caution" title={i18n.t('setup.policy.refusedNow')}>
                <PackFaults faults={result.faults} />
                <p>{i18n.t('setup.policy.refusedNowHint')}</p>
              </Notice>
            )}
            <p role="status">{saved && !changing && i18n.t('setup.policy.saved')}</p>
            {changing || result.state !== 'ok' ? (
              <PolicyForm label={i18n.t('setup.policy.save')} onInstalled={use}>
                {result.state === 'ok' && <Button onClick={() => setChanging(false)}>{i18n.t('common.cancel')}</Button>}
              </PolicyForm>
            ) : (
              <div className="ui-row">
                <Button onClick={() => setChanging(true)}>{i18n.t('setup.policy.change')}</Button>
                <a className="ui-button" href={EDITOR_HASH}>
                  {i18n.t('setup.policy.makePack')}
                </a>
              </div>
            )}
          </>
        )}
      </LiveValue>
    </Section>
  );
}

function Current({ installed, onUse }: { installed: InstalledPack; onUse(packId: string): Promise<void> }) {
  const { pack, source, sha256 } = installed;
  const { saving, save } = useSaving();
  const shipped = packSources.find(({ id }) => id === pack.id);
  return (
    <>
      <h3>{pack.name}</h3>
      {shipped && shipped.source !== source && (
        <Notice title={i18n.t('setup.policy.otherVersion')}>
          <p>{i18n.t('setup.policy.otherVersionHint')}</p>
          {saving.state === 'failed' && <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>}
          <div>
            <Button
              onClick={() =>
                void save(async () => {
                  const result = await installPack(shipped.source);
                  if (result.state !== 'ok') throw new Error(i18n.t('setup.policy.refused'));
                  await onUse(pack.id);
                })
              }
            >
              {i18n.t('setup.policy.installOther')}
            </Button>
          </div>
        </Notice>
      )}
      <PolicySummary pack={pack} sha256={sha256} />
    </>
  );
}
