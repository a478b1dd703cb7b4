import { i18n } from '#i18n';
import { CapturedValue } from './captured-text';

/** Only these lead anywhere; `javascript:` and the like stay text. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol);
}

/** An address that was captured or that we name: always shown in full, opened in a new tab only when a person asks. */
export function WebAddress({ address, open }: { address: string; open?: string }) {
  const text = <CapturedValue text={address} />;
  if (!isWebAddress(address)) return text;
  return (
    <>
      {text}{' '}
      <a href={address} target="_blank" rel="noopener noreferrer" className="ui-nowrap">
        {open ?? i18n.t('common.open')}
        <span className="ui-visually-hidden"> {i18n.t('common.newTab')}</span>
      </a>
    </>
  );
}
