import { useState } from 'react';
import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import type { School } from '@/lib/store/school';
import { belongingTo } from '@/lib/store/schools';
import { type NameFault, nameFault } from './name-fault';
import { nameWords } from './name-words';
import { SchoolDetails } from './school-details';
import { NameField, type PackChoice, PackField } from './school-fields';

export interface SchoolChanges {
  use(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  choosePack(id: string, packId: string): Promise<void>;
  /** What its letters give besides its name. */
  tellDetails(id: string, head: string, contact: readonly string[]): Promise<void>;
  remove(id: string): Promise<void>;
}

interface SchoolEntryProps extends SchoolChanges {
  school: School;
  schools: readonly School[];
  isCurrent: boolean;
  packs: readonly PackChoice[];
}

/** The form for another name of a school. */
function Rename({
  school,
  schools,
  rename,
  onLeave,
}: Pick<SchoolEntryProps, 'school' | 'schools' | 'rename'> & { onLeave(): void }) {
  const [name, setName] = useState(school.name);
  const [fault, setFault] = useState<NameFault | null>(null);
  const { saving, save } = useSaving();
  const submit = async () => {
    const others = schools.filter(({ id }) => id !== school.id);
    const found = nameFault(name, others);
    setFault(found);
    if (found === null && (await save(() => rename(school.id, name.trim())))) onLeave();
  };
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <NameField value={name} fault={nameWords(fault)} onChange={setName} />
      {saving.state === 'failed' && <Notice tone="caution" live="alert" title={saving.reason} />}
      <div className="ui-row">
        <Button type="submit" variant="primary">
          {i18n.t('schools.save')}
        </Button>
        <Button onClick={onLeave}>{i18n.t('common.cancel')}</Button>
      </div>
    </form>
  );
}

type Removing = { state: 'no' | 'asked' } | { state: 'cannot'; why: string };

function Remove({
  school,
  schools,
  isCurrent,
  remove,
}: Pick<SchoolEntryProps, 'school' | 'schools' | 'isCurrent' | 'remove'>) {
  const [removing, setRemoving] = useState<Removing>({ state: 'no' });
  const ask = async () => {
    if (isCurrent) return setRemoving({ state: 'cannot', why: i18n.t('schools.isCurrent') });
    const { flags, incidents } = await belongingTo(school, schools);
    const why = i18n.t('schools.belongs', [flags, incidents]);
    setRemoving(flags + incidents > 0 ? { state: 'cannot', why } : { state: 'asked' });
  };
  const failed = (error: unknown) => setRemoving({ state: 'cannot', why: String(error) });
  return (
    <>
      <Button onClick={() => void ask().catch(failed)}>{i18n.t('schools.remove', [school.name])}</Button>
      <ConfirmDialog
        open={removing.state === 'asked'}
        title={i18n.t('schools.removeTitle', [school.name])}
        confirm={i18n.t('schools.removeIt')}
        onConfirm={() => {
          setRemoving({ state: 'no' });
          void remove(school.id).catch(failed);
        }}
        onCancel={() => setRemoving({ state: 'no' })}
      >
        <p>{i18n.t('schools.removeHint')}</p>
      </ConfirmDialog>
      {removing.state === 'cannot' && (
        <Notice tone="caution" live="alert" title={i18n.t('schools.cannotRemove', [school.name])}>
          <p>{removing.why}</p>
        </Notice>
      )}
    </>
  );
}

/** One school of several: its name, its policy, and whether new flags belong to it. */
export function SchoolEntry(entry: SchoolEntryProps) {
  const { school, schools, isCurrent, packs, use, rename, choosePack, tellDetails, remove } = entry;
  const [renaming, setRenaming] = useState(false);
  const { saving, save } = useSaving();
  return (
    <li className="school-entry ui-stack">
      <h3>
        {school.name} {isCurrent && <Badge tone="brand">{i18n.t('schools.current')}</Badge>}
      </h3>
      {renaming ? (
        <Rename school={school} schools={schools} rename={rename} onLeave={() => setRenaming(false)} />
      ) : (
        <>
          <PackField
            label={i18n.t('schools.policyOf', [school.name])}
            packs={packs}
            value={school.packId}
            onChange={(packId) => void save(() => choosePack(school.id, packId))}
          />
          <div className="ui-row">
            {!isCurrent && (
              <Button onClick={() => void save(() => use(school.id))}>{i18n.t('schools.use', [school.name])}</Button>
            )}
            <Button onClick={() => setRenaming(true)}>{i18n.t('schools.rename', [school.name])}</Button>
            {schools.length > 1 && <Remove school={school} schools={schools} isCurrent={isCurrent} remove={remove} />}
            <span role="status" className="ui-soft">
              {saving.state === 'saved' && i18n.t('schools.saved')}
            </span>
          </div>
          <SchoolDetails school={school} store={tellDetails} />
          {saving.state === 'failed' && (
            <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
              <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
            </Notice>
          )}
        </>
      )}
    </li>
  );
}
