import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { LiveValue } from '@/components/ui/live-value';
import { NotSaved } from '@/components/ui/not-saved';
import { Section } from '@/components/ui/section';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { MOST_PAGES, type OwnPage, placesOf, rulesOf, writeOwnPages } from '@/lib/store/own-pages';
import { schoolWith } from '@/lib/store/school';
import { OwnPageForm } from './own-page-form';
import { useOwnPages } from './use-own-pages';
import { placeKind } from './words';
import './moderation.css';

interface EntryProps {
  page: OwnPage;
  onEdit(): void;
  onRemove(): void;
}

function Entry({ page, onEdit, onRemove }: EntryProps) {
  const rules = rulesOf(page).length;
  const known = useSchools();
  return (
    <div className="ui-stack">
      <h3>{page.name}</h3>
      {areSeveral(known) && (
        <p>
          <span className="ui-soft">{i18n.t('schools.of')}:</span>{' '}
          {schoolWith(known.schools, page.schoolId)?.name ?? i18n.t('schools.unknown')}
        </p>
      )}
      <ul className="moderation-plain">
        {placesOf(page).map((place) => (
          <li key={place.address}>
            <span className="ui-soft">{placeKind(place)}:</span> {place.address}
          </li>
        ))}
      </ul>
      <p className="ui-soft ui-small">
        {rules > 0 ? i18n.t('ownPage.rulesCount', rules, [rules]) : i18n.t('ownPage.rulesNone')}
      </p>
      <div className="ui-row">
        <Button onClick={onEdit} aria-label={i18n.t('ownPage.editThis', [page.name])}>
          {i18n.t('ownPage.edit')}
        </Button>
        <Button variant="quiet" onClick={onRemove} aria-label={i18n.t('ownPage.removeThis', [page.name])}>
          {i18n.t('ownPage.remove')}
        </Button>
      </div>
    </div>
  );
}

function PageList({ pages }: { pages: readonly OwnPage[] }) {
  /** Id of the page at hand; `new` for one more. */
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<OwnPage | null>(null);
  const [failed, setFailed] = useState('');
  const others = (id: string) => pages.filter((one) => one.id !== id);
  const store = async (page: OwnPage) => {
    const known = pages.some(({ id }) => id === page.id);
    await writeOwnPages(known ? pages.map((one) => (one.id === page.id ? page : one)) : [...pages, page]);
  };
  const remove = (page: OwnPage) => {
    setRemoving(null);
    setFailed('');
    writeOwnPages(others(page.id)).catch((error: unknown) => setFailed(String(error)));
  };
  return (
    <>
      {pages.length > 0 && (
        <ul className="moderation-list">
          {pages.map((page) => (
            <li key={page.id}>
              {editing === page.id ? (
                <OwnPageForm page={page} others={others(page.id)} store={store} onCancel={() => setEditing(null)} />
              ) : (
                <Entry page={page} onEdit={() => setEditing(page.id)} onRemove={() => setRemoving(page)} />
              )}
            </li>
          ))}
        </ul>
      )}
      <NotSaved reason={failed && i18n.t('common.notSavedReason', [failed])} />
      {editing === 'new' ? (
        <OwnPageForm page={null} others={pages} store={store} onCancel={() => setEditing(null)} />
      ) : (
        <div>
          <Button off={pages.length >= MOST_PAGES} onClick={() => setEditing('new')}>
            {i18n.t('ownPage.add')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={removing !== null}
        title={i18n.t('ownPage.removeThis', [removing?.name ?? ''])}
        confirm={i18n.t('ownPage.remove')}
        onConfirm={() => removing && remove(removing)}
        onCancel={() => setRemoving(null)}
      >
        <p>{i18n.t('ownPage.removeHint')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The school's own pages, groups and accounts, each known by its address. */
export function OwnPagesSetting() {
  const pages = useOwnPages();
  return (
    <Section title={i18n.t('ownPage.title')} aside={<span className="ui-soft">{i18n.t('setup.optional')}</span>}>
      <p>{i18n.t('ownPage.hint')}</p>
      <LiveValue live={pages}>
        {(known) => (known ? <PageList pages={known} /> : <p className="ui-soft">{i18n.t('ownPage.locked')}</p>)}
      </LiveValue>
    </Section>
  );
}
