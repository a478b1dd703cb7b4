import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { PackFaults } from '@/components/policy/pack-refused';
import { reviewWords } from '@/components/policy/review-notice';
import { Choices } from '@/components/ui/field';
import { dayWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import type { PackFault, PolicyPack } from '@/lib/policy/pack';
import { installPack } from '@/lib/store/packs';
import { builtInPacks, packSources } from '@/policies/index';
import { EDITOR_HASH, MadePackContext } from './made-pack';
import type { ChosenPack } from './pack-file';
import { PackFileField } from './pack-file-field';
import { PolicySummary } from './policy-summary';
import { SavingRow } from './saving-row';
import { useFirstFault } from './use-first-fault';
import { useSaving } from './use-saving';

interface PolicyFormProps {
  label: string;
  /** The pack is installed; makes it the one in use. */
  onInstalled(packId: string): Promise<void>;
  children?: ReactNode;
}

const FROM_FILE = ' file';

const datesOf = (pack: PolicyPack): string =>
  [
    pack.document.adopted
      ? i18n.t('policy.adopted', [dayWords(pack.document.adopted)])
      : i18n.t('setup.policy.adoptedNone'),
    reviewWords(pack),
  ].join(' · ');

function builtIn(id: string): ChosenPack | null {
  const pack = builtInPacks().find((one) => one.id === id);
  const source = packSources.find((one) => one.id === id)?.source;
  return pack && source ? { pack, source, fileName: null } : null;
}

/** Chooses a policy, of those that come with Flagpost or from a file, shows what it is, and installs it. */
export function PolicyForm({ label, onInstalled, children }: PolicyFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<ChosenPack | null>(null);
  const [fromFile, setFromFile] = useState<ChosenPack | null>(null);
  const [missing, setMissing] = useState(false);
  const [faults, setFaults] = useState<PackFault[] | null>(null);
  const [round, setRound] = useState(0);
  const { saving, save, touched } = useSaving();
  useFirstFault(form, round);
  const made = useContext(MadePackContext);
  useEffect(() => {
    if (!made) return;
    setFromFile(made);
    setChosen(made);
    setMissing(false);
    setFaults(null);
  }, [made]);

  const choose = (pack: ChosenPack | null) => {
    setChosen(pack);
    setMissing(false);
    setFaults(null);
    touched();
  };
  const submit = async () => {
    if (!chosen) {
      setMissing(true);
      setRound(round + 1);
      return;
    }
    await save(async () => {
      const result = await installPack(chosen.source);
      setFaults(result.state === 'refused' ? result.faults : null);
      if (result.state !== 'ok') throw new Error(i18n.t('setup.policy.refused'));
      await onInstalled(result.installed.pack.id);
    });
  };
  const options = [
    ...builtInPacks().map((pack) => ({ value: pack.id, label: pack.name, hint: datesOf(pack) })),
    ...(fromFile
      ? [
          {
            value: FROM_FILE,
            label: i18n.t('setup.policy.own', [fromFile.pack.name]),
            hint: `${fromFile.fileName} · ${datesOf(fromFile.pack)}`,
          },
        ]
      : []),
  ];
  return (
    <form
      ref={form}
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div data-fault={missing || undefined}>
        <Choices
          legend={i18n.t('setup.policy.choose')}
          options={options}
          value={chosen ? (chosen.fileName === null ? chosen.pack.id : FROM_FILE) : null}
          fault={missing ? i18n.t('setup.policy.need') : null}
          onChange={(value) => choose(value === FROM_FILE ? fromFile : builtIn(value))}
        />
      </div>
      <PackFileField
        onChosen={(pack) => {
          setFromFile(pack);
          choose(pack);
        }}
      />
      <p>
        {i18n.t('setup.policy.noPack')} <a href={EDITOR_HASH}>{i18n.t('setup.policy.makePack')}</a>
      </p>
      {chosen && (
        <section className="setup-chosen" aria-label={chosen.pack.name}>
          <PolicySummary pack={chosen.pack} />
        </section>
      )}
      {faults && (
        <Notice tone="caution" live="alert" title={i18n.t('setup.policy.refused')}>
          <PackFaults faults={faults} />
        </Notice>
      )}
      <SavingRow saving={saving} label={label} saved={i18n.t('setup.policy.saved')}>
        {children}
      </SavingRow>
    </form>
  );
}
