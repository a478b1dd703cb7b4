import { i18n } from '#i18n';
import { authorWords, strandWords } from '@/components/policy/words';
import { CONCERNS, type Concern, STRANDS } from '@/lib/concerns';
import type { DraftCategory } from '@/lib/policy/draft/draft';
import { AUDIENCES, MODIFIERS, packSchema, type Reading } from '@/lib/policy/pack';
import { Checklist } from './checklist';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { concernName, modifierWords, verdictName } from './words';

const VERDICTS = packSchema.shape.categories.element.shape.readings.element.shape.verdict.options;
const HATE: readonly Concern[] = ['racist', 'hate-other'];

interface ReadingFieldsProps {
  reading: Reading;
  onChange(reading: Reading, field: string): void;
}

/** How the sentence reads for one concern. What is seldom needed is folded away. */
function ReadingFields({ reading, onChange }: ReadingFieldsProps) {
  const { concern, verdict, onlyIf, strands, arguable, note, ...rest } = reading;
  const put = (part: Partial<Reading>, field: string) => {
    const next = { concern, verdict, onlyIf, strands, arguable, note, ...rest, ...part };
    // A pack holds no empty notes: what is not said is not there.
    if (!next.note) delete next.note;
    if (!next.arguable) delete next.arguable;
    onChange(next as Reading, field);
  };
  return (
    <fieldset className="editor-reading">
      <legend>{concernName(concern)}</legend>
      <SelectField
        label={i18n.t('editor.category.verdict')}
        options={VERDICTS}
        nameOf={verdictName}
        value={verdict}
        onChange={(value) => put({ verdict: value }, 'verdict')}
      />
      <details>
        <summary>{i18n.t('editor.category.more')}</summary>
        <div className="ui-stack">
          {HATE.includes(concern) && (
            <Checklist
              legend={i18n.t('editor.category.strands')}
              hint={i18n.t('editor.category.strandsHint')}
              options={STRANDS}
              nameOf={strandWords}
              chosen={strands}
              onChange={(value) => put({ strands: value }, 'strands')}
            />
          )}
          <Checklist
            legend={i18n.t('editor.category.onlyIf')}
            hint={i18n.t('editor.category.onlyIfHint')}
            options={MODIFIERS}
            nameOf={modifierWords}
            chosen={onlyIf}
            onChange={(value) => put({ onlyIf: value }, 'onlyIf')}
          />
          <label className="ui-choice">
            <input
              type="checkbox"
              checked={arguable ?? false}
              onChange={(event) => put({ arguable: event.target.checked }, 'arguable')}
            />
            <span>{i18n.t('editor.category.arguable')}</span>
          </label>
          <TextField
            label={i18n.t('editor.category.note')}
            hint={i18n.t('editor.category.noteHint')}
            rows={2}
            value={note ?? ''}
            onChange={(value) => put({ note: value }, 'note')}
          />
        </div>
      </details>
    </fieldset>
  );
}

interface CategoryMarkProps {
  mark: DraftCategory;
  /** What the words of the sentence speak of; listed first. */
  likely: readonly Concern[];
  onChange(part: Partial<DraftCategory>, field: string): void;
}

/** A sentence as a category of misuse: its name, whom it binds, and which concerns it covers in which way. */
export function CategoryMark({ mark, likely, onChange }: CategoryMarkProps) {
  const chosen = mark.readings.map(({ concern }) => concern);
  const first = CONCERNS.filter((concern) => likely.includes(concern) || chosen.includes(concern));
  const others = CONCERNS.filter((concern) => !first.includes(concern));
  const choose = (among: readonly Concern[], now: readonly Concern[]) => {
    const verdict = mark.readings[0]?.verdict ?? 'listed';
    const stays = mark.readings.filter(({ concern }) => !among.includes(concern) || now.includes(concern));
    const added = now.filter((concern) => !chosen.includes(concern));
    const fresh = added.map((concern): Reading => ({ concern, verdict, onlyIf: [], strands: [] }));
    onChange({ readings: [...stays, ...fresh] }, 'concerns');
  };
  return (
    <div className="ui-stack">
      <TextField
        label={i18n.t('editor.category.label')}
        hint={i18n.t('editor.category.labelHint')}
        value={mark.label}
        onChange={(label) => onChange({ label }, 'label')}
      />
      <SelectField
        label={i18n.t('editor.category.audience')}
        options={AUDIENCES}
        nameOf={authorWords}
        value={mark.audience ?? 'anyone'}
        onChange={(audience) => onChange({ audience }, 'audience')}
      />
      {first.length > 0 && (
        <Checklist
          legend={i18n.t('editor.category.concerns')}
          hint={i18n.t('editor.category.concernsHint')}
          options={first}
          nameOf={concernName}
          chosen={chosen}
          onChange={(now) => choose(first, now)}
        />
      )}
      <details open={first.length === 0}>
        <summary>{i18n.t('editor.category.otherConcerns')}</summary>
        <Checklist
          legend={i18n.t('editor.category.others')}
          options={others}
          nameOf={concernName}
          chosen={chosen}
          onChange={(now) => choose(others, now)}
        />
      </details>
      {mark.readings.map((reading, at) => (
        <ReadingFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a pack may read one concern in two ways.
          key={`${reading.concern} ${at}`}
          reading={reading}
          onChange={(next, field) => onChange({ readings: mark.readings.with(at, next) }, `${at} ${field}`)}
        />
      ))}
    </div>
  );
}
