import { useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { SuggestionCard } from '@/components/policy/suggestion-card';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { CONCERNS, type Concern } from '@/lib/concerns';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import { buildPack } from '@/lib/policy/draft/build';
import { type Outcome, previewConcern, previewText } from '@/lib/policy/draft/preview';
import type { PolicyPack } from '@/lib/policy/pack';
import { NotYet } from './not-yet';
import type { PartProps } from './parts';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { concernName } from './words';

const TONES: Record<Outcome, Tone> = { cited: 'brand', outside: 'caution', other: 'plain', nothing: 'plain' };

/** What the check said of a text under the pack, in full. */
function Said({ pack, text, result }: { pack: PolicyPack; text: string; result: CheckResult }) {
  const scope = useId();
  if (result.suggestions.length === 0) return <p>{i18n.t('editor.preview.nothing')}</p>;
  return (
    <div className="ui-stack">
      {result.suggestions.map((suggestion, at) => (
        <SuggestionCard
          key={`${suggestion.concern} ${suggestion.strand} ${suggestion.sense}`}
          suggestion={suggestion}
          place={at}
          pack={pack}
          textOf={() => text}
          placeWords={null}
          reasons={[]}
          scope={scope}
          // The text stands right above; there is nothing to lead to.
          onShow={() => undefined}
        />
      ))}
    </div>
  );
}

function Typed({ pack, text }: { pack: PolicyPack; text: string }) {
  const result = useMemo(() => previewText(pack, text), [pack, text]);
  return <Said pack={pack} text={text} result={result} />;
}

function Samples({ pack, concern }: { pack: PolicyPack; concern: Concern }) {
  const posts = useMemo(() => previewConcern(pack, concern), [pack, concern]);
  const cited = posts.filter(({ outcome }) => outcome === 'cited').length;
  return (
    <>
      <p role="status">{i18n.t('editor.preview.count', [String(cited), String(posts.length)])}</p>
      <ul className="editor-samples">
        {posts.map(({ text, outcome, result }) => (
          <li key={text}>
            <p>{text}</p>
            <p className="ui-row">
              <Badge tone={TONES[outcome]}>{i18n.t(`editor.preview.outcomes.${outcome}`)}</Badge>
              {result.suggestions[0] && (
                <span className="ui-small">
                  {result.suggestions[0].policy
                    ? `${result.suggestions[0].policy.label} (${result.suggestions[0].policy.clauseRef})`
                    : concernName(result.suggestions[0].concern)}
                </span>
              )}
            </p>
            {result.suggestions.length > 0 && (
              <details>
                <summary>{i18n.t('editor.preview.why')}</summary>
                <Said pack={pack} text={text} result={result} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the check would say under this pack: of invented posts, and of a text that is typed in. */
export function PreviewPart({ draft, onGo }: PartProps) {
  const { result } = useMemo(() => buildPack(draft), [draft]);
  const [concern, setConcern] = useState<Concern>('threat-violence');
  const [typed, setTyped] = useState('');
  return (
    <Section title={i18n.t('editor.preview.title')}>
      <p>{i18n.t('editor.preview.hint')}</p>
      {result.ok ? (
        <>
          <TextField
            label={i18n.t('editor.preview.own')}
            hint={i18n.t('editor.preview.ownHint')}
            rows={3}
            value={typed}
            onChange={setTyped}
          />
          {typed.trim() && <Typed pack={result.pack} text={typed} />}
          <SelectField
            label={i18n.t('editor.preview.concern')}
            options={CONCERNS}
            nameOf={concernName}
            value={concern}
            onChange={(next) => setConcern(next)}
          />
          <Samples pack={result.pack} concern={concern} />
        </>
      ) : (
        <NotYet onGo={onGo} />
      )}
      <div className="ui-row">
        <Button variant="primary" onClick={() => onGo('use')}>
          {i18n.t('editor.next')}
        </Button>
        <Button onClick={() => onGo('check')}>{i18n.t('editor.back')}</Button>
      </div>
    </Section>
  );
}
