import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import type { Person } from '@/lib/store/person';

/** Why nothing can be written, or why it was not. */
export function WrittenState({ person, fault }: { person: Person | null; fault: string | null }) {
  return (
    <>
      {!person && <p className="ui-fault">{i18n.t('policy.decide.needSetUp')}</p>}
      {fault && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{fault}</p>
        </Notice>
      )}
    </>
  );
}
