import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';

interface PageHeadProps {
  title: ReactNode;
  /** Below the heading. */
  below?: ReactNode;
  back: string;
  backWords?: string;
  /** Further buttons. */
  children?: ReactNode;
}

/** The head of a page of the register; the focus goes to its heading when the page opens. */
export function PageHead({ title, below, back, backWords, children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="register-head">
      <div className="ui-page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {below}
      </div>
      <div className="ui-row">
        {children}
        <a className="ui-button" href={back}>
          {backWords ?? i18n.t('register.back')}
        </a>
      </div>
    </header>
  );
}
