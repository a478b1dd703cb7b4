import { i18n } from '#i18n';
import { Section } from '@/components/ui/section';
import { isSameName } from '@/lib/store/incident-rules';
import { Line, Words } from './boxes';
import { EntryForm, type EntryProps, Folded } from './entry-form';
import { useBoxes } from './use-boxes';

/**
 * How somebody gets in where nobody of the circle is there, such as a head on leave: two other people have agreed, each by name. Both
 * agreements and the wider circle are entries of the incident, so that everybody of the circle sees them.
 */
export function WayIn({ incident, person }: EntryProps) {
  const boxes = useBoxes(
    { first: '', firstRole: '', second: '', secondRole: '', reason: '' },
    {
      first: i18n.t('incident.decides.needName'),
      firstRole: i18n.t('incident.decides.needRole'),
      second: i18n.t('incident.decides.needName'),
      secondRole: i18n.t('incident.decides.needRole'),
      reason: i18n.t('restricted.wayIn.needReason'),
    },
  );
  const told = () => {
    const not = [person.name, ...incident.recused.map(({ who }) => who)];
    const isOf = (names: readonly string[], name: string) => names.some((one) => isSameName(one, name));
    const given = boxes.filled(({ first, second }) => ({
      first: isOf(not, first) ? i18n.t('incident.decides.notSecond') : null,
      second: isOf([...not, first], second) ? i18n.t('restricted.wayIn.notSame') : null,
    }));
    if (!given) return null;
    const { first, firstRole, second, secondRole, reason } = given;
    const agreed = (name: string, role: string) =>
      ({ kind: 'signed-off', about: 'circle-widened', name, role, reason }) as const;
    const before = incident.allegation;
    const circle = [...(before?.circle ?? []), person.name];
    return [
      agreed(first, firstRole),
      agreed(second, secondRole),
      { kind: 'allegation', stands: true, circle, note: before?.note ?? '' } as const,
    ];
  };
  return (
    <Section title={i18n.t('restricted.wayIn.title')}>
      <p className="ui-soft">{i18n.t('restricted.wayIn.hint')}</p>
      <Folded title={i18n.t('restricted.wayIn.open')}>
        <EntryForm incident={incident} person={person} label={i18n.t('restricted.wayIn.save')} told={told}>
          <p>{i18n.t('restricted.wayIn.who', [person.name])}</p>
          <Line box={boxes.box('first')} label={i18n.t('restricted.wayIn.first')} />
          <Line box={boxes.box('firstRole')} label={i18n.t('restricted.wayIn.firstRole')} />
          <Line box={boxes.box('second')} label={i18n.t('restricted.wayIn.second')} />
          <Line box={boxes.box('secondRole')} label={i18n.t('restricted.wayIn.secondRole')} />
          <Words box={boxes.box('reason')} label={i18n.t('restricted.wayIn.reason')} />
        </EntryForm>
      </Folded>
    </Section>
  );
}
