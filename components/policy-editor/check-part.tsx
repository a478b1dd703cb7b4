import { useMemo } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Finding, lint, type Place } from '@/lib/policy/draft/lint';
import type { PartProps } from './parts';
import { findingWords } from './words';

interface CheckPartProps extends PartProps {
  onMend(place: Place): void;
}

const GO_SAID = { text: 'editor.check.toText', about: 'editor.check.toAbout', mark: 'editor.check.toMark' } as const;

function Findings({ findings, onMend }: { findings: readonly Finding[]; onMend(place: Place): void }) {
  return (
    <ul className="editor-findings">
      {findings.map(({ rule, value, at }) => {
        const words = findingWords(rule, value);
        return (
          <li key={`${rule} ${value} ${JSON.stringify(at)}`}>
            <span>{words}</span>
            <Button variant="quiet" aria-label={`${i18n.t(GO_SAID[at.part])}: ${words}`} onClick={() => onMend(at)}>
              {i18n.t(GO_SAID[at.part])}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** What is still missing, and what is worth knowing, each with the way there. */
export function CheckPart({ draft, onGo, onMend }: CheckPartProps) {
  const findings = useMemo(() => lint(draft, { today: today() }), [draft]);
  const errors = findings.filter(({ level }) => level === 'error');
  const advice = findings.filter(({ level }) => level === 'advice');
  return (
    <Section title={i18n.t('editor.check.title')}>
      {errors.length > 0 ? (
        <Notice tone="caution" title={i18n.t('editor.check.errors', errors.length)}>
          <Findings findings={errors} onMend={onMend} />
        </Notice>
      ) : (
        <Notice tone="good" title={i18n.t('editor.check.complete')} />
      )}
      {advice.length > 0 ? (
        <>
          <h3>{i18n.t('editor.check.advice', advice.length)}</h3>
          <p className="ui-soft">{i18n.t('editor.check.adviceHint')}</p>
          <Findings findings={advice} onMend={onMend} />
        </>
      ) : (
        <p>{i18n.t('editor.check.noAdvice')}</p>
      )}
      <div className="ui-row">
        <Button variant="primary" onClick={() => onGo('preview')}>
          {i18n.t('editor.next')}
        </Button>
        <Button onClick={() => onGo('mark')}>{i18n.t('editor.back')}</Button>
      </div>
    </Section>
  );
}
