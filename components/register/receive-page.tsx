import { i18n } from '#i18n';
import { ReceiveForm } from '@/components/received/receive-form';
import { PageHead } from '@/components/ui/page-head';
import { flagAddress, LIST_ADDRESS } from './route';

/** Where what was given to the school is added to the register. Afterwards its own page is shown. */
export function ReceivePage() {
  return (
    <>
      <PageHead
        title={i18n.t('received.heading')}
        below={<p className="ui-soft">{i18n.t('received.hint')}</p>}
        back={LIST_ADDRESS}
      />
      <main className="register-page received-form">
        <ReceiveForm
          onStored={(id) => {
            // In place of the form: going back leads to the list, not to a form that was sent.
            location.replace(flagAddress(id));
          }}
        />
      </main>
    </>
  );
}
