import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import {
  addPerson,
  changePassphrase,
  type Member,
  members,
  newCode,
  removePerson,
  setFirstPassphrase,
} from '@/lib/store/unlock';
import { AutoLockForm } from './auto-lock-form';
import { LockButton } from './lock-button';
import { NewPassphrase } from './new-passphrase';
import { RecoveryCode } from './recovery-code';
import { SecretField } from './secret-field';
import { useVault } from './use-vault';

/** One of the parts below stands open at a time. */
type Part = 'change' | 'add' | 'code' | null;

function People({ all, onRemove }: { all: readonly Member[]; onRemove(member: Member): void }) {
  return (
    <ul className="vault-people">
      {all.map((member) => (
        <li key={member.slot} className="ui-row">
          <span>
            <strong>{member.holder.person.name}</strong>
            {member.holder.person.role && `, ${member.holder.person.role}`}{' '}
            <span className="ui-soft ui-small">
              {member.self
                ? i18n.t('vault.people.you')
                : i18n.t('vault.people.since', [dayWords(member.since.slice(0, 10))])}
            </span>
          </span>
          {!member.self && (
            <Button variant="quiet" onClick={() => onRemove(member)}>
              {i18n.t('vault.people.remove')}
              <span className="ui-visually-hidden"> ({member.holder.person.name})</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function ChangePassphrase({ onDone }: { onDone(): void }) {
  const [before, setBefore] = useState('');
  return (
    <NewPassphrase
      label={i18n.t('vault.change.save')}
      store={async (after) => {
        if (!(await changePassphrase(before, after))) throw new Error(i18n.t('vault.change.wrong'));
        onDone();
      }}
      above={
        <SecretField label={i18n.t('vault.change.before')} of="current-password" value={before} onChange={setBefore} />
      }
    />
  );
}

function AddPerson({ onDone }: { onDone(): void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <NewPassphrase
      label={i18n.t('vault.people.save')}
      ready={() => {
        setAsked(true);
        return name.trim() !== '' && role.trim() !== '';
      }}
      store={async (passphrase) => {
        const person = { name: name.trim(), role: role.trim() };
        await addPerson(passphrase, { person, designation: { by: '', on: '' } });
        onDone();
      }}
      above={
        <>
          <p>{i18n.t('vault.people.addHint')}</p>
          <Field
            label={i18n.t('vault.people.name')}
            fault={asked && !name.trim() ? i18n.t('setup.person.needName') : null}
          >
            {(control) => (
              <input
                {...control}
                maxLength={120}
                autoComplete="off"
                value={name}
                onChange={(e) => setName(e.target.value)}
              />
            )}
          </Field>
          <Field
            label={i18n.t('vault.people.role')}
            fault={asked && !role.trim() ? i18n.t('setup.person.needRole') : null}
          >
            {(control) => (
              <input
                {...control}
                maxLength={120}
                autoComplete="off"
                value={role}
                onChange={(e) => setRole(e.target.value)}
              />
            )}
          </Field>
        </>
      }
    />
  );
}

/** Who can open the vault, with what, and when it locks. */
export function VaultSettings() {
  const vault = useVault();
  const [round, setRound] = useState(0);
  const people = useAsync(members, [round]);
  const [part, setPart] = useState<Part>(null);
  const [done, setDone] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const closed = vault.state === 'ready' && vault.value.gate === 'open' && vault.value.canLock;
  const toggle = (name: Exclude<Part, null>) => {
    setDone(null);
    setPart(part === name ? null : name);
  };
  const finish = (words: string) => {
    setPart(null);
    setDone(words);
    setRound(round + 1);
  };
  const attempt = (work: () => Promise<void>) => {
    setFailed(null);
    work().catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
  };
  return (
    <Section title={i18n.t('vault.settings.title')} aside={<LockButton />}>
      <p>{i18n.t('vault.settings.what')}</p>
      {done && <Notice tone="good" live="polite" title={done} />}
      {failed && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{failed}</p>
        </Notice>
      )}
      {code !== null ? (
        <RecoveryCode
          code={code}
          onKept={() => {
            setCode(null);
            finish(i18n.t('vault.code.replaced'));
          }}
        />
      ) : closed ? (
        <>
          <h3>{i18n.t('vault.people.title')}</h3>
          <LiveValue live={people}>{(all) => <People all={all} onRemove={setRemoving} />}</LiveValue>
          <div className="ui-row">
            <Button aria-expanded={part === 'add'} onClick={() => toggle('add')}>
              {i18n.t('vault.people.add')}
            </Button>
            <Button aria-expanded={part === 'change'} onClick={() => toggle('change')}>
              {i18n.t('vault.change.open')}
            </Button>
            <Button aria-expanded={part === 'code'} onClick={() => toggle('code')}>
              {i18n.t('vault.code.new')}
            </Button>
          </div>
          {part === 'add' && <AddPerson onDone={() => finish(i18n.t('vault.people.added'))} />}
          {part === 'change' && <ChangePassphrase onDone={() => finish(i18n.t('vault.change.done'))} />}
          {part === 'code' && (
            <>
              <p>{i18n.t('vault.code.newHint')}</p>
              <div>
                <Button variant="primary" onClick={() => attempt(async () => setCode(await newCode()))}>
                  {i18n.t('vault.code.newMake')}
                </Button>
              </div>
            </>
          )}
          <h3>{i18n.t('vault.auto.title')}</h3>
          <AutoLockForm />
        </>
      ) : (
        <>
          <Notice tone="caution" title={i18n.t('vault.settings.without')}>
            <p>{i18n.t('vault.settings.withoutHint')}</p>
          </Notice>
          <NewPassphrase
            label={i18n.t('vault.make.save')}
            store={async (phrase) => setCode(await setFirstPassphrase(phrase))}
          />
        </>
      )}
      <ConfirmDialog
        open={removing !== null}
        title={i18n.t('vault.people.removeTitle', [removing?.holder.person.name ?? ''])}
        confirm={i18n.t('vault.people.remove')}
        danger
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          const slot = removing?.slot ?? '';
          setRemoving(null);
          attempt(async () => {
            await removePerson(slot);
            finish(i18n.t('vault.people.removed'));
          });
        }}
      >
        <p>{i18n.t('vault.people.removeHint')}</p>
      </ConfirmDialog>
    </Section>
  );
}
