import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import type { RedactionReason, StruckWords } from '@/lib/bundle/redaction';
import { nearMisses, termOf, termsOf } from '@/lib/bundle/struck';
import { type SuggestedWords, textsOf } from '@/lib/bundle/suggest-redactions';
import type { FlagRow } from '@/lib/store/flag-row';
import { ReasonSelect } from './reason-select';
import { StruckText } from './struck-text';
import type { Draft } from './use-draft';
import { fieldWords } from './words';

interface WordsPartProps {
  flag: FlagRow;
  suggested: readonly SuggestedWords[];
  draft: Draft;
  change(edit: (draft: Draft) => Draft): void;
}

/** How words are compared when they are struck: two that are found alike are one. */
const keyOf = (words: string) => termOf(words, 0)?.pattern.source ?? '';

/** The words of a flag: suggestions to tick, words of one's own, and every text with what is struck marked in it. */
export function WordsPart({ flag, suggested, draft, change }: WordsPartProps) {
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<RedactionReason>('other-pupil');
  const [fault, setFault] = useState<string | null>(null);
  const texts = useMemo(() => textsOf(flag), [flag]);
  const terms = useMemo(() => termsOf(draft.struck.map(({ words }) => words)), [draft.struck]);
  const near = useMemo(() => [...new Set(texts.flatMap(({ text }) => nearMisses(text, terms)))], [texts, terms]);
  const isStruck = (words: string) => draft.struck.some((one) => keyOf(one.words) === keyOf(words));

  const add = (one: StruckWords) =>
    change((now) =>
      now.struck.some(({ words }) => keyOf(words) === keyOf(one.words))
        ? now
        : { ...now, struck: [...now.struck, one] },
    );
  const remove = (words: string) =>
    change((now) => ({ ...now, struck: now.struck.filter((one) => keyOf(one.words) !== keyOf(words)) }));
  function addTyped(words: string) {
    const wanted = words.trim();
    const isNothing = termOf(wanted, 0) === null;
    setFault(isNothing ? i18n.t('redact.words.nothing') : null);
    if (isNothing) return;
    add({ words: wanted, reason });
    setTyped('');
  }
  return (
    <Section title={i18n.t('redact.words.title')}>
      <p>{i18n.t('redact.words.hint')}</p>
      <fieldset className="ui-choices">
        <legend>{i18n.t('redact.words.suggested')}</legend>
        <p className="ui-hint">{i18n.t('redact.words.suggestedHint')}</p>
        {suggested.length === 0 && <p>{i18n.t('redact.words.noneSuggested')}</p>}
        {suggested.map((one) => (
          <label key={one.words} className="ui-choice">
            <input
              type="checkbox"
              checked={isStruck(one.words)}
              onChange={({ target }) =>
                target.checked ? add({ words: one.words, reason: one.reason }) : remove(one.words)
              }
            />
            <CapturedValue text={one.words} />
            <span className="ui-hint">
              {i18n.t(`redact.words.for.${wordKey(one.for)}`)}, {i18n.t('redact.words.inTexts', one.texts)}
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={i18n.t('redact.words.own')} hint={i18n.t('redact.words.ownHint')} fault={fault}>
        {(control) => (
          <input {...control} dir="auto" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      <div className="ui-row">
        <ReasonSelect label={i18n.t('redact.words.reasonOfNew')} value={reason} onChange={setReason} />
        <Button onClick={() => addTyped(typed)}>{i18n.t('redact.words.strike')}</Button>
        <Button
          // The button must not take the selection away.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => addTyped(document.getSelection()?.toString() ?? '')}
        >
          {i18n.t('redact.words.strikeSelected')}
        </Button>
      </div>
      {draft.struck.length > 0 && (
        <ul className="redact-list" aria-label={i18n.t('redact.words.struck')}>
          {draft.struck.map((one, index) => (
            <li key={keyOf(one.words)} className="ui-row">
              <CapturedValue text={one.words} />
              <ReasonSelect
                label={i18n.t('redact.words.reasonOf', [one.words])}
                value={one.reason}
                onChange={(next) =>
                  change((now) => ({
                    ...now,
                    struck: now.struck.map((old, at) => (at === index ? { ...old, reason: next } : old)),
                  }))
                }
              />
              <Button onClick={() => remove(one.words)}>{i18n.t('redact.words.leave', [one.words])}</Button>
            </li>
          ))}
        </ul>
      )}
      {near.length > 0 && (
        <div role="status">
          <p>{i18n.t('redact.words.near')}</p>
          <ul className="redact-list">
            {near.map((words) => (
              <li key={words} className="ui-row">
                <CapturedValue text={words} />
                <Button onClick={() => add({ words, reason })}>{i18n.t('redact.words.strikeToo', [words])}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{i18n.t('redact.words.texts')}</h3>
      <p className="ui-soft">{i18n.t('redact.words.textsHint')}</p>
      <dl className="redact-texts">
        {texts.map(({ field, text }) => (
          <div key={field}>
            <dt>{fieldWords(field)}</dt>
            <dd>
              <StruckText text={text} terms={terms} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
