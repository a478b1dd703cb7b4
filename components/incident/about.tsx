import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import type { RosterPerson } from '@/lib/policy/roster';
import { Line } from './boxes';
import { EntryForm, type EntryProps, Folded } from './entry-form';
import { pupilsIn } from './pupil-names';
import { useBoxes } from './use-boxes';
import { basisWords, personWords } from './words';

/** Why the incident is recorded at all, and what it is called. */
export function About({ incident, person, pupils }: EntryProps & { pupils: readonly RosterPerson[] }) {
  const { opened, reference, title } = incident;
  const boxes = useBoxes({ title }, { title: i18n.t('incident.new.needTitle') });
  return (
    <Section title={i18n.t('incident.about')}>
      <Facts>
        <Fact name={i18n.t('incident.reference')}>{reference}</Fact>
        <Fact name={i18n.t('incident.opened')}>
          <MomentText at={opened.at} precision="minute" />, {personWords(opened.by)}
        </Fact>
        <Fact name={i18n.t('incident.new.purpose')}>
          <CapturedValue text={opened.purpose} />
        </Fact>
        <Fact name={i18n.t('incident.new.basis')}>{basisWords(opened.basis)}</Fact>
      </Facts>
      <Folded whileOpen={incident} title={i18n.t('incident.rename')}>
        <EntryForm
          incident={incident}
          person={person}
          label={i18n.t('incident.renameSave')}
          told={() => {
            const given = boxes.filled((one) => ({
              title: pupilsIn(one.title, pupils).length > 0 ? i18n.t('incident.pupilNamed') : null,
            }));
            return given && [{ kind: 'renamed', ...given }];
          }}
        >
          <Line box={boxes.box('title')} label={i18n.t('incident.new.title')} hint={i18n.t('incident.new.titleHint')} />
        </EntryForm>
      </Folded>
    </Section>
  );
}
