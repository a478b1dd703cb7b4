import type { ReactNode } from 'react';

export type Tone = 'plain' | 'brand' | 'good' | 'caution' | 'danger';

/** A word or two about a thing. The colour only repeats what the words say. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="ui-badge" data-tone={tone}>
      {children}
    </span>
  );
}
