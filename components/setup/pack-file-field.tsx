import { useState } from 'react';
import { i18n } from '#i18n';
import { PackFaults } from '@/components/policy/pack-refused';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { type ChosenPack, type PackFileResult, readPackFile } from './pack-file';

function Refusal({ result }: { result: Exclude<PackFileResult, { state: 'ok' }> }) {
  switch (result.state) {
    case 'refused':
      return (
        <>
          <PackFaults faults={result.faults} />
          <p>{i18n.t('setup.policy.fileRefusedHint')}</p>
        </>
      );
    case 'too-large':
      return <p>{i18n.t('setup.policy.tooLarge')}</p>;
    case 'not-text':
      return <p>{i18n.t('setup.policy.notText')}</p>;
    case 'unreadable':
      return <p>{i18n.t('setup.policy.unreadable', [result.reason])}</p>;
  }
}

/** Takes a policy pack from a file: read and checked on the spot, installed only when the person says so. */
export function PackFileField({ label, onChosen }: { label?: string; onChosen(chosen: ChosenPack): void }) {
  const [read, setRead] = useState<{ name: string; result: PackFileResult } | null>(null);
  const take = async (file: File) => {
    const result = await readPackFile(file);
    setRead({ name: file.name, result });
    if (result.state === 'ok') onChosen(result.chosen);
  };
  return (
    <div className="ui-stack">
      <Field label={label ?? i18n.t('setup.policy.file')} hint={i18n.t('setup.policy.fileHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              // Emptied, so that the same file can be taken again after it was mended.
              if (file) void take(file).finally(() => (event.target.value = ''));
            }}
          />
        )}
      </Field>
      <div role="status">
        {read?.result.state === 'ok' && (
          <p>
            <CapturedValue text={i18n.t('setup.policy.fileReady', [read.name, read.result.chosen.pack.name])} />
          </p>
        )}
      </div>
      {read && read.result.state !== 'ok' && (
        <Notice
          tone="caution"
          live="alert"
          title={<CapturedValue text={i18n.t('setup.policy.fileRefused', [read.name])} />}
        >
          <Refusal result={read.result} />
        </Notice>
      )}
    </div>
  );
}
