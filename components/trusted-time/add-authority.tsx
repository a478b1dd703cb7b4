import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { WebAddress } from '@/components/ui/web-address';
import { wordKey } from '@/components/ui/word-key';
import { toBase64 } from '@/lib/base64';
import { type Authority, authorityAddress, KNOWN_AUTHORITIES } from '@/lib/evidence/authorities';
import { type RootsFault, readRoots } from '@/lib/evidence/roots';

const OTHER = 'other';
type Choice = (typeof KNOWN_AUTHORITIES)[number]['id'] | typeof OTHER;

interface Entered {
  name: string;
  address: string;
  roots: string[];
  rootFault: RootsFault | null;
}
const NOTHING: Entered = { name: '', address: '', roots: [], rootFault: null };

/** Adds an authority, switched off: a known one or any other, with the root certificate that the person has fetched. */
export function AddAuthority({
  all,
  onAdd,
}: {
  all: readonly Authority[];
  onAdd(authority: Authority): Promise<void>;
}) {
  const left = KNOWN_AUTHORITIES.filter((known) => !all.some(({ id }) => id === known.id));
  const [choice, setChoice] = useState<Choice | null>(null);
  const [entered, setEntered] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const known = left.find(({ id }) => id === choice);
  const name = known?.name ?? entered.name.trim();
  const address = authorityAddress(known?.address ?? entered.address);
  const choose = (next: Choice) => {
    setChoice(next);
    setEntered(NOTHING);
    setTried(false);
  };
  const takeRoot = async (file: File) => {
    const result = readRoots(new Uint8Array(await file.arrayBuffer()));
    setEntered((before) =>
      result.ok
        ? { ...before, roots: result.roots.map(({ bytes }) => toBase64(bytes)), rootFault: null }
        : { ...before, roots: [], rootFault: result.fault },
    );
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (choice === null || name === '' || address === null || entered.roots.length === 0) return;
    onAdd({ id: known?.id ?? crypto.randomUUID(), name, address, roots: entered.roots, on: false }).then(
      () => {
        setChoice(null);
        setEntered(NOTHING);
        setTried(false);
        setFault(null);
      },
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    );
  };
  const rootFault = entered.rootFault
    ? i18n.t(`time.add.rootFaults.${wordKey(entered.rootFault)}`)
    : tried && entered.roots.length === 0
      ? i18n.t('time.add.rootMissing')
      : null;
  return (
    <form className="ui-stack" onSubmit={add} noValidate>
      <Choices<Choice>
        legend={i18n.t('time.add.title')}
        options={[
          ...left.map(({ id, name, address }) => ({ value: id, label: name, hint: address })),
          { value: OTHER, label: i18n.t('time.add.other') },
        ]}
        value={choice}
        onChange={choose}
      />
      {choice === OTHER && (
        <>
          <Field label={i18n.t('time.add.name')} fault={tried && name === '' ? i18n.t('time.add.nameMissing') : null}>
            {(control) => (
              <input
                {...control}
                maxLength={120}
                value={entered.name}
                onChange={(event) => setEntered({ ...entered, name: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={i18n.t('time.add.address')}
            hint={i18n.t('time.add.addressHint')}
            fault={tried && address === null ? i18n.t('time.add.addressMissing') : null}
          >
            {(control) => (
              <input
                {...control}
                inputMode="url"
                maxLength={300}
                value={entered.address}
                onChange={(event) => setEntered({ ...entered, address: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      {choice !== null && (
        <>
          <Field label={i18n.t('time.add.root')} hint={i18n.t('time.add.rootHint')} fault={rootFault}>
            {(control) => (
              <input
                {...control}
                key={choice}
                type="file"
                accept=".pem,.crt,.cer,.der"
                onChange={(event) => {
                  const file = event.target.files?.[0];
                  if (file) void takeRoot(file);
                }}
              />
            )}
          </Field>
          {known && (
            <p className="ui-small">
              {i18n.t('time.add.rootsAt')} <WebAddress address={known.rootsAt} />
            </p>
          )}
          <div>
            <Button type="submit">{i18n.t('time.add.button')}</Button>
          </div>
        </>
      )}
      {fault && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [fault])}</p>
        </Notice>
      )}
    </form>
  );
}
