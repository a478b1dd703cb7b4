import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import type { LadderView } from '@/lib/policy/ladder';
import type { IncidentLadder } from '@/lib/report/steps/incident-ladder';
import type { Incident, IncidentTold } from '@/lib/store/incident';
import { useWriting, type Writes } from './use-writing';
import { WrittenState } from './written-state';

type Question = Extract<IncidentTold, { kind: 'answered' }>['question'];

const answered = (question: Question, answer: boolean): IncidentTold => ({
  kind: 'answered',
  question,
  answer,
  note: '',
});

interface FirstQuestionsProps extends Writes {
  ladder: LadderView;
  answers: Incident['answers'];
  mustJudge: IncidentLadder['mustJudge'];
}

/** What has to be answered before any step can be named: whether a child is at risk, and what the policy always acts on. */
export function FirstQuestions({ ladder, answers, mustJudge, ...writes }: FirstQuestionsProps) {
  const { write, fault } = useWriting(writes);
  const give = (question: Question, answer: boolean) => void write([answered(question, answer)]);
  const off = !writes.person;
  if (writes.isClosed) return null;
  return (
    <>
      {ladder.askChildAtRisk && (
        <Notice tone="caution" title={i18n.t('report.safety.ask')}>
          <p>{i18n.t('steps.first.heldUntil')}</p>
          <div className="ui-row">
            <Button off={off} onClick={() => give('child-at-risk', true)}>
              {i18n.t('report.safety.yes')}
            </Button>
            <Button off={off} onClick={() => give('child-at-risk', false)}>
              {i18n.t('report.safety.no')}
            </Button>
          </div>
        </Notice>
      )}
      {ladder.safety.length > 0 && answers.cleared !== true && (
        <div className="ui-row">
          <p>{i18n.t('steps.first.clear')}</p>
          <Button off={off} onClick={() => give('cleared', true)}>
            {i18n.t('steps.first.cleared')}
          </Button>
        </div>
      )}
      {mustJudge && (
        <Notice tone="caution" title={i18n.t('steps.first.judge')}>
          <p>
            {mustJudge.clauseRef}: {mustJudge.says}
          </p>
          <p>{i18n.t('steps.first.judgeHint')}</p>
          <div className="ui-row">
            <Button off={off} onClick={() => give(mustJudge.about, true)}>
              {i18n.t('steps.yes')}
            </Button>
            <Button off={off} onClick={() => give(mustJudge.about, false)}>
              {i18n.t('steps.no')}
            </Button>
          </div>
        </Notice>
      )}
      <WrittenState person={writes.person} fault={fault} />
    </>
  );
}

/** The conditions that the policy prints for its steps, with what was answered. Each answer can be given anew. */
export function Conditions({ questions, ...writes }: Writes & Pick<IncidentLadder, 'questions'>) {
  const { write, fault } = useWriting(writes);
  if (questions.length === 0) return null;
  return (
    <Section title={i18n.t('steps.conditions.title')}>
      <p className="ui-soft">{i18n.t('steps.conditions.hint')}</p>
      <ul className="steps-conditions">
        {questions.map(({ about, answer, steps }) => (
          <li key={about}>
            <fieldset>
              <legend>{i18n.t(`steps.conditions.ask.${wordKey(about)}`)}</legend>
              <p className="ui-soft ui-small">{i18n.t('steps.conditions.behind', steps)}</p>
              <div className="ui-row">
                {([true, false] as const).map((one) => (
                  <Button
                    key={String(one)}
                    off={!writes.person || writes.isClosed}
                    aria-pressed={answer === one}
                    variant={answer === one ? 'primary' : 'secondary'}
                    onClick={() => void write([answered(about, one)])}
                  >
                    {i18n.t(one ? 'steps.yes' : 'steps.no')}
                  </Button>
                ))}
                {answer === null && <span className="ui-soft">{i18n.t('steps.conditions.open')}</span>}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <WrittenState person={writes.person} fault={fault} />
    </Section>
  );
}
