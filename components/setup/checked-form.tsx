import { type ReactNode, useRef } from 'react';
import { useFirstFault } from './use-first-fault';

interface CheckedFormProps {
  /** How often it was found faulty: each time the first fault gets the focus. */
  round: number;
  className?: string;
  onSubmit(): void;
  children: ReactNode;
}

/** A form that says itself what is wrong, and takes whoever pressed its button to the first fault. */
export function CheckedForm({ round, className = '', onSubmit, children }: CheckedFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, round);
  return (
    <form
      ref={form}
      className={`ui-stack ${className}`.trim()}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
