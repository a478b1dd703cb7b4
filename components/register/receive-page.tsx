import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { ReceiveForm } from '@/components/received/receive-form';
import { flagAddress, LIST_ADDRESS } from './route';

/** Where what was given to the school is added to the register. Afterwards its own page is shown. */
export function ReceivePage() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className="register-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {i18n.t('received.heading')}
          </h1>
          <p className="ui-soft">{i18n.t('received.hint')}</p>
        </div>
        <a className="ui-button" href={LIST_ADDRESS}>
          {i18n.t('register.back')}
        </a>
      </header>
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
