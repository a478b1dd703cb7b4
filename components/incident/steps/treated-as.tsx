import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { allChoices, type Choice, choicesFor } from '@/components/policy/choices';
import { concernName, modifiersWords } from '@/components/policy/words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { CONCERNS } from '@/lib/concerns';
import { MODIFIERS, type Modifier, type PolicyPack } from '@/lib/policy/pack';
import type { FlagRow } from '@/lib/store/flag-row';
import type { TreatedAs } from '@/lib/store/incident';
import { proposedTreatment } from './proposed';
import { useWriting, type Writes } from './use-writing';
import { WrittenState } from './written-state';

const optionWords = ({ category, concern, clauseRef }: Choice): string => {
  if (!concern) return '';
  return category ? `${concernName(concern)}: ${category.label} (${clauseRef})` : concernName(concern);
};

/** Every concern with every category of the pack that reads it, in the order of the concerns. */
function choicesOf(pack: PolicyPack): Choice[] {
  const choices = allChoices(choicesFor(pack, null));
  return CONCERNS.flatMap((concern) => choices.filter((one) => one.concern === concern));
}

interface TreatedAsFormProps extends Writes {
  flags: readonly FlagRow[];
  pack: PolicyPack;
  packSha256: string;
  /** What it is treated as now; null where nobody has said. */
  now: TreatedAs | null;
}

/** What the incident is treated as: proposed from the decisions about its flags, confirmed by a person. */
export function TreatedAsForm({ flags, pack, packSha256, now, ...writes }: TreatedAsFormProps) {
  const proposed = now ?? proposedTreatment(flags, pack, packSha256);
  const choices = choicesOf(pack);
  const choiceOf = (as: TreatedAs | null) => (as ? `${as.categoryId ?? ''}/${as.concern}` : '');
  const [value, setValue] = useState(() =>
    choices.some((one) => one.value === choiceOf(proposed))
      ? choiceOf(proposed)
      : proposed
        ? `/${proposed.concern}`
        : '',
  );
  const [modifiers, setModifiers] = useState<readonly Modifier[]>(proposed?.modifiers ?? []);
  const [missing, setMissing] = useState(false);
  const { write, fault } = useWriting(writes);
  // A concern that the pack covers can still be treated as none of its categories, where the decision was so.
  const outside = proposed && !choices.some((one) => one.value === `/${proposed.concern}`) ? proposed.concern : null;

  async function save(event: FormEvent) {
    event.preventDefault();
    const chosen = choices.find((one) => one.value === value);
    const concern = chosen?.concern ?? (value === `/${outside}` ? outside : null);
    setMissing(!concern);
    if (!concern) return;
    const same = proposed?.concern === concern;
    const reading = chosen?.reading;
    const adopted = reading?.arguable && chosen?.categoryId ? [chosen.categoryId] : [];
    const as: TreatedAs = {
      concern,
      categoryId: chosen?.categoryId ?? null,
      clauseRef: chosen?.clauseRef ?? null,
      packId: pack.id,
      packSha256,
      modifiers: MODIFIERS.filter((one) => modifiers.includes(one)),
      strand: same ? proposed.strand : null,
      adopted: same && proposed.adopted.length > 0 ? proposed.adopted : adopted,
    };
    await write([{ kind: 'treated-as', as }]);
  }

  return (
    <form className="ui-stack" noValidate onSubmit={(event) => void save(event)}>
      <p className="ui-soft">{i18n.t(proposed ? 'steps.treat.proposed' : 'steps.treat.none')}</p>
      <Field label={i18n.t('steps.treat.what')} fault={missing ? i18n.t('steps.treat.choose') : null}>
        {(control) => (
          <select {...control} value={value} onChange={(event) => setValue(event.target.value)}>
            <option value="">{i18n.t('steps.treat.pick')}</option>
            {outside && <option value={`/${outside}`}>{concernName(outside)}</option>}
            {choices.map((one) => (
              <option key={one.value} value={one.value}>
                {optionWords(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="steps-checks">
        <legend>{i18n.t('steps.treat.modifiers')}</legend>
        {MODIFIERS.map((modifier) => (
          <label key={modifier} className="ui-choice">
            <input
              type="checkbox"
              checked={modifiers.includes(modifier)}
              onChange={({ target: { checked } }) =>
                setModifiers(checked ? [...modifiers, modifier] : modifiers.filter((one) => one !== modifier))
              }
            />
            <span>{modifiersWords([modifier])}</span>
          </label>
        ))}
      </fieldset>
      <WrittenState person={writes.person} fault={fault} />
      <div>
        <Button type="submit" variant="primary" off={!writes.person}>
          {i18n.t('steps.treat.confirm')}
        </Button>
      </div>
    </form>
  );
}
