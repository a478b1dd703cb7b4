import type { ComponentProps } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** `danger` is for moments when somebody is at risk and for what cannot be undone. */
  variant?: ButtonVariant;
  /** Keeps its focus and its place in the tab order, says that it is off, and does nothing. */
  off?: boolean;
}

/** `type="button"` unless told otherwise, so that nothing is submitted by accident. */
export function Button({ variant = 'secondary', off = false, className = '', onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={`ui-button ${className}`.trim()}
      data-variant={variant}
      aria-disabled={off || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
