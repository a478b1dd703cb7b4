import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { mayOpen, type Restriction, referencesOf } from '@/lib/store/restricted';

/** `In a restricted incident: I-2026-0007`, in place of everything that is kept back. */
export function InRestricted({ restrictions }: { restrictions: readonly Restriction[] }) {
  return <>{i18n.t('restricted.inIncident', [referencesOf(restrictions)])}</>;
}

/** Whom to ask. */
export function WhoMayOpen({ restrictions }: { restrictions: readonly Restriction[] }) {
  return (
    <p>
      {i18n.t('restricted.whoMay')} <CapturedValue text={mayOpen(restrictions).join(', ')} />
    </p>
  );
}
