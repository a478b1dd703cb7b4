import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { emptyRoster, parseRosterLines, type Roster, rosterLines } from '@/lib/policy/roster';
import type { Stored } from '@/lib/store/settings';
import { CheckedForm } from './checked-form';
import { LONGEST, MOST_PUPILS, MOST_STAFF, type RosterFault, rosterFault } from './roster-faults';
import { SavingRow } from './saving-row';
import { useSaving } from './use-saving';

interface RosterFormProps {
  stored: Stored<Roster>;
  label: string;
  store(roster: Roster): Promise<void>;
  children?: ReactNode;
}

const GROUPS = ['staff', 'pupils'] as const;
type Group = (typeof GROUPS)[number];
const MOST: Record<Group, number> = { staff: MOST_STAFF, pupils: MOST_PUPILS };

function faultWords(group: Group, fault: RosterFault | null | undefined): string | null {
  if (!fault) return null;
  if (fault.kind === 'too-many')
    return i18n.t('setup.roster.tooMany', [fault.people.toLocaleString('en-GB'), MOST[group].toLocaleString('en-GB')]);
  if (fault.kind === 'needs-name') return i18n.t('setup.roster.needsName', [fault.line]);
  return i18n.t('setup.roster.lineTooLong', [fault.line, LONGEST]);
}

/** The people whom posts may name, one to a line. */
export function RosterForm({ stored, label, store, children }: RosterFormProps) {
  const [roster, setRoster] = useState(() => (stored.state === 'ok' ? stored.value : emptyRoster()));
  const [lines, setLines] = useState(() => ({ staff: rosterLines(roster.staff), pupils: rosterLines(roster.pupils) }));
  const [faults, setFaults] = useState<Partial<Record<Group, RosterFault | null>>>({});
  const [round, setRound] = useState(0);
  const { saving, save, touched } = useSaving();
  const typed = { staff: parseRosterLines(lines.staff), pupils: parseRosterLines(lines.pupils) };
  const changed = JSON.stringify(typed) !== JSON.stringify(roster);

  const submit = async () => {
    const found = { staff: rosterFault(lines.staff, MOST.staff), pupils: rosterFault(lines.pupils, MOST.pupils) };
    setFaults(found);
    if (found.staff || found.pupils) setRound(round + 1);
    else if (await save(() => store(typed))) setRoster(typed);
  };
  return (
    <CheckedForm round={round} onSubmit={() => void submit()}>
      <p>{i18n.t('setup.roster.hint')}</p>
      {stored.state === 'damaged' && saving.state !== 'saved' && (
        <Notice tone="caution" title={i18n.t('setup.roster.damaged')}>
          <p>{i18n.t('setup.roster.damagedHint', [stored.reason])}</p>
        </Notice>
      )}
      <div className="setup-rosters">
        {GROUPS.map((group) => (
          <div key={group} className="setup-roster">
            <Field
              label={i18n.t(`setup.roster.${group}`)}
              hint={i18n.t(`setup.roster.${group}Hint`)}
              fault={faultWords(group, faults[group])}
            >
              {(control) => (
                <textarea
                  {...control}
                  rows={8}
                  autoComplete="off"
                  spellCheck={false}
                  value={lines[group]}
                  onChange={(event) => {
                    setLines({ ...lines, [group]: event.target.value });
                    setFaults({ ...faults, [group]: null });
                    touched();
                  }}
                />
              )}
            </Field>
            <p className="ui-soft ui-small">
              {i18n.t('setup.roster.people', typed[group].length, [typed[group].length.toLocaleString('en-GB')])}
            </p>
          </div>
        ))}
      </div>
      <SavingRow saving={saving} changed={changed} label={label} saved={i18n.t('setup.roster.saved')}>
        {children}
      </SavingRow>
    </CheckedForm>
  );
}
