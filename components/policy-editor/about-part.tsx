import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { dayWords } from '@/components/ui/moment';
import { Section } from '@/components/ui/section';
import type { About } from '@/lib/policy/draft/draft';
import { packSchema } from '@/lib/policy/pack';
import type { PartProps } from './parts';
import { SelectField } from './select-field';
import { TextField } from './text-field';

const NATIONS = packSchema.shape.nation.options;

/** The fields in their order, with the number of lines of those that have more than one. */
const FIELDS = [
  ['name', 0],
  ['schools', 2],
  ['code', 0],
  ['title', 0],
  ['adopted', 0],
  ['adoptedAsPrinted', 0],
  ['review', 0],
  ['reviewAsPrinted', 0],
  ['responsible', 0],
  ['audience', 2],
  ['protects', 3],
  ['remarks', 3],
] as const satisfies readonly (readonly [keyof About, number])[];

type FieldName = (typeof FIELDS)[number][0];
/** `title` is the heading of the part itself. */
const wordOf = <N extends FieldName>(name: N) =>
  (name === 'title' ? 'documentTitle' : name) as N extends 'title' ? 'documentTitle' : N;

const isDay = (text: string) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text));

/** What the policy is: whose, of which day, for whom. Most of it was found in the text. */
export function AboutPart({ draft, change, onGo }: PartProps) {
  const { about } = draft;
  const set = <K extends keyof About>(name: K, value: About[K]) =>
    change({ ...draft, about: { ...about, [name]: value } }, `about.${name}`);
  return (
    <Section title={i18n.t('editor.about.title')}>
      <p>{i18n.t('editor.about.hint')}</p>
      {FIELDS.map(([name, rows]) => (
        <div key={name}>
          <TextField
            label={i18n.t(`editor.about.${wordOf(name)}`)}
            hint={i18n.t(`editor.about.${wordOf(name)}Hint`)}
            name={name}
            rows={rows}
            value={about[name]}
            onChange={(value) => set(name, value)}
          />
          {(name === 'adopted' || name === 'review') && isDay(about[name]) && (
            <p className="ui-soft ui-small">{dayWords(about[name])}</p>
          )}
        </div>
      ))}
      <SelectField
        label={i18n.t('editor.about.nation')}
        hint={i18n.t('editor.about.nationHint')}
        options={NATIONS}
        nameOf={(nation) => i18n.t(`editor.nations.${nation === 'northern-ireland' ? 'northern_ireland' : nation}`)}
        value={about.nation}
        onChange={(nation) => set('nation', nation)}
      />
      <label className="ui-choice">
        <input
          type="checkbox"
          checked={about.listIsExamples}
          onChange={(event) => set('listIsExamples', event.target.checked)}
        />
        <span>{i18n.t('editor.about.examples')}</span>
        <span className="ui-hint">{i18n.t('editor.about.examplesHint')}</span>
      </label>
      <div className="ui-row">
        <Button variant="primary" onClick={() => onGo('mark')}>
          {i18n.t('editor.next')}
        </Button>
        <Button onClick={() => onGo('text')}>{i18n.t('editor.back')}</Button>
      </div>
    </Section>
  );
}
