import { useState } from 'react';
import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { SchoolOptions } from '@/components/ui/school-options';
import { areSeveral, useSchools } from '@/components/ui/use-schools';
import { whyNoOtherSchool } from '@/lib/flagging/can-change-school';
import { createInstallation } from '@/lib/flagging/installation';
import type { FlagRow, FormerSchool } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { type School, schoolWith } from '@/lib/store/school';
import './school.css';

/** Follows the settings for as long as the page is open. */
const installation = createInstallation();

interface MoveProps {
  flag: FlagRow;
  /** Never empty. */
  others: readonly School[];
  person: Person;
  onSaved(): void;
}

function Move({ flag, others, person, onSaved }: MoveProps) {
  const [to, setTo] = useState(others[0]?.id ?? '');
  const { saving, save } = useSaving();
  const chosen = others.some(({ id }) => id === to) ? to : (others[0]?.id ?? '');
  const put = async () => {
    const done = await save(async () => {
      // Brings the check with it, which few ever ask for here.
      const { putToSchool } = await import('@/lib/flagging/put-to-school');
      await putToSchool(flag.id, chosen, person, installation);
    });
    if (done) onSaved();
  };
  return (
    <details className="school-move">
      <summary>{i18n.t('schools.move')}</summary>
      <div className="ui-stack">
        <p className="ui-small">{i18n.t('schools.moveHint')}</p>
        <Field label={i18n.t('schools.moveTo')}>
          {(control) => (
            <select {...control} value={chosen} onChange={(event) => setTo(event.target.value)}>
              <SchoolOptions schools={others} />
            </select>
          )}
        </Field>
        {saving.state === 'failed' && (
          <Notice tone="caution" live="alert" title={i18n.t('schools.notMoved')}>
            <p>{saving.reason}</p>
          </Notice>
        )}
        <div className="ui-row">
          <Button off={saving.state === 'saving'} onClick={() => void put()}>
            {i18n.t('schools.moveNow')}
          </Button>
          <span role="status" className="ui-soft">
            {saving.state === 'saving' && i18n.t('schools.moving')}
          </span>
        </div>
      </div>
    </details>
  );
}

const suggestedWords = ({ suggested }: FormerSchool): string =>
  suggested
    .map(({ concern, clause }) => (clause ? `${concernName(concern)} (${clause})` : concernName(concern)))
    .join('; ') || i18n.t('schools.wasNothing');

/** What the check had said before the flag was put to its school: told, so that nobody takes the later check for the first. */
function Former({ former }: { former: FormerSchool }) {
  return (
    <li>
      <p>
        <strong>{i18n.t('schools.wasFrom', [former.from?.name ?? i18n.t('schools.unknown'), former.to.name])}</strong>{' '}
        <MomentText at={former.at} />, {[former.by.name, former.by.role].filter(Boolean).join(', ')}
      </p>
      <Facts>
        <Fact name={i18n.t('schools.wasUnder')}>{former.policy?.name}</Fact>
        <Fact name={i18n.t('schools.wasFound')}>{suggestedWords(former)}</Fact>
      </Facts>
      {former.revision !== null && <p className="ui-soft ui-small">{i18n.t('schools.wasRecord', [former.revision])}</p>}
    </li>
  );
}

interface SchoolOfFlagProps {
  flag: FlagRow;
  person: Person | null;
  onSaved(): void;
}

/** Which of several schools a flag belongs to, what was checked before, and the way to another school until it is decided on. */
export function SchoolOfFlag({ flag, person, onSaved }: SchoolOfFlagProps) {
  const known = useSchools();
  if (!areSeveral(known) && flag.formerSchools.length === 0) return null;
  const schools = known?.schools ?? [];
  const school = schoolWith(schools, flag.schoolId);
  const others = schools.filter((one) => whyNoOtherSchool(flag, school, one) === null);
  return (
    <section className="school-of-flag ui-stack" aria-label={i18n.t('schools.of')}>
      <p className="school-name">
        <span className="ui-soft">{i18n.t('schools.of')}</span>{' '}
        <strong>{school?.name ?? i18n.t('schools.unknown')}</strong>
      </p>
      {flag.formerSchools.length > 0 && (
        <details>
          <summary>{i18n.t('schools.was')}</summary>
          <ul className="school-former">
            {flag.formerSchools.map((former) => (
              <Former key={former.at} former={former} />
            ))}
          </ul>
        </details>
      )}
      {flag.decisions.length > 0 && <p className="ui-soft ui-small">{i18n.t('schools.decided')}</p>}
      {person && others.length > 0 && <Move flag={flag} others={others} person={person} onSaved={onSaved} />}
    </section>
  );
}
