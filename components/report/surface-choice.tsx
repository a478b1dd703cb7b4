import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import { SURFACES, type Surface } from '@/lib/report/flow';

interface SurfaceChoiceProps {
  /** What the card is about where nothing was chosen. */
  flagged: Surface;
  value: Surface | null;
  onChange(surface: Surface | null): void;
}

/** What is to be reported: what was flagged, or the account, Page, group or message around it. */
export function SurfaceChoice({ flagged, value, onChange }: SurfaceChoiceProps) {
  return (
    <Field label={i18n.t('filing.surface.label')} hint={i18n.t('filing.surface.hint')}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => onChange(SURFACES.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{i18n.t('filing.surface.flagged', [i18n.t(`filing.surfaces.${flagged}`)])}</option>
          {SURFACES.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`filing.surfaces.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
