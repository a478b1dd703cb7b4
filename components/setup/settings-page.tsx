import { i18n } from '#i18n';
import { RetentionSetting } from '@/components/keeping/retention-setting';
import { OwnPagesSetting } from '@/components/moderation/own-pages';
import { CheckerCounts } from '@/components/policy/checker-counts';
import { SecondOpinionSetting } from '@/components/policy/second-opinion-setting';
import { ReportLabels } from '@/components/report/report-labels';
import { SchoolsSection } from '@/components/school/schools-section';
import { TrustedTimeSetting } from '@/components/trusted-time/trusted-time-setting';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { BackupSection } from '@/components/vault/backup';
import { CheckEverything } from '@/components/vault/check-everything';
import { MergeSection } from '@/components/vault/merge';
import { VaultSettings } from '@/components/vault/vault-settings';
import { currentSchool } from '@/lib/store/school';
import type { Settings } from '@/lib/store/settings';
import { PicturesAccess, SitesAccess } from './access';
import { AdapterHealth } from './adapter-health';
import { changeSettings } from './change-settings';
import { HowToFlag, WhatItKeeps } from './how-it-works';
import { PersonForm } from './person-form';
import { PolicyInUse } from './policy-in-use';
import { RosterSetting } from './roster-setting';
import { SigningKeySection } from './signing-key';

/** Every setting, each part with its own button. */
export function SettingsPage({ settings }: { settings: Settings }) {
  const { trust } = settings;
  return (
    <>
      <PolicyInUse
        packId={settings.packId}
        school={trust && trust.schools.length > 1 ? currentSchool(trust).name : null}
        onUse={(packId) => changeSettings(settings, { packId })}
      />
      <SchoolsSection />
      <Section title={i18n.t('setup.person.title')}>
        {!settings.designation.by && (
          <Notice tone="caution">
            <p>{i18n.t('setup.person.missing')}</p>
          </Notice>
        )}
        <PersonForm
          settings={settings}
          label={i18n.t('setup.person.save')}
          store={(person) => changeSettings(settings, person)}
        />
      </Section>
      <RosterSetting />
      <OwnPagesSetting />
      <Section title={i18n.t('options.how.title')}>
        <SitesAccess />
        <HowToFlag />
      </Section>
      <Section title={i18n.t('options.pictures.title')}>
        <PicturesAccess />
      </Section>
      <SecondOpinionSetting />
      <CheckerCounts />
      <AdapterHealth />
      <ReportLabels />
      <RetentionSetting person={settings.person} />
      <VaultSettings />
      <BackupSection />
      <MergeSection />
      <CheckEverything />
      <SigningKeySection />
      <TrustedTimeSetting />
      <Section title={i18n.t('options.keeps.title')}>
        <WhatItKeeps />
      </Section>
    </>
  );
}
