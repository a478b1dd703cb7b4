import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { MakeVault } from '@/components/vault/make-vault';
import { RecoveryCode } from '@/components/vault/recovery-code';
import { Restore } from '@/components/vault/restore';
import { useVault } from '@/components/vault/use-vault';
import { readRoster, writeRoster, writeSettings } from '@/lib/store/settings';
import type { Holder } from '@/lib/store/vault/vault-file';
import { PicturesAccess, SitesAccess } from './access';
import { HowToFlag, WhatItKeeps } from './how-it-works';
import { PersonForm } from './person-form';
import { PolicyForm } from './policy-form';
import { RosterForm } from './roster-form';

const STEPS = ['policy', 'person', 'vault', 'roster', 'flagging'] as const;
type Step = (typeof STEPS)[number];

interface FirstRunProps {
  /** Why the settings of before could not be read; null where there were none. */
  damaged: string | null;
  onFinished(): void;
}

/** The set-up, step by step. What a step asked for is stored when it is left by its own button. */
export function FirstRun({ damaged, onFinished }: FirstRunProps) {
  const [step, setStep] = useState<Step>('policy');
  const [packId, setPackId] = useState<string | null>(null);
  const [person, setPerson] = useState<Holder | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const vault = useVault();
  const hasVault = vault.state === 'ready' && vault.value.gate === 'open' && vault.value.exists;
  const roster = useAsync(readRoster, []);
  const body = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const go = (next: Step) => {
    moved.current = true;
    setStep(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the step.
  useEffect(() => {
    if (!moved.current) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    body.current?.querySelector<HTMLElement>(':scope > :not([hidden]) h2')?.focus({ preventScroll: true });
  }, [step]);
  return (
    <>
      <p>{i18n.t('setup.first.hint')}</p>
      {damaged !== null && (
        <Notice tone="caution" live="alert" title={i18n.t('setup.first.damaged')}>
          <p>{i18n.t('setup.first.damagedHint')}</p>
          <p className="ui-small">{i18n.t('setup.first.damagedReason', [damaged])}</p>
        </Notice>
      )}
      <ol className="setup-steps" aria-label={i18n.t('setup.first.steps')}>
        {STEPS.map((name, at) => (
          <li
            key={name}
            aria-current={name === step ? 'step' : undefined}
            data-done={at < STEPS.indexOf(step) || undefined}
          >
            <span className="setup-step-number">{at + 1}</span> {i18n.t(`setup.first.steps_${name}`)}
          </li>
        ))}
      </ol>
      <div ref={body}>
        {/* Every step stays in the page, so that going back loses nothing that was typed. */}
        <div hidden={step !== 'policy'} className="ui-stack">
          <Section title={i18n.t('setup.policy.title')}>
            <PolicyForm
              label={i18n.t('setup.first.next')}
              onInstalled={async (id) => {
                setPackId(id);
                go('person');
              }}
            />
          </Section>
        </div>
        {step === 'policy' && !hasVault && (
          <details className="setup-restore">
            <summary>{i18n.t('vault.restore.open')}</summary>
            <Restore onRestored={onFinished} />
          </details>
        )}
        <div hidden={step !== 'person'}>
          <Section title={i18n.t('setup.person.title')}>
            <PersonForm
              settings={null}
              label={i18n.t('setup.first.next')}
              store={async (told) => {
                if (packId === null) throw new Error(i18n.t('setup.policy.need'));
                setPerson(told);
                // Written only under a vault; one that is there is open, or this page would not be.
                if (!hasVault) return go('vault');
                await writeSettings({ schema: 1, ...told, packId, setUpAt: new Date().toISOString() });
                go('roster');
              }}
            >
              <Button onClick={() => go('policy')}>{i18n.t('setup.first.back')}</Button>
            </PersonForm>
          </Section>
        </div>
        <div hidden={step !== 'vault'}>
          <Section title={i18n.t('vault.make.title')}>
            {code !== null ? (
              <RecoveryCode code={code} onKept={() => go('roster')} />
            ) : (
              person && (
                <MakeVault
                  holder={person}
                  onMade={async (made) => {
                    if (packId === null) throw new Error(i18n.t('setup.policy.need'));
                    await writeSettings({ schema: 1, ...person, packId, setUpAt: new Date().toISOString() });
                    if (made === null) go('roster');
                    else setCode(made);
                  }}
                >
                  <Button onClick={() => go('person')}>{i18n.t('setup.first.back')}</Button>
                </MakeVault>
              )
            )}
          </Section>
        </div>
        <div hidden={step !== 'roster'}>
          <Section title={i18n.t('setup.roster.title')} aside={<span>{i18n.t('setup.optional')}</span>}>
            <LiveValue live={roster}>
              {(stored) => (
                <RosterForm
                  stored={stored}
                  label={i18n.t('setup.first.next')}
                  store={async (names) => {
                    await writeRoster(names);
                    go('flagging');
                  }}
                >
                  <Button onClick={() => go('flagging')}>{i18n.t('setup.first.skip')}</Button>
                  <Button onClick={() => go('person')}>{i18n.t('setup.first.back')}</Button>
                </RosterForm>
              )}
            </LiveValue>
          </Section>
        </div>
        <div hidden={step !== 'flagging'} className="ui-stack">
          <Section title={i18n.t('options.how.title')}>
            <SitesAccess />
            <HowToFlag />
          </Section>
          <Section title={i18n.t('options.pictures.title')}>
            <PicturesAccess />
          </Section>
          <Section title={i18n.t('options.keeps.title')}>
            <WhatItKeeps />
          </Section>
          <div className="ui-row">
            <Button variant="primary" onClick={onFinished}>
              {i18n.t('setup.first.finish')}
            </Button>
            <Button onClick={() => go('roster')}>{i18n.t('setup.first.back')}</Button>
          </div>
        </div>
      </div>
    </>
  );
}
