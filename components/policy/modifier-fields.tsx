import { useId } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import { wordKey } from '@/components/ui/word-key';
import { STRANDS, type Strand } from '@/lib/concerns';
import type { Modifier } from '@/lib/policy/pack';
import { strandWords } from './words';

/** Race has a concern of its own. */
const GROUNDS = STRANDS.filter((one) => one !== 'race');

export const AUTHORS = ['other', 'pupil', 'staff'] as const;
export type AuthorIs = (typeof AUTHORS)[number];

/** What was said of the author with an earlier decision. */
export function authorOf(modifiers: readonly Modifier[]): AuthorIs {
  if (modifiers.includes('author-is-pupil')) return 'pupil';
  return modifiers.includes('author-is-staff') ? 'staff' : 'other';
}

/** The ground of hate, where the concern does not say it. The check’s own reading is offered. */
export function StrandField({ strand, onStrand }: { strand: Strand | null; onStrand(strand: Strand): void }) {
  return (
    <Field label={i18n.t('verdicts.ask.strand')}>
      {(control) => (
        <select {...control} value={strand ?? ''} onChange={(event) => onStrand(event.target.value as Strand)}>
          {!strand && <option value="">{i18n.t('verdicts.ask.strandUnknown')}</option>}
          {GROUNDS.map((one) => (
            <option key={one} value={one}>
              {strandWords(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ModifierFieldsProps {
  author: AuthorIs;
  onAuthor(author: AuthorIs): void;
  /** What matters for what was chosen; nothing else is asked. */
  asked: readonly Modifier[];
  ticked: readonly Modifier[];
  onTicked(ticked: Modifier[]): void;
  fault: string | null | undefined;
}

/** What only a person can judge about author and words, as far as it changes something. */
export function ModifierFields({ author, onAuthor, asked, ticked, onTicked, fault }: ModifierFieldsProps) {
  const id = useId();
  return (
    <>
      <Field label={i18n.t('verdicts.ask.author')}>
        {(control) => (
          <select {...control} value={author} onChange={(event) => onAuthor(event.target.value as AuthorIs)}>
            {AUTHORS.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`verdicts.ask.authors.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {asked.length > 0 && (
        <fieldset className="ui-choices" aria-describedby={fault ? `${id}-fault` : undefined}>
          <legend>{i18n.t('verdicts.ask.title')}</legend>
          {asked.map((one) => (
            <label key={one} className="ui-choice">
              <input
                type="checkbox"
                checked={ticked.includes(one)}
                onChange={(event) =>
                  onTicked(event.target.checked ? [...ticked, one] : ticked.filter((other) => other !== one))
                }
              />
              <span>{i18n.t(`verdicts.ask.${wordKey(one)}` as 'verdicts.ask.malicious')}</span>
            </label>
          ))}
          {fault && (
            <p id={`${id}-fault`} className="ui-fault" role="alert">
              {fault}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
