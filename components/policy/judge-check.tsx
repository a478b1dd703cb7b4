import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { CONCERNS, type Concern } from '@/lib/concerns';
import type { TextRef } from '@/lib/store/check-row';
import { type Judgement, NOT_RIGHT, type NotRight, type OnCheck } from '@/lib/store/decision';
import { judgeId, keyOf, keyOfShown, type Shown, whyNotRight } from './judged';
import { placeOf } from './reasons';
import { concernName, notRightWords, strandWords } from './words';

interface JudgeCheckProps {
  /** What was suggested. */
  shown: readonly Shown[];
  textOf(ref: TextRef): string;
  value: OnCheck;
  onChange(value: OnCheck): void;
  scope: string;
}

function shownWords({ suggestion, text }: Shown): string {
  const { policy, concern, strand } = suggestion;
  const name = policy ? `${policy.label} · ${concernName(concern)}` : concernName(concern);
  const withStrand = strand ? `${name} (${strandWords(strand)})` : name;
  return text === 'post' ? withStrand : i18n.t('policy.judge.elsewhere', [withStrand]);
}

/** Longest quotation in a label; it only tells two suggestions of one category apart. */
const QUOTED = 40;

/** `“we’ll pay him a visit”` */
function firstWords({ suggestion }: Shown, textOf: (ref: TextRef) => string): string {
  const [span] = suggestion.evidence;
  if (!span) return '';
  const words = textOf(placeOf(span)).slice(span.start, span.end);
  return `“${words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words}”`;
}

/** Where a person contradicts the check, suggestion by suggestion. What the check found is not changed by it. */
export function JudgeCheck({ shown, textOf, value, onChange, scope }: JudgeCheckProps) {
  const judge = (one: Shown, why: NotRight | null) => {
    const { concern, strand, sense } = one.suggestion;
    const others = value.notRight.filter((judgement) => keyOf(judgement) !== keyOfShown(one));
    const judgement: Judgement[] = why ? [{ concern, strand, sense, text: one.text, why }] : [];
    onChange({ ...value, notRight: [...others, ...judgement] });
  };
  const found = new Set(shown.map(({ suggestion }) => suggestion.concern));
  return (
    <details>
      <summary>{i18n.t('policy.judge.title')}</summary>
      <div className="ui-stack">
        <p className="ui-soft ui-small">{i18n.t('policy.judge.hint')}</p>
        {shown.map((one) => (
          <div key={keyOfShown(one)} className="ui-field">
            <label htmlFor={judgeId(scope, one)}>
              {shownWords(one)} <CapturedValue text={firstWords(one, textOf)} />
            </label>
            <select
              id={judgeId(scope, one)}
              value={whyNotRight(value, one) ?? ''}
              onChange={(event) => judge(one, NOT_RIGHT.find((why) => why === event.target.value) ?? null)}
            >
              <option value="">{i18n.t('policy.judge.nothing')}</option>
              {NOT_RIGHT.map((why) => (
                <option key={why} value={why}>
                  {i18n.t('policy.judge.notRight', [notRightWords(why)])}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Field label={i18n.t('policy.judge.missed')}>
          {(control) => (
            <select
              {...control}
              value={value.missed ?? ''}
              onChange={(event) => {
                const missed = CONCERNS.find((concern) => concern === event.target.value);
                onChange({ ...value, missed: missed ?? null });
              }}
            >
              <option value="">{i18n.t('policy.judge.missedNothing')}</option>
              {CONCERNS.filter((concern: Concern) => !found.has(concern)).map((concern) => (
                <option key={concern} value={concern}>
                  {concernName(concern)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </details>
  );
}
