import { i18n } from '#i18n';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { courseFor } from '@/lib/bundle/incident-course';
import { readIncident } from '@/lib/store/incidents';
import type { Draft } from './draft';

/** Whether the course of the incident goes in, where a bundle is made from one; and for whom it stays out whatever is chosen. */
export function FromIncident({ draft, onDraft }: { draft: Draft; onDraft(draft: Draft): void }) {
  const { from, recipient, redacted } = draft;
  const found = useLive(() => (from ? readIncident(from) : Promise.resolve(undefined)), [from]);
  const incident = found.state === 'ready' ? found.value : undefined;
  if (!from || !incident) return null;
  const may = recipient !== null && courseFor({ recipient, redacted }, incident.allegation !== null);
  return (
    <Section title={i18n.t('bundle.incident.title', [incident.reference])} level={3}>
      <p>{incident.title}</p>
      {may ? (
        <label className="ui-choice">
          <input
            type="checkbox"
            checked={draft.incident !== null}
            onChange={(event) => onDraft({ ...draft, incident: event.target.checked ? from : null })}
          />
          <span>{i18n.t('bundle.incident.on')}</span>
          <span className="ui-hint">{i18n.t('bundle.incident.hint')}</span>
        </label>
      ) : (
        <p className="ui-soft">{i18n.t('bundle.incident.staysOut')}</p>
      )}
    </Section>
  );
}
