import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: ReactNode;
  /** Heading level; the page's own title is 1. */
  level?: 2 | 3 | 4;
  /** Without frame and padding. */
  plain?: boolean;
  /** Beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, level = 2, plain = false, aside, children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="ui-section" data-plain={plain || undefined} aria-labelledby={id}>
      <header>
        <Heading id={id} tabIndex={-1}>
          {title}
        </Heading>
        {aside}
      </header>
      {children}
    </section>
  );
}
