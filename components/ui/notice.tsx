import type { ReactNode } from 'react';
import type { Tone } from './badge';

interface NoticeProps {
  /** `danger` only where somebody is at risk. */
  tone?: Exclude<Tone, 'plain'>;
  title?: ReactNode;
  /** `polite` and `alert` are read out when the notice appears; leave it out for what was there from the start. */
  live?: 'polite' | 'alert';
  children?: ReactNode;
}

/** Something that has to be said beside the matter at hand. */
export function Notice({ tone = 'brand', title, live, children }: NoticeProps) {
  const role = live === 'alert' ? 'alert' : live === 'polite' ? 'status' : undefined;
  return (
    <div className="ui-notice" data-tone={tone} role={role}>
      {title && <p className="ui-notice-title">{title}</p>}
      {children}
    </div>
  );
}
