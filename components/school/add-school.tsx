import { useState } from 'react';
import { i18n } from '#i18n';
import { CheckedForm } from '@/components/setup/checked-form';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import type { School } from '@/lib/store/school';
import { type NameFault, nameFault } from './name-fault';
import { nameWords } from './name-words';
import { NameField, type PackChoice, PackField } from './school-fields';

interface AddSchoolProps {
  schools: readonly School[];
  packs: readonly PackChoice[];
  onAdd(name: string, packId: string): Promise<void>;
  onLeave(): void;
}

/** Adds a school with the policy that it has. */
export function AddSchool({ schools, packs, onAdd, onLeave }: AddSchoolProps) {
  const [name, setName] = useState('');
  const [packId, setPackId] = useState('');
  const [fault, setFault] = useState<NameFault | null>(null);
  const [noPack, setNoPack] = useState(false);
  const [round, setRound] = useState(0);
  const { saving, save } = useSaving();
  const submit = async () => {
    const found = nameFault(name, schools);
    setFault(found);
    setNoPack(packId === '');
    if (found !== null || packId === '') setRound(round + 1);
    else if (await save(() => onAdd(name.trim(), packId))) onLeave();
  };
  return (
    <CheckedForm round={round} className="school-form" onSubmit={() => void submit()}>
      <h3>{i18n.t('schools.addTitle')}</h3>
      <NameField value={name} fault={nameWords(fault)} onChange={setName} />
      <PackField
        label={i18n.t('schools.policy')}
        packs={packs}
        value={packId}
        fault={noPack ? i18n.t('schools.needPolicy') : null}
        onChange={setPackId}
      />
      <p className="ui-hint">{i18n.t('schools.addHint')}</p>
      <SavingRow saving={saving} label={i18n.t('schools.add')} saved={i18n.t('schools.saved')}>
        <Button onClick={onLeave}>{i18n.t('common.cancel')}</Button>
      </SavingRow>
    </CheckedForm>
  );
}
