import { type RefObject, useEffect } from 'react';

/** Moves the focus to the first faulty control of a form whenever `round` changes and there is one. */
export function useFirstFault(form: RefObject<HTMLFormElement | null>, round: number): void {
  useEffect(() => {
    if (round === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')?.focus();
  }, [form, round]);
}
