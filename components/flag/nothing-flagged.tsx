import { i18n } from '#i18n';
import { TriageWithoutFlag } from '@/components/triage/triage-without-flag';
import { Section } from '@/components/ui/section';
import { useShortcut } from '@/components/ui/use-shortcut';

/** How to flag a post, for somebody who has not done so yet. */
export function NothingFlagged() {
  const keys = useShortcut();
  return (
    <>
      <TriageWithoutFlag />
      <Section title={i18n.t('panel.empty.title')}>
        <p>{i18n.t('panel.empty.hint')}</p>
        <ol>
          <li>{i18n.t('panel.empty.button')}</li>
          <li>{keys ? i18n.t('panel.empty.shortcut', [keys]) : i18n.t('panel.empty.noShortcut')}</li>
          <li>{i18n.t('panel.empty.menu')}</li>
        </ol>
        <p>{i18n.t('panel.empty.picture')}</p>
        <p className="ui-soft">{i18n.t('panel.empty.kept')}</p>
      </Section>
    </>
  );
}
