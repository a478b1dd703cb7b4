import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { reviewWords } from '@/components/policy/review-notice';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Concern } from '@/lib/concerns';
import { ladderFor } from '@/lib/policy/ladder';
import type { PolicyPack } from '@/lib/policy/pack';
import { safetyFirst } from '@/lib/policy/safety';
import type { VerdictFacts } from '@/lib/policy/verdict';
import type { FlagRow } from '@/lib/store/flag-row';
import { addNote } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { IncidentProgress } from './incident-progress';
import { Ladder, SafetyFirst } from './ladder';

interface SchoolStepsProps {
  flag: FlagRow;
  /** Null where none is installed: people who protect somebody still come first. */
  pack: PolicyPack | null;
  concern: Concern;
  facts: VerdictFacts;
  /** The person has called it a safeguarding matter. */
  safeguarding: boolean;
  person: Person | null;
  /** Stands between those who come first and the policy's own steps. */
  children: ReactNode;
}

/** Who comes before everything else, then the policy's own steps. */
export function SchoolSteps({ flag, pack, concern, facts, safeguarding, person, children }: SchoolStepsProps) {
  const [answer, setAnswer] = useState<boolean>();
  const [cleared, setCleared] = useState(false);
  const [fault, setFault] = useState('');
  const known = { ...facts, childAtRisk: safeguarding || answer, cleared };
  const ladder = pack && ladderFor(pack, concern, known);
  const safety = ladder?.safety ?? safetyFirst(concern, known);

  const give = async (atRisk: boolean) => {
    setAnswer(atRisk);
    if (!person) return;
    const word = i18n.t(atRisk ? 'report.safety.yes' : 'report.safety.no');
    try {
      await addNote(flag.id, {
        at: new Date().toISOString(),
        by: person,
        text: i18n.t('report.safety.answered', [word]),
      });
    } catch (error) {
      setFault(i18n.t('common.notSavedReason', [error instanceof Error ? error.message : String(error)]));
    }
  };

  return (
    <>
      <div role="status">{safety.length > 0 && <SafetyFirst steps={safety} />}</div>
      {ladder?.askChildAtRisk && (
        <Notice tone="caution" title={i18n.t('report.safety.ask')}>
          <p>{i18n.t('report.safety.askHint')}</p>
          <div className="ui-row">
            <Button onClick={() => void give(true)}>{i18n.t('report.safety.yes')}</Button>
            <Button onClick={() => void give(false)}>{i18n.t('report.safety.no')}</Button>
          </div>
        </Notice>
      )}
      {fault && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{fault}</p>
        </Notice>
      )}
      {children}
      {pack && ladder && (
        <Section level={3} plain title={i18n.t('report.ladder.title')}>
          <p className="ui-soft ui-small">
            {i18n.t('report.ladder.hint')} {reviewWords(pack)}
          </p>
          <IncidentProgress flagId={flag.id}>
            {safety.length > 0 && (
              <label className="ui-choice">
                <input type="checkbox" checked={cleared} onChange={(event) => setCleared(event.target.checked)} />
                <span>{i18n.t('report.ladder.cleared')}</span>
              </label>
            )}
            <Ladder ladder={ladder} />
          </IncidentProgress>
        </Section>
      )}
    </>
  );
}
