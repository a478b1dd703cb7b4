import { type FormEvent, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { letterFactsOf } from '@/lib/bundle/letter/facts';
import { sha256 } from '@/lib/evidence/digest';
import type { LadderStep, PolicyPack } from '@/lib/policy/pack';
import { blanksIn } from '@/lib/report/letters/edited';
import { asksAnswer, isToAuthor } from '@/lib/report/letters/for-step';
import { type LetterKind, letterText } from '@/lib/report/letters/letter';
import { draftLetter } from '@/lib/report/letters/letters';
import { pupilsNamedIn } from '@/lib/report/letters/names';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Incident, TreatedAs } from '@/lib/store/incident';
import { schoolWith } from '@/lib/store/school';
import { readRoster } from '@/lib/store/settings';
import { letterDetails, letterSchools } from './letter-school';
import { letterName } from './step-words';
import { useWriting, type Writes } from './use-writing';
import { WrittenState } from './written-state';

interface WriteLetterProps extends Writes {
  incident: Incident;
  as: TreatedAs;
  flags: readonly FlagRow[];
  pack: PolicyPack;
  step: LadderStep;
  kinds: readonly [LetterKind, ...LetterKind[]];
  /** Kept: the form has nothing more to say. */
  onKept(): void;
}

const DAYS_TO_ANSWER = 7;
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A letter made of the incident's facts, to be read and edited before it is kept. Nothing is sent. */
export function WriteLetter({ incident, as, flags, pack, step, kinds, onKept, ...writes }: WriteLetterProps) {
  const { person } = writes;
  const known = useSchools();
  const own = known && schoolWith(known.schools, incident.schoolId);
  const { names, fixed } = letterSchools(known, own, pack);
  const [kind, setKind] = useState(kinds[0]);
  const [to, setTo] = useState('');
  const [chosen, setChosen] = useState('');
  const school = fixed ?? chosen;
  const [answerBy, setAnswerBy] = useState(() => dayAfter(today(), DAYS_TO_ANSWER));
  /** What the person has made of the draft; null while it is as drafted. */
  const [edited, setEdited] = useState<string | null>(null);
  const roster = useAsync(readRoster, []);
  const { write, fault, busy } = useWriting(writes);
  const draft = useMemo(() => {
    const facts = letterFactsOf({
      incident,
      as,
      flags,
      pack,
      step,
      school: school || null,
      details: letterDetails(known, own, school),
      to: to.trim() || null,
      sender: person,
      day: today(),
      answerBy: answerBy || null,
      toAuthor: isToAuthor(kind),
    });
    return draftLetter(kind, facts);
  }, [incident, as, flags, pack, step, known, own, school, to, person, answerBy, kind]);
  const text = edited ?? letterText(draft);
  const blanks = blanksIn(text);
  const pupils = roster.state === 'ready' && roster.value.state === 'ok' ? roster.value.value.pupils : [];
  const named = pupilsNamedIn(text, pupils);

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (busy || named.length > 0 || !text.trim()) return;
    const kept = { id: crypto.randomUUID(), letter: kind, stepId: step.id, title: draft.title, text };
    if (await write([{ kind: 'letter', ...kept, sha256: await sha256(text) }])) onKept();
  }

  return (
    <form className="ui-stack" noValidate onSubmit={(event) => void keep(event)}>
      <p className="ui-soft">{i18n.t('steps.letter.hint')}</p>
      {known && !own && areSeveral(known) && (
        <Notice tone="caution">
          <p>{i18n.t('perSchool.letters.unknown')}</p>
        </Notice>
      )}
      {(as.concern === 'allegation-staff' || incident.allegation) && (
        <Notice tone="caution">
          <p>{i18n.t('steps.letter.staff')}</p>
        </Notice>
      )}
      <div className="steps-pair">
        {kinds.length > 1 && (
          <Field label={i18n.t('steps.letter.kind')}>
            {(control) => (
              <select {...control} value={kind} onChange={(e) => setKind(e.target.value as LetterKind)}>
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {letterName(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {fixed === null && (
          <Field label={i18n.t('steps.letter.school')}>
            {(control) => (
              <select {...control} value={chosen} onChange={(e) => setChosen(e.target.value)}>
                <option value="">{i18n.t('steps.letter.whichSchool')}</option>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {kind !== 'police-referral' && (
          <Field label={i18n.t('steps.letter.to')}>
            {(control) => (
              <input {...control} dir="auto" maxLength={120} value={to} onChange={(e) => setTo(e.target.value)} />
            )}
          </Field>
        )}
        {asksAnswer(kind) && (
          <Field label={i18n.t('steps.letter.answerBy')}>
            {(control) => (
              <input {...control} type="date" value={answerBy} onChange={(e) => setAnswerBy(e.target.value)} />
            )}
          </Field>
        )}
      </div>
      <Field
        label={i18n.t('steps.letter.text')}
        hint={blanks > 0 ? i18n.t('steps.letter.blanks', blanks) : i18n.t('steps.letter.noBlanks')}
        fault={named.length > 0 ? i18n.t('steps.letter.pupils', [named.join(', ')]) : null}
      >
        {(control) => (
          <textarea
            {...control}
            className="steps-letter-text"
            dir="auto"
            maxLength={20_000}
            value={text}
            onChange={(e) => setEdited(e.target.value)}
          />
        )}
      </Field>
      <WrittenState person={person} fault={fault} />
      <div className="ui-row">
        <Button type="submit" variant="primary" off={!person || named.length > 0}>
          {i18n.t('steps.letter.keep')}
        </Button>
        {edited !== null && <Button onClick={() => setEdited(null)}>{i18n.t('steps.letter.again')}</Button>}
        {edited !== null && <span className="ui-soft ui-small">{i18n.t('steps.letter.edited')}</span>}
      </div>
    </form>
  );
}
